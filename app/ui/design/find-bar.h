/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds words on all pages of a card, goes there, and replaces them. */
#pragma once

#include "ui/document-widget.h"

#define HF_TYPE_FIND_BAR (hf_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (HfFindBar, hf_find_bar, HF, FIND_BAR, HfDocumentWidget)

/**
 * hf_find_bar_open: shows the bar, ready to type what to find; @replacing: or what to put in its place.
 *
 * Starts from the letters that are selected, if any. The bar activates `canvas.select-words` to show what it found, and
 * emits `closed` when it is put away.
 */
void hf_find_bar_open (HfFindBar *self, gboolean replacing);

/**
 * hf_find_bar_set_narrow: whether how much was found is told on a line of its own, which leaves room for what to find.
 */
void hf_find_bar_set_narrow (HfFindBar *self, gboolean narrow);

/** hf_find_bar_close: puts it away. Returns: whether it was open */
gboolean hf_find_bar_close (HfFindBar *self);
