/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/title-rows.h"

/* How far down headings are looked for, which may be two rows. */
#define MOST_TITLES (HF_HEADINGS_WITHIN - 2)

static guint
count_filled (char *const *cells)
{
  guint filled = 0;

  for (; *cells != NULL; cells++)
    filled += (*cells)[0] != '\0';

  return filled;
}

static gboolean
is_mapped (const char *cell, const char *const *mapped)
{
  g_autofree char *key = hf_field_key_normalize (cell);

  for (guint i = 0; mapped[i] != NULL; i++)
    {
      g_autofree char *other = hf_field_key_normalize (mapped[i]);

      if (key[0] != '\0' && g_str_equal (key, other))
        return TRUE;
    }

  return FALSE;
}

/* How many different fields the cells are usual headings of; none where one is what only a person has. */
static guint
count_fields (char *const *cells, const HfHeadingIndex *headings, const char *const *mapped)
{
  gboolean is_found[HF_N_FIELDS] = { FALSE };
  guint n = 0;

  for (; *cells != NULL; cells++)
    {
      int field = hf_heading_index_find (headings, *cells);

      if (hf_cell_is_address (*cells))
        return 0;
      if (field >= 0 && !is_found[field])
        {
          is_found[field] = TRUE;
          n++;
        }
      else
        n += is_mapped (*cells, mapped);
    }

  return n;
}

/* Whether the row below goes on with headings: it has some where the upper one has none, and leaves those of the upper
 * one alone somewhere. */
static gboolean
is_joined (const HfFirstRows *rows, guint row, const HfHeadingIndex *headings, const char *const *mapped)
{
  char *const *upper = g_ptr_array_index (rows, row);
  char *const *lower = row + 1 < rows->len ? g_ptr_array_index (rows, row + 1) : NULL;
  g_auto (GStrv) joined = NULL;
  gboolean has_more = FALSE;
  gboolean leaves_some = FALSE;

  if (lower == NULL || row + 2 >= rows->len || count_fields (lower, headings, mapped) == 0)
    return FALSE;

  for (guint i = 0; i < g_strv_length ((GStrv) lower); i++)
    has_more |= lower[i][0] != '\0' && hf_rows_get (rows, row, i)[0] == '\0';
  for (guint i = 0; upper[i] != NULL; i++)
    leaves_some |= hf_heading_index_find (headings, upper[i]) >= 0 && hf_rows_get (rows, row + 1, i)[0] == '\0';
  joined = hf_title_rows_join (upper, lower);

  return has_more && leaves_some && count_fields (joined, headings, mapped) > count_fields (lower, headings, mapped);
}

/* The same of a row together with the one below it, which goes on with headings. */
static guint
count_joined_fields (const HfFirstRows *rows, guint row, const HfHeadingIndex *headings, const char *const *mapped)
{
  g_auto (GStrv) joined = hf_title_rows_join (g_ptr_array_index (rows, row), g_ptr_array_index (rows, row + 1));

  return count_fields (joined, headings, mapped);
}

/* The first of the rows that has two cells and is one of headings without a doubt, alone or with the row below, with
 * fuller rows nowhere above. */
static guint
find_headings (const HfFirstRows *rows, const HfHeadingIndex *headings, const char *const *mapped)
{
  guint fullest_above = count_filled (g_ptr_array_index (rows, 0));

  for (guint row = 1; row < MIN (rows->len, MOST_TITLES + 1); row++)
    {
      char *const *cells = g_ptr_array_index (rows, row);
      guint filled = count_filled (cells);
      guint fields = count_fields (cells, headings, mapped);

      if (filled <= fullest_above)
        continue;
      if (fields == 1 && is_joined (rows, row, headings, mapped))
        fields = count_joined_fields (rows, row, headings, mapped);
      if (fields >= 2 && fields * 3 >= filled)
        return row;
      fullest_above = filled;
    }

  return 0;
}

guint
hf_title_rows_find (const HfFirstRows *rows, const HfHeadingIndex *headings, const char *const *mapped,
                    gboolean *out_is_joined)
{
  char *const *first = rows->len > 0 ? g_ptr_array_index (rows, 0) : NULL;
  guint n_titles = 0;

  *out_is_joined = FALSE;
  if (first == NULL)
    return 0;

  /* A row that is one of headings itself has none above it. */
  if (count_filled (first) < 2 || count_fields (first, headings, mapped) == 0)
    n_titles = find_headings (rows, headings, mapped);
  *out_is_joined = is_joined (rows, n_titles, headings, mapped);

  return n_titles;
}

char **
hf_title_rows_join (char *const *upper, char *const *lower)
{
  guint n_upper = g_strv_length ((GStrv) upper);
  guint n_lower = g_strv_length ((GStrv) lower);
  char **joined = g_new0 (char *, MAX (n_upper, n_lower) + 1);

  for (guint i = 0; i < MAX (n_upper, n_lower); i++)
    joined[i] = g_strdup (i < n_lower && lower[i][0] != '\0' ? lower[i] : i < n_upper ? upper[i] : "");

  return joined;
}
