/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/artwork.h"

#include "base/length.h"
#include "output/stamp.h"
#include "render/layers.h"
#include "render/painter.h"

#include <string.h>

/* Of pixels kept for all sides together; beyond it sides are painted anew for everybody. */
#define PIXEL_BYTES (256u << 20)

/* For PDF: the shared runs of a page as stamps. */
typedef struct
{
  GArray *runs;      /* HfPageRun; NULL until the page was painted once */
  GPtrArray *stamps; /* HfStamp beside runs; NULL for personal ones, and for what must be painted anew */
} SharedPage;

/* For PNG: what a side looks like before the first personal item. */
typedef struct
{
  GBytes *pixels; /* NULL until the side was painted once */
  cairo_format_t format;
  int width_px;
  int height_px;
  int stride;
  cairo_matrix_t matrix;
} SharedPixels;

struct _HfArtwork
{
  HfCard *card;
  GArray *sides;

  GMutex lock; /* for all below */
  SharedPage pages[HF_N_PAGE_KINDS];
  SharedPixels pixels[HF_N_PAGE_KINDS]; /* by side */
  gsize pixel_bytes;
};

HfArtwork *
hf_artwork_new (HfCard *card, GArray *sides)
{
  HfArtwork *artwork = g_new0 (HfArtwork, 1);

  g_return_val_if_fail (sides->len <= HF_N_PAGE_KINDS, NULL);

  artwork->card = hf_card_ref (card);
  artwork->sides = g_array_ref (sides);
  g_mutex_init (&artwork->lock);

  return artwork;
}

void
hf_artwork_free (HfArtwork *artwork)
{
  if (artwork == NULL)
    return;

  for (guint i = 0; i < HF_N_PAGE_KINDS; i++)
    {
      g_clear_pointer (&artwork->pages[i].runs, g_array_unref);
      g_clear_pointer (&artwork->pages[i].stamps, g_ptr_array_unref);
      g_clear_pointer (&artwork->pixels[i].pixels, g_bytes_unref);
    }
  g_mutex_clear (&artwork->lock);
  g_array_unref (artwork->sides);
  hf_card_unref (artwork->card);
  g_free (artwork);
}

const HfSide *
hf_artwork_get_side (const HfArtwork *artwork, guint index)
{
  g_return_val_if_fail (index < artwork->sides->len, NULL);

  return &g_array_index (artwork->sides, HfSide, index);
}

guint
hf_artwork_get_n_sides (const HfArtwork *artwork)
{
  return artwork->sides->len;
}

typedef struct
{
  HfLayout *layout;
  const GArray *runs;
  guint run;
} RunPainting;

static void
paint_run (cairo_t *cr, gpointer data)
{
  const RunPainting *painting = data;

  hf_layout_paint_run (painting->layout, painting->runs, painting->run, cr, HF_TARGET_VECTOR);
}

static HfStamp *
stamp_run (HfArtwork *artwork, HfLayout *layout, const GArray *runs, guint index)
{
  const HfFormat *format = artwork->card->format;
  RunPainting painting = { layout, runs, index };
  HfOutputPage page = { hf_pt_from_mm (format->width_mm), hf_pt_from_mm (format->height_mm),
                        hf_pt_from_mm (format->bleed_mm), paint_run, &painting };

  /* What cannot be a stamp is painted on every page, where its error is told of. */
  return g_array_index (runs, HfPageRun, index).personal ? NULL : hf_stamp_new (&page, NULL);
}

static void
unref_stamp (gpointer stamp)
{
  hf_stamp_unref (stamp);
}

/* Returns: (transfer full) (nullable): the stamps beside @runs; NULL where @runs are not what everybody has. */
static GPtrArray *
get_stamps (HfArtwork *artwork, HfLayout *layout, GArray *runs, guint index)
{
  SharedPage *shared = &artwork->pages[index];
  GPtrArray *stamps = NULL;

  if (g_array_index (runs, HfPageRun, 0).personal)
    return NULL;

  g_mutex_lock (&artwork->lock);
  if (shared->runs == NULL)
    {
      shared->runs = g_array_ref (runs);
      shared->stamps = g_ptr_array_new_with_free_func (unref_stamp);
      for (guint i = 0; i < runs->len; i++)
        g_ptr_array_add (shared->stamps, (gpointer) stamp_run (artwork, layout, runs, i));
    }
  if (hf_page_runs_equal (shared->runs, runs))
    stamps = g_ptr_array_ref (shared->stamps);
  g_mutex_unlock (&artwork->lock);

  return stamps;
}

static void
paint_page_vector (const HfSidePainting *painting, cairo_t *cr, guint index)
{
  HfLayout *layout = painting->proof->layouts[index];
  g_autoptr (GArray) runs = hf_page_split (painting->artwork->card, painting->proof->card, index);
  g_autoptr (GPtrArray) stamps = get_stamps (painting->artwork, layout, runs, index);

  for (guint i = 0; i < runs->len; i++)
    {
      if (stamps != NULL && stamps->pdata[i] != NULL)
        hf_stamp_paint (stamps->pdata[i], cr);
      else
        hf_layout_paint_run (layout, runs, i, cr, HF_TARGET_VECTOR);
    }
}

/* Calls @paint for each page of the side in its place. */
static void
paint_pages (const HfSidePainting *painting, cairo_t *cr,
             void (*paint) (const HfSidePainting *painting, cairo_t *cr, guint index))
{
  const HfSide *side = hf_artwork_get_side (painting->artwork, painting->side);

  for (guint i = 0; i < side->n_pages; i++)
    {
      hf_side_begin_page (side, i, cr);
      paint (painting, cr, side->pages[i]);
      cairo_restore (cr);
    }
}

static void
paint_vector (cairo_t *cr, gpointer data)
{
  paint_pages (data, cr, paint_page_vector);
}

static void
paint_shared_ground (const HfSidePainting *painting, cairo_t *cr, guint index)
{
  g_autoptr (GArray) runs = hf_page_split (painting->artwork->card, painting->proof->card, index);

  hf_layout_paint_run (painting->proof->layouts[index], runs, 0, cr, HF_TARGET_RASTER);
}

static void
paint_above_ground (const HfSidePainting *painting, cairo_t *cr, guint index)
{
  g_autoptr (GArray) runs = hf_page_split (painting->artwork->card, painting->proof->card, index);

  for (guint i = 1; i < runs->len; i++)
    hf_layout_paint_run (painting->proof->layouts[index], runs, i, cr, HF_TARGET_RASTER);
}

static gboolean
has_shared_ground (const HfSidePainting *painting)
{
  const HfSide *side = hf_artwork_get_side (painting->artwork, painting->side);

  for (guint i = 0; i < side->n_pages; i++)
    {
      g_autoptr (GArray) runs = hf_page_split (painting->artwork->card, painting->proof->card, side->pages[i]);

      if (g_array_index (runs, HfPageRun, 0).personal)
        return FALSE;
    }

  return TRUE;
}

static SharedPixels
describe_target (cairo_t *cr)
{
  cairo_surface_t *target = cairo_get_target (cr);
  SharedPixels pixels = { .format = cairo_image_surface_get_format (target),
                          .width_px = cairo_image_surface_get_width (target),
                          .height_px = cairo_image_surface_get_height (target),
                          .stride = cairo_image_surface_get_stride (target) };

  cairo_get_matrix (cr, &pixels.matrix);

  return pixels;
}

static gboolean
fits_target (const SharedPixels *pixels, const SharedPixels *target)
{
  return pixels->format == target->format && pixels->width_px == target->width_px &&
         pixels->height_px == target->height_px && pixels->stride == target->stride &&
         memcmp (&pixels->matrix, &target->matrix, sizeof (cairo_matrix_t)) == 0;
}

static void
keep_target (HfArtwork *artwork, guint side, const SharedPixels *target, cairo_surface_t *surface)
{
  gsize length = (gsize) target->stride * (gsize) target->height_px;

  if (artwork->pixel_bytes + length > PIXEL_BYTES)
    return;

  cairo_surface_flush (surface);
  artwork->pixels[side] = *target;
  artwork->pixels[side].pixels = g_bytes_new (cairo_image_surface_get_data (surface), length);
  artwork->pixel_bytes += length;
}

/* Each thread looks at the bytes through a surface of its own: counting references of one is not safe. */
static void
copy_pixels (const SharedPixels *pixels, cairo_t *cr)
{
  cairo_surface_t *source =
      cairo_image_surface_create_for_data ((unsigned char *) g_bytes_get_data (pixels->pixels, NULL), pixels->format,
                                           pixels->width_px, pixels->height_px, pixels->stride);

  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, source, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (source);
}

static void
paint_ground (const HfSidePainting *painting, cairo_t *cr)
{
  HfArtwork *artwork = painting->artwork;
  SharedPixels target = describe_target (cr);
  SharedPixels found = { NULL };

  g_mutex_lock (&artwork->lock);
  if (artwork->pixels[painting->side].pixels == NULL)
    {
      paint_pages (painting, cr, paint_shared_ground);
      keep_target (artwork, painting->side, &target, cairo_get_target (cr));
      g_mutex_unlock (&artwork->lock);
      return;
    }
  found = artwork->pixels[painting->side];
  g_mutex_unlock (&artwork->lock);

  if (fits_target (&found, &target))
    copy_pixels (&found, cr);
  else
    paint_pages (painting, cr, paint_shared_ground);
}

static void
paint_raster (cairo_t *cr, gpointer data)
{
  const HfSidePainting *painting = data;

  if (has_shared_ground (painting))
    paint_ground (painting, cr);
  else
    paint_pages (painting, cr, paint_shared_ground);
  paint_pages (painting, cr, paint_above_ground);
}

HfOutputPage
hf_side_painting_get_page (HfSidePainting *painting, HfTarget target)
{
  const HfSide *side = hf_artwork_get_side (painting->artwork, painting->side);

  return (HfOutputPage){ side->width_pt, side->height_pt, side->bleed_pt,
                         target == HF_TARGET_RASTER ? paint_raster : paint_vector, painting };
}

gboolean
hf_side_painting_is_shared (const HfSidePainting *painting)
{
  const HfSide *side = hf_artwork_get_side (painting->artwork, painting->side);

  for (guint i = 0; i < side->n_pages; i++)
    {
      g_autoptr (GArray) runs = hf_page_split (painting->artwork->card, painting->proof->card, side->pages[i]);

      if (runs->len > 1 || g_array_index (runs, HfPageRun, 0).personal)
        return FALSE;
    }

  return TRUE;
}
