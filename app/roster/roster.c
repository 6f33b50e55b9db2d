/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/roster-private.h"

G_DEFINE_QUARK (hf_roster_error, hf_roster_error)

static void
clear_column (gpointer data)
{
  HfRosterColumn *column = data;

  g_free (column->heading);
  g_free (column->field);
}

static void
clear_picture (gpointer data)
{
  HfRosterPicture *picture = data;

  g_bytes_unref (picture->bytes);
}

HfRosterDraft *
hf_roster_draft (void)
{
  HfRosterDraft *draft = g_atomic_rc_box_new0 (HfRosterDraft);

  draft->columns = g_array_new (FALSE, FALSE, sizeof (HfRosterColumn));
  g_array_set_clear_func (draft->columns, clear_column);
  draft->columns_by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  draft->people = g_array_new (FALSE, FALSE, sizeof (HfPerson));
  draft->cells = g_array_new (FALSE, FALSE, sizeof (HfTextId));
  draft->text = hf_text_arena_new ();
  draft->pictures = g_array_new (FALSE, FALSE, sizeof (HfRosterPicture));
  g_array_set_clear_func (draft->pictures, clear_picture);
  draft->headings = hf_heading_index_new ();

  return draft;
}

static void
insert_key (HfRosterDraft *draft, const char *text, guint column)
{
  g_autofree char *key = hf_field_key_normalize (text);

  if (key[0] != '\0' && !g_hash_table_contains (draft->columns_by_key, key))
    g_hash_table_insert (draft->columns_by_key, g_steal_pointer (&key), GUINT_TO_POINTER (column + 1));
}

HfRoster *
hf_roster_seal (HfRosterDraft *draft)
{
  for (guint field = 0; field < HF_N_FIELDS; field++)
    draft->field_columns[field] = -1;
  g_hash_table_remove_all (draft->columns_by_key);

  for (guint i = 0; i < draft->columns->len; i++)
    {
      const HfRosterColumn *column = &g_array_index (draft->columns, HfRosterColumn, i);

      insert_key (draft, column->field, i);
      for (guint field = 0; field < HF_N_FIELDS; field++)
        if (g_str_equal (column->field, hf_field_name (field)))
          draft->field_columns[field] = (int) i;
    }

  /* After the fields, so that a heading never hides a field of its name. */
  for (guint i = 0; i < draft->columns->len; i++)
    insert_key (draft, g_array_index (draft->columns, HfRosterColumn, i).heading, i);

  return draft;
}

HfRoster *
hf_roster_ref (HfRoster *roster)
{
  return hf_value_ref (roster);
}

static void
clear_roster (gpointer data)
{
  HfRosterDraft *roster = data;

  g_free (roster->file);
  g_free (roster->encoding);
  g_free (roster->delimiter);
  g_free (roster->worksheet);
  g_strfreev (roster->worksheets);
  hf_heading_index_free (roster->headings);
  g_array_unref (roster->columns);
  g_hash_table_unref (roster->columns_by_key);
  g_array_unref (roster->people);
  g_array_unref (roster->cells);
  hf_text_arena_free (roster->text);
  g_array_unref (roster->pictures);
  g_clear_pointer (&roster->reading_doubts, g_ptr_array_unref);
  g_clear_pointer (&roster->doubts, g_ptr_array_unref);
}

void
hf_roster_unref (HfRoster *roster)
{
  if (roster != NULL)
    g_atomic_rc_box_release_full ((gpointer) roster, clear_roster);
}

const char *
hf_roster_kind_name (HfRosterKind kind)
{
  static const char *const names[] = { "csv", "tsv", "xlsx", "ods", "vcard" };

  g_return_val_if_fail (kind < G_N_ELEMENTS (names), NULL);

  return names[kind];
}

gboolean
hf_roster_is_table (HfRoster *roster)
{
  return roster->kind == HF_ROSTER_XLSX || roster->kind == HF_ROSTER_ODS;
}

const char *
hf_roster_get_file (HfRoster *roster)
{
  return roster->file;
}

HfRosterKind
hf_roster_get_kind (HfRoster *roster)
{
  return roster->kind;
}

const char *
hf_roster_get_encoding (HfRoster *roster)
{
  return roster->encoding;
}

const char *
hf_roster_get_delimiter (HfRoster *roster)
{
  return roster->delimiter;
}

const char *
hf_roster_get_worksheet (HfRoster *roster)
{
  return roster->worksheet;
}

const char *const *
hf_roster_get_worksheets (HfRoster *roster)
{
  static const char *const none[] = { NULL };

  return roster->worksheets != NULL ? (const char *const *) roster->worksheets : none;
}

guint
hf_roster_get_n_columns (HfRoster *roster)
{
  return roster->columns->len;
}

const HfRosterColumn *
hf_roster_get_column (HfRoster *roster, guint column)
{
  g_return_val_if_fail (column < roster->columns->len, NULL);

  return &g_array_index (roster->columns, HfRosterColumn, column);
}

int
hf_roster_find_column (HfRoster *roster, const char *name)
{
  g_autofree char *key = hf_field_key_normalize (name);

  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (roster->columns_by_key, key)) - 1;
}

guint
hf_roster_get_n_people (HfRoster *roster)
{
  return roster->people->len;
}

HfPerson *
hf_roster_get_person (HfRoster *roster, guint index)
{
  g_return_val_if_fail (index < roster->people->len, NULL);

  return &g_array_index (roster->people, HfPerson, index);
}

const GPtrArray *
hf_roster_get_doubts (HfRoster *roster)
{
  return roster->doubts;
}

gsize
hf_roster_get_bytes (HfRoster *roster)
{
  return hf_text_arena_get_bytes (roster->text) + roster->people->len * sizeof (HfPerson) +
         roster->cells->len * sizeof (HfTextId);
}

HfRoster *
hf_person_get_roster (HfPerson *person)
{
  return person->roster;
}

guint
hf_person_get_id (HfPerson *person)
{
  return person->id;
}

guint
hf_person_get_row (HfPerson *person)
{
  return person->row;
}

guint
hf_person_get_line (HfPerson *person)
{
  return person->line;
}

const char *
hf_person_get_value (HfPerson *person, guint column)
{
  HfRoster *roster = person->roster;
  guint cell;

  g_return_val_if_fail (column < roster->columns->len, "");

  cell = (person->row - 1) * roster->row_cells + g_array_index (roster->columns, HfRosterColumn, column).cell;
  return hf_text_arena_get (roster->text, g_array_index (roster->cells, HfTextId, cell));
}

/* Returns: the place of the first picture at or after a cell */
static guint
find_pictures (HfRoster *roster, guint line, guint cell)
{
  guint low = 0;
  guint high = roster->pictures->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const HfRosterPicture *picture = &g_array_index (roster->pictures, HfRosterPicture, middle);

      if (picture->line < line || (picture->line == line && picture->cell < cell))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

GBytes *
hf_person_get_picture (HfPerson *person)
{
  const GArray *pictures = person->roster->pictures;
  guint first = find_pictures (person->roster, person->line, 0);
  const HfRosterPicture *picture = first < pictures->len ? &g_array_index (pictures, HfRosterPicture, first) : NULL;

  return picture != NULL && picture->line == person->line ? picture->bytes : NULL;
}

GBytes *
hf_person_get_picture_in (HfPerson *person, guint column)
{
  const GArray *pictures = person->roster->pictures;
  const HfRosterPicture *picture = NULL;
  guint cell, first;

  g_return_val_if_fail (column < person->roster->columns->len, NULL);

  cell = g_array_index (person->roster->columns, HfRosterColumn, column).cell;
  first = find_pictures (person->roster, person->line, cell);
  if (first < pictures->len)
    picture = &g_array_index (pictures, HfRosterPicture, first);

  return picture != NULL && picture->line == person->line && picture->cell == cell ? picture->bytes : NULL;
}

const char *
hf_person_get (HfPerson *person, HfField field)
{
  int column;

  g_return_val_if_fail (field < HF_N_FIELDS, "");

  if (field <= HF_FIELD_LAST_NAME)
    return hf_text_arena_get (person->roster->text, person->names[field]);

  column = person->roster->field_columns[field];
  return column < 0 ? "" : hf_person_get_value (person, (guint) column);
}

/* Names can be told of everybody who has one; anything else takes a column. */
static gboolean
has_field (HfRoster *roster, int field)
{
  gboolean has_names = FALSE;

  if (field < 0 || field >= HF_N_FIELDS)
    return FALSE;
  if (field > HF_FIELD_LAST_NAME)
    return roster->field_columns[field] >= 0;

  for (guint i = 0; i <= HF_FIELD_LAST_NAME; i++)
    has_names |= roster->field_columns[i] >= 0;
  return has_names;
}

const char *
hf_person_lookup (HfPerson *person, const char *name)
{
  HfRoster *roster = person->roster;
  g_autofree char *key = hf_field_key_normalize (name);
  int field = hf_field_from_key (key);
  int column;

  if (has_field (roster, field))
    return hf_person_get (person, (HfField) field);

  column = (int) GPOINTER_TO_UINT (g_hash_table_lookup (roster->columns_by_key, key)) - 1;
  if (column >= 0)
    return hf_person_get_value (person, (guint) column);

  field = hf_heading_index_find (roster->headings, name);
  return has_field (roster, field) ? hf_person_get (person, (HfField) field) : NULL;
}
