/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question and its answers, in place: where one would otherwise go on. */
#pragma once

#include <gtk/gtk.h>

/** HfMailAnswer: a button; @text is to be translated. */
typedef struct
{
  const char *id;
  const char *text;
} HfMailAnswer;

#define HF_TYPE_MAIL_QUESTION (hf_mail_question_get_type ())
G_DECLARE_FINAL_TYPE (HfMailQuestion, hf_mail_question, HF, MAIL_QUESTION, GtkWidget)

/**
 * hf_mail_question_ask: asks @text with @answers, up to one without an id. Emits `answered` with the id of the one
 * chosen.
 */
void hf_mail_question_ask (HfMailQuestion *self, const char *text, const HfMailAnswer *answers);

/** hf_mail_question_clear: asks nothing, and takes no room. */
void hf_mail_question_clear (HfMailQuestion *self);

/** hf_mail_question_is_open: whether something is asked. */
gboolean hf_mail_question_is_open (HfMailQuestion *self);
