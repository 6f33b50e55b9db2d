/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-stream.h"

#include <string.h>

HfPdfStream *
hf_pdf_stream_new (GBytes *bytes)
{
  HfPdfStream *stream = g_new0 (HfPdfStream, 1);

  stream->bytes = bytes;
  hf_pdf_digest (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, stream->digest);
  return stream;
}

void
hf_pdf_stream_free (HfPdfStream *stream)
{
  if (stream == NULL)
    return;

  g_bytes_unref (stream->bytes);
  g_free (stream);
}

void
hf_pdf_digest (const void *data, gsize length, const guint8 *more, guint8 out_digest[HF_PDF_DIGEST_BYTES])
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 whole[32];
  gsize whole_length = sizeof whole;

  if (length > 0)
    g_checksum_update (checksum, data, (gssize) length);
  if (more != NULL)
    g_checksum_update (checksum, more, HF_PDF_DIGEST_BYTES);
  g_checksum_get_digest (checksum, whole, &whole_length);
  memcpy (out_digest, whole, HF_PDF_DIGEST_BYTES);
}
