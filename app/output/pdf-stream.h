/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a stream object holds, with the digest that tells equal ones; made once, however many files it goes
 * into. Private to output/. */
#pragma once

#include <glib.h>

#define HF_PDF_DIGEST_BYTES 16

typedef struct
{
  GBytes *bytes;
  guint8 digest[HF_PDF_DIGEST_BYTES];
} HfPdfStream;

/** hf_pdf_stream_new: @bytes: (transfer full). Returns: (transfer full) */
HfPdfStream *hf_pdf_stream_new (GBytes *bytes);

void hf_pdf_stream_free (HfPdfStream *stream);

/** hf_pdf_digest: the digest of @length bytes and of @more (nullable, a digest). */
void hf_pdf_digest (const void *data, gsize length, const guint8 *more, guint8 out_digest[HF_PDF_DIGEST_BYTES]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPdfStream, hf_pdf_stream_free)
