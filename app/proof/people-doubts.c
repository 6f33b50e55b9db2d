/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/people-doubts.h"

#include "card/wear.h"
#include "merge/follow.h"
#include "proof/word-doubts.h"

#include <glib/gi18n.h>
#include <string.h>

gboolean
hf_doubt_is_to_check (const HfDoubt *doubt)
{
  static const char *const kinds[] = { "lower-case", "all-capitals",     "comma-name", "double-space",
                                       "same-name",  "nothing-specific", "same-words", NULL };

  return doubt->severity >= HF_SEVERITY_WARNING || g_strv_contains (kinds, doubt->kind);
}

static void
take_name (HfDoubt *doubt, const char *name)
{
  g_free (doubt->name);
  doubt->name = g_strdup (name);
}

static void
add_roster_doubts (GPtrArray *doubts, HfRoster *roster, HfSlice people)
{
  /* Mended already, or told by the card that lacks the name. */
  static const char *const left_out[] = { "trimmed", "control-character", "empty-name", NULL };
  const GPtrArray *all = hf_roster_get_doubts (roster);

  for (guint i = 0; i < all->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (all, i);
      HfDoubt *copy;

      if (doubt->row <= people.start || doubt->row > people.start + people.count ||
          g_strv_contains (left_out, doubt->kind))
        continue;
      copy = hf_doubt_copy (doubt);
      take_name (copy, hf_person_get (hf_roster_get_person (roster, doubt->row - 1), HF_FIELD_NAME));
      g_ptr_array_add (doubts, copy);
    }
}

/* The order they were found in settles equal rows, as the sort is stable. */
static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const HfDoubt *const *doubt_a = a;
  const HfDoubt *const *doubt_b = b;

  return (int) ((*doubt_a)->row > (*doubt_b)->row) - (int) ((*doubt_a)->row < (*doubt_b)->row);
}

/* Another list of another team is no mistake; of one's own it had better be known. */
static void
add_lost (GPtrArray *doubts, HfCard *card, HfRoster *roster)
{
  guint n_lost = hf_card_count_lost (card, roster);

  if (n_lost > 0)
    g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_NOTE, "own-of-nobody",
                                           ngettext ("Something on the card is only for %u person who is not in this "
                                                     "list, or not told apart from others.",
                                                     "Something on the card is only for %u people who are not in this "
                                                     "list, or not told apart from others.",
                                                     n_lost),
                                           n_lost));
}

GPtrArray *
hf_proof_list_people_doubts (HfCard *card, HfCrowd *crowd, HfRoster *roster, HfSlice people)
{
  GPtrArray *doubts = hf_doubt_list_new ();

  if (roster != NULL)
    add_roster_doubts (doubts, roster, people);
  if (roster != NULL && hf_card_has_own (card, NULL))
    add_lost (doubts, card, roster);
  hf_word_doubts_add (doubts, card, crowd, people);
  g_qsort_with_data (doubts->pdata, (int) doubts->len, sizeof (gpointer), compare_rows, NULL);

  return doubts;
}
