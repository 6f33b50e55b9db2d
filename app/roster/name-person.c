/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/person-name.h"
#include "roster/roster-private.h"

#include <string.h>

void
hf_roster_draft_find_cells (const HfRosterDraft *draft, int *out_field_cells)
{
  for (guint field = 0; field < HF_N_FIELDS; field++)
    {
      out_field_cells[field] = -1;
      for (guint i = 0; i < draft->columns->len; i++)
        {
          const HfRosterColumn *column = &g_array_index (draft->columns, HfRosterColumn, i);

          if (g_str_equal (column->field, hf_field_name (field)))
            out_field_cells[field] = (int) column->cell;
        }
    }
}

static HfTextId
text_at (const HfRosterDraft *draft, HfPerson *person, int cell)
{
  return cell < 0 ? 0 : g_array_index (draft->cells, HfTextId, (person->row - 1) * draft->row_cells + (guint) cell);
}

static HfTextId
keep_if_new (HfTextArena *arena, const char *text, HfTextId same)
{
  return g_str_equal (text, hf_text_arena_get (arena, same)) ? same : hf_text_arena_add (arena, text, strlen (text));
}

/* What the file does not say of a name follows from what it does. */
void
hf_roster_draft_name_person (HfRosterDraft *draft, struct _HfPerson *person, const int *field_cells)
{
  HfTextArena *arena = draft->text;
  HfTextId name = text_at (draft, person, field_cells[HF_FIELD_NAME]);
  HfTextId first = text_at (draft, person, field_cells[HF_FIELD_FIRST_NAME]);
  HfTextId last = text_at (draft, person, field_cells[HF_FIELD_LAST_NAME]);
  const char *language = hf_text_arena_get (arena, text_at (draft, person, field_cells[HF_FIELD_LANGUAGE]));

  if (name == 0 && (first != 0 || last != 0))
    {
      g_autofree char *joined =
          hf_person_name_join (hf_text_arena_get (arena, first), hf_text_arena_get (arena, last), language);

      name = keep_if_new (arena, joined, first != 0 ? first : last);
    }
  if (name != 0 && (first == 0 || last == 0))
    {
      g_autofree char *split_first = NULL;
      g_autofree char *split_last = NULL;

      hf_person_name_split (hf_text_arena_get (arena, name), language, &split_first, &split_last);
      if (first == 0)
        first = keep_if_new (arena, split_first, name);
      if (last == 0)
        last = keep_if_new (arena, split_last, name);
    }

  person->names[HF_FIELD_NAME] = name;
  person->names[HF_FIELD_FIRST_NAME] = first;
  person->names[HF_FIELD_LAST_NAME] = last;
}
