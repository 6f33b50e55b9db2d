/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/builder.h"

#include "base/limits.h"
#include "roster/cell-doubts.h"
#include "roster/clean.h"
#include "roster/columns.h"
#include "roster/person-name.h"
#include "roster/review.h"

#include <glib/gi18n.h>
#include <string.h>

/* The rows that are looked at together before any is taken for a person. */
#define FIRST_ROWS 50u

typedef struct
{
  char **cells;
  guint line;
} FirstRow;

struct _HfRosterBuilder
{
  HfRosterDraft *draft;
  const HfRosterOptions *options;
  HfRosterDoubts *doubts;
  GArray *first_rows; /* FirstRow; NULL once the columns are decided */
  gboolean has_headings;
  GString *cell;                /* being cleaned */
  HfTextId *last_row;           /* by cell: texts often repeat from row to row */
  gboolean *is_filled;          /* by cell: whether anybody has something there */
  int field_cells[HF_N_FIELDS]; /* where a row has what is said of names, or -1 */
};

static void
clear_first_row (gpointer data)
{
  FirstRow *row = data;

  g_strfreev (row->cells);
}

HfRosterBuilder *
hf_roster_builder_new (const char *file, const HfRosterOptions *options)
{
  HfRosterBuilder *builder = g_new0 (HfRosterBuilder, 1);

  builder->draft = hf_roster_draft ();
  builder->draft->file = g_strdup (file);
  builder->options = options;
  builder->doubts = hf_roster_doubts_new ();
  builder->first_rows = g_array_new (FALSE, FALSE, sizeof (FirstRow));
  g_array_set_clear_func (builder->first_rows, clear_first_row);
  builder->cell = g_string_new (NULL);

  return builder;
}

void
hf_roster_builder_free (HfRosterBuilder *builder)
{
  if (builder == NULL)
    return;

  hf_roster_unref (builder->draft);
  hf_roster_doubts_free (builder->doubts);
  g_clear_pointer (&builder->first_rows, g_array_unref);
  g_string_free (builder->cell, TRUE);
  g_free (builder->last_row);
  g_free (builder->is_filled);
  g_free (builder);
}

void
hf_roster_builder_set_origin (HfRosterBuilder *builder, const HfEncoding *encoding, const HfDelimiter *delimiter)
{
  HfRosterDraft *draft = builder->draft;
  draft->encoding = g_strdup (encoding->name);
  draft->delimiter = g_strndup (&delimiter->character, 1);
  draft->kind = delimiter->character == '\t' ? HF_ROSTER_TSV : HF_ROSTER_CSV;

  hf_doubt_origin (builder->doubts, encoding, delimiter);
}

const char *
hf_roster_builder_get_file (const HfRosterBuilder *builder)
{
  return builder->draft->file;
}

const HfHeadingIndex *
hf_roster_builder_get_headings (const HfRosterBuilder *builder)
{
  return builder->draft->headings;
}

char *
hf_roster_builder_describe_row (const HfRosterBuilder *builder, guint line)
{
  if (builder->first_rows != NULL)
    return g_strdup_printf (_ ("line %u"), line);

  return g_strdup_printf (_ ("row %u (line %u)"), builder->draft->people->len + 1, line);
}

static HfTextId
keep_text (HfRosterBuilder *builder, guint cell, const char *text, gsize length)
{
  HfTextArena *arena = builder->draft->text;
  HfTextId last = builder->last_row[cell];

  if (length > 0 && !g_str_equal (hf_text_arena_get (arena, last), text))
    builder->last_row[cell] = hf_text_arena_add (arena, text, length);

  return length > 0 ? builder->last_row[cell] : 0;
}

static gboolean
check_limits (HfRosterBuilder *builder, guint line, GError **error)
{
  HfRosterDraft *draft = builder->draft;
  g_autofree char *place = NULL;

  if (draft->people->len < HF_LIMIT_ROSTER_PEOPLE && draft->cells->len + draft->row_cells <= HF_LIMIT_ROSTER_CELLS &&
      hf_text_arena_get_bytes (draft->text) <= HF_LIMIT_ROSTER_TEXT_BYTES)
    return TRUE;

  place = hf_roster_builder_describe_row (builder, line);
  g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_TOO_LARGE,
               _ ("“%s” is too large: %s goes beyond what one list may hold; split it into several files"), draft->file,
               place);
  return FALSE;
}

static gboolean
add_person (HfRosterBuilder *builder, const char *const *cells, guint n_cells, guint line, GError **error)
{
  HfRosterDraft *draft = builder->draft;
  struct _HfPerson person = {
    .roster = draft, .id = draft->people->len + 1, .row = draft->people->len + 1, .line = line
  };

  if (!check_limits (builder, line, error))
    return FALSE;

  for (guint i = 0; i < draft->row_cells; i++)
    {
      const char *raw = i < n_cells ? cells[i] : "";
      HfCleanFlags flags = hf_cell_clean (raw, strlen (raw), builder->cell);
      HfTextId id = keep_text (builder, i, builder->cell->str, builder->cell->len);

      builder->is_filled[i] |= id != 0;
      g_array_append_val (draft->cells, id);
      hf_doubt_cell (builder->doubts, draft, &person, i, raw, builder->cell->str, flags);
    }

  hf_doubt_width (builder->doubts, draft, &person, cells, n_cells);
  hf_roster_draft_name_person (draft, &person, builder->field_cells);
  g_array_append_val (draft->people, person);
  return TRUE;
}

static HfFirstRows *
clean_first_rows (HfRosterBuilder *builder)
{
  HfFirstRows *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < builder->first_rows->len; i++)
    {
      char **raw = g_array_index (builder->first_rows, FirstRow, i).cells;
      char **cleaned = g_new0 (char *, g_strv_length (raw) + 1);

      for (guint cell = 0; raw[cell] != NULL; cell++)
        {
          hf_cell_clean (raw[cell], strlen (raw[cell]), builder->cell);
          cleaned[cell] = g_strdup (builder->cell->str);
        }
      g_ptr_array_add (rows, cleaned);
    }

  return rows;
}

/* Decides on the columns by the rows held back, and lets those rows in. */
static gboolean
admit_first_rows (HfRosterBuilder *builder, GError **error)
{
  g_autoptr (GArray) first_rows = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (builder->first_rows == NULL || builder->first_rows->len == 0)
    return TRUE;

  rows = clean_first_rows (builder);
  if (!hf_columns_decide (builder->draft, rows, builder->options, builder->doubts, &builder->has_headings, error))
    return FALSE;

  hf_roster_draft_find_cells (builder->draft, builder->field_cells);
  builder->last_row = g_new0 (HfTextId, builder->draft->row_cells);
  builder->is_filled = g_new0 (gboolean, builder->draft->row_cells);

  first_rows = g_steal_pointer (&builder->first_rows);
  for (guint i = builder->has_headings ? 1 : 0; i < first_rows->len; i++)
    {
      const FirstRow *row = &g_array_index (first_rows, FirstRow, i);

      if (!add_person (builder, (const char *const *) row->cells, g_strv_length (row->cells), row->line, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_blank_row (const char *const *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    for (const char *p = cells[i]; *p != '\0'; p = g_utf8_next_char (p))
      {
        gunichar letter = g_utf8_get_char (p);

        /* The end-of-file mark of old programs is a row of one control character. */
        if (!g_unichar_isspace (letter) && !g_unichar_iscntrl (letter) && letter != 0xFEFF)
          return FALSE;
      }

  return TRUE;
}

gboolean
hf_roster_builder_add_row (HfRosterBuilder *builder, const char *const *cells, guint n_cells, guint line,
                           GError **error)
{
  FirstRow row = { NULL, line };

  if (is_blank_row (cells, n_cells))
    return TRUE;
  if (builder->first_rows == NULL)
    return add_person (builder, cells, n_cells, line, error);

  row.cells = g_new0 (char *, n_cells + 1);
  for (guint i = 0; i < n_cells; i++)
    row.cells[i] = g_strdup (cells[i]);
  g_array_append_val (builder->first_rows, row);

  /* cppcheck-suppress memleak; the array owns the cells now */
  return builder->first_rows->len < FIRST_ROWS || admit_first_rows (builder, error);
}

void
hf_roster_builder_add_unclosed_quote (HfRosterBuilder *builder, guint line)
{
  guint row = builder->first_rows != NULL ? 0 : builder->draft->people->len + 1;

  hf_roster_doubts_add (
      builder->doubts, HF_SEVERITY_WARNING, "unclosed-quote", row, NULL,
      g_strdup_printf (_ ("A quotation mark in the row that begins on line %u is never closed, so the rest "
                          "of the file is one cell of it."),
                       line));
}

/* Columns that have neither a heading nor a word in them are delimiters at the ends of lines. */
static void
settle_unnamed_columns (HfRosterBuilder *builder)
{
  GArray *columns = builder->draft->columns;

  for (guint i = columns->len; i-- > 0;)
    {
      const HfRosterColumn *column = &g_array_index (columns, HfRosterColumn, i);

      if (!column->is_made_up || !builder->has_headings)
        continue;
      if (!builder->is_filled[column->cell])
        g_array_remove_index (columns, i);
      else
        hf_roster_doubts_add (builder->doubts, HF_SEVERITY_WARNING, "empty-heading", 0, column->heading,
                              g_strdup_printf (_ ("Column %u has no heading; it is called “%s” here."),
                                               column->cell + 1, column->heading));
    }
}

HfRoster *
hf_roster_builder_finish (HfRosterBuilder *builder, GError **error)
{
  HfRoster *roster;

  if (!admit_first_rows (builder, error))
    return NULL;
  if (builder->draft->people->len == 0)
    {
      g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_EMPTY,
                   builder->first_rows == NULL
                       ? _ ("“%s” has headings but nobody under them: add a row for each person")
                       : _ ("“%s” is empty: a list has a row of headings and a row for each person"),
                   builder->draft->file);
      return NULL;
    }

  settle_unnamed_columns (builder);
  builder->draft->last_id = builder->draft->people->len;
  builder->draft->reading_doubts = hf_roster_doubts_copy (builder->doubts);
  roster = hf_roster_seal (builder->draft);
  hf_roster_review (roster, builder->doubts);
  /* The list of doubts completes the value, which nobody else has seen yet. */
  builder->draft->doubts = hf_roster_doubts_end (g_steal_pointer (&builder->doubts));
  builder->draft = NULL;

  return roster;
}
