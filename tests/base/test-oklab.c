/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/oklab.h"

static HfColor
parse (const char *text)
{
  HfColor color;

  g_assert_true (hf_color_parse (text, &color));
  return color;
}

/* The values of the definition, https://bottosson.github.io/posts/oklab/, within what its matrices are rounded to. */
static void
test_known_colors (void)
{
  static const struct
  {
    const char *text;
    HfOklab oklab;
  } cases[] = {
    { "#FFFFFF", { 1.0, 0.0, 0.0 } },
    { "#000000", { 0.0, 0.0, 0.0 } },
    { "#FF0000", { 0.62796, 0.22486, 0.12585 } },
    { "#00FF00", { 0.86644, -0.23389, 0.17950 } },
    { "#0000FF", { 0.45201, -0.03246, -0.31153 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfColor color = parse (cases[i].text);
      HfOklab oklab = hf_oklab_from_color (&color);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpfloat_with_epsilon (oklab.lightness, cases[i].oklab.lightness, 0.001);
      g_assert_cmpfloat_with_epsilon (oklab.a, cases[i].oklab.a, 0.001);
      g_assert_cmpfloat_with_epsilon (oklab.b, cases[i].oklab.b, 0.001);
    }
}

static void
test_every_color_comes_back (void)
{
  for (guint i = 0; i < 16 * 16 * 16; i++)
    {
      HfColor color = { (i & 15) / 15.0, (i >> 4 & 15) / 15.0, (i >> 8 & 15) / 15.0, 1 };
      HfOklab oklab = hf_oklab_from_color (&color);
      HfColor back = hf_oklab_to_color (&oklab);

      g_assert_true (hf_color_equal (&color, &back));
    }
}

static void
test_too_strong_a_color_keeps_its_lightness (void)
{
  const HfOklab wanted = { 0.9, -0.3, -0.3 };
  HfColor color = hf_oklab_to_color (&wanted);
  HfOklab got = hf_oklab_from_color (&color);

  g_assert_cmpfloat_with_epsilon (got.lightness, wanted.lightness, 0.02);
  g_assert_cmpfloat_with_epsilon (got.a, got.b, 0.02); /* the hue */
  g_assert_cmpfloat (hf_oklab_get_chroma (&got), >, 0.03);
}

static void
test_contrast_is_reached_and_no_more (void)
{
  static const struct
  {
    const char *color;
    const char *ground;
    double wanted;
  } cases[] = {
    { "#F2A531", "#FFF5E6", 4.5 }, /* orange on cream gets darker */
    { "#40598A", "#15213F", 4.5 }, /* blue on night gets lighter */
    { "#FFFFFF", "#8A8A8A", 4.5 }, /* white is not enough, so it gets dark */
    { "#777777", "#777777", 3.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfColor color = parse (cases[i].color);
      HfColor ground = parse (cases[i].ground);
      HfColor mended = hf_color_with_contrast (&color, &ground, cases[i].wanted);

      g_test_message ("%s on %s", cases[i].color, cases[i].ground);
      g_assert_cmpfloat (hf_color_contrast (&color, &ground), <, cases[i].wanted);
      g_assert_cmpfloat (hf_color_contrast (&mended, &ground), >=, cases[i].wanted);
      g_assert_cmpfloat (hf_color_contrast (&mended, &ground), <, cases[i].wanted * 1.1);
    }
}

static void
test_enough_contrast_is_left_alone (void)
{
  HfColor color = parse ("#7B2A22");
  HfColor ground = parse ("#FFF5E6");
  HfColor same = hf_color_with_contrast (&color, &ground, 7);
  HfColor most = hf_color_with_contrast (&color, &ground, 21);

  g_assert_true (hf_color_equal (&same, &color));
  g_assert_cmpfloat (hf_color_contrast (&most, &ground), >, 18); /* there is no more than black */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/oklab/known-colors", test_known_colors);
  g_test_add_func ("/oklab/every-color/comes-back", test_every_color_comes_back);
  g_test_add_func ("/oklab/too-strong-a-color/keeps-its-lightness", test_too_strong_a_color_keeps_its_lightness);
  g_test_add_func ("/oklab/contrast/is-reached-and-no-more", test_contrast_is_reached_and_no_more);
  g_test_add_func ("/oklab/contrast/enough-is-left-alone", test_enough_contrast_is_left_alone);

  return g_test_run ();
}
