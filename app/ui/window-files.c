/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening cards and drafts. */
#include "file/load.h"
#include "ui/files/drafts.h"
#include "ui/files/found-people.h"
#include "ui/files/recent.h"
#include "ui/window-private.h"

#include <glib/gi18n.h>

/* A card being opened, and how. */
typedef struct
{
  char *path;     /* of the card's file; NULL: it is in a draft alone */
  char *draft_id; /* NULL: that of the card in the file, if there is one */
  char *missing;  /* where the list of recent cards still has it; nullable */
  HfOpenFlags flags;

  HfCard *card;       /* what the file holds; NULL: there is no file */
  HfCard *draft_card; /* what the draft holds; NULL: there is no draft */
  HfDraft *draft;
  HfFilePrint print;
  HfFoundPeople people;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->path);
  g_free (opening->draft_id);
  g_free (opening->missing);
  g_clear_pointer (&opening->card, hf_card_unref);
  g_clear_pointer (&opening->draft_card, hf_card_unref);
  hf_draft_free (opening->draft);
  hf_found_clear (&opening->people);
  g_free (opening);
}

static void
load_draft (Opening *opening, GCancellable *cancellable, GError **error)
{
  opening->draft = hf_draft_find (opening->draft_id);
  if (opening->draft != NULL)
    opening->draft_card = hf_file_load (opening->draft->path, HF_FILE_LOAD_DEFAULT, cancellable, error);
  else
    g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_NOT_FOUND, _ ("This draft is not there any more."));
}

static gboolean
load (Opening *opening, GCancellable *cancellable, GError **error)
{
  if (opening->draft_id != NULL)
    {
      load_draft (opening, cancellable, error);
      if (opening->draft_card == NULL)
        return FALSE;
      g_free (opening->path);
      opening->path = g_strdup (opening->draft->card_path);
    }
  if (opening->path == NULL)
    return TRUE;

  (void) hf_file_print_take (opening->path, &opening->print);
  /* A draft whose file went lives on without it. */
  opening->card =
      hf_file_load (opening->path, HF_FILE_LOAD_DEFAULT, cancellable, opening->draft_card == NULL ? error : NULL);
  if (opening->card == NULL)
    {
      g_clear_pointer (&opening->path, g_free);
      return opening->draft_card != NULL;
    }
  if (opening->draft_card == NULL)
    {
      opening->draft_id = hf_draft_get_id (opening->card->uuid, opening->path);
      load_draft (opening, cancellable, NULL);
    }

  return TRUE;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;

  if (load (opening, cancellable, &error))
    {
      HfCard *work = opening->draft_card != NULL ? opening->draft_card : opening->card;

      hf_find_people (opening->card != NULL ? opening->card : work, work, &opening->people);
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, error);
}

/* A document shows in the window that showed the gallery, or in one of its own. */
static HfWindow *
find_room (HfWindow *self, HfOpenFlags flags)
{
  if (self->document == NULL && (flags & HF_OPEN_BESIDE) == 0)
    return self;

  return hf_window_new (HF_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
}

static void
tell_of_earlier_edits (HfWindow *self, const HfDraft *draft)
{
  const HfNoticeChoice choices[] = { { "saved", _ ("Go Back to Saved"), FALSE }, { NULL } };
  g_autoptr (GDateTime) kept = g_date_time_new_from_unix_local (draft->kept_s);
  g_autofree char *when = g_date_time_format (kept, "%x %H:%M");
  g_autofree char *text = g_strdup_printf (_ ("They were kept safe on %s. Save to have them in the file."), when);

  hf_window_notify (self, _ ("Here are your edits that are not saved yet"), text, choices);
}

/* Somebody else changed whom the file keeps: it says who, and those from before are an undo away. */
static void
show_earlier_people (HfDocument *document, const HfFoundPeople *found)
{
  hf_document_take_people (document, hf_people_ref (found->earlier), _ ("People from Before"), NULL);
  hf_document_take_people (document, hf_people_ref (found->people), _ ("People in the File"), NULL);
}

static void
tell_unread_people (HfWindow *self, const HfFoundPeople *found)
{
  /* Translators: %s is why people could not be read, in a sentence without its full stop, and %s a file. */
  g_autofree char *text =
      found->aside != NULL ? g_strdup_printf (_ ("%s. What was there is kept as “%s”. Read the list again to go on."),
                                              found->error->message, found->aside)
                           : g_strdup (found->error->message);

  hf_window_notify (self, _ ("The people of this card could not be read"), text, NULL);
}

static void
show_opened (HfWindow *self, Opening *opening)
{
  g_autoptr (HfDocument) document = hf_document_new_for (opening->card != NULL ? opening->card : opening->draft_card,
                                                         opening->path, opening->people.people);
  HfWindow *window = find_room (self, opening->flags);

  if (opening->card != NULL && opening->draft_card != NULL)
    {
      hf_document_push (document, opening->draft_card, _ ("Earlier Edits"), NULL);
      if (opening->flags & HF_OPEN_LAST_SAVED)
        hf_history_undo (hf_document_get_history (document));
    }
  hf_window_set_document (window, document);
  hf_card_file_found_people (window->file, opening->people.kept_base, opening->people.base);
  if (opening->people.earlier != NULL)
    show_earlier_people (document, &opening->people);
  if (opening->people.error != NULL)
    tell_unread_people (window, &opening->people);
  if (opening->draft != NULL)
    hf_card_file_adopt (window->file, opening->draft->id);
  if (opening->path != NULL)
    hf_recent_add (opening->path);
  if (opening->missing != NULL)
    hf_recent_remove (opening->missing);
  if (opening->card != NULL)
    hf_card_file_expect (window->file, opening->draft != NULL ? &opening->draft->print : &opening->print);
  if (opening->card != NULL && opening->draft_card != NULL && (opening->flags & HF_OPEN_RECOVERED) == 0 &&
      hf_file_print_equal (&opening->print, &opening->draft->print))
    tell_of_earlier_edits (window, opening->draft);
  gtk_window_present (GTK_WINDOW (window));
}

static void
opened (GObject *source, GAsyncResult *result, gpointer data)
{
  HfWindow *self = HF_WINDOW (source);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    show_opened (self, g_task_get_task_data (G_TASK (result)));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hf_window_show_error (self, _ ("This card could not be opened"), error);
}

/* Returns: (nullable): the window that shows the card of @path already */
static HfWindow *
find_window_of (HfWindow *self, const char *path)
{
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self)));

  for (; windows != NULL; windows = windows->next)
    {
      HfDocument *document = HF_IS_WINDOW (windows->data) ? HF_WINDOW (windows->data)->document : NULL;

      if (document != NULL && g_strcmp0 (hf_document_get_path (document), path) == 0)
        return windows->data;
    }

  return NULL;
}

static void
start_opening (HfWindow *self, const char *path, const char *draft_id, const char *missing, HfOpenFlags flags)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, opened, NULL);
  Opening *opening = g_new0 (Opening, 1);

  opening->path = g_strdup (path);
  opening->draft_id = g_strdup (draft_id);
  opening->missing = g_strdup (missing);
  opening->flags = flags;
  g_task_set_source_tag (task, start_opening);
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, load_in_thread);
}

void
hf_window_open_path (HfWindow *self, const char *path, HfOpenFlags flags)
{
  HfWindow *other = find_window_of (self, path);

  if (other != NULL)
    gtk_window_present (GTK_WINDOW (other));
  else
    start_opening (self, path, NULL, NULL, flags);
}

void
hf_window_open_draft (HfWindow *self, const char *id, HfOpenFlags flags)
{
  start_opening (self, NULL, id, NULL, flags);
}

void
hf_window_open_file (HfWindow *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    {
      hf_window_open_path (self, path, HF_OPEN_DEFAULT);
      return;
    }

  {
    g_autofree char *name = g_file_get_parse_name (file);
    g_autoptr (GError) error =
        g_error_new (HF_FILE_ERROR, HF_FILE_ERROR_NOT_FOUND,
                     _ ("“%s” is not on this computer. Copy it to a folder of yours and open it there."), name);

    hf_window_show_error (self, _ ("This card could not be opened"), error);
  }
}

void
hf_window_add_card_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Cards"));
  gtk_file_filter_add_suffix (filter, "heartfelt");
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
open_chosen (HfWindow *self, int response, GtkNativeDialog *dialog)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      hf_window_open_file (self, file);
    }
  g_object_unref (dialog);
}

static GtkFileChooserNative *
make_chooser (HfWindow *self, const char *title)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (title, GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL);

  hf_window_add_card_filter (GTK_FILE_CHOOSER (chooser));
  return chooser;
}

void
hf_window_choose_card (HfWindow *self)
{
  GtkFileChooserNative *chooser = make_chooser (self, _ ("Open a Card"));

  g_signal_connect_object (chooser, "response", G_CALLBACK (open_chosen), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* What was found takes the place of what was missing, once it could be read. */
static void
open_found (HfWindow *self, int response, GtkNativeDialog *dialog)
{
  const char *missing = g_object_get_data (G_OBJECT (dialog), "missing");

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      const char *path = g_file_peek_path (file);

      if (path == NULL || find_window_of (self, path) != NULL)
        hf_window_open_file (self, file);
      else
        start_opening (self, path, NULL, missing, HF_OPEN_DEFAULT);
    }
  g_object_unref (dialog);
}

/* The nearest folder that is still there. Returns: (transfer full) */
static GFile *
find_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  while (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      char *parent = g_path_get_dirname (folder);

      g_free (folder);
      folder = parent;
    }

  return g_file_new_for_path (folder);
}

void
hf_window_find_card (HfWindow *self, const char *missing)
{
  g_autofree char *name = g_path_get_basename (missing);
  /* Translators: %s is the name of a file. */
  g_autofree char *title = g_strdup_printf (_ ("Find “%s”"), name);
  GtkFileChooserNative *chooser = make_chooser (self, title);
  g_autoptr (GFile) folder = find_folder (missing);

  g_object_set_data_full (G_OBJECT (chooser), "missing", g_strdup (missing), g_free);
  (void) gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  g_signal_connect_object (chooser, "response", G_CALLBACK (open_found), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
open_card (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_window_choose_card (HF_WINDOW (widget));
}

static gboolean
is_card (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, ".heartfelt");
}

static gboolean
dropped (HfWindow *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);
  gboolean taken = FALSE;

  for (; files != NULL; files = files->next)
    if (is_card (files->data))
      {
        hf_window_open_file (self, files->data);
        taken = TRUE;
      }

  return taken;
}

static gboolean
drop (GtkDropTarget *target, const GValue *value, double x, double y, HfWindow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->toast_overlay), "dropping");
  gtk_widget_set_visible (self->drop_note, FALSE);
  return dropped (self, value);
}

/* Other files are for what lies below; what files come is known once they were read. */
static void
drop_value_known (HfWindow *self, GParamSpec *spec, GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);
  GSList *files = value != NULL && G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST) ? g_value_get_boxed (value) : NULL;
  gboolean card = files != NULL && is_card (files->data);

  if (value != NULL && !card)
    gtk_drop_target_reject (target);
  gtk_widget_set_visible (self->drop_note, card);
  if (card)
    gtk_widget_add_css_class (GTK_WIDGET (self->toast_overlay), "dropping");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->toast_overlay), "dropping");
}

void
hf_window_install_drop (HfWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop), self, 0);
  g_signal_connect_object (target, "notify::value", G_CALLBACK (drop_value_known), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
hf_window_install_file_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.open", NULL, open_card);
  hf_window_install_save_actions (klass);
}
