/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes.h"

static void
test_pixels_are_those_of_the_plain_writer (void)
{
  static const HfPngArea zones[] = { { 10, 30, NULL }, { 55.5, 80, NULL }, { 100, 400, NULL } };

  for (guint i = 0; i < 16; i++)
    {
      const HfPngOptions options = { .dpi = i & 4 ? 144 : 107, .bleed = i & 1, .transparent = (i & 2) != 0 };
      const HfOutputPage page = small_page (NULL, NULL);
      gboolean has_above = (i & 8) != 0;
      g_autoptr (HfPngMaster) master =
          make_master (&page, &options, has_above, zones, i % G_N_ELEMENTS (zones), i == 5);
      g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);

      for (guint n = 0; n < 12; n++)
        {
          Card card = make_random_card (has_above);
          g_autoptr (GBytes) file = copy_card (copier, &page, &card, n % 2 == 0);

          assert_looks_like_plain_writer (file, &page, &card, &options);
        }
    }
}

static void
test_page_of_any_height (void)
{
  static const Note note = { 0, 1000, "W" };
  static const int heights[] = { 1, 2, 15, 16, 17, 129 };

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      const HfPngOptions options = { .width_px = 40, .height_px = heights[i], .transparent = i % 2 == 1 };
      const HfOutputPage page = small_page (NULL, NULL);
      g_autoptr (HfPngMaster) master = make_master (&page, &options, TRUE, NULL, 0, FALSE);
      g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);

      for (guint n_notes = 0; n_notes < 2; n_notes++)
        {
          Card card = { .notes = { note }, .n_notes = n_notes, .has_above = TRUE };
          g_autoptr (GBytes) file = copy_card (copier, &page, &card, FALSE);

          assert_looks_like_plain_writer (file, &page, &card, &options);
        }
    }
}

static void
test_nothing_personal_paints_nothing (void)
{
  const HfPngOptions options = { .dpi = 144 };
  const HfOutputPage page = small_page (NULL, NULL);
  g_autoptr (HfPngMaster) master = make_master (&page, &options, TRUE, NULL, 0, FALSE);
  g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);
  Card cards[] = { { .has_above = TRUE }, { { { 200, 20, "off" } }, 1, TRUE }, { { { 20, 0, "flat" } }, 1, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      g_autoptr (GBytes) file = copy_card (copier, &page, &cards[i], FALSE);

      g_assert_cmpint (cards[i].n_painted, ==, 0);
      assert_looks_like_plain_writer (file, &page, &(Card){ .has_above = TRUE }, &options);
    }
}

static void
test_same_words_are_painted_once (void)
{
  const HfPngOptions options = { .dpi = 144 };
  const HfOutputPage page = small_page (NULL, NULL);
  g_autoptr (HfPngMaster) master = make_master (&page, &options, TRUE, NULL, 0, FALSE);
  Card card = { { { 10, 12, "Ada" }, { 50, 12, "books" } }, 2, TRUE };
  Card other = { { { 10, 12, "Bob" }, { 50, 12, "books" } }, 2, TRUE };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);
      g_autoptr (GBytes) file = copy_card (copier, &page, &card, TRUE);
      g_autoptr (GBytes) other_file = copy_card (copier, &page, &other, TRUE);

      assert_looks_like_plain_writer (file, &page, &(Card){ { card.notes[0], card.notes[1] }, 2, TRUE }, &options);
      assert_looks_like_plain_writer (other_file, &page, &(Card){ { other.notes[0], other.notes[1] }, 2, TRUE },
                                      &options);
    }

  g_assert_cmpint (card.n_painted, ==, 1);
  g_assert_cmpint (other.n_painted, ==, 1);
}

/* Neither the copies made before, nor another master's, count. */
static void
test_bytes_do_not_depend_on_history (void)
{
  const HfPngOptions options = { .dpi = 144 };
  const HfOutputPage page = small_page (NULL, NULL);
  static const HfPngArea zones[] = { { 10, 60, NULL } };
  Card cards[12];
  GBytes *files[G_N_ELEMENTS (cards)];

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      g_autoptr (HfPngMaster) master = make_master (&page, &options, TRUE, zones, 1, FALSE);
      g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);

      cards[i] = make_random_card (TRUE);
      files[i] = copy_card (copier, &page, &cards[i], FALSE);
    }

  for (guint keyed = 0; keyed < 2; keyed++)
    {
      g_autoptr (HfPngMaster) master = make_master (&page, &options, TRUE, zones, 1, FALSE);
      g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);

      for (guint i = 0; i < 4 * G_N_ELEMENTS (cards); i++)
        {
          guint index = (i * 5) % G_N_ELEMENTS (cards);
          g_autoptr (GBytes) file = copy_card (copier, &page, &cards[index], keyed);

          g_assert_true (g_bytes_equal (file, files[index]));
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    g_bytes_unref (files[i]);
}

/* What a page paints beyond what it says is cut off, and never comes out on the next card. */
static void
test_what_lies_outside_the_areas_stays_off_other_cards (void)
{
  const HfPngOptions options = { .dpi = 107 };
  const HfOutputPage page = small_page (NULL, NULL);
  g_autoptr (HfPngMaster) master = make_master (&page, &options, FALSE, NULL, 0, FALSE);
  g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);
  Card card = { { { 10, 12, "Ada" }, { 80, 12, "secret" } }, 2, FALSE };
  Card next = { .n_notes = 0 };
  HfOutputPage painting = small_page (paint_personal, &card);
  const HfPngArea area = { 10, 22, NULL };
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) next_file = NULL;

  file = hf_png_copier_write_bytes (copier, &(HfPngPersonal){ &painting, &area, 1, FALSE }, NULL, NULL);
  next_file = copy_card (copier, &page, &next, FALSE);
  card.n_notes = 1;
  assert_looks_like_plain_writer (file, &page, &card, &options);
  assert_looks_like_plain_writer (next_file, &page, &next, &options);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/png-bands/pixels-are-those-of-the-plain-writer", test_pixels_are_those_of_the_plain_writer);
  g_test_add_func ("/png-bands/page-of-any-height", test_page_of_any_height);
  g_test_add_func ("/png-bands/nothing-personal-paints-nothing", test_nothing_personal_paints_nothing);
  g_test_add_func ("/png-bands/same-words-are-painted-once", test_same_words_are_painted_once);
  g_test_add_func ("/png-bands/bytes-do-not-depend-on-history", test_bytes_do_not_depend_on_history);
  g_test_add_func ("/png-bands/what-lies-outside-the-areas-stays-off-other-cards",
                   test_what_lies_outside_the_areas_stays_off_other_cards);
  return g_test_run ();
}
