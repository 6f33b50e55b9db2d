/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/measure.h"

#include "base/length.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* A thousandth of an inch is a fortieth of a millimetre: about what a tenth of a millimetre is for those who measure so. */
#define MM_DIGITS 1
#define INCH_DIGITS 3

/* More is no length, whatever the unit. */
#define MOST_MM 1e6

static void
trim_zeros (char *text)
{
  gsize length = strlen (text);

  while (length > 0 && text[length - 1] == '0')
    text[--length] = '\0';
  if (length > 0 && !g_ascii_isdigit (text[length - 1]))
    text[length - 1] = '\0';
}

char *
hf_measure_text (double length_mm, HfUnits units)
{
  double length = units == HF_UNITS_INCHES ? length_mm / HF_MM_PER_INCH : length_mm;
  double unit = pow (10.0, -(units == HF_UNITS_INCHES ? INCH_DIGITS : MM_DIGITS));
  char *text;

  if (fabs (length) < 0.5 * unit)
    length = 0.0; /* which is not “-0.0” */
  text = g_strdup_printf ("%.*f", units == HF_UNITS_INCHES ? INCH_DIGITS : MM_DIGITS, length);
  if (units == HF_UNITS_INCHES)
    trim_zeros (text);
  return text;
}

const char *
hf_measure_unit (HfUnits units)
{
  /* Translators: inches, as short as mm. */
  return units == HF_UNITS_INCHES ? _ ("in") : _ ("mm");
}

char *
hf_measure_place_text (double x_mm, double y_mm, HfUnits units)
{
  g_autofree char *x = hf_measure_text (x_mm, units);
  g_autofree char *y = hf_measure_text (y_mm, units);

  /* Translators: a place on the page: from its left, from its top, and the unit of both: “10.0, 31.5 mm”. */
  return g_strdup_printf (_ ("%s, %s %s"), x, y, hf_measure_unit (units));
}

char *
hf_measure_size_text (double width_mm, double height_mm, HfUnits units)
{
  g_autofree char *width = hf_measure_text (width_mm, units);
  g_autofree char *height = hf_measure_text (height_mm, units);

  /* Translators: a width, a height, and the unit of both: “80.0 × 31.5 mm”. */
  return g_strdup_printf (_ ("%s × %s %s"), width, height, hf_measure_unit (units));
}

/* Reads a number without a sign, with a comma or a point. Returns: whether there is one; @text moves behind it */
static gboolean
take_number (const char **text, double *out_number)
{
  g_autofree char *number = NULL;
  const char *end = *text;
  gboolean has_digit = FALSE;

  while (g_ascii_isdigit (*end) || *end == '.' || *end == ',')
    has_digit |= g_ascii_isdigit (*end++);
  if (!has_digit)
    return FALSE;

  number = g_strdelimit (g_strndup (*text, (gsize) (end - *text)), ",", '.');
  if (strchr (number, '.') != strrchr (number, '.'))
    return FALSE;

  *out_number = g_ascii_strtod (number, NULL);
  *text = end;
  return TRUE;
}

static const char *
skip_spaces (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* Reads “1/8” after “1 ”, or what follows the 1 of “1/8”. Returns: FALSE for a fraction of nothing */
static gboolean
take_fraction (const char **text, double *number)
{
  const char *at = skip_spaces (*text);
  double whole = 0.0;
  double above = *number;
  double below;

  if (*at != '/')
    {
      if (!take_number (&at, &above))
        return TRUE;
      at = skip_spaces (at);
      if (*at != '/')
        return FALSE;
      whole = *number;
    }
  at = skip_spaces (at + 1);
  if (!take_number (&at, &below) || below == 0.0)
    return FALSE;

  *number = whole + above / below;
  *text = at;
  return TRUE;
}

/* Returns: how many mm one of the unit @text is; 0 where it is none */
static double
find_unit (const char *text, HfUnits units)
{
  static const struct
  {
    const char *name;
    double mm;
  } known[] = {
    { "mm", 1.0 },
    { "cm", 10.0 },
    { "in", HF_MM_PER_INCH },
    { "\"", HF_MM_PER_INCH },
    { "″", HF_MM_PER_INCH },
    { "”", HF_MM_PER_INCH },
    { "pt", HF_MM_PER_INCH / HF_PT_PER_INCH },
  };
  g_autofree char *name = g_utf8_strdown (text, -1);

  g_strchomp (name);
  if (name[0] == '\0')
    return units == HF_UNITS_INCHES ? HF_MM_PER_INCH : 1.0;
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (name, known[i].name))
      return known[i].mm;
  if (g_str_equal (name, hf_measure_unit (HF_UNITS_MM)))
    return 1.0;

  return g_str_equal (name, hf_measure_unit (HF_UNITS_INCHES)) ? HF_MM_PER_INCH : 0.0;
}

gboolean
hf_measure_parse (const char *text, HfUnits units, double *out_mm)
{
  const char *at = skip_spaces (text);
  gboolean negative = g_str_has_prefix (at, "-") || g_str_has_prefix (at, "−");
  double number;
  double unit_mm;

  if (negative)
    at = skip_spaces (g_utf8_next_char (at));
  if (!take_number (&at, &number) || !take_fraction (&at, &number))
    return FALSE;

  unit_mm = find_unit (skip_spaces (at), units);
  if (unit_mm == 0.0 || number * unit_mm > MOST_MM)
    return FALSE;

  *out_mm = (negative ? -number : number) * unit_mm;
  return TRUE;
}
