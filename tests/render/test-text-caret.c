/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/words.h"

#include <math.h>

#define WIDTH_PT 120.0
#define HEIGHT_PT 200.0

static HfTextLayout *
set (Words *words, const char *text)
{
  words_add (words, text, NULL);
  words->draft->size_pt = 12.0;
  return words_set (words, WIDTH_PT, HEIGHT_PT, HF_VALIGN_TOP);
}

static const char latin[] = "Thank you for\nall of it, and then some more of it. ";
static const char hebrew[] = "תודה רבה לכם\nעל הכל";
static const char mixed[] = "Dear תודה friend";

/* Wherever the caret is, a click there brings it there, but where two places look the same. */
static void
test_clicks_find_carets (void)
{
  static const char *const texts[] = { latin, hebrew, mixed };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      Words words;
      HfTextLayout *layout;

      words_init (&words);
      layout = set (&words, texts[i]);
      for (const char *p = texts[i]; *p != '\0'; p = g_utf8_next_char (p))
        {
          guint index = (guint) (p - texts[i]);
          HfTextCaret caret;
          HfTextCaret found;

          hf_text_layout_get_caret (layout, index, &caret);
          g_assert_cmpfloat (caret.bottom_pt, >, caret.top_pt);
          hf_text_layout_get_caret (
              layout, hf_text_layout_find_index (layout, caret.x_pt, (caret.top_pt + caret.bottom_pt) / 2), &found);
          g_assert_cmpfloat_with_epsilon (found.top_pt, caret.top_pt, 0.01);
          if (*p != '\n' && *p != ' ')
            g_assert_cmpfloat_with_epsilon (found.x_pt, caret.x_pt, 0.05);
        }
      words_clear (&words);
    }
}

/* From the left all the way to the right and back, every letter once. */
static void
test_letters_are_passed_one_by_one (void)
{
  Words words;
  HfTextLayout *layout;
  guint index = 0;
  guint n_moves = 0;

  words_init (&words);
  layout = set (&words, latin);
  for (guint next; (next = hf_text_layout_move (layout, index, HF_TEXT_MOVE_RIGHT, 0)) != index; n_moves++)
    {
      g_assert_cmpuint (next, ==, index + 1);
      index = next;
    }
  g_assert_cmpuint (n_moves, ==, strlen (latin));
  for (guint next; (next = hf_text_layout_move (layout, index, HF_TEXT_MOVE_LEFT, 0)) != index; index = next)
    g_assert_cmpuint (next, ==, index - 1);
  g_assert_cmpuint (index, ==, 0);
  words_clear (&words);
}

static void
test_left_is_on_where_words_go_left (void)
{
  Words words;
  HfTextLayout *layout;
  HfTextCaret first;
  HfTextCaret second;
  guint index;

  words_init (&words);
  layout = set (&words, hebrew);
  index = hf_text_layout_move (layout, 0, HF_TEXT_MOVE_LEFT, 0);
  g_assert_cmpuint (index, ==, 2);
  hf_text_layout_get_caret (layout, 0, &first);
  hf_text_layout_get_caret (layout, index, &second);
  g_assert_cmpfloat (second.x_pt, <, first.x_pt);
  g_assert_cmpfloat_with_epsilon (first.x_pt, WIDTH_PT, 0.5);
  words_clear (&words);
}

static void
test_moves (void)
{
  static const struct
  {
    HfTextMove move;
    guint from;
    guint to;
  } cases[] = {
    { HF_TEXT_MOVE_WORD_RIGHT, 0, 5 },   { HF_TEXT_MOVE_WORD_RIGHT, 5, 9 }, { HF_TEXT_MOVE_WORD_LEFT, 9, 6 },
    { HF_TEXT_MOVE_WORD_LEFT, 7, 6 },    { HF_TEXT_MOVE_LINE_START, 9, 0 }, { HF_TEXT_MOVE_LINE_END, 2, 13 },
    { HF_TEXT_MOVE_LINE_START, 16, 14 }, { HF_TEXT_MOVE_UP, 3, 0 },         { HF_TEXT_MOVE_DOWN, 0, 14 },
    { HF_TEXT_MOVE_UP, 14, 0 },          { HF_TEXT_MOVE_LINE_START, 0, 0 },
  };
  Words words;
  HfTextLayout *layout;

  words_init (&words);
  layout = set (&words, latin);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpuint (hf_text_layout_move (layout, cases[i].from, cases[i].move, 0), ==, cases[i].to);
    }
  /* Below the last line is the end. */
  g_assert_cmpuint (hf_text_layout_move (layout, (guint) strlen (latin) - 2, HF_TEXT_MOVE_DOWN, 0), ==, strlen (latin));
  words_clear (&words);
}

/* A space that was just typed is not set yet, but the caret shows that it is there. */
static void
test_a_space_at_the_end_counts (void)
{
  Words words;
  HfTextLayout *layout;
  HfTextCaret before;
  HfTextCaret after;

  words_init (&words);
  layout = set (&words, "Thank you ");
  hf_text_layout_get_caret (layout, 9, &before);
  hf_text_layout_get_caret (layout, 10, &after);
  g_assert_cmpfloat (after.x_pt, >, before.x_pt + 1);
  g_assert_cmpuint (hf_text_layout_move (layout, 9, HF_TEXT_MOVE_RIGHT, 0), ==, 10);
  g_assert_cmpuint (hf_text_layout_move (layout, 10, HF_TEXT_MOVE_LEFT, 0), ==, 9);
  words_clear (&words);
}

static void
test_without_words_there_is_a_caret (void)
{
  Words words;
  HfTextLayout *layout;
  HfTextCaret caret;

  words_init (&words);
  words.draft->align = HF_ALIGN_CENTER;
  layout = set (&words, "");
  hf_text_layout_get_caret (layout, 0, &caret);
  g_assert_cmpfloat (caret.x_pt, ==, WIDTH_PT / 2);
  g_assert_cmpfloat_with_epsilon (caret.bottom_pt - caret.top_pt, 12.0, 0.01);
  g_assert_cmpuint (hf_text_layout_find_index (layout, 5, 5), ==, 0);
  words_clear (&words);
}

static void
add_width (const cairo_rectangle_t *rectangle, gpointer data)
{
  double *sum = data;

  g_assert_cmpfloat (rectangle->x, >=, -0.5);
  g_assert_cmpfloat (rectangle->x + rectangle->width, <=, WIDTH_PT + 0.5);
  *sum += rectangle->width;
}

/* What is filled is as long as the carets are apart, however the words are aligned. */
static void
test_ranges_lie_between_carets (void)
{
  for (int align = HF_ALIGN_START; align <= HF_ALIGN_END; align++)
    {
      Words words;
      HfTextLayout *layout;
      HfTextCaret from;
      HfTextCaret to;
      double sum = 0;

      words_init (&words);
      words.draft->align = (HfAlign) align;
      layout = set (&words, latin);
      hf_text_layout_get_caret (layout, 2, &from);
      hf_text_layout_get_caret (layout, 8, &to);
      hf_text_layout_visit_range (layout, 2, 8, add_width, &sum);
      g_assert_cmpfloat_with_epsilon (sum, to.x_pt - from.x_pt, 0.05);
      words_clear (&words);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-caret/clicks-find-carets", test_clicks_find_carets);
  g_test_add_func ("/text-caret/letters-are-passed-one-by-one", test_letters_are_passed_one_by_one);
  g_test_add_func ("/text-caret/left-is-on-where-words-go-left", test_left_is_on_where_words_go_left);
  g_test_add_func ("/text-caret/moves", test_moves);
  g_test_add_func ("/text-caret/a-space-at-the-end-counts", test_a_space_at_the_end_counts);
  g_test_add_func ("/text-caret/without-words-there-is-a-caret", test_without_words_there_is_a_caret);
  g_test_add_func ("/text-caret/ranges-lie-between-carets", test_ranges_lie_between_carets);

  return g_test_run ();
}
