/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/pipeline.h"

#define USUAL_AHEAD 2u

struct _HfPipeline
{
  const HfPipelineWork *work;
  gpointer data;
  guint n_pieces;
  guint ahead;
  GCancellable *stop;

  GMutex lock; /* for all below */
  GCond changed;
  guint next;     /* to be claimed */
  guint taken;    /* as many were taken */
  gpointer *ring; /* results not taken yet: piece i at i % ahead */
  guint n_steps;
};

static void
wake (HfPipeline *pipeline)
{
  g_mutex_lock (&pipeline->lock);
  g_cond_broadcast (&pipeline->changed);
  g_mutex_unlock (&pipeline->lock);
}

static void
stop (GCancellable *cancellable, HfPipeline *pipeline)
{
  g_cancellable_cancel (pipeline->stop);
  wake (pipeline);
}

static gboolean
claim (HfPipeline *pipeline, guint *out_index)
{
  gboolean claimed = FALSE;

  g_mutex_lock (&pipeline->lock);
  while (!g_cancellable_is_cancelled (pipeline->stop) && pipeline->next < pipeline->n_pieces &&
         pipeline->next >= pipeline->taken + pipeline->ahead)
    g_cond_wait (&pipeline->changed, &pipeline->lock);

  if (!g_cancellable_is_cancelled (pipeline->stop) && pipeline->next < pipeline->n_pieces)
    {
      *out_index = pipeline->next++;
      claimed = TRUE;
    }
  g_mutex_unlock (&pipeline->lock);

  return claimed;
}

static gpointer
work_on (gpointer data)
{
  HfPipeline *pipeline = data;
  const HfPipelineWork *work = pipeline->work;
  gpointer worker = work->worker_new (pipeline->data);
  guint index;

  while (claim (pipeline, &index))
    {
      gpointer result = work->make (pipeline, worker, index, pipeline->stop, pipeline->data);

      g_mutex_lock (&pipeline->lock);
      pipeline->ring[index % pipeline->ahead] = result;
      g_cond_broadcast (&pipeline->changed);
      g_mutex_unlock (&pipeline->lock);
    }

  work->worker_free (worker);

  return NULL;
}

/* Waits for the next result or for steps to tell of; NULL when there is only progress, or nothing more. */
static gpointer
await (HfPipeline *pipeline, guint told_steps, guint *out_steps)
{
  gpointer *place = &pipeline->ring[pipeline->taken % pipeline->ahead];
  gpointer result;

  g_mutex_lock (&pipeline->lock);
  while (*place == NULL && pipeline->n_steps == told_steps && !g_cancellable_is_cancelled (pipeline->stop))
    g_cond_wait (&pipeline->changed, &pipeline->lock);
  result = g_steal_pointer (place);
  *out_steps = pipeline->n_steps;
  g_mutex_unlock (&pipeline->lock);

  return result;
}

static gboolean
take_all (HfPipeline *pipeline, GError **error)
{
  const HfPipelineWork *work = pipeline->work;
  guint told_steps = 0;

  while (pipeline->taken < pipeline->n_pieces)
    {
      guint n_steps;
      gpointer result = await (pipeline, told_steps, &n_steps);

      /* What a worker made after it was told to stop may be half of something. */
      if (g_cancellable_is_cancelled (pipeline->stop))
        {
          g_clear_pointer (&result, work->result_free);
          return !g_cancellable_set_error_if_cancelled (pipeline->stop, error);
        }
      if (result != NULL && !work->take (pipeline->taken, result, pipeline->data, error))
        return FALSE;

      if (result != NULL)
        {
          g_mutex_lock (&pipeline->lock);
          pipeline->taken++;
          g_cond_broadcast (&pipeline->changed);
          g_mutex_unlock (&pipeline->lock);
        }
      if (work->progress != NULL && n_steps != told_steps)
        work->progress (n_steps, pipeline->data);
      told_steps = n_steps;
    }

  return TRUE;
}

static GPtrArray *
start_workers (HfPipeline *pipeline, guint n_workers, GError **error)
{
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();
  g_autoptr (GError) refusal = NULL;

  while (threads->len < n_workers && refusal == NULL)
    {
      GThread *thread = g_thread_try_new ("card-worker", work_on, pipeline, &refusal);

      if (thread != NULL)
        g_ptr_array_add (threads, thread);
    }

  /* Fewer workers do it too, only later. */
  if (threads->len == 0)
    g_propagate_error (error, g_steal_pointer (&refusal));

  return g_steal_pointer (&threads);
}

gboolean
hf_pipeline_run (const HfPipelineWork *work, guint n_pieces, guint n_workers, GCancellable *cancellable, gpointer data,
                 GError **error)
{
  g_autoptr (GCancellable) own = g_cancellable_new ();
  HfPipeline pipeline = { .work = work, .data = data, .n_pieces = n_pieces, .stop = own };
  g_autoptr (GPtrArray) threads = NULL;
  gulong handler = 0;
  gboolean done;

  pipeline.ahead = MAX (n_workers, 1) * (work->ahead > 0 ? work->ahead : USUAL_AHEAD);
  g_mutex_init (&pipeline.lock);
  g_cond_init (&pipeline.changed);
  pipeline.ring = g_new0 (gpointer, pipeline.ahead);
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (stop), &pipeline, NULL);

  threads = start_workers (&pipeline, CLAMP (n_workers, 1, MAX (n_pieces, 1)), error);
  done = threads->len > 0 && take_all (&pipeline, error);

  stop (NULL, &pipeline);
  for (guint i = 0; i < threads->len; i++)
    g_thread_join (threads->pdata[i]);
  g_cancellable_disconnect (cancellable, handler);

  for (guint i = 0; i < pipeline.ahead; i++)
    g_clear_pointer (&pipeline.ring[i], work->result_free);
  g_free (pipeline.ring);
  g_cond_clear (&pipeline.changed);
  g_mutex_clear (&pipeline.lock);

  return done;
}

void
hf_pipeline_step (HfPipeline *pipeline)
{
  g_mutex_lock (&pipeline->lock);
  pipeline->n_steps++;
  g_cond_broadcast (&pipeline->changed);
  g_mutex_unlock (&pipeline->lock);
}
