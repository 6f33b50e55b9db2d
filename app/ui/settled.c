/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/settled.h"

#include <string.h>

static HfPerson *
person_at (HfPeople *people, guint index)
{
  HfRoster *roster = hf_people_get_roster (people);

  return index < hf_roster_get_n_people (roster) ? hf_roster_get_person (roster, index) : NULL;
}

static const char *
get_cell (HfPerson *person, const char *heading)
{
  HfRoster *roster = hf_person_get_roster (person);

  for (guint i = 0; heading != NULL && i < hf_roster_get_n_columns (roster); i++)
    if (g_str_equal (hf_roster_get_column (roster, i)->heading, heading))
      return hf_person_get_value (person, i);

  return hf_person_get (person, HF_FIELD_NAME);
}

/* " kind:cell " with the text of the cell as a number, so that a doubt comes back where another text is written
 * there. */
static char *
make_word (HfPerson *person, const HfDoubt *doubt)
{
  const char *place = doubt->item != NULL ? doubt->item : "";

  return g_strdup_printf (" %s:%s:%08x ", doubt->kind, place, g_str_hash (get_cell (person, doubt->column)));
}

static gboolean
is_left_out (HfPeople *people, guint row)
{
  HfPerson *person = row > 0 ? person_at (people, row - 1) : NULL;

  return person != NULL && hf_people_is_left_out (people, hf_person_get_id (person));
}

gboolean
hf_doubt_is_settled (HfPeople *people, guint index, const HfDoubt *doubt)
{
  HfPerson *person = person_at (people, index);
  g_autofree char *word = NULL;
  const char *settled;

  if (person == NULL)
    return FALSE;
  if (is_left_out (people, index + 1) || is_left_out (people, doubt->other_row))
    return TRUE;

  settled = hf_people_get_mark (people, hf_person_get_id (person), HF_MARK_SETTLED);
  if (settled == NULL)
    return FALSE;

  word = make_word (person, doubt);
  return strstr (settled, word) != NULL;
}

char *
hf_doubt_settle (HfPeople *people, guint index, const HfDoubt *doubt)
{
  HfPerson *person = person_at (people, index);
  const char *settled = hf_people_get_mark (people, hf_person_get_id (person), HF_MARK_SETTLED);
  g_autofree char *word = make_word (person, doubt);

  return g_strconcat (settled != NULL ? settled : "", word, NULL);
}
