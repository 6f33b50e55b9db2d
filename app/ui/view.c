/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/view.h"

#include <glib/gi18n.h>

static HfSideChoice
choice_of_view (HfCard *card, HfView view)
{
  switch (view)
    {
    case HF_VIEW_FRONT:
      return HF_SIDES_FRONT;
    case HF_VIEW_BACK:
      return HF_SIDES_BACK;
    case HF_VIEW_INSIDE:
    case HF_VIEW_SHEET:
      return card->format->n_pages == HF_N_PAGE_KINDS ? HF_SIDES_SPREADS : HF_N_SIDE_CHOICES;
    default:
      return HF_N_SIDE_CHOICES;
    }
}

gboolean
hf_view_get_side (HfCard *card, HfView view, HfSide *out_side)
{
  HfSideChoice choice = choice_of_view (card, view);
  g_autoptr (GArray) sides = NULL;
  guint index = view == HF_VIEW_INSIDE ? 1 : 0; /* a spread is outside, then inside */

  if (choice == HF_N_SIDE_CHOICES)
    return FALSE;
  sides = hf_side_list (card, choice);
  if (index >= sides->len)
    return FALSE;

  *out_side = g_array_index (sides, HfSide, index);
  return TRUE;
}

HfView
hf_view_of_page (HfPageKind kind)
{
  switch (kind)
    {
    case HF_PAGE_INSIDE_LEFT:
    case HF_PAGE_INSIDE_RIGHT:
      return HF_VIEW_INSIDE;
    case HF_PAGE_BACK:
      return HF_VIEW_BACK;
    default:
      return HF_VIEW_FRONT;
    }
}

gboolean
hf_view_has_page (HfCard *card, HfView view, HfPageKind kind)
{
  HfSide side;

  if (!hf_view_get_side (card, view, &side))
    return FALSE;
  for (guint i = 0; i < side.n_pages; i++)
    if (hf_format_page_kind (card->format, side.pages[i]) == kind)
      return TRUE;

  return FALSE;
}

const char *
hf_view_get_title (HfView view)
{
  switch (view)
    {
    case HF_VIEW_INSIDE:
      return _ ("Inside");
    case HF_VIEW_BACK:
      return _ ("Back");
    case HF_VIEW_SHEET:
      return _ ("Open Sheet");
    default:
      return _ ("Front");
    }
}

const char *
hf_view_get_page_title (HfPageKind kind)
{
  switch (kind)
    {
    case HF_PAGE_INSIDE_LEFT:
      return _ ("Inside left");
    case HF_PAGE_INSIDE_RIGHT:
      return _ ("Inside right");
    case HF_PAGE_BACK:
      return _ ("Back");
    default:
      return _ ("Front");
    }
}
