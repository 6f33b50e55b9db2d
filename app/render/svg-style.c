/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/svg-style.h"

#include "render/svg-price.h"
#include "render/svg-track.h"

#include <math.h>
#include <string.h>

static void
free_reference (gpointer data)
{
  HfSvgStyleReference *reference = data;

  g_free (reference->id);
  g_free (reference);
}

void
hf_svg_style_notes_init (HfSvgStyleNotes *notes)
{
  *notes = (HfSvgStyleNotes){ .references = g_ptr_array_new_with_free_func (free_reference) };
}

void
hf_svg_style_notes_clear (HfSvgStyleNotes *notes)
{
  g_clear_pointer (&notes->references, g_ptr_array_unref);
}

static void
add_reference (HfSvgStyleNotes *notes, HfSvgUse use, const char *id, gsize length)
{
  HfSvgStyleReference *reference = g_new (HfSvgStyleReference, 1);

  reference->use = use;
  reference->id = g_strndup (id, length);
  g_ptr_array_add (notes->references, reference);
}

static void
note_dash (HfSvgStyleNotes *notes, double dash)
{
  if (dash > 0.0 && (notes->dash == 0.0 || dash < notes->dash))
    notes->dash = dash;
}

void
hf_svg_style_notes_merge (HfSvgStyleNotes *notes, const HfSvgStyleNotes *more)
{
  notes->is_layer |= more->is_layer;
  notes->is_raster |= more->is_raster;
  notes->is_vague |= more->is_vague;
  notes->layer_cost += more->layer_cost;
  notes->has_stroke |= more->has_stroke;
  notes->stroke = fmax (notes->stroke, more->stroke);
  note_dash (notes, more->dash);
  for (guint i = 0; i < more->references->len; i++)
    {
      const HfSvgStyleReference *reference = g_ptr_array_index (more->references, i);

      add_reference (notes, reference->use, reference->id, strlen (reference->id));
    }
}

static double
add_numbers (const char *value)
{
  double sum = 0.0;

  while (*value != '\0')
    {
      char *end;
      double number = g_ascii_strtod (value, &end);

      sum += end != value ? fabs (number) : 0.0;
      value = end != value ? end : value + 1;
    }

  return sum;
}

static HfSvgUse
use_of_property (const char *name)
{
  if (g_ascii_strcasecmp (name, "fill") == 0 || g_ascii_strcasecmp (name, "stroke") == 0)
    return HF_SVG_USE_PAINT;
  if (g_ascii_strncasecmp (name, "marker", strlen ("marker")) == 0)
    return HF_SVG_USE_MARKER;

  return HF_SVG_USE_ONCE;
}

static void
note_references (HfSvgStyleNotes *notes, HfSvgUse use, const char *value)
{
  for (const char *at = value; (at = strchr (at, '#')) != NULL;)
    {
      gsize length = strcspn (++at, ")\"' \t\r\n");

      if (length > 0)
        add_reference (notes, use, at, length);
    }
}

static gboolean
starts_with_word (const char *value, const char *word)
{
  gsize length = strlen (word);

  return g_ascii_strncasecmp (value, word, length) == 0 && !g_ascii_isalnum (value[length]) && value[length] != '-';
}

static void
note_layer (HfSvgStyleNotes *notes, double cost)
{
  notes->is_layer = TRUE;
  notes->layer_cost += cost;
}

static void
note_stroke (HfSvgStyleNotes *notes, const char *value)
{
  double width;

  if (hf_svg_length_parse (value, &width))
    notes->stroke = fmax (notes->stroke, width);
  else
    notes->is_vague = TRUE;
}

void
hf_svg_style_note_property (HfSvgStyleNotes *notes, const char *name, const char *value)
{
  gboolean is_mask = g_ascii_strcasecmp (name, "mask") == 0;
  gboolean is_filter = g_ascii_strcasecmp (name, "filter") == 0;

  while (g_ascii_isspace (*value))
    value++;
  if (strcasestr (value, "url(") != NULL)
    note_references (notes, use_of_property (name), value);

  if ((is_filter || is_mask) && !starts_with_word (value, "none"))
    {
      note_layer (notes, is_mask ? HF_SVG_MASK_COST : HF_SVG_LAYER_COST);
      notes->is_raster = TRUE;
    }
  else if (g_ascii_strcasecmp (name, "mix-blend-mode") == 0 || g_ascii_strcasecmp (name, "isolation") == 0)
    {
      if (!starts_with_word (value, "normal") && !starts_with_word (value, "auto"))
        note_layer (notes, HF_SVG_BLEND_COST);
    }
  else if (g_ascii_strcasecmp (name, "stroke") == 0)
    notes->has_stroke |= !starts_with_word (value, "none");
  else if (g_ascii_strcasecmp (name, "stroke-width") == 0)
    note_stroke (notes, value);
  else if (g_ascii_strcasecmp (name, "stroke-dasharray") == 0)
    note_dash (notes, add_numbers (value));
  else if (g_ascii_strcasecmp (name, "opacity") == 0 && !(g_ascii_strtod (value, NULL) >= 1.0))
    note_layer (notes, HF_SVG_LAYER_COST);
}

/* What attributes say otherwise; as properties the survey does not follow them. */
static gboolean
is_geometry (const char *name)
{
  static const char *const names[] = { "transform", "width", "height", "r", "rx", "ry", "d", NULL };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_strv_contains (names, lower);
}

/* Where a value ends: at a semicolon that is neither in a string nor in brackets, as in data:image/png;base64. */
static const char *
find_value_end (const char *at)
{
  char quote = '\0';
  guint brackets = 0;

  for (; *at != '\0'; at++)
    {
      if (quote != '\0')
        quote = *at == quote ? '\0' : quote;
      else if (*at == '"' || *at == '\'')
        quote = *at;
      else if (*at == '(')
        brackets++;
      else if (*at == ')' && brackets > 0)
        brackets--;
      else if (*at == ';' && brackets == 0)
        break;
    }

  return at;
}

void
hf_svg_style_note_declarations (HfSvgStyleNotes *notes, const char *declarations)
{
  for (const char *at = declarations; *at != '\0';)
    {
      const char *end = find_value_end (at);
      const char *colon = memchr (at, ':', (gsize) (end - at));

      if (colon != NULL)
        {
          g_autofree char *name = g_strstrip (g_strndup (at, (gsize) (colon - at)));
          g_autofree char *value = g_strstrip (g_strndup (colon + 1, (gsize) (end - colon - 1)));

          hf_svg_style_note_property (notes, name, value);
          notes->is_vague |= is_geometry (name);
        }
      at = *end == ';' ? end + 1 : end;
    }
}

char *
hf_css_unescape (const char *css)
{
  GString *text = g_string_sized_new (strlen (css));

  while (*css != '\0')
    {
      gunichar letter = 0;
      guint digits = 0;

      if (*css != '\\')
        {
          g_string_append_c (text, *css++);
          continue;
        }
      for (css++; digits < 6 && g_ascii_isxdigit (*css); digits++)
        letter = letter * 16 + (gunichar) g_ascii_xdigit_value (*css++);
      if (digits > 0 && g_ascii_isspace (*css))
        css++;
      if (digits > 0 && letter > 0 && g_unichar_validate (letter))
        g_string_append_unichar (text, letter);
    }

  return g_string_free (text, FALSE);
}
