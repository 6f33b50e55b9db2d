/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length-text.h"

#include "base/length.h"

#include <math.h>
#include <string.h>

gboolean
hf_length_parse (const char *text, double *out_length_mm)
{
  static const struct
  {
    const char *name;
    double length_mm;
  } units[] = {
    { "mm", 1 },
    { "cm", 10 },
    { "in", HF_MM_PER_INCH },
    { "pt", HF_MM_PER_INCH / HF_PT_PER_INCH },
  };
  char *end;
  double number = g_ascii_strtod (text, &end);

  /* g_ascii_strtod() takes hexadecimal numbers and "nan" too. */
  if (end == text || !isfinite (number) || strspn (text, "+-.0123456789 ") < (gsize) (end - text))
    return FALSE;

  end += strspn (end, " ");
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (end, units[i].name))
      {
        *out_length_mm = number * units[i].length_mm;
        return TRUE;
      }

  return FALSE;
}
