/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid: level and upright lines from the corner of each page, at which what is moved comes to rest. */
#include "ui/design/canvas-private.h"

#include "base/length.h"
#include "ui/files/settings.h"

#include <math.h>

/* How far its lines are apart; and how far on the screen they are at least, or some are left out. */
#define STEP_MM 5.0
#define STEP_IN 0.25
#define LEAST_STEP_PX 7.0

/* Dark and light side by side, so that they hold on any art. */
static const GdkRGBA dark_color = { 0.1f, 0.1f, 0.1f, 0.16f };
static const GdkRGBA light_color = { 1, 1, 1, 0.3f };

static double
get_step_mm (void)
{
  gboolean inches = hf_settings_get_units (hf_settings_get_default ()) == HF_UNITS_INCHES;

  return inches ? STEP_IN * HF_MM_PER_INCH : STEP_MM;
}

void
hf_canvas_snap_to_grid (HfCanvas *self, HfSnapper *snapper)
{
  double step_mm = get_step_mm ();

  if (!self->show_grid)
    return;

  for (double at_mm = step_mm; at_mm < self->card->format->width_mm; at_mm += step_mm)
    hf_snapper_add_grid_line (snapper, HF_SNAP_ACROSS, at_mm);
  for (double at_mm = step_mm; at_mm < self->card->format->height_mm; at_mm += step_mm)
    hf_snapper_add_grid_line (snapper, HF_SNAP_DOWN, at_mm);
}

static void
paint_line (GtkSnapshot *snapshot, const HfCanvasRect *page, gboolean upright, double at)
{
  const GdkRGBA *colors[] = { &dark_color, &light_color };

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      float place = (float) (floor (at) + i);

      gtk_snapshot_append_color (snapshot, colors[i],
                                 upright ? &GRAPHENE_RECT_INIT (place, (float) page->y, 1, (float) page->height)
                                         : &GRAPHENE_RECT_INIT ((float) page->x, place, (float) page->width, 1));
    }
}

void
hf_canvas_paint_grid (HfCanvas *self, GtkSnapshot *snapshot)
{
  double step_px = hf_canvas_view_px_of_mm (&self->view, get_step_mm ());

  if (!self->show_grid || step_px <= 0)
    return;

  step_px *= ceil (LEAST_STEP_PX / step_px);
  for (guint i = 0; i < self->view.side.n_pages; i++)
    {
      HfCanvasRect page = hf_canvas_view_get_page (&self->view, i);

      for (double at = step_px; at < page.width; at += step_px)
        paint_line (snapshot, &page, TRUE, page.x + at);
      for (double at = step_px; at < page.height; at += step_px)
        paint_line (snapshot, &page, FALSE, page.y + at);
    }
}

static void
change_grid (GSimpleAction *action, GVariant *value, gpointer data)
{
  HfCanvas *self = data;

  self->show_grid = g_variant_get_boolean (value);
  g_simple_action_set_state (action, value);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hf_canvas_add_grid (HfCanvas *self)
{
  static const GActionEntry entry = { "grid", NULL, NULL, "false", change_grid, { 0 } };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), &entry, 1, self);
}
