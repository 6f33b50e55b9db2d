/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One PDF of all, or of every so many people. */
#include "batch/batch-private.h"
#include "batch/chunk.h"
#include "batch/volume-writer.h"
#include "batch/volume.h"

typedef struct
{
  HfBatch *job;
  HfChunkPlan plan;

  HfVolumeWriter writer; /* used by the caller's thread */
} Combined;

/* What a worker made of one chunk. */
typedef struct
{
  GArray *outcomes; /* HfBatchOutcome, for each person */
  HfPdfPart *part;  /* NULL where nobody's card could be made */
  GError *error;    /* of the part as a whole */
} Made;

/* A worker while it makes one chunk. */
typedef struct
{
  HfBatch *job;
  HfBatchWorker *worker;
  HfPipeline *pipeline;
  HfChunk chunk;
  GArray *outcomes;
} Making;

static void
free_made (gpointer data)
{
  Made *made = data;

  g_array_unref (made->outcomes);
  g_clear_pointer (&made->part, hf_pdf_part_free);
  g_clear_error (&made->error);
  g_free (made);
}

/* An #HfChunkPainter. */
static gboolean
paint_person (HfPdfPart *part, guint index, GCancellable *cancellable, gpointer data, GError **error)
{
  const Making *making = data;
  HfArtwork *artwork = making->job->artwork;
  HfBatchOutcome *outcome = &g_array_index (making->outcomes, HfBatchOutcome, index - making->chunk.first);
  g_autoptr (HfProof) proof = NULL;
  gboolean first_time = outcome->doubts == NULL;

  hf_gate_pass (making->job->options->gate, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  proof = hf_batch_make_proof (making->job, making->worker, making->job->people.start + index);
  if (first_time)
    outcome->doubts = g_ptr_array_ref (proof->doubts);

  for (guint side = 0; side < hf_artwork_get_n_sides (artwork); side++)
    {
      HfSidePainting painting = { artwork, proof, side };
      HfOutputPage page = hf_side_painting_get_page (&painting);

      if (!hf_pdf_part_add_page (part, &page, cancellable, error))
        return FALSE;
    }

  if (first_time)
    hf_pipeline_step (making->pipeline);

  return TRUE;
}

static gpointer
make_chunk (HfPipeline *pipeline, gpointer worker, guint piece, GCancellable *stop, gpointer data)
{
  const Combined *combined = data;
  HfBatch *job = combined->job;
  Making making = { job, worker, pipeline, hf_chunk_plan_get (&combined->plan, piece),
                    g_array_new (FALSE, TRUE, sizeof (HfBatchOutcome)) };
  Made *made = g_new0 (Made, 1);
  g_autoptr (GPtrArray) errors = NULL;

  g_array_set_size (making.outcomes, making.chunk.count);
  g_array_set_clear_func (making.outcomes, (GDestroyNotify) hf_batch_outcome_clear);
  made->outcomes = making.outcomes;
  made->part = hf_chunk_paint (&making.chunk, &job->options->pdf, paint_person, &making, stop, &errors);

  for (guint i = 0; i < making.chunk.count; i++)
    {
      HfBatchOutcome *outcome = &g_array_index (making.outcomes, HfBatchOutcome, i);

      outcome->index = job->people.start + making.chunk.first + i;
      outcome->error = g_steal_pointer (&errors->pdata[i]);
    }
  if (made->part != NULL)
    hf_pdf_part_seal (made->part, stop, &made->error);

  return made;
}

static gboolean
write_chunk (Combined *combined, const HfChunk *chunk, Made *made, GError **error)
{
  if (made->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&made->error));
      return FALSE;
    }

  return hf_volume_writer_add (&combined->writer, chunk, made->part, error);
}

static gboolean
take_chunk (guint piece, gpointer result, gpointer data, GError **error)
{
  Combined *combined = data;
  HfChunk chunk = hf_chunk_plan_get (&combined->plan, piece);
  Made *made = result;
  gboolean written = write_chunk (combined, &chunk, made, error);

  for (guint i = 0; written && i < made->outcomes->len; i++)
    hf_batch_tell (combined->job, &g_array_index (made->outcomes, HfBatchOutcome, i));
  free_made (made);

  return written;
}

static void
tell_progress (guint n_done, gpointer data)
{
  const Combined *combined = data;

  hf_batch_tell_progress (n_done, combined->job);
}

static gpointer
worker_new (gpointer data)
{
  const Combined *combined = data;

  return hf_batch_worker_new (combined->job);
}

gboolean
hf_batch_run_combined (HfBatch *job, GCancellable *cancellable, GError **error)
{
  static const HfPipelineWork work = {
    .worker_new = worker_new,
    .worker_free = hf_batch_worker_free,
    .make = make_chunk,
    .result_free = free_made,
    .take = take_chunk,
    .progress = tell_progress,
    .ahead = 1, /* what a part takes in memory is the whole of many pages */
  };
  Combined combined = {
    .job = job,
    .writer = { .job = job },
    .plan = hf_chunk_plan (job->people.count, hf_artwork_get_n_sides (job->artwork), job->options->volume),
  };
  guint n_volumes = (combined.plan.n_people - 1) / combined.plan.per_volume + 1;
  gboolean done = hf_volume_check_paths (job->options, n_volumes, error) &&
                  hf_pipeline_run (&work, hf_chunk_plan_count (&combined.plan), job->options->n_jobs, cancellable,
                                   &combined, error);

  hf_volume_writer_clear (&combined.writer);

  return done;
}
