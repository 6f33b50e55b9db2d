/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/people-keeper.h"

#include "ui/files/kept-people.h"
#include "ui/files/settings.h"

struct _HfPeopleKeeper
{
  GObject parent_instance;

  HfDocument *document;
  guint interval_s;
  guint timeout;
  HfPeople *kept; /* those written last; NULL: nobody */
  char *base;     /* nullable */
  gboolean stale; /* they are to be written whether or not they changed */
  gboolean writing;
  GTask *closing; /* told once they are kept */
};

G_DEFINE_FINAL_TYPE (HfPeopleKeeper, hf_people_keeper, G_TYPE_OBJECT)

enum
{
  KEEP_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void update (HfPeopleKeeper *self);

/* People to be written. */
typedef struct
{
  char *uuid;
  HfKeptPeople kept;
} Keep;

static void
keep_free (gpointer data)
{
  Keep *keep = data;

  g_free (keep->uuid);
  hf_kept_people_clear (&keep->kept);
  g_free (keep);
}

static void
keep_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Keep *keep = data;
  GError *error = NULL;

  if (hf_kept_people_save (keep->uuid, &keep->kept, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
set_kept (HfPeopleKeeper *self, HfPeople *people)
{
  HfPeople *before = self->kept;

  self->kept = people != NULL ? hf_people_ref (people) : NULL;
  g_clear_pointer (&before, hf_people_unref);
}

/* @error (transfer full) (nullable) */
static void
finish_closing (HfPeopleKeeper *self, GError *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->closing);

  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
kept (GObject *source, GAsyncResult *result, gpointer data)
{
  HfPeopleKeeper *self = HF_PEOPLE_KEEPER (source);
  const Keep *keep = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  self->writing = FALSE;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      set_kept (self, keep->kept.people);
      update (self);
    }
  else if (self->closing != NULL)
    finish_closing (self, g_steal_pointer (&error));
  else
    {
      self->stale = TRUE; /* until the next change, or the end */
      g_signal_emit (self, signals[KEEP_FAILED], 0, error);
    }
}

static void
write_now (HfPeopleKeeper *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, kept, NULL);
  HfPeople *people = hf_document_get_people (self->document);
  Keep *keep = g_new0 (Keep, 1);

  keep->uuid = g_strdup (hf_document_get_card (self->document)->uuid);
  keep->kept.people = people != NULL ? hf_people_ref (people) : NULL;
  keep->kept.base = g_strdup (self->base);
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->writing = TRUE;
  self->stale = FALSE;
  g_task_set_source_tag (task, write_now);
  g_task_set_task_data (task, keep, keep_free);
  g_task_run_in_thread (task, keep_in_thread);
}

static gboolean
is_due (HfPeopleKeeper *self)
{
  return self->stale || self->kept != hf_document_get_people (self->document);
}

static gboolean
interval_over (gpointer data)
{
  HfPeopleKeeper *self = data;

  self->timeout = 0;
  if (!self->writing && is_due (self))
    write_now (self);
  return G_SOURCE_REMOVE;
}

static void
update (HfPeopleKeeper *self)
{
  if (self->writing)
    return; /* looked at again once that is done */

  if (!is_due (self))
    g_clear_handle_id (&self->timeout, g_source_remove);
  else if (self->closing != NULL)
    write_now (self);
  else if (self->timeout == 0 && self->interval_s > 0)
    self->timeout = g_timeout_add_seconds (self->interval_s, interval_over, self);

  if (self->closing != NULL && !self->writing)
    finish_closing (self, NULL);
}

void
hf_people_keeper_set_interval (HfPeopleKeeper *self, guint seconds)
{
  g_return_if_fail (HF_IS_PEOPLE_KEEPER (self));

  self->interval_s = seconds;
  g_clear_handle_id (&self->timeout, g_source_remove);
  update (self);
}

void
hf_people_keeper_found (HfPeopleKeeper *self, const char *base)
{
  g_return_if_fail (HF_IS_PEOPLE_KEEPER (self));

  g_free (self->base);
  self->base = g_strdup (base);
}

void
hf_people_keeper_set_base (HfPeopleKeeper *self, const char *base)
{
  g_return_if_fail (HF_IS_PEOPLE_KEEPER (self));

  if (g_strcmp0 (base, self->base) == 0)
    return;

  g_free (self->base);
  self->base = g_strdup (base);
  self->stale = self->stale || hf_document_get_people (self->document) != NULL;
  update (self);
}

void
hf_people_keeper_close_async (HfPeopleKeeper *self, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (HF_IS_PEOPLE_KEEPER (self));
  g_return_if_fail (self->closing == NULL);

  self->closing = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (self->closing, hf_people_keeper_close_async);
  update (self);
}

gboolean
hf_people_keeper_close_finish (HfPeopleKeeper *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

HfPeopleKeeper *
hf_people_keeper_new (HfDocument *document)
{
  HfPeopleKeeper *self = g_object_new (HF_TYPE_PEOPLE_KEEPER, NULL);

  self->document = g_object_ref (document);
  set_kept (self, hf_document_get_people (document));
  g_signal_connect_object (document, "people-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "marks-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return self;
}

static void
hf_people_keeper_dispose (GObject *object)
{
  HfPeopleKeeper *self = HF_PEOPLE_KEEPER (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->document);
  g_clear_pointer (&self->base, g_free);
  set_kept (self, NULL);

  G_OBJECT_CLASS (hf_people_keeper_parent_class)->dispose (object);
}

static void
hf_people_keeper_class_init (HfPeopleKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_people_keeper_dispose;

  signals[KEEP_FAILED] = g_signal_new ("keep-failed", HF_TYPE_PEOPLE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
hf_people_keeper_init (HfPeopleKeeper *self)
{
  self->interval_s = HF_SETTINGS_INTERVAL_S;
}
