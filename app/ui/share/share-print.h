/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way Print: sheets on the user’s own printer, or in a PDF. */
#pragma once

#include "ui/share/share-way.h"

#define HF_TYPE_SHARE_PRINT (hf_share_print_get_type ())
G_DECLARE_FINAL_TYPE (HfSharePrint, hf_share_print, HF, SHARE_PRINT, GtkWidget)

/** hf_share_print_new: Returns: (transfer floating) */
GtkWidget *hf_share_print_new (void);
