/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/svg-intake.h"

#include "base/limits.h"
#include "render/art.h"
#include "render/svg-address.h"
#include "render/svg-graph.h"
#include "render/svg-rules.h"

#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <string.h>

/** What costs as much to draw as one plain element: so many bytes of attributes, or pixels of a picture. */
#define BYTES_PER_COST 64
#define PIXELS_PER_COST 2500

/** What one step of a filter costs: it goes over every pixel, and noise goes over it many times. */
#define FILTER_STEP_COST 2000
#define TURBULENCE_COST 50000

/** What a byte of text costs: librsvg turns each letter into a path anew (a millisecond, measured with 2.54.7). */
#define TEXT_COST 50

/** Elements in the file itself: librsvg keeps some 1.3 KB of each. */
#define MAX_FILE_ELEMENTS (HF_LIMIT_SVG_ELEMENTS / 2)

/** Layers drawn apart inside one another: each is a picture as large as the page, 35 MB for A4 at 300 dpi. */
#define MAX_LAYERS 10

/** Pixels of all pictures inside an SVG. */
#define MAX_PICTURE_PIXELS (16u * 1000u * 1000u)

/** Octaves of `<feTurbulence>` and the reach of `<feMorphology>`: beyond, nobody sees a difference but time. */
#define MAX_OCTAVES 6
#define MAX_MORPHOLOGY_RADIUS 20.0

/** HfSvgPending: an element that waits for the style sheets, which may come after it. */
typedef struct
{
  const char *tag;
  const char *id;
  const char *classes;
} HfSvgPending;

/** HfSvgIntake: one file on its way in. */
typedef struct
{
  const char *name;
  GError *error;
  xmlParserCtxt *parser;

  HfSvgGraph *graph;
  HfSvgRules *rules;
  GString *css; /**< of the `<style>` open now; NULL outside */
  GStringChunk *names;
  GArray *pending; /**< #HfSvgPending, one for each element */

  guint depth;
  guint style_depth; /**< of the `<style>` open now */
  guint text_depth;  /**< of the `<text>` open now; 0 outside */
  guint64 n_pixels;
  gboolean is_raster;
} HfSvgIntake;

static void G_GNUC_PRINTF (3, 4) refuse (HfSvgIntake *intake, HfArtError code, const char *format, ...)
{
  va_list arguments;

  if (intake->error != NULL)
    return;

  va_start (arguments, format);
  intake->error = g_error_new_valist (HF_ART_ERROR, (gint) code, format, arguments);
  va_end (arguments);
  xmlStopParser (intake->parser);
}

static void
refuse_too_much (HfSvgIntake *intake)
{
  refuse (intake, HF_ART_ERROR_LIMIT,
          _ ("The art “%s” would draw more than %u shapes, counting every repetition. Please use simpler art."),
          intake->name, HF_LIMIT_SVG_ELEMENTS);
}

static void
refuse_outside (HfSvgIntake *intake, const char *address)
{
  g_autofree char *shown = g_utf8_make_valid (address, (gssize) MIN (strlen (address), 80));

  refuse (intake, HF_ART_ERROR_UNSAFE,
          _ ("The art “%s” asks for “%s”, which is outside the card. Please put it into the SVG itself, or take the "
             "reference out."),
          intake->name, shown);
}

static void
check_address (HfSvgIntake *intake, const char *address)
{
  guint64 n_pixels;

  switch (hf_svg_address_tell (address, &n_pixels))
    {
    case HF_SVG_ADDRESS_PICTURE:
      intake->n_pixels += MIN (n_pixels, MAX_PICTURE_PIXELS + 1);
      hf_svg_graph_add_cost (intake->graph, n_pixels / PIXELS_PER_COST);
      if (intake->n_pixels > MAX_PICTURE_PIXELS)
        refuse (intake, HF_ART_ERROR_LIMIT,
                _ ("The pictures inside the art “%s” have more than %u million pixels. Please use smaller ones."),
                intake->name, MAX_PICTURE_PIXELS / 1000000u);
      break;
    case HF_SVG_ADDRESS_UNKNOWN:
      refuse (intake, HF_ART_ERROR_UNSAFE,
              _ ("The art “%s” holds embedded data that is not a sound PNG, JPEG or WebP picture. Please take it out."),
              intake->name);
      break;
    case HF_SVG_ADDRESS_OUTSIDE:
      refuse_outside (intake, address);
      break;
    case HF_SVG_ADDRESS_NOTHING:
    case HF_SVG_ADDRESS_ELEMENT:
      break;
    }
}

static void
check_css_addresses (HfSvgIntake *intake, const char *css)
{
  char *address;

  while (intake->error == NULL && (address = hf_svg_address_next (&css)) != NULL)
    {
      check_address (intake, address);
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

/* What a rule or an attribute says becomes part of what the element costs. */
typedef struct
{
  HfSvgIntake *intake;
  guint element;
} HfSvgTarget;

static void
take_notes (const HfSvgStyleNotes *notes, gpointer data)
{
  HfSvgTarget *target = data;
  HfSvgIntake *intake = target->intake;

  intake->is_raster |= notes->is_raster;
  if (notes->is_layer)
    hf_svg_graph_set_layer (intake->graph, target->element);
  for (guint i = 0; i < notes->references->len && intake->error == NULL; i++)
    {
      const HfSvgStyleReference *reference = g_ptr_array_index (notes->references, i);

      hf_svg_graph_refer (intake->graph, target->element, reference->use, reference->id);
      if (hf_svg_graph_get_n_references (intake->graph) > HF_LIMIT_SVG_ELEMENTS)
        refuse_too_much (intake);
    }
}

static void
check_filter_step (HfSvgIntake *intake, const char *tag, const char *name, const char *value)
{
  gboolean too_much = (g_str_equal (tag, "feTurbulence") && g_str_equal (name, "numOctaves") &&
                       g_ascii_strtod (value, NULL) > MAX_OCTAVES) ||
                      (g_str_equal (tag, "feMorphology") && g_str_equal (name, "radius") &&
                       g_ascii_strtod (value, NULL) > MAX_MORPHOLOGY_RADIUS);

  if (too_much)
    refuse (intake, HF_ART_ERROR_LIMIT, _ ("A filter of the art “%s” would take too long. Please use a gentler one."),
            intake->name);
}

static void
take_attribute (HfSvgIntake *intake, const char *tag, const char *name, const char *value)
{
  HfSvgTarget target = { intake, hf_svg_graph_get_last (intake->graph) };
  g_auto (HfSvgStyleNotes) notes = { 0 };

  hf_svg_style_notes_init (&notes);
  if (g_str_equal (name, "href"))
    {
      const char *address = value + strspn (value, " \t\r\n");

      check_address (intake, address);
      if (*address == '#')
        hf_svg_graph_refer (intake->graph, target.element, HF_SVG_USE_ONCE, address + 1);
    }
  else if (g_str_equal (name, "style"))
    {
      g_autofree char *css = hf_css_unescape (value);

      check_css_addresses (intake, css);
      hf_svg_style_note_declarations (&notes, css);
    }
  else
    {
      g_autofree char *css = strchr (value, '\\') != NULL ? hf_css_unescape (value) : g_strdup (value);

      check_css_addresses (intake, css);
      hf_svg_style_note_property (&notes, name, css);
      if (g_str_has_prefix (tag, "fe"))
        check_filter_step (intake, tag, name, value);
    }
  if (is_drawn (tag))
    take_notes (&notes, &target);
}

/** HfSvgAttribute: five pointers of libxml2's SAX2 interface: name, prefix, namespace, value, end of value. */
typedef struct
{
  const xmlChar *name;
  const xmlChar *prefix;
  const xmlChar *uri;
  const xmlChar *value;
  const xmlChar *end;
} HfSvgAttribute;

static char *
dup_value (const HfSvgAttribute *attribute)
{
  return g_strndup ((const char *) attribute->value, (gsize) (attribute->end - attribute->value));
}

static guint64
cost_alone (const char *tag, guint64 n_bytes)
{
  if (!is_drawn (tag))
    return 0;
  if (g_str_equal (tag, "feTurbulence"))
    return TURBULENCE_COST;
  if (g_str_has_prefix (tag, "fe"))
    return FILTER_STEP_COST;

  return 1 + n_bytes / BYTES_PER_COST;
}

static void
start_element (void *data, const xmlChar *local_name, const xmlChar *prefix, const xmlChar *uri, int n_namespaces,
               const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  static const char *const layer_tags[] = { "pattern", "mask", "filter", NULL };
  HfSvgIntake *intake = data;
  const char *tag = (const char *) local_name;
  const HfSvgAttribute *all = (const HfSvgAttribute *) attributes;
  HfSvgPending pending = { g_string_chunk_insert_const (intake->names, tag), NULL, NULL };
  guint64 n_bytes = 0;

  if (intake->depth == 0 && !g_str_equal (tag, "svg"))
    refuse (intake, HF_ART_ERROR_BROKEN, _ ("“%s” is not an SVG picture."), intake->name);
  if (++intake->depth > HF_LIMIT_SVG_DEPTH)
    refuse (intake, HF_ART_ERROR_LIMIT,
            _ ("The art “%s” nests more than %u elements inside one another. Please use simpler art."), intake->name,
            HF_LIMIT_SVG_DEPTH);
  if (intake->pending->len >= MAX_FILE_ELEMENTS)
    refuse_too_much (intake);
  if (intake->error != NULL)
    return;

  for (int i = 0; i < n_attributes; i++)
    {
      g_autofree char *value = dup_value (&all[i]);

      n_bytes += strlen (value);
      if (g_str_equal (all[i].name, "id") && all[i].uri == NULL)
        pending.id = g_string_chunk_insert (intake->names, value);
      else if (g_str_equal (all[i].name, "class") && all[i].uri == NULL)
        pending.classes = g_string_chunk_insert (intake->names, value);
    }
  g_array_append_val (intake->pending, pending);
  hf_svg_graph_open (intake->graph, pending.id, cost_alone (tag, n_bytes), is_one_of (tag, layer_tags));

  for (int i = 0; i < n_attributes && intake->error == NULL; i++)
    {
      g_autofree char *value = dup_value (&all[i]);

      take_attribute (intake, tag, (const char *) all[i].name, value);
    }
  if (g_str_equal (tag, "text") && intake->text_depth == 0)
    intake->text_depth = intake->depth;
  if (g_str_equal (tag, "style") && intake->css == NULL)
    {
      intake->css = g_string_new (NULL);
      intake->style_depth = intake->depth;
    }
}

static void
take_style (HfSvgIntake *intake)
{
  g_autofree char *escaped = g_string_free (g_steal_pointer (&intake->css), FALSE);
  g_autofree char *css = hf_css_unescape (escaped);

  if (strcasestr (css, "@import") != NULL)
    refuse_outside (intake, "@import");
  check_css_addresses (intake, css);
  if (intake->error == NULL && !hf_svg_rules_add (intake->rules, css))
    refuse_too_much (intake);
}

static void
end_element (void *data, const xmlChar *local_name, const xmlChar *prefix, const xmlChar *uri)
{
  HfSvgIntake *intake = data;

  if (intake->error != NULL)
    return;
  if (intake->css != NULL && intake->depth == intake->style_depth)
    take_style (intake);
  if (intake->depth == intake->text_depth)
    intake->text_depth = 0;
  hf_svg_graph_close (intake->graph);
  intake->depth--;
}

static void
take_text (void *data, const xmlChar *text, int length)
{
  HfSvgIntake *intake = data;

  if (intake->css != NULL)
    g_string_append_len (intake->css, (const char *) text, length);
  else if (intake->text_depth > 0)
    hf_svg_graph_add_cost (intake->graph, (guint64) length * TEXT_COST);
}

static void
take_instruction (void *data, const xmlChar *target, const xmlChar *content)
{
  if (g_str_equal (target, "xml-stylesheet"))
    refuse_outside (data, content != NULL ? (const char *) content : "xml-stylesheet");
}

static void
refuse_declarations (HfSvgIntake *intake)
{
  refuse (intake, HF_ART_ERROR_UNSAFE,
          _ ("The art “%s” begins with a document type that declares entities. Please save it as plain SVG."),
          intake->name);
}

static void
take_entity (void *data, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id,
             xmlChar *content)
{
  refuse_declarations (data);
}

static void
take_unparsed_entity (void *data, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id,
                      const xmlChar *notation)
{
  refuse_declarations (data);
}

static void
take_attribute_declaration (void *data, const xmlChar *element, const xmlChar *name, int type, int default_type,
                            const xmlChar *default_value, xmlEnumeration *values)
{
  xmlFreeEnumeration (values);
  refuse_declarations (data);
}

static void
read_xml (HfSvgIntake *intake, const char *data, int length)
{
  static const xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = start_element,
    .endElementNs = end_element,
    .characters = take_text,
    .cdataBlock = take_text,
    .processingInstruction = take_instruction,
    .entityDecl = take_entity,
    .unparsedEntityDecl = take_unparsed_entity,
    .attributeDecl = take_attribute_declaration,
  };
  xmlDoc *document;

  intake->parser = xmlNewParserCtxt ();
  *intake->parser->sax = handler;
  intake->parser->userData = intake;
  document = xmlCtxtReadMemory (intake->parser, data, length, NULL, NULL,
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (document != NULL)
    xmlFreeDoc (document);

  if (!intake->parser->wellFormed || intake->pending->len == 0)
    refuse (intake, HF_ART_ERROR_BROKEN,
            _ ("“%s” is not a whole SVG picture: it goes wrong in line %d. Please take it from its source again."),
            intake->name, MAX (intake->parser->lastError.line, 1));
  xmlFreeParserCtxt (g_steal_pointer (&intake->parser));
}

static void
measure (HfSvgIntake *intake)
{
  HfSvgCost cost;

  for (guint i = 0; i < intake->pending->len && intake->error == NULL; i++)
    {
      const HfSvgPending *pending = &g_array_index (intake->pending, HfSvgPending, i);
      HfSvgTarget target = { intake, i };

      if (is_drawn (pending->tag))
        hf_svg_rules_match (intake->rules, pending->tag, pending->id, pending->classes, take_notes, &target);
    }
  if (intake->error != NULL)
    return;

  cost = hf_svg_graph_measure (intake->graph, HF_LIMIT_SVG_DEPTH);
  if (cost.loops)
    refuse (intake, HF_ART_ERROR_BROKEN,
            _ ("A part of the art “%s” refers to what it is part of, without end. Please mend it."), intake->name);
  else if (cost.depth > HF_LIMIT_SVG_DEPTH)
    refuse (intake, HF_ART_ERROR_LIMIT,
            _ ("The art “%s” nests more than %u elements inside one another. Please use simpler art."), intake->name,
            HF_LIMIT_SVG_DEPTH);
  else if (cost.elements > HF_LIMIT_SVG_ELEMENTS)
    refuse_too_much (intake);
  else if (cost.layers > MAX_LAYERS)
    refuse (intake, HF_ART_ERROR_LIMIT,
            _ ("The art “%s” lays more than %d see-through groups, masks or filters inside one another. Please use "
               "simpler art."),
            intake->name, MAX_LAYERS);
}

gboolean
hf_svg_intake (const char *name, GBytes *bytes, HfSvgTraits *out_traits, GError **error)
{
  HfSvgIntake intake = { .name = name };
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length > HF_LIMIT_SVG_BYTES)
    {
      g_set_error (error, HF_ART_ERROR, HF_ART_ERROR_LIMIT,
                   _ ("The art “%s” is larger than %u MB. Please use simpler art."), name, HF_LIMIT_SVG_BYTES >> 20);
      return FALSE;
    }

  intake.graph = hf_svg_graph_new ();
  intake.rules = hf_svg_rules_new ();
  intake.names = g_string_chunk_new (4096);
  intake.pending = g_array_new (FALSE, FALSE, sizeof (HfSvgPending));

  read_xml (&intake, data, (int) length);
  if (intake.error == NULL)
    measure (&intake);
  out_traits->is_raster = intake.is_raster;

  if (intake.css != NULL)
    g_string_free (intake.css, TRUE);
  g_array_unref (intake.pending);
  g_string_chunk_free (intake.names);
  hf_svg_rules_free (intake.rules);
  hf_svg_graph_free (intake.graph);
  if (intake.error == NULL)
    return TRUE;
  g_propagate_error (error, intake.error);

  return FALSE;
}
