/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/table.h"

#include "base/limits.h"

#include <glib/gi18n.h>

/* Beyond what any spreadsheet program has: 2^20 rows, and 16,384 columns as letters of which three do. */
#define MOST_LINES (1u << 24)
#define MOST_CELLS (1u << 20)

/* How many hidden rows, or columns, a message names. */
#define NAMED 5u

typedef struct
{
  guint first;
  guint last;
} Span;

struct _HfTable
{
  HfRosterBuilder *builder;

  GString *text; /* of the cells of the row under way, each with its NUL */
  gssize starts[HF_ROSTER_PLACES];
  guint n_cells;
  GArray *marks; /* HfRowMark */

  GArray *hidden_lines; /* guint: the first few */
  guint n_hidden;
  GArray *hidden_columns; /* Span */
  guint filled_cells;     /* columns anything stands in */
};

static void
clear_mark (gpointer data)
{
  HfRowMark *mark = data;

  g_clear_pointer (&mark->picture, g_bytes_unref);
}

static void
begin_row (HfTable *table)
{
  for (guint i = 0; i < table->n_cells; i++)
    table->starts[i] = -1;
  table->n_cells = 0;
  g_string_truncate (table->text, 0);
  g_array_set_size (table->marks, 0);
}

HfTable *
hf_table_new (HfRosterBuilder *builder)
{
  HfTable *table = g_new0 (HfTable, 1);

  table->builder = builder;
  table->text = g_string_new (NULL);
  table->marks = g_array_new (FALSE, FALSE, sizeof (HfRowMark));
  g_array_set_clear_func (table->marks, clear_mark);
  table->hidden_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  table->hidden_columns = g_array_new (FALSE, FALSE, sizeof (Span));
  table->n_cells = HF_ROSTER_PLACES;
  begin_row (table);

  return table;
}

void
hf_table_free (HfTable *table)
{
  if (table == NULL)
    return;

  g_string_free (table->text, TRUE);
  g_array_unref (table->marks);
  g_array_unref (table->hidden_lines);
  g_array_unref (table->hidden_columns);
  g_free (table);
}

gboolean
hf_table_put (HfTable *table, guint column, guint line, const char *text, gsize length, GError **error)
{
  int place = length > 0 ? hf_roster_builder_place (table->builder, column, text, length) : -1;
  guint cell = (guint) place;

  if (place < 0)
    return TRUE;
  if (length > HF_LIMIT_ROSTER_CELL_BYTES)
    {
      g_autofree char *row = hf_roster_builder_describe_row (table->builder, line);
      g_autofree char *most = g_format_size_full (HF_LIMIT_ROSTER_CELL_BYTES, G_FORMAT_SIZE_IEC_UNITS);

      g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_TOO_LARGE, _ ("“%s”, %s: a cell is longer than %s"),
                   hf_roster_builder_get_file (table->builder), row, most);
      return FALSE;
    }

  table->starts[cell] = (gssize) table->text->len;
  g_string_append_len (table->text, text, (gssize) length);
  g_string_append_c (table->text, '\0');
  table->n_cells = MAX (table->n_cells, cell + 1);
  table->filled_cells = MAX (table->filled_cells, column + 1);
  return TRUE;
}

guint
hf_table_get_next_column (const HfTable *table, guint column, guint last)
{
  guint next = column + 1;

  if (column >= last)
    return G_MAXUINT;
  if (next > HF_LIMIT_ROSTER_COLUMNS)
    next = hf_far_columns_get_next (hf_roster_builder_get_far_columns (table->builder), column);

  return MIN (next, last);
}

void
hf_table_put_mark (HfTable *table, guint column, HfRowMarkKind kind)
{
  int place = hf_far_columns_find (hf_roster_builder_get_far_columns (table->builder), column);
  HfRowMark mark = { (guint) place, kind, NULL };

  if (place >= 0)
    g_array_append_val (table->marks, mark);
}

void
hf_table_put_picture (HfTable *table, guint column, GBytes *picture)
{
  int place = hf_far_columns_find (hf_roster_builder_get_far_columns (table->builder), column);
  /* On the row of a person it is that person's, in whatever column it lies. */
  HfRowMark mark = { place >= 0 ? (guint) place : HF_ROSTER_PLACES, HF_MARK_PICTURE, g_bytes_ref (picture) };

  g_array_append_val (table->marks, mark);
}

void
hf_table_merge (HfTable *table, guint column, guint first_line, guint last_line)
{
  int place = hf_far_columns_find (hf_roster_builder_get_far_columns (table->builder), column);

  if (place >= 0)
    hf_roster_builder_add_merge (table->builder, (guint) place, first_line, last_line);
}

void
hf_table_hide_columns (HfTable *table, guint first, guint last)
{
  Span span = { first, last };

  if (first < HF_LIMIT_ROSTER_COLUMNS && table->hidden_columns->len < HF_LIMIT_ROSTER_COLUMNS)
    g_array_append_val (table->hidden_columns, span);
}

gboolean
hf_table_end_rows (HfTable *table, guint line, guint n_lines, gboolean is_hidden, GError **error)
{
  const char *cells[HF_ROSTER_PLACES];
  const HfRowMark *marks = (const HfRowMark *) (gpointer) table->marks->data;
  gboolean goes_on = TRUE;

  for (guint i = 0; i < table->n_cells; i++)
    cells[i] = table->starts[i] >= 0 ? table->text->str + table->starts[i] : "";

  for (guint i = 0; i < n_lines && table->n_cells > 0 && goes_on; i++)
    {
      guint number = line + i;

      if (!is_hidden)
        goes_on = hf_roster_builder_add_marked_row (table->builder, cells, table->n_cells, number, marks,
                                                    table->marks->len, error);
      else if (table->n_hidden++ < NAMED)
        g_array_append_val (table->hidden_lines, number);
    }

  begin_row (table);
  return goes_on;
}

static void
tell_hidden_rows (HfTable *table)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  if (table->n_hidden == 0)
    return;

  for (guint i = 0; i < table->hidden_lines->len; i++)
    g_string_append_printf (lines, "%s%u", i > 0 ? ", " : "", g_array_index (table->hidden_lines, guint, i));
  if (table->n_hidden > NAMED)
    g_string_append (lines, ", …");
  hf_roster_builder_add_doubt (
      table->builder, HF_SEVERITY_WARNING, "hidden-rows",
      g_strdup_printf (ngettext ("%u hidden row of the worksheet is left out (%s); if somebody is missing, show it "
                                 "in the spreadsheet and save.",
                                 "%u hidden rows of the worksheet are left out (%s); if somebody is missing, show "
                                 "them in the spreadsheet and save.",
                                 table->n_hidden),
                       table->n_hidden, lines->str));
}

static void
tell_hidden_columns (HfTable *table)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < table->hidden_columns->len; i++)
    {
      const Span *span = &g_array_index (table->hidden_columns, Span, i);

      for (guint cell = span->first; cell <= span->last && cell < MIN (table->filled_cells, HF_LIMIT_ROSTER_COLUMNS);
           cell++)
        if (n++ < NAMED)
          {
            g_autofree char *name = hf_table_get_column_name (cell);

            g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
          }
    }
  if (n > NAMED)
    g_string_append (names, ", …");
  if (n > 0)
    hf_roster_builder_add_doubt (
        table->builder, HF_SEVERITY_NOTE, "hidden-columns",
        g_strdup_printf (ngettext ("%u hidden column of the worksheet is read as well (%s).",
                                   "%u hidden columns of the worksheet are read as well (%s).", n),
                         n, names->str));
}

void
hf_table_end (HfTable *table, guint n_lost_pictures)
{
  tell_hidden_rows (table);
  tell_hidden_columns (table);

  if (n_lost_pictures > 0)
    hf_roster_builder_add_doubt (
        table->builder, HF_SEVERITY_WARNING, "picture-left-out",
        g_strdup_printf (ngettext ("%u picture of the worksheet is too large and left out; make it smaller.",
                                   "%u pictures of the worksheet are too large and left out; make them smaller.",
                                   n_lost_pictures),
                         n_lost_pictures));
}

char *
hf_table_get_column_name (guint cell)
{
  char name[16];
  guint length = 0;

  for (guint rest = cell + 1; rest > 0; rest = (rest - 1) / 26)
    name[length++] = (char) ('A' + (rest - 1) % 26);
  name[length] = '\0';

  return g_strreverse (g_strdup (name));
}

gboolean
hf_table_parse_reference (const char *reference, guint *out_cell, guint *out_line)
{
  guint column = 0;
  guint line = 0;
  const char *p = reference;

  for (; g_ascii_isalpha (*p) && column < MOST_CELLS; p++)
    column = column * 26 + (guint) (g_ascii_toupper (*p) - 'A' + 1);
  for (; g_ascii_isdigit (*p) && line < MOST_LINES; p++)
    line = line * 10 + (guint) (*p - '0');

  *out_cell = column - 1;
  *out_line = line;
  return column > 0 && line > 0 && column < MOST_CELLS && line < MOST_LINES;
}
