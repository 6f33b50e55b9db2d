/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is pulled to the edge of the canvas, or beyond, scrolls the pages along, the faster the further. */
#include "ui/design/canvas-private.h"

#include <math.h>

#define EDGE_PX 24.0

/* px a second for each px further out, and at most. */
#define SPEED 12.0
#define FASTEST 1200.0

/* How far @at is over the edges of @size; negative at the near one. */
static double
get_excess (double at, double size)
{
  if (at < EDGE_PX)
    return at - EDGE_PX;

  return MAX (0.0, at - (size - EDGE_PX));
}

static double
get_speed (double excess)
{
  return CLAMP (excess * SPEED, -FASTEST, FASTEST);
}

static gboolean
scroll_on (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HfCanvas *self = HF_CANVAS (widget);
  HfDrag *drag = &self->drag;
  double x = get_excess (drag->x, self->view.width_px);
  double y = get_excess (drag->y, self->view.height_px);
  gint64 now_us = gdk_frame_clock_get_frame_time (clock);
  double passed_s = MIN (0.05, (double) (now_us - drag->scrolled_us) / G_USEC_PER_SEC);
  double before_x = self->view.x_px;
  double before_y = self->view.y_px;

  if (x == 0.0 && y == 0.0)
    {
      drag->scroll_id = 0;
      return G_SOURCE_REMOVE;
    }

  drag->scrolled_us = now_us;
  hf_canvas_scroll_by (self, get_speed (x) * passed_s, get_speed (y) * passed_s);
  if (self->view.x_px != before_x || self->view.y_px != before_y)
    hf_canvas_drag_to (self, drag->x, drag->y, drag->state);
  return G_SOURCE_CONTINUE;
}

void
hf_canvas_follow_edge (HfCanvas *self)
{
  HfDrag *drag = &self->drag;
  gboolean is_out =
      get_excess (drag->x, self->view.width_px) != 0.0 || get_excess (drag->y, self->view.height_px) != 0.0;
  gboolean scrolls = hf_canvas_is_dragging (self) && drag->kind != HF_DRAG_ROTATE;

  if (!is_out || !scrolls || drag->scroll_id != 0)
    return;

  drag->scrolled_us = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
  drag->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_on, NULL, NULL);
}

void
hf_canvas_leave_edge (HfCanvas *self)
{
  if (self->drag.scroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag.scroll_id);
  self->drag.scroll_id = 0;
}
