/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/names.h"

#include "batch/file-name.h"
#include "merge/runs.h"

/* "-" and the digits of any number of people. */
#define CLASH_BYTES 11u

struct _HfNames
{
  GStringChunk *text;
  GPtrArray *names; /* in text */
};

static char *
fill_in (HfCrowd *crowd, guint index, const char *pattern)
{
  g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, index);
  HfMerging merging = { .fields = fields, .mode = HF_MERGE_ALL };
  char *filled = hf_merge_words (pattern, &merging);

  return filled != NULL ? filled : g_strdup (pattern);
}

/* @taken: folded name → the number to try when it is asked for again. */
static char *
choose (GHashTable *taken, const char *name)
{
  g_autofree char *folded = hf_file_name_fold (name);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (taken, folded));
  char *chosen = NULL;

  if (number == 0)
    {
      chosen = g_strdup (name);
      number = 1;
    }
  while (chosen == NULL)
    {
      g_autofree char *numbered = g_strdup_printf ("%s-%u", name, number);
      g_autofree char *folded_numbered = hf_file_name_fold (numbered);

      if (g_hash_table_contains (taken, folded_numbered))
        number++;
      else
        {
          g_hash_table_insert (taken, g_steal_pointer (&folded_numbered), GUINT_TO_POINTER (2));
          chosen = g_steal_pointer (&numbered);
        }
    }

  g_hash_table_insert (taken, g_steal_pointer (&folded), GUINT_TO_POINTER (number + 1));

  return chosen;
}

HfNames *
hf_names_new (HfCrowd *crowd, const char *pattern, gsize suffix_bytes)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HfNames *names = g_new0 (HfNames, 1);
  guint n_people = hf_crowd_get_size (crowd);

  g_return_val_if_fail (suffix_bytes + CLASH_BYTES < HF_FILE_NAME_BYTES, NULL);

  names->text = g_string_chunk_new (16u << 10);
  names->names = g_ptr_array_sized_new (n_people);

  for (guint i = 0; i < n_people; i++)
    {
      g_autofree char *filled = fill_in (crowd, i, pattern);
      g_autofree char *clean = hf_file_name_clean (filled, HF_FILE_NAME_BYTES - suffix_bytes - CLASH_BYTES);
      g_autofree char *chosen = choose (taken, clean);

      g_ptr_array_add (names->names, g_string_chunk_insert (names->text, chosen));
    }

  return names;
}

void
hf_names_free (HfNames *names)
{
  if (names == NULL)
    return;

  g_ptr_array_unref (names->names);
  g_string_chunk_free (names->text);
  g_free (names);
}

const char *
hf_names_get (const HfNames *names, guint index)
{
  g_return_val_if_fail (index < names->names->len, NULL);

  return names->names->pdata[index];
}
