/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Subjects that go with a card when it is sent by mail. */
#pragma once

#include "card/card.h"
#include "library/messages.h"

/** HfMailSubject: strings are owned. */
typedef struct
{
  char *language; /**< nullable: for everybody else; so is the last one of a list */
  char *text;     /**< with fields */
} HfMailSubject;

/**
 * hf_mail_subjects_list: one in every language there are any, and one for everybody else.
 *
 * Returns: (transfer full): #HfMailSubject
 */
GPtrArray *hf_mail_subjects_list (const HfMessages *messages, HfCard *card);
