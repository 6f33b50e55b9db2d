/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Guides and the pointer: pulled out of the rulers, moved about and to the other page, taken away by pulling them back
 * there. */
#include "ui/design/canvas-private.h"

#include <math.h>

/* How near a guide counts, and how near it comes to rest itself. */
#define REACH_PX 4.0
#define SNAP_PX 6.0

static HfSnapAxis
get_snap_axis (HfGuideAxis axis)
{
  return axis == HF_GUIDES_X ? HF_SNAP_ACROSS : HF_SNAP_DOWN;
}

/* Those of a neighbour count too where they stand upright: one at the fold is met from both sides. */
gboolean
hf_canvas_find_guide (HfCanvas *self, double x, double y, guint *out_index, HfGuideAxis *out_axis, guint *out_place)
{
  guint below;
  double nearest = REACH_PX;
  gboolean found = FALSE;

  if (!self->show_rulers || self->layouts[0] == NULL)
    return FALSE;

  below = hf_canvas_view_find_page (&self->view, x, y);
  for (guint index = 0; index < self->view.side.n_pages; index++)
    for (int axis = 0; axis < (index == below ? HF_N_GUIDE_AXES : HF_GUIDES_X + 1); axis++)
      {
        const HfGuides *guides = &hf_canvas_get_guided_page (self, index)->guides[axis];

        for (guint i = 0; i < guides->n; i++)
          {
            double at = hf_canvas_guide_to_px (self, index, (HfGuideAxis) axis, guides->at_mm[i]);
            double away = fabs ((axis == HF_GUIDES_X ? x : y) - at);

            if (away > nearest)
              continue;
            nearest = away;
            *out_index = index;
            *out_axis = (HfGuideAxis) axis;
            *out_place = i;
            found = TRUE;
          }
      }

  return found;
}

gboolean
hf_canvas_press_guide (HfCanvas *self, double x, double y)
{
  HfGuideAxis axis;
  guint index;
  guint place = 0;
  int new_axis = hf_canvas_find_ruler (self, x, y);

  if (new_axis >= 0)
    {
      axis = (HfGuideAxis) new_axis;
      index = hf_canvas_view_find_page (&self->view, x, y);
    }
  else if (!hf_canvas_find_guide (self, x, y, &index, &axis, &place))
    return FALSE;

  hf_canvas_begin_guide (self, index, x, y);
  self->drag.guide_index = index;
  self->drag.guide_axis = axis;
  self->drag.guide_place = new_axis >= 0 ? -1 : (int) place;
  self->drag.guide_stays = new_axis < 0;
  if (new_axis < 0)
    self->drag.guide_mm = hf_canvas_get_guided_page (self, index)->guides[axis].at_mm[place];
  return TRUE;
}

void
hf_canvas_drag_guide (HfCanvas *self, double x, double y, GdkModifierType state)
{
  HfDrag *drag = &self->drag;
  HfGuideAxis axis = drag->guide_axis;
  double reach_mm = hf_canvas_view_mm_of_px (&self->view, SNAP_PX);
  double beyond_mm = self->card->format->bleed_mm;
  HfPoint at;
  double at_mm;

  drag->index = hf_canvas_view_find_page (&self->view, x, y);
  hf_canvas_rest_on (self, drag->index);
  at = hf_canvas_view_to_page (&self->view, drag->index, x, y);
  at_mm = axis == HF_GUIDES_X ? at.x_mm : at.y_mm;
  g_array_set_size (drag->guides, 0);
  drag->guide_mm = hf_canvas_round_guide (at_mm);
  if ((state & GDK_CONTROL_MASK) == 0)
    {
      double rested = hf_snapper_edge (drag->snapper, get_snap_axis (axis), at_mm, 0, 0, reach_mm, NULL);

      if (rested != at_mm)
        drag->guide_mm = rested;
    }
  drag->guide_stays = hf_canvas_find_ruler (self, x, y) != (int) axis && drag->guide_mm >= -beyond_mm &&
                      drag->guide_mm <= hf_canvas_get_guide_limit (self, axis) + beyond_mm;
}

void
hf_canvas_drop_guide (HfCanvas *self)
{
  HfDrag *drag = &self->drag;
  HfPage *page = hf_canvas_get_guided_page (self, drag->guide_index);
  HfPageKind to = hf_canvas_get_guided_page (self, drag->index)->kind;
  HfGuideId id = { page->kind, drag->guide_axis, (guint) MAX (drag->guide_place, 0) };
  double at_mm = drag->guide_mm;

  if (drag->guide_place < 0)
    {
      if (drag->guide_stays)
        hf_canvas_add_guide (self, to, drag->guide_axis, at_mm);
    }
  else if (!drag->guide_stays)
    hf_canvas_remove_guide (self, &id);
  else if (to != id.kind || page->guides[id.axis].at_mm[id.place] != at_mm)
    hf_canvas_move_guide (self, &id, to, at_mm, NULL);
  else
    hf_canvas_focus_guide (self, id.kind, id.axis, at_mm);
}
