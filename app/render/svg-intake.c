/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/svg-intake.h"

#include "base/limits.h"
#include "render/svg-survey.h"

#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <string.h>

/** HfSvgReader: one file being read. */
typedef struct
{
  const char *name;
  xmlParserCtxt *parser;
  HfSvgSurvey *survey;
  gboolean has_root;
} HfSvgReader;

/* What is refused need not be read to its end. */
static void
stop_when_refused (HfSvgReader *reader)
{
  if (hf_svg_survey_is_refused (reader->survey))
    xmlStopParser (reader->parser);
}

/** HfXmlAttribute: five pointers of libxml2's SAX2 interface. */
typedef struct
{
  const xmlChar *name;
  const xmlChar *prefix;
  const xmlChar *uri;
  const xmlChar *value;
  const xmlChar *end;
} HfXmlAttribute;

static void
start_element (void *data, const xmlChar *local_name, const xmlChar *prefix, const xmlChar *uri, int n_namespaces,
               const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  HfSvgReader *reader = data;
  const HfXmlAttribute *given = (const HfXmlAttribute *) attributes;
  g_autofree HfSvgAttribute *copies = g_new (HfSvgAttribute, (gsize) n_attributes);

  if (!reader->has_root && !g_str_equal (local_name, "svg"))
    hf_svg_survey_refuse (reader->survey, HF_ART_ERROR_BROKEN, _ ("“%s” is not an SVG picture."), reader->name);
  reader->has_root = TRUE;

  for (int i = 0; i < n_attributes; i++)
    {
      copies[i].name = (const char *) given[i].name;
      copies[i].value = g_strndup ((const char *) given[i].value, (gsize) (given[i].end - given[i].value));
      copies[i].is_plain = given[i].uri == NULL;
    }
  hf_svg_survey_open (reader->survey, &(HfSvgTag){ (const char *) local_name, copies, (guint) n_attributes });
  for (int i = 0; i < n_attributes; i++)
    g_free (copies[i].value);
  stop_when_refused (reader);
}

static void
end_element (void *data, const xmlChar *local_name, const xmlChar *prefix, const xmlChar *uri)
{
  HfSvgReader *reader = data;

  hf_svg_survey_close (reader->survey);
  stop_when_refused (reader);
}

static void
take_text (void *data, const xmlChar *text, int length)
{
  HfSvgReader *reader = data;

  hf_svg_survey_add_text (reader->survey, (const char *) text, (guint) length);
}

static void
take_instruction (void *data, const xmlChar *target, const xmlChar *content)
{
  HfSvgReader *reader = data;

  if (!g_str_equal (target, "xml-stylesheet"))
    return;
  hf_svg_survey_refuse_outside (reader->survey, content != NULL ? (const char *) content : "xml-stylesheet");
  stop_when_refused (reader);
}

static void
refuse_declarations (HfSvgReader *reader)
{
  hf_svg_survey_refuse (
      reader->survey, HF_ART_ERROR_UNSAFE,
      _ ("The art “%s” begins with a document type that declares entities. Please save it as plain SVG."),
      reader->name);
  stop_when_refused (reader);
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
read_xml (HfSvgReader *reader, const char *data, int length)
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

  *reader->parser->sax = handler;
  reader->parser->userData = reader;
  document = xmlCtxtReadMemory (reader->parser, data, length, NULL, NULL,
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (document != NULL)
    xmlFreeDoc (document);

  if (!reader->parser->wellFormed || !reader->has_root)
    hf_svg_survey_refuse (
        reader->survey, HF_ART_ERROR_BROKEN,
        _ ("“%s” is not a whole SVG picture: it goes wrong in line %d. Please take it from its source again."),
        reader->name, MAX (reader->parser->lastError.line, 1));
}

gboolean
hf_svg_intake (const char *name, GBytes *bytes, HfSvgTraits *out_traits, GError **error)
{
  g_autoptr (HfSvgSurvey) survey = NULL;
  HfSvgReader reader = { .name = name };
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length > HF_LIMIT_SVG_BYTES)
    {
      g_set_error (error, HF_ART_ERROR, HF_ART_ERROR_LIMIT,
                   _ ("The art “%s” is larger than %u MB. Please use simpler art."), name, HF_LIMIT_SVG_BYTES >> 20);
      return FALSE;
    }

  reader.survey = survey = hf_svg_survey_new (name);
  xmlInitParser (); /* takes a lock, as making the first parser in two threads at once does not */
  reader.parser = xmlNewParserCtxt ();
  read_xml (&reader, data, (int) length);
  xmlFreeParserCtxt (reader.parser);

  return hf_svg_survey_finish (survey, out_traits, error);
}
