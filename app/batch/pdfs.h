/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody's sides as PDF: what no person changes is packed once. Private to batch/. */
#pragma once

#include "batch/artwork.h"
#include "output/pdf.h"

/** HfPdfs: the PDFs of one card; any thread may write with it. */
typedef struct _HfPdfs HfPdfs;

/** hf_pdfs_new: of the sides of @artwork; all is borrowed. Returns: (transfer full) */
HfPdfs *hf_pdfs_new (HfArtwork *artwork, const HfPdfOptions *options, const HfOutputInfo *info);

void hf_pdfs_free (HfPdfs *pdfs);

/**
 * hf_pdfs_write: writes the sides of @proof into @save, which the caller commits.
 *
 * Returns: %FALSE with #HF_OUTPUT_ERROR, #HF_SAVE_ERROR or %G_IO_ERROR_CANCELLED
 */
gboolean hf_pdfs_write (HfPdfs *pdfs, const HfProof *proof, HfSave *save, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPdfs, hf_pdfs_free)
