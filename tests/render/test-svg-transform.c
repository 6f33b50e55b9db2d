/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/svg-transform.h"

static void
test_table (void)
{
  static const struct
  {
    const char *value;
    double scale; /* negative: cannot be told */
  } cases[] = {
    { "", 1 },
    { "translate(10)", 1 },
    { "translate(10,-20) rotate(30 1 2)", 1 },
    { "scale(3)", 9 },
    { "scale( 2 , -.5 )", 1 },
    { "scale(2)scale(2),translate(1e9)", 16 },
    { "matrix(2 0 0 3 100 100)", 6 },
    { "matrix(0,1,-1,0,0,0)", 1 },
    { "matrix(1 2 2 4 0 0)", 0 },
    { "skewX(30)", 1 },
    { "scale(0)", 0 },
    { "scale(2", -1 },
    { "scale()", -1 },
    { "scale(1 2 3)", -1 },
    { "scale(200%)", -1 },
    { "rotate(30deg)", -1 },
    { "matrix(1 2 3)", -1 },
    { "scale(1e200)", -1 },
    { "scaleX(2)", -1 },
    { "none", -1 },
    { "2", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double scale;
      gboolean is_told = hf_svg_transform_get_scale (cases[i].value, &scale);

      g_test_message ("%s", cases[i].value);
      g_assert_cmpint (is_told, ==, cases[i].scale >= 0);
      if (is_told)
        g_assert_cmpfloat_with_epsilon (scale, cases[i].scale, 1e-9);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/svg-transform/scales-areas", test_table);

  return g_test_run ();
}
