/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/share-sheets.h"

#include <glib/gi18n.h>

/* How high the sheets are in a narrow window, in pixels. */
#define NARROW_HEIGHT_PX 150

struct _HfShareSheets
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkLabel *place;
  GtkWidget *note;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  HfSheetView *view;
  GtkLabel *words;

  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (HfShareSheets, hf_share_sheets, GTK_TYPE_WIDGET)

enum
{
  PLACE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update (HfShareSheets *self)
{
  guint n_sheets = hf_sheet_view_get_n_sheets (self->view);
  guint sheet = hf_sheet_view_get_sheet (self->view);
  g_autofree char *place = n_sheets > 0 ? g_strdup_printf (_ ("Sheet %u of %u"), sheet + 1, n_sheets) : g_strdup ("");

  gtk_label_set_text (self->place, place);
  /* In a narrow window places are too small for tags. */
  gtk_widget_set_visible (self->note, !self->narrow && hf_sheet_view_has_tags (self->view));
  gtk_widget_set_visible (self->previous_button, n_sheets > 1);
  gtk_widget_set_visible (self->next_button, n_sheets > 1);
  gtk_widget_set_sensitive (self->previous_button, sheet > 0);
  gtk_widget_set_sensitive (self->next_button, sheet + 1 < n_sheets);
}

void
hf_share_sheets_set_book (HfShareSheets *self, HfSheetBook *book, const char *words)
{
  g_return_if_fail (HF_IS_SHARE_SHEETS (self));

  gtk_label_set_text (self->words, words != NULL ? words : "");
  hf_sheet_view_set_book (self->view, book);
}

gboolean
hf_share_sheets_step (HfShareSheets *self, int steps)
{
  g_return_val_if_fail (HF_IS_SHARE_SHEETS (self), FALSE);

  return hf_sheet_view_step (self->view, steps);
}

void
hf_share_sheets_set_narrow (HfShareSheets *self, gboolean narrow)
{
  g_return_if_fail (HF_IS_SHARE_SHEETS (self));

  self->narrow = narrow;
  update (self);
  gtk_widget_set_visible (GTK_WIDGET (self->words), !narrow);
  gtk_widget_set_vexpand (GTK_WIDGET (self->view), !narrow);
  gtk_widget_set_vexpand (GTK_WIDGET (self), !narrow);
  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, narrow ? NARROW_HEIGHT_PX : -1);
}

static void
step (HfShareSheets *self, GtkWidget *button)
{
  hf_sheet_view_step (self->view, button == self->next_button ? 1 : -1);
}

static void
place_chosen (HfShareSheets *self, guint cell)
{
  g_signal_emit (self, signals[PLACE_CHOSEN], 0, cell);
}

static void
hf_share_sheets_dispose (GObject *object)
{
  g_clear_pointer (&HF_SHARE_SHEETS (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_share_sheets_parent_class)->dispose (object);
}

static void
hf_share_sheets_class_init (HfShareSheetsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_share_sheets_dispose;

  signals[PLACE_CHOSEN] = g_signal_new ("place-chosen", HF_TYPE_SHARE_SHEETS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (HF_TYPE_SHEET_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/share-sheets.ui");
  gtk_widget_class_bind_template_child (widget_class, HfShareSheets, box);
  gtk_widget_class_bind_template_child (widget_class, HfShareSheets, place);
  gtk_widget_class_bind_template_child (widget_class, HfShareSheets, note);
  gtk_widget_class_bind_template_child (widget_class, HfShareSheets, previous_button);
  gtk_widget_class_bind_template_child (widget_class, HfShareSheets, next_button);
  gtk_widget_class_bind_template_child (widget_class, HfShareSheets, view);
  gtk_widget_class_bind_template_child (widget_class, HfShareSheets, words);
  gtk_widget_class_bind_template_callback (widget_class, step);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, place_chosen);
}

static void
hf_share_sheets_init (HfShareSheets *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
