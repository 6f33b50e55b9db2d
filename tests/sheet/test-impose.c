/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Imposing: what paper does when it is turned over, folded, cut and piled, done here by itself. */
#include "sheet/imposing.h"

typedef struct
{
  const char *name;
  HfDuplex duplex;
  double paper_width_mm;
  double paper_height_mm;
  gboolean sideways; /* turned over like a page of a book */
  const char *format;
  double cell_width_mm;
  double cell_height_mm;
} Turn;

static const Turn turns[] = {
  { "long-edge", HF_DUPLEX_LONG, 210, 297, TRUE, "kudos-eu", 85, 55 },
  { "short-edge", HF_DUPLEX_SHORT, 210, 297, FALSE, "kudos-eu", 85, 55 },
  { "long-edge-of-wide-paper", HF_DUPLEX_LONG, 297, 210, FALSE, "kudos-eu", 85, 55 },
  { "short-edge-of-wide-paper", HF_DUPLEX_SHORT, 297, 210, TRUE, "kudos-eu", 85, 55 },
  { "manual", HF_DUPLEX_MANUAL, 210, 297, TRUE, "kudos-eu", 85, 55 },
  { "turned-cards-long-edge", HF_DUPLEX_LONG, 210, 297, TRUE, "kudos-eu", 55, 85 },
  { "turned-cards-short-edge", HF_DUPLEX_SHORT, 210, 297, FALSE, "kudos-eu", 55, 85 },
};

/* Through the paper: behind the top left of each front is the top right of its back, its top at the top. */
static void
test_back_is_behind_front (gconstpointer data)
{
  const Turn *turn = data;
  g_autoptr (HfSheet) sheet = make_sheet (HF_SHEET_CARDS, turn->paper_width_mm, turn->paper_height_mm, 2, 2,
                                          turn->cell_width_mm, turn->cell_height_mm, HF_FOLD_NONE, 4);
  HfImposeOptions options = HF_IMPOSE_OPTIONS_INIT;
  g_autoptr (HfImposition) imposition = NULL;
  g_autoptr (GArray) fronts = NULL;
  g_autoptr (GArray) backs = NULL;

  options.duplex = turn->duplex;
  imposition = impose (sheet, turn->format, 3, &options);
  fronts = hf_imposition_list_places (imposition, (HfSheetSide){ 0, FALSE });
  backs = hf_imposition_list_places (imposition, (HfSheetSide){ 0, TRUE });
  g_assert_cmpuint (fronts->len, ==, 3);
  g_assert_cmpuint (backs->len, ==, 3);

  for (guint cell = 0; cell < 3; cell++)
    {
      const HfPlace *front = find_place (fronts, cell, 0);
      const HfPlace *back = find_place (backs, cell, 1);
      static const double corners_mm[][2] = { { 0, 0 }, { 85, 0 }, { 0, 55 }, { 20, 10 } };

      g_assert_cmpuint (front->person, ==, cell);
      g_assert_cmpuint (back->person, ==, cell);
      for (gsize i = 0; i < G_N_ELEMENTS (corners_mm); i++)
        {
          HfPoint on_front = find_point (front, corners_mm[i][0], corners_mm[i][1]);
          HfPoint on_back = find_point (back, 85 - corners_mm[i][0], corners_mm[i][1]);

          if (turn->sideways)
            assert_point (on_back, turn->paper_width_mm - on_front.x_mm, on_front.y_mm);
          else
            assert_point (on_back, on_front.x_mm, turn->paper_height_mm - on_front.y_mm);
        }
    }
}

static void
test_inside_is_behind_outside (void)
{
  g_autoptr (HfSheet) sheet = make_sheet (HF_SHEET_CARDS, 230, 340, 1, 2, 210, 148, HF_FOLD_HALF, 0);
  HfImposeOptions options = HF_IMPOSE_OPTIONS_INIT;
  g_autoptr (HfImposition) imposition = impose (sheet, "a6-folded", 2, &options);
  g_autoptr (GArray) outside = hf_imposition_list_places (imposition, (HfSheetSide){ 0, FALSE });
  g_autoptr (GArray) inside = hf_imposition_list_places (imposition, (HfSheetSide){ 0, TRUE });

  for (guint cell = 0; cell < 2; cell++)
    {
      HfPoint front = find_point (find_place (outside, cell, HF_PAGE_FRONT), 52.5, 10);
      HfPoint left = find_point (find_place (inside, cell, HF_PAGE_INSIDE_LEFT), 52.5, 10);
      HfPoint back = find_point (find_place (outside, cell, HF_PAGE_BACK), 52.5, 10);
      HfPoint right = find_point (find_place (inside, cell, HF_PAGE_INSIDE_RIGHT), 52.5, 10);

      /* Turning the cover of a card that opens on the right shows the left of its inside. */
      g_assert_cmpfloat (front.x_mm, >, back.x_mm);
      assert_point (left, 230 - front.x_mm, front.y_mm);
      assert_point (right, 230 - back.x_mm, back.y_mm);
    }
}

/* A layer of a folded sheet: a point of a page in the hand, how far back it lies, and which way it is printed. */
typedef struct
{
  HfPoint point;
  int depth;
  gboolean faces_us;
} Layer;

/* Folds what lies above @y_mm behind what lies below. */
static void
fold_upper_behind (Layer *layer, double y_mm)
{
  if (layer->point.y_mm >= y_mm)
    return;

  layer->point.y_mm = 2 * y_mm - layer->point.y_mm;
  layer->depth += 1;
  layer->faces_us = !layer->faces_us;
}

/* Folds what lies left of @x_mm, of two layers, behind what lies right. */
static void
fold_left_behind (Layer *layer, double x_mm)
{
  if (layer->point.x_mm >= x_mm)
    return;

  layer->point.x_mm = 2 * x_mm - layer->point.x_mm;
  layer->depth = 3 - layer->depth;
  layer->faces_us = !layer->faces_us;
}

/* A sheet printed on one side and folded twice reads front, inside left, inside right, back, all upright. */
static void
test_folded_twice_reads_in_order (void)
{
  static const gboolean faces_us[] = { TRUE, FALSE, TRUE, FALSE };
  g_autoptr (HfSheet) sheet = make_sheet (HF_SHEET_CARDS, 230, 330, 1, 1, 210, 297, HF_FOLD_QUARTER, 0);
  HfImposeOptions options = HF_IMPOSE_OPTIONS_INIT;
  g_autoptr (HfImposition) imposition = impose (sheet, "a4-quarter", 1, &options);
  g_autoptr (GArray) places = hf_imposition_list_places (imposition, (HfSheetSide){ 0, FALSE });

  g_assert_cmpuint (hf_imposition_get_n_pages (imposition), ==, 1);
  g_assert_cmpuint (places->len, ==, 4);
  for (guint page = 0; page < 4; page++)
    {
      const HfPlace *place = find_place (places, 0, page);
      Layer top = { find_point (place, 30, 10), 0, TRUE };
      Layer bottom = { find_point (place, 30, 140), 0, TRUE };

      fold_upper_behind (&top, 20 + 148.5);
      fold_upper_behind (&bottom, 20 + 148.5);
      fold_left_behind (&top, 10 + 105);
      fold_left_behind (&bottom, 10 + 105);

      g_assert_cmpint (top.depth, ==, (int) page);
      g_assert_true (top.faces_us == faces_us[page]);
      /* Upright in the hand; what faces away from us is seen mirrored, and so from its own right. */
      g_assert_cmpfloat (top.point.y_mm, <, bottom.point.y_mm);
      assert_point (top.point, faces_us[page] ? 115 + 30 : 220 - 30, 20 + 148.5 + 10);
    }
}

static void
test_reading_leftwards_folds_on_the_right (void)
{
  g_autoptr (HfSheet) sheet = make_sheet (HF_SHEET_CARDS, 230, 200, 1, 1, 210, 148, HF_FOLD_HALF, 0);
  HfImposeOptions options = HF_IMPOSE_OPTIONS_INIT;
  g_autoptr (HfImposition) imposition =
      hf_imposition_new (sheet, hf_format_from_id ("a6-folded"), TRUE, 1, &options, NULL);
  g_autoptr (GArray) places = hf_imposition_list_places (imposition, (HfSheetSide){ 0, FALSE });

  g_assert_cmpfloat (find_place (places, 0, HF_PAGE_FRONT)->frame.x_mm, <,
                     find_place (places, 0, HF_PAGE_BACK)->frame.x_mm);
}

static void
test_manual_backs_come_in_reverse (void)
{
  g_autoptr (HfSheet) sheet = make_sheet (HF_SHEET_CARDS, 210, 297, 2, 1, 85, 55, HF_FOLD_NONE, 0);
  HfImposeOptions options = HF_IMPOSE_OPTIONS_INIT;
  g_autoptr (HfImposition) imposition = NULL;
  static const HfSheetSide expected[] = { { 0, FALSE }, { 1, FALSE }, { 2, FALSE },
                                          { 2, TRUE },  { 1, TRUE },  { 0, TRUE } };

  options.duplex = HF_DUPLEX_MANUAL;
  imposition = impose (sheet, "kudos-eu", 5, &options);
  g_assert_cmpuint (hf_imposition_get_n_pages (imposition), ==, G_N_ELEMENTS (expected));
  for (guint page = 0; page < G_N_ELEMENTS (expected); page++)
    {
      HfSheetSide side = hf_imposition_get_side (imposition, page);

      g_assert_cmpuint (side.sheet, ==, expected[page].sheet);
      g_assert_cmpint (side.back, ==, expected[page].back);
    }

  for (guint pass = 0; pass < 2; pass++)
    {
      g_autoptr (HfImposition) once = NULL;

      options.pass = pass == 0 ? HF_PASS_FRONTS : HF_PASS_BACKS;
      once = impose (sheet, "kudos-eu", 5, &options);
      g_assert_cmpuint (hf_imposition_get_n_pages (once), ==, 3);
      for (guint page = 0; page < 3; page++)
        {
          HfSheetSide side = hf_imposition_get_side (once, page);

          g_assert_cmpuint (side.sheet, ==, expected[3 * pass + page].sheet);
          g_assert_cmpint (side.back, ==, expected[3 * pass + page].back);
        }
    }
}

/* Who lies in each cell of each sheet, -1 being nobody. */
static void
assert_people (HfImposition *imposition, const int *expected)
{
  guint n_cells = hf_imposition_get_n_cells (imposition);

  for (guint sheet = 0; sheet < hf_imposition_get_n_sheets (imposition); sheet++)
    for (guint back = 0; back < hf_imposition_get_n_pages (imposition) / hf_imposition_get_n_sheets (imposition);
         back++)
      {
        g_autoptr (GArray) places = hf_imposition_list_places (imposition, (HfSheetSide){ sheet, back == 1 });
        guint seen = 0;

        for (guint cell = 0; cell < n_cells; cell++)
          {
            int person = expected[sheet * n_cells + cell];

            if (person < 0)
              continue;
            g_assert_cmpuint (g_array_index (places, HfPlace, seen).cell, ==, cell);
            g_assert_cmpuint (g_array_index (places, HfPlace, seen).person, ==, (guint) person);
            seen++;
          }
        g_assert_cmpuint (places->len, ==, seen);
      }
}

static void
test_order (void)
{
  g_autoptr (HfSheet) sheet = make_sheet (HF_SHEET_CARDS, 210, 297, 2, 2, 85, 55, HF_FOLD_NONE, 0);
  static const struct
  {
    HfImposeOptions options;
    guint n_people;
    guint n_sheets;
    int people[12];
  } orders[] = {
    { { HF_DUPLEX_LONG, 1, 1, FALSE, FALSE, -1, HF_PASS_BOTH }, 7, 2, { 0, 1, 2, 3, 4, 5, 6, -1 } },
    { { HF_DUPLEX_LONG, 3, 1, FALSE, FALSE, -1, HF_PASS_BOTH }, 7, 3, { -1, -1, 0, 1, 2, 3, 4, 5, 6, -1, -1, -1 } },
    { { HF_DUPLEX_NONE, 1, 2, FALSE, FALSE, -1, HF_PASS_BOTH }, 3, 2, { 0, 0, 1, 1, 2, 2, -1, -1 } },
    /* Cut through, the piles are 0 1 2, 3 4 5, 6 7 8 and 9. */
    { { HF_DUPLEX_LONG, 1, 1, TRUE, FALSE, -1, HF_PASS_BOTH }, 10, 3, { 0, 3, 6, 9, 1, 4, 7, -1, 2, 5, 8, -1 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (HfImposition) imposition = impose (sheet, "kudos-eu", orders[i].n_people, &orders[i].options);

      g_assert_cmpuint (hf_imposition_get_n_sheets (imposition), ==, orders[i].n_sheets);
      assert_people (imposition, orders[i].people);
    }
}

static void
test_a_place_is_there_without_a_card (void)
{
  g_autoptr (HfSheet) sheet = make_sheet (HF_SHEET_CARDS, 210, 297, 2, 1, 85, 55, HF_FOLD_NONE, 10);
  HfImposeOptions options = HF_IMPOSE_OPTIONS_INIT;
  g_autoptr (HfImposition) imposition = NULL;
  HfFrame front;
  HfFrame back;

  options.start_at = 2;
  imposition = impose (sheet, "kudos-eu", 1, &options);
  front = hf_imposition_get_cell (imposition, (HfSheetSide){ 0, FALSE }, 0);
  back = hf_imposition_get_cell (imposition, (HfSheetSide){ 0, TRUE }, 0);
  g_assert_cmpfloat (front.x_mm + front.width_mm + back.x_mm, ==, 210);
}

static void
test_what_cannot_be (void)
{
  static const struct
  {
    const char *format;
    HfImposeOptions options;
    HfSheetError code;
    const char *says;
  } refusals[] = {
    { "a5-flat", { HF_DUPLEX_LONG, 1, 1, FALSE, FALSE, -1, HF_PASS_BOTH }, HF_SHEET_ERROR_NO_FIT, "do not fit" },
    { "a6-folded",
      { HF_DUPLEX_LONG, 1, 1, FALSE, FALSE, -1, HF_PASS_BOTH },
      HF_SHEET_ERROR_NO_FIT,
      "folded otherwise" },
    { "kudos-eu", { HF_DUPLEX_LONG, 5, 1, FALSE, FALSE, -1, HF_PASS_BOTH }, HF_SHEET_ERROR_NO_PLACE, "1 to 4" },
    { "kudos-eu", { HF_DUPLEX_LONG, 2, 1, TRUE, FALSE, -1, HF_PASS_BOTH }, HF_SHEET_ERROR_NO_PLACE, "whole sheets" },
  };
  g_autoptr (HfSheet) sheet = make_sheet (HF_SHEET_CARDS, 210, 297, 2, 2, 85, 55, HF_FOLD_NONE, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (
          hf_imposition_new (sheet, hf_format_from_id (refusals[i].format), FALSE, 1, &refusals[i].options, &error));
      g_assert_error (error, HF_SHEET_ERROR, (int) refusals[i].code);
      g_assert_nonnull (strstr (error->message, refusals[i].says));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sheet/impose/back-is-behind-front/%s", turns[i].name);

      g_test_add_data_func (path, &turns[i], test_back_is_behind_front);
    }
  g_test_add_func ("/sheet/impose/inside-is-behind-outside", test_inside_is_behind_outside);
  g_test_add_func ("/sheet/impose/folded-twice-reads-in-order", test_folded_twice_reads_in_order);
  g_test_add_func ("/sheet/impose/reading-leftwards-folds-on-the-right", test_reading_leftwards_folds_on_the_right);
  g_test_add_func ("/sheet/impose/manual-backs-come-in-reverse", test_manual_backs_come_in_reverse);
  g_test_add_func ("/sheet/impose/order", test_order);
  g_test_add_func ("/sheet/impose/a-place-is-there-without-a-card", test_a_place_is_there_without_a_card);
  g_test_add_func ("/sheet/impose/what-cannot-be", test_what_cannot_be);

  return g_test_run ();
}
