/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/png-segment.h"

#include "output/png-bands.h"
#include "output/png-chunk.h"
#include "output/png-filter.h"

#include <libdeflate.h>
#include <string.h>
#include <zlib.h>

/* Length and name before a chunk's data, the checksum behind. */
#define CHUNK_HEAD_BYTES 8

struct _HfPngEncoder
{
  int width_px;
  gboolean has_alpha;
  gsize row_bytes;
  guint8 *above;
  guint8 *row;
  GByteArray *filtered;
  GByteArray *chunk;
  HfPngDeflater *deflater;
};

HfPngEncoder *
hf_png_encoder_new (int width_px, gboolean has_alpha, HfPngEffort effort)
{
  HfPngEncoder *encoder = g_new0 (HfPngEncoder, 1);

  encoder->width_px = width_px;
  encoder->has_alpha = has_alpha;
  encoder->row_bytes = hf_png_row_bytes (width_px, has_alpha);
  encoder->above = g_malloc (encoder->row_bytes);
  encoder->row = g_malloc (encoder->row_bytes);
  encoder->filtered = g_byte_array_new ();
  encoder->chunk = g_byte_array_new ();
  encoder->deflater = hf_png_deflater_new (effort);
  return encoder;
}

void
hf_png_encoder_free (HfPngEncoder *encoder)
{
  if (encoder == NULL)
    return;

  hf_png_deflater_free (encoder->deflater);
  g_byte_array_unref (encoder->filtered);
  g_byte_array_unref (encoder->chunk);
  g_free (encoder->above);
  g_free (encoder->row);
  g_free (encoder);
}

/* @filters: of each band of @image; or NULL: all rows get @filter. */
static void
filter_rows (HfPngEncoder *encoder, cairo_surface_t *image, int first_row, int n_rows, const guint8 *filters,
             HfPngFilter filter)
{
  const gsize stride = (gsize) cairo_image_surface_get_stride (image);
  const guint8 *data = cairo_image_surface_get_data (image) + stride * (gsize) first_row;
  guint8 *out;

  g_byte_array_set_size (encoder->filtered, (guint) ((encoder->row_bytes + 1) * (gsize) n_rows));
  out = encoder->filtered->data;
  for (int y = 0; y < n_rows; y++, data += stride, out += encoder->row_bytes + 1)
    {
      guint8 *row = encoder->row;

      if (filters != NULL)
        filter = (HfPngFilter) filters[(first_row + y) / HF_PNG_BAND_ROWS];
      hf_png_pack_row (row, (const guint32 *) (const void *) data, encoder->width_px, encoder->has_alpha);
      hf_png_filter_row (out, row, y > 0 ? encoder->above : NULL, filter, encoder->row_bytes, encoder->has_alpha);
      encoder->row = encoder->above;
      encoder->above = row;
    }
}

static void
write_be32 (guint8 *out, guint32 value)
{
  guint32 big_endian = GUINT32_TO_BE (value);

  memcpy (out, &big_endian, sizeof big_endian);
}

void
hf_png_encoder_make (HfPngEncoder *encoder, cairo_surface_t *image, int first_row, int n_rows, const guint8 *filters,
                     HfPngSegment *out_segment)
{
  const GByteArray *filtered = encoder->filtered;
  GByteArray *chunk = encoder->chunk;
  guint8 checksum[4];

  g_return_if_fail (first_row >= 0 && n_rows > 0 && first_row + n_rows <= cairo_image_surface_get_height (image));
  g_return_if_fail (cairo_image_surface_get_width (image) == encoder->width_px);

  filter_rows (encoder, image, first_row, n_rows, filters, HF_PNG_FILTER_UP);
  g_byte_array_set_size (chunk, CHUNK_HEAD_BYTES);
  hf_png_deflater_append (encoder->deflater, filtered->data, filtered->len, chunk);
  write_be32 (chunk->data, chunk->len - CHUNK_HEAD_BYTES);
  memcpy (chunk->data + 4, "IDAT", 4);
  write_be32 (checksum, libdeflate_crc32 (0, chunk->data + 4, chunk->len - 4));
  g_byte_array_append (chunk, checksum, sizeof checksum);

  out_segment->chunk = g_bytes_new (chunk->data, chunk->len);
  out_segment->adler = libdeflate_adler32 (1, filtered->data, filtered->len);
  out_segment->n_bytes = filtered->len;
}

guint8
hf_png_encoder_choose_filter (HfPngEncoder *encoder, cairo_surface_t *image, int first_row, int n_rows)
{
  HfPngFilter best = HF_PNG_FILTER_NONE;
  guint least = G_MAXUINT;

  for (HfPngFilter filter = HF_PNG_FILTER_NONE; filter < HF_PNG_N_FILTERS; filter++)
    {
      filter_rows (encoder, image, first_row, n_rows, NULL, filter);
      g_byte_array_set_size (encoder->chunk, 0);
      hf_png_deflater_append (encoder->deflater, encoder->filtered->data, encoder->filtered->len, encoder->chunk);
      if (encoder->chunk->len < least)
        {
          least = encoder->chunk->len;
          best = filter;
        }
    }

  return (guint8) best;
}

void
hf_png_segment_clear (HfPngSegment *segment)
{
  g_clear_pointer (&segment->chunk, g_bytes_unref);
}

gboolean
hf_png_joint_begin (HfPngJoint *joint, HfSink *sink, GError **error)
{
  static const guint8 zlib_header[] = { 0x78, 0x01 }; /* deflate, 32 KiB window (RFC 1950) */

  return hf_png_chunk_write (sink, "IDAT", zlib_header, sizeof zlib_header, error);
}

gboolean
hf_png_joint_add (HfPngJoint *joint, const HfPngSegment *segment, HfSink *sink, GError **error)
{
  joint->adler = (guint32) adler32_combine (joint->adler, segment->adler, (z_off_t) segment->n_bytes);
  return hf_sink_write (sink, g_bytes_get_data (segment->chunk, NULL), g_bytes_get_size (segment->chunk), error);
}

gboolean
hf_png_joint_end (HfPngJoint *joint, HfSink *sink, GError **error)
{
  guint8 end[] = { 0x03, 0x00, 0, 0, 0, 0 }; /* a last block that holds nothing, then the checksum */

  write_be32 (end + 2, joint->adler);
  return hf_png_chunk_write (sink, "IDAT", end, sizeof end, error) && hf_png_chunk_write (sink, "IEND", NULL, 0, error);
}
