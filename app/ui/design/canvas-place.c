/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-place.h"

#include "base/length.h"

#include <math.h>

static void
turn_about (cairo_matrix_t *matrix, const HfFrame *frame, double rotation_deg)
{
  double x_pt = hf_pt_from_mm (frame->x_mm + frame->width_mm / 2);
  double y_pt = hf_pt_from_mm (frame->y_mm + frame->height_mm / 2);

  cairo_matrix_translate (matrix, x_pt, y_pt);
  cairo_matrix_rotate (matrix, rotation_deg * G_PI / 180.0);
  cairo_matrix_translate (matrix, -x_pt, -y_pt);
}

static double
angle_of (const cairo_matrix_t *matrix)
{
  return atan2 (matrix->yx, matrix->xx) * 180.0 / G_PI;
}

/* Groups have no box in a layout: where they stand is worked out like there. */
static gboolean
find (HfLayout *layout, HfItem *parent, HfItem *const *items, guint n_items, const cairo_matrix_t *matrix,
      const char *id, HfCanvasPlace *out_place)
{
  for (guint i = 0; i < n_items; i++)
    {
      HfItem *item = items[i];
      cairo_matrix_t inner = *matrix;
      const HfBox *box;

      turn_about (&inner, &item->frame, item->rotation_deg);
      if (!g_str_equal (item->id, id))
        {
          if (item->kind == HF_ITEM_GROUP &&
              find (layout, item, item->group.items, item->group.n_items, &inner, id, out_place))
            return TRUE;
          continue;
        }

      box = hf_layout_find_box (layout, id);
      out_place->item = item;
      out_place->parent = parent;
      out_place->frame = box != NULL ? box->frame : item->frame;
      out_place->parent_deg = angle_of (matrix);
      if (box != NULL)
        out_place->matrix = box->matrix;
      else
        {
          cairo_matrix_translate (&inner, hf_pt_from_mm (item->frame.x_mm), hf_pt_from_mm (item->frame.y_mm));
          out_place->matrix = inner;
        }
      return box != NULL || item->kind == HF_ITEM_GROUP || item->hidden || parent == NULL;
    }

  return FALSE;
}

gboolean
hf_canvas_place_find (HfLayout *layout, const char *id, HfCanvasPlace *out_place)
{
  HfPage *page = hf_layout_get_page (layout);
  cairo_matrix_t matrix;

  cairo_matrix_init_identity (&matrix);
  return find (layout, NULL, page->items, page->n_items, &matrix, id, out_place);
}

HfPoint
hf_canvas_place_get_point (const HfCanvasPlace *place, double across, double down)
{
  double x = hf_pt_from_mm (place->frame.width_mm * across);
  double y = hf_pt_from_mm (place->frame.height_mm * down);

  cairo_matrix_transform_point (&place->matrix, &x, &y);
  return (HfPoint){ hf_mm_from_pt (x), hf_mm_from_pt (y) };
}

HfPoint
hf_canvas_place_to_frame (const HfCanvasPlace *place, HfPoint point)
{
  cairo_matrix_t inverse = place->matrix;
  double x = hf_pt_from_mm (point.x_mm);
  double y = hf_pt_from_mm (point.y_mm);

  /* Matrices of places turn and move, so there always is an inverse. */
  cairo_matrix_invert (&inverse);
  cairo_matrix_transform_point (&inverse, &x, &y);
  return (HfPoint){ hf_mm_from_pt (x), hf_mm_from_pt (y) };
}

double
hf_canvas_place_get_angle (const HfCanvasPlace *place)
{
  return angle_of (&place->matrix);
}

HfFrame
hf_canvas_place_get_bounds (const HfCanvasPlace *place)
{
  HfPoint middle = hf_canvas_place_get_point (place, 0.5, 0.5);
  HfFrame upright = { middle.x_mm - place->frame.width_mm / 2, middle.y_mm - place->frame.height_mm / 2,
                      place->frame.width_mm, place->frame.height_mm };

  return hf_frame_bounds (&upright, hf_canvas_place_get_angle (place));
}

gboolean
hf_canvas_place_contains (const HfCanvasPlace *place, HfPoint point, double slack_mm)
{
  HfPoint inside = hf_canvas_place_to_frame (place, point);

  return inside.x_mm >= -slack_mm && inside.y_mm >= -slack_mm && inside.x_mm <= place->frame.width_mm + slack_mm &&
         inside.y_mm <= place->frame.height_mm + slack_mm;
}

gboolean
hf_canvas_place_is_in_stack (const HfCanvasPlace *place)
{
  return place->parent != NULL && place->parent->group.arrange == HF_ARRANGE_STACK;
}
