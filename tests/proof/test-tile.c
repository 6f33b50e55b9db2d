/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/fixture.h"
#include "proof/tile.h"

#include <string.h>

#define WIDTH_PX 112

static gboolean
is_same (cairo_surface_t *a, cairo_surface_t *b)
{
  cairo_surface_flush (a);
  cairo_surface_flush (b);
  g_assert_cmpint (cairo_image_surface_get_height (a), ==, cairo_image_surface_get_height (b));
  return memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b),
                 (gsize) cairo_image_surface_get_stride (a) * (gsize) cairo_image_surface_get_height (a)) == 0;
}

/* One painted after others, and one painted first, are the same picture. */
static void
test_same_after_others (void)
{
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (HfCrowd) crowd = fixture_many (4);
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();

  for (guint page = 0; page < card->format->n_pages; page++)
    {
      g_autoptr (HfTiler) many = hf_tiler_new (renderer, card, page, WIDTH_PX);

      for (guint i = 0; i < hf_crowd_get_size (crowd); i++)
        {
          g_autoptr (HfTiler) one = hf_tiler_new (renderer, card, page, WIDTH_PX);
          g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, i);
          cairo_surface_t *among_many = hf_tiler_paint (many, fields);
          cairo_surface_t *alone = hf_tiler_paint (one, fields);

          g_assert_cmpint (cairo_image_surface_get_width (alone), ==, WIDTH_PX);
          g_assert_true (is_same (among_many, alone));
          cairo_surface_destroy (among_many);
          cairo_surface_destroy (alone);
        }
    }
}

static void
test_tells_people_apart (void)
{
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (HfCrowd) crowd = fixture_crowd ("name\nAda\nOlga\n");
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();

  for (guint page = 0; page < card->format->n_pages; page++)
    {
      g_autoptr (HfTiler) tiler = hf_tiler_new (renderer, card, page, WIDTH_PX);
      g_autoptr (HfFields) ada = hf_crowd_get_fields (crowd, 0);
      g_autoptr (HfFields) olga = hf_crowd_get_fields (crowd, 1);
      cairo_surface_t *first = hf_tiler_paint (tiler, ada);
      cairo_surface_t *second = hf_tiler_paint (tiler, olga);
      gboolean personal = page == 0 || page == 2;

      g_assert_cmpint (is_same (first, second), ==, !personal);
      g_assert_cmpint (first == second, ==, !personal);
      cairo_surface_destroy (first);
      cairo_surface_destroy (second);
    }
}

static void
test_finds_page (void)
{
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (HfCard) plain = fixture_card ("Thank you");

  g_assert_cmpuint (hf_tiler_find_page (card), ==, 2);
  g_assert_cmpuint (hf_tiler_find_page (plain), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tile/is-the-same-after-others", test_same_after_others);
  g_test_add_func ("/tile/tells-people-apart", test_tells_people_apart);
  g_test_add_func ("/tile/finds-the-page-with-the-name", test_finds_page);
  return g_test_run ();
}
