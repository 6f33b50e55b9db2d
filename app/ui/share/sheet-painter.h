/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of sheets, and what ink they take, made on a thread of their own. For the main thread. */
#pragma once

#include "batch/sheet-book.h"
#include "output/ink.h"

#include <gdk/gdk.h>

#define HF_TYPE_SHEET_PAINTER (hf_sheet_painter_get_type ())
G_DECLARE_FINAL_TYPE (HfSheetPainter, hf_sheet_painter, HF, SHEET_PAINTER, GObject)

/** hf_sheet_painter_get_default: the one of this program. Returns: (transfer none) */
HfSheetPainter *hf_sheet_painter_get_default (void);

/** HfSheetPicture: both sides of a sheet; the second is %NULL where there is none. */
typedef struct
{
  GdkTexture *sides[2];
} HfSheetPicture;

/** hf_sheet_picture_free: ends @picture. */
void hf_sheet_picture_free (HfSheetPicture *picture);

/**
 * hf_sheet_painter_paint_async: paints sheet @sheet of @book, both sides, @width_px pixels wide; what is asked for last
 * comes first.
 */
void hf_sheet_painter_paint_async (HfSheetPainter *self, HfSheetBook *book, guint sheet, int width_px,
                                   GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

/**
 * hf_sheet_painter_paint_finish:
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_OUTPUT_ERROR or %G_IO_ERROR_CANCELLED
 */
HfSheetPicture *hf_sheet_painter_paint_finish (HfSheetPainter *self, GAsyncResult *result, GError **error);

/**
 * hf_sheet_painter_estimate_ink_async: estimates the ink of the first sheet of @book, as hf_sheet_estimate_ink() does.
 */
void hf_sheet_painter_estimate_ink_async (HfSheetPainter *self, HfSheetBook *book, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer data);

/** hf_sheet_painter_estimate_ink_finish: Returns: (transfer full) (nullable): freed with g_free() */
HfInkCoverage *hf_sheet_painter_estimate_ink_finish (HfSheetPainter *self, GAsyncResult *result, GError **error);
