/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/number.h"

#include "cli/exit.h"

#include <glib/gi18n.h>
#include <string.h>

gboolean
hf_number_parse_int (const char *option, const char *text, int least, int most, int *out_number, GError **error)
{
  gint64 number;

  if (!g_ascii_string_to_signed (text, 10, least, most, &number, NULL))
    {
      hf_usage_error (error, _ ("--%s: “%s” is not a whole number from %d to %d"), option, text, least, most);
      return FALSE;
    }

  *out_number = (int) number;
  return TRUE;
}

gboolean
hf_number_parse_double (const char *option, const char *text, double least, double most, double *out_number,
                        GError **error)
{
  char *end;
  double number = g_ascii_strtod (text, &end);

  /* Written so that what is not a number fails too. */
  if (!g_ascii_isdigit (text[0]) || *end != '\0' || !(number >= least && number <= most))
    {
      hf_usage_error (error, _ ("--%s: “%s” is not a number from %g to %g"), option, text, least, most);
      return FALSE;
    }

  *out_number = number;
  return TRUE;
}

/* Digits of one side, or none for 0. */
static gboolean
parse_side (const char *text, gsize length, int most, int *out_px)
{
  g_autofree char *side = g_strndup (text, length);
  gint64 number = 0;

  if (length > 0 && !g_ascii_string_to_signed (side, 10, 1, most, &number, NULL))
    return FALSE;

  *out_px = (int) number;
  return TRUE;
}

gboolean
hf_number_parse_size (const char *option, const char *text, int most, int *out_width_px, int *out_height_px,
                      GError **error)
{
  const char *cross = strchr (text, 'x');

  if (cross == NULL || strlen (text) < 2 || !parse_side (text, (gsize) (cross - text), most, out_width_px) ||
      !parse_side (cross + 1, strlen (cross + 1), most, out_height_px))
    {
      hf_usage_error (error, _ ("--%s: “%s” is not a size in pixels, such as 1080x1920, 1080x or x1920"), option, text);
      return FALSE;
    }

  return TRUE;
}
