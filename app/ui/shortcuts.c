/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shortcuts.h"

#include "ui/keys.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

static void
append_caps (GtkWidget *box, const char *accelerators)
{
  GtkWidget *caps = gtk_shortcut_label_new (accelerators);

  gtk_widget_set_halign (caps, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), caps);
}

/* Keys that are pressed alone stand in one line; those with others take a line each, which fits a narrow window. */
static GtkWidget *
picture_keys (const char *keys)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_auto (GStrv) each = g_strsplit (keys, " ", -1);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  if (strchr (keys, '<') == NULL)
    append_caps (box, keys);
  else
    for (guint i = 0; each[i] != NULL; i++)
      append_caps (box, each[i]);

  return box;
}

/* As they are read aloud: “Ctrl+Y, Shift+Ctrl+Z”. Returns: (transfer full) */
static char *
spell_keys (const char *keys)
{
  GString *text = g_string_new (NULL);
  g_auto (GStrv) each = g_strsplit (keys, " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      g_autofree char *label = NULL;
      GdkModifierType modifiers;
      guint key;

      if (!gtk_accelerator_parse (each[i], &key, &modifiers))
        continue;
      label = gtk_accelerator_get_label (key, modifiers);
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", label);
    }

  return g_string_free (text, FALSE);
}

static void
add_row (AdwPreferencesGroup *group, const HfKey *key)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *spelt = spell_keys (key->keys);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (key->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), picture_keys (key->keys));
  /* Later versions of libadwaita (1.7 does) describe a row by its subtitle, of which there is none. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spelt, -1);
  adw_preferences_group_add (group, row);
}

static GtkWidget *
make_group (const HfKeyGroup *keys)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (keys->title));
  for (const HfKey *key = keys->keys; key->keys != NULL; key++)
    if (key->title != NULL)
      add_row (ADW_PREFERENCES_GROUP (group), key);

  return group;
}

GtkWindow *
hf_shortcuts_window_new (GtkWindow *parent)
{
  GtkWidget *window = adw_preferences_window_new ();
  AdwPreferencesPage *page = NULL;

  for (const HfKeyGroup *group = hf_keys_list (); group->title != NULL; group++)
    {
      if (group->section != NULL)
        {
          page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
          adw_preferences_page_set_title (page, _ (group->section));
          adw_preferences_page_set_icon_name (page, group->icon);
          adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), page);
        }
      adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (make_group (group)));
    }

  gtk_window_set_title (GTK_WINDOW (window), _ ("Keyboard Shortcuts"));
  gtk_window_set_default_size (GTK_WINDOW (window), 620, 640);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  return GTK_WINDOW (window);
}
