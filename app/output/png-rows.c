/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/png-rows.h"

#include "output/png-chunk.h"
#include "output/png-filter.h"

#include <zlib.h>

#define CHUNK_BYTES (256u << 10)

/* Level 6 takes a fifth longer and saves 1 % on our art; level 4 costs 1 % and gains little. */
#define LEVEL 5

struct _HfPngRows
{
  HfSink *sink; /* borrowed */
  int width_px;
  gboolean has_alpha;
  gboolean started; /* whether there is a row above */
  gsize row_bytes;
  guint8 *above;
  guint8 *row;
  guint8 *filtered; /* the filter's number, then the row */
  z_stream deflater;
  guint8 *chunk;
};

HfPngRows *
hf_png_rows_new (HfSink *sink, int width_px, gboolean has_alpha)
{
  HfPngRows *rows = g_new0 (HfPngRows, 1);

  rows->sink = sink;
  rows->width_px = width_px;
  rows->has_alpha = has_alpha;
  rows->row_bytes = hf_png_row_bytes (width_px, has_alpha);
  rows->above = g_malloc (rows->row_bytes);
  rows->row = g_malloc (rows->row_bytes);
  rows->filtered = g_malloc (rows->row_bytes + 1);
  rows->chunk = g_malloc (CHUNK_BYTES);
  if (deflateInit (&rows->deflater, LEVEL) != Z_OK)
    g_error ("no memory to deflate with");
  rows->deflater.next_out = rows->chunk;
  rows->deflater.avail_out = CHUNK_BYTES;
  return rows;
}

static gboolean
write_chunk (HfPngRows *rows, GError **error)
{
  gsize length = CHUNK_BYTES - rows->deflater.avail_out;

  rows->deflater.next_out = rows->chunk;
  rows->deflater.avail_out = CHUNK_BYTES;
  return length == 0 || hf_png_chunk_write (rows->sink, "IDAT", rows->chunk, length, error);
}

static gboolean
deflate_row (HfPngRows *rows, GError **error)
{
  rows->deflater.next_in = rows->filtered;
  rows->deflater.avail_in = (uInt) rows->row_bytes + 1;
  while (rows->deflater.avail_in > 0)
    {
      deflate (&rows->deflater, Z_NO_FLUSH);
      if (rows->deflater.avail_out == 0 && !write_chunk (rows, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
hf_png_rows_add (HfPngRows *rows, cairo_surface_t *image, int first_row, int n_rows, GError **error)
{
  const guint8 *data = cairo_image_surface_get_data (image);
  gsize stride = (gsize) cairo_image_surface_get_stride (image);

  g_return_val_if_fail (cairo_image_surface_get_width (image) == rows->width_px, FALSE);
  g_return_val_if_fail (first_row + n_rows <= cairo_image_surface_get_height (image), FALSE);

  for (int y = first_row; y < first_row + n_rows; y++)
    {
      const guint32 *pixels = (const guint32 *) (const void *) (data + stride * (gsize) y);
      guint8 *row = rows->row;

      hf_png_pack_row (row, pixels, rows->width_px, rows->has_alpha);
      hf_png_filter_row (rows->filtered, row, rows->started ? rows->above : NULL, HF_PNG_FILTER_UP, rows->row_bytes,
                         rows->has_alpha);
      if (!deflate_row (rows, error))
        return FALSE;

      rows->row = rows->above;
      rows->above = row;
      rows->started = TRUE;
    }

  return TRUE;
}

gboolean
hf_png_rows_end (HfPngRows *rows, GError **error)
{
  int status;

  do
    {
      status = deflate (&rows->deflater, Z_FINISH);
      if (!write_chunk (rows, error))
        return FALSE;
    }
  while (status != Z_STREAM_END);

  return TRUE;
}

void
hf_png_rows_free (HfPngRows *rows)
{
  if (rows == NULL)
    return;

  deflateEnd (&rows->deflater);
  g_free (rows->above);
  g_free (rows->row);
  g_free (rows->filtered);
  g_free (rows->chunk);
  g_free (rows);
}
