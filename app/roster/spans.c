/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/spans.h"

#include "base/limits.h"

typedef struct
{
  guint cell;
  guint first_line;
  guint last_line;
} Span;

struct _HfSpans
{
  GArray *spans; /* Span */
};

HfSpans *
hf_spans_new (void)
{
  HfSpans *spans = g_new0 (HfSpans, 1);

  spans->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  return spans;
}

void
hf_spans_free (HfSpans *spans)
{
  g_array_unref (spans->spans);
  g_free (spans);
}

void
hf_spans_add (HfSpans *spans, guint cell, guint first_line, guint last_line)
{
  Span span = { cell, first_line, last_line };

  if (first_line < last_line && spans->spans->len < HF_LIMIT_ROSTER_PEOPLE)
    g_array_append_val (spans->spans, span);
}

/* The first person at or below a row of the worksheet; lines only grow. */
static guint
find_line (const GArray *people, guint line)
{
  guint low = 0;
  guint high = people->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (people, struct _HfPerson, middle).line < line)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

void
hf_spans_fill (const HfSpans *spans, HfRosterDraft *draft)
{
  guint steps = 0; /* spans over each other, which no program writes, must not take for ever */

  for (guint i = 0; i < spans->spans->len; i++)
    {
      const Span *span = &g_array_index (spans->spans, Span, i);
      guint person = find_line (draft->people, span->first_line);
      HfTextId text;

      if (span->cell >= draft->row_cells || person >= draft->people->len ||
          g_array_index (draft->people, struct _HfPerson, person).line != span->first_line)
        continue;

      text = g_array_index (draft->cells, HfTextId, person * draft->row_cells + span->cell);
      for (guint below = person + 1; below < draft->people->len; below++)
        {
          HfTextId *cell = &g_array_index (draft->cells, HfTextId, below * draft->row_cells + span->cell);

          if (g_array_index (draft->people, struct _HfPerson, below).line > span->last_line ||
              ++steps > HF_LIMIT_ROSTER_CELLS)
            break;
          if (*cell == 0)
            *cell = text;
        }
    }
}
