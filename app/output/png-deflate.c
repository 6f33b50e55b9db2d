/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/png-deflate.h"

#include <libdeflate.h>
#include <string.h>
#include <zlib.h>

#ifdef HF_HAVE_ISAL
#include <isa-l/igzip_lib.h>
#endif

#define LEVEL_THOROUGH 9
#define LEVEL_PORTABLE 1

/* Raw deflate: checksum and header are the file's own. */
#define WINDOW_BITS (-15)
#define MEMORY_LEVEL 9

/* A flush and the head of a block, beyond what deflateBound() tells. */
#define FLUSH_BYTES 64

/* What a flush comes down to: the head of an empty stored block, and its length once more, inverted (RFC 1951). */
#define STORED_HEAD_BITS 3
static const guint8 stored_lengths[] = { 0x00, 0x00, 0xff, 0xff };

struct _HfPngDeflater
{
  z_stream zlib;                          /* deflates, or where libdeflate does, looks at what came out */
  struct libdeflate_compressor *thorough; /* nullable */
#ifdef HF_HAVE_ISAL
  struct isal_zstream *isal; /* NULL: zlib is used */
  guint8 *isal_buffer;
#endif
};

#ifdef HF_HAVE_ISAL

/* ISA-L has plain C for old processors, but there zlib is as good. */
static gboolean
has_fast_isal (void)
{
#if defined(__x86_64__) || defined(__i386__)
  return __builtin_cpu_supports ("sse4.2") != 0;
#else
  return TRUE;
#endif
}

/* A stored block of one byte. */
static void
append_stored (guint8 byte, GByteArray *out)
{
  const guint8 block[] = { 0x00, 0x01, 0x00, 0xfe, 0xff, byte };

  g_byte_array_append (out, block, sizeof block);
}

/* Where ISA-L 2.30 begins without history, it notes the third byte under a hash of the address of its own stream, so
 * that once in some ten thousand times it finds another match as long, and the bytes depend on where memory lay. With
 * the first byte for history it does not go that way. */
static void
append_isal (HfPngDeflater *deflater, const guint8 *data, gsize length, GByteArray *out)
{
  struct isal_zstream *isal = deflater->isal;
  const gsize n_stored = MIN (length, 1);
  guint start;

  if (n_stored > 0)
    append_stored (data[0], out);
  start = out->len;

  /* No literal takes more than 15 bits, however little suited the codes. */
  g_byte_array_set_size (out, start + 2 * (guint) length + ISAL_DEF_MAX_HDR_SIZE + FLUSH_BYTES);
  isal_deflate_init (isal);
  isal->level = 1;
  isal->level_buf = deflater->isal_buffer;
  isal->level_buf_size = ISAL_DEF_LVL1_DEFAULT;
  isal->gzip_flag = IGZIP_DEFLATE;
  isal->flush = FULL_FLUSH;
  if (isal_deflate_set_dict (isal, (guint8 *) data, (guint32) n_stored) != COMP_OK)
    g_error ("ISA-L takes no history");
  isal->next_in = (guint8 *) data + n_stored;
  isal->avail_in = (guint32) (length - n_stored);
  isal->next_out = out->data + start;
  isal->avail_out = out->len - start;
  if (isal_deflate (isal) != COMP_OK || isal->avail_in > 0 || isal->avail_out == 0)
    g_error ("ISA-L took more than its bound");
  g_byte_array_set_size (out, start + isal->total_out);
}

#endif

static void
append_zlib (HfPngDeflater *deflater, const guint8 *data, gsize length, GByteArray *out)
{
  z_stream *zlib = &deflater->zlib;
  guint start = out->len;

  deflateReset (zlib);
  g_byte_array_set_size (out, start + (guint) deflateBound (zlib, length) + FLUSH_BYTES);
  zlib->next_in = (Bytef *) data;
  zlib->avail_in = (uInt) length;
  zlib->next_out = out->data + start;
  zlib->avail_out = out->len - start;
  if (deflate (zlib, Z_FULL_FLUSH) != Z_OK || zlib->avail_in > 0 || zlib->avail_out == 0)
    g_error ("zlib took more than its bound");
  g_byte_array_set_size (out, start + (guint) zlib->total_out);
}

/* Where, in bits, the last block of @deflated begins and ends. */
static void
find_last_block (z_stream *zlib, const guint8 *deflated, gsize length, gsize *out_start, gsize *out_end)
{
  guint8 sink[16384];
  int status = Z_OK;

  inflateReset (zlib);
  zlib->next_in = (Bytef *) deflated;
  zlib->avail_in = (uInt) length;
  *out_start = *out_end = 0;
  while (status != Z_STREAM_END)
    {
      zlib->next_out = sink;
      zlib->avail_out = sizeof sink;
      status = inflate (zlib, Z_BLOCK);
      if (status != Z_OK && status != Z_STREAM_END)
        g_error ("libdeflate wrote what zlib does not read");
      if ((zlib->data_type & 128) == 0)
        continue;

      *out_start = *out_end;
      *out_end = (gsize) zlib->total_in * 8 - (gsize) (zlib->data_type & 7);
    }
}

/* libdeflate takes a third of zlib's time, but knows no flush: what it ends is opened again. */
static void
append_thorough (HfPngDeflater *deflater, const guint8 *data, gsize length, GByteArray *out)
{
  guint start = out->len;
  gsize bound = libdeflate_deflate_compress_bound (deflater->thorough, length);
  guint8 *deflated;
  gsize n_bytes;
  gsize last;
  gsize end;

  g_byte_array_set_size (out, start + (guint) bound + FLUSH_BYTES);
  deflated = out->data + start;
  n_bytes = libdeflate_deflate_compress (deflater->thorough, data, length, deflated, bound);
  if (n_bytes == 0)
    g_error ("libdeflate took more than its bound");

  find_last_block (&deflater->zlib, deflated, n_bytes, &last, &end);
  memset (deflated + n_bytes, 0, FLUSH_BYTES);
  deflated[last / 8] &= (guint8) ~(1u << last % 8);
  if (end % 8 != 0)
    deflated[end / 8] &= (guint8) ((1u << end % 8) - 1);
  n_bytes = (end + STORED_HEAD_BITS + 7) / 8;
  memcpy (deflated + n_bytes, stored_lengths, sizeof stored_lengths);
  g_byte_array_set_size (out, start + (guint) (n_bytes + sizeof stored_lengths));
}

HfPngDeflater *
hf_png_deflater_new (HfPngEffort effort)
{
  HfPngDeflater *deflater = g_new0 (HfPngDeflater, 1);
  int status = Z_OK;

  switch (effort)
    {
    case HF_PNG_EFFORT_THOROUGH:
      deflater->thorough = libdeflate_alloc_compressor (LEVEL_THOROUGH);
      status = deflater->thorough != NULL ? inflateInit2 (&deflater->zlib, WINDOW_BITS) : Z_MEM_ERROR;
      break;

    case HF_PNG_EFFORT_QUICK:
#ifdef HF_HAVE_ISAL
      if (has_fast_isal ())
        {
          deflater->isal = g_new0 (struct isal_zstream, 1);
          deflater->isal_buffer = g_malloc0 (ISAL_DEF_LVL1_DEFAULT);
          break;
        }
#endif
      G_GNUC_FALLTHROUGH;

    case HF_PNG_EFFORT_PORTABLE:
    default:
      status =
          deflateInit2 (&deflater->zlib, LEVEL_PORTABLE, Z_DEFLATED, WINDOW_BITS, MEMORY_LEVEL, Z_DEFAULT_STRATEGY);
      break;
    }

  if (status != Z_OK)
    g_error ("no memory to deflate with");
  return deflater;
}

void
hf_png_deflater_append (HfPngDeflater *deflater, const guint8 *data, gsize length, GByteArray *out)
{
#ifdef HF_HAVE_ISAL
  if (deflater->isal != NULL)
    {
      append_isal (deflater, data, length, out);
      return;
    }
#endif
  if (deflater->thorough != NULL)
    append_thorough (deflater, data, length, out);
  else
    append_zlib (deflater, data, length, out);
}

void
hf_png_deflater_free (HfPngDeflater *deflater)
{
  if (deflater == NULL)
    return;

#ifdef HF_HAVE_ISAL
  g_free (deflater->isal);
  g_free (deflater->isal_buffer);
#endif
  if (deflater->thorough != NULL)
    {
      inflateEnd (&deflater->zlib);
      libdeflate_free_compressor (deflater->thorough);
    }
  else
    deflateEnd (&deflater->zlib); /* does nothing where ISA-L deflates */
  g_free (deflater);
}
