/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Around the cards of a sheet: how far they bleed, and the marks for cutting and folding. */
#include "sheet/imposing.h"

static void
test_bleed_reaches_half_the_gutter (void)
{
  g_autoptr (HfSheet) sheet = make_sheet (HF_SHEET_CARDS, 210, 297, 2, 2, 85, 55, HF_FOLD_NONE, 4);
  HfImposeOptions options = HF_IMPOSE_OPTIONS_INIT;
  g_autoptr (HfImposition) imposition = impose (sheet, "kudos-eu", 4, &options);
  g_autoptr (GArray) fronts = hf_imposition_list_places (imposition, (HfSheetSide){ 0, FALSE });
  g_autoptr (GArray) backs = hf_imposition_list_places (imposition, (HfSheetSide){ 0, TRUE });
  const HfPlace *front = find_place (fronts, 0, 0);
  const HfPlace *back = find_place (backs, 0, 1);

  g_assert_cmpfloat (front->bleed_left_mm, ==, 3);
  g_assert_cmpfloat (front->bleed_top_mm, ==, 3);
  g_assert_cmpfloat (front->bleed_right_mm, ==, 2);
  g_assert_cmpfloat (front->bleed_bottom_mm, ==, 2);
  g_assert_cmpfloat (back->bleed_left_mm, ==, 2);
  g_assert_cmpfloat (back->bleed_right_mm, ==, 3);
}

static void
test_nothing_bleeds_over_a_fold (void)
{
  g_autoptr (HfSheet) sheet = make_sheet (HF_SHEET_PLAIN, 320, 450, 1, 1, 0, 0, HF_FOLD_NONE, 0);
  HfImposeOptions options = HF_IMPOSE_OPTIONS_INIT;
  g_autoptr (HfImposition) imposition = impose (sheet, "a5-folded", 1, &options);
  g_autoptr (GArray) places = hf_imposition_list_places (imposition, (HfSheetSide){ 0, FALSE });

  g_assert_cmpfloat (find_place (places, 0, HF_PAGE_FRONT)->bleed_left_mm, ==, 0);
  g_assert_cmpfloat (find_place (places, 0, HF_PAGE_FRONT)->bleed_right_mm, ==, 3);
  g_assert_cmpfloat (find_place (places, 0, HF_PAGE_BACK)->bleed_left_mm, ==, 3);
  g_assert_cmpfloat (find_place (places, 0, HF_PAGE_BACK)->bleed_right_mm, ==, 0);
}

static void
test_marks_lie_outside_and_match_through_the_paper (void)
{
  g_autoptr (HfSheet) sheet = make_sheet (HF_SHEET_PLAIN, 320, 450, 1, 2, 0, 0, HF_FOLD_NONE, 0);
  HfImposeOptions options = HF_IMPOSE_OPTIONS_INIT;
  g_autoptr (HfImposition) imposition = NULL;
  g_autoptr (GArray) fronts = NULL;
  g_autoptr (GArray) backs = NULL;
  HfFrame all;
  guint n_kinds[3] = { 0 };

  options.marks = TRUE;
  imposition = impose (sheet, "a5-folded", 2, &options);
  all = hf_imposition_get_bounds (imposition, (HfSheetSide){ 0, FALSE });
  fronts = hf_imposition_list_marks (imposition, (HfSheetSide){ 0, FALSE });
  backs = hf_imposition_list_marks (imposition, (HfSheetSide){ 0, TRUE });
  g_assert_cmpuint (fronts->len, ==, backs->len);

  for (guint i = 0; i < fronts->len; i++)
    {
      const HfMark *front = &g_array_index (fronts, HfMark, i);
      const HfMark *back = &g_array_index (backs, HfMark, i);
      gboolean beside = front->a.x_mm < all.x_mm - 3 || front->a.x_mm > all.x_mm + all.width_mm + 3;
      gboolean beyond = front->a.y_mm < all.y_mm - 3 || front->a.y_mm > all.y_mm + all.height_mm + 3;

      n_kinds[front->kind]++;
      g_assert_true (beside || beyond);
      g_assert_cmpfloat (front->a.x_mm, >=, 0);
      g_assert_cmpfloat (front->b.y_mm, <=, 450);
      assert_point (back->a, 320 - front->a.x_mm, front->a.y_mm);
    }
  /* Above and below two edges and a fold, on either side four edges, and four crosses. */
  g_assert_cmpuint (n_kinds[HF_MARK_CROP], ==, 12);
  g_assert_cmpuint (n_kinds[HF_MARK_FOLD], ==, 2);
  g_assert_cmpuint (n_kinds[HF_MARK_REGISTRATION], ==, 4);
}

static void
test_the_line_that_names_a_sheet_is_asked_for_apart (void)
{
  g_autoptr (HfSheet) sheet = make_sheet (HF_SHEET_PLAIN, 320, 450, 1, 2, 0, 0, HF_FOLD_NONE, 0);
  const HfSheetSide front = { 0, FALSE };

  for (int i = 0; i < 4; i++)
    {
      HfImposeOptions options = HF_IMPOSE_OPTIONS_INIT;
      g_autoptr (HfImposition) imposition = NULL;
      g_autoptr (GArray) marks = NULL;
      HfFrame slug;

      options.marks = i & 1;
      options.slug = i & 2;
      imposition = impose (sheet, "a5-folded", 2, &options);
      marks = hf_imposition_list_marks (imposition, front);
      g_assert_cmpint (marks->len > 0, ==, options.marks);
      g_assert_cmpint (hf_imposition_get_slug (imposition, front, &slug), ==, options.slug != 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/marks/bleed-reaches-half-the-gutter", test_bleed_reaches_half_the_gutter);
  g_test_add_func ("/sheet/marks/nothing-bleeds-over-a-fold", test_nothing_bleeds_over_a_fold);
  g_test_add_func ("/sheet/marks/lie-outside-and-match-through-the-paper",
                   test_marks_lie_outside_and_match_through_the_paper);
  g_test_add_func ("/sheet/marks/the-line-that-names-a-sheet-is-asked-for-apart",
                   test_the_line_that_names_a_sheet_is_asked_for_apart);

  return g_test_run ();
}
