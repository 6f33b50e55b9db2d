/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/thumbnail-png.h"

#include "cli/values.h"
#include "merge/merge.h"
#include "output/png.h"
#include "render/painter.h"
#include "render/side.h"

static void
paint (cairo_t *cr, gpointer layout)
{
  hf_layout_paint (layout, cr, HF_TARGET_RASTER);
}

static HfCard *
fill_in_samples (HfCard *card, GError **error)
{
  HfFieldsDraft *draft = hf_fields_draft (NULL);
  g_autoptr (HfFields) samples = NULL;
  g_autoptr (HfFields) fields = NULL;

  if (card->samples != NULL)
    hf_fields_draft_set_all (draft, card->samples);
  samples = hf_fields_seal (draft);
  fields = hf_values_get_common (card, samples, error);

  return fields != NULL ? hf_merge_card (card, fields, HF_MERGE_ALL, NULL) : NULL;
}

GBytes *
hf_thumbnail_png (HfCard *card, int size_px, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfCard) shown = fill_in_samples (card, error);
  g_autoptr (HfRenderer) renderer = NULL;
  g_autoptr (HfLayout) layout = NULL;
  g_autoptr (GArray) sides = NULL;
  const HfSide *front;
  HfPngOptions options = { 0 };
  HfOutputPage page;

  if (shown == NULL)
    return NULL;

  renderer = hf_renderer_new ();
  layout = hf_layout_new (renderer, shown, hf_card_get_page (shown, HF_PAGE_FRONT));
  sides = hf_side_list (shown, HF_SIDES_FRONT);
  front = &g_array_index (sides, HfSide, 0);
  page = (HfOutputPage){ front->width_pt, front->height_pt, front->bleed_pt, paint, layout };
  if (front->width_pt >= front->height_pt)
    options.width_px = size_px;
  else
    options.height_px = size_px;

  return hf_png_write_bytes (&page, &options, NULL, cancellable, error);
}
