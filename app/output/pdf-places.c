/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-places.h"

#include <string.h>
#include <zlib.h>

/* The predictor of a row, and the row. */
#define LINE_BYTES (1 + HF_PDF_ROW_BYTES)

/* What stands around deflated data in a zlib stream (RFC 1950). */
#define ZLIB_HEAD_BYTES 2
#define ZLIB_TAIL_BYTES 4

struct _HfPdfPlaces
{
  GArray *places; /* HfPdfPlace */

  guint n_settled; /* rows packed already */
  GBytes *settled; /* those, deflated up to a whole byte; NULL for none */
  guint32 settled_adler;
};

HfPdfPlaces *
hf_pdf_places_new (void)
{
  HfPdfPlaces *places = g_new0 (HfPdfPlaces, 1);
  const HfPdfPlace free_list = { HF_PDF_PLACE_FREE, G_MAXUINT16, 0 };

  places->places = g_array_new (FALSE, TRUE, sizeof (HfPdfPlace));
  places->settled_adler = (guint32) adler32 (0, NULL, 0);
  g_array_append_val (places->places, free_list);
  return places;
}

HfPdfPlaces *
hf_pdf_places_copy (const HfPdfPlaces *places)
{
  HfPdfPlaces *copy = g_new0 (HfPdfPlaces, 1);

  *copy = *places;
  copy->places = g_array_copy (places->places);
  if (copy->settled != NULL)
    g_bytes_ref (copy->settled);
  return copy;
}

guint
hf_pdf_places_reserve (HfPdfPlaces *places)
{
  const HfPdfPlace unwritten = { HF_PDF_PLACE_FREE, 0, 0 };

  g_array_append_val (places->places, unwritten);
  return places->places->len - 1;
}

void
hf_pdf_places_set (HfPdfPlaces *places, guint number, HfPdfPlace place)
{
  g_return_if_fail (number >= places->n_settled && number < places->places->len);

  g_array_index (places->places, HfPdfPlace, number) = place;
}

guint
hf_pdf_places_get_count (const HfPdfPlaces *places)
{
  return places->places->len;
}

static void
write_row (const HfPdfPlaces *places, guint number, guint8 row[HF_PDF_ROW_BYTES])
{
  const HfPdfPlace *place = &g_array_index (places->places, HfPdfPlace, number);

  row[0] = place->type;
  for (guint byte = 0; byte < 5; byte++)
    row[1 + byte] = (guint8) (place->place >> (8 * (4 - byte)));
  row[6] = (guint8) (place->index >> 8);
  row[7] = (guint8) place->index;
}

/* Rows are written as differences to the row above (predictor 12), which makes them mostly zeros.
 * Returns: (transfer full): rows @first to @end - 1, LINE_BYTES each */
static guint8 *
make_lines (const HfPdfPlaces *places, guint first, guint end)
{
  guint8 *lines = g_malloc (LINE_BYTES * (end - first) + 1);
  guint8 above[HF_PDF_ROW_BYTES] = { 0 };
  guint8 row[HF_PDF_ROW_BYTES];

  if (first > 0)
    write_row (places, first - 1, above);
  for (guint i = first; i < end; i++)
    {
      guint8 *line = lines + LINE_BYTES * (gsize) (i - first);

      write_row (places, i, row);
      line[0] = 2; /* PNG's Up */
      for (guint byte = 0; byte < HF_PDF_ROW_BYTES; byte++)
        line[1 + byte] = (guint8) (row[byte] - above[byte]);
      memcpy (above, row, HF_PDF_ROW_BYTES);
    }

  return lines;
}

/* Appends to @out what @lines deflate to: the end of a stream or, with a full flush, up to a whole byte, after which
 * anything deflated by itself may follow. */
static void
deflate_lines (GByteArray *out, guint8 *lines, gsize length, int flush)
{
  z_stream stream = { .next_in = lines, .avail_in = (uInt) length };
  guint start = out->len;
  guint room;

  if (deflateInit2 (&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
    g_error ("no memory to deflate with");

  /* Beyond the bound for a whole stream, the marks of a flush. */
  room = (guint) deflateBound (&stream, (uLong) length) + 16;
  g_byte_array_set_size (out, start + room);
  stream.next_out = out->data + start;
  stream.avail_out = room;
  deflate (&stream, flush);
  g_byte_array_set_size (out, start + room - stream.avail_out);
  deflateEnd (&stream);
}

void
hf_pdf_places_settle (HfPdfPlaces *places)
{
  g_autoptr (GByteArray) packed = g_byte_array_new ();
  g_autofree guint8 *lines = NULL;
  guint end = 1;
  gsize length;

  g_return_if_fail (places->settled == NULL);

  while (end < places->places->len && g_array_index (places->places, HfPdfPlace, end).type != HF_PDF_PLACE_FREE)
    end++;

  lines = make_lines (places, 0, end);
  length = LINE_BYTES * (gsize) end;
  deflate_lines (packed, lines, length, Z_FULL_FLUSH);
  places->n_settled = end;
  places->settled_adler = (guint32) adler32 (places->settled_adler, lines, (uInt) length);
  places->settled = g_byte_array_free_to_bytes (g_steal_pointer (&packed));
}

GBytes *
hf_pdf_places_pack (const HfPdfPlaces *places)
{
  static const guint8 head[ZLIB_HEAD_BYTES] = { 0x78, 0xda };
  g_autoptr (GByteArray) packed = g_byte_array_new ();
  g_autofree guint8 *lines = make_lines (places, places->n_settled, places->places->len);
  gsize length = LINE_BYTES * (gsize) (places->places->len - places->n_settled);
  guint32 sum = GUINT32_TO_BE ((guint32) adler32 (places->settled_adler, lines, (uInt) length));

  g_byte_array_append (packed, head, sizeof head);
  if (places->settled != NULL)
    g_byte_array_append (packed, g_bytes_get_data (places->settled, NULL), (guint) g_bytes_get_size (places->settled));
  deflate_lines (packed, lines, length, Z_FINISH);
  g_byte_array_append (packed, (const guint8 *) &sum, ZLIB_TAIL_BYTES);
  return g_byte_array_free_to_bytes (g_steal_pointer (&packed));
}

void
hf_pdf_places_free (HfPdfPlaces *places)
{
  g_array_unref (places->places);
  g_clear_pointer (&places->settled, g_bytes_unref);
  g_free (places);
}
