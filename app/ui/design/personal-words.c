/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/personal-words.h"

#include "ui/design/field-choice.h"

#include <glib/gi18n.h>

struct _HfPersonalWords
{
  GtkWidget parent_instance;

  GtkWidget *chips;
  GtkWidget *more;
  HfRoster *roster;
};

G_DEFINE_FINAL_TYPE (HfPersonalWords, hf_personal_words, GTK_TYPE_WIDGET)

enum
{
  INSERT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
insert (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[INSERT], 0, g_variant_get_string (parameter, NULL));
}

static GtkWidget *
make_chip (GtkWidget *button, const char *title)
{
  g_autofree char *name = g_strdup_printf (_ ("Insert: %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "chip");
  return button;
}

/* A chip is a button; that it stands in a grid is nothing to hear. */
static void
place_chip (HfPersonalWords *self, GtkWidget *button)
{
  GtkWidget *place = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "focusable",
                                   FALSE, "child", button, NULL);

  gtk_flow_box_append (GTK_FLOW_BOX (self->chips), place);
}

static void
add_chip (HfPersonalWords *self, const HfFieldChoice *choice)
{
  GtkWidget *button = make_chip (gtk_button_new (), choice->title);

  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new (choice->title));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "personal-words.insert");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", choice->key);
  place_chip (self, button);
}

static void
append_item (GMenu *menu, const HfFieldChoice *choice)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);

  /* The headings of a list may hold underscores, which are no mnemonics. */
  g_auto (GStrv) parts = g_strsplit (choice->title, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);

  g_menu_item_set_label (item, escaped);
  g_menu_item_set_action_and_target (item, "personal-words.insert", "s", choice->key);
  g_menu_append_item (menu, item);
}

/* Those that are no chips, and the columns of the list. */
static GMenuModel *
make_menu (HfRoster *roster)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) known = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();
  g_autoptr (GPtrArray) choices = hf_field_choice_list_known ();
  g_autoptr (GPtrArray) own = hf_field_choice_list_columns (roster);

  for (guint i = 0; i < choices->len; i++)
    if (!((const HfFieldChoice *) g_ptr_array_index (choices, i))->usual)
      append_item (known, g_ptr_array_index (choices, i));
  for (guint i = 0; i < own->len; i++)
    append_item (columns, g_ptr_array_index (own, i));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (known));
  g_menu_append_section (menu, _ ("From the list"), G_MENU_MODEL (columns));

  return G_MENU_MODEL (menu);
}

static void
show_menu (HfPersonalWords *self)
{
  g_autoptr (GMenuModel) menu = make_menu (self->roster);

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->more), menu);
}

void
hf_personal_words_set_roster (HfPersonalWords *self, HfRoster *roster)
{
  g_return_if_fail (HF_IS_PERSONAL_WORDS (self));

  if (roster == self->roster)
    return;

  if (roster != NULL)
    hf_roster_ref (roster);
  g_clear_pointer (&self->roster, hf_roster_unref);
  self->roster = roster;
  show_menu (self);
}

static void
hf_personal_words_dispose (GObject *object)
{
  HfPersonalWords *self = HF_PERSONAL_WORDS (object);

  g_clear_pointer (&self->chips, gtk_widget_unparent);
  g_clear_pointer (&self->roster, hf_roster_unref);

  G_OBJECT_CLASS (hf_personal_words_parent_class)->dispose (object);
}

static void
hf_personal_words_class_init (HfPersonalWordsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_personal_words_dispose;

  signals[INSERT] = g_signal_new ("insert", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "personal-words.insert", "s", insert);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "personalwords");
}

static void
hf_personal_words_init (HfPersonalWords *self)
{
  g_autoptr (GPtrArray) choices = hf_field_choice_list_known ();

  self->chips = g_object_new (GTK_TYPE_FLOW_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chips), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Personal words"),
                                  -1);
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->chips), GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->chips), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->chips), 6);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (self->chips), 2);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->chips), 4);
  for (guint i = 0; i < choices->len; i++)
    if (((const HfFieldChoice *) g_ptr_array_index (choices, i))->usual)
      add_chip (self, g_ptr_array_index (choices, i));

  self->more = make_chip (gtk_menu_button_new (), _ ("More…"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->more), gtk_label_new (_ ("More…")));
  place_chip (self, self->more);
  show_menu (self);
  gtk_widget_set_parent (self->chips, GTK_WIDGET (self));
}
