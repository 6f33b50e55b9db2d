/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/summary.h"

#include "base/csv-row.h"

#include <glib/gi18n.h>

typedef struct
{
  guint row;
  char *name;
  HfSummaryKind kind;
  char *why;
} Line;

struct _HfSummary
{
  GArray *lines;
  guint counts[HF_N_SUMMARY_KINDS];
};

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_free (line->name);
  g_free (line->why);
}

HfSummary *
hf_summary_new (void)
{
  HfSummary *summary = g_new0 (HfSummary, 1);

  summary->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (summary->lines, clear_line);
  return summary;
}

void
hf_summary_free (HfSummary *summary)
{
  if (summary == NULL)
    return;

  g_array_unref (summary->lines);
  g_free (summary);
}

void
hf_summary_add (HfSummary *summary, guint row, const char *name, HfSummaryKind kind, const char *why)
{
  Line line = { row, g_strdup (name), kind, g_strdup (why) };

  g_array_append_val (summary->lines, line);
  summary->counts[kind]++;
}

guint
hf_summary_count (const HfSummary *summary, HfSummaryKind kind)
{
  return summary->counts[kind];
}

const char *
hf_summary_get_first_why (const HfSummary *summary, HfSummaryKind kind)
{
  for (guint i = 0; i < summary->lines->len; i++)
    if (g_array_index (summary->lines, Line, i).kind == kind)
      return g_array_index (summary->lines, Line, i).why;

  return NULL;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  guint first = (*(const Line *const *) a)->row;
  guint second = (*(const Line *const *) b)->row;

  return first < second ? -1 : first > second;
}

char *
hf_summary_to_csv (const HfSummary *summary)
{
  static const char *const kinds[] = { N_ ("made"), N_ ("there already"), N_ ("left out"), N_ ("failed") };
  const char *const headings[] = { _ ("Row"), _ ("Name"), _ ("Card"), _ ("Why") };
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  GString *text = g_string_new (HF_CSV_BEGIN);

  for (guint i = 0; i < summary->lines->len; i++)
    g_ptr_array_add (lines, &g_array_index (summary->lines, Line, i));
  g_ptr_array_sort (lines, compare_lines);

  hf_csv_append_row (text, headings, G_N_ELEMENTS (headings));
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = lines->pdata[i];
      g_autofree char *row = g_strdup_printf ("%u", line->row);
      const char *const cells[] = { row, line->name, _ (kinds[line->kind]), line->why };

      hf_csv_append_row (text, cells, G_N_ELEMENTS (cells));
    }

  return g_string_free (text, FALSE);
}
