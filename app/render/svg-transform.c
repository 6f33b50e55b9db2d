/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/svg-transform.h"

#include <math.h>
#include <string.h>

#define SPACE " \t\r\n\f,"
#define MAX_ARGUMENTS 6u

/* Reads up to six numbers in brackets. Returns: whether it was just that */
static gboolean
read_arguments (const char **at, double arguments[MAX_ARGUMENTS], guint *out_count)
{
  *at += strspn (*at, SPACE);
  if (**at != '(')
    return FALSE;
  (*at)++;

  for (*out_count = 0; *out_count < MAX_ARGUMENTS; (*out_count)++)
    {
      char *end;

      *at += strspn (*at, SPACE);
      arguments[*out_count] = g_ascii_strtod (*at, &end);
      if (end == *at)
        break;
      *at = end;
    }
  *at += strspn (*at, SPACE);
  if (**at != ')')
    return FALSE;
  (*at)++;

  return TRUE;
}

/* Returns: whether there is a function of @name with so many arguments */
static gboolean
apply (const char *name, gsize length, const double arguments[MAX_ARGUMENTS], guint count, double *scale)
{
  static const char *const keep[] = { "translate", "rotate", "skewX", "skewY" };

  for (guint i = 0; i < G_N_ELEMENTS (keep); i++)
    if (strlen (keep[i]) == length && strncmp (name, keep[i], length) == 0)
      return count > 0;

  if (length == strlen ("scale") && strncmp (name, "scale", length) == 0 && (count == 1 || count == 2))
    *scale *= fabs (arguments[0] * arguments[count - 1]);
  else if (length == strlen ("matrix") && strncmp (name, "matrix", length) == 0 && count == 6)
    *scale *= fabs (arguments[0] * arguments[3] - arguments[1] * arguments[2]);
  else
    return FALSE;

  return TRUE;
}

gboolean
hf_svg_transform_get_scale (const char *value, double *out_scale)
{
  double scale = 1.0;

  for (value += strspn (value, SPACE); *value != '\0'; value += strspn (value, SPACE))
    {
      const char *name = value;
      double arguments[MAX_ARGUMENTS];
      gsize length = 0;
      guint count;

      while (g_ascii_isalpha (name[length]))
        length++;
      value += length;
      if (!read_arguments (&value, arguments, &count) || !apply (name, length, arguments, count, &scale))
        return FALSE;
    }
  *out_scale = scale;

  return isfinite (scale);
}
