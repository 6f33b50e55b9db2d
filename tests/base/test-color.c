/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/color.h"

static void
test_parse_and_format (void)
{
  static const struct
  {
    const char *text;
    const char *formatted; /* NULL: not a colour */
  } cases[] = {
    { "#FFF5E6", "#FFF5E6" },
    { "#0a1128", "#0A1128" },
    { "#0A112880", "#0A112880" },
    { "#0A1128FF", "#0A1128" },
    { "", NULL },
    { "#", NULL },
    { "FFF5E6", NULL },
    { "#FFF", NULL },
    { "#FFF5EG", NULL },
    { "#FFF5E", NULL },
    { "#FFF5E600F", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfColor color = { -1, -1, -1, -1 };
      gboolean parsed = hf_color_parse (cases[i].text, &color);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (parsed, ==, cases[i].formatted != NULL);
      if (parsed)
        {
          char text[HF_COLOR_TEXT_LENGTH];

          hf_color_format (&color, text);
          g_assert_cmpstr (text, ==, cases[i].formatted);
        }
      else
        g_assert_cmpfloat (color.red, ==, -1);
    }
}

static void
test_contrast (void)
{
  HfColor black = { 0, 0, 0, 1 };
  HfColor white = { 1, 1, 1, 1 };
  HfColor paper, ink;

  g_assert_cmpfloat_with_epsilon (hf_color_contrast (&black, &white), 21.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (hf_color_contrast (&white, &white), 1.0, 1e-9);

  /* The figure of the palette's sheet. */
  g_assert_true (hf_color_parse ("#FFF5E6", &paper));
  g_assert_true (hf_color_parse ("#2E1A16", &ink));
  g_assert_cmpfloat_with_epsilon (hf_color_contrast (&ink, &paper), 15.25, 0.005);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/color/parse-and-format", test_parse_and_format);
  g_test_add_func ("/color/contrast", test_contrast);
  return g_test_run ();
}
