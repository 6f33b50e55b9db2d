/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/measure.h"

#include "base/length.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* A thousandth of an inch is a fortieth of a millimetre: about what a tenth of a millimetre is for those who measure
 * so. */
#define MM_DIGITS 1
#define INCH_DIGITS 3

/* More is no length, whatever the unit. */
#define MOST_MM 1e6

/* What stands before the tenths of Arabic digits. */
#define ARABIC_POINT 0x066B

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
hf_number_text (double number, guint digits)
{
  if (fabs (number) < 0.5 * pow (10.0, -(double) digits))
    number = 0.0; /* which is not “-0.0” */

  return g_strdup_printf ("%.*f", (int) digits, number);
}

char *
hf_measure_text (double length_mm, HfUnits units)
{
  char *text;

  if (units != HF_UNITS_INCHES)
    return hf_number_text (length_mm, MM_DIGITS);

  text = hf_number_text (length_mm / HF_MM_PER_INCH, INCH_DIGITS);
  trim_zeros (text);
  return text;
}

char *
hf_measure_text_within (double length_mm, HfUnits units)
{
  g_autofree char *text = hf_measure_text (length_mm, units);

  return text[0] == '-' ? g_strconcat (HF_LEFT_TO_RIGHT_ISOLATE, text, HF_POP_ISOLATE, NULL) : g_steal_pointer (&text);
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
  g_autofree char *x = hf_measure_text_within (x_mm, units);
  g_autofree char *y = hf_measure_text_within (y_mm, units);

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

static gboolean
is_point (gunichar letter)
{
  return letter == '.' || letter == ',' || letter == ARABIC_POINT;
}

/* Reads a number without a sign, in the digits of any script. Returns: whether there is one; @text moves behind it */
static gboolean
take_number (const char **text, double *out_number)
{
  g_autoptr (GString) number = g_string_new (NULL);
  const char *end = *text;
  guint n_points = 0;
  gunichar letter;

  while (g_unichar_isdigit (letter = g_utf8_get_char (end)) || is_point (letter))
    {
      n_points += is_point (letter);
      g_string_append_c (number, is_point (letter) ? '.' : (char) ('0' + g_unichar_digit_value (letter)));
      end = g_utf8_next_char (end);
    }
  if (number->len == n_points || n_points > 1)
    return FALSE;

  *out_number = g_ascii_strtod (number->str, NULL);
  *text = end;
  return TRUE;
}

/* Spaces, and marks that say which way is read. */
static const char *
skip_spaces (const char *text)
{
  gunichar letter;

  while (g_unichar_isspace (letter = g_utf8_get_char (text)) || g_unichar_type (letter) == G_UNICODE_FORMAT)
    text = g_utf8_next_char (text);

  return text;
}

/* Reads a sign where there is one. Returns: whether it is that of numbers below nothing; @text moves behind it */
static gboolean
take_sign (const char **text)
{
  gboolean negative;

  *text = skip_spaces (*text);
  negative = **text == '-' || g_str_has_prefix (*text, "−");
  if (negative)
    *text = skip_spaces (g_utf8_next_char (*text));

  return negative;
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
  const char *at = text;
  gboolean negative = take_sign (&at);
  double number;
  double unit_mm;

  if (!take_number (&at, &number) || !take_fraction (&at, &number))
    return FALSE;

  unit_mm = find_unit (skip_spaces (at), units);
  if (unit_mm == 0.0 || number * unit_mm > MOST_MM)
    return FALSE;

  *out_mm = (negative ? -number : number) * unit_mm;
  return TRUE;
}

gboolean
hf_number_parse (const char *text, double *out_number)
{
  const char *at = text;
  gboolean negative = take_sign (&at);
  double number;

  if (!take_number (&at, &number) || *skip_spaces (at) != '\0')
    return FALSE;

  *out_number = negative ? -number : number;
  return TRUE;
}
