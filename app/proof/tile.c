/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/tile.h"

#include "base/length.h"
#include "merge/merge.h"
#include "proof/name-pages.h"
#include "render/layers.h"
#include "render/painter.h"

struct _HfTiler
{
  HfRenderer *renderer;
  HfCard *card;
  guint page;
  int width_px;
  int height_px;
  double px_per_pt;

  GArray *runs;        /* HfPageRun, of the first person it was painted for; NULL before */
  GPtrArray *pictures; /* cairo_surface_t beside runs; NULL for personal ones */
};

HfTiler *
hf_tiler_new (HfRenderer *renderer, HfCard *card, guint page, int width_px)
{
  HfTiler *tiler = g_new0 (HfTiler, 1);

  tiler->renderer = renderer;
  tiler->card = hf_card_ref (card);
  tiler->page = page;
  tiler->width_px = width_px;
  tiler->px_per_pt = width_px / hf_pt_from_mm (card->format->width_mm);
  tiler->height_px = MAX (1, (int) (hf_pt_from_mm (card->format->height_mm) * tiler->px_per_pt + 0.5));
  return tiler;
}

void
hf_tiler_free (HfTiler *tiler)
{
  if (tiler == NULL)
    return;

  g_clear_pointer (&tiler->runs, g_array_unref);
  g_clear_pointer (&tiler->pictures, g_ptr_array_unref);
  hf_card_unref (tiler->card);
  g_free (tiler);
}

static cairo_t *
begin (HfTiler *tiler, cairo_format_t format)
{
  cairo_surface_t *picture = cairo_image_surface_create (format, tiler->width_px, tiler->height_px);
  cairo_t *cr = cairo_create (picture);

  cairo_surface_destroy (picture);
  if (format == CAIRO_FORMAT_RGB24)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
    }
  cairo_scale (cr, tiler->px_per_pt, tiler->px_per_pt);
  return cr;
}

/* @cr (transfer full). Returns: (transfer full) */
static cairo_surface_t *
finish (cairo_t *cr)
{
  cairo_surface_t *picture = cairo_surface_reference (cairo_get_target (cr));

  cairo_destroy (cr);
  return picture;
}

static void
clear_picture (gpointer picture)
{
  if (picture != NULL)
    cairo_surface_destroy (picture);
}

static void
take_shared (HfTiler *tiler, HfLayout *layout, GArray *runs)
{
  tiler->runs = g_array_ref (runs);
  tiler->pictures = g_ptr_array_new_with_free_func (clear_picture);
  for (guint i = 0; i < runs->len; i++)
    {
      cairo_t *cr;

      if (g_array_index (runs, HfPageRun, i).personal)
        {
          g_ptr_array_add (tiler->pictures, NULL);
          continue;
        }
      cr = begin (tiler, i == 0 ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32);
      hf_layout_paint_run (layout, runs, i, cr, HF_TARGET_RASTER);
      g_ptr_array_add (tiler->pictures, finish (cr));
    }
}

static void
show (cairo_t *cr, cairo_surface_t *picture)
{
  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

static cairo_surface_t *
paint_runs (HfTiler *tiler, HfLayout *layout)
{
  cairo_t *cr;

  if (tiler->runs->len == 1 && tiler->pictures->pdata[0] != NULL)
    return cairo_surface_reference (tiler->pictures->pdata[0]);

  cr = begin (tiler, CAIRO_FORMAT_RGB24);
  for (guint i = 0; i < tiler->runs->len; i++)
    {
      if (tiler->pictures->pdata[i] != NULL)
        show (cr, tiler->pictures->pdata[i]);
      else
        hf_layout_paint_run (layout, tiler->runs, i, cr, HF_TARGET_RASTER);
    }
  return finish (cr);
}

cairo_surface_t *
hf_tiler_paint (HfTiler *tiler, HfFields *fields)
{
  g_autoptr (HfCard) personal = hf_merge_card (tiler->card, fields, HF_MERGE_ALL, NULL);
  g_autoptr (GArray) runs = hf_page_split (tiler->card, personal, tiler->page);
  g_autoptr (HfLayout) layout = NULL;
  cairo_t *cr;

  /* What is everybody's need not even be laid out. */
  if (tiler->runs != NULL && tiler->runs->len == 1 && tiler->pictures->pdata[0] != NULL &&
      hf_page_runs_equal (runs, tiler->runs))
    return cairo_surface_reference (tiler->pictures->pdata[0]);

  layout = hf_layout_new (tiler->renderer, personal, personal->pages[tiler->page]);
  if (tiler->runs == NULL)
    take_shared (tiler, layout, runs);
  if (hf_page_runs_equal (runs, tiler->runs))
    return paint_runs (tiler, layout);

  cr = begin (tiler, CAIRO_FORMAT_RGB24);
  hf_layout_paint (layout, cr, HF_TARGET_RASTER);
  return finish (cr);
}

guint
hf_tiler_find_page (HfCard *card)
{
  g_autoptr (GArray) pages = hf_name_pages_find (card);

  return g_array_index (pages, guint, pages->len - 1);
}
