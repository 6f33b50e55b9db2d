/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody's card on sheets of paper, in one PDF or in one for every so many people. */
#include "batch/batch-private.h"
#include "batch/chunk.h"
#include "batch/sheet-painting.h"
#include "batch/sheet-slug.h"
#include "batch/volume-writer.h"
#include "batch/volume.h"

typedef struct
{
  HfBatch *job;
  HfImposition *whole; /* of a full volume */
  HfImposition *last;  /* of the last volume, which may be the only one */
  guint per_volume;    /* people */
  guint n_volumes;
  HfChunkPlan plan; /* of pages */
  guint8 *told;     /* whether the observer knows of each person */

  HfVolumeWriter writer; /* used by the caller's thread */
} Sheets;

/* What a worker made of one chunk. */
typedef struct
{
  GArray *outcomes; /* HfBatchOutcome, of whoever came up on the first side of a sheet */
  HfPdfPart *part;
  GError *error; /* of the part as a whole */
} Made;

/* A worker while it makes one chunk. */
typedef struct
{
  Sheets *sheets;
  HfBatchWorker *worker;
  HfPipeline *pipeline;
  HfChunk chunk;
  GArray *outcomes;
  guint sheet;        /* whose proofs are there */
  GHashTable *proofs; /* number of the person in the volume to HfProof */
  gboolean *shown;    /* whether the outcomes of each page of the chunk are there */
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

static const HfImposition *
get_imposition (const Sheets *sheets, guint volume)
{
  return volume + 1 == sheets->n_volumes ? sheets->last : sheets->whole;
}

/* The person's place in the crowd. */
static guint
get_index (const Making *making, guint person)
{
  return making->sheets->job->people.start + making->chunk.volume * making->sheets->per_volume + person;
}

/* Makes the cards on @sheet, unless they are there. */
static gboolean
prepare (Making *making, guint sheet, const GArray *people, GCancellable *cancellable, GError **error)
{
  if (making->sheet == sheet)
    return TRUE;

  g_hash_table_remove_all (making->proofs);
  making->sheet = sheet;
  for (guint i = 0; i < people->len; i++)
    {
      guint person = g_array_index (people, guint, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          making->sheet = G_MAXUINT;
          return FALSE;
        }
      g_hash_table_insert (making->proofs, GUINT_TO_POINTER (person),
                           hf_batch_make_proof (making->sheets->job, making->worker, get_index (making, person)));
    }

  return TRUE;
}

static void
note_outcomes (Making *making, const GArray *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      guint person = g_array_index (people, guint, i);
      const HfProof *proof = g_hash_table_lookup (making->proofs, GUINT_TO_POINTER (person));
      HfBatchOutcome outcome = { .index = get_index (making, person), .doubts = g_ptr_array_ref (proof->doubts) };

      g_array_append_val (making->outcomes, outcome);
      hf_pipeline_step (making->pipeline);
    }
}

/* Whether the fronts were another time's work. */
static gboolean
imposes_backs_alone (const HfBatch *job)
{
  const HfImposeOptions *impose = &job->options->sheets->impose;

  return impose->duplex == HF_DUPLEX_MANUAL && impose->pass == HF_PASS_BACKS;
}

/* An #HfChunkPainter: page @index of all files. */
static gboolean
paint_page (HfPdfPart *part, guint index, GCancellable *cancellable, gpointer data, GError **error)
{
  Making *making = data;
  const HfBatch *job = making->sheets->job;
  const HfImposition *imposition = get_imposition (making->sheets, making->chunk.volume);
  HfSheetSide side =
      hf_imposition_get_side (imposition, index - making->chunk.volume * making->sheets->plan.per_volume);
  g_autoptr (GArray) people = hf_imposition_list_people (imposition, side.sheet);
  g_autofree char *slug = hf_sheet_slug (job->card, imposition, side, job->options->fields == NULL ? job->crowd : NULL,
                                         get_index (making, 0));
  const HfCalibrationProfile *profile = job->options->sheets->calibration;
  gboolean *shown = &making->shown[index - making->chunk.first];
  HfSheetPainting painting = {
    .imposition = imposition,
    .side = side,
    .calibration = profile != NULL ? &profile->sides[side.back ? 1 : 0] : NULL,
    .artwork = job->artwork,
    .proofs = making->proofs,
    .fonts = hf_renderer_get_fonts (making->worker->renderer),
    .slug = slug,
  };
  HfOutputPage page = hf_sheet_painting_get_page (&painting);

  hf_gate_pass (job->options->gate, cancellable);
  if (!prepare (making, side.sheet, people, cancellable, error))
    return FALSE;
  if (!*shown && side.back == imposes_backs_alone (job))
    note_outcomes (making, people);
  *shown = TRUE;

  return hf_pdf_part_add_page (part, &page, cancellable, error);
}

/* A page that could not be painted leaves out everybody who is on it. */
static void
note_failures (Making *making, const GPtrArray *errors)
{
  for (guint i = 0; i < making->chunk.count; i++)
    {
      const GError *failure = errors->pdata[i];
      const HfImposition *imposition = get_imposition (making->sheets, making->chunk.volume);
      guint page = making->chunk.first + i - making->chunk.volume * making->sheets->plan.per_volume;
      g_autoptr (GArray) people = NULL;

      if (failure == NULL)
        continue;
      people = hf_imposition_list_people (imposition, hf_imposition_get_side (imposition, page).sheet);
      for (guint k = 0; k < people->len; k++)
        {
          HfBatchOutcome outcome = {
            .index = get_index (making, g_array_index (people, guint, k)),
            .error = g_error_copy (failure),
          };

          /* Before what was noted when it was still thought to be made. */
          g_array_prepend_val (making->outcomes, outcome);
        }
    }
}

static gpointer
make_chunk (HfPipeline *pipeline, gpointer worker, guint piece, GCancellable *stop, gpointer data)
{
  Sheets *sheets = data;
  Made *made = g_new0 (Made, 1);
  g_autoptr (GPtrArray) errors = NULL;
  Making making = {
    .sheets = sheets,
    .worker = worker,
    .pipeline = pipeline,
    .chunk = hf_chunk_plan_get (&sheets->plan, piece),
    .outcomes = g_array_new (FALSE, TRUE, sizeof (HfBatchOutcome)),
    .sheet = G_MAXUINT,
    .proofs = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) hf_proof_free),
  };

  making.shown = g_new0 (gboolean, making.chunk.count);
  g_array_set_clear_func (making.outcomes, (GDestroyNotify) hf_batch_outcome_clear);
  made->part = hf_chunk_paint (&making.chunk, &sheets->job->options->pdf, paint_page, &making, stop, &errors);
  note_failures (&making, errors);
  made->outcomes = making.outcomes;
  if (made->part != NULL)
    hf_pdf_part_seal (made->part, stop, &made->error);

  g_hash_table_unref (making.proofs);
  g_free (making.shown);
  return made;
}

static gboolean
write_chunk (Sheets *sheets, const HfChunk *chunk, Made *made, GError **error)
{
  if (made->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&made->error));
      return FALSE;
    }

  return hf_volume_writer_add (&sheets->writer, chunk, made->part, error);
}

/* Copies of one card may lie on several sheets, and are told of once. */
static void
tell (Sheets *sheets, const HfBatchOutcome *outcome)
{
  guint8 *told = &sheets->told[outcome->index - sheets->job->people.start];

  if (!*told)
    hf_batch_tell (sheets->job, outcome);
  *told = TRUE;
}

static gboolean
take_chunk (guint piece, gpointer result, gpointer data, GError **error)
{
  Sheets *sheets = data;
  HfChunk chunk = hf_chunk_plan_get (&sheets->plan, piece);
  Made *made = result;
  gboolean written = write_chunk (sheets, &chunk, made, error);

  for (guint i = 0; written && i < made->outcomes->len; i++)
    tell (sheets, &g_array_index (made->outcomes, HfBatchOutcome, i));
  free_made (made);

  return written;
}

static void
tell_progress (guint n_done, gpointer data)
{
  const Sheets *sheets = data;

  hf_batch_tell_progress (MIN (n_done, sheets->job->people.count), sheets->job);
}

static gpointer
worker_new (gpointer data)
{
  const Sheets *sheets = data;

  return hf_batch_worker_new (sheets->job);
}

static HfImposition *
impose (const HfBatch *job, guint n_people, GError **error)
{
  return hf_imposition_new (job->options->sheets->sheet, job->card->format, hf_card_is_rtl (job->card), n_people,
                            &job->options->sheets->impose, error);
}

static gboolean
plan (Sheets *sheets, GError **error)
{
  guint n_people = sheets->job->people.count;
  guint volume = sheets->job->options->volume;
  guint whole_pages;
  guint last_pages;

  sheets->per_volume = volume > 0 ? MIN (volume, n_people) : n_people;
  sheets->n_volumes = (n_people - 1) / sheets->per_volume + 1;
  sheets->whole = impose (sheets->job, sheets->per_volume, error);
  if (sheets->whole == NULL)
    return FALSE;
  sheets->last = impose (sheets->job, n_people - (sheets->n_volumes - 1) * sheets->per_volume, error);
  if (sheets->last == NULL)
    return FALSE;

  whole_pages = hf_imposition_get_n_pages (sheets->whole);
  last_pages = hf_imposition_get_n_pages (sheets->last);
  sheets->plan = hf_chunk_plan ((sheets->n_volumes - 1) * whole_pages + last_pages, 1, whole_pages);
  return hf_volume_check_paths (sheets->job->options, sheets->n_volumes, error);
}

gboolean
hf_batch_run_sheets (HfBatch *job, GCancellable *cancellable, GError **error)
{
  static const HfPipelineWork work = {
    .worker_new = worker_new,
    .worker_free = hf_batch_worker_free,
    .make = make_chunk,
    .result_free = free_made,
    .take = take_chunk,
    .progress = tell_progress,
  };
  Sheets sheets = { .job = job, .writer = { .job = job }, .told = g_new0 (guint8, job->people.count) };
  gboolean done = plan (&sheets, error) && hf_pipeline_run (&work, hf_chunk_plan_count (&sheets.plan),
                                                            job->options->n_jobs, cancellable, &sheets, error);

  hf_volume_writer_clear (&sheets.writer);
  g_clear_pointer (&sheets.whole, hf_imposition_free);
  g_clear_pointer (&sheets.last, hf_imposition_free);
  g_free (sheets.told);

  return done;
}
