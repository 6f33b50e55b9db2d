/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/jpeg.h"

#include "render/exif.h"

#include <string.h>

#define MARKER_SOI 0xd8
#define MARKER_EOI 0xd9
#define MARKER_SOS 0xda
#define MARKER_COM 0xfe
#define MARKER_APP(n) (0xe0 + (n))

/** HfSegment: a marker and what belongs to it: for a start of scan the scan's coded data too. */
typedef struct
{
  guint marker;
  const guint8 *start; /**< the 0xff of the marker */
  const guint8 *payload;
  gsize payload_length;
  const guint8 *end;
} HfSegment;

static gboolean
is_restart (guint marker)
{
  return marker >= 0xd0 && marker <= 0xd7;
}

static gboolean
is_frame_header (guint marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

static guint
read_16 (const guint8 *at)
{
  return (guint) at[0] << 8 | at[1];
}

/* Coded data ends at the first marker that is neither a stuffed zero nor a restart. */
static const guint8 *
skip_scan (const guint8 *at, const guint8 *end)
{
  while (at < end && (at = memchr (at, 0xff, (gsize) (end - at))) != NULL)
    {
      if (end - at < 2)
        return end;
      if (at[1] != 0x00 && at[1] != 0xff && !is_restart (at[1]))
        return at;
      at += at[1] == 0xff ? 1 : 2;
    }

  return end;
}

/* Steps to the segment after @at, over garbage in between, as decoders do. */
static gboolean
next_segment (const guint8 *at, const guint8 *end, HfSegment *out_segment)
{
  gsize length;

  at = at < end ? memchr (at, 0xff, (gsize) (end - at)) : NULL;
  while (at != NULL && end - at >= 2 && (at[1] == 0xff || at[1] == 0x00))
    at = memchr (at + 1, 0xff, (gsize) (end - at - 1));
  if (at == NULL || end - at < 2)
    return FALSE;

  *out_segment = (HfSegment){ .marker = at[1], .start = at, .payload = at + 2, .end = at + 2 };
  if (at[1] == MARKER_SOI || at[1] == MARKER_EOI || at[1] == 0x01 || is_restart (at[1]))
    return TRUE;

  if (end - at < 4)
    return FALSE;
  length = read_16 (at + 2);
  if (length < 2 || (gsize) (end - at - 2) < length)
    return FALSE;
  out_segment->payload = at + 4;
  out_segment->payload_length = length - 2;
  out_segment->end = at + 2 + length;
  if (at[1] == MARKER_SOS)
    out_segment->end = skip_scan (out_segment->end, end);

  return TRUE;
}

gboolean
hf_jpeg_read (const guint8 *data, gsize length, HfJpeg *out_jpeg)
{
  const guint8 *end = data + length;
  HfSegment segment = { .end = data };

  *out_jpeg = (HfJpeg){ .orientation = 1 };
  while (!out_jpeg->whole && next_segment (segment.end, end, &segment))
    {
      if (is_frame_header (segment.marker) && segment.payload_length >= 6 && out_jpeg->width_px == 0)
        {
          out_jpeg->height_px = read_16 (segment.payload + 1);
          out_jpeg->width_px = read_16 (segment.payload + 3);
          out_jpeg->n_components = segment.payload[5];
        }
      else if (segment.marker == MARKER_APP (1) && segment.payload_length >= 6 &&
               memcmp (segment.payload, "Exif\0\0", 6) == 0)
        out_jpeg->orientation = hf_exif_get_orientation (segment.payload, segment.payload_length);
      else if (segment.marker == MARKER_SOS)
        out_jpeg->n_scans++;
      else if (segment.marker == MARKER_EOI)
        out_jpeg->whole = TRUE;
    }

  return out_jpeg->width_px > 0 && out_jpeg->height_px > 0;
}

/* Adobe's marker (14) says how the colours are coded, so it belongs to the picture. */
static gboolean
is_talk (guint marker)
{
  return marker == MARKER_COM || (marker >= MARKER_APP (0) && marker <= MARKER_APP (15) && marker != MARKER_APP (14));
}

GBytes *
hf_jpeg_strip (GBytes *jpeg)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (jpeg, &length);
  g_autoptr (GByteArray) stripped = g_byte_array_sized_new ((guint) MIN (length, G_MAXUINT));
  HfSegment segment = { .end = data };

  while (next_segment (segment.end, data + length, &segment))
    {
      if (!is_talk (segment.marker))
        g_byte_array_append (stripped, segment.start, (guint) (segment.end - segment.start));
      if (segment.marker == MARKER_EOI)
        return g_byte_array_free_to_bytes (g_steal_pointer (&stripped));
    }

  return NULL;
}
