/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/own-sheet.h"

#include "base/save.h"
#include "library/sheet-json.h"
#include "ui/dialog-window.h"
#include "ui/drop-down.h"
#include "ui/length-spin.h"
#include "ui/number-spin.h"
#include "ui/share/sheet-arrange.h"
#include "ui/share/sheet-title.h"
#include "ui/wheel.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Longer ids say no more. */
#define MOST_ID_BYTES 48

/* What the places of a new sheet keep from the edges of the paper. */
#define MARGIN_MM 10.0

struct _HfOwnSheet
{
  AdwWindow parent_instance;

  /* Template */
  GtkWidget *make_button;
  GtkDrawingArea *preview;
  GtkLabel *error;
  GtkEditable *name;
  GtkDropDown *paper;
  GtkWidget *paper_size;
  GtkSpinButton *paper_width;
  GtkSpinButton *paper_height;
  GtkDropDown *use;
  GtkSpinButton *columns;
  GtkSpinButton *rows;
  GtkSpinButton *cell_width;
  GtkSpinButton *cell_height;
  GtkSpinButton *left;
  GtkSpinButton *top;
  GtkSpinButton *gutter_x;
  GtkSpinButton *gutter_y;

  HfSheet *sheet; /* as it is described; NULL: it cannot be */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (HfOwnSheet, hf_own_sheet, ADW_TYPE_WINDOW)

enum
{
  MADE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order of the drop-down, which has one more entry: another size. */
static const struct
{
  const char *id;
  double width_mm;
  double height_mm;
} papers[] = {
  { "a4", 210, 297 }, { "letter", 215.9, 279.4 }, { "a3", 297, 420 }, { "sra3", 320, 450 }, { "a5", 148, 210 },
};

/* The same for what goes to a place. */
static const struct
{
  HfSheetKind kind;
  HfFold fold;
} uses[] = {
  { HF_SHEET_CARDS, HF_FOLD_NONE },
  { HF_SHEET_CARDS, HF_FOLD_HALF },
  { HF_SHEET_CARDS, HF_FOLD_QUARTER },
  { HF_SHEET_LABELS, HF_FOLD_NONE },
};

static guint
get_paper (HfOwnSheet *self)
{
  return MIN (gtk_drop_down_get_selected (self->paper), G_N_ELEMENTS (papers));
}

/* An id of letters and figures, and of what cannot be written with them some number. Returns: (transfer full) */
static char *
build_id (const char *title)
{
  g_autofree char *plain = g_str_to_ascii (title, NULL);
  g_autofree char *lower = g_ascii_strdown (plain, MIN ((gssize) strlen (plain), MOST_ID_BYTES));
  gboolean any = FALSE;

  for (char *at = lower; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      any = TRUE;
    else
      *at = '-';

  return any ? g_strconcat (HF_OWN_SHEET_PREFIX, lower, NULL)
             : g_strdup_printf (HF_OWN_SHEET_PREFIX "%x", g_str_hash (title));
}

static HfSheet *
make_sheet (HfOwnSheet *self, GError **error)
{
  HfSheetDraft *draft = hf_sheet_draft_new ();
  guint paper = get_paper (self);
  guint use = MIN (gtk_drop_down_get_selected (self->use), G_N_ELEMENTS (uses) - 1);
  const char *title = gtk_editable_get_text (self->name);

  draft->title = g_strdup (title[0] != '\0' ? title : _ ("Your own sheet"));
  draft->id = build_id (draft->title);
  draft->maker = g_strdup (_ ("Your own"));
  draft->source = g_strdup (_ ("Measured by yourself"));
  draft->kind = uses[use].kind;
  draft->certainty = HF_SHEET_SINGLE;
  draft->fold = uses[use].fold;
  draft->paper_id = g_strdup (paper < G_N_ELEMENTS (papers) ? papers[paper].id : "custom");
  draft->paper_width_mm =
      paper < G_N_ELEMENTS (papers) ? papers[paper].width_mm : gtk_spin_button_get_value (self->paper_width);
  draft->paper_height_mm =
      paper < G_N_ELEMENTS (papers) ? papers[paper].height_mm : gtk_spin_button_get_value (self->paper_height);
  draft->columns = (guint) gtk_spin_button_get_value_as_int (self->columns);
  draft->rows = (guint) gtk_spin_button_get_value_as_int (self->rows);
  draft->cell_width_mm = gtk_spin_button_get_value (self->cell_width);
  draft->cell_height_mm = gtk_spin_button_get_value (self->cell_height);
  draft->card_width_mm = draft->cell_width_mm / (draft->fold == HF_FOLD_NONE ? 1 : 2);
  draft->card_height_mm = draft->cell_height_mm / (draft->fold == HF_FOLD_QUARTER ? 2 : 1);
  draft->left_mm = gtk_spin_button_get_value (self->left);
  draft->top_mm = gtk_spin_button_get_value (self->top);
  draft->gutter_x_mm = gtk_spin_button_get_value (self->gutter_x);
  draft->gutter_y_mm = gtk_spin_button_get_value (self->gutter_y);
  return hf_sheet_seal (draft, error);
}

static void
update (HfOwnSheet *self)
{
  g_autoptr (GError) error = NULL;

  if (self->updating)
    return;

  g_clear_pointer (&self->sheet, hf_sheet_unref);
  self->sheet = make_sheet (self, &error);
  gtk_label_set_text (self->error, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), error != NULL);
  gtk_widget_set_sensitive (self->make_button, self->sheet != NULL);
  gtk_widget_set_visible (self->paper_size, get_paper (self) == G_N_ELEMENTS (papers));
  gtk_widget_queue_draw (GTK_WIDGET (self->preview));
}

static void
draw_fold (cairo_t *cr, HfSheet *sheet, double x_mm, double y_mm)
{
  static const double dashes_mm[] = { 3, 2 };

  if (sheet->fold == HF_FOLD_NONE)
    return;

  cairo_save (cr);
  cairo_set_dash (cr, dashes_mm, G_N_ELEMENTS (dashes_mm), 0);
  cairo_move_to (cr, x_mm + sheet->cell_width_mm / 2, y_mm);
  cairo_rel_line_to (cr, 0, sheet->cell_height_mm);
  if (sheet->fold == HF_FOLD_QUARTER)
    {
      cairo_move_to (cr, x_mm, y_mm + sheet->cell_height_mm / 2);
      cairo_rel_line_to (cr, sheet->cell_width_mm, 0);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* User space of @cr is millimetres of the paper. */
static void
draw_places (cairo_t *cr, HfSheet *sheet)
{
  for (guint i = 0; i < sheet->columns * sheet->rows; i++)
    {
      double x_mm = sheet->left_mm + i % sheet->columns * (sheet->cell_width_mm + sheet->gutter_x_mm);
      double y_mm = sheet->top_mm + i / sheet->columns * (sheet->cell_height_mm + sheet->gutter_y_mm);

      cairo_rectangle (cr, x_mm, y_mm, sheet->cell_width_mm, sheet->cell_height_mm);
      cairo_set_source_rgba (cr, 0.11, 0.44, 0.85, 0.12);
      cairo_fill_preserve (cr);
      cairo_set_source_rgb (cr, 0.11, 0.44, 0.85);
      cairo_stroke (cr);
      draw_fold (cr, sheet, x_mm, y_mm);
    }
}

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  HfOwnSheet *self = data;
  const HfSheetRoom room = { width - 2, height - 2, 0, 0 };
  HfSheetRect rect[2];
  double scale;

  if (self->sheet == NULL)
    return;

  scale = hf_sheet_arrange (self->sheet->paper_width_mm, self->sheet->paper_height_mm, 1, &room, FALSE, rect);
  if (scale <= 0)
    return;

  cairo_translate (cr, rect[0].x_px + 1, rect[0].y_px + 1);
  cairo_scale (cr, scale, scale);
  cairo_set_line_width (cr, 1 / scale);
  cairo_rectangle (cr, 0, 0, self->sheet->paper_width_mm, self->sheet->paper_height_mm);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_stroke (cr);
  draw_places (cr, self->sheet);
}

/* Keeps @sheet as a file of its own. */
static gboolean
keep (HfSheet *sheet, GError **error)
{
  g_autofree char *name = g_strconcat (sheet->id, ".json", NULL);
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "heartfelt", "sheets", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) json = hf_sheet_to_json (sheet);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_FAILED, "%s: %s", folder, g_strerror (errno));
      return FALSE;
    }

  return hf_save_bytes (path, g_bytes_get_data (json, NULL), g_bytes_get_size (json), HF_SAVE_REPLACE, error);
}

static void
make (HfOwnSheet *self)
{
  g_autoptr (GError) error = NULL;

  update (self);
  if (self->sheet == NULL)
    return;

  if (!keep (self->sheet, &error))
    {
      gtk_label_set_text (self->error, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->error), TRUE);
      return;
    }

  g_signal_emit (self, signals[MADE], 0, self->sheet->id);
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_paper (HfOwnSheet *self, const char *id, double width_mm, double height_mm)
{
  guint selected = G_N_ELEMENTS (papers);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_str_equal (papers[i].id, id))
      selected = i;
  gtk_drop_down_set_selected (self->paper, selected);
  gtk_spin_button_set_value (self->paper_width, width_mm);
  gtk_spin_button_set_value (self->paper_height, height_mm);
}

static void
show_use (HfOwnSheet *self, HfSheetKind kind, HfFold fold)
{
  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    if (uses[i].kind == kind && uses[i].fold == fold)
      gtk_drop_down_set_selected (self->use, i);
}

static void
show_like (HfOwnSheet *self, HfSheet *like)
{
  show_paper (self, like->paper_id, like->paper_width_mm, like->paper_height_mm);
  show_use (self, like->kind, like->fold);
  gtk_editable_set_text (self->name, hf_sheet_is_own (like) ? like->title : "");
  gtk_spin_button_set_value (self->columns, like->columns);
  gtk_spin_button_set_value (self->rows, like->rows);
  gtk_spin_button_set_value (self->cell_width, like->cell_width_mm);
  gtk_spin_button_set_value (self->cell_height, like->cell_height_mm);
  gtk_spin_button_set_value (self->left, like->left_mm);
  gtk_spin_button_set_value (self->top, like->top_mm);
  gtk_spin_button_set_value (self->gutter_x, like->gutter_x_mm);
  gtk_spin_button_set_value (self->gutter_y, like->gutter_y_mm);
}

/* How many of @length_mm go on @paper_mm, and what is left on each side. */
static int
count (double paper_mm, double length_mm, double *out_margin_mm)
{
  int fit = MAX (1, (int) floor ((paper_mm - 2 * MARGIN_MM) / length_mm));

  *out_margin_mm = MAX (0, (paper_mm - fit * length_mm) / 2);
  return fit;
}

/* As many places for unfolded cards of @format as go on the paper of @like, or on A4. */
static void
show_format (HfOwnSheet *self, HfSheet *like, const HfFormat *format)
{
  double paper_width_mm = like != NULL ? like->paper_width_mm : 210;
  double paper_height_mm = like != NULL ? like->paper_height_mm : 297;
  double width_mm = format->width_mm * (format->fold == HF_FOLD_NONE ? 1 : 2);
  double height_mm = format->height_mm * (format->fold == HF_FOLD_QUARTER ? 2 : 1);
  double left_mm;
  double top_mm;

  show_paper (self, like != NULL ? like->paper_id : "a4", paper_width_mm, paper_height_mm);
  show_use (self, HF_SHEET_CARDS, format->fold);
  gtk_spin_button_set_value (self->columns, count (paper_width_mm, width_mm, &left_mm));
  gtk_spin_button_set_value (self->rows, count (paper_height_mm, height_mm, &top_mm));
  gtk_spin_button_set_value (self->cell_width, width_mm);
  gtk_spin_button_set_value (self->cell_height, height_mm);
  gtk_spin_button_set_value (self->left, left_mm);
  gtk_spin_button_set_value (self->top, top_mm);
}

GtkWidget *
hf_own_sheet_new (GtkWindow *parent, HfSheet *like, const HfFormat *format)
{
  HfOwnSheet *self = g_object_new (HF_TYPE_OWN_SHEET, "transient-for", parent, "modal", TRUE, NULL);

  g_return_val_if_fail (format != NULL, NULL);

  self->updating = TRUE;
  if (like != NULL && like->kind != HF_SHEET_PLAIN && like->kind != HF_SHEET_ENVELOPE)
    show_like (self, like);
  else
    show_format (self, like, format);
  self->updating = FALSE;
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return GTK_WIDGET (self);
}

static void
hf_own_sheet_finalize (GObject *object)
{
  g_clear_pointer (&HF_OWN_SHEET (object)->sheet, hf_sheet_unref);

  G_OBJECT_CLASS (hf_own_sheet_parent_class)->finalize (object);
}

static void
hf_own_sheet_class_init (HfOwnSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_own_sheet_finalize;

  signals[MADE] =
      g_signal_new ("made", HF_TYPE_OWN_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  hf_dialog_window_class_set_template (widget_class, "own-sheet");
  gtk_widget_class_bind_template_child (widget_class, HfOwnSheet, make_button);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSheet, preview);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSheet, error);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSheet, name);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSheet, paper);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSheet, paper_size);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSheet, paper_width);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSheet, paper_height);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSheet, use);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSheet, columns);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSheet, rows);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSheet, cell_width);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSheet, cell_height);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSheet, left);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSheet, top);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSheet, gutter_x);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSheet, gutter_y);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, make);
}

static void
add_unit (GtkSpinButton *spin)
{
  GtkWidget *unit = gtk_label_new (NULL);

  hf_length_spin_set_up_unit (GTK_LABEL (unit));
  gtk_widget_add_css_class (unit, "quiet");
  adw_action_row_add_suffix (ADW_ACTION_ROW (gtk_widget_get_ancestor (GTK_WIDGET (spin), ADW_TYPE_ACTION_ROW)), unit);
}

static void
hf_own_sheet_init (HfOwnSheet *self)
{
  GtkSpinButton *lengths[8];

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->preview, draw, self, NULL);
  hf_drop_down_keep_name (self->paper);
  hf_drop_down_keep_name (self->use);

  lengths[0] = self->paper_width;
  lengths[1] = self->paper_height;
  lengths[2] = self->cell_width;
  lengths[3] = self->cell_height;
  lengths[4] = self->left;
  lengths[5] = self->top;
  lengths[6] = self->gutter_x;
  lengths[7] = self->gutter_y;
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      hf_length_spin_set_up (lengths[i]);
      hf_dialog_window_keep_name (GTK_WIDGET (lengths[i]));
    }
  hf_dialog_window_keep_name (GTK_WIDGET (self->name));
  hf_dialog_window_keep_name (GTK_WIDGET (self->columns));
  hf_dialog_window_keep_name (GTK_WIDGET (self->rows));
  hf_number_spin_set_up (self->columns);
  hf_number_spin_set_up (self->rows);
  for (guint i = 1; i < G_N_ELEMENTS (lengths); i++)
    add_unit (lengths[i]); /* that of width and height of the paper is said once */
  hf_leave_wheel_to_scrolling (GTK_WIDGET (self));
}
