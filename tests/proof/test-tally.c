/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/tally.h"

typedef struct
{
  HfProofTally tally;
  const char *text;
} Case;

static const Case cases[] = {
  { { 1 }, "1 card, nothing to mend" },
  { { 12, { 3, 0, 0 } }, "12 cards, nothing to mend" },
  { { 12, { 0, 1, 0 } }, "12 cards: 1 with a warning" },
  { { 12, { 0, 0, 2 } }, "12 cards: 2 with errors" },
  { { 12, { 0, 4, 1 } }, "12 cards: 1 with an error, 4 with warnings" },
};

static void
test_describe (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = hf_proof_tally_describe (&cases[i].tally);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_worst_counts (void)
{
  HfProofTally tally = { 0 };
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();

  hf_proof_tally_add (&tally, doubts);
  g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_NOTE, "same-name", "a"));
  g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_ERROR, "overflow", "b"));
  g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_WARNING, "shrunk", "c"));
  hf_proof_tally_add (&tally, doubts);

  g_assert_cmpuint (tally.n_cards, ==, 2);
  g_assert_cmpuint (tally.n_worst[HF_SEVERITY_NOTE], ==, 0);
  g_assert_cmpuint (tally.n_worst[HF_SEVERITY_WARNING], ==, 0);
  g_assert_cmpuint (tally.n_worst[HF_SEVERITY_ERROR], ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proof/tally/is-said-in-words", test_describe);
  g_test_add_func ("/proof/tally/a-card-counts-by-its-worst-doubt", test_worst_counts);

  return g_test_run ();
}
