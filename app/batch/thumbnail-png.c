/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/thumbnail-png.h"

#include "output/png.h"
#include "render/painter.h"
#include "render/side.h"

static void
paint (cairo_t *cr, gpointer layout)
{
  hf_layout_paint (layout, cr, HF_TARGET_RASTER);
}

GBytes *
hf_thumbnail_png (HfCard *shown, int size_px, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  g_autoptr (HfLayout) layout = hf_layout_new (renderer, shown, hf_card_get_page (shown, HF_PAGE_FRONT));
  g_autoptr (GArray) sides = hf_side_list (shown, HF_SIDES_FRONT);
  const HfSide *front = &g_array_index (sides, HfSide, 0);
  HfOutputPage page = { front->width_pt, front->height_pt, front->bleed_pt, paint, layout };
  HfPngOptions options = { 0 };

  if (front->width_pt >= front->height_pt)
    options.width_px = size_px;
  else
    options.height_px = size_px;

  return hf_png_write_bytes (&page, &options, NULL, cancellable, error);
}
