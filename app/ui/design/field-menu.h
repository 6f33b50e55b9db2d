/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of personal words: what fields there are, and what they say of the person shown. */
#pragma once

#include "ui/document.h"

#include <gtk/gtk.h>

#define HF_TYPE_FIELD_MENU (hf_field_menu_get_type ())
G_DECLARE_FINAL_TYPE (HfFieldMenu, hf_field_menu, HF, FIELD_MENU, GtkPopover)

/**
 * hf_field_menu_new: a menu that lists nothing yet. Letters typed in it leave the fields that begin so.
 *
 * Signals: `chosen` with the key of a field; `typed` when it was closed otherwise, by letters that no field has or by
 * Escape, with what was typed until then. Where nobody listens to that, letters that no field has are not taken.
 * Returns: (transfer full)
 */
GtkWidget *hf_field_menu_new (void);

/** hf_field_menu_fill: lists the fields there are for @document. */
void hf_field_menu_fill (HfFieldMenu *self, HfDocument *document);

/** hf_field_menu_open: the same, and opens it at @place of its parent. */
void hf_field_menu_open (HfFieldMenu *self, HfDocument *document, const GdkRectangle *place);
