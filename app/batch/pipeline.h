/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many pieces of work on several threads, their results taken in order and never more than a few at once. */
#pragma once

#include <gio/gio.h>

/** HfPipeline: the work while it goes on. */
typedef struct _HfPipeline HfPipeline;

/**
 * HfPipelineWork: what is done.
 *
 * Workers claim pieces in order. A worker waits when it is far ahead of what was taken, so that memory does not grow
 * with the number of pieces. Only worker_new(), worker_free() and make() run on the workers' threads.
 */
typedef struct
{
  /** What one worker needs for itself, such as a renderer. (transfer full) */
  gpointer (*worker_new) (gpointer data);
  void (*worker_free) (gpointer worker);

  /** Makes piece @index; @stop is cancelled when nobody waits for it any more. (transfer full) (not nullable) */
  gpointer (*make) (HfPipeline *pipeline, gpointer worker, guint index, GCancellable *stop, gpointer data);
  void (*result_free) (gpointer result);

  /** Takes the result (transfer full) of each piece, in order, on the thread of the caller; %FALSE with @error stops
   * all. */
  gboolean (*take) (guint index, gpointer result, gpointer data, GError **error);

  /** Told on the thread of the caller, now and then, how many steps were made. Nullable. */
  void (*progress) (guint n_steps, gpointer data);

  /** How many results of one worker may wait to be taken; 0 is 2, enough that one slow piece holds nobody up. */
  guint ahead;
} HfPipelineWork;

/**
 * hf_pipeline_run: makes pieces 0 to @n_pieces - 1 on @n_workers threads.
 *
 * What is taken, and in which order, does not depend on @n_workers. Returns when every thread has ended.
 * Returns: %FALSE with what take() said, or with %G_IO_ERROR_CANCELLED
 */
gboolean hf_pipeline_run (const HfPipelineWork *work, guint n_pieces, guint n_workers, GCancellable *cancellable,
                          gpointer data, GError **error);

/** hf_pipeline_step: counts a step of a piece for progress(); for make(). */
void hf_pipeline_step (HfPipeline *pipeline);
