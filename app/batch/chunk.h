/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Some people's pages as one part of a combined PDF. Private to batch/. */
#pragma once

#include "output/pdf-part.h"

/** HfChunkPlan: how many people are painted together, and into which file they go. */
typedef struct
{
  guint n_people;
  guint per_volume; /**< people in a file */
  guint per_chunk;  /**< people in a part; a part never spans two files */
} HfChunkPlan;

/** HfChunk: people @first to @first + @count - 1 of those exported. */
typedef struct
{
  guint volume; /**< from 0 */
  guint first;
  guint count;
  gboolean begins_volume;
  gboolean ends_volume;
} HfChunk;

/**
 * hf_chunk_plan: cuts @n_people with @n_pages pages each; @volume 0 is one file.
 *
 * Only these numbers count, so that the same people give the same bytes on any machine.
 */
HfChunkPlan hf_chunk_plan (guint n_people, guint n_pages, guint volume);

/** hf_chunk_plan_count: how many chunks there are. */
guint hf_chunk_plan_count (const HfChunkPlan *plan);

/** hf_chunk_plan_get: chunk @index. */
HfChunk hf_chunk_plan_get (const HfChunkPlan *plan, guint index);

/** HfChunkPainter: adds the pages of the person at @index to @part. */
typedef gboolean (*HfChunkPainter) (HfPdfPart *part, guint index, GCancellable *cancellable, gpointer data,
                                    GError **error);

/**
 * hf_chunk_paint: the pages of all people of @chunk but those who fail, whose errors come in @out_errors, by place in
 * the chunk (#GError or %NULL).
 *
 * As a part that failed is lost, @paint may be called again for people it was called for.
 * Returns: (transfer full) (nullable): %NULL when nobody is left or @cancellable was cancelled
 */
HfPdfPart *hf_chunk_paint (const HfChunk *chunk, const HfPdfOptions *options, HfChunkPainter paint, gpointer data,
                           GCancellable *cancellable, GPtrArray **out_errors);
