/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/list-watch.h"

#include "ui/files/file-print.h"

#include <gio/gio.h>

/* Who writes a file writes to it several times in a row. */
#define LOOK_DELAY_MS 300

struct _HfListWatch
{
  GObject parent_instance;

  HfDocument *document;
  char *path; /* of the file being watched; nullable */
  GFileMonitor *monitor;
  guint look;
  GCancellable *looking; /* NULL: nobody looks */
  HfListState state;
};

G_DEFINE_FINAL_TYPE (HfListWatch, hf_list_watch, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

char *
hf_list_watch_take_stamp (const char *path)
{
  HfFilePrint print;

  return hf_file_print_take (path, &print) ? hf_file_print_to_text (&print) : NULL;
}

HfListState
hf_list_watch_get_state (HfListWatch *self)
{
  g_return_val_if_fail (HF_IS_LIST_WATCH (self), HF_LIST_UNCHANGED);

  return self->state;
}

static void
set_state (HfListWatch *self, HfListState state)
{
  if (state == self->state)
    return;

  self->state = state;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  g_task_return_pointer (task, hf_list_watch_take_stamp (path), g_free);
}

static void
looked (GObject *source, GAsyncResult *result, gpointer data)
{
  HfListWatch *self = HF_LIST_WATCH (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *stamp = g_task_propagate_pointer (G_TASK (result), &error);
  HfPeople *people = self->document != NULL ? hf_document_get_people (self->document) : NULL;
  const char *known = people != NULL ? hf_people_get_stamp (people) : NULL;

  if (error != NULL)
    return; /* another file is looked at by now */

  g_clear_object (&self->looking);
  if (known == NULL)
    set_state (self, HF_LIST_UNCHANGED);
  else if (stamp == NULL)
    set_state (self, HF_LIST_GONE);
  else
    set_state (self, g_str_equal (stamp, known) ? HF_LIST_UNCHANGED : HF_LIST_CHANGED);
}

/* The file may lie where looking takes its time. */
static gboolean
look (gpointer data)
{
  HfListWatch *self = data;
  g_autoptr (GTask) task = NULL;

  self->look = 0;
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  if (self->path == NULL)
    {
      set_state (self, HF_LIST_UNCHANGED);
      return G_SOURCE_REMOVE;
    }

  self->looking = g_cancellable_new ();
  task = g_task_new (self, self->looking, looked, NULL);
  g_task_set_source_tag (task, look);
  g_task_set_task_data (task, g_strdup (self->path), g_free);
  g_task_run_in_thread (task, look_in_thread);
  return G_SOURCE_REMOVE;
}

static void
file_changed (HfListWatch *self)
{
  if (self->look == 0)
    self->look = g_timeout_add (LOOK_DELAY_MS, look, self);
}

static void
stop_watching (HfListWatch *self)
{
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_clear_pointer (&self->path, g_free);
}

static void
watch (HfListWatch *self, const char *path)
{
  g_autoptr (GFile) file = NULL;

  if (g_strcmp0 (path, self->path) == 0)
    return;

  stop_watching (self);
  if (path == NULL)
    return;

  self->path = g_strdup (path);
  file = g_file_new_for_path (path);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (file_changed), self, G_CONNECT_SWAPPED);
}

static void
people_changed (HfListWatch *self)
{
  HfPeople *people = hf_document_get_people (self->document);
  const char *file = people != NULL ? hf_roster_get_file (hf_people_get_read (people)) : NULL;

  watch (self, file != NULL && g_path_is_absolute (file) ? file : NULL);
  g_clear_handle_id (&self->look, g_source_remove);
  (void) look (self);
}

HfListWatch *
hf_list_watch_new (HfDocument *document)
{
  HfListWatch *self = g_object_new (HF_TYPE_LIST_WATCH, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "people-changed", G_CALLBACK (people_changed), self, G_CONNECT_SWAPPED);
  people_changed (self);
  return self;
}

static void
hf_list_watch_dispose (GObject *object)
{
  HfListWatch *self = HF_LIST_WATCH (object);

  g_clear_handle_id (&self->look, g_source_remove);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  stop_watching (self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (hf_list_watch_parent_class)->dispose (object);
}

static void
hf_list_watch_class_init (HfListWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_list_watch_dispose;

  signals[CHANGED] =
      g_signal_new ("changed", HF_TYPE_LIST_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_list_watch_init (HfListWatch *self)
{
}
