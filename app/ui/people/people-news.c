/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/people-news.h"

#include "roster/edit.h"
#include "ui/message-dialog.h"
#include "ui/window.h"

#include <glib/gi18n.h>

/* More names than one reads are only counted. */
#define MOST_NAMES 20u

/* Actions of what was read last, which a toast's button reaches. */
#define GROUP "people-news"

static void
add_part (GString *text, const char *part)
{
  if (text->len > 0)
    g_string_append (text, _ (", "));
  g_string_append (text, part);
}

char *
hf_people_count_news (const HfRereadNews *news)
{
  GString *text = g_string_new (NULL);
  g_autofree char *added = g_strdup_printf (ngettext ("%u new", "%u new", news->added->len), news->added->len);
  g_autofree char *gone = g_strdup_printf (ngettext ("%u gone", "%u gone", news->gone->len), news->gone->len);
  g_autofree char *changed =
      g_strdup_printf (ngettext ("%u changed", "%u changed", news->changed->len), news->changed->len);

  if (news->added->len > 0)
    add_part (text, added);
  if (news->gone->len > 0)
    add_part (text, gone);
  if (news->changed->len > 0)
    add_part (text, changed);
  return g_string_free (text, FALSE);
}

static void
add_names (GString *text, const char *title, char **names)
{
  guint n = g_strv_length (names);
  g_autofree char *listed = NULL;

  if (n == 0)
    return;
  if (n > MOST_NAMES)
    {
      g_clear_pointer (&names[MOST_NAMES], g_free);
      for (guint i = MOST_NAMES + 1; i < n; i++)
        g_clear_pointer (&names[i], g_free);
    }
  listed = g_strjoinv (_ (", "), names);
  if (text->len > 0)
    g_string_append (text, "\n\n");
  g_string_append_printf (text, "%s: %s", title, listed);
  if (n > MOST_NAMES)
    g_string_append_printf (text, ngettext (" and %u more", " and %u more", n - MOST_NAMES), n - MOST_NAMES);
}

static GStrv
list_names (HfDocument *document, const GArray *ids)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  HfRoster *roster = hf_document_get_roster (document);

  for (guint i = 0; roster != NULL && i < ids->len; i++)
    {
      int place = hf_roster_find_id (roster, g_array_index (ids, guint, i));

      if (place >= 0)
        g_strv_builder_add (names, hf_person_get (hf_roster_get_person (roster, (guint) place), HF_FIELD_NAME));
    }

  return g_strv_builder_end (names);
}

/* Returns: (transfer full): everybody by name */
static char *
describe (HfDocument *document, const HfRereadNews *news)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GStrvBuilder) gone_builder = g_strv_builder_new ();
  g_auto (GStrv) added = list_names (document, news->added);
  g_auto (GStrv) changed = list_names (document, news->changed);
  g_auto (GStrv) gone = NULL;

  for (guint i = 0; i < news->gone->len; i++)
    g_strv_builder_add (gone_builder, g_ptr_array_index (news->gone, i));
  gone = g_strv_builder_end (gone_builder);
  add_names (text, _ ("New"), added);
  add_names (text, _ ("Gone"), gone);
  add_names (text, _ ("Changed"), changed);
  return g_string_free (text, FALSE);
}

static void
show_news (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWidget *dialog = hf_message_dialog_new (GTK_WINDOW (data), _ ("What the List Brought"),
                                             g_object_get_data (G_OBJECT (action), "text"));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
hf_people_tell_news (GtkWidget *widget, HfDocument *document, const HfRereadNews *news)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *count = hf_people_count_news (news);
  g_autofree char *text = g_strdup_printf (_ ("List read: %s"), count);
  g_autoptr (GSimpleActionGroup) group = NULL;
  g_autoptr (GSimpleAction) show = NULL;

  if (!HF_IS_WINDOW (root))
    return;
  if (count[0] == '\0')
    {
      hf_window_add_toast (HF_WINDOW (root), _ ("List read: nothing new"));
      return;
    }

  group = g_simple_action_group_new ();
  show = g_simple_action_new ("show", NULL);
  g_object_set_data_full (G_OBJECT (show), "text", describe (document, news), g_free);
  g_signal_connect_object (show, "activate", G_CALLBACK (show_news), root, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (show));
  gtk_widget_insert_action_group (GTK_WIDGET (root), GROUP, G_ACTION_GROUP (group));
  hf_window_add_toast_with_action (HF_WINDOW (root), text, _ ("Show"), GROUP ".show", NULL);
}
