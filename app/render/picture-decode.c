/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/picture-decode.h"

#include "base/limits.h"
#include "render/picture-header.h"
#include "render/picture.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (hf_picture_error_quark, hf_picture_error)

#define CMYK_CHANNELS 4

/** Pixels that may be gone over in all: a progressive JPEG goes over each some ten times. */
#define MAX_PIXEL_PASSES (G_GUINT64_CONSTANT (40) * HF_LIMIT_PICTURE_PIXELS)

void
hf_decoded_free (HfDecoded *decoded)
{
  g_clear_object (&decoded->pixbuf);
  g_clear_pointer (&decoded->profile, g_bytes_unref);
  g_free (decoded);
}

gboolean
hf_picture_check_size (HfAsset *asset, guint64 width_px, guint64 height_px, GError **error)
{
  if (width_px > 0 && height_px > 0 && width_px <= HF_LIMIT_PICTURE_PIXELS / height_px)
    return TRUE;

  g_set_error (error, HF_PICTURE_ERROR, HF_PICTURE_ERROR_LIMIT,
               _ ("The picture “%s” has %.0f × %.0f pixels. Please use one of at most %u million pixels."), asset->name,
               (double) width_px, (double) height_px, HF_LIMIT_PICTURE_PIXELS / 1000000u);
  return FALSE;
}

static gboolean
refuse_broken (HfAsset *asset, GError **error)
{
  g_set_error (error, HF_PICTURE_ERROR, HF_PICTURE_ERROR_BROKEN,
               _ ("The picture “%s” is damaged or incomplete. Please take it from its source again."), asset->name);
  return FALSE;
}

/* PNG and JPEG. The loader is made for the one format, so that no other module ever sees the bytes. */
static gboolean
decode_pixbuf (HfAsset *asset, HfDecoded *decoded)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_mime_type (asset->media_type, NULL);
  const char *profile;
  GdkPixbuf *pixbuf;

  if (loader == NULL)
    return FALSE;
  if (!gdk_pixbuf_loader_write_bytes (loader, asset->bytes, NULL))
    {
      gdk_pixbuf_loader_close (loader, NULL);
      return FALSE;
    }
  if (!gdk_pixbuf_loader_close (loader, NULL))
    return FALSE;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf == NULL)
    return FALSE;

  decoded->pixbuf = g_object_ref (pixbuf);
  profile = gdk_pixbuf_get_option (pixbuf, "icc-profile");
  if (profile != NULL)
    {
      gsize length;
      guint8 *data = g_base64_decode (profile, &length);

      decoded->profile = g_bytes_new_take (data, length);
    }

  return TRUE;
}

static gboolean
decode_with_header (HfAsset *asset, HfDecoded *decoded, GError **error)
{
  HfPictureHeader header;
  gsize length;
  const guint8 *data = g_bytes_get_data (asset->bytes, &length);
  gboolean read;

  if (!hf_picture_header_read (data, length, &header))
    return refuse_broken (asset, error);
  if (!hf_picture_check_size (asset, header.width_px, header.height_px, error))
    return FALSE;
  if (!header.whole || header.n_passes > MAX_PIXEL_PASSES / (header.width_px * header.height_px))
    return refuse_broken (asset, error);

  read = g_str_equal (asset->media_type, "image/webp") ? hf_decode_webp (asset->bytes, decoded)
                                                       : decode_pixbuf (asset, decoded);
  if (!read)
    return refuse_broken (asset, error);

  decoded->orientation = header.orientation;
  decoded->lossy = header.lossy;
  if (header.n_channels == CMYK_CHANNELS)
    g_clear_pointer (&decoded->profile, g_bytes_unref);

  return TRUE;
}

HfDecoded *
hf_picture_decode (HfAsset *asset, GError **error)
{
  g_autoptr (HfDecoded) decoded = g_new0 (HfDecoded, 1);

  if (asset->bytes == NULL)
    {
      g_set_error (error, HF_PICTURE_ERROR, HF_PICTURE_ERROR_MISSING,
                   _ ("The picture “%s” is missing from the card. Please choose it again."), asset->name);
      return NULL;
    }
  if (g_bytes_get_size (asset->bytes) > HF_LIMIT_PICTURE_BYTES)
    {
      g_set_error (error, HF_PICTURE_ERROR, HF_PICTURE_ERROR_LIMIT,
                   _ ("The picture “%s” is larger than %u MB. Please use a smaller one."), asset->name,
                   HF_LIMIT_PICTURE_BYTES >> 20);
      return NULL;
    }

  if (g_str_equal (asset->media_type, "image/heic"))
    return hf_decode_heif (asset, decoded, error) ? g_steal_pointer (&decoded) : NULL;
  if (g_str_equal (asset->media_type, "image/png") || g_str_equal (asset->media_type, "image/jpeg") ||
      g_str_equal (asset->media_type, "image/webp"))
    return decode_with_header (asset, decoded, error) ? g_steal_pointer (&decoded) : NULL;

  g_set_error (error, HF_PICTURE_ERROR, HF_PICTURE_ERROR_BROKEN,
               _ ("“%s” is not a picture Heartfelt can show. Please use PNG, JPEG, WebP or HEIC."), asset->name);
  return NULL;
}
