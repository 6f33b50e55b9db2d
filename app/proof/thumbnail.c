/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/thumbnail.h"

#include "base/length.h"
#include "render/layers.h"
#include "render/painter.h"

#include <math.h>

/* A page as everybody has it, in runs. */
typedef struct
{
  GArray *runs;        /* HfPageRun, of the first person it was shown for */
  GPtrArray *pictures; /* cairo_surface_t beside runs, NULL for personal ones; the very same again and again, as a PDF
                          holds what it is given twice once */
} Page;

struct _HfThumbnails
{
  HfCard *card;
  double scale;
  Page pages[HF_N_PAGE_KINDS];
};

HfThumbnails *
hf_thumbnails_new (HfCard *card, double scale)
{
  HfThumbnails *thumbnails = g_new0 (HfThumbnails, 1);

  thumbnails->card = hf_card_ref (card);
  thumbnails->scale = scale;

  return thumbnails;
}

void
hf_thumbnails_free (HfThumbnails *thumbnails)
{
  if (thumbnails == NULL)
    return;

  for (guint i = 0; i < HF_N_PAGE_KINDS; i++)
    {
      g_clear_pointer (&thumbnails->pages[i].runs, g_array_unref);
      g_clear_pointer (&thumbnails->pages[i].pictures, g_ptr_array_unref);
    }
  hf_card_unref (thumbnails->card);
  g_free (thumbnails);
}

static cairo_surface_t *
picture_run (HfThumbnails *thumbnails, HfLayout *layout, const GArray *runs, guint index)
{
  const HfFormat *format = thumbnails->card->format;
  double px_per_pt = thumbnails->scale * HF_THUMBNAIL_DPI / HF_PT_PER_INCH;
  int width_px = (int) ceil (hf_pt_from_mm (format->width_mm) * px_per_pt);
  int height_px = (int) ceil (hf_pt_from_mm (format->height_mm) * px_per_pt);
  cairo_surface_t *picture = cairo_image_surface_create (index == 0 ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32,
                                                         MAX (width_px, 1), MAX (height_px, 1));
  cairo_t *cr = cairo_create (picture);

  if (index == 0)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
    }
  cairo_scale (cr, px_per_pt, px_per_pt);
  hf_layout_paint_run (layout, runs, index, cr, HF_TARGET_RASTER);
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
picture_page (HfThumbnails *thumbnails, Page *page, HfLayout *layout, GArray *runs)
{
  page->runs = g_array_ref (runs);
  page->pictures = g_ptr_array_new_with_free_func (clear_picture);
  for (guint i = 0; i < runs->len; i++)
    g_ptr_array_add (page->pictures,
                     g_array_index (runs, HfPageRun, i).personal ? NULL : picture_run (thumbnails, layout, runs, i));
}

static void
show_picture (HfThumbnails *thumbnails, cairo_t *cr, cairo_surface_t *picture)
{
  double pt_per_px = HF_PT_PER_INCH / (thumbnails->scale * HF_THUMBNAIL_DPI);

  cairo_save (cr);
  cairo_scale (cr, pt_per_px, pt_per_px);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
paint_runs (HfThumbnails *thumbnails, cairo_t *cr, HfLayout *layout, Page *page)
{
  for (guint i = 0; i < page->runs->len; i++)
    {
      if (page->pictures->pdata[i] != NULL)
        show_picture (thumbnails, cr, page->pictures->pdata[i]);
      else
        hf_layout_paint_run (layout, page->runs, i, cr, HF_TARGET_VECTOR);
    }
}

void
hf_thumbnails_paint (HfThumbnails *thumbnails, cairo_t *cr, const HfProof *proof, guint index, double x_pt, double y_pt)
{
  const HfFormat *format = thumbnails->card->format;
  double width_pt = hf_pt_from_mm (format->width_mm);
  double height_pt = hf_pt_from_mm (format->height_mm);
  Page *page = &thumbnails->pages[index];
  g_autoptr (GArray) runs = hf_page_split (thumbnails->card, proof->card, index);

  if (page->runs == NULL)
    picture_page (thumbnails, page, proof->layouts[index], runs);

  cairo_save (cr);
  cairo_translate (cr, x_pt, y_pt);
  cairo_scale (cr, thumbnails->scale, thumbnails->scale);
  cairo_rectangle (cr, 0, 0, width_pt, height_pt);
  cairo_save (cr);
  cairo_clip_preserve (cr);
  if (hf_page_runs_equal (runs, page->runs))
    paint_runs (thumbnails, cr, proof->layouts[index], page);
  else
    hf_layout_paint (proof->layouts[index], cr, HF_TARGET_VECTOR);
  cairo_restore (cr);

  cairo_new_path (cr);
  cairo_rectangle (cr, 0, 0, width_pt, height_pt);
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_set_line_width (cr, 0.4 / thumbnails->scale);
  cairo_stroke (cr);
  cairo_restore (cr);
}
