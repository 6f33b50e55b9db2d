/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/delimiter.h"

#include <string.h>

#define ROWS_JUDGED 100u
#define CELLS_JUDGED 64u

/* How the list falls into rows with one delimiter. */
typedef struct
{
  guint n_rows;
  guint first_cells;
  guint usual_cells; /* the number most rows have */
  guint usual_rows;  /* how many have it */
  guint known_headings;
} Division;

static gboolean
is_line_break (char c)
{
  return c == '\n' || c == '\r';
}

/* The end of the cell that begins at @p: a delimiter, a line break or @end. */
static const char *
skip_cell (const char *p, const char *end, char delimiter)
{
  while (p < end && *p == ' ')
    p++;

  if (p < end && *p == '"')
    {
      for (p++; p < end; p++)
        if (*p == '"')
          {
            if (p + 1 < end && p[1] == '"')
              p++;
            else
              break;
          }
    }
  while (p < end && *p != delimiter && !is_line_break (*p))
    p++;

  return p;
}

static gboolean
is_known_heading (const HfHeadingIndex *headings, const char *start, const char *end)
{
  g_autofree char *cell = g_strndup (start, (gsize) (end - start));

  g_strdelimit (cell, "\"", ' ');
  return hf_heading_index_find (headings, cell) >= 0;
}

static void
count_row (Division *division, guint counts[CELLS_JUDGED + 1], guint cells)
{
  if (division->n_rows++ == 0)
    division->first_cells = cells;
  counts[MIN (cells, CELLS_JUDGED)]++;
}

static Division
divide (const char *text, gsize length, char delimiter, const HfHeadingIndex *headings)
{
  Division division = { 0 };
  guint counts[CELLS_JUDGED + 1] = { 0 };
  const char *end = text + length;
  const char *p = text;
  guint cells = 0;

  while (p < end && division.n_rows < ROWS_JUDGED)
    {
      const char *cell = p;

      if (cells == 0 && is_line_break (*p))
        {
          p++;
          continue;
        }

      p = skip_cell (p, end, delimiter);
      cells++;
      if (division.n_rows == 0 && cells <= CELLS_JUDGED)
        division.known_headings += is_known_heading (headings, cell, p);
      /* A row cut off by the end of the sample is no row, unless it is all there is. */
      if (p == end && division.n_rows > 0 && length >= 32u << 10)
        break;
      if (p == end || is_line_break (*p))
        {
          count_row (&division, counts, cells);
          cells = 0;
        }
      if (p < end)
        p++;
    }

  for (guint n = 1; n <= CELLS_JUDGED; n++)
    if (counts[n] > division.usual_rows || (n > 1 && counts[n] > 0 && counts[n] == division.usual_rows))
      {
        division.usual_cells = n;
        division.usual_rows = counts[n];
      }

  return division;
}

/* Known headings count before evenness, and evenness before the number of cells. */
static double
weigh (const Division *division)
{
  double evenness;

  if (division->first_cells < 2)
    return 0.0;

  evenness = (double) division->usual_rows / division->n_rows;
  if (division->usual_cells < 2)
    evenness = 0.2 * (1.0 - evenness);

  return 10.0 * MIN (division->known_headings, 3u) + 8.0 * evenness + 0.1 * MIN (division->usual_cells, 20u);
}

static gboolean
read_excel_line (const char *text, gsize length, HfDelimiter *out_delimiter)
{
  gsize i = 0;

  if (length > 0 && text[0] == '"')
    i++;
  if (length < i + 5 || g_ascii_strncasecmp (text + i, "sep=", 4) != 0 || text[i + 4] == '"' ||
      (!g_ascii_ispunct (text[i + 4]) && text[i + 4] != '\t'))
    return FALSE;

  out_delimiter->character = text[i + 4];
  i += 5;
  if (i < length && text[i] == '"')
    i++;
  if (i < length && !is_line_break (text[i]))
    return FALSE;

  i += i + 1 < length && text[i] == '\r' && text[i + 1] == '\n' ? 2 : 1;
  out_delimiter->skip_bytes = MIN (i, length);
  return TRUE;
}

HfDelimiter
hf_delimiter_detect (const char *text, gsize length, const HfHeadingIndex *headings)
{
  static const char characters[] = { ',', ';', '\t', '|' };
  HfDelimiter best = { 0 };
  double best_weight = 0.0;
  double second_weight = 0.0;

  if (read_excel_line (text, length, &best))
    return best;

  best.skip_bytes = 0;
  best.character = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (characters); i++)
    {
      Division division = divide (text, length, characters[i], headings);
      double weight = weigh (&division);

      if (weight > best_weight)
        {
          second_weight = best_weight;
          best_weight = weight;
          best.character = characters[i];
        }
      else
        second_weight = MAX (second_weight, weight);
    }

  best.is_doubtful = best_weight > 0.0 && second_weight > best_weight - 1.0;
  return best;
}
