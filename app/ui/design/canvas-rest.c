/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things that are pulled about may come to rest. */
#include "ui/design/canvas-private.h"

#include <math.h>

static gboolean
is_within (HfItem *item, char **ids)
{
  if (g_strv_contains ((const char *const *) ids, item->id))
    return TRUE;
  if (item->kind == HF_ITEM_GROUP)
    for (guint i = 0; i < item->group.n_items; i++)
      if (is_within (item->group.items[i], ids))
        return TRUE;

  return FALSE;
}

/* What covers the page is no help to anybody who aligns something on it. */
static gboolean
is_ground (HfCanvas *self, const HfFrame *bounds)
{
  HfFrame page = { 0, 0, self->card->format->width_mm, self->card->format->height_mm };

  return hf_frame_contains (bounds, &page, 0.5);
}

HfSnapper *
hf_canvas_make_snapper (HfCanvas *self, guint index)
{
  const HfFormat *format = self->card->format;
  HfPage *page = hf_layout_get_page (self->layouts[index]);
  double fold_mm = NAN;
  HfSnapper *snapper;

  if (self->view.side.n_pages == 2)
    fold_mm = index == 0 ? format->width_mm : 0.0;
  snapper = hf_snapper_new (format->width_mm, format->height_mm, format->safe_mm, fold_mm);
  for (guint i = 0; i < page->n_items; i++)
    {
      HfItem *item = page->items[i];
      HfCanvasPlace place;
      HfFrame bounds;

      if (item->hidden || (self->drag.kind != HF_DRAG_COPY && is_within (item, self->drag.targets)) ||
          !hf_canvas_place_find (self->layouts[index], item->id, &place))
        continue;
      bounds = hf_canvas_place_get_bounds (&place);
      if (!is_ground (self, &bounds))
        hf_snapper_add_item (snapper, &bounds);
    }
  for (int axis = 0; self->show_rulers && self->drag.kind != HF_DRAG_GUIDE && axis < HF_N_GUIDE_AXES; axis++)
    for (guint i = 0; i < page->guides[axis].n; i++)
      hf_snapper_add_guide (snapper, axis == HF_GUIDES_X ? HF_SNAP_ACROSS : HF_SNAP_DOWN, page->guides[axis].at_mm[i]);
  hf_canvas_snap_to_grid (self, snapper);

  return snapper;
}

void
hf_canvas_rest_on (HfCanvas *self, guint index)
{
  HfDrag *drag = &self->drag;

  if (index == drag->snap_index)
    return;

  g_clear_pointer (&drag->snapper, hf_snapper_free);
  drag->snapper = hf_canvas_make_snapper (self, index);
  drag->snap_index = index;
}
