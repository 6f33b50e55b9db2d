/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/decode.h"

#include <errno.h>
#include <string.h>

#define REPLACEMENT "\xEF\xBF\xBD"
#define NO_CONVERTER ((GIConv) -1)

struct _HfDecoder
{
  GIConv converter;    /* NO_CONVERTER for UTF-8 */
  guint unit_bytes;    /* of the encoding: what to skip after a bad one */
  gsize mark_bytes;    /* still to be skipped */
  GByteArray *pending; /* a letter cut off */
};

HfDecoder *
hf_decoder_new (const HfEncoding *encoding)
{
  HfDecoder *decoder = g_new0 (HfDecoder, 1);

  decoder->converter = encoding->iconv_name != NULL ? g_iconv_open ("UTF-8", encoding->iconv_name) : NO_CONVERTER;
  decoder->unit_bytes = g_str_has_prefix (encoding->name, "UTF-16")   ? 2
                        : g_str_has_prefix (encoding->name, "UTF-32") ? 4
                                                                      : 1;
  decoder->mark_bytes = encoding->mark_bytes;
  decoder->pending = g_byte_array_new ();

  return decoder;
}

void
hf_decoder_free (HfDecoder *decoder)
{
  if (decoder == NULL)
    return;

  if (decoder->converter != NO_CONVERTER)
    g_iconv_close (decoder->converter);
  g_byte_array_unref (decoder->pending);
  g_free (decoder);
}

/* Returns: the bytes used; the rest is a letter cut off. */
static gsize
push_utf8 (const char *bytes, gsize length, GString *out)
{
  const char *end = bytes + length;
  const char *p = bytes;

  while (p < end)
    {
      const char *bad;

      /* NUL is good UTF-8 to us, though not to GLib. */
      if (g_utf8_validate_len (p, (gsize) (end - p), &bad))
        bad = end;
      g_string_append_len (out, p, bad - p);
      p = bad;
      if (p == end)
        break;

      if (*p == '\0')
        g_string_append_c (out, '\0');
      else if (g_utf8_get_char_validated (p, end - p) == (gunichar) -2)
        break;
      else
        g_string_append (out, REPLACEMENT);
      p++;
    }

  return (gsize) (p - bytes);
}

static gsize
push_converted (HfDecoder *decoder, char *bytes, gsize length, GString *out)
{
  char *in = bytes;
  gsize in_left = length;

  while (in_left > 0)
    {
      char buffer[8192];
      char *buffer_end = buffer;
      gsize buffer_left = sizeof buffer;
      gsize result = g_iconv (decoder->converter, &in, &in_left, &buffer_end, &buffer_left);
      int error_number = errno;

      g_string_append_len (out, buffer, buffer_end - buffer);
      if (result != (gsize) -1 || error_number == E2BIG)
        continue;
      if (error_number == EINVAL)
        break;

      g_string_append (out, REPLACEMENT);
      in += MIN (decoder->unit_bytes, in_left);
      in_left -= MIN (decoder->unit_bytes, in_left);
    }

  return (gsize) (in - bytes);
}

void
hf_decoder_push (HfDecoder *decoder, const guchar *bytes, gsize length, GString *out)
{
  gsize skipped = MIN (decoder->mark_bytes, length);
  gsize used;

  decoder->mark_bytes -= skipped;
  g_byte_array_append (decoder->pending, bytes + skipped, (guint) (length - skipped));

  used = decoder->converter == NO_CONVERTER
             ? push_utf8 ((const char *) decoder->pending->data, decoder->pending->len, out)
             : push_converted (decoder, (char *) decoder->pending->data, decoder->pending->len, out);
  g_byte_array_remove_range (decoder->pending, 0, (guint) used);
}

void
hf_decoder_end (HfDecoder *decoder, GString *out)
{
  if (decoder->pending->len > 0)
    g_string_append (out, REPLACEMENT);
  g_byte_array_set_size (decoder->pending, 0);
}
