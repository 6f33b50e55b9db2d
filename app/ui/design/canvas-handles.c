/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-handles.h"

#include <math.h>

/* Below this there is no room for handles between the corners. */
#define LEAST_SIDE_PX 46.0

/* How far the handle that turns stands off. */
#define ROTATE_PX 24.0

#define LEAST_SIZE_MM 1.0

/* Each handle's place, in parts of the frame. */
static const struct
{
  double across;
  double down;
} places[HF_N_HANDLES] = {
  { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 }, { 0.5, 0 }, { 1, 0.5 }, { 0.5, 1 }, { 0, 0.5 }, { 0.5, 0 },
};

void
hf_handles_init (HfHandles *handles, const HfCanvasView *view, guint index, const HfCanvasPlace *place)
{
  double width_px = hf_canvas_view_px_of_mm (view, place->frame.width_mm);
  double height_px = hf_canvas_view_px_of_mm (view, place->frame.height_mm);
  double angle = hf_canvas_place_get_angle (place) * G_PI / 180.0;

  handles->angle_deg = hf_canvas_place_get_angle (place);
  for (int i = 0; i < HF_N_HANDLES; i++)
    {
      HfPoint point = hf_canvas_place_get_point (place, places[i].across, places[i].down);
      double x;
      double y;

      hf_canvas_view_from_page (view, index, point, &x, &y);
      handles->at[i] = GRAPHENE_POINT_INIT ((float) x, (float) y);
      handles->shown[i] = TRUE;
    }
  handles->at[HF_HANDLE_ROTATE].x += (float) (sin (angle) * ROTATE_PX);
  handles->at[HF_HANDLE_ROTATE].y -= (float) (cos (angle) * ROTATE_PX);
  handles->shown[HF_HANDLE_TOP] = handles->shown[HF_HANDLE_BOTTOM] =
      width_px >= LEAST_SIDE_PX && height_px >= LEAST_SIDE_PX;
  handles->shown[HF_HANDLE_LEFT] = handles->shown[HF_HANDLE_RIGHT] = height_px >= LEAST_SIDE_PX;
}

HfHandle
hf_handles_find (const HfHandles *handles, double x, double y, double reach_px)
{
  HfHandle nearest = HF_HANDLE_NONE;

  for (int i = 0; i < HF_N_HANDLES; i++)
    {
      double distance = hypot (handles->at[i].x - x, handles->at[i].y - y);

      if (handles->shown[i] && distance <= reach_px)
        {
          reach_px = distance;
          nearest = (HfHandle) i;
        }
    }

  return nearest;
}

void
hf_handle_get_direction (HfHandle handle, int *out_across, int *out_down)
{
  *out_across = (int) (places[handle].across * 2) - 1;
  *out_down = (int) (places[handle].down * 2) - 1;
}

const char *
hf_handle_get_cursor (HfHandle handle, double angle_deg)
{
  static const char *const cursors[] = { "ew-resize", "nwse-resize", "ns-resize", "nesw-resize" };
  int across;
  int down;
  double angle;

  if (handle == HF_HANDLE_ROTATE)
    return "grab";

  hf_handle_get_direction (handle, &across, &down);
  angle = atan2 (down, across) * 180.0 / G_PI + angle_deg + 360.0;
  return cursors[(int) (angle / 45.0 + 0.5) % 4];
}

/* The factor by which the handle's pull changes the size, the longer side of the pull counting. */
static double
get_factor (int across, int down, const HfFrame *frame, double width_mm, double height_mm)
{
  double by_width = width_mm / frame->width_mm;
  double by_height = height_mm / frame->height_mm;

  if (across == 0)
    return by_height;
  if (down == 0)
    return by_width;
  return fabs (by_width - 1) > fabs (by_height - 1) ? by_width : by_height;
}

HfFrame
hf_handle_resize (HfHandle handle, const HfFrame *frame, double rotation_deg, double dx_mm, double dy_mm,
                  HfResizeFlags flags)
{
  double reach = (flags & HF_RESIZE_FROM_CENTRE) != 0 ? 2.0 : 1.0;
  double angle = rotation_deg * G_PI / 180.0;
  double shift_x = 0.0;
  double shift_y = 0.0;
  HfFrame resized;
  double width;
  double height;
  int across;
  int down;

  hf_handle_get_direction (handle, &across, &down);
  width = MAX (LEAST_SIZE_MM, frame->width_mm + across * dx_mm * reach);
  height = MAX (LEAST_SIZE_MM, frame->height_mm + down * dy_mm * reach);
  if ((flags & HF_RESIZE_PROPORTIONALLY) != 0 && frame->width_mm > 0.0 && frame->height_mm > 0.0)
    {
      double least = LEAST_SIZE_MM / MIN (frame->width_mm, frame->height_mm);
      double factor = MAX (least, get_factor (across, down, frame, width, height));

      width = frame->width_mm * factor;
      height = frame->height_mm * factor;
    }

  if ((flags & HF_RESIZE_FROM_CENTRE) == 0)
    {
      shift_x = across * (width - frame->width_mm) / 2;
      shift_y = down * (height - frame->height_mm) / 2;
    }
  resized.x_mm = frame->x_mm + (frame->width_mm - width) / 2 + shift_x * cos (angle) - shift_y * sin (angle);
  resized.y_mm = frame->y_mm + (frame->height_mm - height) / 2 + shift_x * sin (angle) + shift_y * cos (angle);
  resized.width_mm = width;
  resized.height_mm = height;

  return resized;
}
