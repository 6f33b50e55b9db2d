/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What mails of a card are made of, the same whether they are sent, written as drafts or only looked at. Without
 * GTK. */
#pragma once

#include "batch/letters.h"
#include "library/mail-subjects.h"

/** HfMailLetters: options, and what they borrow. */
typedef struct
{
  HfLetterOptions options;
  HfLibrary *library;
  HfMessages *messages;
  GPtrArray *subjects; /* HfMailSubject */
  GArray *words;       /* HfLetterWords */
} HfMailLetters;

/**
 * hf_mail_letters_init: words for everybody in their language, unless @subject (nullable) is what the user wrote.
 *
 * @card and @subject must outlive it. From where they come is left to whoever calls.
 */
void hf_mail_letters_init (HfMailLetters *letters, HfCard *card, const char *subject, gboolean as_png);

/** hf_mail_letters_clear: lets go of what the options borrow, and of them. */
void hf_mail_letters_clear (HfMailLetters *letters);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HfMailLetters, hf_mail_letters_clear)
