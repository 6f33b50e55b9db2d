/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets in the words of people. */
#pragma once

#include "sheet/sheet.h"

/** HF_OWN_SHEET_PREFIX: what the ids of sheets begin with that people made themselves. */
#define HF_OWN_SHEET_PREFIX "own-"

/** hf_sheet_is_own: whether @sheet is one of the user's own. */
gboolean hf_sheet_is_own (HfSheet *sheet);

/** hf_sheet_get_paper_title: “A4”, “Letter”. Returns: (transfer full) */
char *hf_sheet_get_paper_title (HfSheet *sheet);

/**
 * hf_sheet_get_title: “A4, 2 cards”, “Avery 5371”.
 * @n_cells: how many cards go on it; 0: none
 *
 * Returns: (transfer full)
 */
char *hf_sheet_get_title (HfSheet *sheet, guint n_cells);

/** hf_sheet_get_words: what else is to be known of it: how many, how large, which paper. Returns: (transfer full) */
char *hf_sheet_get_words (HfSheet *sheet);
