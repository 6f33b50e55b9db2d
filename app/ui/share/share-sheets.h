/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every sheet, seen one after the other before it is printed. */
#pragma once

#include "ui/share/sheet-view.h"

#define HF_TYPE_SHARE_SHEETS (hf_share_sheets_get_type ())
G_DECLARE_FINAL_TYPE (HfShareSheets, hf_share_sheets, HF, SHARE_SHEETS, GtkWidget)

/**
 * hf_share_sheets_set_book: shows the sheets of @book (nullable: none).
 * @words: (nullable): what is said below them; without a book why there are none
 *
 * The signal `place-chosen` is that of #HfSheetView.
 */
void hf_share_sheets_set_book (HfShareSheets *self, HfSheetBook *book, const char *words);

/** hf_share_sheets_step: shows the sheet @steps on, as far as there is one. Returns: whether there are several */
gboolean hf_share_sheets_step (HfShareSheets *self, int steps);

/** hf_share_sheets_set_narrow: takes little room. */
void hf_share_sheets_set_narrow (HfShareSheets *self, gboolean narrow);
