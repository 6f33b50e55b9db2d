/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/svg-address.h"

#include "render/picture-header.h"

#include <string.h>

/* Base64 may be percent-encoded once more, and decoders undo that first. */
static guint8 *
decode_base64 (const char *text, gsize *out_length)
{
  g_autofree char *plain = strchr (text, '%') != NULL ? g_uri_unescape_string (text, NULL) : g_strdup (text);

  return plain != NULL ? g_base64_decode (plain, out_length) : NULL;
}

/* The size is read from the picture itself: a renderer goes by that too, whatever the address says it is. */
static HfSvgAddressKind
tell_data (const char *address, guint64 *out_n_pixels)
{
  const char *comma = strchr (address, ',');
  g_autofree char *type = comma != NULL ? g_ascii_strdown (address, comma - address) : NULL;
  g_autofree guint8 *data = NULL;
  gsize length;
  HfPictureHeader header;

  if (type == NULL || !g_str_has_prefix (type, "data:image/") || !g_str_has_suffix (type, ";base64"))
    return HF_SVG_ADDRESS_UNKNOWN;

  data = decode_base64 (comma + 1, &length);
  if (data == NULL || !hf_picture_header_read (data, length, &header))
    return HF_SVG_ADDRESS_UNKNOWN;
  *out_n_pixels = header.width_px * header.height_px * MAX (header.n_passes, 1u);

  return HF_SVG_ADDRESS_PICTURE;
}

HfSvgAddressKind
hf_svg_address_tell (const char *address, guint64 *out_n_pixels)
{
  *out_n_pixels = 0;
  while (g_ascii_isspace (*address))
    address++;

  if (*address == '\0')
    return HF_SVG_ADDRESS_NOTHING;
  if (*address == '#')
    return HF_SVG_ADDRESS_ELEMENT;
  if (g_ascii_strncasecmp (address, "data:", strlen ("data:")) == 0)
    return tell_data (address, out_n_pixels);

  return HF_SVG_ADDRESS_OUTSIDE;
}

char *
hf_svg_address_next (const char **css)
{
  const char *start = strcasestr (*css, "url(");
  const char *end;
  char quote;

  if (start == NULL)
    return NULL;

  start += strlen ("url(");
  while (g_ascii_isspace (*start))
    start++;
  quote = *start;
  if (quote == '"' || quote == '\'')
    {
      start++;
      end = start + strcspn (start, quote == '"' ? "\"" : "'");
    }
  else
    end = start + strcspn (start, ")");
  *css = end;

  return g_strchomp (g_strndup (start, (gsize) (end - start)));
}
