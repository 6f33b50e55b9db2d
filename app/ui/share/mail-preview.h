/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mail as somebody gets it, before it is sent; and everybody else's, one after the other. */
#pragma once

#include "ui/document.h"

#include <adwaita.h>

/** HfMailPreviewing: what is looked at; all is borrowed. */
typedef struct
{
  HfDocument *document;
  const GArray *places; /**< (element-type guint): whose mails, by place in the list; one at least */
  const char *account;  /**< nullable: the name of the one it comes from */
  const char *subject;  /**< nullable: one that goes with the card */
  gboolean as_png;
} HfMailPreviewing;

#define HF_TYPE_MAIL_PREVIEW (hf_mail_preview_get_type ())
G_DECLARE_FINAL_TYPE (HfMailPreview, hf_mail_preview, HF, MAIL_PREVIEW, AdwWindow)

/** hf_mail_preview_new: begins with the mail that is @nth of those. Returns: (transfer none) */
GtkWindow *hf_mail_preview_new (GtkWindow *parent, const HfMailPreviewing *previewing, guint nth);
