/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the canvas share. */
#pragma once

#include "render/layout.h"
#include "ui/design/canvas-cache.h"
#include "ui/design/canvas-place.h"
#include "ui/design/canvas-view.h"
#include "ui/design/canvas.h"

struct _HfCanvas
{
  GtkWidget parent_instance;

  HfDocument *document;
  GSimpleActionGroup *actions;

  /* What is shown */
  HfRenderer *renderer; /* of the main thread */
  HfCanvasCache *cache;
  HfCard *card;                          /* as laid out; NULL without a document */
  HfLayout *layouts[2];                  /* of the side's pages, from left to right */
  GskRenderNode *marks[HF_N_PAGE_KINDS]; /* what is drawn around and over the pages, by layer; NULL: to be drawn */

  /* How it is shown */
  HfCanvasView view;
  HfCanvasFit fit;
  gboolean show_marks;   /* fold, bleed and safe area */
  gboolean show_overrun; /* the safe area alone, while something is moved */
  guint rest_id;         /* until a movement counts as over */
  guint tell_id;         /* until the zoom is told */

  /* Scrolling */
  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  GtkScrollablePolicy hscroll_policy;
  GtkScrollablePolicy vscroll_policy;

  /* Panning */
  double pointer_x;
  double pointer_y;
  double pan_x; /* scrolled to when it began */
  double pan_y;
  double pinch_scale;
  gboolean space_held;
};

/* canvas.c */

/** hf_canvas_update_view: works out anew where the pages lie, after a change of size, zoom or side. */
void hf_canvas_update_view (HfCanvas *self);

/** hf_canvas_set_scale: makes it @scale px a point, keeping the pages' point at @x, @y where it is. */
void hf_canvas_set_scale (HfCanvas *self, double scale, double x, double y);

/** hf_canvas_scroll_to: scrolls to @x, @y px of what there is. */
void hf_canvas_scroll_to (HfCanvas *self, double x, double y);

/** hf_canvas_scroll_by: scrolls @dx, @dy px on. */
void hf_canvas_scroll_by (HfCanvas *self, double dx, double dy);

/** hf_canvas_keep_moving: for a moment what was painted before will do. */
void hf_canvas_keep_moving (HfCanvas *self);

/** hf_canvas_is_moving: whether a movement is under way. */
gboolean hf_canvas_is_moving (HfCanvas *self);

/** hf_canvas_get_true_scale: px a point at true size on this monitor. */
double hf_canvas_get_true_scale (HfCanvas *self);

/* canvas-paint.c */

/** hf_canvas_paint: paints the pages and what is shown around them. */
void hf_canvas_paint (HfCanvas *self, GtkSnapshot *snapshot);

/* canvas-zoom.c */

/** hf_canvas_add_zoom: adds the gestures that zoom and pan, and their actions. */
void hf_canvas_add_zoom (HfCanvas *self);

/** hf_canvas_begin_pan: from now on hf_canvas_pan() moves the pages. */
void hf_canvas_begin_pan (HfCanvas *self);

/** hf_canvas_pan: moves the pages @dx, @dy px from where they were when panning began. */
void hf_canvas_pan (HfCanvas *self, double dx, double dy);

/** hf_canvas_end_pan: lets go of the pages. */
void hf_canvas_end_pan (HfCanvas *self);

/** hf_canvas_update_zoom_actions: shows in the state of actions what is so. */
void hf_canvas_update_zoom_actions (HfCanvas *self);

/* canvas-keys.c */

/** hf_canvas_add_keys: adds the keyboard. */
void hf_canvas_add_keys (HfCanvas *self);

/* canvas-selection.c */

/** hf_canvas_find_place: where the item of @id stands, on page @out_index of the side. Returns: whether it is in sight */
gboolean hf_canvas_find_place (HfCanvas *self, const char *id, guint *out_index, HfCanvasPlace *out_place);

/**
 * hf_canvas_get_selection_bounds: the upright bounds of what is selected, on page @out_index of the side.
 *
 * Returns: whether anything in sight is selected
 */
gboolean hf_canvas_get_selection_bounds (HfCanvas *self, guint *out_index, HfFrame *out_bounds);
