/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something to know or to decide, said beside what it is about. */
#pragma once

#include "card/card.h"

#include <gtk/gtk.h>

#define HF_TYPE_NOTICE (hf_notice_get_type ())
G_DECLARE_FINAL_TYPE (HfNotice, hf_notice, HF, NOTICE, GtkWidget)

/** HfNoticeChoice: a button; a list of them ends with an @id of %NULL, and the suggested one stands last. */
typedef struct
{
  const char *id;
  const char *label; /**< translated */
  gboolean suggested;
} HfNoticeChoice;

/**
 * Signal `chosen` (const char *): the id of the button pressed; the notice is gone by then. It is empty for Dismiss.
 */

/** hf_notice_new: one that says nothing yet. Returns: (transfer full) */
GtkWidget *hf_notice_new (void);

/** hf_notice_say: shows @title, @text (nullable) and @choices in place of what was said before. */
void hf_notice_say (HfNotice *self, const char *title, const char *text, const HfNoticeChoice *choices);

/** hf_notice_focus: the keyboard goes to the first of the choices. */
void hf_notice_focus (HfNotice *self);

/** hf_notice_set_card: pictures @card (nullable), the one it is about, at its beginning. */
void hf_notice_set_card (HfNotice *self, HfCard *card);

/** hf_notice_set_narrow: puts buttons below the words, where there is little room. */
void hf_notice_set_narrow (HfNotice *self, gboolean narrow);

/** hf_notice_dismiss: says nothing any more. */
void hf_notice_dismiss (HfNotice *self);
