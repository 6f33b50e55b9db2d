/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/card-file-private.h"

#include "keep/card-people.h"
#include "ui/files/drafts.h"
#include "ui/files/settings.h"

G_DEFINE_QUARK (hf_card_file_error, hf_card_file_error)

G_DEFINE_FINAL_TYPE (HfCardFile, hf_card_file, G_TYPE_OBJECT)

static guint signals[HF_CARD_FILE_N_SIGNALS];

static void finish_closing (HfCardFile *self, GError *error);

void
hf_card_file_emit (HfCardFile *self, HfCardFileSignal signal)
{
  g_signal_emit (self, signals[signal], 0);
}

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
  g_signal_emit (self, signals[HF_CARD_FILE_KEPT], 0);
}

/* A draft to be written. */
typedef struct
{
  HfCard *card;
  HfPeople *people; /* nullable */
  HfDraft *draft;
} Keep;

static void
keep_free (gpointer data)
{
  Keep *keep = data;

  hf_card_unref (keep->card);
  g_clear_pointer (&keep->people, hf_people_unref);
  hf_draft_free (keep->draft);
  g_free (keep);
}

static void
keep_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Keep *keep = data;
  GError *error = NULL;
  g_autoptr (HfCard) card = hf_card_bring_people_up_to_date (keep->card, keep->people, &error);

  if (card != NULL && hf_draft_keep (card, keep->draft, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
set_kept_people (HfCardFile *self, HfPeople *people)
{
  HfPeople *before = self->kept_people;

  self->kept_people = people != NULL ? hf_people_ref (people) : NULL;
  g_clear_pointer (&before, hf_people_unref);
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
        g_signal_emit (self, signals[HF_CARD_FILE_KEEP_FAILED], 0, error);
      return;
    }

  if (self->kept_id != NULL && !g_str_equal (self->kept_id, keep->draft->id))
    hf_draft_discard (self->kept_id);
  g_free (self->kept_id);
  self->kept_id = g_strdup (keep->draft->id);
  g_clear_pointer (&self->kept, hf_card_unref);
  self->kept = hf_card_ref (keep->card);
  set_kept_people (self, keep->people);
  g_signal_emit (self, signals[HF_CARD_FILE_KEPT], 0);
  hf_card_file_update_draft (self);
}

static void
write_draft (HfCardFile *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, kept, NULL);
  Keep *keep = g_new0 (Keep, 1);
  HfDraft *draft = g_new0 (HfDraft, 1);
  HfPeople *people = hf_document_get_people (self->document);

  draft->id = hf_card_file_get_draft_id (self);
  draft->card_path = g_strdup (hf_document_get_path (self->document));
  draft->print = self->print;
  draft->open = self->closing == NULL;
  keep->card = hf_card_ref (hf_document_get_card (self->document));
  keep->people = people != NULL ? hf_people_ref (people) : NULL;
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

/* Whether the draft is of the card as it is now, and of the people as they are if it keeps any. */
static gboolean
is_draft_up_to_date (HfCardFile *self)
{
  HfCard *card = hf_document_get_card (self->document);

  return self->kept == card &&
         (!hf_card_keeps_people (card) || self->kept_people == hf_document_get_people (self->document));
}

void
hf_card_file_update_draft (HfCardFile *self)
{
  gboolean work = has_work (self);
  gboolean is_kept = is_draft_up_to_date (self);

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

  if (self->closing != NULL && self->people_safe && !self->writing)
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

static void
people_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HfCardFile) self = data;
  g_autoptr (GError) error = NULL;

  if (self->closing == NULL)
    return; /* the draft could not be written, which was told */

  self->people_safe = hf_people_keeper_close_finish (HF_PEOPLE_KEEPER (source), result, &error);
  if (self->people_safe)
    hf_card_file_update_draft (self);
  else
    finish_closing (self, g_steal_pointer (&error));
}

void
hf_card_file_close_async (HfCardFile *self, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (HF_IS_CARD_FILE (self));
  g_return_if_fail (self->closing == NULL);

  self->closing = g_task_new (self, NULL, callback, data);
  self->people_safe = FALSE;
  g_task_set_source_tag (self->closing, hf_card_file_close_async);
  hf_people_keeper_close_async (self->keeper, people_kept, g_object_ref (self));
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
  hf_card_file_update_draft (self);
}

void
hf_card_file_set_interval (HfCardFile *self, guint seconds)
{
  g_return_if_fail (HF_IS_CARD_FILE (self));

  self->interval_s = seconds;
  hf_people_keeper_set_interval (self->keeper, seconds);
  g_clear_handle_id (&self->timeout, g_source_remove);
  hf_card_file_update_draft (self);
}

void
hf_card_file_found_people (HfCardFile *self, const char *kept_base, const char *base)
{
  g_return_if_fail (HF_IS_CARD_FILE (self));

  hf_people_keeper_found (self->keeper, kept_base);
  hf_people_keeper_set_base (self->keeper, base);
}

static void
people_keep_failed (HfCardFile *self, const GError *error)
{
  g_signal_emit (self, signals[HF_CARD_FILE_KEEP_FAILED], 0, error);
}

HfCardFile *
hf_card_file_new (HfDocument *document)
{
  HfCardFile *self = g_object_new (HF_TYPE_CARD_FILE, NULL);
  const char *path = hf_document_get_path (document);

  self->document = g_object_ref (document);
  self->keeper = hf_people_keeper_new (document);
  g_signal_connect_object (self->keeper, "keep-failed", G_CALLBACK (people_keep_failed), self, G_CONNECT_SWAPPED);
  if (path != NULL)
    (void) hf_file_print_take (path, &self->print);
  g_signal_connect_object (document, "card-changed", G_CALLBACK (hf_card_file_update_draft), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "people-changed", G_CALLBACK (hf_card_file_update_draft), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "marks-changed", G_CALLBACK (hf_card_file_update_draft), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::modified", G_CALLBACK (hf_card_file_update_draft), self,
                           G_CONNECT_SWAPPED);
  hf_card_file_watch (self);
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
  g_clear_object (&self->keeper);
  set_kept_people (self, NULL);
  g_clear_pointer (&self->kept, hf_card_unref);
  g_clear_pointer (&self->kept_id, g_free);

  G_OBJECT_CLASS (hf_card_file_parent_class)->dispose (object);
}

static void
hf_card_file_class_init (HfCardFileClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_card_file_dispose;

  signals[HF_CARD_FILE_KEPT] =
      g_signal_new ("kept", HF_TYPE_CARD_FILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[HF_CARD_FILE_KEEP_FAILED] = g_signal_new ("keep-failed", HF_TYPE_CARD_FILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                                    NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[HF_CARD_FILE_CHANGED_ON_DISK] =
      g_signal_new ("changed-on-disk", HF_TYPE_CARD_FILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[HF_CARD_FILE_VANISHED] =
      g_signal_new ("vanished", HF_TYPE_CARD_FILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_card_file_init (HfCardFile *self)
{
  self->interval_s = HF_SETTINGS_INTERVAL_S;
}
