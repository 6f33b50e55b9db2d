/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-look.h"

#include "base/length.h"

#include <math.h>

/* Frames this close are of one size: a moved frame is added to and taken from. */
#define SIZE_SLACK_PT 1e-6

void
hf_canvas_look_init (HfCanvasLook *look, HfLayout *layout, const HfBox *box)
{
  *look = (HfCanvasLook){
    .item = hf_item_ref (box->item),
    .palette = hf_palette_ref (hf_layout_get_card (layout)->palette),
    .text = box->text != NULL ? hf_text_layout_ref (box->text) : NULL,
    .width_pt = hf_pt_from_mm (box->frame.width_mm),
    .height_pt = hf_pt_from_mm (box->frame.height_mm),
    .opacity = box->opacity,
  };
}

void
hf_canvas_look_clear (HfCanvasLook *look)
{
  g_clear_pointer (&look->item, hf_item_unref);
  g_clear_pointer (&look->palette, hf_palette_unref);
  g_clear_pointer (&look->text, hf_text_layout_unref);
}

void
hf_canvas_look_copy (HfCanvasLook *look, const HfCanvasLook *source)
{
  *look = *source;
  hf_item_ref (look->item);
  hf_palette_ref (look->palette);
  if (look->text != NULL)
    hf_text_layout_ref (look->text);
}

static gboolean
arts_equal (const HfArt *a, const HfArt *b)
{
  return (a->asset == b->asset || hf_asset_equal (a->asset, b->asset)) && a->scaling == b->scaling &&
         a->recolor == b->recolor && hf_art_tints_equal (a, b);
}

static gboolean
pictures_equal (const HfPicture *a, const HfPicture *b)
{
  return (a->asset == b->asset || hf_asset_equal (a->asset, b->asset)) && a->scaling == b->scaling &&
         a->focus_x == b->focus_x && a->focus_y == b->focus_y && a->zoom == b->zoom && a->turn_deg == b->turn_deg &&
         a->corner_radius_mm == b->corner_radius_mm;
}

static gboolean
shapes_equal (const HfShape *a, const HfShape *b)
{
  return a->kind == b->kind && hf_paint_equal (&a->fill, &b->fill) && hf_paint_equal (&a->stroke, &b->stroke) &&
         a->stroke_mm == b->stroke_mm && a->corner_radius_mm == b->corner_radius_mm && a->tail == b->tail;
}

static gboolean
codes_equal (const HfCode *a, const HfCode *b)
{
  return g_strcmp0 (a->content, b->content) == 0 && a->level == b->level && hf_paint_equal (&a->paint, &b->paint) &&
         hf_paint_equal (&a->ground, &b->ground);
}

static gboolean
contents_equal (HfItem *a, HfItem *b)
{
  switch (a->kind)
    {
    case HF_ITEM_ART:
      return arts_equal (&a->art, &b->art);
    case HF_ITEM_PICTURE:
      return pictures_equal (&a->picture, &b->picture);
    case HF_ITEM_SHAPE:
      return shapes_equal (&a->shape, &b->shape);
    case HF_ITEM_INK:
      return hf_ink_equal (a->ink, b->ink);
    case HF_ITEM_CODE:
      return codes_equal (&a->code, &b->code);
    case HF_ITEM_TEXT: /* the layout tells */
    case HF_ITEM_GROUP:
    default:
      return TRUE;
    }
}

static gboolean
wears_palette (HfItem *item)
{
  return item->kind != HF_ITEM_PICTURE && (item->kind != HF_ITEM_ART || item->art.recolor);
}

gboolean
hf_canvas_look_equal (const HfCanvasLook *a, const HfCanvasLook *b)
{
  /* A layout of words has its colours in it, and is the very same one for the same words in the same box. */
  if (a->item->kind != b->item->kind || a->text != b->text || a->opacity != b->opacity ||
      fabs (a->width_pt - b->width_pt) > SIZE_SLACK_PT || fabs (a->height_pt - b->height_pt) > SIZE_SLACK_PT)
    return FALSE;
  if (a->text != NULL)
    return TRUE;
  if (a->palette != b->palette && wears_palette (a->item) && !hf_palette_equal (a->palette, b->palette))
    return FALSE;

  return a->item == b->item || contents_equal (a->item, b->item);
}

gboolean
hf_canvas_look_is_heavy (const HfCanvasLook *look)
{
  return look->item->kind == HF_ITEM_ART || look->item->kind == HF_ITEM_PICTURE;
}
