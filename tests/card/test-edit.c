/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/edit.h"
#include "card/fixture.h"

/* The ids on the front, rearmost first, groups in brackets. */
static void
append_ids (GString *ids, HfItem *const *items, guint n_items)
{
  for (guint i = 0; i < n_items; i++)
    {
      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", items[i]->id);
      if (items[i]->kind == HF_ITEM_GROUP)
        {
          g_string_append (ids, "(");
          append_ids (ids, items[i]->group.items, items[i]->group.n_items);
          g_string_append (ids, ")");
        }
    }
}

static void
assert_front (HfCard *card, const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  append_ids (ids, card->pages[0]->items, card->pages[0]->n_items);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
take (HfCard **card, HfCard *changed)
{
  hf_card_unref (*card);
  *card = changed;
}

/* Items a, b, c, d beside each other, 10 mm wide. */
static HfCard *
card_of_four (void)
{
  HfCard *card = fixture_card ("");

  take (&card, hf_card_remove_item (card, "headline"));
  for (guint i = 0; i < 4; i++)
    {
      char id[] = { (char) ('a' + i), '\0' };
      g_autoptr (HfItem) plain = fixture_text (id, id);
      HfFrame frame = { 10 + 20 * i, 10, 10, 10 };
      g_autoptr (HfItem) item = hf_item_with_frame (plain, &frame);

      take (&card, hf_card_insert_item (card, HF_PAGE_FRONT, 99, item));
    }
  assert_front (card, "a b c d");
  return card;
}

static void
test_order (void)
{
  g_autoptr (HfCard) card = card_of_four ();
  g_autoptr (HfCard) same = NULL;

  take (&card, hf_card_reorder_item (card, "a", 2));
  assert_front (card, "b c a d");
  take (&card, hf_card_reorder_item (card, "d", 0));
  assert_front (card, "d b c a");
  take (&card, hf_card_reorder_item (card, "d", 99));
  assert_front (card, "b c a d");
  same = hf_card_reorder_item (card, "d", 3);
  g_assert_true (same == card);
  take (&same, hf_card_reorder_item (card, "nobody", 0));
  g_assert_true (same == card);
}

static void
test_groups_in_groups (void)
{
  static const char *const inner_ids[] = { "a", "c" };
  static const char *const outer_ids[] = { "inner", "d" };
  static const char *const apart_ids[] = { "a", "b" };
  g_autoptr (HfCard) card = card_of_four ();
  g_autoptr (HfCard) same = NULL;
  HfItem *group;

  take (&card, hf_card_group_items (card, inner_ids, 2, "inner"));
  assert_front (card, "b inner(a c) d");
  group = hf_card_find_item (card, "inner", NULL);
  g_assert_cmpfloat (group->frame.x_mm, ==, 10);
  g_assert_cmpfloat (group->frame.width_mm, ==, 50);

  take (&card, hf_card_group_items (card, outer_ids, 2, "outer"));
  assert_front (card, "b outer(inner(a c) d)");
  take (&card, hf_card_reorder_item (card, "c", 0));
  assert_front (card, "b outer(inner(c a) d)");

  same = hf_card_group_items (card, apart_ids, 2, "apart");
  g_assert_true (same == card);

  take (&card, hf_card_ungroup_item (card, "inner"));
  assert_front (card, "b outer(c a d)");
  take (&card, hf_card_remove_item (card, "a"));
  take (&card, hf_card_ungroup_item (card, "outer"));
  assert_front (card, "b c d");
}

static void
test_moving_beside (void)
{
  static const char *const ids[] = { "a", "b" };
  g_autoptr (HfCard) card = card_of_four ();
  g_autoptr (HfCard) same = NULL;

  take (&card, hf_card_move_beside (card, "a", "c", TRUE));
  assert_front (card, "b c a d");
  take (&card, hf_card_move_beside (card, "d", "b", FALSE));
  assert_front (card, "d b c a");
  same = hf_card_move_beside (card, "b", "c", FALSE);
  g_assert_true (same == card);
  take (&same, hf_card_move_beside (card, "b", "b", TRUE));
  g_assert_true (same == card);

  take (&card, hf_card_group_items (card, ids, 2, "pair"));
  assert_front (card, "d c pair(b a)");
  take (&card, hf_card_move_beside (card, "d", "a", FALSE));
  assert_front (card, "c pair(b d a)");
  take (&card, hf_card_move_beside (card, "b", "c", FALSE));
  assert_front (card, "b c pair(d a)");
  take (&same, hf_card_move_beside (card, "pair", "a", TRUE));
  g_assert_true (same == card);
}

static void
test_ungrouping_keeps_things_in_their_place (void)
{
  static const char *const ids[] = { "a", "b" };
  g_autoptr (HfCard) card = card_of_four ();
  g_autoptr (HfItem) turned = NULL;
  HfItemDraft *draft;
  HfItem *a;

  take (&card, hf_card_group_items (card, ids, 2, "pair"));
  draft = hf_item_draft (hf_card_find_item (card, "pair", NULL));
  draft->rotation_deg = 180;
  draft->opacity = 0.5;
  turned = hf_item_seal (draft);
  take (&card, hf_card_replace_item (card, "pair", turned));
  take (&card, hf_card_ungroup_item (card, "pair"));

  /* Half a turn about the pair's middle swaps the places of a and b. */
  a = hf_card_find_item (card, "a", NULL);
  g_assert_cmpfloat_with_epsilon (a->frame.x_mm, 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (a->frame.y_mm, 10, 1e-9);
  g_assert_cmpfloat (a->rotation_deg, ==, 180);
  g_assert_cmpfloat (a->opacity, ==, 0.5);
}

static void
test_resizing_a_group_takes_its_children_along (void)
{
  static const char *const ids[] = { "a", "b" };
  g_autoptr (HfCard) card = card_of_four ();
  HfFrame twice = { 0, 0, 60, 20 };
  g_autoptr (HfItem) larger = NULL;

  take (&card, hf_card_group_items (card, ids, 2, "pair"));
  larger = hf_item_with_frame (hf_card_find_item (card, "pair", NULL), &twice);
  g_assert_cmpfloat (larger->group.items[1]->frame.x_mm, ==, 40);
  g_assert_cmpfloat (larger->group.items[1]->frame.width_mm, ==, 20);
  g_assert_cmpfloat (larger->group.items[0]->frame.height_mm, ==, 20);
}

static void
test_new_ids_are_free (void)
{
  g_autoptr (HfCard) card = card_of_four ();
  g_autofree char *free_id = hf_card_new_id (card, "text");
  g_autofree char *second_id = hf_card_new_id (card, "a");

  g_assert_cmpstr (free_id, ==, "text");
  g_assert_cmpstr (second_id, ==, "a-2");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit/order", test_order);
  g_test_add_func ("/edit/groups-in-groups", test_groups_in_groups);
  g_test_add_func ("/edit/moving-beside", test_moving_beside);
  g_test_add_func ("/edit/ungrouping-keeps-things-in-their-place", test_ungrouping_keeps_things_in_their_place);
  g_test_add_func ("/edit/resizing-a-group-takes-its-children-along", test_resizing_a_group_takes_its_children_along);
  g_test_add_func ("/edit/new-ids-are-free", test_new_ids_are_free);
  return g_test_run ();
}
