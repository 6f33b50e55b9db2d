/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/picture.h"

#include "base/length.h"
#include "render/cache.h"
#include "render/path.h"
#include "render/picture-load.h"
#include "render/picture-surface.h"
#include "render/placement.h"

#include <math.h>
#include <string.h>

/** Bytes of decoded pictures a store keeps: a dozen photographs at the size of a card. */
#define STORE_BYTES (128u << 20)

/**
 * A picture up to so much finer than needed goes into a PDF as it is: coding it again would cost more than it saves.
 */
#define SPARE_DPI_FACTOR 1.5

/** A picture of which less than this is in sight is cut for a PDF: what was cropped away is nobody's business. */
#define MIN_SHARE_IN_SIGHT 0.5

struct _HfPictureStore
{
  HfCache *pictures;
};

static void
free_loaded (gpointer data)
{
  hf_loaded_free (data);
}

HfPictureStore *
hf_picture_store_new (void)
{
  static const HfCacheKind kind = { g_str_hash, g_str_equal, g_free, free_loaded };
  HfPictureStore *store = g_new0 (HfPictureStore, 1);

  store->pictures = hf_cache_new (STORE_BYTES, &kind);

  return store;
}

void
hf_picture_store_free (HfPictureStore *store)
{
  hf_cache_free (store->pictures);
  g_free (store);
}

static HfLoaded *
load (HfPictureStore *store, HfAsset *asset, GError **error)
{
  HfLoaded *loaded = asset->bytes != NULL ? hf_cache_find (store->pictures, asset->sha256) : NULL;

  if (loaded != NULL)
    return loaded;

  loaded = hf_loaded_new (asset, error);
  if (loaded != NULL)
    hf_cache_take (store->pictures, g_strdup (asset->sha256), loaded, hf_loaded_get_cost (loaded));

  return loaded;
}

gboolean
hf_picture_get_size (HfPictureStore *store, HfAsset *asset, int *out_width_px, int *out_height_px, GError **error)
{
  HfLoaded *loaded = load (store, asset, error);

  if (loaded == NULL)
    return FALSE;

  *out_width_px = loaded->width_px;
  *out_height_px = loaded->height_px;

  return TRUE;
}

static HfPlacement
place (const HfLoaded *loaded, const HfPicture *picture, double width_pt, double height_pt)
{
  return hf_place_turned (picture->scaling, picture->turn_deg, loaded->width_px, loaded->height_px, width_pt, height_pt,
                          picture->focus_x, picture->focus_y, picture->zoom);
}

static gboolean
has_area (double width_pt, double height_pt)
{
  return isnormal (width_pt) && isnormal (height_pt) && width_pt > 0.0 && height_pt > 0.0;
}

double
hf_picture_get_dpi (HfPictureStore *store, const HfPicture *picture, double width_pt, double height_pt)
{
  HfLoaded *loaded = load (store, picture->asset, NULL);
  HfPlacement placement;

  if (loaded == NULL || !has_area (width_pt, height_pt))
    return 0.0;

  placement = place (loaded, picture, width_pt, height_pt);

  return HF_PT_PER_INCH * MIN (loaded->width_px / placement.width_pt, loaded->height_px / placement.height_pt);
}

/* Pixels of the target's surface that a point of user space takes, the greater of both directions. */
static double
get_target_scale (cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_group_target (cr);
  double across_x = 1.0, across_y = 0.0, down_x = 0.0, down_y = 1.0, device_x, device_y;

  cairo_user_to_device_distance (cr, &across_x, &across_y);
  cairo_user_to_device_distance (cr, &down_x, &down_y);
  cairo_surface_get_device_scale (surface, &device_x, &device_y);

  return MAX (hypot (across_x, across_y), hypot (down_x, down_y)) * MAX (device_x, device_y);
}

static void
paint_surface (cairo_t *cr, cairo_surface_t *surface, const HfPlacement *placement, cairo_extend_t extend)
{
  double width_px = cairo_image_surface_get_width (surface);
  double height_px = cairo_image_surface_get_height (surface);

  cairo_save (cr);
  cairo_translate (cr, placement->x_pt, placement->y_pt);
  cairo_scale (cr, placement->width_pt / width_px, placement->height_pt / height_px);
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_pattern_set_extend (cairo_get_source (cr), extend);
  cairo_rectangle (cr, 0.0, 0.0, width_px, height_px);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* Beyond its edge a picture goes on with its last pixels, so that the edge is as opaque as the rest. */
static void
paint_pixels (cairo_t *cr, HfLoaded *loaded, const HfPlacement *placement)
{
  double scale = get_target_scale (cr);
  double width_scale = placement->width_pt * scale / cairo_image_surface_get_width (loaded->levels[0]);
  double height_scale = placement->height_pt * scale / cairo_image_surface_get_height (loaded->levels[0]);

  paint_surface (cr, hf_loaded_get_level (loaded, MAX (width_scale, height_scale)), placement, CAIRO_EXTEND_PAD);
}

static void
unref_bytes (gpointer data)
{
  g_bytes_unref (data);
}

/* Takes @data (transfer full). */
static void
attach (cairo_surface_t *surface, const char *mime_type, GBytes *data)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (data, &length);

  if (cairo_surface_set_mime_data (surface, mime_type, bytes, length, unref_bytes, data) != CAIRO_STATUS_SUCCESS)
    g_bytes_unref (data);
}

/* Makes a PDF hold @surface once however often it is painted, and a photograph as a JPEG. */
static void
prepare_for_pdf (HfLoaded *loaded, cairo_surface_t *surface, const char *id, GBytes *jpeg)
{
  const guchar *data;
  gulong length;

  cairo_surface_get_mime_data (surface, CAIRO_MIME_TYPE_UNIQUE_ID, &data, &length);
  if (data != NULL)
    return;

  attach (surface, CAIRO_MIME_TYPE_UNIQUE_ID, g_bytes_new (id, strlen (id)));
  if (jpeg != NULL)
    attach (surface, CAIRO_MIME_TYPE_JPEG, g_bytes_ref (jpeg));
  else if (loaded->lossy && hf_loaded_is_opaque (loaded))
    {
      GBytes *coded = hf_picture_surface_to_jpeg (surface);

      if (coded != NULL)
        attach (surface, CAIRO_MIME_TYPE_JPEG, coded);
    }
}

/* The part of the picture in sight as a surface of its own at @dpi. */
static cairo_surface_t *
cut_part (HfLoaded *loaded, const HfPlacement *placement, const HfPlacement *sight, double dpi)
{
  g_autofree char *id =
      g_strdup_printf ("%s %.3f %.3f %.3f %.3f %.3f %.3f %.1f", loaded->sha256, placement->x_pt, placement->y_pt,
                       placement->width_pt, placement->height_pt, sight->width_pt, sight->height_pt, dpi);
  int width_px = (int) MAX (ceil (hf_px_from_pt (sight->width_pt, dpi)), 1.0);
  int height_px = (int) MAX (ceil (hf_px_from_pt (sight->height_pt, dpi)), 1.0);
  cairo_t *cr;

  if (g_strcmp0 (id, loaded->part_id) == 0)
    return loaded->part;

  g_clear_pointer (&loaded->part, cairo_surface_destroy);
  g_free (loaded->part_id);
  loaded->part_id = g_steal_pointer (&id);
  loaded->part = cairo_image_surface_create (cairo_image_surface_get_format (loaded->levels[0]), width_px, height_px);

  cr = cairo_create (loaded->part);
  cairo_scale (cr, width_px / sight->width_pt, height_px / sight->height_pt);
  cairo_translate (cr, -sight->x_pt, -sight->y_pt);
  paint_pixels (cr, loaded, placement);
  cairo_destroy (cr);
  prepare_for_pdf (loaded, loaded->part, loaded->part_id, NULL);

  return loaded->part;
}

static void
paint_for_pdf (cairo_t *cr, HfLoaded *loaded, const HfPlacement *placement, const HfPlacement *sight)
{
  cairo_surface_t *whole = loaded->levels[0];
  double dpi = HF_PT_PER_INCH * MIN (cairo_image_surface_get_width (whole) / placement->width_pt,
                                     cairo_image_surface_get_height (whole) / placement->height_pt);
  double share = sight->width_pt * sight->height_pt / (placement->width_pt * placement->height_pt);

  if (dpi <= HF_RASTER_DPI * SPARE_DPI_FACTOR && share >= MIN_SHARE_IN_SIGHT)
    {
      prepare_for_pdf (loaded, whole, loaded->sha256, loaded->jpeg);
      paint_surface (cr, whole, placement, CAIRO_EXTEND_NONE);
    }
  else
    paint_surface (cr, cut_part (loaded, placement, sight, MIN (dpi, HF_RASTER_DPI)), sight, CAIRO_EXTEND_NONE);
}

/* Clips to the frame, or to the picture where that is smaller, with its corners, and goes to the turned frame's top
 * left. */
static void
enter_frame (cairo_t *cr, const HfPicture *picture, double width_pt, double height_pt, const HfPlacement *sight)
{
  gboolean fills = picture->scaling != HF_SCALING_CONTAIN;
  double radius_pt = hf_pt_from_mm (picture->corner_radius_mm);
  double turned_width_pt, turned_height_pt;

  cairo_new_path (cr);
  if (picture->turn_deg != 0.0)
    {
      hf_path_round_rectangle (cr, 0.0, 0.0, width_pt, height_pt, fills ? radius_pt : 0.0);
      cairo_clip (cr);
      hf_turn_frame (picture->turn_deg, width_pt, height_pt, &turned_width_pt, &turned_height_pt);
      cairo_translate (cr, width_pt / 2.0, height_pt / 2.0);
      cairo_rotate (cr, picture->turn_deg * G_PI / 180.0);
      cairo_translate (cr, -turned_width_pt / 2.0, -turned_height_pt / 2.0);
    }
  if (picture->turn_deg == 0.0 || !fills)
    {
      hf_path_round_rectangle (cr, sight->x_pt, sight->y_pt, sight->width_pt, sight->height_pt, radius_pt);
      cairo_clip (cr);
    }
}

gboolean
hf_picture_paint (HfPictureStore *store, cairo_t *cr, const HfPicture *picture, double width_pt, double height_pt,
                  HfTarget target, GError **error)
{
  HfLoaded *loaded = load (store, picture->asset, error);
  double turned_width_pt, turned_height_pt;
  HfPlacement placement, sight;

  if (loaded == NULL)
    return FALSE;
  if (!has_area (width_pt, height_pt))
    return TRUE;

  placement = place (loaded, picture, width_pt, height_pt);
  hf_turn_frame (picture->turn_deg, width_pt, height_pt, &turned_width_pt, &turned_height_pt);
  sight.x_pt = MAX (placement.x_pt, 0.0);
  sight.y_pt = MAX (placement.y_pt, 0.0);
  sight.width_pt = MIN (placement.width_pt, turned_width_pt);
  sight.height_pt = MIN (placement.height_pt, turned_height_pt);

  cairo_save (cr);
  enter_frame (cr, picture, width_pt, height_pt, &sight);
  if (target == HF_TARGET_VECTOR)
    paint_for_pdf (cr, loaded, &placement, &sight);
  else
    paint_pixels (cr, loaded, &placement);
  cairo_restore (cr);

  return TRUE;
}
