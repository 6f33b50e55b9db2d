/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/chunk.h"

/* Few enough that several threads find work in a small team, many enough that fonts, held once for each part, weigh
 * little. */
#define SMALLEST_PART_PAGES 256u
#define PARTS 8u

HfChunkPlan
hf_chunk_plan (guint n_people, guint n_pages, guint volume)
{
  HfChunkPlan plan = { .n_people = n_people, .per_volume = volume > 0 ? MIN (volume, n_people) : n_people };
  guint64 volume_pages = (guint64) plan.per_volume * n_pages;
  guint64 part_pages = CLAMP (volume_pages / PARTS, SMALLEST_PART_PAGES, HF_PDF_PART_PAGES);

  plan.per_chunk = (guint) CLAMP (part_pages / n_pages, 1, plan.per_volume);

  return plan;
}

static guint
divide_up (guint a, guint b)
{
  return a / b + (a % b != 0);
}

guint
hf_chunk_plan_count (const HfChunkPlan *plan)
{
  guint n_whole = plan->n_people / plan->per_volume;
  guint rest = plan->n_people % plan->per_volume;

  return n_whole * divide_up (plan->per_volume, plan->per_chunk) + divide_up (rest, plan->per_chunk);
}

HfChunk
hf_chunk_plan_get (const HfChunkPlan *plan, guint index)
{
  guint in_volume = divide_up (plan->per_volume, plan->per_chunk);
  HfChunk chunk = { .volume = index / in_volume };
  guint volume_first = chunk.volume * plan->per_volume;
  guint volume_end = MIN (volume_first + plan->per_volume, plan->n_people);

  chunk.first = volume_first + index % in_volume * plan->per_chunk;
  chunk.count = MIN (plan->per_chunk, volume_end - chunk.first);
  chunk.begins_volume = chunk.first == volume_first;
  chunk.ends_volume = chunk.first + chunk.count == volume_end;

  return chunk;
}

/* Returns: (transfer full) (nullable): %NULL when somebody new is in @errors. */
static HfPdfPart *
try_paint (const HfChunk *chunk, const HfPdfOptions *options, HfChunkPainter paint, gpointer data,
           GCancellable *cancellable, GPtrArray *errors)
{
  g_autoptr (HfPdfPart) part = hf_pdf_part_new (options);

  for (guint i = 0; i < chunk->count; i++)
    {
      GError *error = NULL;

      if (errors->pdata[i] == NULL && !paint (part, chunk->first + i, cancellable, data, &error))
        {
          errors->pdata[i] = error;
          return NULL;
        }
    }

  return g_steal_pointer (&part);
}

static void
free_error (gpointer error)
{
  if (error != NULL)
    g_error_free (error);
}

HfPdfPart *
hf_chunk_paint (const HfChunk *chunk, const HfPdfOptions *options, HfChunkPainter paint, gpointer data,
                GCancellable *cancellable, GPtrArray **out_errors)
{
  g_autoptr (HfPdfPart) part = NULL;
  GPtrArray *errors = g_ptr_array_new_with_free_func (free_error);

  g_ptr_array_set_size (errors, (int) chunk->count);
  while (part == NULL && !g_cancellable_is_cancelled (cancellable))
    part = try_paint (chunk, options, paint, data, cancellable, errors);
  *out_errors = errors;

  return part != NULL && hf_pdf_part_get_n_pages (part) > 0 ? g_steal_pointer (&part) : NULL;
}
