/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/blank.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* A cell with @question (nullable) below an empty line. */
static void
append_cell (GString *csv, gboolean first, const char *text, const char *question)
{
  g_autofree char *whole = question != NULL ? g_strconcat (text, "\n\n", question, NULL) : g_strdup (text);
  g_auto (GStrv) parts = g_strsplit (whole, "\"", -1);
  g_autofree char *escaped = g_strjoinv ("\"\"", parts);

  g_string_append_printf (csv, "%s\"%s\"", first ? "" : ",", escaped);
}

/* The question for a column the list has already, or %NULL. */
static const char *
find_question (const HfBlankColumn *columns, guint n_columns, HfRoster *roster, guint column)
{
  for (guint i = 0; i < n_columns; i++)
    if (hf_roster_find_column (roster, columns[i].heading) == (int) column)
      return columns[i].question;

  return NULL;
}

static gboolean
is_missing (HfRoster *roster, const HfBlankColumn *column)
{
  return roster == NULL || hf_roster_find_column (roster, column->heading) < 0;
}

GString *
hf_roster_write_blank (const HfBlankColumn *columns, guint n_columns, HfRoster *roster)
{
  GString *csv = g_string_new (BYTE_ORDER_MARK);
  guint n_own = roster != NULL ? hf_roster_get_n_columns (roster) : 0;
  guint n_people = roster != NULL ? hf_roster_get_n_people (roster) : 0;
  guint n_missing = 0;

  for (guint i = 0; i < n_own; i++)
    append_cell (csv, i == 0, hf_roster_get_column (roster, i)->heading, find_question (columns, n_columns, roster, i));
  for (guint i = 0; i < n_columns; i++)
    if (is_missing (roster, &columns[i]))
      append_cell (csv, n_own + n_missing++ == 0, columns[i].heading, columns[i].question);
  g_string_append (csv, "\r\n");

  for (guint person = 0; person < n_people; person++)
    {
      for (guint i = 0; i < n_own; i++)
        append_cell (csv, i == 0, hf_person_get_value (hf_roster_get_person (roster, person), i), NULL);
      for (guint i = 0; i < n_missing; i++)
        append_cell (csv, n_own + i == 0, "", NULL);
      g_string_append (csv, "\r\n");
    }

  return csv;
}
