/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/field-menu.h"

#include "ui/design/field-choice.h"

#include <glib/gi18n.h>

#define WIDTH_PX 260
#define HEIGHT_PX 300

struct _HfFieldMenu
{
  GtkPopover parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (HfFieldMenu, hf_field_menu, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  TYPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
add_row (HfFieldMenu *self, HfDocument *document, const HfFieldChoice *choice)
{
  g_autofree char *value = hf_field_choice_get_value (document, choice->key);
  /* Translators: a menu entry that writes a field, such as “First name”. */
  g_autofree char *name = g_strdup_printf (_ ("Personal Words: %s"), choice->title);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (choice->title);
  GtkWidget *said = gtk_label_new (value);

  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (said), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (said), TRUE);
  gtk_label_set_xalign (GTK_LABEL (said), 1);
  gtk_widget_set_hexpand (said, TRUE);
  gtk_widget_add_css_class (said, "quiet");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), said);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, value != NULL ? value : "", -1);
  g_object_set_data_full (G_OBJECT (row), "key", g_strdup (choice->key), g_free);
  gtk_list_box_append (self->list, row);
}

void
hf_field_menu_fill (HfFieldMenu *self, HfDocument *document)
{
  g_autoptr (GPtrArray) choices = NULL;

  g_return_if_fail (HF_IS_FIELD_MENU (self));

  choices = hf_field_choice_list (document);
  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL;)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < choices->len; i++)
    add_row (self, document, g_ptr_array_index (choices, i));
}

static void
focus_first (HfFieldMenu *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
hf_field_menu_open (HfFieldMenu *self, HfDocument *document, const GdkRectangle *place)
{
  hf_field_menu_fill (self, document);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), place);
  gtk_popover_popup (GTK_POPOVER (self));
  focus_first (self);
}

static void
row_activated (HfFieldMenu *self, GtkListBoxRow *row)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (row), "key"));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, key);
}

/* Whoever knows what to write is not held up. */
static gboolean
key_pressed (HfFieldMenu *self, guint key, guint code, GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  char words[7] = { 0 };

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || !g_unichar_isprint (letter) ||
      g_signal_handler_find (self, G_SIGNAL_MATCH_ID, signals[TYPED], 0, NULL, NULL, NULL) == 0)
    return GDK_EVENT_PROPAGATE;

  g_unichar_to_utf8 (letter, words);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[TYPED], 0, words);
  return GDK_EVENT_STOP;
}

static void
hf_field_menu_class_init (HfFieldMenuClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
hf_field_menu_init (HfFieldMenu *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "fields");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Personal Words"), -1);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), HEIGHT_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (scroller, WIDTH_PX, -1);
  gtk_popover_set_child (GTK_POPOVER (self), scroller);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
hf_field_menu_new (void)
{
  return g_object_new (HF_TYPE_FIELD_MENU, NULL);
}
