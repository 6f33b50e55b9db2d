/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/edit.h"
#include "roster/roster-util.h"

#define TEAM "name,team,note\nAda Lovelace,Phones,You rang\ngrace hopper,Chat,\nAda Lovelace,Email,JosÃ© left\n"

static void
assert_dump (HfRoster *roster, const char *cells, const char *doubts)
{
  g_autofree char *is = dump (roster);
  g_autofree char *doubted = dump_doubts (roster);

  g_assert_cmpstr (is, ==, cells);
  g_assert_cmpstr (doubted, ==, doubts);
}

static const char *
name_of (HfRoster *roster, guint index)
{
  return hf_person_get (hf_roster_get_person (roster, index), HF_FIELD_NAME);
}

static void
test_a_cell_changes_in_a_copy (void)
{
  g_autoptr (HfRoster) team = read_good (TEAM);
  g_autoptr (HfRoster) mended = hf_roster_with_field (team, 1, HF_FIELD_NAME, "  Grace Hopper ");

  assert_dump (
      team,
      "name=name|team=team|note=note/Ada Lovelace|Phones|You rang/grace hopper|Chat|/Ada Lovelace|Email|JosÃ© left",
      "lower-case:2 mojibake:3 same-name:3");
  assert_dump (
      mended,
      "name=name|team=team|note=note/Ada Lovelace|Phones|You rang/Grace Hopper|Chat|/Ada Lovelace|Email|JosÃ© left",
      "mojibake:3 same-name:3");
  g_assert_cmpstr (hf_person_get (hf_roster_get_person (mended, 1), HF_FIELD_FIRST_NAME), ==, "Grace");
  g_assert_cmpuint (hf_person_get_id (hf_roster_get_person (mended, 1)), ==, 2);
}

static void
test_doubts_follow_what_is_in_the_cell (void)
{
  g_autoptr (HfRoster) team = read_good (TEAM);
  g_autoptr (HfRoster) mended = hf_roster_with_value (team, 2, 2, "José left");
  g_autoptr (HfRoster) spoilt = hf_roster_with_value (mended, 0, 2, "RenÃ© rang");
  g_autofree char *doubts = dump_doubts (mended);
  g_autofree char *more = dump_doubts (spoilt);

  g_assert_cmpstr (doubts, ==, "lower-case:2 same-name:3");
  g_assert_cmpstr (more, ==, "mojibake:1 lower-case:2 same-name:3");
}

static void
test_people_come_and_go (void)
{
  g_autoptr (HfRoster) team = read_good (TEAM);
  HfRosterDraft *draft = hf_roster_edit (team);
  g_autoptr (HfRoster) more = NULL;
  g_autoptr (HfRoster) fewer = NULL;
  guint id = hf_roster_draft_add_person (draft, 1);
  const guint gone[] = { 0, 2 };

  hf_roster_draft_set_field (draft, 1, HF_FIELD_NAME, "Mei Tan");
  more = hf_roster_settle (draft);
  g_assert_cmpuint (id, ==, 4);
  g_assert_cmpint (hf_roster_find_id (more, id), ==, 1);
  g_assert_cmpint (hf_roster_find_id (more, 3), ==, 3);
  assert_dump (
      more,
      "name=name|team=team|note=note/Ada Lovelace|Phones|You rang/Mei Tan||/grace hopper|Chat|/Ada Lovelace|Email|JosÃ© left",
      "lower-case:3 mojibake:4 same-name:4");

  fewer = hf_roster_without (more, gone, G_N_ELEMENTS (gone));
  assert_dump (fewer, "name=name|team=team|note=note/Mei Tan||/Ada Lovelace|Email|JosÃ© left", "mojibake:2");
  g_assert_cmpuint (hf_person_get_row (hf_roster_get_person (fewer, 1)), ==, 2);
  g_assert_cmpuint (hf_person_get_line (hf_roster_get_person (fewer, 0)), ==, 0);
  g_assert_cmpint (hf_roster_find_id (fewer, 1), ==, -1);
  g_assert_cmpstr (name_of (team, 0), ==, "Ada Lovelace");
}

static void
test_nobody_left_is_no_list (void)
{
  g_autoptr (HfRoster) team = read_good ("name\nAda\n");
  const guint all[] = { 0 };

  g_assert_null (hf_roster_without (team, all, 1));
}

static void
test_a_list_is_typed (void)
{
  const HfField fields[] = { HF_FIELD_NAME, HF_FIELD_EMAIL };
  HfRosterDraft *draft = hf_roster_edit_blank ("typed names", fields, G_N_ELEMENTS (fields));
  g_autoptr (HfRoster) team = NULL;

  hf_roster_draft_add_person (draft, 0);
  hf_roster_draft_add_person (draft, 1);
  hf_roster_draft_set_field (draft, 0, HF_FIELD_NAME, "Ada");
  hf_roster_draft_set_field (draft, 1, HF_FIELD_TEAM, "Phones");
  team = hf_roster_settle (draft);
  assert_dump (team, "Name=name|Email=email|Team=team/Ada||/||Phones", "empty-name:2");
}

static void
test_a_name_goes_to_the_columns_of_its_parts (void)
{
  g_autoptr (HfRoster) team = read_good ("first name,last name\njosé,álvarez\n");
  g_autoptr (HfRoster) mended = hf_roster_with_field (team, 0, HF_FIELD_NAME, "José Álvarez");

  assert_dump (mended, "first name=first_name|last name=last_name/José|Álvarez", "");
  g_assert_cmpstr (name_of (mended, 0), ==, "José Álvarez");
}

static void
test_columns_are_mapped_by_hand (void)
{
  g_autoptr (HfRoster) team = read_good ("name,story,team\nAda,You rang,Phones\n");
  HfRosterDraft *draft = hf_roster_edit (team);
  g_autoptr (HfRoster) mapped = NULL;

  hf_roster_draft_map_column (draft, 1, "Note");
  hf_roster_draft_map_column (draft, 2, "name");
  mapped = hf_roster_settle (draft);
  assert_dump (mapped, "name=column1|story=note|team=name/Ada|You rang|Phones", "");
  g_assert_cmpstr (name_of (mapped, 0), ==, "Phones");
  g_assert_cmpstr (hf_person_lookup (hf_roster_get_person (mapped, 0), "note"), ==, "You rang");

  draft = hf_roster_edit (mapped);
  hf_roster_draft_map_column (draft, 1, NULL);
  hf_roster_draft_map_column (draft, 0, "anecdote");
  hf_roster_unref (mapped);
  mapped = hf_roster_settle (draft);
  assert_dump (mapped, "name=anecdote|story=story|team=name/Ada|You rang|Phones", "");
}

/* Text is shared between copies, so a thousand steps of undo cost what was typed and the rows of numbers. */
static void
test_copies_share_their_text (void)
{
  g_autoptr (GString) list = g_string_new ("name\n");
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_roster_unref);
  HfRoster *last;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (list, "Person %u\n", i);
  last = read_good (list->str);
  g_ptr_array_add (steps, (gpointer) last);
  for (guint i = 0; i < 6000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %u", i);

      last = hf_roster_with_field (last, i % 500, HF_FIELD_NAME, name);
      if (steps->len > 100)
        g_ptr_array_remove_index (steps, 1);
      g_ptr_array_add (steps, (gpointer) last);
    }

  g_assert_cmpstr (name_of (last, 499), ==, "Name 5999");
  g_assert_cmpstr (name_of (g_ptr_array_index (steps, 0), 499), ==, "Person 499");
  g_assert_cmpuint (hf_roster_get_bytes (last), <, 500000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit/a-cell-changes-in-a-copy", test_a_cell_changes_in_a_copy);
  g_test_add_func ("/edit/doubts-follow-what-is-in-the-cell", test_doubts_follow_what_is_in_the_cell);
  g_test_add_func ("/edit/people-come-and-go", test_people_come_and_go);
  g_test_add_func ("/edit/nobody-left-is-no-list", test_nobody_left_is_no_list);
  g_test_add_func ("/edit/a-list-is-typed", test_a_list_is_typed);
  g_test_add_func ("/edit/a-name-goes-to-the-columns-of-its-parts", test_a_name_goes_to_the_columns_of_its_parts);
  g_test_add_func ("/edit/columns-are-mapped-by-hand", test_columns_are_mapped_by_hand);
  g_test_add_func ("/edit/copies-share-their-text", test_copies_share_their_text);
  return g_test_run ();
}
