/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/read.h"

#include "fuzz.h"

/* Whoever gets a roster may look at every person without asking first. */
static void
look_at_everybody (HfRoster *roster)
{
  g_assert_cmpuint (hf_roster_get_n_columns (roster), >, 0);

  for (guint i = 0; i < hf_roster_get_n_people (roster); i++)
    {
      HfPerson *person = hf_roster_get_person (roster, i);

      g_assert_cmpuint (hf_person_get_row (person), ==, i + 1);
      for (guint column = 0; column < hf_roster_get_n_columns (roster); column++)
        g_assert_true (g_utf8_validate (hf_person_get_value (person, column), -1, NULL));
      for (guint field = 0; field < HF_N_FIELDS; field++)
        g_assert_true (g_utf8_validate (hf_person_get (person, field), -1, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (GError) error = NULL;
  HfRoster *roster = hf_roster_read_stream (stream, "list", NULL, NULL, &error);

  g_assert_true ((roster == NULL) == (error != NULL));
  if (roster != NULL)
    {
      look_at_everybody (roster);
      hf_roster_unref (roster);
    }

  return 0;
}
