/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/card-file.h"

#include "batch/thumbnail-png.h"
#include "card/edit.h"
#include "file/save.h"
#include "merge/sample.h"
#include "ui/files/drafts.h"
#include "ui/files/recent.h"
#include "ui/files/settings.h"

#include <glib/gi18n.h>
#include <time.h>

/* Who writes a file writes to it several times in a row. */
#define LOOK_DELAY_MS 300

G_DEFINE_QUARK (hf_card_file_error, hf_card_file_error)

struct _HfCardFile
{
  GObject parent_instance;

  HfDocument *document;

  /* Draft */
  guint interval_s;
  guint timeout;
  gboolean worth_keeping;
  HfCard *kept;     /* the card in the draft; NULL: there is no draft */
  char *kept_id;    /* the id of that draft */
  gboolean writing; /* a draft is being written */
  GTask *closing;   /* told once what is not saved is kept */

  /* File */
  gboolean saving;
  GQueue waiting;    /* of GTask, saves asked for meanwhile */
  HfFilePrint print; /* of the file as it was read or saved */
  gint64 stamp_s;    /* the card's own in that file; 0: as it was opened */
  GFileMonitor *monitor;
  guint look;
};

G_DEFINE_FINAL_TYPE (HfCardFile, hf_card_file, G_TYPE_OBJECT)

enum
{
  KEPT,
  KEEP_FAILED,
  CHANGED_ON_DISK,
  VANISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void update_draft (HfCardFile *self);
static void finish_closing (HfCardFile *self, GError *error);

char *
hf_card_file_get_draft_id (HfCardFile *self)
{
  g_return_val_if_fail (HF_IS_CARD_FILE (self), NULL);

  return hf_draft_get_id (hf_document_get_card (self->document)->uuid, hf_document_get_path (self->document));
}

/* Whether anything would be lost. */
static gboolean
has_work (HfCardFile *self)
{
  HfHistory *history = hf_document_get_history (self->document);

  return hf_document_is_modified (self->document) &&
         (self->worth_keeping || hf_document_get_path (self->document) != NULL ||
          hf_history_get_undo_label (history) != NULL);
}

static void
forget_draft (HfCardFile *self)
{
  g_clear_pointer (&self->kept, hf_card_unref);
  if (self->kept_id == NULL)
    return;

  hf_draft_discard (self->kept_id);
  g_clear_pointer (&self->kept_id, g_free);
  g_signal_emit (self, signals[KEPT], 0);
}

/* A draft to be written. */
typedef struct
{
  HfCard *card;
  HfDraft *draft;
} Keep;

static void
keep_free (gpointer data)
{
  Keep *keep = data;

  hf_card_unref (keep->card);
  hf_draft_free (keep->draft);
  g_free (keep);
}

static void
keep_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Keep *keep = data;
  GError *error = NULL;

  if (hf_draft_keep (keep->card, keep->draft, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
kept (GObject *source, GAsyncResult *result, gpointer data)
{
  HfCardFile *self = HF_CARD_FILE (source);
  const Keep *keep = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  self->writing = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (self->closing != NULL)
        finish_closing (self, g_steal_pointer (&error));
      else
        g_signal_emit (self, signals[KEEP_FAILED], 0, error);
      return;
    }

  if (self->kept_id != NULL && !g_str_equal (self->kept_id, keep->draft->id))
    hf_draft_discard (self->kept_id);
  g_free (self->kept_id);
  self->kept_id = g_strdup (keep->draft->id);
  g_clear_pointer (&self->kept, hf_card_unref);
  self->kept = hf_card_ref (keep->card);
  g_signal_emit (self, signals[KEPT], 0);
  update_draft (self);
}

static void
write_draft (HfCardFile *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, kept, NULL);
  Keep *keep = g_new0 (Keep, 1);
  HfDraft *draft = g_new0 (HfDraft, 1);

  draft->id = hf_card_file_get_draft_id (self);
  draft->card_path = g_strdup (hf_document_get_path (self->document));
  draft->print = self->print;
  draft->open = self->closing == NULL;
  keep->card = hf_card_ref (hf_document_get_card (self->document));
  keep->draft = draft;

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->writing = TRUE;
  g_task_set_source_tag (task, write_draft);
  g_task_set_task_data (task, keep, keep_free);
  g_task_run_in_thread (task, keep_in_thread);
}

static gboolean
interval_over (gpointer data)
{
  HfCardFile *self = data;

  self->timeout = 0;
  if (!self->writing && has_work (self))
    write_draft (self);
  return G_SOURCE_REMOVE;
}

/* Called whenever the card, its file or what is known of either changed. */
static void
update_draft (HfCardFile *self)
{
  gboolean work = has_work (self);
  gboolean is_kept = self->kept == hf_document_get_card (self->document);

  if (self->writing)
    return; /* looked at again once that is done */

  if (!work)
    {
      g_clear_handle_id (&self->timeout, g_source_remove);
      forget_draft (self);
    }
  else if (self->closing != NULL && !is_kept)
    write_draft (self);
  else if (!is_kept && self->timeout == 0 && self->interval_s > 0)
    self->timeout = g_timeout_add_seconds (self->interval_s, interval_over, self);

  if (self->closing != NULL && !self->writing)
    finish_closing (self, NULL);
}

/* @error (transfer full) (nullable) */
static void
finish_closing (HfCardFile *self, GError *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->closing);

  if (error == NULL && self->kept_id != NULL)
    hf_draft_close (self->kept_id);
  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
hf_card_file_close_async (HfCardFile *self, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (HF_IS_CARD_FILE (self));
  g_return_if_fail (self->closing == NULL);

  self->closing = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (self->closing, hf_card_file_close_async);
  update_draft (self);
}

gboolean
hf_card_file_close_finish (HfCardFile *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
hf_card_file_adopt (HfCardFile *self, const char *id)
{
  g_return_if_fail (HF_IS_CARD_FILE (self));

  self->worth_keeping = TRUE;
  g_free (self->kept_id);
  self->kept_id = g_strdup (id);
  update_draft (self);
}

void
hf_card_file_set_interval (HfCardFile *self, guint seconds)
{
  g_return_if_fail (HF_IS_CARD_FILE (self));

  self->interval_s = seconds;
  g_clear_handle_id (&self->timeout, g_source_remove);
  update_draft (self);
}

static gboolean
look (gpointer data)
{
  HfCardFile *self = data;
  const char *path = hf_document_get_path (self->document);
  HfFilePrint print;

  self->look = 0;
  if (path == NULL || self->saving)
    return G_SOURCE_REMOVE;

  if (!hf_file_print_take (path, &print))
    g_signal_emit (self, signals[VANISHED], 0);
  else if (!hf_file_print_equal (&print, &self->print))
    g_signal_emit (self, signals[CHANGED_ON_DISK], 0);
  return G_SOURCE_REMOVE;
}

static void
file_changed (HfCardFile *self)
{
  if (self->look == 0)
    self->look = g_timeout_add (LOOK_DELAY_MS, look, self);
}

/* Watches the file the document has now. */
static void
watch (HfCardFile *self)
{
  const char *path = hf_document_get_path (self->document);
  g_autofree char *watched = NULL;
  g_autoptr (GFile) file = NULL;

  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  if (path == NULL)
    return;

  watched = g_file_test (path, G_FILE_TEST_IS_DIR) ? g_build_filename (path, "card.json", NULL) : g_strdup (path);
  file = g_file_new_for_path (watched);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (file_changed), self, G_CONNECT_SWAPPED);
}

void
hf_card_file_expect (HfCardFile *self, const HfFilePrint *print)
{
  g_return_if_fail (HF_IS_CARD_FILE (self));

  self->print = *print;
  file_changed (self);
}

void
hf_card_file_keep_mine (HfCardFile *self)
{
  const char *path = hf_document_get_path (self->document);

  g_return_if_fail (HF_IS_CARD_FILE (self));

  if (path != NULL)
    (void) hf_file_print_take (path, &self->print);
}

/* What was asked for. */
typedef struct
{
  char *path;
  HfSaveFlags flags;
} Wish;

static void
wish_free (gpointer data)
{
  g_free (((Wish *) data)->path);
  g_free (data);
}

/* A card to be saved. */
typedef struct
{
  HfCard *card;
  char *path;
  HfSaveFlags flags;
  gint64 stamp_s;
  gboolean is_ours; /* its file is the document's, and should be what @print says */
  HfFilePrint print;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  hf_card_unref (save->card);
  g_free (save->path);
  g_free (save);
}

static gboolean
is_changed (const Save *save, GError **error)
{
  HfFilePrint print;

  if (!save->is_ours || !hf_file_print_take (save->path, &print) || hf_file_print_equal (&print, &save->print))
    return FALSE;

  g_set_error (error, HF_CARD_FILE_ERROR, HF_CARD_FILE_ERROR_CHANGED,
               _ ("“%s” was changed by another program since you opened it."), save->path);
  return TRUE;
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Save *save = data;
  g_autoptr (HfCard) stamped = hf_card_with_modified (save->card, save->stamp_s);
  g_autoptr (HfCard) shown = NULL;
  g_autoptr (GBytes) thumbnail = NULL;
  GError *error = NULL;
  gboolean saved;
  GDate today;

  if (is_changed (save, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));
  shown = hf_merge_samples (stamped, &today);
  thumbnail = hf_thumbnail_png (shown, HF_THUMBNAIL_PX, NULL, NULL); /* a card without one is a card too */
  if (g_file_test (save->path, G_FILE_TEST_IS_DIR))
    saved = hf_file_save_folder (stamped, save->path, thumbnail, save->flags, &error);
  else
    saved = hf_file_save (stamped, save->path, thumbnail, save->flags, &error);
  if (!saved)
    {
      g_task_return_error (task, error);
      return;
    }

  (void) hf_file_print_take (save->path, &save->print);
  g_task_return_boolean (task, TRUE);
}

static void start_saving (HfCardFile *self, GTask *outer);

static void
saved (GObject *source, GAsyncResult *result, gpointer data)
{
  HfCardFile *self = HF_CARD_FILE (source);
  g_autoptr (GTask) outer = data;
  const Save *save = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  self->saving = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (g_error_matches (error, HF_CARD_FILE_ERROR, HF_CARD_FILE_ERROR_CHANGED) &&
          !hf_file_print_equal (&save->print, &self->print))
        {
          /* Meanwhile it was said that what somebody else wrote may be replaced. */
          g_error_free (error);
          start_saving (self, g_steal_pointer (&outer));
          return;
        }
      g_task_return_error (outer, error);
    }
  else
    {
      self->print = save->print;
      self->stamp_s = save->stamp_s;
      self->worth_keeping = FALSE;
      hf_document_set_saved (self->document, save->card, save->path);
      hf_recent_add (save->path);
      watch (self);
      update_draft (self);
      g_signal_emit (self, signals[KEPT], 0);
      g_task_return_boolean (outer, TRUE);
    }

  if (!g_queue_is_empty (&self->waiting))
    start_saving (self, g_queue_pop_head (&self->waiting));
}

/* Saves the card as it is by now. @outer (transfer full) */
static void
start_saving (HfCardFile *self, GTask *outer)
{
  const Wish *wish = g_task_get_task_data (outer);
  g_autoptr (GTask) task = g_task_new (self, NULL, saved, outer);
  HfCard *card = hf_document_get_card (self->document);
  gboolean modified = hf_document_is_modified (self->document);
  Save *save = g_new0 (Save, 1);

  save->card = hf_card_ref (card);
  save->path = g_strdup (wish->path);
  save->flags = wish->flags;
  save->stamp_s = modified ? (gint64) time (NULL) : self->stamp_s != 0 ? self->stamp_s : card->modified_s;
  save->is_ours = g_strcmp0 (wish->path, hf_document_get_path (self->document)) == 0;
  save->print = self->print;
  self->saving = TRUE;
  g_task_set_source_tag (task, start_saving);
  g_task_set_task_data (task, save, save_free);
  g_task_run_in_thread (task, save_in_thread);
}

void
hf_card_file_save_async (HfCardFile *self, const char *path, HfSaveFlags flags, GAsyncReadyCallback callback,
                         gpointer data)
{
  GTask *outer;
  Wish *wish;

  g_return_if_fail (HF_IS_CARD_FILE (self));

  outer = g_task_new (self, NULL, callback, data);
  wish = g_new0 (Wish, 1);
  wish->path = g_strdup (path);
  wish->flags = flags;
  g_task_set_source_tag (outer, hf_card_file_save_async);
  g_task_set_task_data (outer, wish, wish_free);
  /* One after the other: each looks whether the file is as the one before left it. */
  if (self->saving)
    g_queue_push_tail (&self->waiting, outer);
  else
    start_saving (self, outer);
}

gboolean
hf_card_file_save_finish (HfCardFile *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

HfCardFile *
hf_card_file_new (HfDocument *document)
{
  HfCardFile *self = g_object_new (HF_TYPE_CARD_FILE, NULL);
  const char *path = hf_document_get_path (document);

  self->document = g_object_ref (document);
  if (path != NULL)
    (void) hf_file_print_take (path, &self->print);
  g_signal_connect_object (document, "card-changed", G_CALLBACK (update_draft), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::modified", G_CALLBACK (update_draft), self, G_CONNECT_SWAPPED);
  watch (self);
  return self;
}

static void
hf_card_file_dispose (GObject *object)
{
  HfCardFile *self = HF_CARD_FILE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_handle_id (&self->look, g_source_remove);
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_clear_object (&self->document);
  g_clear_pointer (&self->kept, hf_card_unref);
  g_clear_pointer (&self->kept_id, g_free);

  G_OBJECT_CLASS (hf_card_file_parent_class)->dispose (object);
}

static void
hf_card_file_class_init (HfCardFileClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_card_file_dispose;

  signals[KEPT] = g_signal_new ("kept", HF_TYPE_CARD_FILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[KEEP_FAILED] = g_signal_new ("keep-failed", HF_TYPE_CARD_FILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[CHANGED_ON_DISK] =
      g_signal_new ("changed-on-disk", HF_TYPE_CARD_FILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[VANISHED] =
      g_signal_new ("vanished", HF_TYPE_CARD_FILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_card_file_init (HfCardFile *self)
{
  self->interval_s = HF_SETTINGS_INTERVAL_S;
}
