/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/color-row.h"

#include "ui/color-dialog.h"
#include "ui/color-dot.h"
#include "ui/tip.h"

#include <glib/gi18n.h>

struct _HfColorRow
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *dot;
  GtkEditable *entry;

  char *title;
  HfColor color;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (HfColorRow, hf_color_row, GTK_TYPE_WIDGET)

enum
{
  PREVIEW,
  CHOSEN,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is written, with or without its #. */
static gboolean
parse (HfColorRow *self, HfColor *out_color)
{
  const char *text = gtk_editable_get_text (self->entry);
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *full = trimmed[0] == '#' ? g_strdup (trimmed) : g_strconcat ("#", trimmed, NULL);

  return hf_color_parse (full, out_color) && out_color->alpha == 1.0;
}

static void
show_mistake (HfColorRow *self, gboolean mistake)
{
  if (mistake)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  hf_tip_set (GTK_WIDGET (self->entry), mistake ? _ ("Write a colour as #C43F1A") : NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               mistake ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
write_color (HfColorRow *self)
{
  char text[HF_COLOR_TEXT_LENGTH];

  self->setting = TRUE;
  hf_color_format (&self->color, text);
  gtk_editable_set_text (self->entry, text);
  self->setting = FALSE;
  show_mistake (self, FALSE);
}

void
hf_color_row_set_color (HfColorRow *self, const HfColor *color)
{
  HfColor written;
  gboolean same;

  g_return_if_fail (HF_IS_COLOR_ROW (self));

  same = hf_color_equal (&self->color, color);
  self->color = *color;
  hf_color_dot_set_color (HF_COLOR_DOT (self->dot), color);
  if (!same && !(parse (self, &written) && hf_color_equal (&written, color)))
    write_color (self);
}

static void
typed (HfColorRow *self)
{
  HfColor color;
  gboolean is_color;

  if (self->setting)
    return;

  is_color = parse (self, &color);
  show_mistake (self, !is_color);
  if (is_color && !hf_color_equal (&color, &self->color))
    g_signal_emit (self, signals[CHOSEN], 0, &color);
}

static void
left (HfColorRow *self)
{
  write_color (self);
  g_signal_emit (self, signals[LEFT], 0);
}

static void
color_taken (GtkWidget *widget, const HfColor *color, gboolean chosen)
{
  g_signal_emit (widget, signals[chosen ? CHOSEN : PREVIEW], 0, color);
  if (chosen)
    g_signal_emit (widget, signals[LEFT], 0);
}

static void
clicked (HfColorRow *self)
{
  hf_color_dialog_open (GTK_WIDGET (self), self->title, &self->color, color_taken);
}

GtkWidget *
hf_color_row_new (const char *title, const char *use)
{
  HfColorRow *self = g_object_new (HF_TYPE_COLOR_ROW, NULL);
  GtkWidget *labels = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (title);
  GtkWidget *purpose = gtk_label_new (use);
  /* Translators: %s is what it is the colour of: “Paper”, “Ink”. */
  g_autofree char *button_name = g_strdup_printf (_ ("Choose %s"), title);

  self->title = g_strdup (title);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (purpose), 0);
  gtk_label_set_wrap (GTK_LABEL (purpose), TRUE);
  gtk_widget_add_css_class (purpose, "quiet");
  gtk_widget_add_css_class (purpose, "caption");
  gtk_box_append (GTK_BOX (labels), name);
  gtk_box_append (GTK_BOX (labels), purpose);
  gtk_widget_set_hexpand (labels, TRUE);
  gtk_widget_set_valign (labels, GTK_ALIGN_CENTER);
  gtk_widget_insert_before (labels, GTK_WIDGET (self), GTK_WIDGET (self->entry));
  hf_tip_set (self->button, button_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, button_name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

static void
hf_color_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&HF_COLOR_ROW (object)->title, g_free);

  G_OBJECT_CLASS (hf_color_row_parent_class)->dispose (object);
}

static void
hf_color_row_class_init (HfColorRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_color_row_dispose;

  signals[PREVIEW] = g_signal_new ("preview", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[LEFT] =
      g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hf_color_row_init (HfColorRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 10);
  self->button = gtk_button_new ();
  self->dot = hf_color_dot_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), self->dot);
  gtk_widget_add_css_class (self->button, "roleswatch");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));

  self->entry = GTK_EDITABLE (gtk_entry_new ());
  gtk_editable_set_width_chars (self->entry, 8);
  gtk_editable_set_max_width_chars (self->entry, 8);
  gtk_widget_set_valign (GTK_WIDGET (self->entry), GTK_ALIGN_CENTER);
  gtk_widget_set_direction (GTK_WIDGET (self->entry), GTK_TEXT_DIR_LTR);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (left), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  gtk_widget_set_parent (GTK_WIDGET (self->entry), GTK_WIDGET (self));
  write_color (self);
}
