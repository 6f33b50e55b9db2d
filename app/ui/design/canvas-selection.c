/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is selected, as far as it is in sight. */
#include "ui/design/canvas-private.h"

gboolean
hf_canvas_find_place (HfCanvas *self, const char *id, guint *out_index, HfCanvasPlace *out_place)
{
  for (guint i = 0; i < self->view.side.n_pages && self->layouts[i] != NULL; i++)
    if (hf_canvas_place_find (self->layouts[i], id, out_place))
      {
        *out_index = i;
        return TRUE;
      }

  return FALSE;
}

gboolean
hf_canvas_get_selection_bounds (HfCanvas *self, guint *out_index, HfFrame *out_bounds)
{
  gboolean found = FALSE;
  const char *const *ids;

  if (self->document == NULL)
    return FALSE;

  ids = hf_document_get_selection (self->document);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      HfCanvasPlace place;
      HfFrame bounds;

      if (!hf_canvas_find_place (self, ids[i], out_index, &place))
        continue;
      bounds = hf_canvas_place_get_bounds (&place);
      *out_bounds = found ? hf_frame_union (out_bounds, &bounds) : bounds;
      found = TRUE;
    }

  return found;
}
