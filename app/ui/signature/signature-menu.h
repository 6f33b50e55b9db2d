/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The signatures kept, to sign a card with, and ways to others. */
#pragma once

#include "ui/document.h"

#include <gtk/gtk.h>

#define HF_TYPE_SIGNATURE_MENU (hf_signature_menu_get_type ())
G_DECLARE_FINAL_TYPE (HfSignatureMenu, hf_signature_menu, HF, SIGNATURE_MENU, GtkPopover)

/** hf_signature_menu_new: Returns: (transfer full) */
GtkWidget *hf_signature_menu_new (void);

/** hf_signature_menu_fill: lists the signatures there are now; one that is chosen goes onto the card of @document. */
void hf_signature_menu_fill (HfSignatureMenu *self, HfDocument *document);
