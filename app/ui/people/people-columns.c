/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/people-columns.h"

#include "merge/uses.h"

#include <glib/gi18n.h>

/* More do not fit beside a card, and can be looked at in Match Columns. */
#define MOST_COLUMNS 10u

static void
column_free (gpointer data)
{
  HfPeopleColumn *column = data;

  g_free (column->field);
  g_free (column->title);
  g_free (column);
}

const char *
hf_people_field_title (HfField field)
{
  static const char *const titles[HF_N_FIELDS] = {
    [HF_FIELD_NAME] = N_ ("Name"),           [HF_FIELD_FIRST_NAME] = N_ ("First name"),
    [HF_FIELD_LAST_NAME] = N_ ("Last name"), [HF_FIELD_EMAIL] = N_ ("Email"),
    [HF_FIELD_TEAM] = N_ ("Team"),           [HF_FIELD_ROLE] = N_ ("Role"),
    [HF_FIELD_LANGUAGE] = N_ ("Language"),   [HF_FIELD_NOTE] = N_ ("Note"),
  };

  return _ (titles[field]);
}

static gboolean
is_used (const GPtrArray *uses, const char *field)
{
  g_autofree char *key = hf_field_key_normalize (field);

  for (guint i = 0; i < uses->len; i++)
    {
      const HfFieldUse *use = g_ptr_array_index (uses, i);
      g_autofree char *used = hf_field_key_normalize (use->key);

      if (g_str_equal (key, used))
        return TRUE;
    }

  return FALSE;
}

static void
add_column (GPtrArray *columns, const char *field, const char *title)
{
  HfPeopleColumn *column = g_new0 (HfPeopleColumn, 1);

  column->field = g_strdup (field);
  column->title = g_strdup (title);
  g_ptr_array_add (columns, column);
}

GPtrArray *
hf_people_columns_list (HfRoster *roster, HfCard *card)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (column_free);
  g_autoptr (GPtrArray) uses = hf_card_list_fields (card);

  add_column (columns, hf_field_name (HF_FIELD_NAME), hf_people_field_title (HF_FIELD_NAME));
  for (guint i = 0; i < hf_roster_get_n_columns (roster) && columns->len < MOST_COLUMNS; i++)
    {
      const HfRosterColumn *column = hf_roster_get_column (roster, i);
      g_autofree char *key = hf_field_key_normalize (column->field);
      int field = hf_field_from_key (key);

      if (field == HF_FIELD_NAME)
        continue;
      if (field > HF_FIELD_LAST_NAME || is_used (uses, column->field))
        add_column (columns, column->field, field >= 0 ? hf_people_field_title ((HfField) field) : column->heading);
    }

  return columns;
}

gboolean
hf_people_columns_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a == NULL || b == NULL || a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const HfPeopleColumn *one = g_ptr_array_index (a, i);
      const HfPeopleColumn *other = g_ptr_array_index (b, i);

      if (!g_str_equal (one->field, other->field) || !g_str_equal (one->title, other->title))
        return FALSE;
    }

  return TRUE;
}
