/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/emoji.h"

#include "base/length.h"

#include <hb-ot.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* All pictures kept may take this much; a usual one takes 70 KB. */
#define MAX_STORE_BYTES (32u << 20)

/* A letter is not made finer than this, however large: its font knows no more. */
#define MAX_IMAGE_PX 2048.0

typedef struct
{
  hb_face_t *face;
  hb_codepoint_t glyph;
  int width_px; /* 0: as the font has it */
} ImageKey;

struct _HfEmojiStore
{
  GHashTable *images; /* ImageKey → cairo_surface_t */
  gsize n_bytes;
};

/* Where a letter's picture goes, in points, and what it is of. */
typedef struct
{
  hb_font_t *font;
  hb_codepoint_t glyph;
  cairo_rectangle_t place;
} Letter;

static guint
hash_key (gconstpointer data)
{
  const ImageKey *key = data;

  return g_direct_hash (key->face) ^ (key->glyph * 31u) ^ ((guint) key->width_px * 65599u);
}

static gboolean
equal_keys (gconstpointer a_data, gconstpointer b_data)
{
  const ImageKey *a = a_data;
  const ImageKey *b = b_data;

  return a->face == b->face && a->glyph == b->glyph && a->width_px == b->width_px;
}

static void
free_key (gpointer data)
{
  ImageKey *key = data;

  hb_face_destroy (key->face);
  g_free (key);
}

HfEmojiStore *
hf_emoji_store_new (void)
{
  HfEmojiStore *store = g_new0 (HfEmojiStore, 1);

  store->images = g_hash_table_new_full (hash_key, equal_keys, free_key, (GDestroyNotify) cairo_surface_destroy);

  return store;
}

void
hf_emoji_store_free (HfEmojiStore *store)
{
  if (store == NULL)
    return;

  g_hash_table_unref (store->images);
  g_free (store);
}

gboolean
hf_emoji_is_run (const PangoGlyphItem *run)
{
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (run->item->analysis.font));

  return hb_ot_color_has_png (face) || hb_ot_color_has_layers (face) || hb_ot_color_has_svg (face);
}

typedef struct
{
  const char *data;
  unsigned int left;
} PngReader;

static cairo_status_t
read_png (void *closure, unsigned char *data, unsigned int length)
{
  PngReader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data, length);
  reader->data += length;
  reader->left -= length;

  return CAIRO_STATUS_SUCCESS;
}

/* Returns: (transfer full) (nullable): the largest picture the font holds of the letter. */
static cairo_surface_t *
load_strike (const Letter *letter)
{
  hb_blob_t *blob = hb_ot_color_glyph_reference_png (letter->font, letter->glyph);
  PngReader reader = { 0 };
  cairo_surface_t *strike = NULL;

  reader.data = hb_blob_get_data (blob, &reader.left);
  if (reader.left > 0)
    strike = cairo_image_surface_create_from_png_stream (read_png, &reader);
  hb_blob_destroy (blob);

  if (strike != NULL && cairo_surface_status (strike) != CAIRO_STATUS_SUCCESS)
    g_clear_pointer (&strike, cairo_surface_destroy);

  return strike;
}

/* Returns: (transfer full): @strike, or the glyph itself where the font has no strikes, @width_px wide. */
static cairo_surface_t *
draw_image (const Letter *letter, PangoFont *font, cairo_surface_t *strike, int width_px)
{
  double scale = width_px / letter->place.width;
  int height_px = MAX (1, (int) ceil (letter->place.height * scale));
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width_px, height_px);
  cairo_t *cr = cairo_create (image);

  if (strike != NULL)
    {
      cairo_scale (cr, (double) width_px / cairo_image_surface_get_width (strike),
                   (double) height_px / cairo_image_surface_get_height (strike));
      cairo_set_source_surface (cr, strike, 0.0, 0.0);
      cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BEST);
      cairo_paint (cr);
    }
  else
    {
      cairo_glyph_t glyph = { letter->glyph, -letter->place.x, -letter->place.y };

      cairo_scale (cr, scale, scale);
      cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
      cairo_show_glyphs (cr, &glyph, 1);
    }
  cairo_destroy (cr);

  return image;
}

static void
keep (HfEmojiStore *store, const ImageKey *key, cairo_surface_t *image)
{
  gsize n_bytes = (gsize) cairo_image_surface_get_stride (image) * (gsize) cairo_image_surface_get_height (image);
  ImageKey *kept = g_memdup2 (key, sizeof *key);

  if (store->n_bytes + n_bytes > MAX_STORE_BYTES)
    {
      g_hash_table_remove_all (store->images);
      store->n_bytes = 0;
    }
  hb_face_reference (kept->face);
  g_hash_table_insert (store->images, kept, cairo_surface_reference (image));
  store->n_bytes += n_bytes;
}

/* Returns: (transfer full): the same surface for the same letter, so that a PDF holds it once. */
static cairo_surface_t *
get_image (HfEmojiStore *store, const Letter *letter, PangoFont *font, HfTarget target)
{
  ImageKey key = { .face = hb_font_get_face (letter->font), .glyph = letter->glyph };
  double wanted_px = MIN (ceil (hf_px_from_pt (letter->place.width, HF_RASTER_DPI)), MAX_IMAGE_PX);
  cairo_surface_t *strike = g_hash_table_lookup (store->images, &key);
  cairo_surface_t *image;

  if (strike != NULL)
    cairo_surface_reference (strike);
  else if ((strike = load_strike (letter)) != NULL)
    keep (store, &key, strike);

  if (strike != NULL && (target == HF_TARGET_RASTER || cairo_image_surface_get_width (strike) >= wanted_px))
    return strike;

  key.width_px = MAX (1, (int) wanted_px);
  image = g_hash_table_lookup (store->images, &key);
  if (image != NULL)
    cairo_surface_reference (image);
  else
    {
      image = draw_image (letter, font, strike, key.width_px);
      keep (store, &key, image);
    }
  g_clear_pointer (&strike, cairo_surface_destroy);

  return image;
}

static void
paint_letter (HfEmojiStore *store, cairo_t *cr, PangoFont *font, PangoGlyph glyph, double x_pt, double baseline_pt,
              HfTarget target)
{
  Letter letter = { .font = pango_font_get_hb_font (font), .glyph = glyph };
  hb_glyph_extents_t extents;
  cairo_surface_t *image;

  if (glyph == PANGO_GLYPH_EMPTY || (glyph & PANGO_GLYPH_UNKNOWN_FLAG) ||
      !hb_font_get_glyph_extents (letter.font, glyph, &extents) || extents.width <= 0 || extents.height >= 0)
    return;

  letter.place = (cairo_rectangle_t){
    .x = (double) extents.x_bearing / PANGO_SCALE,
    .y = -(double) extents.y_bearing / PANGO_SCALE,
    .width = (double) extents.width / PANGO_SCALE,
    .height = -(double) extents.height / PANGO_SCALE,
  };
  image = get_image (store, &letter, font, target);

  cairo_save (cr);
  cairo_translate (cr, x_pt + letter.place.x, baseline_pt + letter.place.y);
  cairo_scale (cr, letter.place.width / cairo_image_surface_get_width (image),
               letter.place.height / cairo_image_surface_get_height (image));
  cairo_set_source_surface (cr, image, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (image);
}

/* Leaves the words of a letter in a PDF: a space that stands for them. Cairo drops what has no ink and lies
 * on a whole unit of the device, so it goes between two. */
static void
leave_text (cairo_t *cr, const char *text, int length, PangoFont *text_font, double x_pt, double baseline_pt)
{
  cairo_glyph_t glyph = { 0 };
  cairo_text_cluster_t cluster = { .num_bytes = length, .num_glyphs = 1 };
  hb_codepoint_t space;

  if (!hb_font_get_nominal_glyph (pango_font_get_hb_font (text_font), ' ', &space))
    return;

  cairo_user_to_device (cr, &x_pt, &baseline_pt);
  x_pt = floor (x_pt) + 0.5;
  baseline_pt = floor (baseline_pt) + 0.5;
  cairo_device_to_user (cr, &x_pt, &baseline_pt);
  glyph = (cairo_glyph_t){ .index = space, .x = x_pt, .y = baseline_pt };
  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (text_font)));
  cairo_show_text_glyphs (cr, text, length, &glyph, 1, &cluster, 1, 0);
}

void
hf_emoji_paint_run (HfEmojiStore *store, cairo_t *cr, const char *words, PangoGlyphItem *run, double x_pt,
                    double baseline_pt, PangoFont *text_font, HfTarget target)
{
  PangoFont *font = run->item->analysis.font;
  PangoGlyphItemIter cluster;

  for (gboolean more = pango_glyph_item_iter_init_start (&cluster, run, words); more;
       more = pango_glyph_item_iter_next_cluster (&cluster))
    {
      int step = cluster.start_glyph < cluster.end_glyph ? 1 : -1;
      int first = MIN (cluster.start_index, cluster.end_index);

      if (target == HF_TARGET_VECTOR)
        leave_text (cr, words + first, ABS (cluster.end_index - cluster.start_index), text_font, x_pt, baseline_pt);
      for (int i = cluster.start_glyph; i != cluster.end_glyph; i += step)
        {
          const PangoGlyphInfo *info = &run->glyphs->glyphs[i];

          paint_letter (store, cr, font, info->glyph, x_pt + (double) info->geometry.x_offset / PANGO_SCALE,
                        baseline_pt + (double) info->geometry.y_offset / PANGO_SCALE, target);
          x_pt += (double) info->geometry.width / PANGO_SCALE;
        }
    }
}
