/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the canvas share. */
#pragma once

#include "render/layout.h"
#include "ui/design/canvas-cache.h"
#include "ui/design/canvas-drag.h"
#include "ui/design/canvas-guide.h"
#include "ui/design/canvas-handles.h"
#include "ui/design/canvas-hit.h"
#include "ui/design/canvas-place.h"
#include "ui/design/canvas-text.h"
#include "ui/design/canvas-view.h"
#include "ui/design/canvas.h"

struct _HfCanvas
{
  GtkWidget parent_instance;

  HfDocument *document;
  GSimpleActionGroup *actions;
  guint focus_id; /* the focus will be taken once the window has settled */

  /* What is shown */
  HfRenderer *renderer; /* of the main thread */
  HfCanvasCache *cache;
  HfCard *card;                          /* as laid out; NULL without a document */
  HfLayout *layouts[2];                  /* of the side's pages, from left to right */
  GskRenderNode *marks[HF_N_PAGE_KINDS]; /* what is drawn around and over the pages, by layer; NULL: to be drawn */

  /* How it is shown */
  HfCanvasView view;
  HfCanvasFit fit;
  gboolean show_marks;  /* fold, bleed and safe area */
  gboolean show_rulers; /* and guides */
  gboolean show_grid;
  double true_scale; /* px a point at true size, as asked in this movement; 0: not yet */
  guint rest_id;     /* until a movement counts as over */
  guint tell_id;     /* until the zoom is told */

  /* Scrolling */
  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  GtkScrollablePolicy hscroll_policy;
  GtkScrollablePolicy vscroll_policy;
  gboolean allocating; /* its size is being allocated */
  guint bars_tick;     /* until a scroll bar comes or goes */

  /* Panning */
  double pointer_x;
  double pointer_y;
  double pan_x; /* scrolled to when it began */
  double pan_y;
  double pinch_scale;
  double pinch_x_pt; /* what was between the fingers, from the corner of the pages */
  double pinch_y_pt;
  gboolean space_held;

  /* Working on items */
  HfDrag drag;
  HfWriting writing;
  char *hovered;         /* id of what is under the pointer; nullable */
  char *pressed;         /* id of what was pressed on; nullable */
  gboolean was_selected; /* whether that was selected before */
  int n_presses;         /* how many presses on the same spot it was the last of */
  guint hold_id;         /* until a finger held still asks for the menu */
  GtkWidget *menu;
  GPtrArray *items; /* the #HfCanvasItem children, in reading order */
  gboolean updating_items;

  /* The picture the seen part of which is chosen */
  char *cropped;            /* its id; NULL: none is */
  GdkTexture *crop_texture; /* all of it */
  int crop_width_px;        /* of its file */
  int crop_height_px;
  double crop_focus_x; /* where it was when pulling began */
  double crop_focus_y;

  /* What would be dropped */
  char *drop_effect; /* what is said of it; nullable */
  double drop_x;
  double drop_y;

  GPtrArray *guides; /* the #HfCanvasGuide children, after those */
};

/* canvas.c */

/** hf_canvas_lay_out: shows the card as it is now. */
void hf_canvas_lay_out (HfCanvas *self);

/* canvas-scroll.c */

/** hf_canvas_update_view: works out anew where the pages lie, after a change of size, zoom or side. */
void hf_canvas_update_view (HfCanvas *self);

/** hf_canvas_has_bar: whether there is something to scroll to. */
gboolean hf_canvas_has_bar (HfCanvas *self, GtkOrientation orientation);

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

/** hf_canvas_set_adjustment: scrolls by @adjustment (nullable) from now on; @place: whichever of both it is. */
void hf_canvas_set_adjustment (HfCanvas *self, GtkAdjustment **place, GtkAdjustment *adjustment);

/* canvas-paint.c */

/** hf_canvas_paint: paints the pages and what is shown around them. */
void hf_canvas_paint (HfCanvas *self, GtkSnapshot *snapshot);

/* canvas-overlay.c */

/** hf_canvas_paint_overlay: paints what shows what is selected and what is being done. */
void hf_canvas_paint_overlay (HfCanvas *self, GtkSnapshot *snapshot);

/* canvas-pointer.c */

/** hf_canvas_add_pointer: adds what the mouse and fingers do to items. */
void hf_canvas_add_pointer (HfCanvas *self);

/**
 * hf_canvas_point_menu: makes @menu, a popover, open at @place, or where that is out of sight as near as can be: GTK
 * finds no monitor for what is far outside of them.
 */
void hf_canvas_point_menu (HfCanvas *self, GtkWidget *menu, const GdkRectangle *place);

/** hf_canvas_show_menu: opens the menu of what is selected. */
void hf_canvas_show_menu (HfCanvas *self);

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

/* canvas-items.c */

/** hf_canvas_update_items: makes the children those of the items in sight, and tells how they are. */
void hf_canvas_update_items (HfCanvas *self);

/** hf_canvas_follow_selection: does that, and brings the keyboard to what is selected now. */
void hf_canvas_follow_selection (HfCanvas *self);

/** hf_canvas_allocate_items: puts the children where their items are. */
void hf_canvas_allocate_items (HfCanvas *self);

/** hf_canvas_focus: Tab goes from item to item in reading order, then out. */
gboolean hf_canvas_focus (GtkWidget *widget, GtkDirectionType direction);

/* canvas-edge.c */

/** hf_canvas_follow_edge: scrolls as long as what is pulled is at the edge. */
void hf_canvas_follow_edge (HfCanvas *self);

/** hf_canvas_leave_edge: no longer. */
void hf_canvas_leave_edge (HfCanvas *self);

/* canvas-guides.c */

/** hf_canvas_add_guides: adds the actions of rulers and guides. */
void hf_canvas_add_guides (HfCanvas *self);

/** hf_canvas_guide_to_px: where a guide at @at_mm along @axis of page @index lies on the widget. */
double hf_canvas_guide_to_px (HfCanvas *self, guint index, HfGuideAxis axis, double at_mm);

/** hf_canvas_guide_has_focus: whether the keyboard is with that guide. */
gboolean hf_canvas_guide_has_focus (HfCanvas *self, guint index, HfGuideAxis axis, guint place);

/** hf_canvas_get_guided_page: page @index of the side as the card has it, with its guides. */
HfPage *hf_canvas_get_guided_page (HfCanvas *self, guint index);

/** hf_canvas_get_guide_limit: how long the page is along @axis, in mm. */
double hf_canvas_get_guide_limit (HfCanvas *self, HfGuideAxis axis);

/** hf_canvas_round_guide: the place nearest to @at_mm of those where guides stand that rest at nothing. */
double hf_canvas_round_guide (double at_mm);

/** hf_canvas_focus_guide: the keyboard goes to the guide at @at_mm. */
void hf_canvas_focus_guide (HfCanvas *self, HfPageKind kind, HfGuideAxis axis, double at_mm);

/** hf_canvas_add_guide: one more, if there is room for it, with the keyboard at it. */
void hf_canvas_add_guide (HfCanvas *self, HfPageKind kind, HfGuideAxis axis, double at_mm);

/** hf_canvas_move_guide: puts it at @at_mm of page @to, its own or another; @run: as for hf_history_push(). */
void hf_canvas_move_guide (HfCanvas *self, const HfGuideId *id, HfPageKind to, double at_mm, const char *run);

/** hf_canvas_remove_guide: takes it away. */
void hf_canvas_remove_guide (HfCanvas *self, const HfGuideId *id);

/** hf_canvas_update_guides: makes the children those of the guides in sight. */
void hf_canvas_update_guides (HfCanvas *self);

/** hf_canvas_allocate_guides: puts them where the guides are. */
void hf_canvas_allocate_guides (HfCanvas *self);

/* canvas-guide-drag.c */

/** hf_canvas_find_guide: the guide under the pointer. Returns: whether there is one, and it is seen */
gboolean hf_canvas_find_guide (HfCanvas *self, double x, double y, guint *out_index, HfGuideAxis *out_axis,
                               guint *out_place);

/**
 * hf_canvas_press_guide: begins to pull at the guide at @x, @y, or a new one out of a ruler.
 *
 * Returns: whether there is
 */
gboolean hf_canvas_press_guide (HfCanvas *self, double x, double y);

/** hf_canvas_drag_guide: the pointer with the guide is at @x, @y now. */
void hf_canvas_drag_guide (HfCanvas *self, double x, double y, GdkModifierType state);

/** hf_canvas_drop_guide: the guide stands where it is, or is taken away: the step is done. */
void hf_canvas_drop_guide (HfCanvas *self);

/* canvas-grid.c */

/** hf_canvas_add_grid: adds the action that shows the grid. */
void hf_canvas_add_grid (HfCanvas *self);

/** hf_canvas_make_snapper: where what is being pulled may rest on page @index: at its margins, fold, guides, grid and
 * the other items. Returns: (transfer full) */
HfSnapper *hf_canvas_make_snapper (HfCanvas *self, guint index);

/** hf_canvas_rest_on: what is being pulled may rest on page @index from now on. */
void hf_canvas_rest_on (HfCanvas *self, guint index);

/** hf_canvas_snap_to_grid: lets things come to rest at its lines, if it is shown. */
void hf_canvas_snap_to_grid (HfCanvas *self, HfSnapper *snapper);

/** hf_canvas_paint_grid: paints it, if it is shown. */
void hf_canvas_paint_grid (HfCanvas *self, GtkSnapshot *snapshot);

/* canvas-rulers.c */

/** hf_canvas_write_length: a length as people write it. Returns: (transfer full) */
char *hf_canvas_write_length (double length_mm);

/** hf_canvas_find_ruler: the #HfGuideAxis of the guides that come out of the ruler at @x, @y. Returns: or -1 */
int hf_canvas_find_ruler (HfCanvas *self, double x, double y);

/** hf_canvas_paint_guides: paints the guides, if they are shown. */
void hf_canvas_paint_guides (HfCanvas *self, GtkSnapshot *snapshot);

/** hf_canvas_paint_rulers: paints the rulers, if they are shown. */
void hf_canvas_paint_rulers (HfCanvas *self, GtkSnapshot *snapshot);

/* canvas-drop.c */

/** hf_canvas_add_drop: takes what is dropped. */
void hf_canvas_add_drop (HfCanvas *self);

/** hf_canvas_get_drop_place: the picture that would be replaced. Returns: whether one would be */
gboolean hf_canvas_get_drop_place (HfCanvas *self, guint *out_index, HfCanvasPlace *out_place);

/* canvas-crop.c */

/** hf_canvas_add_crop: adds keys, wheel and action of cropping. To be called after hf_canvas_add_keys(). */
void hf_canvas_add_crop (HfCanvas *self);

/**
 * hf_canvas_begin_crop: chooses which part of the picture @id is seen.
 *
 * Returns: whether it is one that may be changed
 */
gboolean hf_canvas_begin_crop (HfCanvas *self, const char *id);

/** hf_canvas_end_crop: it stays as it is now. Returns: whether any was cropped */
gboolean hf_canvas_end_crop (HfCanvas *self);

/** hf_canvas_is_cropping: whether the part of a picture that is seen is being chosen. */
gboolean hf_canvas_is_cropping (HfCanvas *self);

/** hf_canvas_is_in_crop: whether @x, @y of the widget is in the frame of the picture that is cropped. */
gboolean hf_canvas_is_in_crop (HfCanvas *self, double x, double y);

/** hf_canvas_begin_crop_pull: from now on hf_canvas_pull_crop() moves the picture behind its frame. */
void hf_canvas_begin_crop_pull (HfCanvas *self);

/** hf_canvas_pull_crop: moves it @dx, @dy px from where it was when pulling began. */
void hf_canvas_pull_crop (HfCanvas *self, double dx, double dy);

/** hf_canvas_crop_changed: the card, or what is selected, became another. */
void hf_canvas_crop_changed (HfCanvas *self);

/** hf_canvas_paint_crop: paints what of the picture is not seen, and lines at the thirds of its frame. */
void hf_canvas_paint_crop (HfCanvas *self, GtkSnapshot *snapshot);

/* canvas-keys.c */

/** hf_canvas_add_keys: adds the keyboard. */
void hf_canvas_add_keys (HfCanvas *self);

/* canvas-selection.c */

/**
 * hf_canvas_find_place: where the item of @id stands, on page @out_index of the side.
 *
 * Returns: whether it is in sight
 */
gboolean hf_canvas_find_place (HfCanvas *self, const char *id, guint *out_index, HfCanvasPlace *out_place);

/**
 * hf_canvas_get_selection_bounds: the upright bounds of what is selected, on page @out_index of the side.
 *
 * Returns: whether anything in sight is selected
 */
gboolean hf_canvas_get_selection_bounds (HfCanvas *self, guint *out_index, HfFrame *out_bounds);

/**
 * hf_canvas_list_targets: what a pull would move: the items selected, and for those that stand in a stack the stack.
 *
 * Returns: (transfer full): ids, %NULL-terminated; only of what is in sight
 */
char **hf_canvas_list_targets (HfCanvas *self);

/**
 * hf_canvas_get_handles: the handles of the target there is, or around several.
 *
 * Returns: whether there is any, and it may be changed
 */
gboolean hf_canvas_get_handles (HfCanvas *self, HfHandles *out_handles);

/**
 * hf_canvas_is_overfull: whether words of @item, on page @index of the side, do not fit, or what stands in it does not.
 */
gboolean hf_canvas_is_overfull (HfCanvas *self, guint index, HfItem *item);

/** hf_canvas_is_dragging: whether items are being pulled about. */
gboolean hf_canvas_is_dragging (HfCanvas *self);
