/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button that says which sheet is printed on, and a list to search for another. */
#pragma once

#include "card/card.h"
#include "sheet/sheet.h"

#include <gtk/gtk.h>

#define HF_TYPE_SHEET_PICKER (hf_sheet_picker_get_type ())
G_DECLARE_FINAL_TYPE (HfSheetPicker, hf_sheet_picker, HF, SHEET_PICKER, GtkWidget)

/**
 * hf_sheet_picker_set_card: lists the sheets for cards like @card, those first that they fit on; the list is read anew.
 *
 * The signal `chosen` tells that a person chose another sheet, `own-wanted` that they want one of their own.
 */
void hf_sheet_picker_set_card (HfSheetPicker *self, HfCard *card);

/** hf_sheet_picker_get_sheet: the one chosen. Returns: (transfer none) (nullable): %NULL without a card */
HfSheet *hf_sheet_picker_get_sheet (HfSheetPicker *self);

/**
 * hf_sheet_picker_set_sheet: chooses the sheet @id, if there is one the cards fit on; else the one offered first.
 * Without `chosen`.
 */
void hf_sheet_picker_set_sheet (HfSheetPicker *self, const char *id);
