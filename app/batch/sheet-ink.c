/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/sheet-ink.h"

#include "base/length.h"
#include "render/painter.h"

static void
paint (cairo_t *cr, gpointer layout)
{
  hf_layout_paint (layout, cr, HF_TARGET_RASTER);
}

/* Adds what the pages on @side take. */
static void
add_side (const HfImposition *imposition, HfSheetSide side, const HfInkCoverage *pages, HfInkCoverage *sum)
{
  HfSheet *sheet = hf_imposition_get_sheet (imposition);
  double paper_mm2 = sheet->paper_width_mm * sheet->paper_height_mm;
  g_autoptr (GArray) places = hf_imposition_list_places (imposition, side);

  for (guint i = 0; i < places->len; i++)
    {
      const HfPlace *place = &g_array_index (places, HfPlace, i);
      const HfInkCoverage *page = &pages[place->page];
      double part = place->frame.width_mm * place->frame.height_mm / paper_mm2;

      sum->cyan += part * page->cyan;
      sum->magenta += part * page->magenta;
      sum->yellow += part * page->yellow;
      sum->black += part * page->black;
    }
}

gboolean
hf_sheet_estimate_ink (const HfImposition *imposition, const HfProof *proof, HfInkCoverage *out_coverage,
                       GError **error)
{
  const HfFormat *format = proof->card->format;
  HfInkCoverage pages[HF_N_PAGE_KINDS] = { 0 };
  HfInkCoverage sum = { 0 };

  for (guint i = 0; i < format->n_pages; i++)
    {
      HfOutputPage page = { hf_pt_from_mm (format->width_mm), hf_pt_from_mm (format->height_mm), 0, paint,
                            proof->layouts[i] };

      if (!hf_ink_estimate (&page, &pages[i], error))
        return FALSE;
    }

  add_side (imposition, (HfSheetSide){ 0, FALSE }, pages, &sum);
  if (hf_imposition_get_duplex (imposition) != HF_DUPLEX_NONE)
    add_side (imposition, (HfSheetSide){ 0, TRUE }, pages, &sum);
  *out_coverage = sum;
  return TRUE;
}
