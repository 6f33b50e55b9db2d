/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/oklab.h"

#include <math.h>

/* Halvings that find a lightness or a strength more finely than 8 bits show. */
#define N_HALVINGS 16

static const HfColor black = { 0, 0, 0, 1 };
static const HfColor white = { 1, 1, 1, 1 };

/* The transfer function of sRGB, IEC 61966-2-1. */
static double
to_linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
from_linear (double part)
{
  return part <= 0.0031308 ? part * 12.92 : 1.055 * pow (part, 1 / 2.4) - 0.055;
}

HfOklab
hf_oklab_from_color (const HfColor *color)
{
  double red = to_linear (color->red);
  double green = to_linear (color->green);
  double blue = to_linear (color->blue);
  double l = cbrt (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  double m = cbrt (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  double s = cbrt (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);

  return (HfOklab){
    0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
  };
}

/* The parts of @oklab, @strength of its way from grey; they may lie outside of 0 to 1. */
static HfColor
to_parts (const HfOklab *oklab, double strength)
{
  double a = oklab->a * strength;
  double b = oklab->b * strength;
  double l = pow (oklab->lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
  double m = pow (oklab->lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
  double s = pow (oklab->lightness - 0.0894841775 * a - 1.2914855480 * b, 3);

  return (HfColor){
    from_linear (4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    from_linear (-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    from_linear (-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s),
    1,
  };
}

static gboolean
is_shown (const HfColor *color)
{
  const double slack = 0.5 / 255;

  return MIN (color->red, MIN (color->green, color->blue)) >= -slack &&
         MAX (color->red, MAX (color->green, color->blue)) <= 1 + slack;
}

HfColor
hf_oklab_to_color (const HfOklab *oklab)
{
  HfColor color = to_parts (oklab, 1);
  double most = 1;
  double least = 0;

  for (guint i = 0; !is_shown (&color) && i < N_HALVINGS; i++)
    {
      double middle = (most + least) / 2;
      HfColor weaker = to_parts (oklab, middle);

      if (is_shown (&weaker))
        least = middle;
      else
        most = middle;
      if (i + 1 == N_HALVINGS)
        color = to_parts (oklab, least);
    }

  return (HfColor){ CLAMP (color.red, 0, 1), CLAMP (color.green, 0, 1), CLAMP (color.blue, 0, 1), 1 };
}

double
hf_oklab_get_chroma (const HfOklab *oklab)
{
  return hypot (oklab->a, oklab->b);
}

double
hf_oklab_get_distance (const HfOklab *x, const HfOklab *y)
{
  return hypot (x->lightness - y->lightness, hypot (x->a - y->a, x->b - y->b));
}

/* @color as it is written down, so that what is measured is what will be there. */
static HfColor
round_color (const HfColor *color)
{
  char text[HF_COLOR_TEXT_LENGTH];
  HfColor rounded = *color;

  hf_color_format (color, text);
  hf_color_parse (text, &rounded);
  return rounded;
}

static HfColor
with_lightness (const HfOklab *oklab, double lightness)
{
  HfOklab changed = { lightness, oklab->a, oklab->b };
  HfColor color = hf_oklab_to_color (&changed);

  return round_color (&color);
}

/* Of @oklab in any lightness from @near to @end, 0 or 1, the nearest that has the @contrast, which the end has. */
static HfColor
move_towards (const HfOklab *oklab, double near, double end, const HfColor *ground, double contrast)
{
  HfColor best = end > 0.5 ? white : black;

  for (guint i = 0; i < N_HALVINGS; i++)
    {
      double middle = (near + end) / 2;
      HfColor tried = with_lightness (oklab, middle);

      if (hf_color_contrast (&tried, ground) >= contrast)
        {
          best = tried;
          end = middle;
        }
      else
        near = middle;
    }

  return best;
}

HfColor
hf_color_with_contrast (const HfColor *color, const HfColor *ground, double contrast)
{
  HfOklab oklab = hf_oklab_from_color (color);
  HfOklab below = hf_oklab_from_color (ground);
  gboolean lighter = oklab.lightness > below.lightness;
  const HfColor *end = lighter ? &white : &black;
  const HfColor *other = lighter ? &black : &white;

  if (hf_color_contrast (color, ground) >= contrast)
    return *color;
  if (hf_color_contrast (end, ground) >= contrast)
    return move_towards (&oklab, oklab.lightness, lighter ? 1 : 0, ground, contrast);
  if (hf_color_contrast (other, ground) >= contrast)
    return move_towards (&oklab, below.lightness, lighter ? 0 : 1, ground, contrast);

  return hf_color_contrast (end, ground) > hf_color_contrast (other, ground) ? *end : *other;
}
