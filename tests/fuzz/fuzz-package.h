/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spreadsheets put together from text, so that what is fuzzed is their parts and not their packing. */
#pragma once

#include "roster/read.h"

#include <string.h>
#include <zip.h>

/* Whoever gets a roster may look at every person without asking first. */
static inline void
look_at_everybody (HfRoster *roster)
{
  g_assert_cmpuint (hf_roster_get_n_columns (roster), >, 0);

  for (guint i = 0; i < hf_roster_get_n_people (roster); i++)
    {
      HfPerson *person = hf_roster_get_person (roster, i);
      GBytes *picture = hf_person_get_picture (person);

      g_assert_cmpuint (hf_person_get_row (person), ==, i + 1);
      g_assert_true (picture == NULL || g_bytes_get_size (picture) <= G_MAXINT);
      for (guint column = 0; column < hf_roster_get_n_columns (roster); column++)
        g_assert_true (g_utf8_validate (hf_person_get_value (person, column), -1, NULL));
      for (guint field = 0; field < HF_N_FIELDS; field++)
        g_assert_true (g_utf8_validate (hf_person_get (person, field), -1, NULL));
    }
}

/* Reads @bytes as a list, whatever they are. */
static inline void
read_list (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  HfRoster *roster = hf_roster_read_bytes (bytes, "list", NULL, NULL, &error);

  g_assert_true ((roster == NULL) == (error != NULL));
  if (roster != NULL)
    {
      look_at_everybody (roster);
      hf_roster_unref (roster);
    }
}

/* Adds each of @parts, which are a name, a line break and what is in them, to @zip. */
static inline void
add_parts (zip_t *zip, char **parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *end = strchr (parts[i], '\n');
      zip_source_t *part;

      if (end == NULL)
        continue;
      *end = '\0';
      /* What is in the parts stays where it is until all are packed. */
      part = zip_source_buffer (zip, end + 1, strlen (end + 1), FALSE);
      if (zip_file_add (zip, parts[i], part, ZIP_FL_OVERWRITE) < 0)
        zip_source_free (part);
    }
}

/* A zip of the parts in @text, each after a line `=== name`. Returns: (transfer full) (nullable): %NULL where their
 * names make none */
static inline GBytes *
pack (const char *text)
{
  zip_error_t error;
  zip_source_t *source;
  zip_t *zip;
  GBytes *bytes = NULL;
  g_auto (GStrv) parts = g_strsplit (text, "=== ", -1);

  zip_error_init (&error);
  source = zip_source_buffer_create (NULL, 0, 0, &error);
  zip_source_keep (source);
  zip = zip_open_from_source (source, ZIP_TRUNCATE, &error);
  g_assert_nonnull (zip);
  add_parts (zip, parts);
  if (zip_get_num_entries (zip, 0) == 0 || zip_close (zip) != 0)
    zip_discard (zip);
  else if (zip_source_open (source) == 0)
    {
      zip_stat_t info;
      guint8 *data;

      zip_source_stat (source, &info);
      data = g_malloc (info.size);
      zip_source_read (source, data, info.size);
      zip_source_close (source);
      bytes = g_bytes_new_take (data, info.size);
    }
  zip_source_free (source);
  zip_error_fini (&error);

  return bytes;
}
