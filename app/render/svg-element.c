/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/svg-element.h"

#include "render/svg-price.h"
#include "render/svg-transform.h"

#include <math.h>
#include <string.h>

const char *
hf_svg_tag_find (const HfSvgTag *tag, const char *name)
{
  for (guint i = 0; i < tag->n_attributes; i++)
    if (tag->attributes[i].is_plain && g_str_equal (tag->attributes[i].name, name))
      return tag->attributes[i].value;

  return NULL;
}

gboolean
hf_svg_tag_is_one_of (const char *name, const char *const *names)
{
  return g_strv_contains (names, name);
}

/* Gradients and their stops are looked up, not drawn. */
gboolean
hf_svg_tag_is_drawn (const char *name)
{
  static const char *const others[] = { "linearGradient", "radialGradient", "stop", NULL };

  return !hf_svg_tag_is_one_of (name, others);
}

gboolean
hf_svg_tag_is_shape (const char *name)
{
  static const char *const shapes[] = { "path",    "rect", "circle", "ellipse", "line",  "polyline",
                                        "polygon", "text", "tspan",  "tref",    "image", NULL };

  return hf_svg_tag_is_one_of (name, shapes);
}

gboolean
hf_svg_tag_has_outline (const char *name)
{
  static const char *const others[] = { "text", "tspan", "tref", "image", NULL };

  return !hf_svg_tag_is_one_of (name, others);
}

static gboolean
read_view_box (const char *value, double *out_width, double *out_height)
{
  double numbers[4];

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      char *end;

      numbers[i] = g_ascii_strtod (value, &end);
      if (end == value)
        return FALSE;
      value = end + strspn (end, " \t\r\n\f,");
    }
  *out_width = numbers[2];
  *out_height = numbers[3];

  return TRUE;
}

gboolean
hf_svg_tag_tell_page (const HfSvgTag *tag, double *out_width, double *out_height)
{
  const char *box = hf_svg_tag_find (tag, "viewBox");
  const char *width = hf_svg_tag_find (tag, "width");
  const char *height = hf_svg_tag_find (tag, "height");
  gboolean is_told = box != NULL ? read_view_box (box, out_width, out_height)
                                 : width != NULL && height != NULL && hf_svg_length_parse (width, out_width) &&
                                       hf_svg_length_parse (height, out_height);

  if (is_told && *out_width > 0.0 && *out_height > 0.0)
    return TRUE;

  *out_width = *out_height = 0.0;
  return FALSE;
}

/* Markers are as large as strokes are wide; what is told in parts of a shape is as large as that. */
gboolean
hf_svg_tag_has_own_units (const HfSvgTag *tag)
{
  static const char *const names[] = { "svg", "marker", NULL };
  static const char *const units[] = { "patternContentUnits", "maskContentUnits" };

  if (hf_svg_tag_find (tag, "viewBox") != NULL || hf_svg_tag_is_one_of (tag->name, names))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_strcmp0 (hf_svg_tag_find (tag, units[i]), "objectBoundingBox") == 0)
      return TRUE;

  return FALSE;
}

/* Where lines cross each other Cairo looks at every crossing, and their number grows with the square of the length. */
static guint64
cost_of_tangle (const HfSvgTrack *track)
{
  double tangle = track->span > 0.0 ? track->length / track->span : 0.0;

  return hf_svg_cost_from_double (tangle * tangle / HF_SVG_TANGLE_PER_COST);
}

/* Pictures inside have a price of their own. */
static guint64
cost_alone (const HfSvgTag *tag, const HfSvgTrack *track)
{
  guint64 n_bytes = 0;

  if (!hf_svg_tag_is_drawn (tag->name))
    return 0;

  for (guint i = 0; i < tag->n_attributes; i++)
    if (!g_str_equal (tag->attributes[i].name, "href"))
      n_bytes += strlen (tag->attributes[i].value);

  return 1 + n_bytes / HF_SVG_BYTES_PER_COST + cost_of_tangle (track);
}

static HfSvgElementFlags
tell_flags (const char *name)
{
  static const char *const layers[] = { "pattern", "mask", "filter", NULL };
  static const char *const definitions[] = { "defs", "clipPath", "marker", "symbol", NULL };

  if (hf_svg_tag_is_one_of (name, layers))
    return HF_SVG_ELEMENT_LAYER | HF_SVG_ELEMENT_DEFINITION;
  if (hf_svg_tag_is_one_of (name, definitions))
    return HF_SVG_ELEMENT_DEFINITION;

  return HF_SVG_ELEMENT_PLAIN;
}

/* What covering a page by tiles costs depends on how many stand in a row. */
static void
price_tiles (const HfSvgTag *tag, double page_width, HfSvgShape *shape)
{
  const char *width = hf_svg_tag_find (tag, "width");
  double tile = width != NULL ? fabs (g_ascii_strtod (width, NULL)) : 0.0;

  if (!(tile > 0.0))
    return;

  if (strchr (width, '%') != NULL)
    shape->each = HF_SVG_PATTERN_COST * 100.0 / tile;
  else if (g_strcmp0 (hf_svg_tag_find (tag, "patternUnits"), "userSpaceOnUse") == 0)
    shape->price = HF_SVG_PATTERN_COST * page_width / tile;
  else
    shape->each = HF_SVG_PATTERN_COST / tile;
}

gboolean
hf_svg_tag_tell_shape (const HfSvgTag *tag, const HfSvgTrack *track, double page_width, HfSvgShape *out_shape)
{
  gboolean is_pattern = g_str_equal (tag->name, "pattern");
  const char *transform = hf_svg_tag_find (tag, is_pattern ? "patternTransform" : "transform");

  *out_shape = (HfSvgShape){
    .cost = cost_alone (tag, track),
    .n_points = track->n_points,
    .scale = 1.0,
    .flags = tell_flags (tag->name),
  };
  if (is_pattern)
    price_tiles (tag, page_width, out_shape);
  else if (g_str_equal (tag->name, "linearGradient"))
    out_shape->price = HF_SVG_LINEAR_COST;
  else if (g_str_equal (tag->name, "radialGradient"))
    out_shape->price = HF_SVG_RADIAL_COST;

  if (transform == NULL || (hf_svg_transform_get_scale (transform, &out_shape->scale) && out_shape->scale > 0.0))
    return TRUE;

  out_shape->scale = 1.0;
  return FALSE;
}
