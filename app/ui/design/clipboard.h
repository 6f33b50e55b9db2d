/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items on the clipboard: as themselves for every window of Heartfelt, and their words as text for other programs. */
#pragma once

#include "ui/document.h"

#include <gtk/gtk.h>

/** hf_clipboard_copy: puts the items of @ids on the clipboard of @widget. */
void hf_clipboard_copy (GtkWidget *widget, HfCard *card, const char *const *ids);

/**
 * hf_clipboard_paste: puts what is on the clipboard of @widget on the page of @document, and selects it.
 *
 * Items come as they were, @offset_mm lower and to the right where something of the same name lies there already;
 * pictures and SVG as items of their own, text as a text. What cannot be pasted is told in the window.
 */
void hf_clipboard_paste (GtkWidget *widget, HfDocument *document, double offset_mm);
