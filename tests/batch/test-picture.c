/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is made for many looks, card by card, as the plain painter paints it. */
#include "batch/outlet.h"
#include "proof/check.h"

#include <math.h>
#include <stdlib.h>

#define DPI 150.0

/* Poppler and Cairo smooth edges each in their way, so blocks of pixels are compared; other letters, or art that is not
 * there, change some block by far more. */
#define BLOCK_PX 10
#define TOLERANCE 24.0

static cairo_surface_t *
paint_plainly (Outlet *outlet, guint person, guint page)
{
  g_autoptr (HfFields) fields = hf_crowd_get_fields (outlet->crowd, person);
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  g_autoptr (HfProofer) proofer = hf_proofer_new (renderer, outlet->card);
  g_autoptr (HfProof) proof = hf_proofer_make (proofer, fields);
  g_autoptr (GArray) sides = hf_side_list (outlet->card, outlet->options.sides);
  const HfSide *side = &g_array_index (sides, HfSide, page);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) round (side->width_pt * DPI / 72),
                                                         (int) round (side->height_pt * DPI / 72));
  cairo_t *cr = cairo_create (picture);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, cairo_image_surface_get_width (picture) / side->width_pt,
               cairo_image_surface_get_height (picture) / side->height_pt);
  hf_side_paint (side, proof->layouts, cr, HF_TARGET_RASTER);
  cairo_destroy (cr);
  cairo_surface_flush (picture);

  return picture;
}

/* Page @page, from 1, of a PDF as Poppler shows it. */
static cairo_surface_t *
show_page (const char *path, guint page)
{
  g_autofree char *stem = g_strconcat (path, "-page", NULL);
  g_autofree char *picture_path = g_strconcat (stem, ".png", NULL);
  g_autofree char *number = g_strdup_printf ("%u", page);
  const char *const argv[] = { "pdftoppm", "-r",   "150",         "-f", number, "-l",
                               number,     "-png", "-singlefile", path, stem,   NULL };
  g_autofree char *output = outlet_spawn (argv);
  cairo_surface_t *picture = cairo_image_surface_create_from_png (picture_path);

  g_assert_cmpint (cairo_surface_status (picture), ==, CAIRO_STATUS_SUCCESS);
  g_unlink (picture_path);

  return picture;
}

/* The sum of one channel over the block at @x, @y. */
static int
sum_block (cairo_surface_t *picture, int x, int y, int channel)
{
  const guint8 *data = cairo_image_surface_get_data (picture);
  int stride = cairo_image_surface_get_stride (picture);
  int sum = 0;

  for (int row = y; row < y + BLOCK_PX; row++)
    for (int column = x; column < x + BLOCK_PX; column++)
      sum += data[row * stride + 4 * column + channel];

  return sum;
}

/* The greatest difference of any block of pixels, of 255. */
static double
compare (cairo_surface_t *a, cairo_surface_t *b)
{
  int width_px = MIN (cairo_image_surface_get_width (a), cairo_image_surface_get_width (b));
  int height_px = MIN (cairo_image_surface_get_height (a), cairo_image_surface_get_height (b));
  int worst = 0;

  g_assert_cmpint (abs (cairo_image_surface_get_width (a) - cairo_image_surface_get_width (b)), <=, 1);
  g_assert_cmpint (abs (cairo_image_surface_get_height (a) - cairo_image_surface_get_height (b)), <=, 1);

  for (int y = 0; y + BLOCK_PX <= height_px; y += BLOCK_PX)
    for (int x = 0; x + BLOCK_PX <= width_px; x += BLOCK_PX)
      for (int channel = 0; channel < 3; channel++)
        worst = MAX (worst, abs (sum_block (a, x, y, channel) - sum_block (b, x, y, channel)));

  return (double) worst / (BLOCK_PX * BLOCK_PX);
}

static void
test_combined (gconstpointer data)
{
  g_autoptr (Outlet) outlet = outlet_new_with_csv ("name,note\nAda,x\nWilhelmina,y\n李娜,z\n");
  g_autofree char *path = NULL;
  guint n_pages;

  outlet->options.sides = (HfSideChoice) GPOINTER_TO_INT (data);
  outlet_combine (outlet, "cards.pdf");
  outlet_export (outlet);
  path = outlet_get_path (outlet, "cards.pdf");
  n_pages = outlet_count_pages (outlet, "cards.pdf") / 3;

  for (guint person = 0; person < 3; person++)
    for (guint page = 0; page < n_pages; page++)
      {
        cairo_surface_t *plain = paint_plainly (outlet, person, page);
        cairo_surface_t *shown = show_page (path, person * n_pages + page + 1);

        g_assert_cmpfloat (compare (plain, shown), <, TOLERANCE);
        cairo_surface_destroy (plain);
        cairo_surface_destroy (shown);
      }
}

/* The comparison above can fail: Wilhelmina's page is not taken for Ada's. */
static void
test_tolerance (void)
{
  g_autoptr (Outlet) outlet = outlet_new_with_csv ("name,note\nAda,x\nWilhelmina,y\n");
  cairo_surface_t *ada = paint_plainly (outlet, 0, 0);
  cairo_surface_t *wilhelmina = paint_plainly (outlet, 1, 0);

  g_assert_cmpfloat (compare (ada, wilhelmina), >, 2 * TOLERANCE);
  cairo_surface_destroy (ada);
  cairo_surface_destroy (wilhelmina);
}

/* Shared art is painted once and copied, and yet every picture is the same to the last bit. */
static void
test_png (gconstpointer data)
{
  g_autoptr (Outlet) outlet = outlet_new_with_csv ("name,note\nAda,x\nWilhelmina,y\n李娜,z\n");
  g_autoptr (GArray) sides = NULL;
  g_autoptr (HfNames) names = hf_names_new (outlet->crowd, HF_NAMES_DEFAULT_PATTERN, 20);

  outlet->options.kind = HF_BATCH_PNG;
  outlet->options.sides = (HfSideChoice) GPOINTER_TO_INT (data);
  outlet->options.png.dpi = DPI;
  outlet_export (outlet);
  sides = hf_side_list (outlet->card, outlet->options.sides);

  for (guint person = 0; person < 3; person++)
    for (guint i = 0; i < sides->len; i++)
      {
        const char *suffix = g_array_index (sides, HfSide, i).name;
        g_autofree char *name = g_strdup_printf ("%s-%s.png", hf_names_get (names, person), suffix);
        g_autofree char *path = outlet_get_path (outlet, name);
        cairo_surface_t *plain = paint_plainly (outlet, person, i);
        cairo_surface_t *written = cairo_image_surface_create_from_png (path);

        g_assert_cmpint (cairo_surface_status (written), ==, CAIRO_STATUS_SUCCESS);
        g_assert_cmpfloat (compare (plain, written), ==, 0);
        cairo_surface_destroy (plain);
        cairo_surface_destroy (written);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD_FOR(path, choice, test) g_test_add_data_func (path, GINT_TO_POINTER (choice), test)
  ADD_FOR ("/batch/picture/combined-pages-are-each-person-s/pages", HF_SIDES_ALL, test_combined);
  ADD_FOR ("/batch/picture/combined-pages-are-each-person-s/spreads", HF_SIDES_SPREADS, test_combined);
  g_test_add_func ("/batch/picture/one-person-is-not-taken-for-another", test_tolerance);
  ADD_FOR ("/batch/picture/png-is-exact/pages", HF_SIDES_ALL, test_png);
  ADD_FOR ("/batch/picture/png-is-exact/spreads", HF_SIDES_SPREADS, test_png);

  return g_test_run ();
}
