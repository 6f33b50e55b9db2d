/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/svg-survey.h"

#include "base/limits.h"
#include "render/svg-address.h"
#include "render/svg-filter.h"
#include "render/svg-graph.h"
#include "render/svg-price.h"
#include "render/svg-rules.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

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
  double area;   /**< what it covers, likewise */
  gboolean is_shape;
  gboolean is_vague; /**< what it covers cannot be told */
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
  double page_width; /**< of the page, in its units */
  double page_height;
  double shortest_dash; /**< in the units of whatever wears it */
  double widest_stroke; /**< likewise */
  gboolean has_stroke;
  gboolean is_vague; /**< sizes cannot be told */
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
  survey->widest_stroke = 1.0;

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
      hf_svg_graph_add_cost (survey->graph, n_pixels / HF_SVG_PIXELS_PER_COST);
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

/* What these link to nobody follows: a reader of the PDF may click, an interpreter of scripts there is none, and
 * librsvg knows no profiles. */
static gboolean
is_only_link (const char *tag)
{
  static const char *const links[] = { "a", "color-profile", "script", NULL };

  return hf_svg_tag_is_one_of (tag, links);
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
  survey->is_vague |= notes->is_vague;
  survey->has_stroke |= notes->has_stroke;
  survey->widest_stroke = fmax (survey->widest_stroke, notes->stroke);
  hf_svg_graph_add_page_cost_to (survey->graph, target->element, notes->layer_cost);
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

/* To the element opened last. */
static void
add_page_cost (HfSvgSurvey *survey, double cost)
{
  hf_svg_graph_add_page_cost_to (survey->graph, hf_svg_graph_get_last (survey->graph), cost);
}

static void
take_filter_step (HfSvgSurvey *survey, const char *tag, const char *name, const char *value)
{
  double price;

  if (!hf_svg_filter_note (tag, name, value, &price))
    hf_svg_survey_refuse (survey, HF_ART_ERROR_LIMIT,
                          _ ("A filter of the art “%s” would take too long. Please use a gentler one."), survey->name);
  add_page_cost (survey, price);
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
      take_filter_step (survey, tag, name, value);
    }
  if (hf_svg_tag_is_drawn (tag))
    take_notes (&notes, &target);
}

/* What can be told of it is noted until the style sheets are known. */
static void
note_pending (HfSvgSurvey *survey, const HfSvgTag *tag, const HfSvgTrack *track)
{
  const char *id = hf_svg_tag_find (tag, "id");
  const char *classes = hf_svg_tag_find (tag, "class");
  HfSvgPending pending = {
    .tag = g_string_chunk_insert_const (survey->names, tag->name),
    .id = id != NULL ? g_string_chunk_insert (survey->names, id) : NULL,
    .classes = classes != NULL ? g_string_chunk_insert (survey->names, classes) : NULL,
    .length = track->length,
    .area = hf_svg_track_get_area (track),
    .is_shape = hf_svg_tag_is_shape (tag->name),
    .is_vague = track->is_vague || !hf_svg_tag_has_outline (tag->name),
  };

  g_array_append_val (survey->pending, pending);
}

static void
add_element (HfSvgSurvey *survey, const HfSvgTag *tag)
{
  gboolean is_root = survey->pending->len == 0;
  HfSvgTrack track = { 0 };
  HfSvgShape shape;

  if (is_root ? !hf_svg_tag_tell_page (tag, &survey->page_width, &survey->page_height) : hf_svg_tag_has_own_units (tag))
    survey->is_vague = TRUE;
  for (guint i = 0; i < tag->n_attributes; i++)
    hf_svg_track_add (&track, tag->attributes[i].name, tag->attributes[i].value);
  note_pending (survey, tag, &track);
  if (!hf_svg_tag_tell_shape (tag, &track, survey->page_width, &shape))
    survey->is_vague = TRUE;
  hf_svg_graph_open (survey->graph, hf_svg_tag_find (tag, "id"), &shape);
  add_page_cost (survey, hf_svg_filter_price (tag->name));
  if (g_str_equal (tag->name, "image"))
    add_page_cost (survey, HF_SVG_IMAGE_COST);
  for (guint i = 0; i < tag->n_attributes && survey->error == NULL; i++)
    take_attribute (survey, tag->name, &tag->attributes[i]);
}

void
hf_svg_survey_open (HfSvgSurvey *survey, const HfSvgTag *tag)
{
  if (++survey->depth > HF_LIMIT_SVG_DEPTH)
    refuse_depth (survey);
  if (survey->pending->len >= MAX_FILE_ELEMENTS)
    refuse_too_much (survey);
  if (survey->error != NULL)
    return;

  add_element (survey, tag);
  if (g_str_equal (tag->name, "text") && survey->text_depth == 0)
    survey->text_depth = survey->depth;
  if (g_str_equal (tag->name, "style") && survey->css == NULL)
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
    hf_svg_graph_add_cost (survey->graph, (guint64) length * HF_SVG_TEXT_COST);
}

static void
match_rules (HfSvgSurvey *survey)
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

      if (hf_svg_tag_is_drawn (pending->tag))
        hf_svg_rules_match (survey->rules, pending->tag, pending->id, pending->classes, take_notes, &target);
    }
}

/* A rule may give its dashes and strokes to anything, so every outline counts as if it wore the shortest and the widest
 * of them. */
static void
price_outlines (HfSvgSurvey *survey)
{
  for (guint i = 0; i < survey->pending->len; i++)
    {
      const HfSvgPending *pending = &g_array_index (survey->pending, HfSvgPending, i);
      double n_dashes = hf_svg_tag_is_drawn (pending->tag) ? pending->length / survey->shortest_dash : 0.0;
      double area = pending->area + (survey->has_stroke ? pending->length * survey->widest_stroke : 0.0);

      hf_svg_graph_add_cost_to (survey->graph, i, hf_svg_cost_from_double (n_dashes / HF_SVG_DASHES_PER_COST));
      if (pending->is_shape && (pending->is_vague || survey->is_vague))
        hf_svg_graph_set_vague (survey->graph, i);
      else if (pending->is_shape)
        hf_svg_graph_set_area (survey->graph, i, area / (survey->page_width * survey->page_height));
    }
}

static void
check_cost (HfSvgSurvey *survey, HfSvgTraits *out_traits)
{
  HfSvgCost cost = hf_svg_graph_measure (survey->graph, HF_LIMIT_SVG_DEPTH);

  if (cost.loops)
    hf_svg_survey_refuse (survey, HF_ART_ERROR_BROKEN,
                          _ ("A part of the art “%s” refers to what it is part of, without end. Please mend it."),
                          survey->name);
  else if (cost.depth > HF_LIMIT_SVG_DEPTH)
    refuse_depth (survey);
  else if (cost.elements > HF_LIMIT_SVG_ELEMENTS)
    refuse_too_much (survey);
  else if (!((double) cost.elements + cost.page <= HF_LIMIT_SVG_ELEMENTS))
    hf_svg_survey_refuse (survey, HF_ART_ERROR_LIMIT,
                          _ ("The art “%s” would take too long to draw: it lays gradients, patterns, filters or large "
                             "shapes over one another too often. Please use simpler art."),
                          survey->name);
  else if (cost.layers > MAX_LAYERS)
    hf_svg_survey_refuse (survey, HF_ART_ERROR_LIMIT,
                          _ ("The art “%s” lays more than %d see-through groups, masks or filters inside one "
                             "another. Please use simpler art."),
                          survey->name, MAX_LAYERS);
  else
    out_traits->max_pixels = HF_SVG_PAGE_PIXELS * (HF_LIMIT_SVG_ELEMENTS - (double) cost.elements) / cost.page;
}

gboolean
hf_svg_survey_finish (HfSvgSurvey *survey, HfSvgTraits *out_traits, GError **error)
{
  if (survey->error == NULL)
    match_rules (survey);
  if (survey->error == NULL)
    {
      price_outlines (survey);
      check_cost (survey, out_traits);
    }
  out_traits->is_raster = survey->is_raster;
  if (survey->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&survey->error));

  return FALSE;
}
