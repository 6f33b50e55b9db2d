/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/painter.h"

#include "base/length.h"
#include "render/drawing.h"
#include "render/layout-private.h"

/* How far the ground reaches beyond the trim: more than any printer asks for as bleed. */
#define GROUND_MARGIN_MM 20.0

/* More than smoothed edges take. */
#define REACH_MARGIN_PT 2.0

void
hf_layout_paint_ground (HfLayout *layout, cairo_t *cr)
{
  HfCard *card = hf_layout_get_card (layout);
  HfColor color = hf_palette_resolve (card->palette, &hf_layout_get_page (layout)->background);
  double margin_pt = hf_pt_from_mm (GROUND_MARGIN_MM);

  if (color.alpha <= 0.0)
    return;

  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
  cairo_rectangle (cr, -margin_pt, -margin_pt, hf_pt_from_mm (card->format->width_mm) + 2 * margin_pt,
                   hf_pt_from_mm (card->format->height_mm) + 2 * margin_pt);
  cairo_fill (cr);
}

/* What cannot be painted is left out; the layout's doubts say so. */
static void
paint_item (HfLayout *layout, const HfBox *box, cairo_t *cr, HfTarget target)
{
  HfRenderer *renderer = hf_layout_get_renderer (layout);
  HfPalette *palette = hf_layout_get_card (layout)->palette;
  double width_pt = hf_pt_from_mm (box->frame.width_mm);
  double height_pt = hf_pt_from_mm (box->frame.height_mm);
  HfItem *item = box->item;

  switch (item->kind)
    {
    case HF_ITEM_TEXT:
      hf_text_layout_paint (box->text, cr, target);
      break;
    case HF_ITEM_ART:
      hf_art_paint (hf_renderer_get_arts (renderer), cr, &item->art, palette, width_pt, height_pt, target, NULL);
      break;
    case HF_ITEM_PICTURE:
      hf_picture_paint (hf_renderer_get_pictures (renderer), cr, &item->picture, width_pt, height_pt, target, NULL);
      break;
    case HF_ITEM_SHAPE:
      hf_shape_paint (cr, &item->shape, palette, width_pt, height_pt);
      break;
    case HF_ITEM_INK:
      hf_ink_paint (cr, item->ink, palette, width_pt, height_pt);
      break;
    case HF_ITEM_CODE:
      hf_code_paint (cr, &item->code, palette, width_pt, height_pt);
      break;
    case HF_ITEM_GROUP:
    default:
      break;
    }
}

/* Paints the item as a whole at its opacity; on pixels the layer for it is no larger than it need be. */
static void
paint_translucent (HfLayout *layout, const HfBox *box, const cairo_rectangle_t *reach, cairo_t *cr, HfTarget target)
{
  cairo_new_path (cr);
  cairo_rectangle (cr, reach->x - REACH_MARGIN_PT, reach->y - REACH_MARGIN_PT, reach->width + 2 * REACH_MARGIN_PT,
                   reach->height + 2 * REACH_MARGIN_PT);
  cairo_clip (cr);
  cairo_push_group (cr);
  paint_item (layout, box, cr, target);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, box->opacity);
}

void
hf_box_paint (HfLayout *layout, const HfBox *box, cairo_t *cr, HfTarget target)
{
  cairo_rectangle_t reach;

  if (!hf_box_get_reach (box, &reach))
    return;

  cairo_save (cr);
  cairo_transform (cr, &box->matrix);
  if (box->opacity < 1.0)
    paint_translucent (layout, box, &reach, cr, target);
  else
    paint_item (layout, box, cr, target);
  cairo_restore (cr);
}

void
hf_layout_paint (HfLayout *layout, cairo_t *cr, HfTarget target)
{
  guint n_boxes;
  const HfBox *boxes = hf_layout_get_boxes (layout, &n_boxes);

  cairo_save (cr);
  cairo_new_path (cr);
  hf_layout_paint_ground (layout, cr);
  for (guint i = 0; i < n_boxes; i++)
    hf_box_paint (layout, &boxes[i], cr, target);
  cairo_restore (cr);
}
