/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of rosters share. */
#pragma once

#include "base/doubt.h"
#include "roster/read.h"

#include <string.h>

/* Reads a list from memory. Returns: (transfer full) (nullable) */
static inline HfRoster *
read_bytes (const void *bytes, gsize length, const HfRosterOptions *options, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (bytes, (gssize) length, NULL);

  return hf_roster_read_stream (stream, "team.csv", options, NULL, error);
}

/* Reads a list that must be good. Returns: (transfer full) */
static inline HfRoster *
read_good (const char *text)
{
  g_autoptr (GError) error = NULL;
  HfRoster *roster = read_bytes (text, strlen (text), NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (roster);
  return roster;
}

/* The whole roster in one line: headings with their fields, then the cells; | between cells, / between rows. */
static inline char *
dump (HfRoster *roster)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < hf_roster_get_n_columns (roster); i++)
    g_string_append_printf (text, "%s%s=%s", i > 0 ? "|" : "", hf_roster_get_column (roster, i)->heading,
                            hf_roster_get_column (roster, i)->field);
  for (guint row = 0; row < hf_roster_get_n_people (roster); row++)
    for (guint i = 0; i < hf_roster_get_n_columns (roster); i++)
      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "/",
                              hf_person_get_value (hf_roster_get_person (roster, row), i));

  return g_string_free (text, FALSE);
}

/* The kinds of all doubts with their rows: "no-heading-row ragged-row:2". */
static inline char *
dump_doubts (HfRoster *roster)
{
  const GPtrArray *doubts = hf_roster_get_doubts (roster);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < doubts->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (doubts, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", doubt->kind);
      if (doubt->row > 0)
        g_string_append_printf (text, ":%u", doubt->row);
    }

  return g_string_free (text, FALSE);
}

/** assert_roster: that @roster holds what dump() and dump_doubts() tell as @content and @doubts. */
static inline void
assert_roster (HfRoster *roster, const char *content, const char *doubts)
{
  g_autofree char *all = dump (roster);
  g_autofree char *all_doubts = dump_doubts (roster);

  g_assert_cmpstr (all, ==, content);
  g_assert_cmpstr (all_doubts, ==, doubts);
}
