/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The handles around what is selected: where they are, and what pulling at one does to a frame. */
#pragma once

#include "ui/design/canvas-place.h"
#include "ui/design/canvas-view.h"

#include <graphene.h>

/** HfHandle: what can be pulled at. */
typedef enum
{
  HF_HANDLE_TOP_LEFT,
  HF_HANDLE_TOP_RIGHT,
  HF_HANDLE_BOTTOM_RIGHT,
  HF_HANDLE_BOTTOM_LEFT,
  HF_HANDLE_TOP,
  HF_HANDLE_RIGHT,
  HF_HANDLE_BOTTOM,
  HF_HANDLE_LEFT,
  HF_HANDLE_ROTATE,
  HF_N_HANDLES,
  HF_HANDLE_NONE = HF_N_HANDLES,
} HfHandle;

/** HfHandles: places of handles in px of the widget. */
typedef struct
{
  graphene_point_t at[HF_N_HANDLES];
  gboolean shown[HF_N_HANDLES];
  double angle_deg;
} HfHandles;

/** hf_handles_init: the handles of @place on page @index of @view. What is lower or narrower than 46 px has fewer. */
void hf_handles_init (HfHandles *handles, const HfCanvasView *view, guint index, const HfCanvasPlace *place);

/** hf_handles_find: the handle within @reach_px of @x, @y; the nearest. Returns: or %HF_HANDLE_NONE */
HfHandle hf_handles_find (const HfHandles *handles, double x, double y, double reach_px);

/** hf_handle_get_cursor: the name of the pointer's shape over @handle of something turned by @angle_deg. */
const char *hf_handle_get_cursor (HfHandle handle, double angle_deg);

/** HfResizeFlags: how a handle is pulled at. */
typedef enum
{
  HF_RESIZE_FREELY = 0,
  HF_RESIZE_PROPORTIONALLY = 1 << 0,
  HF_RESIZE_FROM_CENTRE = 1 << 1,
} HfResizeFlags;

/** hf_handle_get_direction: -1, 0 or 1 across and down: which edges @handle moves. */
void hf_handle_get_direction (HfHandle handle, int *out_across, int *out_down);

/**
 * hf_handle_resize: @frame, turned by @rotation_deg about its middle, with @handle pulled by @dx_mm, @dy_mm of its own
 * upright axes. The opposite side, or the middle, stays where it is. Never smaller than 1 mm.
 */
HfFrame hf_handle_resize (HfHandle handle, const HfFrame *frame, double rotation_deg, double dx_mm, double dy_mm,
                          HfResizeFlags flags);
