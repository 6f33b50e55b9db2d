/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/work.h"

#include "base/thread.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

/* What takes longer is told in minutes. */
#define SECONDS_ALONE 90.0

typedef struct
{
  GCancellable *cancellable;

  /* Written by the thread; read by others under the lock. */
  GMutex lock;
  HfBatchProgress progress;
  gboolean told; /* whether `progress` is already on its way */
  GError *error;
} HfWorkPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HfWork, hf_work, G_TYPE_OBJECT)

enum
{
  PROGRESS,
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static HfWorkPrivate *
get_private (HfWork *self)
{
  return hf_work_get_instance_private (self);
}

static gboolean
emit_progress (gpointer data)
{
  HfWork *self = data;

  hf_work_lock (self);
  get_private (self)->told = FALSE;
  hf_work_unlock (self);
  g_signal_emit (self, signals[PROGRESS], 0);
  return G_SOURCE_REMOVE;
}

static gboolean
emit_finished (gpointer data)
{
  GApplication *application = g_application_get_default ();

  g_signal_emit (data, signals[FINISHED], 0);
  if (application != NULL)
    g_application_release (application);
  return G_SOURCE_REMOVE;
}

static gpointer
work (gpointer data)
{
  HfWork *self = data;
  HfWorkPrivate *priv = get_private (self);
  GError *error = NULL;

  hf_thread_step_back ();
  HF_WORK_GET_CLASS (self)->run (self, priv->cancellable, &error);

  hf_work_lock (self);
  priv->error = error;
  hf_work_unlock (self);
  /* The thread's reference goes on the main thread, where the last one belongs. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, emit_finished, self, g_object_unref);
  return NULL;
}

void
hf_work_start (HfWork *self, const char *name)
{
  GApplication *application = g_application_get_default ();

  g_return_if_fail (HF_IS_WORK (self));

  /* Without a window too, whole files are left, or none. */
  if (application != NULL)
    g_application_hold (application);
  g_thread_unref (g_thread_new (name, work, g_object_ref (self)));
}

void
hf_work_cancel (HfWork *self)
{
  g_return_if_fail (HF_IS_WORK (self));

  g_cancellable_cancel (get_private (self)->cancellable);
}

HfBatchProgress
hf_work_get_progress (HfWork *self)
{
  HfBatchProgress progress;

  hf_work_lock (self);
  progress = get_private (self)->progress;
  hf_work_unlock (self);
  return progress;
}

char *
hf_work_describe (HfWork *self)
{
  HfBatchProgress progress = hf_work_get_progress (self);

  if (progress.left_s >= SECONDS_ALONE)
    /* Translators: cards done, cards in all, minutes left. */
    return g_strdup_printf (_ ("%u of %u · about %.0f min left"), progress.n_done, progress.n_people,
                            progress.left_s / 60.0);
  if (progress.left_s >= 1.0)
    /* Translators: cards done, cards in all, seconds left. */
    return g_strdup_printf (_ ("%u of %u · about %.0f s left"), progress.n_done, progress.n_people, progress.left_s);

  return g_strdup_printf (_ ("%u of %u"), progress.n_done, progress.n_people);
}

const GError *
hf_work_get_error (HfWork *self)
{
  const GError *error;

  hf_work_lock (self);
  error = get_private (self)->error;
  hf_work_unlock (self);
  return error;
}

void
hf_work_tell (const HfBatchProgress *progress, gpointer data)
{
  HfWork *self = data;

  hf_work_lock (self);
  get_private (self)->progress = *progress;
  hf_work_unlock_and_tell (self);
}

void
hf_work_lock (HfWork *self)
{
  g_mutex_lock (&get_private (self)->lock);
}

void
hf_work_unlock (HfWork *self)
{
  g_mutex_unlock (&get_private (self)->lock);
}

void
hf_work_unlock_and_tell (HfWork *self)
{
  HfWorkPrivate *priv = get_private (self);
  gboolean tell = !priv->told;

  priv->told = TRUE;
  hf_work_unlock (self);
  if (tell)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, emit_progress, g_object_ref (self), g_object_unref);
}

static void
hf_work_finalize (GObject *object)
{
  HfWorkPrivate *priv = get_private (HF_WORK (object));

  g_object_unref (priv->cancellable);
  g_clear_error (&priv->error);
  g_mutex_clear (&priv->lock);

  G_OBJECT_CLASS (hf_work_parent_class)->finalize (object);
}

static void
hf_work_class_init (HfWorkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_work_finalize;

  signals[PROGRESS] = g_signal_new ("progress", HF_TYPE_WORK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] = g_signal_new ("finished", HF_TYPE_WORK, G_SIGNAL_RUN_LAST,
                                    G_STRUCT_OFFSET (HfWorkClass, finished), NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_work_init (HfWork *self)
{
  HfWorkPrivate *priv = get_private (self);

  g_mutex_init (&priv->lock);
  priv->cancellable = g_cancellable_new ();
}
