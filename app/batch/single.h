/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One card as files: a PDF of its sides, or a PNG for each. */
#pragma once

#include "output/pdf.h"
#include "output/png.h"
#include "render/side.h"

/** HfSingleOptions: what is made, and where; strings are borrowed. */
typedef struct
{
  gboolean pdf;       /**< one PDF; else PNGs */
  const char *target; /**< the file; of several PNGs `-front`, `-inside-left`, … is put before the ending */
  HfPngOptions png;
  HfPdfOptions pdf_options;
  HfOutputInfo info;
  HfSaveFlags flags;
} HfSingleOptions;

/** HfSingleProgress: told how many sides are done. */
typedef void (*HfSingleProgress) (guint n_done, guint n_sides, gpointer data);

/** hf_single_dup_path: the file that @side, one of @n_sides, is written to. Returns: (transfer full) */
char *hf_single_dup_path (const HfSingleOptions *options, const HfSide *side, guint n_sides);

/**
 * hf_single_write: writes @sides, of #HfSide, of the card whose pages are @layouts, in their order; each file whole or
 * not at all.
 *
 * Returns: %FALSE with #HF_SAVE_ERROR, #HF_OUTPUT_ERROR or %G_IO_ERROR_CANCELLED
 */
gboolean hf_single_write (HfLayout *const *layouts, const GArray *sides, const HfSingleOptions *options,
                          HfSingleProgress progress, gpointer data, GCancellable *cancellable, GError **error);
