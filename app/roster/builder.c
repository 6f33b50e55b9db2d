/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/builder.h"

#include "base/limits.h"
#include "roster/cell-doubts.h"
#include "roster/clean.h"
#include "roster/columns.h"
#include "roster/person-name.h"
#include "roster/review.h"
#include "roster/spans.h"
#include "roster/title-rows.h"

#include <glib/gi18n.h>
#include <string.h>

/* The rows that are looked at together before any is taken for a person. */
#define FIRST_ROWS 50u

typedef struct
{
  char **cells;
  guint line;
  GArray *marks; /* HfRowMark, or NULL for none */
} FirstRow;

struct _HfRosterBuilder
{
  HfRosterDraft *draft;
  const HfRosterOptions *options;
  HfRosterDoubts *doubts;
  GArray *first_rows; /* FirstRow; NULL once the columns are decided */
  HfSpans *spans;
  HfFarColumns *far;
  gsize picture_bytes;
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
  g_clear_pointer (&row->marks, g_array_unref);
}

static void
clear_mark (gpointer data)
{
  HfRowMark *mark = data;

  g_clear_pointer (&mark->picture, g_bytes_unref);
}

static GArray *
copy_marks (const HfRowMark *marks, guint n_marks)
{
  GArray *copies;

  if (n_marks == 0)
    return NULL;

  copies = g_array_sized_new (FALSE, FALSE, sizeof (HfRowMark), n_marks);
  g_array_set_clear_func (copies, clear_mark);
  g_array_append_vals (copies, marks, n_marks);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].picture != NULL)
      g_bytes_ref (marks[i].picture);

  return copies;
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
  builder->spans = hf_spans_new ();
  builder->far = hf_far_columns_new (builder->draft->headings, options);
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
  hf_spans_free (builder->spans);
  hf_far_columns_free (builder->far);
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

void
hf_roster_builder_set_table (HfRosterBuilder *builder, HfRosterKind kind, const char *worksheet,
                             const char *const *worksheets)
{
  HfRosterDraft *draft = builder->draft;

  draft->kind = kind;
  draft->encoding = g_strdup ("UTF-8");
  draft->delimiter = g_strdup ("");
  draft->worksheet = g_strdup (worksheet);
  draft->worksheets = g_strdupv ((GStrv) worksheets);
}

void
hf_roster_builder_set_address_book (HfRosterBuilder *builder)
{
  builder->draft->kind = HF_ROSTER_VCARD;
  builder->draft->delimiter = g_strdup ("");
}

void
hf_roster_builder_set_encoding (HfRosterBuilder *builder, const HfEncoding *encoding)
{
  const HfDelimiter none = { 0 };

  builder->draft->encoding = g_strdup (encoding->name);
  hf_doubt_origin (builder->doubts, encoding, &none);
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
  gboolean is_table = hf_roster_is_table (builder->draft);

  if (builder->first_rows != NULL)
    return g_strdup_printf (is_table ? _ ("row %u of the worksheet") : _ ("line %u"), line);

  return g_strdup_printf (is_table ? _ ("row %u (row %u of the worksheet)") : _ ("row %u (line %u)"),
                          builder->draft->people->len + 1, line);
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
      hf_text_arena_get_bytes (draft->text) + builder->picture_bytes <= HF_LIMIT_ROSTER_TEXT_BYTES)
    return TRUE;

  place = hf_roster_builder_describe_row (builder, line);
  g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_TOO_LARGE,
               _ ("“%s” is too large: %s goes beyond what one list may hold; split it into several files"), draft->file,
               place);
  return FALSE;
}

/* One picture may be many people's, and counts for each: a limit has to be simple. */
static void
take_mark (HfRosterBuilder *builder, HfPerson *person, const HfRowMark *mark)
{
  HfRosterPicture picture = { person->line, mark->cell, mark->picture };

  if (mark->kind != HF_MARK_PICTURE)
    {
      if (mark->cell < builder->draft->row_cells)
        hf_doubt_formula (builder->doubts, builder->draft, person, mark->cell, mark->kind == HF_MARK_FORMULA_ERROR);
      return;
    }

  if (mark->cell < builder->draft->row_cells)
    builder->is_filled[mark->cell] = TRUE;
  g_bytes_ref (mark->picture);
  g_array_append_val (builder->draft->pictures, picture);
  builder->picture_bytes += g_bytes_get_size (mark->picture);
}

static gboolean
add_person (HfRosterBuilder *builder, const char *const *cells, guint n_cells, guint line, const HfRowMark *marks,
            guint n_marks, GError **error)
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
  for (guint i = 0; i < n_marks; i++)
    take_mark (builder, &person, &marks[i]);
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

/* Lets go of what stands above the headings, and makes one row of those on two. */
static void
settle_headings (HfRosterBuilder *builder, HfFirstRows *rows)
{
  g_autofree const char **mapped = hf_columns_get_mapped (builder->options);
  gboolean is_joined;
  guint n_titles = hf_title_rows_find (rows, builder->draft->headings, mapped, &is_joined);

  if (n_titles > 0)
    {
      hf_roster_doubts_add (builder->doubts, HF_SEVERITY_NOTE, "title-rows", 0, NULL,
                            g_strdup_printf (ngettext ("%u row stands above the headings and is left out.",
                                                       "%u rows stand above the headings and are left out.", n_titles),
                                             n_titles));
      g_ptr_array_remove_range (rows, 0, n_titles);
      g_array_remove_range (builder->first_rows, 0, n_titles);
    }
  if (is_joined)
    {
      char **joined = hf_title_rows_join (g_ptr_array_index (rows, 0), g_ptr_array_index (rows, 1));

      g_ptr_array_remove_range (rows, 0, 2);
      g_ptr_array_insert (rows, 0, joined);
      /* Of the first row, as one of headings, nothing but its being there is asked again. */
      g_array_remove_index (builder->first_rows, 0);
    }
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
  if (builder->draft->kind != HF_ROSTER_VCARD)
    settle_headings (builder, rows);
  if (!hf_columns_decide (builder->draft, rows, builder->options, builder->far, builder->doubts, &builder->has_headings,
                          error))
    return FALSE;

  hf_roster_draft_find_cells (builder->draft, builder->field_cells);
  builder->last_row = g_new0 (HfTextId, builder->draft->row_cells);
  builder->is_filled = g_new0 (gboolean, builder->draft->row_cells);

  first_rows = g_steal_pointer (&builder->first_rows);
  for (guint i = builder->has_headings ? 1 : 0; i < first_rows->len; i++)
    {
      const FirstRow *row = &g_array_index (first_rows, FirstRow, i);

      if (!add_person (builder, (const char *const *) row->cells, g_strv_length (row->cells), row->line,
                       row->marks != NULL ? (const HfRowMark *) (gpointer) row->marks->data : NULL,
                       row->marks != NULL ? row->marks->len : 0, error))
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
hf_roster_builder_add_marked_row (HfRosterBuilder *builder, const char *const *cells, guint n_cells, guint line,
                                  const HfRowMark *marks, guint n_marks, GError **error)
{
  FirstRow row = { NULL, line, NULL };

  if (is_blank_row (cells, n_cells))
    return TRUE;
  if (builder->first_rows == NULL)
    return add_person (builder, cells, n_cells, line, marks, n_marks, error);

  row.cells = g_new0 (char *, n_cells + 1);
  for (guint i = 0; i < n_cells; i++)
    row.cells[i] = g_strdup (cells[i]);
  row.marks = copy_marks (marks, n_marks);
  g_array_append_val (builder->first_rows, row);

  /* cppcheck-suppress memleak; the array owns the cells now */
  return builder->first_rows->len < FIRST_ROWS || admit_first_rows (builder, error);
}

gboolean
hf_roster_builder_add_row (HfRosterBuilder *builder, const char *const *cells, guint n_cells, guint line,
                           GError **error)
{
  return hf_roster_builder_add_marked_row (builder, cells, n_cells, line, NULL, 0, error);
}

void
hf_roster_builder_add_merge (HfRosterBuilder *builder, guint cell, guint first_line, guint last_line)
{
  hf_spans_add (builder->spans, cell, first_line, last_line);
}

int
hf_roster_builder_place (HfRosterBuilder *builder, guint column, const char *text, gsize length)
{
  gboolean may_be_heading = builder->first_rows != NULL && builder->first_rows->len < HF_HEADINGS_WITHIN;

  return hf_far_columns_place (builder->far, column, text, length, may_be_heading);
}

const HfFarColumns *
hf_roster_builder_get_far_columns (const HfRosterBuilder *builder)
{
  return builder->far;
}

void
hf_roster_builder_add_doubt (HfRosterBuilder *builder, HfSeverity severity, const char *kind, char *message)
{
  hf_roster_doubts_add (builder->doubts, severity, kind, 0, NULL, message);
}

gboolean
hf_roster_builder_has_rows (const HfRosterBuilder *builder)
{
  return builder->first_rows == NULL || builder->first_rows->len > 0;
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

/* Columns that have neither a heading nor a word in them are delimiters at the ends of lines; those of an address book
 * are there in case anybody needs them. */
static void
settle_columns (HfRosterBuilder *builder)
{
  GArray *columns = builder->draft->columns;

  for (guint i = columns->len; i-- > 0;)
    {
      const HfRosterColumn *column = &g_array_index (columns, HfRosterColumn, i);

      gboolean is_spare = column->is_made_up || builder->draft->kind == HF_ROSTER_VCARD;

      gboolean is_had = hf_far_columns_has (builder->far, column->cell);

      if (is_had && (!is_spare || !builder->has_headings))
        continue;
      if (!is_had || !builder->is_filled[column->cell])
        g_array_remove_index (columns, i);
      else if (column->is_made_up)
        hf_roster_doubts_add (builder->doubts, HF_SEVERITY_WARNING, "empty-heading", 0, column->heading,
                              g_strdup_printf (_ ("Column %u has no heading; it is called “%s” here."),
                                               hf_far_columns_get_number (builder->far, column->cell),
                                               column->heading));
    }
}

static int
compare_pictures (gconstpointer a, gconstpointer b)
{
  const HfRosterPicture *left = a;
  const HfRosterPicture *right = b;

  if (left->line != right->line)
    return left->line < right->line ? -1 : 1;

  return (int) (left->cell > right->cell) - (int) (left->cell < right->cell);
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

  hf_spans_fill (builder->spans, builder->draft);
  settle_columns (builder);
  hf_far_columns_tell (builder->far, builder->draft, builder->doubts);
  g_array_sort (builder->draft->pictures, compare_pictures);
  builder->draft->last_id = builder->draft->people->len;
  builder->draft->reading_doubts = hf_roster_doubts_copy (builder->doubts);
  roster = hf_roster_seal (builder->draft);
  hf_roster_review (roster, builder->doubts);
  /* The list of doubts completes the value, which nobody else has seen yet. */
  builder->draft->doubts = hf_roster_doubts_end (g_steal_pointer (&builder->doubts));
  builder->draft = NULL;

  return roster;
}
