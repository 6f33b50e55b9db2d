/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/drop-down.h"

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer ellipsize)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (GPOINTER_TO_INT (ellipsize))
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (list_item, label);
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkStringObject *string = gtk_list_item_get_item (list_item);
  const char *text = gtk_string_object_get_string (string);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (list_item)), text);
}

static GtkListItemFactory *
factory_new (gboolean ellipsize)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up), GINT_TO_POINTER (ellipsize));
  g_signal_connect (factory, "bind", G_CALLBACK (bind), NULL);
  return factory;
}

void
hf_drop_down_ellipsize (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) button = factory_new (TRUE);
  g_autoptr (GtkListItemFactory) list = factory_new (FALSE);

  gtk_drop_down_set_factory (drop_down, button);
  gtk_drop_down_set_list_factory (drop_down, list);
}

/* What has the focus is the button in it, which is asked for what is chosen too. */
static void
describe_button (GtkDropDown *drop_down)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  gpointer chosen = gtk_drop_down_get_selected_item (drop_down);
  const char *text = GTK_IS_STRING_OBJECT (chosen) ? gtk_string_object_get_string (chosen) : "";

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

void
hf_drop_down_keep_name (GtkDropDown *drop_down)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, drop_down, NULL, -1);
  g_signal_connect (drop_down, "notify::selected-item", G_CALLBACK (describe_button), NULL);
  describe_button (drop_down);
}

void
hf_string_list_assign (GtkStringList *list, const char *const *strings)
{
  guint count = g_list_model_get_n_items (G_LIST_MODEL (list));
  gboolean same = g_strv_length ((char **) strings) == count;

  for (guint i = 0; i < count && same; i++)
    same = g_str_equal (gtk_string_list_get_string (list, i), strings[i]);
  if (!same)
    gtk_string_list_splice (list, 0, count, strings);
}
