/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/edit.h"

#include "roster/cell-doubts.h"
#include "roster/person-name.h"
#include "roster/review.h"

#include <glib/gi18n.h>
#include <string.h>

static GArray *
copy_columns (const GArray *source)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (HfRosterColumn));

  for (guint i = 0; i < source->len; i++)
    {
      HfRosterColumn column = g_array_index (source, HfRosterColumn, i);

      column.heading = g_strdup (column.heading);
      column.field = g_strdup (column.field);
      g_array_append_val (columns, column);
      /* cppcheck-suppress memleak ; the array owns the strings now */
    }

  return columns;
}

HfRosterDraft *
hf_roster_edit (HfRoster *roster)
{
  HfRosterDraft *draft = hf_roster_draft ();
  g_autoptr (GArray) columns = copy_columns (roster->columns);

  draft->file = g_strdup (roster->file);
  draft->kind = roster->kind;
  draft->encoding = g_strdup (roster->encoding);
  draft->delimiter = g_strdup (roster->delimiter);
  draft->worksheet = g_strdup (roster->worksheet);
  draft->worksheets = g_strdupv (roster->worksheets);
  draft->row_cells = roster->row_cells;
  draft->last_id = roster->last_id;
  g_array_append_vals (draft->columns, columns->data, columns->len);
  g_array_append_vals (draft->people, roster->people->data, roster->people->len);
  g_array_append_vals (draft->cells, roster->cells->data, roster->cells->len);
  for (guint i = 0; i < draft->people->len; i++)
    g_array_index (draft->people, struct _HfPerson, i).roster = draft;

  hf_text_arena_free (draft->text);
  draft->text = hf_text_arena_copy (roster->text);
  g_array_unref (draft->pictures);
  draft->pictures = g_array_ref (roster->pictures);
  draft->reading_doubts = hf_doubt_list_new ();
  for (guint i = 0; i < roster->reading_doubts->len; i++)
    g_ptr_array_add (draft->reading_doubts, hf_doubt_copy (g_ptr_array_index (roster->reading_doubts, i)));

  return draft;
}

HfRosterDraft *
hf_roster_edit_blank (const char *file, const HfField *fields, guint n_fields)
{
  static const char *const headings[HF_N_FIELDS] = {
    [HF_FIELD_NAME] = N_ ("Name"),           [HF_FIELD_FIRST_NAME] = N_ ("First name"),
    [HF_FIELD_LAST_NAME] = N_ ("Last name"), [HF_FIELD_EMAIL] = N_ ("Email"),
    [HF_FIELD_TEAM] = N_ ("Team"),           [HF_FIELD_ROLE] = N_ ("Role"),
    [HF_FIELD_LANGUAGE] = N_ ("Language"),   [HF_FIELD_NOTE] = N_ ("Note"),
  };
  HfRosterDraft *draft = hf_roster_draft ();

  draft->file = g_strdup (file);
  draft->encoding = g_strdup ("UTF-8");
  draft->delimiter = g_strdup (",");
  draft->reading_doubts = hf_doubt_list_new ();
  for (guint i = 0; i < n_fields; i++)
    hf_roster_draft_add_column (draft, _ (headings[fields[i]]), hf_field_name (fields[i]));

  return draft;
}

static struct _HfPerson *
person_at (HfRosterDraft *draft, guint index)
{
  return &g_array_index (draft->people, struct _HfPerson, index);
}

static HfRosterColumn *
column_at (HfRosterDraft *draft, guint column)
{
  return &g_array_index (draft->columns, HfRosterColumn, column);
}

/* What was doubtful about a cell is gone with what was in it. */
static void
forget_cell_doubts (HfRosterDraft *draft, guint row, const char *heading)
{
  for (guint i = draft->reading_doubts->len; i-- > 0;)
    {
      const HfDoubt *doubt = g_ptr_array_index (draft->reading_doubts, i);

      if (doubt->row == row && g_strcmp0 (doubt->column, heading) == 0)
        g_ptr_array_remove_index (draft->reading_doubts, i);
    }
}

static void
name_people (HfRosterDraft *draft, guint start, guint count)
{
  int field_cells[HF_N_FIELDS];

  hf_roster_draft_find_cells (draft, field_cells);
  for (guint i = start; i < start + count; i++)
    hf_roster_draft_name_person (draft, person_at (draft, i), field_cells);
}

void
hf_roster_draft_set_value (HfRosterDraft *draft, guint index, guint column, const char *text)
{
  HfPerson *person = person_at (draft, index);
  guint place = index * draft->row_cells + column_at (draft, column)->cell;
  HfRosterDoubts *doubts = hf_roster_doubts_new ();
  g_autoptr (GString) clean = g_string_new (NULL);
  g_autoptr (GPtrArray) found = NULL;

  /* Spaces at the ends of what somebody types are nothing to be told. */
  hf_cell_clean (text, strlen (text), clean);
  g_array_index (draft->cells, HfTextId, place) = hf_text_arena_add (draft->text, clean->str, clean->len);
  name_people (draft, index, 1);

  forget_cell_doubts (draft, person->row, column_at (draft, column)->heading);
  hf_doubt_cell (doubts, draft, person, column, clean->str, clean->str, HF_CLEAN_NOTHING);
  found = hf_roster_doubts_end (doubts);
  while (found->len > 0)
    g_ptr_array_add (draft->reading_doubts, g_ptr_array_steal_index (found, 0));
}

static int
find_field (HfRosterDraft *draft, const char *field)
{
  for (guint i = 0; i < draft->columns->len; i++)
    if (g_str_equal (column_at (draft, i)->field, field))
      return (int) i;

  return -1;
}

/* Returns: whether the list knows the parts of names only, which then say @text */
static gboolean
set_name_parts (HfRosterDraft *draft, guint index, const char *text)
{
  int first_column = find_field (draft, hf_field_name (HF_FIELD_FIRST_NAME));
  int last_column = find_field (draft, hf_field_name (HF_FIELD_LAST_NAME));
  int language_column = find_field (draft, hf_field_name (HF_FIELD_LANGUAGE));
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  const char *language = NULL;

  if (first_column < 0 || last_column < 0)
    return FALSE;

  if (language_column >= 0)
    language = hf_text_arena_get (
        draft->text, g_array_index (draft->cells, HfTextId,
                                    index * draft->row_cells + column_at (draft, (guint) language_column)->cell));
  hf_person_name_split (text, language, &first, &last);
  hf_roster_draft_set_value (draft, index, (guint) first_column, first);
  hf_roster_draft_set_value (draft, index, (guint) last_column, last);
  return TRUE;
}

void
hf_roster_draft_set_field (HfRosterDraft *draft, guint index, HfField field, const char *text)
{
  int column = find_field (draft, hf_field_name (field));

  if (column < 0 && field == HF_FIELD_NAME && set_name_parts (draft, index, text))
    return;
  if (column < 0)
    {
      g_autoptr (HfRosterDraft) names = hf_roster_edit_blank ("", &field, 1);

      column = (int) hf_roster_draft_add_column (draft, column_at (names, 0)->heading, hf_field_name (field));
    }
  hf_roster_draft_set_value (draft, index, (guint) column, text);
}

static gboolean
has_heading (HfRosterDraft *draft, const char *heading)
{
  g_autofree char *key = hf_field_key_normalize (heading);

  for (guint i = 0; i < draft->columns->len; i++)
    {
      g_autofree char *other = hf_field_key_normalize (column_at (draft, i)->heading);

      if (g_str_equal (key, other))
        return TRUE;
    }

  return FALSE;
}

/* The field of a column as it is kept: a usual one as it is spelt, others in normal form. Returns: (transfer full) */
static char *
spell_field (const char *name)
{
  char *key = hf_field_key_normalize (name);
  int field = hf_field_from_key (key);

  if (field < 0)
    return key;

  g_free (key);
  return g_strdup (hf_field_name ((HfField) field));
}

guint
hf_roster_draft_add_column (HfRosterDraft *draft, const char *heading, const char *field)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (HfTextId));
  HfRosterColumn column = { .heading = g_strdup (heading), .field = spell_field (field), .cell = draft->row_cells };

  for (guint number = 2; has_heading (draft, column.heading); number++)
    {
      g_free (column.heading);
      column.heading = g_strdup_printf ("%s %u", heading, number);
    }
  g_array_append_val (draft->columns, column);

  g_array_set_size (cells, draft->people->len * (draft->row_cells + 1));
  for (guint i = 0; i < draft->people->len; i++)
    memcpy (&g_array_index (cells, HfTextId, i * (draft->row_cells + 1)),
            &g_array_index (draft->cells, HfTextId, i * draft->row_cells), draft->row_cells * sizeof (HfTextId));
  draft->row_cells++;
  g_array_unref (draft->cells);
  draft->cells = cells;

  /* cppcheck-suppress memleak ; the array owns the strings now */
  return draft->columns->len - 1;
}

/* A field nobody else has, for a column that is for none of the usual ones. Returns: (transfer full) */
static char *
own_field (HfRosterDraft *draft, guint column)
{
  g_autofree char *key = hf_field_key_normalize (column_at (draft, column)->heading);

  if (key[0] != '\0' && hf_field_from_key (key) < 0 && find_field (draft, key) < 0)
    return g_steal_pointer (&key);

  for (guint number = column + 1;; number++)
    {
      g_autofree char *made_up = g_strdup_printf ("column%u", number);

      if (find_field (draft, made_up) < 0)
        return g_steal_pointer (&made_up);
    }
}

static void
take_field (HfRosterColumn *column, char *field)
{
  g_free (column->field);
  column->field = field;
}

void
hf_roster_draft_map_column (HfRosterDraft *draft, guint column, const char *field)
{
  g_autofree char *wanted = field != NULL ? spell_field (field) : NULL;
  int before = wanted != NULL ? find_field (draft, wanted) : -1;

  if (before == (int) column)
    return;

  take_field (column_at (draft, column), g_strdup (""));
  if (before >= 0)
    take_field (column_at (draft, (guint) before), g_strdup (""));
  take_field (column_at (draft, column), wanted != NULL ? g_steal_pointer (&wanted) : own_field (draft, column));
  if (before >= 0)
    take_field (column_at (draft, (guint) before), own_field (draft, (guint) before));
  name_people (draft, 0, draft->people->len);
}

static void
renumber (HfRosterDraft *draft)
{
  for (guint i = 0; i < draft->people->len; i++)
    person_at (draft, i)->row = i + 1;
}

guint
hf_roster_draft_add_person (HfRosterDraft *draft, guint index)
{
  struct _HfPerson person = { .roster = draft, .id = ++draft->last_id };
  g_autofree HfTextId *cells = g_new0 (HfTextId, MAX (draft->row_cells, 1));

  for (guint i = 0; i < draft->reading_doubts->len; i++)
    {
      HfDoubt *doubt = g_ptr_array_index (draft->reading_doubts, i);

      if (doubt->row > index)
        doubt->row++;
    }
  g_array_insert_val (draft->people, index, person);
  g_array_insert_vals (draft->cells, index * draft->row_cells, cells, draft->row_cells);
  renumber (draft);
  return person.id;
}

/* @new_rows: by old row, 0: gone */
static void
move_doubts (HfRosterDraft *draft, const guint *new_rows)
{
  for (guint i = draft->reading_doubts->len; i-- > 0;)
    {
      HfDoubt *doubt = g_ptr_array_index (draft->reading_doubts, i);

      if (doubt->row == 0)
        continue;
      if (new_rows[doubt->row] > 0)
        doubt->row = new_rows[doubt->row];
      else
        g_ptr_array_remove_index (draft->reading_doubts, i);
    }
}

void
hf_roster_draft_remove_people (HfRosterDraft *draft, gboolean (*is_gone) (HfPerson *person, gpointer data),
                               gpointer data)
{
  g_autofree guint *new_rows = g_new0 (guint, draft->people->len + 1);
  gsize row_bytes = draft->row_cells * sizeof (HfTextId);
  guint kept = 0;

  for (guint i = 0; i < draft->people->len; i++)
    {
      if (is_gone (person_at (draft, i), data))
        continue;
      *person_at (draft, kept) = *person_at (draft, i);
      memmove (draft->cells->data + kept * row_bytes, draft->cells->data + i * row_bytes, row_bytes);
      new_rows[i + 1] = ++kept;
    }
  g_array_set_size (draft->people, kept);
  g_array_set_size (draft->cells, kept * draft->row_cells);
  move_doubts (draft, new_rows);
  renumber (draft);
}

HfRoster *
hf_roster_settle (HfRosterDraft *draft)
{
  HfRosterDoubts *doubts;

  if (draft->people->len == 0)
    {
      hf_roster_unref (draft);
      return NULL;
    }

  hf_roster_seal (draft);

  doubts = hf_roster_doubts_new ();
  for (guint i = 0; i < draft->reading_doubts->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (draft->reading_doubts, i);

      hf_roster_doubts_add_mended (doubts, doubt->severity, doubt->kind, doubt->row, doubt->column,
                                   g_strdup (doubt->message), g_strdup (doubt->mended));
    }
  hf_roster_review (draft, doubts);
  draft->doubts = hf_roster_doubts_end (doubts);
  return draft;
}

void
hf_roster_draft_free (HfRosterDraft *draft)
{
  hf_roster_unref (draft);
}

HfRoster *
hf_roster_with_value (HfRoster *roster, guint index, guint column, const char *text)
{
  HfRosterDraft *draft = hf_roster_edit (roster);

  hf_roster_draft_set_value (draft, index, column, text);
  return hf_roster_settle (draft);
}

HfRoster *
hf_roster_with_field (HfRoster *roster, guint index, HfField field, const char *text)
{
  HfRosterDraft *draft = hf_roster_edit (roster);

  hf_roster_draft_set_field (draft, index, field, text);
  return hf_roster_settle (draft);
}

static gboolean
is_among (HfPerson *person, gpointer rows)
{
  return g_hash_table_contains (rows, GUINT_TO_POINTER (hf_person_get_row (person)));
}

HfRoster *
hf_roster_without (HfRoster *roster, const guint *indices, guint n_indices)
{
  HfRosterDraft *draft = hf_roster_edit (roster);
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_indices; i++)
    g_hash_table_add (rows, GUINT_TO_POINTER (indices[i] + 1));
  hf_roster_draft_remove_people (draft, is_among, rows);
  return hf_roster_settle (draft);
}

/* The column of @draft for what @column of another list says; a new one where there is none. */
static guint
column_for (HfRosterDraft *draft, const HfRosterColumn *column)
{
  int place = find_field (draft, column->field);

  for (guint i = 0; place < 0 && i < draft->columns->len; i++)
    if (g_str_equal (column_at (draft, i)->heading, column->heading))
      place = (int) i;

  return place >= 0 ? (guint) place : hf_roster_draft_add_column (draft, column->heading, column->field);
}

HfRoster *
hf_roster_with_people (HfRoster *roster, HfRoster *more)
{
  HfRosterDraft *draft = hf_roster_edit (roster);
  guint n_columns = hf_roster_get_n_columns (more);
  g_autofree guint *columns = g_new (guint, n_columns);

  for (guint i = 0; i < n_columns; i++)
    columns[i] = column_for (draft, hf_roster_get_column (more, i));
  for (guint i = 0; i < hf_roster_get_n_people (more); i++)
    {
      guint index = draft->people->len;

      hf_roster_draft_add_person (draft, index);
      for (guint k = 0; k < n_columns; k++)
        if (hf_person_get_value (hf_roster_get_person (more, i), k)[0] != '\0')
          hf_roster_draft_set_value (draft, index, columns[k], hf_person_get_value (hf_roster_get_person (more, i), k));
    }
  return hf_roster_settle (draft);
}

int
hf_roster_find_id (HfRoster *roster, guint id)
{
  for (guint i = 0; i < hf_roster_get_n_people (roster); i++)
    if (hf_person_get_id (hf_roster_get_person (roster, i)) == id)
      return (int) i;

  return -1;
}
