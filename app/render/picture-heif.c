/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/picture-decode.h"
#include "render/picture.h"

#include <glib/gi18n.h>
#include <libheif/heif.h>

/** How long a side may be while only its length is read, and while pictures are decoded: no camera makes such. */
#define MAX_READ_SIDE_PX 100000
#define MAX_SIDE_PX 16384

/**
 * Coded pictures are whole blocks of at most this side; what sticks out is cut off afterwards (ITU-T H.265, 7.4.3.2).
 */
#define BLOCK_PX 64

typedef struct heif_context HfHeif;
typedef struct heif_image_handle HfHeifHandle;
typedef struct heif_image HfHeifImage;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfHeif, heif_context_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfHeifHandle, heif_image_handle_release)

static void
free_image (guchar *pixels, gpointer data)
{
  heif_image_release (data);
}

static GBytes *
copy_profile (HfHeifHandle *handle)
{
  gsize length = heif_image_handle_get_raw_color_profile_size (handle);
  g_autofree guint8 *profile = NULL;

  if (length == 0)
    return NULL;
  profile = g_malloc (length);
  if (heif_image_handle_get_raw_color_profile (handle, profile).code != heif_error_Ok)
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&profile), length);
}

static gboolean
decode (HfHeifHandle *handle, HfDecoded *decoded)
{
  gboolean has_alpha = heif_image_handle_has_alpha_channel (handle);
  HfHeifImage *image = NULL;
  const guint8 *pixels;
  int stride;

  if (heif_decode_image (handle, &image, heif_colorspace_RGB,
                         has_alpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, NULL)
          .code != heif_error_Ok)
    return FALSE;

  pixels = heif_image_get_plane_readonly (image, heif_channel_interleaved, &stride);
  if (pixels == NULL)
    {
      heif_image_release (image);
      return FALSE;
    }
  decoded->pixbuf = gdk_pixbuf_new_from_data (
      pixels, GDK_COLORSPACE_RGB, has_alpha, 8, heif_image_get_width (image, heif_channel_interleaved),
      heif_image_get_height (image, heif_channel_interleaved), stride, free_image, image);
  decoded->profile = copy_profile (handle);
  decoded->orientation = 1; /* libheif turns and mirrors as the file says */
  decoded->lossy = TRUE;

  return TRUE;
}

gboolean
hf_decode_heif (HfAsset *asset, HfDecoded *decoded, GError **error)
{
  g_autoptr (HfHeif) heif = heif_context_alloc ();
  g_autoptr (HfHeifHandle) handle = NULL;
  gsize length;
  const guint8 *data = g_bytes_get_data (asset->bytes, &length);

  /* Reading allocates nothing for the size it finds. After that, no picture of the file may be longer than the one
   * it shows, so that a grid cannot be larger than it says. */
  heif_context_set_maximum_image_size_limit (heif, MAX_READ_SIDE_PX);
  if (heif_context_read_from_memory_without_copy (heif, data, length, NULL).code == heif_error_Ok &&
      heif_context_get_primary_image_handle (heif, &handle).code == heif_error_Ok)
    {
      int width_px = heif_image_handle_get_width (handle);
      int height_px = heif_image_handle_get_height (handle);

      if (!hf_picture_check_size (asset, (guint64) MAX (width_px, 0), (guint64) MAX (height_px, 0), error))
        return FALSE;
      heif_context_set_maximum_image_size_limit (heif, MIN (MAX (width_px, height_px) + BLOCK_PX, MAX_SIDE_PX));
      if (decode (handle, decoded))
        return TRUE;
    }

  g_set_error (error, HF_PICTURE_ERROR, HF_PICTURE_ERROR_BROKEN,
               _ ("The picture “%s” is damaged, incomplete or of a kind of HEIC that cannot be shown. Please save it "
                  "as JPEG or PNG."),
               asset->name);
  return FALSE;
}
