/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is on every sheet of a job, before any of it is painted: for whoever wants to see it first.
 *
 * The same cards at the same places in the same painter as hf_batch_run() prints them, the corrections of a printer
 * left out, as they are to be undone by it. */
#pragma once

#include "batch/batch.h"
#include "proof/check.h"

/** HfSheetBook: an immutable value threads share. */
typedef const struct _HfSheetBook HfSheetBook;

/**
 * hf_sheet_book_new: cards like @card for @people of @crowd (nullable), or one whose fields say @fields (nullable).
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_SHEET_ERROR
 */
HfSheetBook *hf_sheet_book_new (HfCard *card, HfCrowd *crowd, HfSlice people, HfFields *fields, HfSheet *sheet,
                                const HfImposeOptions *impose, GError **error);

HfSheetBook *hf_sheet_book_ref (HfSheetBook *book);
void hf_sheet_book_unref (HfSheetBook *book);

/** hf_sheet_book_get_card: what the cards are made from. Returns: (transfer none) */
HfCard *hf_sheet_book_get_card (HfSheetBook *book);

/** hf_sheet_book_get_imposition: where they lie. Returns: (transfer none) */
const HfImposition *hf_sheet_book_get_imposition (HfSheetBook *book);

/** hf_sheet_book_get_place: the place in the list of people, from 0, of @person, one of those imposed. */
guint hf_sheet_book_get_place (HfSheetBook *book, guint person);

/** hf_sheet_book_get_fields: what the card of @person, one of those imposed, says. Returns: (transfer full) */
HfFields *hf_sheet_book_get_fields (HfSheetBook *book, guint person);

/**
 * hf_sheet_book_make_proofs: the cards on @sheet, as #HfSheetPainting takes them, which belong to the thread of
 * @proofer.
 *
 * @proofer must be one of hf_sheet_book_get_card().
 * Returns: (transfer full) (nullable): %NULL where it was cancelled
 */
GHashTable *hf_sheet_book_make_proofs (HfSheetBook *book, guint sheet, HfProofer *proofer, GCancellable *cancellable);

/**
 * hf_sheet_book_paint: @side on white, @width_px pixels wide.
 * @proofs: of that sheet
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_OUTPUT_ERROR
 */
cairo_surface_t *hf_sheet_book_paint (HfSheetBook *book, HfSheetSide side, int width_px, GHashTable *proofs,
                                      HfFonts *fonts, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSheetBook, hf_sheet_book_unref)
