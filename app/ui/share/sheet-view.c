/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/sheet-view.h"

#include "roster/field.h"
#include "ui/share/sheet-arrange.h"
#include "ui/share/sheet-painter.h"
#include "ui/share/sheet-tag.h"

#include <glib/gi18n.h>
#include <math.h>

#define GAP_PX 24.0
#define SHADOW_PX 6.0

/* Room above and below the words of a caption. */
#define CAPTION_PADDING_PX 10.0

struct _HfSheetView
{
  GtkWidget parent_instance;

  HfSheetBook *book;
  guint sheet;
  GHashTable *names; /* number of the person on the sheet to what its tag says */

  HfSheetPicture *picture;   /* the last that was painted */
  HfSheetBook *picture_book; /* what it shows */
  guint picture_sheet;
  int asked_px; /* the width asked for or shown; 0: nothing of this sheet yet */
  GCancellable *cancellable;

  int hovered; /* the place under the pointer, or -1 */
};

G_DEFINE_FINAL_TYPE (HfSheetView, hf_sheet_view, GTK_TYPE_WIDGET)

enum
{
  PLACE_CHOSEN,
  SHEET_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
cancel (HfSheetView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->asked_px = 0;
}

static void
painted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  HfSheetPicture *picture = hf_sheet_painter_paint_finish (HF_SHEET_PAINTER (source), result, &error);
  HfSheetView *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* the widget may be gone */

  g_clear_object (&self->cancellable);
  if (picture == NULL)
    return;

  g_clear_pointer (&self->picture, hf_sheet_picture_free);
  g_clear_pointer (&self->picture_book, hf_sheet_book_unref);
  self->picture = picture;
  self->picture_book = hf_sheet_book_ref (self->book);
  self->picture_sheet = self->sheet;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ask (HfSheetView *self, int width_px)
{
  if (width_px < 2 || width_px == self->asked_px)
    return;

  cancel (self);
  self->asked_px = width_px;
  self->cancellable = g_cancellable_new ();
  hf_sheet_painter_paint_async (hf_sheet_painter_get_default (), self->book, self->sheet, width_px, self->cancellable,
                                painted, self);
}

static const HfImposition *
get_imposition (HfSheetView *self)
{
  return hf_sheet_book_get_imposition (self->book);
}

static guint
get_n_sides (HfSheetView *self)
{
  return hf_imposition_get_duplex (get_imposition (self)) != HF_DUPLEX_NONE ? 2 : 1;
}

/* Returns: pixels to a millimetre */
/* A caption is as high as its words, which may be large. */
static double
get_caption_px (HfSheetView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double height_px = PANGO_PIXELS (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  return height_px + CAPTION_PADDING_PX;
}

static double
arrange (HfSheetView *self, HfSheetRect sides[2])
{
  GtkWidget *widget = GTK_WIDGET (self);
  HfSheet *sheet = hf_imposition_get_sheet (get_imposition (self));
  const HfSheetRoom room = { gtk_widget_get_width (widget) - 2 * SHADOW_PX,
                             gtk_widget_get_height (widget) - 2 * SHADOW_PX, GAP_PX, get_caption_px (self) };
  double scale = hf_sheet_arrange (sheet->paper_width_mm, sheet->paper_height_mm, get_n_sides (self), &room,
                                   gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL, sides);

  for (guint i = 0; i < get_n_sides (self); i++)
    {
      sides[i].x_px += SHADOW_PX;
      sides[i].y_px += SHADOW_PX;
    }
  return scale;
}

/* Where the place @cell is seen on the side at @rect. */
static graphene_rect_t
get_cell (HfSheetView *self, const HfSheetRect *rect, double scale, gboolean back, guint cell)
{
  HfFrame frame = hf_imposition_get_cell (get_imposition (self), (HfSheetSide){ self->sheet, back }, cell);

  return GRAPHENE_RECT_INIT ((float) (rect->x_px + frame.x_mm * scale), (float) (rect->y_px + frame.y_mm * scale),
                             (float) (frame.width_mm * scale), (float) (frame.height_mm * scale));
}

/* Only the first sheet can be used in part, and only where there is more than one place. Returns: -1 for none */
static int
find_cell (HfSheetView *self, double x_px, double y_px)
{
  HfSheetRect sides[2];
  double scale;
  guint n_cells;

  if (self->book == NULL || self->sheet != 0)
    return -1;

  scale = arrange (self, sides);
  n_cells = hf_imposition_get_n_cells (get_imposition (self));
  for (guint side = 0; n_cells > 1 && side < get_n_sides (self); side++)
    for (guint cell = 0; cell < n_cells; cell++)
      {
        graphene_rect_t rect = get_cell (self, &sides[side], scale, side == 1, cell);

        if (graphene_rect_contains_point (&rect, &GRAPHENE_POINT_INIT ((float) x_px, (float) y_px)))
          return (int) cell;
      }

  return -1;
}

static void
append_caption (HfSheetView *self, GtkSnapshot *snapshot, const HfSheetRect *rect, gboolean back)
{
  gboolean folded = hf_sheet_book_get_card (self->book)->format->fold == HF_FOLD_HALF;
  const char *title = folded ? (back ? _ ("Inside") : _ ("Outside")) : back ? _ ("Back") : _ ("Front");
  const char *words = back ? _ ("the same sheet, turned over") : _ ("the printed side up");

  hf_sheet_caption_append (snapshot, GTK_WIDGET (self), rect->x_px, rect->y_px + rect->height_px, rect->width_px, title,
                           words);
}

static void
append_tags (HfSheetView *self, GtkSnapshot *snapshot, const HfSheetRect *rect, double scale, gboolean back)
{
  g_autoptr (GArray) places = hf_imposition_list_places (get_imposition (self), (HfSheetSide){ self->sheet, back });

  for (guint i = 0; i < places->len; i++)
    {
      const HfPlace *place = &g_array_index (places, HfPlace, i);
      const char *name = g_hash_table_lookup (self->names, GUINT_TO_POINTER (place->person));
      graphene_rect_t cell = get_cell (self, rect, scale, back, place->cell);

      /* One for all pages in a place. */
      if (name != NULL && (i == 0 || g_array_index (places, HfPlace, i - 1).cell != place->cell))
        hf_sheet_tag_append (snapshot, GTK_WIDGET (self), &cell, name);
    }
}

/* Places that were used before are struck through; the one that could be started at has a frame. */
static void
append_places (HfSheetView *self, GtkSnapshot *snapshot, const HfSheetRect *rect, double scale, gboolean back)
{
  static const GdkRGBA used = { 0.5f, 0.5f, 0.5f, 0.30f };
  static const GdkRGBA blue = { 0.11f, 0.44f, 0.85f, 1 };
  static const float widths[4] = { 2, 2, 2, 2 };
  g_autoptr (GArray) places = hf_imposition_list_places (get_imposition (self), (HfSheetSide){ 0, FALSE });
  guint first = places->len > 0 ? g_array_index (places, HfPlace, 0).cell : 0;

  for (guint cell = 0; cell < first; cell++)
    {
      graphene_rect_t bounds = get_cell (self, rect, scale, back, cell);
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

      gdk_cairo_set_source_rgba (cr, &used);
      cairo_rectangle (cr, bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height);
      cairo_fill (cr);
      cairo_move_to (cr, bounds.origin.x, bounds.origin.y + bounds.size.height);
      cairo_line_to (cr, bounds.origin.x + bounds.size.width, bounds.origin.y);
      cairo_stroke (cr);
      cairo_destroy (cr);
    }
  if (self->hovered >= 0)
    {
      graphene_rect_t bounds = get_cell (self, rect, scale, back, (guint) self->hovered);
      GskRoundedRect outline;

      gsk_rounded_rect_init_from_rect (&outline, &bounds, 2);
      gtk_snapshot_append_border (snapshot, &outline, widths, (const GdkRGBA[]){ blue, blue, blue, blue });
    }
}

static void
append_side (HfSheetView *self, GtkSnapshot *snapshot, const HfSheetRect *rect, double scale, guint side)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA shadow = { 0, 0, 0, 0.25f };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) rect->x_px, (float) rect->y_px, roundf ((float) rect->width_px),
                                               roundf ((float) rect->height_px));
  gboolean fresh = self->picture != NULL && self->picture_book == self->book && self->picture_sheet == self->sheet;
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 1, 5);
  gtk_snapshot_append_color (snapshot, &white, &bounds);
  if (self->picture != NULL && self->picture->sides[side] != NULL)
    gtk_snapshot_append_texture (snapshot, self->picture->sides[side], &bounds);
  if (self->sheet == 0)
    append_places (self, snapshot, rect, scale, side == 1);
  if (fresh)
    append_tags (self, snapshot, rect, scale, side == 1);
  append_caption (self, snapshot, rect, side == 1);
}

static void
hf_sheet_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HfSheetView *self = HF_SHEET_VIEW (widget);
  HfSheetRect sides[2];
  double scale;

  if (self->book == NULL)
    return;

  scale = arrange (self, sides);
  if (scale <= 0)
    return;

  /* Asked for only when it is really in sight. */
  ask (self, (int) lround (sides[0].width_px * gtk_widget_get_scale_factor (widget)));
  for (guint side = 0; side < get_n_sides (self); side++)
    append_side (self, snapshot, &sides[side], scale, side);
}

static void
hf_sheet_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : 140;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 320 : 150;
  *minimum_baseline = *natural_baseline = -1;
}

/* What is on the sheet, for tags and for whoever cannot see it. */
static void
read_names (HfSheetView *self)
{
  g_autoptr (GArray) people = NULL;
  g_autoptr (GString) all = g_string_new (NULL);

  g_hash_table_remove_all (self->names);
  people = self->book != NULL ? hf_imposition_list_people (get_imposition (self), self->sheet) : NULL;
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      guint person = g_array_index (people, guint, i);
      g_autoptr (HfFields) fields = hf_sheet_book_get_fields (self->book, person);
      const char *name = hf_fields_lookup (fields, hf_field_name (HF_FIELD_NAME));
      char *tag;

      if (name == NULL || name[0] == '\0')
        continue;
      /* Translators: the place in the list, and the name. */
      tag = g_strdup_printf (_ ("%u %s"), hf_sheet_book_get_place (self->book, person) + 1, name);
      g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", tag);
      g_hash_table_insert (self->names, GUINT_TO_POINTER (person), tag);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all->str, -1);
}

static void
show_sheet (HfSheetView *self, guint sheet)
{
  cancel (self);
  self->sheet = sheet;
  self->hovered = -1;
  read_names (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SHEET_CHANGED], 0);
}

void
hf_sheet_view_set_book (HfSheetView *self, HfSheetBook *book)
{
  guint n_sheets;

  g_return_if_fail (HF_IS_SHEET_VIEW (self));

  if (book != NULL)
    hf_sheet_book_ref (book);
  g_clear_pointer (&self->book, hf_sheet_book_unref);
  self->book = book;
  n_sheets = hf_sheet_view_get_n_sheets (self);
  show_sheet (self, n_sheets > 0 ? MIN (self->sheet, n_sheets - 1) : 0);
}

guint
hf_sheet_view_get_sheet (HfSheetView *self)
{
  g_return_val_if_fail (HF_IS_SHEET_VIEW (self), 0);

  return self->sheet;
}

guint
hf_sheet_view_get_n_sheets (HfSheetView *self)
{
  g_return_val_if_fail (HF_IS_SHEET_VIEW (self), 0);

  return self->book != NULL ? hf_imposition_get_n_sheets (get_imposition (self)) : 0;
}

gboolean
hf_sheet_view_has_tags (HfSheetView *self)
{
  g_return_val_if_fail (HF_IS_SHEET_VIEW (self), FALSE);

  return g_hash_table_size (self->names) > 0;
}

gboolean
hf_sheet_view_step (HfSheetView *self, int steps)
{
  int n_sheets;

  g_return_val_if_fail (HF_IS_SHEET_VIEW (self), FALSE);

  n_sheets = (int) hf_sheet_view_get_n_sheets (self);
  if (n_sheets < 2)
    return FALSE;

  steps = CLAMP (steps, -n_sheets, n_sheets);
  show_sheet (self, (guint) CLAMP ((int) self->sheet + steps, 0, n_sheets - 1));
  return TRUE;
}

static void
hover (HfSheetView *self, int cell)
{
  if (cell == self->hovered)
    return;

  self->hovered = cell;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cell >= 0 ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
moved (HfSheetView *self, double x, double y)
{
  hover (self, find_cell (self, x, y));
}

static void
left (HfSheetView *self)
{
  hover (self, -1);
}

static void
released (HfSheetView *self, int n_press, double x, double y)
{
  int cell = find_cell (self, x, y);

  if (cell >= 0)
    g_signal_emit (self, signals[PLACE_CHOSEN], 0, (guint) cell);
}

static gboolean
hf_sheet_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  int cell = keyboard_tooltip ? -1 : find_cell (HF_SHEET_VIEW (widget), x, y);
  g_autofree char *text = NULL;

  if (cell < 0)
    return FALSE;

  text = g_strdup_printf (_ ("Start at place %d, on a sheet that was used in part"), cell + 1);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
hf_sheet_view_dispose (GObject *object)
{
  HfSheetView *self = HF_SHEET_VIEW (object);

  cancel (self);
  g_clear_pointer (&self->book, hf_sheet_book_unref);
  g_clear_pointer (&self->picture, hf_sheet_picture_free);
  g_clear_pointer (&self->picture_book, hf_sheet_book_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);

  G_OBJECT_CLASS (hf_sheet_view_parent_class)->dispose (object);
}

static void
hf_sheet_view_class_init (HfSheetViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_sheet_view_dispose;
  widget_class->measure = hf_sheet_view_measure;
  widget_class->snapshot = hf_sheet_view_snapshot;
  widget_class->query_tooltip = hf_sheet_view_query_tooltip;

  signals[PLACE_CHOSEN] = g_signal_new ("place-chosen", HF_TYPE_SHEET_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SHEET_CHANGED] =
      g_signal_new ("sheet-changed", HF_TYPE_SHEET_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "sheetview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hf_sheet_view_init (HfSheetView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->names = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->hovered = -1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Sheet Preview"), -1);
  g_signal_connect_object (motion, "motion", G_CALLBACK (moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (click, "released", G_CALLBACK (released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
