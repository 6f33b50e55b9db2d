/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/people-read.h"

#include "merge/uses.h"
#include "roster/edit.h"
#include "roster/read.h"
#include "roster/reread.h"
#include "ui/message-dialog.h"
#include "ui/people/list-watch.h"
#include "ui/people/people-news.h"
#include "ui/window.h"

#include <glib/gi18n.h>

/* A list to be read: a file, or a text with a name for messages. */
typedef struct
{
  HfDocument *document;
  char *path;
  char *name;
  char *text;
  char *worksheet;  /* nullable: of the file, the first that looks like a list */
  char *stamp;      /* how the file stood before it was read; nullable */
  HfPeople *people; /* to be read again; nullable */
  HfPeople *again;  /* as they are after it; nullable */
  GStrv fields;     /* what the card asks for */
  HfRereadNews *news;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->document);
  g_free (reading->path);
  g_free (reading->name);
  g_free (reading->text);
  g_free (reading->worksheet);
  g_free (reading->stamp);
  g_strfreev (reading->fields);
  g_clear_pointer (&reading->people, hf_people_unref);
  g_clear_pointer (&reading->again, hf_people_unref);
  hf_reread_news_free (reading->news);
  g_free (reading);
}

/* Returns: (transfer full) (nullable): @people as @fresh has them */
static HfPeople *
read_again (HfPeople *people, HfRoster *fresh, const Reading *reading)
{
  g_autoptr (HfPeople) again = hf_people_read_again (people, fresh, reading->news);
  HfPeopleDraft *draft;

  if (again == NULL)
    return NULL;

  draft = hf_people_draft (again);
  hf_people_draft_set_stamp (draft, reading->stamp);
  return hf_people_seal (draft);
}

/* A worksheet that stands alone may have another name by now. */
static HfRoster *
read_file (const Reading *reading, GCancellable *cancellable, GError **error)
{
  HfRosterOptions options = { .worksheet = reading->worksheet, .fields = (const char *const *) reading->fields };
  g_autoptr (GError) problem = NULL;
  HfRoster *roster = hf_roster_read (reading->path, &options, cancellable, &problem);

  if (g_error_matches (problem, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION))
    {
      options.worksheet = NULL;
      roster = hf_roster_read (reading->path, &options, cancellable, NULL);
      if (roster != NULL && g_strv_length ((char **) hf_roster_get_worksheets (roster)) > 1)
        g_clear_pointer (&roster, hf_roster_unref);
    }
  if (roster == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));

  return roster;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;
  HfRoster *roster;

  reading->stamp = reading->path != NULL ? hf_list_watch_take_stamp (reading->path) : NULL;
  if (reading->path != NULL)
    roster = read_file (reading, cancellable, &error);
  else
    {
      const HfRosterOptions options = { .fields = (const char *const *) reading->fields };
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (reading->text, -1, NULL);

      roster = hf_roster_read_stream (stream, reading->name, &options, cancellable, &error);
    }

  if (roster != NULL && reading->people != NULL)
    {
      reading->news = hf_reread_news_new ();
      reading->again = read_again (reading->people, roster, reading);
    }
  if (roster != NULL)
    g_task_return_pointer (task, (gpointer) roster, (GDestroyNotify) hf_roster_unref);
  else
    g_task_return_error (task, error);
}

/* What was edited while the file was read counts as well. */
static void
take_again (GtkWidget *widget, Reading *reading, HfRoster *fresh)
{
  HfPeople *people = hf_document_get_people (reading->document);

  if (people == NULL)
    return;
  if (people != reading->people)
    {
      g_clear_pointer (&reading->again, hf_people_unref);
      hf_reread_news_free (reading->news);
      reading->news = hf_reread_news_new ();
      reading->again = read_again (people, fresh, reading);
    }
  if (reading->news->other)
    hf_document_take_people (reading->document, g_steal_pointer (&reading->again), _ ("Read the List Again"), NULL);
  else if (reading->again != NULL)
    hf_document_refresh_people (reading->document, g_steal_pointer (&reading->again));
  hf_people_tell_news (widget, reading->document, reading->news);
}

static void
take_list (const Reading *reading, HfRoster *roster)
{
  HfRoster *before = hf_document_get_roster (reading->document);

  if (reading->path != NULL || before == NULL)
    hf_document_set_roster_read (reading->document, roster, reading->stamp);
  else
    hf_document_take_edited (reading->document, hf_roster_with_people (before, roster), _ ("Add People"), NULL);
}

static void
taken (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = g_task_get_task_data (G_TASK (result));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (source));
  g_autoptr (GError) error = NULL;
  g_autoptr (HfRoster) roster = g_task_propagate_pointer (G_TASK (result), &error);

  if (roster != NULL && reading->people != NULL)
    take_again (GTK_WIDGET (source), reading, roster);
  else if (roster != NULL)
    take_list (reading, roster);
  else if (HF_IS_WINDOW (root))
    hf_window_show_error (HF_WINDOW (root), _ ("This list could not be read"), error);
}

static void
run (GtkWidget *widget, Reading *reading)
{
  g_autoptr (GTask) task = g_task_new (widget, NULL, taken, NULL);

  reading->fields = hf_card_list_keys (hf_document_get_card (reading->document));
  g_task_set_source_tag (task, run);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

void
hf_people_read_file (GtkWidget *widget, HfDocument *document, GFile *file)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->document = g_object_ref (document);
  reading->path = g_file_get_path (file);
  run (widget, reading);
}

static void
reread_path (GtkWidget *widget, HfDocument *document, const char *path)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->document = g_object_ref (document);
  reading->people = hf_people_ref (hf_document_get_people (document));
  reading->path = g_strdup (path);
  reading->worksheet = g_strdup (hf_roster_get_worksheet (hf_people_get_read (reading->people)));
  run (widget, reading);
}

void
hf_people_read_worksheet (GtkWidget *widget, HfDocument *document, const char *worksheet)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->document = g_object_ref (document);
  reading->path = g_strdup (hf_roster_get_file (hf_people_get_read (hf_document_get_people (document))));
  reading->worksheet = g_strdup (worksheet);
  run (widget, reading);
}

void
hf_people_reread_file (GtkWidget *widget, HfDocument *document)
{
  reread_path (widget, document, hf_roster_get_file (hf_people_get_read (hf_document_get_people (document))));
}

void
hf_people_read_text (GtkWidget *widget, HfDocument *document, const char *name, const char *text)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->document = g_object_ref (document);
  reading->name = g_strdup (name);
  reading->text = g_strdup (text);
  run (widget, reading);
}

/* Where a choice in a dialog goes. */
typedef struct
{
  GtkWidget *widget;
  HfDocument *document;
} Asking;

static Asking *
asking_new (GtkWidget *widget, HfDocument *document)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->widget = g_object_ref (widget);
  asking->document = g_object_ref (document);
  return asking;
}

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  g_object_unref (asking->widget);
  g_object_unref (asking->document);
  g_free (asking);
}

static void
file_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  const Asking *asking = data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      hf_people_read_file (asking->widget, asking->document, file);
    }
  g_object_unref (dialog);
}

static void
file_found (GtkNativeDialog *dialog, int response, gpointer data)
{
  const Asking *asking = data;

  if (response == GTK_RESPONSE_ACCEPT && hf_document_get_people (asking->document) != NULL)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      reread_path (asking->widget, asking->document, g_file_peek_path (file));
    }
  g_object_unref (dialog);
}

static void
ask_for_file (GtkWidget *widget, HfDocument *document, const char *title, GCallback chosen)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (widget)),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Lists of people"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_suffix (filter, "tsv");
  gtk_file_filter_add_suffix (filter, "xlsx");
  gtk_file_filter_add_suffix (filter, "ods");
  gtk_file_filter_add_suffix (filter, "vcf");
  gtk_file_filter_add_suffix (filter, "txt");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_signal_connect_data (chooser, "response", chosen, asking_new (widget, document), asking_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
hf_people_choose_file (GtkWidget *widget, HfDocument *document)
{
  ask_for_file (widget, document, _ ("Open a List"), G_CALLBACK (file_chosen));
}

void
hf_people_find_file (GtkWidget *widget, HfDocument *document)
{
  ask_for_file (widget, document, _ ("Find the List"), G_CALLBACK (file_found));
}

static void
pasted (GObject *source, GAsyncResult *result, gpointer data)
{
  Asking *asking = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && text[0] != '\0')
    hf_people_read_text (asking->widget, asking->document, _ ("Clipboard"), text);
  else
    hf_window_add_toast_for (asking->widget, _ ("Copy the list first: there is no text on the clipboard"));
  asking_free (asking, NULL);
}

void
hf_people_paste (GtkWidget *widget, HfDocument *document)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted, asking_new (widget, document));
}

/* A list of one column; what is on a line is a name, whatever is in it. */
static char *
list_names (const char *typed)
{
  g_auto (GStrv) lines = g_strsplit (typed, "\n", -1);
  GString *list = g_string_new ("name\n");

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "\"", -1);
      g_autofree char *escaped = g_strjoinv ("\"\"", parts);

      g_string_append_printf (list, "\"%s\"\n", escaped);
    }

  return g_string_free (list, FALSE);
}

static void
names_typed (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  const Asking *asking = data;
  GtkTextView *view = GTK_TEXT_VIEW (g_object_get_data (G_OBJECT (dialog), "names"));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *names = NULL;

  if (!g_str_equal (response, "add"))
    return;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  names = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (g_strstrip (names)[0] != '\0')
    {
      g_autofree char *list = list_names (names);

      hf_people_read_text (asking->widget, asking->document, _ ("typed names"), list);
    }
}

void
hf_people_type (GtkWidget *widget, HfDocument *document)
{
  GtkWidget *dialog =
      hf_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Type Names"), _ ("One name on each line."));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Names"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_widget_set_size_request (scrolled, 280, 160);
  gtk_widget_add_css_class (scrolled, "typed-names");

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), scrolled);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "add", _ ("_Add Names"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "add", ADW_RESPONSE_SUGGESTED);
  g_object_set_data (G_OBJECT (dialog), "names", view);
  g_signal_connect_data (dialog, "response", G_CALLBACK (names_typed), asking_new (widget, document), asking_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (view);
}

char *
hf_people_find_samples (void)
{
  const char *const *folders = hf_library_get_folders (hf_application_get_library (hf_application_get_default ()));

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folders[i], "samples", "team.csv", NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&path);
    }

  return NULL;
}

void
hf_people_read_samples (GtkWidget *widget, HfDocument *document)
{
  g_autofree char *path = hf_people_find_samples ();
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;

  if (file != NULL)
    hf_people_read_file (widget, document, file);
}
