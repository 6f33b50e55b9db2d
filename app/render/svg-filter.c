/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/svg-filter.h"

#include <math.h>
#include <string.h>

/** What one step of a filter costs: it goes over every pixel, noise once more for each octave, and a convolution for
 *  each number of its matrix. A displacement jumps about in memory. (Measured with 2.54.7, a 5×7 in page at 300 dpi.)
 *  */
#define STEP_COST 4000.0
#define DISPLACEMENT_COST 60000.0
#define OCTAVE_COST 5000.0
#define CONVOLUTION_COST 600.0

/** Numbers in the matrix of a convolution: past 400 of them librsvg 2.54 ends the process, and nobody needs so many. */
#define MAX_CONVOLUTION_NUMBERS 49u

#define SPACE " \t\r\n\f,"

double
hf_svg_filter_price (const char *tag)
{
  static const char *const parts[] = { "feMergeNode",    "feFuncR",      "feFuncG",     "feFuncB", "feFuncA",
                                       "feDistantLight", "fePointLight", "feSpotLight", NULL };

  if (!g_str_has_prefix (tag, "fe") || g_strv_contains (parts, tag))
    return 0.0;

  return g_str_equal (tag, "feDisplacementMap") ? DISPLACEMENT_COST : STEP_COST;
}

/* One number is for rows and columns, two are apart by space or comma. */
static gboolean
note_order (const char *value, double *out_price)
{
  char *end;
  double n_columns = g_ascii_strtod (value, &end);
  const char *second = end + strspn (end, SPACE);
  double n_rows = *second != '\0' ? g_ascii_strtod (second, NULL) : n_columns;
  double n_numbers = n_columns * n_rows;

  *out_price = fmax (n_numbers, 0.0) * CONVOLUTION_COST;

  return n_numbers <= MAX_CONVOLUTION_NUMBERS;
}

/* However many numbers the order asks for, librsvg 2.54 reads all there are. What is not a number goes no further. */
static gboolean
is_small_matrix (const char *value)
{
  guint n_numbers = 0;

  for (const char *at = value; *at != '\0'; n_numbers++)
    {
      char *end;

      g_ascii_strtod (at, &end);
      if (end == at || n_numbers >= MAX_CONVOLUTION_NUMBERS)
        return FALSE;
      at = end + strspn (end, SPACE);
    }

  return TRUE;
}

/* Spreading is refused at any reach: it takes minutes for ten pixels, and how many pixels a reach is depends on every
 * transformation around it. */
gboolean
hf_svg_filter_note (const char *tag, const char *name, const char *value, double *out_price)
{
  *out_price = 0.0;
  if (g_str_equal (tag, "feTurbulence") && g_str_equal (name, "numOctaves"))
    *out_price = fmax (g_ascii_strtod (value, NULL), 0.0) * OCTAVE_COST;
  else if (g_str_equal (tag, "feConvolveMatrix") && g_str_equal (name, "order"))
    return note_order (value, out_price);
  else if (g_str_equal (tag, "feConvolveMatrix") && g_str_equal (name, "kernelMatrix"))
    return is_small_matrix (value);
  else if (g_str_equal (tag, "feMorphology") && g_str_equal (name, "radius"))
    return g_str_equal (value, "0");

  return TRUE;
}
