/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/color.h"

#include <math.h>
#include <string.h>

gboolean
hf_color_parse (const char *text, HfColor *out_color)
{
  gsize length = strlen (text);
  guint parts[4] = { 0, 0, 0, 255 };

  if (text[0] != '#' || (length != 7 && length != 9))
    return FALSE;

  for (gsize i = 1; i < length; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;

  for (gsize i = 1; i < length; i += 2)
    parts[(i - 1) / 2] = (guint) (g_ascii_xdigit_value (text[i]) * 16 + g_ascii_xdigit_value (text[i + 1]));

  *out_color = (HfColor){ parts[0] / 255.0, parts[1] / 255.0, parts[2] / 255.0, parts[3] / 255.0 };
  return TRUE;
}

static guint
byte_from_part (double part)
{
  return (guint) lround (CLAMP (part, 0.0, 1.0) * 255.0);
}

void
hf_color_format (const HfColor *color, char out_text[HF_COLOR_TEXT_LENGTH])
{
  guint red = byte_from_part (color->red);
  guint green = byte_from_part (color->green);
  guint blue = byte_from_part (color->blue);
  guint alpha = byte_from_part (color->alpha);

  if (alpha == 255)
    g_snprintf (out_text, HF_COLOR_TEXT_LENGTH, "#%02X%02X%02X", red, green, blue);
  else
    g_snprintf (out_text, HF_COLOR_TEXT_LENGTH, "#%02X%02X%02X%02X", red, green, blue, alpha);
}

gboolean
hf_color_equal (const HfColor *a, const HfColor *b)
{
  return byte_from_part (a->red) == byte_from_part (b->red) && byte_from_part (a->green) == byte_from_part (b->green) &&
         byte_from_part (a->blue) == byte_from_part (b->blue) && byte_from_part (a->alpha) == byte_from_part (b->alpha);
}

/* Relative luminance, WCAG 2.1. */
static double
luminance (const HfColor *color)
{
  const double parts[3] = { color->red, color->green, color->blue };
  double linear[3];

  for (guint i = 0; i < 3; i++)
    linear[i] = parts[i] <= 0.03928 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4);

  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

double
hf_color_contrast (const HfColor *a, const HfColor *b)
{
  double light = luminance (a);
  double dark = luminance (b);

  if (light < dark)
    {
      double swap = light;
      light = dark;
      dark = swap;
    }

  return (light + 0.05) / (dark + 0.05);
}
