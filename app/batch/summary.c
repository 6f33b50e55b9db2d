/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/summary.h"

#include <glib/gi18n.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

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

static void
append_cell (GString *text, const char *value)
{
  gboolean formula = value[0] != '\0' && strchr ("=+-@\t\r", value[0]) != NULL;
  g_autofree char *cell = g_strconcat (formula ? "'" : "", value, NULL);
  g_auto (GStrv) parts = g_strsplit (cell, "\"", -1);
  g_autofree char *escaped = g_strjoinv ("\"\"", parts);

  if (strpbrk (cell, "\",;\n\r") != NULL)
    g_string_append_printf (text, "\"%s\"", escaped);
  else
    g_string_append (text, cell);
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
  GString *text = g_string_new (BYTE_ORDER_MARK);

  for (guint i = 0; i < summary->lines->len; i++)
    g_ptr_array_add (lines, &g_array_index (summary->lines, Line, i));
  g_ptr_array_sort (lines, compare_lines);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      append_cell (text, headings[i]);
      g_string_append (text, i + 1 < G_N_ELEMENTS (headings) ? "," : "\r\n");
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = lines->pdata[i];

      g_string_append_printf (text, "%u,", line->row);
      append_cell (text, line->name);
      g_string_append_c (text, ',');
      append_cell (text, _ (kinds[line->kind]));
      g_string_append_c (text, ',');
      append_cell (text, line->why != NULL ? line->why : "");
      g_string_append (text, "\r\n");
    }

  return g_string_free (text, FALSE);
}
