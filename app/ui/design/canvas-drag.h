/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is being pulled about on the canvas. */
#pragma once

#include "card/guides.h"
#include "ui/design/canvas-handles.h"
#include "ui/design/canvas-snap.h"
#include "ui/design/canvas.h"

/** HfDragKind: what a press has become. */
typedef enum
{
  HF_DRAG_NONE,
  HF_DRAG_PRESSED, /**< not far enough yet to be a drag */
  HF_DRAG_MOVE,
  HF_DRAG_COPY,
  HF_DRAG_RESIZE,
  HF_DRAG_ROTATE,
  HF_DRAG_BAND,
  HF_DRAG_PAN,
  HF_DRAG_WORDS, /**< letters are selected */
  HF_DRAG_GUIDE,
  HF_DRAG_CROP, /**< a picture behind its frame */
} HfDragKind;

/** HfDrag: begun at @start, in mm of page @index of the side; the card is worked out anew from @card each time. */
typedef struct
{
  HfDragKind kind;
  HfHandle handle;
  double start_x; /**< px of the widget */
  double start_y;
  guint index;
  HfPoint start;
  HfCard *card;
  char **targets;     /**< what is pulled at; for a band what was selected before */
  gboolean may_leave; /**< whether it may go to the other page */
  HfFrame bounds;     /**< of the targets, upright */
  HfPoint middle;     /**< of the first target */
  double angle_deg;   /**< of the first target, and of the groups around it */
  double parent_deg;
  HfSnapper *snapper; /**< of page @snap_index */
  guint snap_index;
  GArray *guides; /**< #HfSnapGuide on page @snap_index */
  HfFrame band;
  HfGuideAxis guide_axis;
  guint guide_index;    /**< the page it comes from; it is on page @index now */
  int guide_place;      /**< which of the guides of page @guide_index it is; -1 for a new one */
  double guide_mm;      /**< where it is now */
  gboolean guide_stays; /**< whether it would stay there, or be taken away */
  char *tag;            /**< what is told beside the pointer; nullable */
  double x;             /**< the pointer, px of the widget */
  double y;
  GdkModifierType state; /**< of the keyboard */
  guint scroll_id;       /**< while it is at the edge */
  gint64 scrolled_us;    /**< when that scrolled last */
} HfDrag;

/** hf_canvas_begin_drag: begins to pull at what is selected. Returns: whether there is anything in sight to pull at */
gboolean hf_canvas_begin_drag (HfCanvas *self, HfDragKind kind, HfHandle handle, double x, double y);

/** hf_canvas_begin_band: begins to select what a rubber band touches; @add: beside what is selected. */
void hf_canvas_begin_band (HfCanvas *self, double x, double y, gboolean add);

/** hf_canvas_begin_guide: begins to pull at a guide of page @index. */
void hf_canvas_begin_guide (HfCanvas *self, guint index, double x, double y);

/** hf_canvas_drag_to: the pointer is at @x, @y now, with @state of the keyboard. */
void hf_canvas_drag_to (HfCanvas *self, double x, double y, GdkModifierType state);

/** hf_canvas_end_drag: lets go: the step is done. */
void hf_canvas_end_drag (HfCanvas *self);

/** hf_canvas_cancel_drag: everything is as it was. Returns: whether anything was pulled at */
gboolean hf_canvas_cancel_drag (HfCanvas *self);
