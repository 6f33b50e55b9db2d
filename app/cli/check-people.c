/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/check-people.h"

#include "batch/batch-check.h"
#include "proof/people-doubts.h"

typedef struct
{
  HfConsole *console;
  GPtrArray *people_doubts; /* by row */
  guint next;               /* of them */
  GPtrArray *doubts;
} Checking;

/* Moves what is doubtful about people up to @row to the list. */
static void
take_people_doubts (Checking *checking, guint row)
{
  for (; checking->next < checking->people_doubts->len; checking->next++)
    {
      const HfDoubt *doubt = g_ptr_array_index (checking->people_doubts, checking->next);

      if (doubt->row > row)
        return;
      g_ptr_array_add (checking->doubts, hf_doubt_copy (doubt));
    }
}

static void
take_doubts (const GPtrArray *found, gpointer data)
{
  Checking *checking = data;
  const HfDoubt *first = g_ptr_array_index (found, 0);

  take_people_doubts (checking, first->row);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (checking->doubts, hf_doubt_copy (g_ptr_array_index (found, i)));
}

static void
tell_progress (const HfBatchProgress *progress, gpointer data)
{
  const Checking *checking = data;

  hf_console_progress (checking->console, progress->n_done, progress->n_people);
}

/* @doubts: by row. */
static HfProofTally
tally_people (const GPtrArray *doubts, guint n_people)
{
  HfProofTally tally = { 0 };
  guint begin = 0;

  while (begin < doubts->len)
    {
      const HfDoubt *first = g_ptr_array_index (doubts, begin);
      g_autoptr (GPtrArray) of_person = g_ptr_array_new ();

      for (; begin < doubts->len; begin++)
        {
          HfDoubt *doubt = g_ptr_array_index (doubts, begin);

          if (doubt->row != first->row)
            break;
          g_ptr_array_add (of_person, doubt);
        }
      /* What is said of nobody in particular is no card. */
      if (first->row > 0)
        hf_proof_tally_add (&tally, of_person);
    }
  tally.n_cards = n_people;

  return tally;
}

GPtrArray *
hf_check_people (HfConsole *console, HfCard *card, const HfMeantPeople *people, guint n_jobs, HfProofTally *out_tally,
                 GError **error)
{
  g_autoptr (GPtrArray) people_doubts =
      hf_proof_list_people_doubts (card, people->crowd, people->roster, people->slice);
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  Checking checking = { console, people_doubts, 0, doubts };
  const HfBatchObserver observer = { .progress = tell_progress, .doubts = take_doubts, .data = &checking };

  if (!hf_batch_check (card, people->crowd, people->slice, n_jobs, &observer, hf_console_get_cancellable (console),
                       error))
    return NULL;

  take_people_doubts (&checking, G_MAXUINT);
  *out_tally = tally_people (doubts, people->slice.count);

  return g_steal_pointer (&doubts);
}
