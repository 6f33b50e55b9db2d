/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/svg-survey.h"

#include "base/limits.h"
#include "render/svg-address.h"
#include "render/svg-graph.h"
#include "render/svg-rules.h"
#include "render/svg-track.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/** What costs as much to draw as one plain element: so many bytes of attributes, or pixels of a picture. */
#define BYTES_PER_COST 64
#define PIXELS_PER_COST 2500

/** Crossings of lines and dashes of them: what costs as much as one element (measured with Cairo 1.16). */
#define TANGLE_PER_COST 45.0
#define DASHES_PER_COST 20.0

/** What one step of a filter costs: it goes over every pixel, noise once more for each octave, and a convolution for
 *  each number of its matrix. A displacement jumps about in memory. (Measured with 2.54.7, a 5×7 in page at 300 dpi.) */
#define FILTER_STEP_COST 4000
#define DISPLACEMENT_COST 60000
#define OCTAVE_COST 5000.0
#define CONVOLUTION_COST 600.0

/** Numbers in the matrix of a convolution: past 400 of them librsvg 2.54 ends the process, and nobody needs so many. */
#define MAX_CONVOLUTION_NUMBERS 49u

/** What a byte of text costs: librsvg turns each letter into a path anew (a millisecond, measured with 2.54.7). */
#define TEXT_COST 50

/** Elements in the file itself: librsvg keeps some 1.3 KB of each. */
#define MAX_FILE_ELEMENTS (HF_LIMIT_SVG_ELEMENTS / 2)

/** Layers drawn apart inside one another: each is a picture as large as the page, 35 MB for A4 at 300 dpi. */
#define MAX_LAYERS 10

/** Pixels of all pictures inside an SVG. */
#define MAX_PICTURE_PIXELS (16u * 1000u * 1000u)

/** Elements times rules: every rule is held against every element, which takes 80 ns (measured with 2.54.7). */
#define MAX_RULE_MATCHES 50000000u

/** HfSvgPending: an element that waits for the style sheets, which may come after it. */
typedef struct
{
  const char *tag;
  const char *id;
  const char *classes;
  double length; /**< of its outline, in its own units */
} HfSvgPending;

struct _HfSvgSurvey
{
  const char *name;
  GError *error;

  HfSvgGraph *graph;
  HfSvgRules *rules;
  GStringChunk *names;
  GArray *pending; /**< #HfSvgPending, one for each element */

  GString *css; /**< of the `<style>` open now; NULL outside */
  guint depth;
  guint style_depth; /**< of the `<style>` open now */
  guint text_depth;  /**< of the `<text>` open now; 0 outside */

  guint64 n_pixels;
  double shortest_dash; /**< in the units of whatever wears it */
  gboolean is_raster;
};

HfSvgSurvey *
hf_svg_survey_new (const char *name)
{
  HfSvgSurvey *survey = g_new0 (HfSvgSurvey, 1);

  survey->name = name;
  survey->graph = hf_svg_graph_new ();
  survey->rules = hf_svg_rules_new ();
  survey->names = g_string_chunk_new (4096);
  survey->pending = g_array_new (FALSE, FALSE, sizeof (HfSvgPending));
  survey->shortest_dash = INFINITY;

  return survey;
}

void
hf_svg_survey_free (HfSvgSurvey *survey)
{
  if (survey->css != NULL)
    g_string_free (survey->css, TRUE);
  g_array_unref (survey->pending);
  g_string_chunk_free (survey->names);
  hf_svg_rules_free (survey->rules);
  hf_svg_graph_free (survey->graph);
  g_clear_error (&survey->error);
  g_free (survey);
}

gboolean
hf_svg_survey_is_refused (const HfSvgSurvey *survey)
{
  return survey->error != NULL;
}

void
hf_svg_survey_refuse (HfSvgSurvey *survey, HfArtError code, const char *format, ...)
{
  va_list arguments;

  if (survey->error != NULL)
    return;

  va_start (arguments, format);
  survey->error = g_error_new_valist (HF_ART_ERROR, (gint) code, format, arguments);
  va_end (arguments);
}

static void
refuse_too_much (HfSvgSurvey *survey)
{
  hf_svg_survey_refuse (
      survey, HF_ART_ERROR_LIMIT,
      _ ("The art “%s” would draw more than %u shapes, counting every repetition. Please use simpler art."),
      survey->name, HF_LIMIT_SVG_ELEMENTS);
}

static void
refuse_depth (HfSvgSurvey *survey)
{
  hf_svg_survey_refuse (survey, HF_ART_ERROR_LIMIT,
                        _ ("The art “%s” nests more than %u elements inside one another. Please use simpler art."),
                        survey->name, HF_LIMIT_SVG_DEPTH);
}

void
hf_svg_survey_refuse_outside (HfSvgSurvey *survey, const char *address)
{
  g_autofree char *shown = g_utf8_make_valid (address, (gssize) MIN (strlen (address), 80));

  hf_svg_survey_refuse (survey, HF_ART_ERROR_UNSAFE,
                        _ ("The art “%s” asks for “%s”, which is outside the card. Please put it into the SVG itself, "
                           "or take the reference out."),
                        survey->name, shown);
}

static void
check_address (HfSvgSurvey *survey, const char *address)
{
  guint64 n_pixels;

  switch (hf_svg_address_tell (address, &n_pixels))
    {
    case HF_SVG_ADDRESS_PICTURE:
      survey->n_pixels += MIN (n_pixels, MAX_PICTURE_PIXELS + 1);
      hf_svg_graph_add_cost (survey->graph, n_pixels / PIXELS_PER_COST);
      if (survey->n_pixels > MAX_PICTURE_PIXELS)
        hf_svg_survey_refuse (
            survey, HF_ART_ERROR_LIMIT,
            _ ("The pictures inside the art “%s” have more than %u million pixels. Please use smaller ones."),
            survey->name, MAX_PICTURE_PIXELS / 1000000u);
      break;
    case HF_SVG_ADDRESS_UNKNOWN:
      hf_svg_survey_refuse (
          survey, HF_ART_ERROR_UNSAFE,
          _ ("The art “%s” holds embedded data that is not a sound PNG, JPEG or WebP picture. Please take it out."),
          survey->name);
      break;
    case HF_SVG_ADDRESS_OUTSIDE:
      hf_svg_survey_refuse_outside (survey, address);
      break;
    case HF_SVG_ADDRESS_NOTHING:
    case HF_SVG_ADDRESS_ELEMENT:
      break;
    }
}

static void
check_css_addresses (HfSvgSurvey *survey, const char *css)
{
  char *address;

  while (survey->error == NULL && (address = hf_svg_address_next (&css)) != NULL)
    {
      check_address (survey, address);
      g_free (address);
    }
}

static gboolean
is_one_of (const char *tag, const char *const *tags)
{
  return g_strv_contains (tags, tag);
}

/* Gradients and their stops are looked up, not drawn. */
static gboolean
is_drawn (const char *tag)
{
  static const char *const others[] = { "linearGradient", "radialGradient", "stop", NULL };

  return !is_one_of (tag, others);
}

/* What these link to nobody follows: a reader of the PDF may click, an interpreter of scripts there is none, and
 * librsvg knows no profiles. */
static gboolean
is_only_link (const char *tag)
{
  static const char *const links[] = { "a", "color-profile", "script", NULL };

  return is_one_of (tag, links);
}

/** HfSvgTarget: the element that rules and attributes speak of. */
typedef struct
{
  HfSvgSurvey *survey;
  guint element;
} HfSvgTarget;

static void
take_notes (const HfSvgStyleNotes *notes, gpointer data)
{
  HfSvgTarget *target = data;
  HfSvgSurvey *survey = target->survey;

  survey->is_raster |= notes->is_raster;
  if (notes->dash > 0.0)
    survey->shortest_dash = MIN (survey->shortest_dash, notes->dash);
  if (notes->is_layer)
    hf_svg_graph_set_layer (survey->graph, target->element);
  for (guint i = 0; i < notes->references->len && survey->error == NULL; i++)
    {
      const HfSvgStyleReference *reference = g_ptr_array_index (notes->references, i);

      hf_svg_graph_refer (survey->graph, target->element, reference->use, reference->id);
      if (hf_svg_graph_get_n_references (survey->graph) > HF_LIMIT_SVG_ELEMENTS)
        refuse_too_much (survey);
    }
}

static void
refuse_filter (HfSvgSurvey *survey)
{
  hf_svg_survey_refuse (survey, HF_ART_ERROR_LIMIT,
                        _ ("A filter of the art “%s” would take too long. Please use a gentler one."), survey->name);
}

/* One number is for rows and columns, two are apart by space or comma. */
static void
take_convolution_order (HfSvgSurvey *survey, const char *value)
{
  char *end;
  double n_columns = g_ascii_strtod (value, &end);
  const char *second = end + strspn (end, " \t\r\n\f,");
  double n_rows = *second != '\0' ? g_ascii_strtod (second, NULL) : n_columns;
  double n_numbers = n_columns * n_rows;

  if (!(n_numbers <= MAX_CONVOLUTION_NUMBERS))
    refuse_filter (survey);
  else
    hf_svg_graph_add_cost (survey->graph, hf_svg_cost_from_double (n_numbers * CONVOLUTION_COST));
}

/* However many numbers the order asks for, librsvg 2.54 reads all there are. What is not a number goes no further. */
static void
check_convolution_matrix (HfSvgSurvey *survey, const char *value)
{
  guint n_numbers = 0;

  for (const char *at = value; *at != '\0' && survey->error == NULL; n_numbers++)
    {
      char *end;

      g_ascii_strtod (at, &end);
      if (end == at || n_numbers >= MAX_CONVOLUTION_NUMBERS)
        refuse_filter (survey);
      at = end + strspn (end, " \t\r\n\f,");
    }
}

/* Spreading is refused at any reach: it takes minutes for ten pixels, and how many pixels a reach is depends on every
 * transformation around it. */
static void
take_filter_step (HfSvgSurvey *survey, const char *tag, const char *name, const char *value)
{
  if (g_str_equal (tag, "feTurbulence") && g_str_equal (name, "numOctaves"))
    hf_svg_graph_add_cost (survey->graph, hf_svg_cost_from_double (g_ascii_strtod (value, NULL) * OCTAVE_COST));
  else if (g_str_equal (tag, "feConvolveMatrix") && g_str_equal (name, "order"))
    take_convolution_order (survey, value);
  else if (g_str_equal (tag, "feConvolveMatrix") && g_str_equal (name, "kernelMatrix"))
    check_convolution_matrix (survey, value);
  else if (g_str_equal (tag, "feMorphology") && g_str_equal (name, "radius") && !g_str_equal (value, "0"))
    refuse_filter (survey);
}

static void
take_attribute (HfSvgSurvey *survey, const char *tag, const HfSvgAttribute *attribute)
{
  const char *name = attribute->name;
  const char *value = attribute->value;
  HfSvgTarget target = { survey, hf_svg_graph_get_last (survey->graph) };
  g_auto (HfSvgStyleNotes) notes = { 0 };

  hf_svg_style_notes_init (&notes);
  if (g_str_equal (name, "href"))
    {
      const char *address = value + strspn (value, " \t\r\n");

      if (!is_only_link (tag))
        check_address (survey, address);
      if (*address == '#')
        hf_svg_graph_refer (survey->graph, target.element, HF_SVG_USE_ONCE, address + 1);
    }
  else if (g_str_equal (name, "style"))
    {
      g_autofree char *css = hf_css_unescape (value);

      check_css_addresses (survey, css);
      hf_svg_style_note_declarations (&notes, css);
    }
  else
    {
      g_autofree char *css = strchr (value, '\\') != NULL ? hf_css_unescape (value) : g_strdup (value);

      check_css_addresses (survey, css);
      hf_svg_style_note_property (&notes, name, css);
      if (g_str_has_prefix (tag, "fe"))
        take_filter_step (survey, tag, name, value);
    }
  if (is_drawn (tag))
    take_notes (&notes, &target);
}

/* Where lines cross each other Cairo looks at every crossing, and their number grows with the square of the length. */
static guint64
cost_of_tangle (const HfSvgTrack *track)
{
  double tangle = track->span > 0.0 ? track->length / track->span : 0.0;

  return hf_svg_cost_from_double (tangle * tangle / TANGLE_PER_COST);
}

static guint64
cost_of_filter_step (const char *tag)
{
  static const char *const parts[] = { "feMergeNode",    "feFuncR",      "feFuncG",     "feFuncB", "feFuncA",
                                       "feDistantLight", "fePointLight", "feSpotLight", NULL };

  if (is_one_of (tag, parts))
    return 1;
  if (g_str_equal (tag, "feDisplacementMap"))
    return DISPLACEMENT_COST;

  return FILTER_STEP_COST;
}

static guint64
cost_alone (const char *tag, guint64 n_bytes, const HfSvgTrack *track)
{
  if (!is_drawn (tag))
    return 0;
  if (g_str_has_prefix (tag, "fe"))
    return cost_of_filter_step (tag);

  return 1 + n_bytes / BYTES_PER_COST + cost_of_tangle (track);
}

static HfSvgElementFlags
tell_flags (const char *tag)
{
  static const char *const layers[] = { "pattern", "mask", "filter", NULL };
  static const char *const definitions[] = { "defs", "clipPath", "marker", "symbol", NULL };

  if (is_one_of (tag, layers))
    return HF_SVG_ELEMENT_LAYER | HF_SVG_ELEMENT_DEFINITION;
  if (is_one_of (tag, definitions))
    return HF_SVG_ELEMENT_DEFINITION;

  return HF_SVG_ELEMENT_PLAIN;
}

void
hf_svg_survey_open (HfSvgSurvey *survey, const char *tag, const HfSvgAttribute *attributes, guint n_attributes)
{
  HfSvgPending pending = { .tag = g_string_chunk_insert_const (survey->names, tag) };
  HfSvgTrack track = { 0 };
  guint64 n_bytes = 0;

  if (++survey->depth > HF_LIMIT_SVG_DEPTH)
    refuse_depth (survey);
  if (survey->pending->len >= MAX_FILE_ELEMENTS)
    refuse_too_much (survey);
  if (survey->error != NULL)
    return;

  for (guint i = 0; i < n_attributes; i++)
    {
      n_bytes += strlen (attributes[i].value);
      hf_svg_track_add (&track, attributes[i].name, attributes[i].value);
      if (attributes[i].is_plain && g_str_equal (attributes[i].name, "id"))
        pending.id = g_string_chunk_insert (survey->names, attributes[i].value);
      else if (attributes[i].is_plain && g_str_equal (attributes[i].name, "class"))
        pending.classes = g_string_chunk_insert (survey->names, attributes[i].value);
    }
  pending.length = track.length;
  g_array_append_val (survey->pending, pending);
  hf_svg_graph_open (survey->graph, pending.id, cost_alone (tag, n_bytes, &track), track.n_points, tell_flags (tag));
  for (guint i = 0; i < n_attributes && survey->error == NULL; i++)
    take_attribute (survey, tag, &attributes[i]);

  if (g_str_equal (tag, "text") && survey->text_depth == 0)
    survey->text_depth = survey->depth;
  if (g_str_equal (tag, "style") && survey->css == NULL)
    {
      survey->css = g_string_new (NULL);
      survey->style_depth = survey->depth;
    }
}

static void
take_style (HfSvgSurvey *survey)
{
  g_autofree char *escaped = g_string_free (g_steal_pointer (&survey->css), FALSE);
  g_autofree char *css = hf_css_unescape (escaped);

  if (strcasestr (css, "@import") != NULL)
    hf_svg_survey_refuse_outside (survey, "@import");
  check_css_addresses (survey, css);
  if (survey->error == NULL && !hf_svg_rules_add (survey->rules, css))
    refuse_too_much (survey);
}

void
hf_svg_survey_close (HfSvgSurvey *survey)
{
  if (survey->error != NULL)
    return;

  if (survey->css != NULL && survey->depth == survey->style_depth)
    take_style (survey);
  if (survey->depth == survey->text_depth)
    survey->text_depth = 0;
  hf_svg_graph_close (survey->graph);
  survey->depth--;
}

void
hf_svg_survey_add_text (HfSvgSurvey *survey, const char *text, guint length)
{
  if (survey->css != NULL)
    g_string_append_len (survey->css, text, length);
  else if (survey->text_depth > 0)
    hf_svg_graph_add_cost (survey->graph, (guint64) length * TEXT_COST);
}

/* A rule may give its dashes to anything, so every outline counts as if it wore the shortest of them. */
static void
apply_rules (HfSvgSurvey *survey)
{
  if ((guint64) hf_svg_rules_get_n_rules (survey->rules) * survey->pending->len > MAX_RULE_MATCHES)
    hf_svg_survey_refuse (survey, HF_ART_ERROR_LIMIT,
                          _ ("The style sheets of the art “%s” have too many rules for so many elements. Please use "
                             "simpler art."),
                          survey->name);
  for (guint i = 0; i < survey->pending->len && survey->error == NULL; i++)
    {
      const HfSvgPending *pending = &g_array_index (survey->pending, HfSvgPending, i);
      HfSvgTarget target = { survey, i };

      if (is_drawn (pending->tag))
        hf_svg_rules_match (survey->rules, pending->tag, pending->id, pending->classes, take_notes, &target);
    }
  for (guint i = 0; i < survey->pending->len; i++)
    {
      const HfSvgPending *pending = &g_array_index (survey->pending, HfSvgPending, i);
      double n_dashes = is_drawn (pending->tag) ? pending->length / survey->shortest_dash : 0.0;

      hf_svg_graph_add_cost_to (survey->graph, i, hf_svg_cost_from_double (n_dashes / DASHES_PER_COST));
    }
}

gboolean
hf_svg_survey_finish (HfSvgSurvey *survey, HfSvgTraits *out_traits, GError **error)
{
  HfSvgCost cost;

  if (survey->error == NULL)
    apply_rules (survey);
  if (survey->error == NULL)
    {
      cost = hf_svg_graph_measure (survey->graph, HF_LIMIT_SVG_DEPTH);
      if (cost.loops)
        hf_svg_survey_refuse (survey, HF_ART_ERROR_BROKEN,
                              _ ("A part of the art “%s” refers to what it is part of, without end. Please mend it."),
                              survey->name);
      else if (cost.depth > HF_LIMIT_SVG_DEPTH)
        refuse_depth (survey);
      else if (cost.elements > HF_LIMIT_SVG_ELEMENTS)
        refuse_too_much (survey);
      else if (cost.layers > MAX_LAYERS)
        hf_svg_survey_refuse (survey, HF_ART_ERROR_LIMIT,
                              _ ("The art “%s” lays more than %d see-through groups, masks or filters inside one "
                                 "another. Please use simpler art."),
                              survey->name, MAX_LAYERS);
    }
  out_traits->is_raster = survey->is_raster;
  if (survey->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&survey->error));

  return FALSE;
}
