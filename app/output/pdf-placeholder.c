/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-placeholder.h"

#include <string.h>

/* Segments of a JPEG file (ITU-T T.81, annex B) before the stamp's number: start, and a comment that says who
 * asks, of 2 + 24 + 4 bytes, its last four being the number. */
static const guint8 head[] = "\xff\xd8\xff\xfe\x00\x1eHeartfelt stamp 5d1e0c7a";
/* After it: a frame of 8 bits, 1 × 1 pixels, three parts; and the end. */
static const guint8 tail[] = "\xff\xc0\x00\x11\x08\x00\x01\x00\x01\x03\x01\x11\x00\x02\x11\x00\x03\x11\x00\xff\xd9";

#define HEAD_BYTES (sizeof head - 1)
#define TAIL_BYTES (sizeof tail - 1)
#define WHOLE_BYTES (HEAD_BYTES + 4 + TAIL_BYTES)

cairo_surface_t *
hf_pdf_placeholder_new (guint index)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1, 1);
  guint8 *data = g_malloc (WHOLE_BYTES);
  guint32 number = index;

  memcpy (data, head, HEAD_BYTES);
  memcpy (data + HEAD_BYTES, &number, 4);
  memcpy (data + HEAD_BYTES + 4, tail, TAIL_BYTES);
  if (cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, WHOLE_BYTES, g_free, data) !=
      CAIRO_STATUS_SUCCESS)
    g_free (data);
  return surface;
}

gboolean
hf_pdf_placeholder_read (GBytes *stream, guint *out_index)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (stream, &length);
  guint32 number;

  if (length != WHOLE_BYTES || memcmp (data, head, HEAD_BYTES) != 0)
    return FALSE;

  memcpy (&number, data + HEAD_BYTES, 4);
  *out_index = number;
  return TRUE;
}
