/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The PDFs of a job, each of a volume of people, written part by part. Private to batch/. */
#pragma once

#include "batch/batch-private.h"
#include "batch/chunk.h"

/** HfVolumeWriter: begins with @job alone; for the caller's thread. */
typedef struct
{
  HfBatch *job;

  HfPdf *pdf; /**< being written; nullable */
  char *path;
  guint n_pages; /**< of the file being written */
} HfVolumeWriter;

/**
 * hf_volume_writer_add: writes @part, and begins and ends files where @chunk does.
 * @part: (nullable): %NULL where nobody's card could be made
 *
 * Where a volume has no page there is no file. Returns: %FALSE with the errors of hf_pdf_open(), hf_pdf_add_part() and
 * hf_pdf_finish()
 */
gboolean hf_volume_writer_add (HfVolumeWriter *writer, const HfChunk *chunk, HfPdfPart *part, GError **error);

/** hf_volume_writer_clear: gives up a file that was not ended, and lets go of what @writer owns. */
void hf_volume_writer_clear (HfVolumeWriter *writer);
