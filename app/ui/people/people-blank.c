/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/people-blank.h"

#include "merge/uses.h"
#include "roster/blank.h"
#include "ui/application.h"
#include "ui/save-chooser.h"
#include "ui/window.h"

#include <glib/gi18n.h>

static const char *const usual_fields[] = { "name", "email", "team" };

static gboolean
is_of_names (const char *key)
{
  return g_str_equal (key, "name") || g_str_equal (key, "first_name") || g_str_equal (key, "last_name");
}

static gboolean
has_column (GArray *columns, const char *heading)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_str_equal (g_array_index (columns, HfBlankColumn, i).heading, heading))
      return TRUE;

  return FALSE;
}

/* What helps who fills in @field, a line for each question. Returns: (transfer full) (nullable) */
static char *
ask_for (HfCard *card, const char *field)
{
  const HfMessages *messages = hf_application_get_messages (hf_application_get_default ());
  g_autoptr (GPtrArray) prompts = hf_messages_list_prompts (messages, card->language, field);
  GString *question = g_string_new (NULL);

  for (guint i = 0; i < prompts->len; i++)
    g_string_append_printf (question, "%s%s", i > 0 ? "\n" : "",
                            ((const HfMessage *) g_ptr_array_index (prompts, i))->text);

  return g_string_free (question, question->len == 0);
}

/* The usual fields in a list of nobody yet, and those the card has and nobody but people can fill in. */
static GString *
write_list (HfDocument *document)
{
  HfCard *card = hf_document_get_card (document);
  HfRoster *roster = hf_document_get_roster (document);
  g_autoptr (GPtrArray) uses = hf_card_list_fields (card);
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (HfBlankColumn));

  for (guint i = 0; roster == NULL && i < G_N_ELEMENTS (usual_fields); i++)
    {
      HfBlankColumn column = { usual_fields[i], NULL };

      g_array_append_val (columns, column);
    }
  for (guint i = 0; i < uses->len; i++)
    {
      const HfFieldUse *use = g_ptr_array_index (uses, i);
      HfBlankColumn column = { use->key, NULL };

      if (use->built_in || is_of_names (use->key) || has_column (columns, use->key))
        continue;
      column.question = ask_for (card, use->key);
      g_ptr_array_add (questions, (char *) column.question);
      g_array_append_val (columns, column);
    }

  return hf_roster_write_blank ((const HfBlankColumn *) (gconstpointer) columns->data, columns->len, roster);
}

static void
saved (GObject *source, GAsyncResult *result, gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (source));
  g_autoptr (GError) error = NULL;
  g_autofree char *path = hf_save_chooser_open_finish (result, &error);
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;
  g_autofree char *text = NULL;

  if (!HF_IS_WINDOW (root) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (path == NULL)
    {
      hf_window_show_error (HF_WINDOW (root), _ ("The list could not be saved"), error);
      return;
    }

  text = g_strdup_printf (_ ("Saved “%s”: have it filled in, then open it here"), name);
  hf_window_add_toast (HF_WINDOW (root), text);
}

void
hf_people_save_blank (GtkWidget *widget, HfDocument *document)
{
  g_autoptr (GBytes) csv = g_string_free_to_bytes (write_list (document));
  /* Translators: the name of a file. */
  const HfSaveWish wish = { _ ("Save a List to Fill In"), _ ("people.csv"), NULL, NULL, csv };

  hf_save_chooser_open_async (widget, &wish, saved, NULL);
}
