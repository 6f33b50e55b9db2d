/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/layout-private.h"

#include "base/length.h"
#include "card/item-name.h"

#include <math.h>

static void
clear_box (gpointer data)
{
  HfBox *box = data;

  hf_item_unref (box->item);
  g_clear_pointer (&box->text, hf_text_layout_unref);
}

static double
radians (double angle_deg)
{
  return angle_deg * G_PI / 180.0;
}

/* Turns what is in points of the page by @rotation_deg about the middle of @frame, before @matrix. */
static void
turn_about (cairo_matrix_t *matrix, const HfFrame *frame, double rotation_deg)
{
  double x_pt = hf_pt_from_mm (frame->x_mm + frame->width_mm / 2);
  double y_pt = hf_pt_from_mm (frame->y_mm + frame->height_mm / 2);

  cairo_matrix_translate (matrix, x_pt, y_pt);
  cairo_matrix_rotate (matrix, radians (rotation_deg));
  cairo_matrix_translate (matrix, -x_pt, -y_pt);
}

static void
add_box (HfLayout *layout, HfItem *item, const HfPlace *place, HfTextLayout *text)
{
  HfBox box = {
    .item = hf_item_ref (item),
    .frame = place->frame,
    .matrix = place->matrix,
    .opacity = place->unseen ? 0.0 : item->opacity,
    .veil = place->veil,
    .text = text,
  };

  turn_about (&box.matrix, &box.frame, item->rotation_deg);
  cairo_matrix_translate (&box.matrix, hf_pt_from_mm (box.frame.x_mm), hf_pt_from_mm (box.frame.y_mm));
  g_array_append_val (layout->boxes, box);
  hf_layout_check_box (layout, &box);
}

void
hf_layout_take_doubts (HfLayout *layout, HfItem *item, GPtrArray *doubts)
{
  while (doubts->len > 0)
    {
      HfDoubt *doubt = g_ptr_array_steal_index (doubts, 0);

      doubt->page = g_strdup (hf_page_kind_name (layout->page->kind));
      doubt->item = g_strdup (item->id);
      g_ptr_array_add (layout->doubts, doubt);
    }
}

void
hf_layout_add_text (HfLayout *layout, HfItem *item, const HfPlace *place, HfTextLayout *text, GPtrArray *doubts)
{
  HfPlace widened = *place;
  double width_mm = hf_mm_from_pt (hf_text_layout_get_width (text));

  widened.frame.x_mm -= (width_mm - place->frame.width_mm) / 2;
  widened.frame.width_mm = width_mm;
  hf_layout_take_doubts (layout, item, doubts);
  add_box (layout, item, &widened, text);
}

static void
add_free_text (HfLayout *layout, HfItem *item, const HfPlace *place)
{
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  HfTextBox box = {
    .label = hf_item_name (item),
    .width_pt = hf_pt_from_mm (place->frame.width_mm),
    .height_pt = hf_pt_from_mm (place->frame.height_mm),
    .valign = item->text->valign,
  };
  HfTextLayout *text =
      hf_text_store_set (hf_renderer_get_texts (layout->renderer), layout->card, item->text, &box, doubts);

  hf_layout_add_text (layout, item, place, text, doubts);
}

/* Children of a group lie in coordinates of the page; where a stack has moved their group, they move along. */
static void
add_free_group (HfLayout *layout, HfItem *item, const HfPlace *place)
{
  HfPlace inner = *place;

  cairo_matrix_translate (&inner.matrix, hf_pt_from_mm (place->frame.x_mm - item->frame.x_mm),
                          hf_pt_from_mm (place->frame.y_mm - item->frame.y_mm));
  for (guint i = 0; i < item->group.n_items; i++)
    {
      inner.frame = item->group.items[i]->frame;
      hf_layout_add_item (layout, item->group.items[i], &inner);
    }
}

/* Over a single box a veil is the same as an opacity of its own. */
static void
dissolve_veil (HfLayout *layout, guint first)
{
  HfBox *box;

  if (layout->boxes->len != first + 1)
    return;

  box = &g_array_index (layout->boxes, HfBox, first);
  box->opacity *= box->veil->opacity;
  box->veil = box->veil->outer;
}

static void
add_children (HfLayout *layout, HfItem *item, const HfPlace *place)
{
  if (item->group.arrange == HF_ARRANGE_STACK)
    hf_layout_add_stack (layout, item, place);
  else
    add_free_group (layout, item, place);
}

static void
add_group (HfLayout *layout, HfItem *item, const HfPlace *place)
{
  HfPlace inner = *place;
  guint first = layout->boxes->len;

  turn_about (&inner.matrix, &inner.frame, item->rotation_deg);
  inner.unseen |= item->opacity <= 0.0;
  if (inner.unseen || item->opacity >= 1.0)
    {
      add_children (layout, item, &inner);
      return;
    }

  inner.veil = g_memdup2 (&(HfVeil){ place->veil, item->opacity }, sizeof (HfVeil));
  g_ptr_array_add (layout->veils, (gpointer) inner.veil);
  add_children (layout, item, &inner);
  dissolve_veil (layout, first);
}

void
hf_layout_add_item (HfLayout *layout, HfItem *item, const HfPlace *place)
{
  if (item->hidden)
    return;

  switch (item->kind)
    {
    case HF_ITEM_GROUP:
      add_group (layout, item, place);
      break;
    case HF_ITEM_TEXT:
      add_free_text (layout, item, place);
      break;
    default:
      add_box (layout, item, place, NULL);
      break;
    }
}

HfLayout *
hf_layout_new (HfRenderer *renderer, HfCard *card, HfPage *page)
{
  HfLayout *layout = g_new0 (HfLayout, 1);
  HfPlace place = { .veil = NULL };

  g_ref_count_init (&layout->n_refs);
  layout->renderer = renderer;
  layout->card = hf_card_ref (card);
  layout->page = hf_page_ref (page);
  layout->boxes = g_array_new (FALSE, FALSE, sizeof (HfBox));
  g_array_set_clear_func (layout->boxes, clear_box);
  layout->veils = g_ptr_array_new_with_free_func (g_free);
  layout->doubts = hf_doubt_list_new ();

  cairo_matrix_init_identity (&place.matrix);
  for (guint i = 0; i < page->n_items; i++)
    {
      place.frame = page->items[i]->frame;
      hf_layout_add_item (layout, page->items[i], &place);
    }

  return layout;
}

HfLayout *
hf_layout_ref (HfLayout *layout)
{
  g_ref_count_inc (&layout->n_refs);
  return layout;
}

void
hf_layout_unref (HfLayout *layout)
{
  if (!g_ref_count_dec (&layout->n_refs))
    return;

  g_array_unref (layout->boxes);
  g_ptr_array_unref (layout->veils);
  g_ptr_array_unref (layout->doubts);
  hf_page_unref (layout->page);
  hf_card_unref (layout->card);
  g_free (layout);
}

HfRenderer *
hf_layout_get_renderer (HfLayout *layout)
{
  return layout->renderer;
}

HfCard *
hf_layout_get_card (HfLayout *layout)
{
  return layout->card;
}

HfPage *
hf_layout_get_page (HfLayout *layout)
{
  return layout->page;
}

const HfBox *
hf_layout_get_boxes (HfLayout *layout, guint *out_count)
{
  *out_count = layout->boxes->len;
  return (const HfBox *) (gpointer) layout->boxes->data;
}

const HfBox *
hf_layout_find_box (HfLayout *layout, const char *item_id)
{
  for (guint i = 0; i < layout->boxes->len; i++)
    {
      const HfBox *box = &g_array_index (layout->boxes, HfBox, i);

      if (g_str_equal (box->item->id, item_id))
        return box;
    }

  return NULL;
}

const GPtrArray *
hf_layout_get_doubts (HfLayout *layout)
{
  return layout->doubts;
}
