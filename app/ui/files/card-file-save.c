/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving a document, and others who write to its file. */
#include "ui/files/card-file-private.h"

#include "batch/thumbnail-png.h"
#include "card/edit.h"
#include "file/save.h"
#include "keep/card-people.h"
#include "merge/sample.h"
#include "ui/files/kept-people.h"
#include "ui/files/recent.h"

#include <glib/gi18n.h>
#include <time.h>

/* Who writes a file writes to it several times in a row. */
#define LOOK_DELAY_MS 300

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
    hf_card_file_emit (self, HF_CARD_FILE_VANISHED);
  else if (!hf_file_print_equal (&print, &self->print))
    hf_card_file_emit (self, HF_CARD_FILE_CHANGED_ON_DISK);
  return G_SOURCE_REMOVE;
}

static void
file_changed (HfCardFile *self)
{
  if (self->look == 0)
    self->look = g_timeout_add (LOOK_DELAY_MS, look, self);
}

void
hf_card_file_watch (HfCardFile *self)
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
  HfPeople *people;    /* nullable */
  char *people_digest; /* of those in the file; nullable */
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
  g_clear_pointer (&save->people, hf_people_unref);
  g_free (save->people_digest);
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
  g_autoptr (HfCard) dated = hf_card_with_modified (save->card, save->stamp_s);
  g_autoptr (HfCard) stamped = NULL;
  g_autoptr (HfCard) shown = NULL;
  g_autoptr (GBytes) thumbnail = NULL;
  GError *error = NULL;
  gboolean saved;
  GDate today;

  if (!is_changed (save, &error))
    stamped = hf_card_bring_people_up_to_date (dated, save->people, &error);
  if (stamped == NULL)
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
  save->people_digest = hf_kept_people_digest (stamped->people);
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
      hf_document_set_saved (self->document, save->card, save->people, save->path);
      hf_people_keeper_set_base (self->keeper, save->people_digest);
      hf_recent_add (save->path);
      hf_card_file_watch (self);
      hf_card_file_update_draft (self);
      hf_card_file_emit (self, HF_CARD_FILE_KEPT);
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
  HfPeople *people = hf_document_get_people (self->document);
  gboolean modified = hf_document_is_modified (self->document);
  Save *save = g_new0 (Save, 1);

  save->card = hf_card_ref (card);
  save->people = people != NULL ? hf_people_ref (people) : NULL;
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
