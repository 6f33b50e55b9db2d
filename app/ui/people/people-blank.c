/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/people-blank.h"

#include "base/save.h"
#include "merge/uses.h"
#include "roster/blank.h"
#include "ui/application.h"
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

/* A list on its way into its file. */
typedef struct
{
  char *path;
  GString *csv;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_free (writing->path);
  g_string_free (writing->csv, TRUE);
  g_free (writing);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Writing *writing = data;
  GError *error = NULL;

  /* The dialog has asked whether to replace what is there. */
  if (hf_save_bytes (writing->path, writing->csv->str, writing->csv->len, HF_SAVE_REPLACE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written (GObject *source, GAsyncResult *result, gpointer data)
{
  const Writing *writing = g_task_get_task_data (G_TASK (result));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (source));
  g_autofree char *name = g_path_get_basename (writing->path);
  g_autofree char *text = g_strdup_printf (_ ("Saved “%s”: have it filled in, then open it here"), name);
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  if (!HF_IS_WINDOW (root))
    return;
  if (done)
    hf_window_add_toast (HF_WINDOW (root), text);
  else
    hf_window_show_error (HF_WINDOW (root), _ ("The list could not be saved"), error);
}

static void
place_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  GtkWidget *widget = g_object_get_data (G_OBJECT (dialog), "widget");
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL)
    {
      g_autoptr (GTask) task = g_task_new (widget, NULL, written, NULL);
      Writing *writing = g_new0 (Writing, 1);

      writing->path = g_file_get_path (file);
      writing->csv = write_list (HF_DOCUMENT (data));
      g_task_set_source_tag (task, place_chosen);
      g_task_set_task_data (task, writing, writing_free);
      g_task_run_in_thread (task, write_in_thread);
    }
  g_object_unref (dialog);
}

static void
let_go (gpointer data, GClosure *closure)
{
  g_object_unref (data);
}

void
hf_people_save_blank (GtkWidget *widget, HfDocument *document)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Save a List to Fill In"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);

  /* Translators: the name of a file. */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), _ ("people.csv"));
  g_object_set_data_full (G_OBJECT (chooser), "widget", g_object_ref (widget), g_object_unref);
  g_signal_connect_data (chooser, "response", G_CALLBACK (place_chosen), g_object_ref (document), let_go, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
