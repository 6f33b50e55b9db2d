/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/page.h"

#include <glib/gi18n.h>
#include <math.h>

G_DEFINE_QUARK (hf_output_error, hf_output_error)

gboolean
hf_output_page_is_valid (const HfOutputPage *page)
{
  return isfinite (page->width_pt) && page->width_pt > 0 && isfinite (page->height_pt) && page->height_pt > 0 &&
         isfinite (page->bleed_pt) && page->bleed_pt >= 0;
}

gboolean
hf_output_paint_with (const HfOutputPage *page, cairo_t *cr, const cairo_matrix_t *matrix, GError **error)
{
  cairo_status_t status;

  cairo_set_matrix (cr, matrix);
  page->paint (cr, page->data);
  status = cairo_status (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (cairo_get_target (cr));
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_FAILED, _ ("The page cannot be painted: %s"),
               cairo_status_to_string (status));
  return FALSE;
}

gboolean
hf_output_paint (const HfOutputPage *page, cairo_surface_t *surface, const cairo_matrix_t *matrix, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean painted = hf_output_paint_with (page, cr, matrix, error);

  cairo_destroy (cr);
  return painted;
}
