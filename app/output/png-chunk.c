/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/png-chunk.h"

#include "base/length.h"

#include <math.h>
#include <string.h>
#include <zlib.h>

#define COLOR_TYPE_RGB 2
#define COLOR_TYPE_RGBA 6
#define INTENT_PERCEPTUAL 0
#define UNIT_METRE 1

static void
append_be32 (GByteArray *bytes, guint32 value)
{
  guint32 big_endian = GUINT32_TO_BE (value);

  g_byte_array_append (bytes, (const guint8 *) &big_endian, sizeof big_endian);
}

static void
append_byte (GByteArray *bytes, guint8 value)
{
  g_byte_array_append (bytes, &value, 1);
}

/* With its closing NUL, as iTXt separates its parts. */
static void
append_text (GByteArray *bytes, const char *text)
{
  g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text) + 1);
}

gboolean
hf_png_chunk_write (HfSink *sink, const char *type, const void *data, gsize length, GError **error)
{
  guint32 length_be = GUINT32_TO_BE ((guint32) length);
  guint32 checksum_be;
  uLong checksum;

  g_return_val_if_fail (length <= G_MAXINT32, FALSE);

  checksum = crc32_z (0, (const Bytef *) type, 4);
  if (length > 0)
    checksum = crc32_z (checksum, data, length);
  checksum_be = GUINT32_TO_BE ((guint32) checksum);
  return hf_sink_write (sink, &length_be, 4, error) && hf_sink_write (sink, type, 4, error) &&
         (length == 0 || hf_sink_write (sink, data, length, error)) && hf_sink_write (sink, &checksum_be, 4, error);
}

static gboolean
write_bytes (HfSink *sink, const char *type, const GByteArray *bytes, GError **error)
{
  return hf_png_chunk_write (sink, type, bytes->data, bytes->len, error);
}

static gboolean
write_ihdr (HfSink *sink, const HfPngHeader *header, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  append_be32 (bytes, (guint32) header->width_px);
  append_be32 (bytes, (guint32) header->height_px);
  append_byte (bytes, 8);
  append_byte (bytes, header->has_alpha ? COLOR_TYPE_RGBA : COLOR_TYPE_RGB);
  append_byte (bytes, 0); /* compression: deflate */
  append_byte (bytes, 0); /* filter method: the five adaptive ones */
  append_byte (bytes, 0); /* not interlaced */
  return write_bytes (sink, "IHDR", bytes, error);
}

static guint32
pixels_per_metre (double dpi)
{
  return (guint32) round (dpi / HF_MM_PER_INCH * 1000);
}

static gboolean
write_phys (HfSink *sink, const HfPngHeader *header, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  append_be32 (bytes, pixels_per_metre (header->x_dpi));
  append_be32 (bytes, pixels_per_metre (header->y_dpi));
  append_byte (bytes, UNIT_METRE);
  return write_bytes (sink, "pHYs", bytes, error);
}

static gboolean
write_text (HfSink *sink, const char *keyword, const char *text, const char *language, GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  g_autofree char *valid = NULL;

  if (text == NULL || *text == '\0')
    return TRUE;

  bytes = g_byte_array_new ();
  valid = g_utf8_make_valid (text, -1);
  append_text (bytes, keyword);
  append_byte (bytes, 0); /* not compressed */
  append_byte (bytes, 0); /* compression method */
  append_text (bytes, language != NULL ? language : "");
  append_text (bytes, ""); /* no translated keyword */
  g_byte_array_append (bytes, (const guint8 *) valid, (guint) strlen (valid));
  return write_bytes (sink, "iTXt", bytes, error);
}

static gboolean
write_time (HfSink *sink, gint64 modified_s, GError **error)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (modified_s);
  g_autoptr (GByteArray) bytes = NULL;

  if (modified_s == 0 || time == NULL)
    return TRUE;

  bytes = g_byte_array_new ();
  append_byte (bytes, (guint8) (g_date_time_get_year (time) >> 8));
  append_byte (bytes, (guint8) g_date_time_get_year (time));
  append_byte (bytes, (guint8) g_date_time_get_month (time));
  append_byte (bytes, (guint8) g_date_time_get_day_of_month (time));
  append_byte (bytes, (guint8) g_date_time_get_hour (time));
  append_byte (bytes, (guint8) g_date_time_get_minute (time));
  append_byte (bytes, (guint8) g_date_time_get_second (time));
  return write_bytes (sink, "tIME", bytes, error);
}

static gboolean
write_info (HfSink *sink, const HfOutputInfo *info, GError **error)
{
  return write_text (sink, "Title", info->title, info->language, error) &&
         write_text (sink, "Author", info->author, info->language, error) &&
         write_text (sink, "Description", info->subject, info->language, error) &&
         write_time (sink, info->modified_s, error);
}

gboolean
hf_png_header_write (HfSink *sink, const HfPngHeader *header, const HfOutputInfo *info, GError **error)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  static const guint8 intent = INTENT_PERCEPTUAL;

  return hf_sink_write (sink, signature, sizeof signature, error) && write_ihdr (sink, header, error) &&
         hf_png_chunk_write (sink, "sRGB", &intent, 1, error) && write_phys (sink, header, error) &&
         (info == NULL || write_info (sink, info, error));
}
