/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/painter.h"

#include "base/length.h"
#include "card/wash.h"
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
  HfColor color = hf_wash_resolve (card->palette, &hf_layout_get_page (layout)->background);
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

/* What is painted until end_layer() is laid on as one, in user space within @reach. */
static void
begin_layer (cairo_t *cr, const cairo_rectangle_t *reach)
{
  cairo_new_path (cr);
  cairo_rectangle (cr, reach->x - REACH_MARGIN_PT, reach->y - REACH_MARGIN_PT, reach->width + 2 * REACH_MARGIN_PT,
                   reach->height + 2 * REACH_MARGIN_PT);
  cairo_clip (cr);
  cairo_push_group (cr);
}

static void
end_layer (cairo_t *cr, double opacity)
{
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, opacity);
}

/* Paints the item as a whole at its opacity; on pixels the layer for it is no larger than it need be. */
static void
paint_translucent (HfLayout *layout, const HfBox *box, const cairo_rectangle_t *reach, cairo_t *cr, HfTarget target)
{
  begin_layer (cr, reach);
  paint_item (layout, box, cr, target);
  end_layer (cr, box->opacity);
}

void
hf_layout_paint_box (HfLayout *layout, const HfBox *box, cairo_t *cr, HfTarget target)
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

/* Returns: the outermost veil of @box inside @outer; NULL where there is none between them */
static const HfVeil *
find_veil_inside (const HfBox *box, const HfVeil *outer)
{
  const HfVeil *veil = box->veil;

  while (veil != outer && veil->outer != outer)
    veil = veil->outer;

  return veil != outer ? veil : NULL;
}

/* Returns: how many of the @n_boxes from @boxes on are under @veil, itself inside @outer */
static guint
count_under (const HfBox *boxes, guint n_boxes, const HfVeil *veil, const HfVeil *outer)
{
  guint count = 0;

  while (count < n_boxes && find_veil_inside (&boxes[count], outer) == veil)
    count++;

  return count;
}

/* What all of @boxes may paint, in points of the page. Returns: whether they paint anything */
static gboolean
get_reach_of_all (const HfBox *boxes, guint n_boxes, cairo_rectangle_t *out_reach)
{
  HfFrame all = { 0 };
  gboolean any = FALSE;

  for (guint i = 0; i < n_boxes; i++)
    {
      HfFrame ink;

      if (!hf_box_get_ink (&boxes[i], &ink))
        continue;
      all = any ? hf_frame_union (&all, &ink) : ink;
      any = TRUE;
    }
  *out_reach = (cairo_rectangle_t){ hf_pt_from_mm (all.x_mm), hf_pt_from_mm (all.y_mm), hf_pt_from_mm (all.width_mm),
                                    hf_pt_from_mm (all.height_mm) };

  return any;
}

/* Paints boxes whose veils inside @outer are still to be laid on. */
static void
paint_boxes (HfLayout *layout, const HfBox *boxes, guint n_boxes, const HfVeil *outer, cairo_t *cr, HfTarget target)
{
  guint n_done = 0;

  while (n_done < n_boxes)
    {
      const HfBox *next = &boxes[n_done];
      const HfVeil *veil = find_veil_inside (next, outer);
      guint n_under = count_under (next, n_boxes - n_done, veil, outer);
      cairo_rectangle_t reach;

      if (veil == NULL)
        {
          for (guint i = 0; i < n_under; i++)
            hf_layout_paint_box (layout, &next[i], cr, target);
        }
      else if (get_reach_of_all (next, n_under, &reach))
        {
          cairo_save (cr);
          begin_layer (cr, &reach);
          paint_boxes (layout, next, n_under, veil, cr, target);
          end_layer (cr, veil->opacity);
          cairo_restore (cr);
        }
      n_done += n_under;
    }
}

void
hf_layout_paint_boxes (HfLayout *layout, guint first, guint n_boxes, cairo_t *cr, HfTarget target)
{
  guint n_all;
  const HfBox *boxes = hf_layout_get_boxes (layout, &n_all);

  g_return_if_fail (first + n_boxes <= n_all);

  if (n_boxes > 0)
    paint_boxes (layout, &boxes[first], n_boxes, NULL, cr, target);
}

void
hf_layout_paint (HfLayout *layout, cairo_t *cr, HfTarget target)
{
  guint n_boxes;

  hf_layout_get_boxes (layout, &n_boxes);
  cairo_save (cr);
  cairo_new_path (cr);
  hf_layout_paint_ground (layout, cr);
  hf_layout_paint_boxes (layout, 0, n_boxes, cr, target);
  cairo_restore (cr);
}
