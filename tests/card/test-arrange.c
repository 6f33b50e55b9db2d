/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/arrange.h"
#include "card/fixture.h"

/* Every item of the front as “id x,y” in whole millimetres, rearmost first. */
static char *
describe (HfCard *card)
{
  GString *text = g_string_new (NULL);
  HfPage *front = hf_card_get_page (card, HF_PAGE_FRONT);

  for (guint i = 0; i < front->n_items; i++)
    {
      HfItem *item = front->items[i];

      g_string_append_printf (text, "%s%s %g,%g", i > 0 ? "  " : "", item->id, item->frame.x_mm, item->frame.y_mm);
      if (item->rotation_deg != 0.0)
        g_string_append_printf (text, " turned %g", item->rotation_deg);
    }

  return g_string_free (text, FALSE);
}

static HfItem *
make_item (const char *id, double x_mm, double y_mm, double width_mm, gboolean locked)
{
  g_autoptr (HfItem) text = fixture_text (id, id);
  HfItemDraft *draft = hf_item_draft (text);

  draft->frame = (HfFrame){ x_mm, y_mm, width_mm, 10 };
  draft->locked = locked;
  return hf_item_seal (draft);
}

/* On the front: a, b and c of different widths, and d, which is locked. */
static HfCard *
make_card (void)
{
  static const struct
  {
    const char *id;
    double x_mm, y_mm, width_mm;
    gboolean locked;
  } items[] = {
    { "a", 10, 10, 10, FALSE }, { "b", 25, 20, 20, FALSE }, { "c", 90, 40, 10, FALSE }, { "d", 50, 50, 10, TRUE }
  };
  g_autoptr (HfCard) filled = fixture_card ("");
  HfCard *card = hf_card_remove_item (filled, "headline");

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (HfItem) item =
          make_item (items[i].id, items[i].x_mm, items[i].y_mm, items[i].width_mm, items[i].locked);
      HfCard *next = hf_card_insert_item (card, HF_PAGE_FRONT, 99, item);

      hf_card_unref (card);
      card = next;
    }

  return card;
}

typedef enum
{
  MOVE,
  TURN,
  ALIGN_LEFT,
  ALIGN_MIDDLE,
  ALIGN_RIGHT,
  DISTRIBUTE,
  FRONT,
  REAR,
  FORWARD,
  BACKWARD,
  REMOVE,
} Edit;

static HfCard *
apply (Edit edit, HfCard *card, const char *const *ids)
{
  switch (edit)
    {
    case MOVE:
      return hf_card_move_items (card, ids, 1, -2);
    case TURN:
      return hf_card_rotate_items (card, ids, -190);
    case ALIGN_LEFT:
      return hf_card_align_items (card, ids, HF_ALIGN_TO_LEFT);
    case ALIGN_MIDDLE:
      return hf_card_align_items (card, ids, HF_ALIGN_TO_MIDDLE);
    case ALIGN_RIGHT:
      return hf_card_align_items (card, ids, HF_ALIGN_TO_RIGHT);
    case DISTRIBUTE:
      return hf_card_distribute_items (card, ids, FALSE);
    case FRONT:
      return hf_card_order_items (card, ids, HF_ORDER_FRONT);
    case REAR:
      return hf_card_order_items (card, ids, HF_ORDER_REAR);
    case FORWARD:
      return hf_card_order_items (card, ids, HF_ORDER_FORWARD);
    case BACKWARD:
      return hf_card_order_items (card, ids, HF_ORDER_BACKWARD);
    default:
      return hf_card_remove_items (card, ids);
    }
}

#define UNCHANGED "a 10,10  b 25,20  c 90,40  d 50,50"

static void
test_edits (void)
{
  static const struct
  {
    Edit edit;
    const char *ids;
    const char *expected;
  } cases[] = {
    { MOVE, "a c", "a 11,8  b 25,20  c 91,38  d 50,50" },
    { MOVE, "nobody", UNCHANGED },
    { MOVE, "d", UNCHANGED },
    { TURN, "a", "a 10,10 turned 170  b 25,20  c 90,40  d 50,50" },
    { ALIGN_LEFT, "b c", "a 10,10  b 25,20  c 25,40  d 50,50" },
    { ALIGN_RIGHT, "a b", "a 35,10  b 25,20  c 90,40  d 50,50" },
    { ALIGN_MIDDLE, "a c", "a 10,25  b 25,20  c 90,25  d 50,50" },
    /* One alone goes to the edge of the page, 127 mm wide. */
    { ALIGN_RIGHT, "a", "a 117,10  b 25,20  c 90,40  d 50,50" },
    { DISTRIBUTE, "a b c", "a 10,10  b 45,20  c 90,40  d 50,50" },
    { DISTRIBUTE, "a b", UNCHANGED },
    { FRONT, "a b", "c 90,40  d 50,50  a 10,10  b 25,20" },
    { REAR, "b c", "b 25,20  c 90,40  a 10,10  d 50,50" },
    { FORWARD, "a b", "c 90,40  a 10,10  b 25,20  d 50,50" },
    { BACKWARD, "b c", "b 25,20  c 90,40  a 10,10  d 50,50" },
    { BACKWARD, "a b", UNCHANGED },
    { FRONT, "d", UNCHANGED },
    { REMOVE, "a c d", "b 25,20  d 50,50" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfCard) card = make_card ();
      g_auto (GStrv) ids = g_strsplit (cases[i].ids, " ", -1);
      g_autoptr (HfCard) changed = apply (cases[i].edit, card, (const char *const *) ids);
      g_autofree char *description = describe (changed);

      g_test_message ("edit %d of %s", cases[i].edit, cases[i].ids);
      g_assert_cmpstr (description, ==, cases[i].expected);
      if (g_str_equal (cases[i].expected, UNCHANGED))
        g_assert_true (changed == card);
    }
}

static void
test_lock (void)
{
  g_autoptr (HfCard) card = make_card ();
  const char *const ids[] = { "a", "d", NULL };
  g_autoptr (HfCard) freed = hf_card_lock_items (card, ids, FALSE);
  g_autoptr (HfCard) hidden = hf_card_hide_items (card, ids, TRUE);

  g_assert_false (hf_card_find_item (freed, "d", NULL)->locked);
  g_assert_true (hf_card_find_item (hidden, "a", NULL)->hidden);
  g_assert_true (hf_card_find_item (hidden, "d", NULL)->hidden);
  g_assert_false (hf_card_find_item (hidden, "b", NULL)->hidden);
}

static void
test_group (void)
{
  g_autoptr (HfCard) card = make_card ();
  const char *const members[] = { "a", "b" };
  g_autoptr (HfCard) grouped = hf_card_group_items (card, members, 2, "pair");
  const char *const both[] = { "a", "pair", NULL };
  g_autoptr (HfCard) moved = hf_card_move_items (grouped, both, 5, 0);

  g_assert_cmpfloat (hf_card_find_item (moved, "a", NULL)->frame.x_mm, ==, 15.0);
  g_assert_cmpfloat (hf_card_find_item (moved, "b", NULL)->frame.x_mm, ==, 30.0);
}

static void
test_copies (void)
{
  g_autoptr (HfCard) card = make_card ();
  const char *const members[] = { "a", "b" };
  g_autoptr (HfCard) grouped = hf_card_group_items (card, members, 2, "pair");
  const char *const chosen[] = { "pair", "d", NULL };
  g_autoptr (GPtrArray) items = hf_card_list_items (grouped, chosen);
  g_auto (GStrv) ids = NULL;
  g_autoptr (HfCard) copied = hf_card_add_items (grouped, HF_PAGE_BACK, items, 3, 4, &ids);
  HfPage *page = NULL;
  HfItem *copy;

  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  g_assert_cmpstr (ids[0], ==, "pair-2");
  copy = hf_card_find_item (copied, "a-2", &page);
  g_assert_nonnull (copy);
  g_assert_cmpint (page->kind, ==, HF_PAGE_BACK);
  g_assert_cmpfloat (copy->frame.x_mm, ==, 13.0);
  g_assert_cmpfloat (copy->frame.y_mm, ==, 14.0);
  g_assert_false (hf_card_find_item (copied, "d-2", NULL)->locked);
}

static void
test_resized_together (void)
{
  static const char *const chosen[] = { "a", "b", "d", NULL };
  const HfFrame from = { 10, 10, 35, 20 };
  const HfFrame to = { 5, 10, 70, 10 };
  const double quarter_deg = 90.0;
  g_autoptr (HfCard) card = make_card ();
  g_autoptr (HfCard) turned = hf_card_rotate_items (card, (const char *const[]){ "b", NULL }, quarter_deg);
  g_autoptr (HfCard) resized = hf_card_resize_items (turned, chosen, &from, &to);
  const HfFrame a = { 5, 10, 20, 5 };
  /* b lies on its side: its width goes with the height of all. Its middle is where it was in proportion. */
  const HfFrame b = { 55 - 5, 17.5 - 10, 10, 20 };

  g_assert_true (hf_frame_equal (&hf_card_find_item (resized, "a", NULL)->frame, &a));
  g_assert_cmpfloat_with_epsilon (hf_card_find_item (resized, "b", NULL)->frame.x_mm, b.x_mm, 1e-9);
  g_assert_cmpfloat_with_epsilon (hf_card_find_item (resized, "b", NULL)->frame.y_mm, b.y_mm, 1e-9);
  g_assert_cmpfloat_with_epsilon (hf_card_find_item (resized, "b", NULL)->frame.width_mm, b.width_mm, 1e-9);
  g_assert_cmpfloat_with_epsilon (hf_card_find_item (resized, "b", NULL)->frame.height_mm, b.height_mm, 1e-9);
  g_assert_true (hf_card_find_item (resized, "d", NULL) == hf_card_find_item (card, "d", NULL));
  g_assert_true (hf_card_find_item (resized, "c", NULL) == hf_card_find_item (card, "c", NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/card/arrange/edits", test_edits);
  g_test_add_func ("/card/arrange/locked-items-are-let-go", test_lock);
  g_test_add_func ("/card/arrange/members-go-with-their-group", test_group);
  g_test_add_func ("/card/arrange/several-are-resized-together", test_resized_together);
  g_test_add_func ("/card/arrange/copies-get-their-own-ids", test_copies);

  return g_test_run ();
}
