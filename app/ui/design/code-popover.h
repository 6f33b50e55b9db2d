/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a new QR code is for, and what it says. */
#pragma once

#include <gtk/gtk.h>

#define HF_TYPE_CODE_POPOVER (hf_code_popover_get_type ())
G_DECLARE_FINAL_TYPE (HfCodePopover, hf_code_popover, HF, CODE_POPOVER, GtkPopover)

/** hf_code_popover_new: the signal `chosen` tells the content of the code wanted. Returns: (transfer full) */
GtkWidget *hf_code_popover_new (void);
