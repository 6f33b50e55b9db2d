/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/edit.h"
#include "card/fixture.h"
#include "card/history.h"

static void
push_title (HfHistory *history, const char *title, const char *label, const char *run)
{
  g_autoptr (HfCard) card = hf_card_with_title (hf_history_get_card (history), title);

  hf_history_push (history, card, label, run);
}

static void
assert_title (HfHistory *history, const char *title)
{
  g_assert_cmpstr (hf_history_get_card (history)->title, ==, title);
}

static void
count (HfHistory *history, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_steps_go_back_and_forth_by_name (void)
{
  g_autoptr (HfCard) card = fixture_card ("words");
  g_autoptr (HfHistory) history = hf_history_new (card);
  guint n_changes = 0;

  g_signal_connect (history, "changed", G_CALLBACK (count), &n_changes);
  g_assert_null (hf_history_get_undo_label (history));
  g_assert_false (hf_history_undo (history));

  push_title (history, "A", "Rename Card", NULL);
  push_title (history, "B", "Rename Again", NULL);
  g_assert_cmpstr (hf_history_get_undo_label (history), ==, "Rename Again");
  g_assert_true (hf_history_undo (history));
  assert_title (history, "A");
  g_assert_cmpstr (hf_history_get_undo_label (history), ==, "Rename Card");
  g_assert_cmpstr (hf_history_get_redo_label (history), ==, "Rename Again");
  g_assert_true (hf_history_redo (history));
  assert_title (history, "B");
  g_assert_false (hf_history_redo (history));
  g_assert_cmpuint (n_changes, ==, 4);
}

static void
test_a_gesture_is_one_step (void)
{
  g_autoptr (HfCard) card = fixture_card ("words");
  g_autoptr (HfHistory) history = hf_history_new (card);

  push_title (history, "1", "Move Headline", "move:headline");
  push_title (history, "2", "Move Headline", "move:headline");
  push_title (history, "3", "Move Headline", "move:headline");
  hf_history_end_run (history);
  push_title (history, "4", "Move Headline", "move:headline");
  push_title (history, "5", "Type", "type:headline");

  hf_history_undo (history);
  assert_title (history, "4");
  hf_history_undo (history);
  assert_title (history, "3");
  hf_history_undo (history);
  assert_title (history, "Thank you");
  g_assert_true (hf_history_get_card (history) == card);
}

static void
test_a_new_step_forgets_what_could_be_redone (void)
{
  g_autoptr (HfCard) card = fixture_card ("words");
  g_autoptr (HfHistory) history = hf_history_new (card);

  push_title (history, "A", "Rename", "run");
  hf_history_undo (history);
  push_title (history, "B", "Rename", "run");
  g_assert_null (hf_history_get_redo_label (history));
  g_assert_true (hf_history_undo (history));
  assert_title (history, "Thank you");
}

static void
test_cancelling_takes_back_the_open_run_only (void)
{
  g_autoptr (HfCard) card = fixture_card ("words");
  g_autoptr (HfHistory) history = hf_history_new (card);

  push_title (history, "A", "Rename", NULL);
  hf_history_cancel_run (history);
  assert_title (history, "A");

  push_title (history, "B", "Drag", "drag");
  push_title (history, "C", "Drag", "drag");
  hf_history_cancel_run (history);
  assert_title (history, "A");
  g_assert_null (hf_history_get_redo_label (history));
}

static void
test_saved_state_follows_undo (void)
{
  g_autoptr (HfCard) card = fixture_card ("words");
  g_autoptr (HfHistory) history = hf_history_new (card);

  g_assert_false (hf_history_is_saved (history));
  hf_history_mark_saved (history, card);
  g_assert_true (hf_history_is_saved (history));
  push_title (history, "A", "Type", "type");
  g_assert_false (hf_history_is_saved (history));
  hf_history_mark_saved (history, hf_history_get_card (history));
  push_title (history, "B", "Type", "type");
  hf_history_undo (history);
  g_assert_true (hf_history_is_saved (history));
}

static void
test_pushing_the_same_card_does_nothing (void)
{
  g_autoptr (HfCard) card = fixture_card ("words");
  g_autoptr (HfHistory) history = hf_history_new (card);

  hf_history_push (history, card, "Nothing", NULL);
  g_assert_null (hf_history_get_undo_label (history));
}

static void
test_ten_thousand_steps (void)
{
  g_autoptr (HfCard) card = fixture_card ("words");
  g_autoptr (HfHistory) history = hf_history_new (card);
  guint undone = 0;

  for (guint i = 0; i < 10000; i++)
    push_title (history, i % 2 ? "odd" : "even", "Rename", NULL);
  while (hf_history_undo (history))
    undone++;
  g_assert_cmpuint (undone, ==, 10000);
  g_assert_true (hf_history_get_card (history) == card);
}

static void
test_what_stands_beside_the_card_is_undone_with_it (void)
{
  g_autoptr (HfCard) card = fixture_card ("words");
  g_autoptr (HfHistory) history = hf_history_new_beside (card, G_TYPE_STRV, NULL);
  const char *const team[] = { "Ada", "Grace", NULL };
  const char *const mended[] = { "Ada", "Grace Hopper", NULL };

  g_assert_null (hf_history_get_beside (history));
  hf_history_push_both (history, card, team, "Add People", NULL);
  hf_history_push_both (history, card, mended, "Mend Name", NULL);
  push_title (history, "A", "Rename", NULL);
  g_assert_true (g_strv_equal (hf_history_get_beside (history), mended));

  hf_history_undo (history);
  assert_title (history, "Thank you");
  g_assert_true (g_strv_equal (hf_history_get_beside (history), mended));
  hf_history_undo (history);
  g_assert_true (g_strv_equal (hf_history_get_beside (history), team));
  g_assert_cmpstr (hf_history_get_redo_label (history), ==, "Mend Name");
  hf_history_undo (history);
  g_assert_null (hf_history_get_beside (history));
  hf_history_redo (history);
  g_assert_true (g_strv_equal (hf_history_get_beside (history), team));
}

static void
test_what_stands_beside_the_card_is_replaced_without_a_step (void)
{
  g_autoptr (HfCard) card = fixture_card ("words");
  const char *const team[] = { "Ada", NULL };
  const char *const same[] = { "Ada", NULL };
  g_autoptr (HfHistory) history = hf_history_new_beside (card, G_TYPE_STRV, team);
  gconstpointer before = hf_history_get_beside (history);

  push_title (history, "A", "Rename", NULL);
  hf_history_undo (history);
  hf_history_replace_beside (history, same);
  g_assert_true (hf_history_get_beside (history) != before);
  g_assert_true (g_strv_equal (hf_history_get_beside (history), same));
  g_assert_null (hf_history_get_undo_label (history));
  g_assert_cmpstr (hf_history_get_redo_label (history), ==, "Rename");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/what-stands-beside-is-replaced-without-a-step",
                   test_what_stands_beside_the_card_is_replaced_without_a_step);
  g_test_add_func ("/history/steps-go-back-and-forth-by-name", test_steps_go_back_and_forth_by_name);
  g_test_add_func ("/history/a-gesture-is-one-step", test_a_gesture_is_one_step);
  g_test_add_func ("/history/a-new-step-forgets-what-could-be-redone", test_a_new_step_forgets_what_could_be_redone);
  g_test_add_func ("/history/cancelling-takes-back-the-open-run-only", test_cancelling_takes_back_the_open_run_only);
  g_test_add_func ("/history/saved-state-follows-undo", test_saved_state_follows_undo);
  g_test_add_func ("/history/pushing-the-same-card-does-nothing", test_pushing_the_same_card_does_nothing);
  g_test_add_func ("/history/ten-thousand-steps", test_ten_thousand_steps);
  g_test_add_func ("/history/what-stands-beside-the-card-is-undone-with-it",
                   test_what_stands_beside_the_card_is_undone_with_it);
  return g_test_run ();
}
