/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-snap.h"

#include <math.h>

#define WIDTH 127.0
#define HEIGHT 178.0
#define REACH 1.5

static HfFrame
move (const HfSnapper *snapper, double x, double y, double width, double height, GArray **out_guides)
{
  HfFrame frame = { x, y, width, height };

  *out_guides = g_array_new (FALSE, FALSE, sizeof (HfSnapGuide));
  return hf_snapper_move (snapper, &frame, REACH, *out_guides);
}

static const HfSnapGuide *
find_guide (const GArray *guides, HfSnapKind kind, HfSnapAxis axis)
{
  for (guint i = 0; i < guides->len; i++)
    {
      const HfSnapGuide *guide = &g_array_index (guides, HfSnapGuide, i);

      if (guide->kind == kind && guide->axis == axis)
        return guide;
    }

  return NULL;
}

static void
test_page (void)
{
  static const struct
  {
    const char *what;
    double x, y; /* of 40 × 20 mm */
    double expected_x, expected_y;
    int kind_across, kind_down; /* -1: none */
  } cases[] = {
    { "far from everything", 20, 30, 20, 30, -1, -1 },
    { "the middle across", 44, 30, 43.5, 30, HF_SNAP_CENTRE, -1 },
    { "the middle down", 20, 78, 20, 79, -1, HF_SNAP_CENTRE },
    { "a margin at the left", 5.5, 30, 5, 30, HF_SNAP_MARGIN, -1 },
    { "a margin at the right", 83, 30, 82, 30, HF_SNAP_MARGIN, -1 },
    { "the edges of the page", 0.8, -1, 0, 0, HF_SNAP_EDGE, HF_SNAP_EDGE },
    { "an edge is not drawn to the middle", 62.9, 30, 62.9, 30, -1, -1 },
    { "just out of reach", 45.1, 30, 45.1, 30, -1, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfSnapper) snapper = hf_snapper_new (WIDTH, HEIGHT, 5, NAN);
      g_autoptr (GArray) guides = NULL;
      HfFrame rested = move (snapper, cases[i].x, cases[i].y, 40, 20, &guides);
      guint n_expected = (cases[i].kind_across >= 0 ? 1 : 0) + (cases[i].kind_down >= 0 ? 1 : 0);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpfloat_with_epsilon (rested.x_mm, cases[i].expected_x, 1e-9);
      g_assert_cmpfloat_with_epsilon (rested.y_mm, cases[i].expected_y, 1e-9);
      g_assert_cmpfloat (rested.width_mm, ==, 40);
      g_assert_cmpuint (guides->len, ==, n_expected);
      if (cases[i].kind_across >= 0)
        g_assert_nonnull (find_guide (guides, (HfSnapKind) cases[i].kind_across, HF_SNAP_ACROSS));
      if (cases[i].kind_down >= 0)
        g_assert_nonnull (find_guide (guides, (HfSnapKind) cases[i].kind_down, HF_SNAP_DOWN));
    }
}

static void
test_items (void)
{
  g_autoptr (HfSnapper) snapper = hf_snapper_new (WIDTH, HEIGHT, 0, NAN);
  g_autoptr (GArray) guides = NULL;
  const HfFrame other = { 20, 100, 30, 10 };
  const HfSnapGuide *guide;
  HfFrame rested;

  hf_snapper_add_item (snapper, &other);
  rested = move (snapper, 21, 30, 50, 20, &guides);
  g_assert_cmpfloat (rested.x_mm, ==, 20);
  guide = find_guide (guides, HF_SNAP_ITEM, HF_SNAP_ACROSS);
  g_assert_true (guide != NULL && guide->at_mm == 20);
  /* As long as both. */
  g_assert_cmpfloat (guide->from_mm, ==, 30);
  g_assert_cmpfloat (guide->to_mm, ==, 110);
}

static void
test_nearest_wins (void)
{
  g_autoptr (HfSnapper) snapper = hf_snapper_new (WIDTH, HEIGHT, 0, NAN);
  g_autoptr (GArray) guides = NULL;
  const HfFrame near = { 20.2, 100, 30, 10 };
  const HfFrame far = { 21.2, 120, 30, 10 };

  hf_snapper_add_item (snapper, &far);
  hf_snapper_add_item (snapper, &near);
  g_assert_cmpfloat_with_epsilon (move (snapper, 20, 30, 50, 20, &guides).x_mm, 20.2, 1e-9);
}

static void
test_fold (void)
{
  g_autoptr (HfSnapper) snapper = hf_snapper_new (WIDTH, HEIGHT, 5, WIDTH);
  g_autoptr (GArray) guides = NULL;
  HfFrame rested = move (snapper, 86, 30, 40, 20, &guides);

  g_assert_cmpfloat (rested.x_mm, ==, WIDTH - 40);
  g_assert_nonnull (find_guide (guides, HF_SNAP_FOLD, HF_SNAP_ACROSS));
}

static void
test_gaps (void)
{
  static const struct
  {
    const char *what;
    double y, height;
    double expected_y;
    double gaps[2][2];
  } cases[] = {
    { "below both", 103.6, 11, 103, { { 53, 73 }, { 83, 103 } } },
    { "above both", 11.5, 11, 12, { { 53, 73 }, { 23, 43 } } },
    { "between them", 59.6, 6, 60, { { 53, 60 }, { 66, 73 } } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfSnapper) snapper = hf_snapper_new (WIDTH, HEIGHT, 0, NAN);
      g_autoptr (GArray) guides = NULL;
      const HfFrame first = { 10, 43, 60, 10 };
      const HfFrame second = { 14, 73, 60, 10 };
      HfFrame rested;
      guint n_found = 0;

      hf_snapper_add_item (snapper, &first);
      hf_snapper_add_item (snapper, &second);
      rested = move (snapper, 27, cases[i].y, 20.7, cases[i].height, &guides);
      g_test_message ("%s", cases[i].what);
      g_assert_cmpfloat_with_epsilon (rested.y_mm, cases[i].expected_y, 1e-9);
      for (guint k = 0; k < guides->len; k++)
        {
          const HfSnapGuide *guide = &g_array_index (guides, HfSnapGuide, k);

          if (guide->kind == HF_SNAP_GAP)
            {
              g_assert_cmpuint (n_found, <, 2);
              g_assert_cmpfloat_with_epsilon (guide->from_mm, cases[i].gaps[n_found][0], 1e-9);
              g_assert_cmpfloat_with_epsilon (guide->to_mm, cases[i].gaps[n_found][1], 1e-9);
              n_found++;
            }
        }
      g_assert_cmpuint (n_found, ==, 2);
    }
}

static void
test_edge (void)
{
  g_autoptr (HfSnapper) snapper = hf_snapper_new (WIDTH, HEIGHT, 5, NAN);
  g_autoptr (GArray) guides = g_array_new (FALSE, FALSE, sizeof (HfSnapGuide));

  g_assert_cmpfloat (hf_snapper_edge (snapper, HF_SNAP_ACROSS, 121.2, 10, 20, REACH, guides), ==, WIDTH - 5);
  g_assert_nonnull (find_guide (guides, HF_SNAP_MARGIN, HF_SNAP_ACROSS));
  g_assert_cmpfloat (hf_snapper_edge (snapper, HF_SNAP_DOWN, 50, 10, 20, REACH, guides), ==, 50);
  g_assert_cmpuint (guides->len, ==, 1);
}

static void
test_guide_before_all_else (void)
{
  g_autoptr (HfSnapper) snapper = hf_snapper_new (WIDTH, HEIGHT, 5, NAN);
  g_autoptr (GArray) guides = NULL;
  HfFrame rested;

  /* As near as the margin, and at the middle of things too. */
  hf_snapper_add_guide (snapper, HF_SNAP_ACROSS, 5.8);
  hf_snapper_add_guide (snapper, HF_SNAP_DOWN, 71);
  rested = move (snapper, 5.4, 60.6, 20, 20, &guides);
  g_assert_cmpfloat_with_epsilon (rested.x_mm, 5.8, 1e-9);
  g_assert_cmpfloat_with_epsilon (rested.y_mm, 61, 1e-9);
  g_assert_nonnull (find_guide (guides, HF_SNAP_GUIDE, HF_SNAP_ACROSS));
  g_assert_null (find_guide (guides, HF_SNAP_MARGIN, HF_SNAP_ACROSS));
}

static void
test_grid_after_all_else (void)
{
  g_autoptr (HfSnapper) snapper = hf_snapper_new (WIDTH, HEIGHT, 5, NAN);
  g_autoptr (GArray) guides = NULL;
  HfFrame rested;

  hf_snapper_add_grid_line (snapper, HF_SNAP_ACROSS, 6);
  hf_snapper_add_grid_line (snapper, HF_SNAP_DOWN, 30);
  rested = move (snapper, 5.5, 30.4, 17, 17, &guides); /* between margin and grid */
  g_assert_cmpfloat_with_epsilon (rested.x_mm, 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (rested.y_mm, 30, 1e-9);
  g_assert_null (find_guide (guides, HF_SNAP_GRID, HF_SNAP_ACROSS));
  g_assert_nonnull (find_guide (guides, HF_SNAP_GRID, HF_SNAP_DOWN));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas-snap/rests-at-middle-margins-and-edges-of-the-page", test_page);
  g_test_add_func ("/canvas-snap/rests-beside-items", test_items);
  g_test_add_func ("/canvas-snap/the-nearest-wins", test_nearest_wins);
  g_test_add_func ("/canvas-snap/rests-at-the-fold", test_fold);
  g_test_add_func ("/canvas-snap/keeps-equal-gaps", test_gaps);
  g_test_add_func ("/canvas-snap/an-edge-rests-for-itself", test_edge);
  g_test_add_func ("/canvas-snap/a-guide-counts-more-than-all-else", test_guide_before_all_else);
  g_test_add_func ("/canvas-snap/the-grid-counts-less-than-all-else", test_grid_after_all_else);

  return g_test_run ();
}
