/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet as it will be printed, both sides of it. Names are shown on it that are not printed. */
#pragma once

#include "batch/sheet-book.h"

#include <gtk/gtk.h>

#define HF_TYPE_SHEET_VIEW (hf_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (HfSheetView, hf_sheet_view, HF, SHEET_VIEW, GtkWidget)

/**
 * hf_sheet_view_set_book: shows the sheets of @book (nullable) from now on, if there are as many the same one.
 *
 * The signal `place-chosen` tells the number, from 0, of a place on the first sheet that was clicked; `sheet-changed`
 * that another sheet is shown.
 */
void hf_sheet_view_set_book (HfSheetView *self, HfSheetBook *book);

/** hf_sheet_view_get_sheet: which sheet is shown, from 0. */
guint hf_sheet_view_get_sheet (HfSheetView *self);

/** hf_sheet_view_get_n_sheets: how many there are; 0 without a book. */
guint hf_sheet_view_get_n_sheets (HfSheetView *self);

/** hf_sheet_view_has_tags: whether names are shown on the sheet, which are not printed. */
gboolean hf_sheet_view_has_tags (HfSheetView *self);

/** hf_sheet_view_step: shows the sheet @steps on, as far as there is one. Returns: whether there are several */
gboolean hf_sheet_view_step (HfSheetView *self, int steps);
