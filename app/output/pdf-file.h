/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of a PDF file: numbered objects, written as they come, and the table that finds them.
 *
 * Streams go out at once, all else in compressed object streams; of equal objects only the first is
 * written. What is kept of a written object is its place and its digest, some 70 bytes, so memory does not
 * grow with what the objects hold. Private to output/. */
#pragma once

#include "output/pdf-stream.h"
#include "output/sink.h"

typedef struct _HfPdfFile HfPdfFile;

/**
 * hf_pdf_file_new: starts a file on @sink (borrowed), of PDF 1.6 where @for_shop, else of 1.7.
 *
 * Returns: (transfer full)
 */
HfPdfFile *hf_pdf_file_new (HfSink *sink, gboolean for_shop);

/**
 * hf_pdf_file_new_like: starts a file on @sink as @first, which was settled, begins; it wrote @bytes.
 *
 * @first is borrowed, and only read, so that threads may share it. Returns: (transfer full) (nullable): %NULL with
 * #HF_SAVE_ERROR
 */
HfPdfFile *hf_pdf_file_new_like (const HfPdfFile *first, GBytes *bytes, HfSink *sink, GError **error);

/** hf_pdf_file_reserve: a number for an object that hf_pdf_file_put() writes later. */
guint hf_pdf_file_reserve (HfPdfFile *file);

/** hf_pdf_file_put: writes a reserved object that is no stream. */
gboolean hf_pdf_file_put (HfPdfFile *file, guint number, const GString *text, GError **error);

/**
 * hf_pdf_file_add:
 *
 * Writes an object, unless an equal one was written before. For a stream @text is a dictionary without
 * `Length`, and @stream (nullable) what the stream holds.
 *
 * Returns: the object's number, or 0 with #HF_SAVE_ERROR.
 */
guint hf_pdf_file_add (HfPdfFile *file, const GString *text, const HfPdfStream *stream, GError **error);

/** hf_pdf_file_settle: packs what was written so far, for others to begin like it; called once. */
gboolean hf_pdf_file_settle (HfPdfFile *file, GError **error);

/** hf_pdf_file_finish: writes the cross-reference stream, naming the catalog and the information dictionary. */
gboolean hf_pdf_file_finish (HfPdfFile *file, guint catalog, guint info, GError **error);

void hf_pdf_file_free (HfPdfFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPdfFile, hf_pdf_file_free)
