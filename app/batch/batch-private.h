/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two kinds of export have in common. Private to batch/. */
#pragma once

#include "batch/artwork.h"
#include "batch/batch.h"
#include "batch/copies.h"
#include "batch/pipeline.h"

/* From how many sets of copies one batch may write. */
#define HF_BATCH_COPIES 2

/** HfBatch: a batch going on. What is set here is read by all threads; the total only by the caller's. */
typedef struct
{
  HfCard *card;
  HfCrowd *crowd;
  HfSlice people;
  const HfBatchOptions *options;
  const HfBatchObserver *observer;
  HfArtwork *artwork;
  HfCopies *copies[HF_BATCH_COPIES]; /* borrowed, nullable: what its threads copy from */
  gboolean closely;                  /* hf_proofer_look_closely() */
  gint64 begin_us;
  HfBatchTotal total;
} HfBatch;

/** HfBatchWorker: what each thread has for itself. */
typedef struct
{
  HfRenderer *renderer;
  HfProofer *proofer;
  HfCopyist *copyists[HF_BATCH_COPIES]; /**< of the batch's copies; nullable */
} HfBatchWorker;

/** hf_batch_worker_new: as an HfPipelineWork asks for it; @data is the #HfBatch. Returns: (transfer full) */
gpointer hf_batch_worker_new (gpointer data);

void hf_batch_worker_free (gpointer worker);

/** HfBatchOutcome: what came of one person's card. */
typedef struct
{
  guint index;       /**< of the person, from 0 */
  GPtrArray *doubts; /**< owned */
  GError *error;     /**< owned; NULL where the card was made */
  gboolean kept;     /**< its files stood, and it was not even looked at */
} HfBatchOutcome;

/** hf_batch_outcome_clear: frees what @outcome owns, not itself. */
void hf_batch_outcome_clear (HfBatchOutcome *outcome);

/** hf_batch_make_proof: merges and lays out the card of the person at @index. Returns: (transfer full) */
HfProof *hf_batch_make_proof (HfBatch *job, HfBatchWorker *worker, guint index);

/** hf_batch_tell: counts @outcome and tells the observer of it. */
void hf_batch_tell (HfBatch *job, const HfBatchOutcome *outcome);

/** hf_batch_tell_progress: as an HfPipelineWork asks for it; @data is the #HfBatch. */
void hf_batch_tell_progress (guint n_done, gpointer data);

/** hf_batch_run_files: makes the files of every person. */
gboolean hf_batch_run_files (HfBatch *job, GCancellable *cancellable, GError **error);

/** hf_batch_run_combined: makes one PDF of all, or of every so many people. */
gboolean hf_batch_run_combined (HfBatch *job, GCancellable *cancellable, GError **error);

/** hf_batch_run_sheets: makes one PDF of sheets, or one for every so many people. */
gboolean hf_batch_run_sheets (HfBatch *job, GCancellable *cancellable, GError **error);
