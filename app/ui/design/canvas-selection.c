/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is selected, as far as it is in sight. */
#include "ui/design/canvas-private.h"

#include "base/length.h"

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

/* The stack that says where the item of @id stands, or the item itself. Returns: (nullable) */
static const char *
find_target (HfCanvas *self, const char *id)
{
  HfCanvasPlace place;
  guint index;

  if (!hf_canvas_find_place (self, id, &index, &place))
    return NULL;
  if (hf_canvas_place_is_in_stack (&place))
    return find_target (self, place.parent->id);

  return place.item->id;
}

char **
hf_canvas_list_targets (HfCanvas *self)
{
  const char *const *ids = hf_document_get_selection (self->document);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *id = find_target (self, ids[i]);

      if (id != NULL && g_hash_table_add (seen, (gpointer) id))
        g_strv_builder_add (builder, id);
    }

  return g_strv_builder_end (builder);
}

/* Returns: whether several may be changed together, which are not in groups, as those may be turned */
static gboolean
get_common_place (HfCanvas *self, char **targets, guint *out_index, HfCanvasPlace *out_place)
{
  HfFrame bounds;

  for (guint i = 0; targets[i] != NULL; i++)
    {
      HfCanvasPlace place;

      if (!hf_canvas_find_place (self, targets[i], out_index, &place) || place.item->locked || place.parent != NULL)
        return FALSE;
    }
  if (!hf_canvas_get_selection_bounds (self, out_index, &bounds))
    return FALSE;

  *out_place = (HfCanvasPlace){ .frame = bounds };
  cairo_matrix_init_translate (&out_place->matrix, hf_pt_from_mm (bounds.x_mm), hf_pt_from_mm (bounds.y_mm));
  return TRUE;
}

gboolean
hf_canvas_get_handles (HfCanvas *self, HfHandles *out_handles)
{
  g_auto (GStrv) targets = NULL;
  HfCanvasPlace place;
  guint index;

  if (self->document == NULL || hf_document_get_n_selected (self->document) == 0 || hf_canvas_is_writing (self) ||
      hf_canvas_is_cropping (self))
    return FALSE;

  targets = hf_canvas_list_targets (self);
  if (targets[0] != NULL && targets[1] != NULL)
    {
      if (!get_common_place (self, targets, &index, &place))
        return FALSE;
      hf_handles_init (out_handles, &self->view, index, &place);
      out_handles->shown[HF_HANDLE_ROTATE] = FALSE;
      return TRUE;
    }
  if (targets[0] == NULL || !hf_canvas_find_place (self, targets[0], &index, &place) || place.item->locked)
    return FALSE;

  hf_handles_init (out_handles, &self->view, index, &place);
  return TRUE;
}

gboolean
hf_canvas_is_overfull (HfCanvas *self, guint index, HfItem *item)
{
  const GPtrArray *doubts = hf_layout_get_doubts (self->layouts[index]);

  for (guint i = 0; i < doubts->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (doubts, i);

      if (g_str_equal (doubt->kind, "overflow") && g_strcmp0 (doubt->item, item->id) == 0)
        return TRUE;
    }
  if (item->kind == HF_ITEM_GROUP)
    for (guint i = 0; i < item->group.n_items; i++)
      if (hf_canvas_is_overfull (self, index, item->group.items[i]))
        return TRUE;

  return FALSE;
}

gboolean
hf_canvas_is_dragging (HfCanvas *self)
{
  return self->drag.kind >= HF_DRAG_MOVE && self->drag.kind <= HF_DRAG_BAND;
}
