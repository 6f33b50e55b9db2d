/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/art.h"

#include "base/length.h"
#include "render/art-load.h"
#include "render/cache.h"
#include "render/font-faces.h"
#include "render/placement.h"

#include <glib/gi18n.h>
#include <math.h>

/** Bytes of SVG a store keeps parsed: a hundred cards' worth of art; parsed they take some ten times as much. */
#define STORE_BYTES (8u << 20)

/** Pixels of art painted as one picture: an A4 page at 300 dpi is 8.7 million. */
#define MAX_FLAT_PIXELS (16.0e6)

struct _HfArtStore
{
  HfCache *arts;
};

static void
free_loaded (gpointer data)
{
  hf_loaded_art_free (data);
}

HfArtStore *
hf_art_store_new (void)
{
  static const HfCacheKind kind = { g_str_hash, g_str_equal, g_free, free_loaded };
  HfArtStore *store = g_new0 (HfArtStore, 1);

  store->arts = hf_cache_new (STORE_BYTES, &kind);

  return store;
}

void
hf_art_store_free (HfArtStore *store)
{
  hf_cache_free (store->arts);
  g_free (store);
}

/* What of @art is parsed, and in what it may be coloured. Returns: (transfer full) */
static char *
build_key (const HfArt *art)
{
  GString *key = g_string_new (art->asset->sha256);

  g_string_append (key, art->recolor ? " palette" : " own");
  for (guint i = 0; i < art->n_tints && art->recolor; i++)
    {
      char color[HF_COLOR_TEXT_LENGTH];

      hf_color_format (&art->tints[i].color, color);
      g_string_append_printf (key, " %s %d", color, (int) art->tints[i].role);
    }

  return g_string_free (key, FALSE);
}

static HfLoadedArt *
load (HfArtStore *store, const HfArt *art, GError **error)
{
  g_autofree char *key = build_key (art);
  HfLoadedArt *loaded = art->asset->bytes != NULL ? hf_cache_find (store->arts, key) : NULL;

  if (loaded != NULL)
    return loaded;

  loaded = hf_loaded_art_new (art->asset, error);
  if (loaded != NULL && art->recolor)
    hf_loaded_art_set_tints (loaded, art->tints, art->n_tints);
  if (loaded != NULL)
    hf_cache_take (store->arts, g_steal_pointer (&key), loaded, g_bytes_get_size (art->asset->bytes));

  return loaded;
}

static HfPlacement
place (const HfLoadedArt *loaded, const HfArt *art, double width_pt, double height_pt)
{
  return hf_place (art->scaling, loaded->width_px, loaded->height_px, width_pt, height_pt, 0.5, 0.5, 1.0);
}

static gboolean
has_area (double width_pt, double height_pt)
{
  return isnormal (width_pt) && isnormal (height_pt) && width_pt > 0.0 && height_pt > 0.0;
}

static gboolean
draw (HfLoadedArt *loaded, cairo_t *cr, const HfArt *art, double width_pt, double height_pt, GError **error)
{
  HfPlacement placement = place (loaded, art, width_pt, height_pt);
  RsvgRectangle viewport = { 0.0, 0.0, loaded->width_px, loaded->height_px };
  g_autoptr (GError) reason = NULL;
  gboolean drawn;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, 0.0, 0.0, width_pt, height_pt);
  cairo_clip (cr);
  cairo_translate (cr, placement.x_pt, placement.y_pt);
  cairo_scale (cr, placement.width_pt / loaded->width_px, placement.height_pt / loaded->height_px);
  hf_font_faces_keep_default_open ();
  drawn = rsvg_handle_render_document (loaded->handle, cr, &viewport, &reason);
  cairo_restore (cr);
  if (!drawn)
    g_set_error (error, HF_ART_ERROR, HF_ART_ERROR_BROKEN, _ ("The art “%s” cannot be drawn: %s"), art->asset->name,
                 reason->message);

  return drawn;
}

/* How many pixels of what @cr paints on a frame of this size takes. */
static double
count_pixels (cairo_t *cr, double width_pt, double height_pt)
{
  cairo_matrix_t matrix;
  double scale_x, scale_y;

  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (cairo_get_target (cr), &scale_x, &scale_y);

  return fabs (matrix.xx * matrix.yy - matrix.xy * matrix.yx) * scale_x * scale_y * width_pt * height_pt;
}

/* The art as one picture at @dpi or less, kept while nothing about it changes so that a PDF holds it once. */
static cairo_surface_t *
flatten (HfLoadedArt *loaded, const HfArt *art, double width_pt, double height_pt, double dpi, GError **error)
{
  double n_pixels = hf_px_from_pt (width_pt, dpi) * hf_px_from_pt (height_pt, dpi);
  int width_px, height_px;
  g_autofree char *id = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean drawn;

  dpi *= sqrt (MIN (MIN (loaded->max_pixels, MAX_FLAT_PIXELS) / n_pixels, 1.0));
  width_px = (int) MAX (ceil (hf_px_from_pt (width_pt, dpi)), 1.0);
  height_px = (int) MAX (ceil (hf_px_from_pt (height_pt, dpi)), 1.0);
  id = g_strdup_printf ("%d %d %d %s", art->scaling, width_px, height_px, loaded->css != NULL ? loaded->css : "");
  if (g_strcmp0 (id, loaded->flat_id) == 0)
    return loaded->flat;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width_px, height_px);
  cr = cairo_create (surface);
  cairo_scale (cr, width_px / width_pt, height_px / height_pt);
  drawn = draw (loaded, cr, art, width_pt, height_pt, error);
  cairo_destroy (cr);
  if (!drawn)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }

  g_clear_pointer (&loaded->flat, cairo_surface_destroy);
  g_free (loaded->flat_id);
  loaded->flat = surface;
  loaded->flat_id = g_steal_pointer (&id);

  return surface;
}

static gboolean
draw_flat (HfLoadedArt *loaded, cairo_t *cr, const HfArt *art, double width_pt, double height_pt, double dpi,
           GError **error)
{
  cairo_surface_t *flat = flatten (loaded, art, width_pt, height_pt, dpi, error);

  if (flat == NULL)
    return FALSE;

  cairo_save (cr);
  cairo_scale (cr, width_pt / cairo_image_surface_get_width (flat), height_pt / cairo_image_surface_get_height (flat));
  cairo_set_source_surface (cr, flat, 0.0, 0.0);
  cairo_paint (cr);
  cairo_restore (cr);

  return TRUE;
}

gboolean
hf_art_paint (HfArtStore *store, cairo_t *cr, const HfArt *art, HfPalette *palette, double width_pt, double height_pt,
              HfTarget target, GError **error)
{
  HfLoadedArt *loaded = load (store, art, error);
  double n_pixels;

  if (loaded == NULL)
    return FALSE;
  if (!has_area (width_pt, height_pt))
    return TRUE;
  if (art->recolor && !hf_loaded_art_wear (loaded, palette, error))
    return FALSE;
  if (target == HF_TARGET_VECTOR)
    return loaded->is_raster ? draw_flat (loaded, cr, art, width_pt, height_pt, HF_RASTER_DPI, error)
                             : draw (loaded, cr, art, width_pt, height_pt, error);

  n_pixels = count_pixels (cr, width_pt, height_pt);
  if (n_pixels <= loaded->max_pixels)
    return draw (loaded, cr, art, width_pt, height_pt, error);

  return draw_flat (loaded, cr, art, width_pt, height_pt, sqrt (n_pixels / (width_pt * height_pt)) * HF_PT_PER_INCH,
                    error);
}

gboolean
hf_art_get_size (HfArtStore *store, const HfArt *art, double *out_width_px, double *out_height_px, GError **error)
{
  HfLoadedArt *loaded = load (store, art, error);

  if (loaded == NULL)
    return FALSE;

  *out_width_px = loaded->width_px;
  *out_height_px = loaded->height_px;

  return TRUE;
}

gboolean
hf_art_get_zone (HfArtStore *store, const HfArt *art, const char *id, double width_pt, double height_pt,
                 double *out_x_pt, double *out_y_pt, double *out_width_pt, double *out_height_pt)
{
  HfLoadedArt *loaded = load (store, art, NULL);
  g_autofree char *reference = g_strconcat ("#", id, NULL);
  RsvgRectangle viewport, zone;
  HfPlacement placement;
  double scale_x, scale_y;

  if (loaded == NULL || !has_area (width_pt, height_pt) || !rsvg_handle_has_sub (loaded->handle, reference))
    return FALSE;
  viewport = (RsvgRectangle){ 0.0, 0.0, loaded->width_px, loaded->height_px };
  if (!rsvg_handle_get_geometry_for_layer (loaded->handle, reference, &viewport, NULL, &zone, NULL))
    return FALSE;

  placement = place (loaded, art, width_pt, height_pt);
  scale_x = placement.width_pt / loaded->width_px;
  scale_y = placement.height_pt / loaded->height_px;
  *out_x_pt = placement.x_pt + zone.x * scale_x;
  *out_y_pt = placement.y_pt + zone.y * scale_y;
  *out_width_pt = zone.width * scale_x;
  *out_height_pt = zone.height * scale_y;

  return TRUE;
}
