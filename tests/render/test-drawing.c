/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/drawing.h"

#include "base/length.h"
#include "card/fixture.h"
#include "render/canvas.h"

#include <glib/gstdio.h>
#include <math.h>

/* Of the fixture's palette. */
#define INK 0x2e1a16
#define PRIMARY 0xc43f1a
#define ACCENT 0xf2a531
#define WHITE 0xffffff

#define ONE_PT_MM (HF_MM_PER_INCH / HF_PT_PER_INCH)

static void
test_shapes (void)
{
  /* A canvas of 100 × 80 with a shape that fills it, stroke 4, corners 20; what is seen at some points. */
  static const struct
  {
    const char *what;
    HfShapeKind kind;
    struct
    {
      int x, y;
      guint32 color;
    } seen[4];
  } cases[] = {
    { "rectangle", HF_SHAPE_RECTANGLE, { { 50, 40, ACCENT }, { 1, 40, INK }, { 50, 78, INK }, { 1, 1, WHITE } } },
    { "ellipse", HF_SHAPE_ELLIPSE, { { 50, 40, ACCENT }, { 1, 40, INK }, { 50, 1, INK }, { 10, 10, WHITE } } },
    { "line", HF_SHAPE_LINE, { { 50, 40, INK }, { 25, 20, INK }, { 60, 40, WHITE }, { 50, 32, WHITE } } },
    { "bubble", HF_SHAPE_BUBBLE, { { 50, 30, ACCENT }, { 50, 1, INK }, { 1, 1, WHITE }, { 25, 75, WHITE } } },
    { "bubble's tail", HF_SHAPE_BUBBLE, { { 75, 66, ACCENT }, { 75, 76, INK }, { 60, 70, WHITE }, { 90, 70, WHITE } } },
  };
  g_autoptr (HfPalette) palette = fixture_palette ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Canvas) cr = canvas_new (100, 80);
      HfShape shape = {
        .kind = cases[i].kind,
        .fill = HF_PAINT_OF (HF_COLOR_ROLE_ACCENT),
        .stroke = HF_PAINT_OF (HF_COLOR_ROLE_INK),
        .stroke_mm = 4 * ONE_PT_MM,
        .corner_radius_mm = 20 * ONE_PT_MM,
        .tail = 0.75,
      };

      g_test_message ("%s", cases[i].what);
      hf_shape_paint (cr, &shape, palette, 100, 80);
      for (gsize k = 0; k < G_N_ELEMENTS (cases[i].seen); k++)
        assert_color (canvas_get (cr, cases[i].seen[k].x, cases[i].seen[k].y), cases[i].seen[k].color, 3);
    }
}

static void
test_stroke_stays_inside (void)
{
  static const HfShapeKind kinds[] = { HF_SHAPE_RECTANGLE, HF_SHAPE_ELLIPSE, HF_SHAPE_BUBBLE };
  g_autoptr (HfPalette) palette = fixture_palette ();

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (Canvas) cr = canvas_new (100, 80);
      HfShape shape = { .kind = kinds[i], .stroke = HF_PAINT_OF (HF_COLOR_ROLE_INK), .stroke_mm = 6, .tail = 0.5 };

      cairo_translate (cr, 20, 20);
      hf_shape_paint (cr, &shape, palette, 60, 40);
      for (int x = 0; x < 100; x++)
        for (int y = 0; y < 80; y++)
          if (x < 20 || y < 20 || x >= 80 || y >= 60)
            assert_color (canvas_get (cr, x, y), WHITE, 0);
    }
}

static void
test_invisible_shape (void)
{
  g_autoptr (HfPalette) palette = fixture_palette ();
  g_autoptr (Canvas) cr = canvas_new (20, 20);
  HfShape shape = {
    .kind = HF_SHAPE_RECTANGLE, .fill = { HF_PAINT_NONE }, .stroke = { HF_PAINT_NONE }, .stroke_mm = 1
  };

  hf_shape_paint (cr, &shape, palette, 20, 20);
  g_assert_cmpuint (canvas_count (cr, WHITE, 0), ==, 400);
}

static HfInk *
make_ink (const HfInkPoint *points, guint count, double pen_mm, double opacity)
{
  HfInkDraft *draft = hf_ink_draft (NULL);

  draft->width_mm = 100;
  draft->height_mm = 100;
  draft->pen_mm = pen_mm;
  draft->paint.opacity = opacity;
  hf_ink_draft_add_stroke (draft, points, count);

  return hf_ink_seal (draft);
}

static void
test_ink_dot (void)
{
  static const HfInkPoint point = { 50, 50, 1 };
  g_autoptr (HfPalette) palette = fixture_palette ();
  g_autoptr (HfInk) ink = make_ink (&point, 1, 40, 1);
  g_autoptr (Canvas) cr = canvas_new (100, 100);

  hf_ink_paint (cr, ink, palette, 100, 100);
  g_assert_cmpfloat_with_epsilon (canvas_count (cr, INK, 127), G_PI * 20 * 20, 25);
}

static void
test_ink_pressure (void)
{
  static const HfInkPoint points[] = { { 10, 50, 0 }, { 50, 50, 0 }, { 50.01f, 50, 1 }, { 90, 50, 1 } };
  g_autoptr (HfPalette) palette = fixture_palette ();
  g_autoptr (HfInk) ink = make_ink (points, G_N_ELEMENTS (points), 20, 1);
  g_autoptr (Canvas) cr = canvas_new (100, 100);

  hf_ink_paint (cr, ink, palette, 100, 100);
  assert_color (canvas_get (cr, 15, 46), INK, 3); /* half the pen's width without pressure */
  assert_color (canvas_get (cr, 15, 43), WHITE, 3);
  assert_color (canvas_get (cr, 85, 42), INK, 3); /* all of it with */
  assert_color (canvas_get (cr, 85, 38), WHITE, 3);
}

/* However a stroke crosses, doubles back or turns, it covers each place once and leaves none out. */
static void
test_ink_is_one_area (void)
{
  g_autoptr (HfPalette) palette = fixture_palette ();
  HfInkPoint points[240];
  guint32 half_ink = 0;
  g_autoptr (HfInk) ink = NULL;
  g_autoptr (Canvas) cr = canvas_new (300, 300);

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      double t = i * 0.2;

      points[i] = (HfInkPoint){ (float) (50 + 35 * sin (3 * t)), (float) (50 + 35 * sin (2 * t + 1)),
                                (float) (0.5 + 0.5 * sin (t)) };
    }
  ink = make_ink (points, G_N_ELEMENTS (points), 9, 0.5);
  hf_ink_paint (cr, ink, palette, 300, 300);

  for (guint shift = 0; shift <= 16; shift += 8)
    half_ink |= ((INK >> shift & 0xff) + 0xff) / 2 << shift;
  for (int y = 0; y < 300; y++)
    for (int x = 0; x < 300; x++)
      g_assert_cmpuint (canvas_get (cr, x, y) >> 16, >=, (half_ink >> 16) - 2);
  for (guint i = 2; i + 2 < G_N_ELEMENTS (points); i++)
    {
      /* The curve passes through the middle between two points. */
      int x = (int) (1.5 * (points[i].x_mm + points[i + 1].x_mm));
      int y = (int) (1.5 * (points[i].y_mm + points[i + 1].y_mm));

      assert_color (canvas_get (cr, x, y), half_ink, 2);
    }
}

static void
test_ink_that_stands_still (void)
{
  static const HfInkPoint points[] = { { 50, 50, 1 }, { 50, 50, 1 }, { 50, 50, .5f }, { 50, 50, 1 } };
  g_autoptr (HfPalette) palette = fixture_palette ();
  g_autoptr (HfInk) ink = make_ink (points, G_N_ELEMENTS (points), 20, 1);
  g_autoptr (Canvas) cr = canvas_new (100, 100);

  hf_ink_paint (cr, ink, palette, 100, 100);
  assert_color (canvas_get (cr, 50, 50), INK, 0);
  hf_ink_paint (cr, ink, palette, 0, 0);
}

static void
test_code_is_read (void)
{
  static const struct
  {
    const char *content;
    HfCodeLevel level;
    int side_px;
  } cases[] = {
    { "https://example.org/thanks", HF_CODE_LEVEL_L, 90 },
    { "https://example.org/thanks?who=Zoë Łukasiewicz", HF_CODE_LEVEL_M, 150 },
    { "0123456789", HF_CODE_LEVEL_H, 117 },
    { "謝謝您的幫助", HF_CODE_LEVEL_Q, 133 },
  };
  g_autoptr (HfPalette) palette = fixture_palette ();
  g_autofree char *folder = g_dir_make_tmp ("heartfelt-code-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "code.png", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Canvas) cr = canvas_new (cases[i].side_px + 40, cases[i].side_px);
      g_autofree char *read = NULL;
      g_autoptr (GError) error = NULL;
      const char *argv[] = { "zbarimg", "--quiet", "--raw", path, NULL };
      HfCode code = {
        .content = cases[i].content,
        .level = cases[i].level,
        .paint = HF_PAINT_OF (HF_COLOR_ROLE_INK),
        .ground = HF_PAINT_OF (HF_COLOR_ROLE_PAPER),
      };

      g_assert_true (hf_code_paint (cr, &code, palette, cases[i].side_px + 40, cases[i].side_px));
      assert_color (canvas_get (cr, 19, cases[i].side_px / 2), WHITE, 0);
      cairo_surface_write_to_png (cairo_get_target (cr), path);
      g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &read,
                    NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (g_strchomp (read), ==, cases[i].content);
    }
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_code_has_no_seams (void)
{
  g_autoptr (HfPalette) palette = fixture_palette ();
  g_autoptr (Canvas) cr = canvas_new (97, 97);
  HfCode code = { "heartfelt", HF_CODE_LEVEL_L, HF_PAINT_OF (HF_COLOR_ROLE_INK), HF_PAINT_OF (HF_COLOR_ROLE_PAPER) };
  double module_px = 97.0 / 29.0; /* version 1: 21 modules, and the quiet zone */

  g_assert_true (hf_code_paint (cr, &code, palette, 97, 97));
  /* The left bar of the upper left finder: seven modules, one below the other. */
  for (int y = (int) (4 * module_px) + 1; y < (int) (11 * module_px); y++)
    assert_color (canvas_get (cr, (int) (4.5 * module_px), y), INK, 3);
}

static void
test_code_refuses (void)
{
  g_autoptr (HfPalette) palette = fixture_palette ();
  g_autoptr (Canvas) cr = canvas_new (20, 20);
  g_autofree char *long_content = g_strnfill (3000, 'a');
  HfCode code = { long_content, HF_CODE_LEVEL_L, HF_PAINT_OF (HF_COLOR_ROLE_INK), HF_PAINT_OF (HF_COLOR_ROLE_INK) };

  g_assert_false (hf_code_paint (cr, &code, palette, 20, 20));
  code.content = "";
  g_assert_false (hf_code_paint (cr, &code, palette, 20, 20));
  code.content = NULL;
  g_assert_false (hf_code_paint (cr, &code, palette, 20, 20));
  g_assert_cmpuint (canvas_count (cr, WHITE, 0), ==, 400);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shape/fills-its-outline", test_shapes);
  g_test_add_func ("/shape/stroke-stays-inside", test_stroke_stays_inside);
  g_test_add_func ("/shape/without-paint-shows-nothing", test_invisible_shape);
  g_test_add_func ("/ink/a-point-is-a-dot", test_ink_dot);
  g_test_add_func ("/ink/pressure-widens", test_ink_pressure);
  g_test_add_func ("/ink/crossing-strokes-are-one-area", test_ink_is_one_area);
  g_test_add_func ("/ink/a-pen-that-stands-still", test_ink_that_stands_still);
  g_test_add_func ("/code/is-read-by-zbar", test_code_is_read);
  g_test_add_func ("/code/has-no-seams", test_code_has_no_seams);
  g_test_add_func ("/code/refuses-nothing-and-too-much", test_code_refuses);

  return g_test_run ();
}
