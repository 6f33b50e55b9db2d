/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/nearest.h"

#include <string.h>

/* Longer words are compared by their start: ids are short. */
#define LONGEST 40u

#define MOST_MISTAKES 3u

/* The optimal string alignment distance. */
static guint
count_mistakes (const char *a, const char *b)
{
  guint length_a = (guint) MIN (strlen (a), LONGEST);
  guint length_b = (guint) MIN (strlen (b), LONGEST);
  guint table[LONGEST + 1][LONGEST + 1];

  for (guint i = 0; i <= length_a; i++)
    table[i][0] = i;
  for (guint j = 0; j <= length_b; j++)
    table[0][j] = j;

  for (guint i = 1; i <= length_a; i++)
    for (guint j = 1; j <= length_b; j++)
      {
        guint change = table[i - 1][j - 1] + (a[i - 1] != b[j - 1]);

        table[i][j] = MIN (change, MIN (table[i - 1][j], table[i][j - 1]) + 1);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
          table[i][j] = MIN (table[i][j], table[i - 2][j - 2] + 1);
      }

  return table[length_a][length_b];
}

const char *
hf_nearest (const char *word, const char *const *candidates, guint count)
{
  g_autofree char *lower = g_ascii_strdown (word, -1);
  const char *nearest = NULL;
  guint fewest = (guint) MIN (strlen (word) / 3, MOST_MISTAKES) + 1;

  for (guint i = 0; i < count; i++)
    {
      guint mistakes = count_mistakes (lower, candidates[i]);

      if (mistakes < fewest)
        {
          fewest = mistakes;
          nearest = candidates[i];
        }
    }

  return nearest;
}
