/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/batch-private.h"

#include <glib/gi18n.h>

/* Before these many cards, or this much time, an estimate would only jump about. */
#define ESTIMATE_CARDS 4u
#define ESTIMATE_US (G_USEC_PER_SEC / 2)

G_DEFINE_QUARK (hf_batch_error, hf_batch_error)

gpointer
hf_batch_worker_new (gpointer data)
{
  const HfBatch *job = data;
  HfBatchWorker *worker = g_new0 (HfBatchWorker, 1);

  worker->renderer = hf_renderer_new ();
  worker->proofer = hf_proofer_new (worker->renderer, job->card);
  if (job->closely)
    hf_proofer_look_closely (worker->proofer);
  for (guint i = 0; i < HF_BATCH_COPIES; i++)
    worker->copyists[i] = job->copies[i] != NULL ? hf_copyist_new (job->copies[i]) : NULL;

  return worker;
}

void
hf_batch_worker_free (gpointer data)
{
  HfBatchWorker *worker = data;

  for (guint i = 0; i < HF_BATCH_COPIES; i++)
    g_clear_pointer (&worker->copyists[i], hf_copyist_free);
  hf_proofer_free (worker->proofer);
  hf_renderer_free (worker->renderer);
  g_free (worker);
}

void
hf_batch_outcome_clear (HfBatchOutcome *outcome)
{
  g_clear_pointer (&outcome->doubts, g_ptr_array_unref);
  g_clear_error (&outcome->error);
}

/* A check has no options, and is of people. Returns: (transfer full) */
static HfFields *
get_fields (const HfBatch *job, guint index)
{
  if (job->options != NULL && job->options->fields != NULL)
    return hf_fields_ref (job->options->fields);

  return hf_crowd_get_fields (job->crowd, index);
}

HfProof *
hf_batch_make_proof (HfBatch *job, HfBatchWorker *worker, guint index)
{
  g_autoptr (HfFields) fields = get_fields (job, index);

  return hf_proofer_make (worker->proofer, fields);
}

static void
tell_failure (HfBatch *job, const HfBatchOutcome *outcome)
{
  const HfBatchObserver *observer = job->observer;
  g_autoptr (HfFields) fields = get_fields (job, outcome->index);
  const char *name = hf_fields_lookup (fields, hf_field_name (HF_FIELD_NAME));

  job->total.n_failed++;
  if (observer->failure != NULL)
    observer->failure (hf_fields_get_row (fields), name != NULL ? name : "", outcome->error, observer->data);
}

void
hf_batch_tell (HfBatch *job, const HfBatchOutcome *outcome)
{
  const HfBatchObserver *observer = job->observer;

  if (outcome->error != NULL)
    {
      tell_failure (job, outcome);
      return;
    }

  job->total.n_cards++;
  if (outcome->kept)
    job->total.n_kept++;
  if (observer->card != NULL)
    observer->card (outcome->index, outcome->kept, observer->data);
  if (observer->doubts != NULL && outcome->doubts != NULL && outcome->doubts->len > 0)
    observer->doubts (outcome->doubts, observer->data);
}

void
hf_batch_tell_progress (guint n_done, gpointer data)
{
  const HfBatch *job = data;
  const HfBatchObserver *observer = job->observer;
  HfGate *gate = job->options != NULL ? job->options->gate : NULL;
  gint64 spent_us = g_get_monotonic_time () - job->begin_us - hf_gate_get_shut_us (gate);
  HfBatchProgress progress = { n_done, job->people.count, -1 };

  if (observer->progress == NULL)
    return;

  if (n_done >= ESTIMATE_CARDS && spent_us >= ESTIMATE_US)
    progress.left_s = (double) spent_us / G_USEC_PER_SEC / n_done * (job->people.count - n_done);
  observer->progress (&progress, observer->data);
}

static gboolean
has_views (HfCard *card, const GArray *sides, GError **error)
{
  if (sides->len > 0)
    return TRUE;

  g_set_error (error, HF_BATCH_ERROR, HF_BATCH_ERROR_NO_PAGE,
               ngettext ("The card “%s” has no such page: it has %u; choose another with --page",
                         "The card “%s” has no such page: it has %u; choose others with --page", card->format->n_pages),
               card->title != NULL ? card->title : "", card->format->n_pages);
  return FALSE;
}

static gboolean
run (HfBatch *job, GCancellable *cancellable, GError **error)
{
  if (job->people.count == 0)
    return TRUE;
  if (job->options->kind == HF_BATCH_COMBINED)
    return hf_batch_run_combined (job, cancellable, error);
  if (job->options->kind == HF_BATCH_SHEETS)
    return hf_batch_run_sheets (job, cancellable, error);

  return hf_batch_run_files (job, cancellable, error);
}

gboolean
hf_batch_run (HfCard *card, HfCrowd *crowd, HfSlice people, const HfBatchOptions *options,
              const HfBatchObserver *observer, GCancellable *cancellable, HfBatchTotal *out_total, GError **error)
{
  g_autoptr (GArray) sides = hf_side_list (card, options->sides);
  g_autoptr (HfArtwork) artwork = hf_artwork_new (card, sides);
  HfBatch job = { .card = card,
                  .crowd = crowd,
                  .people = people,
                  .options = options,
                  .observer = observer,
                  .artwork = artwork,
                  .begin_us = g_get_monotonic_time () };
  gboolean done;

  g_return_val_if_fail (options->fields != NULL ? people.start + people.count == 1
                                                : people.start + people.count <= hf_crowd_get_size (crowd),
                        FALSE);
  g_return_val_if_fail (options->n_jobs > 0, FALSE);

  done = has_views (card, sides, error) && run (&job, cancellable, error);
  *out_total = job.total;

  return done;
}
