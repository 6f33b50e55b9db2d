/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/field-menu.h"

#include "ui/design/field-choice.h"

#include <glib/gi18n.h>

#define WIDTH_PX 260
#define HEIGHT_PX 300

struct _HfFieldMenu
{
  GtkPopover parent_instance;

  GtkLabel *said;
  GtkListBox *list;
  GString *typed; /* what fields are looked for by */
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
  g_object_set_data_full (G_OBJECT (row), "title", g_strdup (choice->title), g_free);
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

/* Returns: whether something is left to choose from; the keyboard is at the first of it. */
static gboolean
focus_first (HfFieldMenu *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return gtk_widget_grab_focus (GTK_WIDGET (row));

  return FALSE;
}

static gboolean
is_looked_for (GtkListBoxRow *row, gpointer data)
{
  HfFieldMenu *self = data;

  return hf_field_choice_matches (g_object_get_data (G_OBJECT (row), "key"),
                                  g_object_get_data (G_OBJECT (row), "title"), self->typed->str);
}

/* Returns: whether a field is found by what is typed. */
static gboolean
look_for (HfFieldMenu *self)
{
  g_autofree char *said = g_strdup_printf ("{%s", self->typed->str);

  gtk_label_set_text (self->said, said);
  gtk_widget_set_visible (GTK_WIDGET (self->said), self->typed->len > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->typed->str,
                                  -1);
  gtk_list_box_invalidate_filter (self->list);
  return focus_first (self);
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

  g_string_truncate (self->typed, 0);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, key);
}

/* What was typed was not in vain. */
static void
closed (HfFieldMenu *self)
{
  g_autofree char *typed = g_strdup (self->typed->str);

  g_string_truncate (self->typed, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->said), FALSE);
  gtk_list_box_invalidate_filter (self->list);
  if (*typed != '\0')
    g_signal_emit (self, signals[TYPED], 0, typed);
}

static void
take_back (HfFieldMenu *self)
{
  const char *typed = self->typed->str;

  g_string_truncate (self->typed, (gsize) (g_utf8_find_prev_char (typed, typed + self->typed->len) - typed));
  look_for (self);
}

/* Letters look for a field. Whoever knows what to write is not held up: where none is found, one writes on. */
static gboolean
key_pressed (HfFieldMenu *self, guint key, guint code, GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (key);

  if (key == GDK_KEY_BackSpace && self->typed->len > 0)
    {
      take_back (self);
      return GDK_EVENT_STOP;
    }
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || !g_unichar_isprint (letter))
    return GDK_EVENT_PROPAGATE;

  g_string_append_unichar (self->typed, letter);
  if (look_for (self))
    return GDK_EVENT_STOP;

  if (g_signal_handler_find (self, G_SIGNAL_MATCH_ID, signals[TYPED], 0, NULL, NULL, NULL) != 0)
    gtk_popover_popdown (GTK_POPOVER (self));
  else
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      take_back (self);
    }
  return GDK_EVENT_STOP;
}

static void
hf_field_menu_finalize (GObject *object)
{
  HfFieldMenu *self = HF_FIELD_MENU (object);

  g_string_free (self->typed, TRUE);

  G_OBJECT_CLASS (hf_field_menu_parent_class)->finalize (object);
}

static void
hf_field_menu_class_init (HfFieldMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_field_menu_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
hf_field_menu_init (HfFieldMenu *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->typed = g_string_new (NULL);
  self->said = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->said, 0);
  gtk_label_set_ellipsize (self->said, PANGO_ELLIPSIZE_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->said), "looked-for");
  gtk_widget_set_visible (GTK_WIDGET (self->said), FALSE);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "fields");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Personal Words"), -1);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (self->list, is_looked_for, self, NULL);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), HEIGHT_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (scroller, WIDTH_PX, -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->said));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "closed", G_CALLBACK (closed), NULL);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
hf_field_menu_new (void)
{
  return g_object_new (HF_TYPE_FIELD_MENU, NULL);
}
