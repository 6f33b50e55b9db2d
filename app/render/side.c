/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/side.h"

#include "base/length.h"
#include "render/painter.h"

static const char *const choice_names[HF_N_SIDE_CHOICES] = { "all", "front", "inside", "back", "spreads" };

const char *
hf_side_choice_name (HfSideChoice choice)
{
  return choice_names[choice];
}

gboolean
hf_side_choice_from_name (const char *name, HfSideChoice *out_choice)
{
  for (int choice = 0; choice < HF_N_SIDE_CHOICES; choice++)
    if (g_str_equal (choice_names[choice], name))
      {
        *out_choice = (HfSideChoice) choice;
        return TRUE;
      }

  return FALSE;
}

static HfSide
make_side (const HfFormat *format, const char *name, guint n_pages, guint first, guint second)
{
  return (HfSide){
    .name = name,
    .width_pt = hf_pt_from_mm (format->width_mm) * n_pages,
    .height_pt = hf_pt_from_mm (format->height_mm),
    .bleed_pt = hf_pt_from_mm (format->bleed_mm),
    .n_pages = n_pages,
    .pages = { first, second },
  };
}

static gboolean
is_chosen (HfPageKind kind, HfSideChoice choice)
{
  switch (choice)
    {
    case HF_SIDES_FRONT:
      return kind == HF_PAGE_FRONT;
    case HF_SIDES_INSIDE:
      return kind == HF_PAGE_INSIDE_LEFT || kind == HF_PAGE_INSIDE_RIGHT;
    case HF_SIDES_BACK:
      return kind == HF_PAGE_BACK;
    case HF_SIDES_ALL:
    case HF_SIDES_SPREADS:
    case HF_N_SIDE_CHOICES:
    default:
      return TRUE;
    }
}

GArray *
hf_side_list (HfCard *card, HfSideChoice choice)
{
  const HfFormat *format = card->format;
  GArray *sides = g_array_new (FALSE, FALSE, sizeof (HfSide));

  if (choice == HF_SIDES_SPREADS && format->fold != HF_FOLD_NONE)
    {
      gboolean rtl = hf_card_is_rtl (card);
      HfSide outside =
          make_side (format, "outside", 2, rtl ? HF_PAGE_FRONT : HF_PAGE_BACK, rtl ? HF_PAGE_BACK : HF_PAGE_FRONT);
      HfSide inside = make_side (format, "inside", 2, HF_PAGE_INSIDE_LEFT, HF_PAGE_INSIDE_RIGHT);

      g_array_append_val (sides, outside);
      g_array_append_val (sides, inside);
      return sides;
    }

  for (guint i = 0; i < format->n_pages; i++)
    {
      HfPageKind kind = hf_format_page_kind (format, i);
      HfSide side = make_side (format, hf_page_kind_name (kind), 1, i, 0);

      if (is_chosen (kind, choice))
        g_array_append_val (sides, side);
    }

  return sides;
}

void
hf_side_begin_page (const HfSide *side, guint index, cairo_t *cr)
{
  double page_width_pt = side->width_pt / side->n_pages;
  double left_pt = index == 0 ? -side->bleed_pt : 0.0;
  double right_pt = page_width_pt + (index == side->n_pages - 1 ? side->bleed_pt : 0.0);

  cairo_save (cr);
  if (side->n_pages == 1)
    return;

  cairo_translate (cr, index * page_width_pt, 0.0);
  cairo_rectangle (cr, left_pt, -side->bleed_pt, right_pt - left_pt, side->height_pt + 2.0 * side->bleed_pt);
  cairo_clip (cr);
}

void
hf_side_paint (const HfSide *side, HfLayout *const *layouts, cairo_t *cr, HfTarget target)
{
  for (guint i = 0; i < side->n_pages; i++)
    {
      hf_side_begin_page (side, i, cr);
      hf_layout_paint (layouts[side->pages[i]], cr, target);
      cairo_restore (cr);
    }
}
