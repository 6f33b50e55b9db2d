/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/stamp-private.h"

#include "base/value.h"
#include "output/pdf-part-private.h"
#include "output/pdf-read.h"

typedef struct _HfStamp HfStampDraft;

struct _HfStamp
{
  HfOutputPage page; /* its sizes only */
  HfPdfObjects *objects;
};

static void
clear_stamp (gpointer data)
{
  HfStampDraft *stamp = data;

  g_clear_pointer (&stamp->objects, hf_pdf_objects_free);
}

HfStamp *
hf_stamp_new (const HfOutputPage *page, GError **error)
{
  g_autoptr (HfPdfPart) part = hf_pdf_part_new (&(HfPdfOptions){ .bleed = TRUE });
  g_autoptr (HfPdfObjects) objects = NULL;
  const GByteArray *file = NULL;
  HfStampDraft *stamp;

  if (hf_pdf_part_add_page (part, page, NULL, error))
    file = hf_pdf_part_finish_file (part, error);
  if (file != NULL)
    objects = hf_pdf_read_form (file, page->width_pt + 2 * page->bleed_pt, page->height_pt + 2 * page->bleed_pt, error);
  if (objects == NULL)
    return NULL;

  stamp = g_atomic_rc_box_new0 (HfStampDraft);
  stamp->page = (HfOutputPage){ page->width_pt, page->height_pt, page->bleed_pt, NULL, NULL };
  stamp->objects = g_steal_pointer (&objects);
  return stamp;
}

HfStamp *
hf_stamp_ref (HfStamp *stamp)
{
  return hf_value_ref (stamp);
}

void
hf_stamp_unref (HfStamp *stamp)
{
  if (stamp != NULL)
    g_atomic_rc_box_release_full ((gpointer) stamp, clear_stamp);
}

const HfPdfObjects *
hf_stamp_get_objects (HfStamp *stamp)
{
  return stamp->objects;
}

void
hf_stamp_paint (HfStamp *stamp, cairo_t *cr)
{
  const HfOutputPage *page = &stamp->page;
  HfPdfPart *part = hf_pdf_part_from_target (cr);

  g_return_if_fail (part != NULL);

  cairo_save (cr);
  cairo_translate (cr, -page->bleed_pt, -page->bleed_pt);
  cairo_scale (cr, page->width_pt + 2 * page->bleed_pt, page->height_pt + 2 * page->bleed_pt);
  cairo_set_source_surface (cr, hf_pdf_part_get_placeholder (part, stamp), 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_restore (cr);
}
