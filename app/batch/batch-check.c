/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/batch-check.h"

#include "batch/batch-private.h"

static gpointer
make_person (HfPipeline *pipeline, gpointer worker, guint piece, GCancellable *stop, gpointer data)
{
  HfBatch *job = data;
  HfBatchOutcome *outcome = g_new0 (HfBatchOutcome, 1);
  g_autoptr (HfProof) proof = NULL;

  outcome->index = job->people.start + piece;
  proof = hf_batch_make_proof (job, worker, outcome->index);
  outcome->doubts = g_ptr_array_ref (proof->doubts);
  hf_pipeline_step (pipeline);

  return outcome;
}

static void
free_outcome (gpointer outcome)
{
  hf_batch_outcome_clear (outcome);
  g_free (outcome);
}

static gboolean
take_person (guint piece, gpointer result, gpointer data, GError **error)
{
  hf_batch_tell (data, result);
  free_outcome (result);

  return TRUE;
}

gboolean
hf_batch_check (HfCard *card, HfCrowd *crowd, HfSlice people, guint n_jobs, const HfBatchObserver *observer,
                GCancellable *cancellable, GError **error)
{
  static const HfPipelineWork work = {
    .worker_new = hf_batch_worker_new,
    .worker_free = hf_batch_worker_free,
    .make = make_person,
    .result_free = free_outcome,
    .take = take_person,
    .progress = hf_batch_tell_progress,
  };
  HfBatch job = {
    .card = card,
    .crowd = crowd,
    .people = people,
    .observer = observer,
    .closely = TRUE,
    .begin_us = g_get_monotonic_time (),
  };

  g_return_val_if_fail (people.start + people.count <= hf_crowd_get_size (crowd), FALSE);

  return hf_pipeline_run (&work, people.count, n_jobs, cancellable, &job, error);
}
