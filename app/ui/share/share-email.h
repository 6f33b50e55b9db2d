/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way Email: cards sent from here to everybody, as drafts for a mail program, or one in the user's mail program. */
#pragma once

#include "ui/share/share-way.h"

#define HF_TYPE_SHARE_EMAIL (hf_share_email_get_type ())
G_DECLARE_FINAL_TYPE (HfShareEmail, hf_share_email, HF, SHARE_EMAIL, GtkWidget)

/** hf_share_email_new: Returns: (transfer floating) */
GtkWidget *hf_share_email_new (void);
