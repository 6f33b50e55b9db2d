/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How large the pages are shown, and which part of them: the arithmetic of canvas-view.h on a widget that scrolls. */
#include "ui/design/canvas-private.h"

#include "base/length.h"

#include <math.h>

/* How large cards are shown, in parts of true size. */
#define LEAST_ZOOM 0.05
#define LARGEST_ZOOM 16.0

/* Monitors that say they are coarser or finer than this do not know. */
#define LEAST_DPI 50.0
#define LARGEST_DPI 500.0
#define USUAL_DPI 96.0

/* A movement counts as over when nothing happened for so long. */
#define REST_MS 120

/* A line of scrolling, in px. */
#define STEP_PX 40.0

static double
ask_true_scale (HfCanvas *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  GdkMonitor *monitor =
      surface != NULL ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface) : NULL;
  double dpi = USUAL_DPI;
  GdkRectangle geometry;

  if (monitor != NULL && gdk_monitor_get_width_mm (monitor) > 0)
    {
      gdk_monitor_get_geometry (monitor, &geometry);
      dpi = geometry.width * HF_MM_PER_INCH / gdk_monitor_get_width_mm (monitor);
    }
  if (dpi < LEAST_DPI || dpi > LARGEST_DPI)
    dpi = USUAL_DPI;

  return hf_px_from_pt (1.0, dpi);
}

/* Where the window is, only the X server knows; in a movement it is asked but once. */
double
hf_canvas_get_true_scale (HfCanvas *self)
{
  if (self->true_scale == 0.0 || self->rest_id == 0)
    self->true_scale = ask_true_scale (self);

  return self->true_scale;
}

double
hf_canvas_get_zoom (HfCanvas *self)
{
  g_return_val_if_fail (HF_IS_CANVAS (self), 1.0);

  return self->view.scale / hf_canvas_get_true_scale (self);
}

static void
place_pages (HfCanvas *self)
{
  double scroll_x = self->hadjustment != NULL ? gtk_adjustment_get_value (self->hadjustment) : 0.0;
  double scroll_y = self->vadjustment != NULL ? gtk_adjustment_get_value (self->vadjustment) : 0.0;

  hf_canvas_view_place (&self->view, scroll_x, scroll_y);
  for (guint i = 0; i < G_N_ELEMENTS (self->marks); i++)
    g_clear_pointer (&self->marks[i], gsk_render_node_unref);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
configure (GtkAdjustment *adjustment, double upper, double page_size)
{
  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment), 0.0, upper, STEP_PX,
                              MAX (STEP_PX, page_size * 0.9), page_size);
}

gboolean
hf_canvas_has_bar (HfCanvas *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = orientation == GTK_ORIENTATION_HORIZONTAL ? self->hadjustment : self->vadjustment;

  return adjustment != NULL && gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);
}

static gboolean show_bars (GtkWidget *widget, GdkFrameClock *clock, gpointer data);

/* A scroll bar that comes or goes asks for other sizes. Where some of what is around the canvas is being allocated and
 * some is not, GTK forgets in part that it was asked to, and draws nothing there from then on. So it waits for the
 * next frame. */
static void
update_adjustments (HfCanvas *self)
{
  gboolean had_bars[] = { hf_canvas_has_bar (self, GTK_ORIENTATION_HORIZONTAL),
                          hf_canvas_has_bar (self, GTK_ORIENTATION_VERTICAL) };
  gboolean other_bars;
  double width;
  double height;

  hf_canvas_view_get_extent (&self->view, &width, &height);
  other_bars = had_bars[0] != (width > self->view.width_px) || had_bars[1] != (height > self->view.height_px);
  if (other_bars && self->allocating)
    {
      if (self->bars_tick == 0)
        self->bars_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_bars, NULL, NULL);
      return;
    }

  configure (self->hadjustment, width, self->view.width_px);
  configure (self->vadjustment, height, self->view.height_px);
  if (other_bars)
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
show_bars (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HfCanvas *self = HF_CANVAS (widget);

  self->bars_tick = 0;
  update_adjustments (self);
  place_pages (self);
  return G_SOURCE_REMOVE;
}

static gboolean
tell_zoom (gpointer data)
{
  HfCanvas *self = data;

  self->tell_id = 0;
  g_object_notify (G_OBJECT (self), "zoom");
  return G_SOURCE_REMOVE;
}

static void
scale_changed (HfCanvas *self, double old_scale)
{
  update_adjustments (self);
  place_pages (self);
  /* It changes while sizes are allocated, when no label may change its own. */
  if (self->view.scale != old_scale && self->tell_id == 0)
    self->tell_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_zoom, self, NULL);
}

void
hf_canvas_update_view (HfCanvas *self)
{
  double old_scale = self->view.scale;

  self->view.device_factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  self->view.width_px = gtk_widget_get_width (GTK_WIDGET (self));
  self->view.height_px = gtk_widget_get_height (GTK_WIDGET (self));
  if (self->card == NULL || self->view.width_px <= 0)
    return;

  if (self->fit == HF_CANVAS_FIT_PAGE)
    self->view.scale = hf_canvas_view_fit_page (&self->view);
  else if (self->fit == HF_CANVAS_FIT_WIDTH)
    self->view.scale = hf_canvas_view_fit_width (&self->view);
  scale_changed (self, old_scale);
}

void
hf_canvas_set_spare (HfCanvas *self, double bottom_px)
{
  g_return_if_fail (HF_IS_CANVAS (self));

  self->view.spare_bottom_px = bottom_px;
  hf_canvas_update_view (self);
}

void
hf_canvas_scroll_to (HfCanvas *self, double x, double y)
{
  if (self->hadjustment != NULL)
    gtk_adjustment_set_value (self->hadjustment, x);
  if (self->vadjustment != NULL)
    gtk_adjustment_set_value (self->vadjustment, y);
}

void
hf_canvas_scroll_by (HfCanvas *self, double dx, double dy)
{
  if (self->hadjustment != NULL)
    gtk_adjustment_set_value (self->hadjustment, gtk_adjustment_get_value (self->hadjustment) + dx);
  if (self->vadjustment != NULL)
    gtk_adjustment_set_value (self->vadjustment, gtk_adjustment_get_value (self->vadjustment) + dy);
}

void
hf_canvas_set_scale (HfCanvas *self, double scale, double x, double y)
{
  double true_scale = hf_canvas_get_true_scale (self);
  double old_scale = self->view.scale;
  double x_pt = (x - self->view.x_px) / old_scale;
  double y_pt = (y - self->view.y_px) / old_scale;

  self->fit = HF_CANVAS_FIT_NOTHING;
  self->view.scale = CLAMP (scale, LEAST_ZOOM * true_scale, LARGEST_ZOOM * true_scale);
  update_adjustments (self);
  hf_canvas_scroll_to (self, hf_canvas_view_get_side (&self->view) + x_pt * self->view.scale - x,
                       hf_canvas_view_get_top (&self->view) + y_pt * self->view.scale - y);
  scale_changed (self, old_scale);
}

void
hf_canvas_zoom_to (HfCanvas *self, double zoom, double x, double y)
{
  g_return_if_fail (HF_IS_CANVAS (self));

  hf_canvas_set_scale (self, zoom * hf_canvas_get_true_scale (self), x, y);
}

void
hf_canvas_set_fit (HfCanvas *self, HfCanvasFit fit)
{
  g_return_if_fail (HF_IS_CANVAS (self));

  self->fit = fit;
  hf_canvas_update_view (self);
}

static gboolean
rest (gpointer data)
{
  HfCanvas *self = data;

  self->rest_id = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

void
hf_canvas_keep_moving (HfCanvas *self)
{
  if (self->rest_id == 0)
    self->true_scale = 0.0;
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, rest, self);
}

gboolean
hf_canvas_is_moving (HfCanvas *self)
{
  return self->rest_id != 0 || hf_canvas_is_dragging (self);
}

void
hf_canvas_set_adjustment (HfCanvas *self, GtkAdjustment **place, GtkAdjustment *adjustment)
{
  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_set_object (place, adjustment);
  if (adjustment == NULL)
    return;

  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (place_pages), self, G_CONNECT_SWAPPED);
  update_adjustments (self);
}
