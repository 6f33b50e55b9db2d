/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/xml.h"

#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <string.h>

/** HfXmlSlice: five pointers of libxml2's SAX2 interface. */
typedef struct
{
  const xmlChar *name;
  const xmlChar *prefix;
  const xmlChar *uri;
  const xmlChar *value;
  const xmlChar *end;
} HfXmlSlice;

struct _HfXml
{
  HfPackage *package;
  const char *part;
  const HfXmlHandlers *handlers;
  gpointer data;
  xmlParserCtxt *parser;

  const HfXmlSlice *attributes; /* while an element is being opened */
  guint n_attributes;
  const char *element_uri;
  GString *values[4]; /* of attributes asked for, by turns */
  guint next_value;

  gboolean is_stopped;
  GError *error;
};

void
hf_xml_stop (HfXml *xml, GError *error)
{
  if (xml->is_stopped)
    {
      g_clear_error (&error);
      return;
    }

  xml->is_stopped = TRUE;
  xml->error = error;
  xmlStopParser (xml->parser);
}

const char *
hf_xml_get_in (HfXml *xml, const char *namespace, const char *attribute)
{
  for (guint i = 0; i < xml->n_attributes; i++)
    {
      const HfXmlSlice *slice = &xml->attributes[i];
      GString *value;

      if (strcmp ((const char *) slice->name, attribute) != 0 ||
          (namespace != NULL && g_strcmp0 ((const char *) slice->uri, namespace) != 0))
        continue;

      value = xml->values[xml->next_value++ % G_N_ELEMENTS (xml->values)];
      g_string_truncate (value, 0);
      g_string_append_len (value, (const char *) slice->value, slice->end - slice->value);
      return value->str;
    }

  return NULL;
}

const char *
hf_xml_get (HfXml *xml, const char *attribute)
{
  return hf_xml_get_in (xml, NULL, attribute);
}

gboolean
hf_xml_get_flag (HfXml *xml, const char *attribute)
{
  const char *value = hf_xml_get (xml, attribute);

  return value != NULL && (g_str_equal (value, "1") || g_str_equal (value, "true"));
}

guint
hf_xml_get_number (HfXml *xml, const char *attribute, guint most, guint otherwise)
{
  const char *value = hf_xml_get (xml, attribute);
  guint64 number;

  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT64, &number, NULL))
    return otherwise;

  return (guint) MIN (number, most);
}

gboolean
hf_xml_is_in (HfXml *xml, const char *namespace)
{
  return g_strcmp0 (xml->element_uri, namespace) == 0;
}

static void
open_element (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int n_namespaces,
              const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  HfXml *xml = data;

  if (xml->is_stopped || xml->handlers->open == NULL)
    return;

  xml->attributes = (const HfXmlSlice *) attributes;
  xml->n_attributes = (guint) n_attributes;
  xml->element_uri = (const char *) uri;
  xml->handlers->open (xml->data, xml, (const char *) name);
  xml->n_attributes = 0;
}

static void
close_element (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  HfXml *xml = data;

  if (xml->is_stopped || xml->handlers->close == NULL)
    return;

  xml->element_uri = (const char *) uri;
  xml->handlers->close (xml->data, xml, (const char *) name);
}

static void
take_text (void *data, const xmlChar *text, int length)
{
  HfXml *xml = data;

  if (!xml->is_stopped && xml->handlers->text != NULL)
    xml->handlers->text (xml->data, xml, (const char *) text, (gsize) length);
}

/* Entities of its own are how a small file becomes a large one; no spreadsheet has any. */
static void
refuse_document_type (void *data, const xmlChar *name, const xmlChar *external_id, const xmlChar *system_id)
{
  HfXml *xml = data;
  GError *error = NULL;

  hf_package_refuse (xml->package, xml->part, &error);
  hf_xml_stop (xml, error);
}

static gboolean
parse_piece (gpointer data, const char *piece, gsize length, GError **error)
{
  HfXml *xml = data;
  int result = xmlParseChunk (xml->parser, piece, (int) length, FALSE);

  if (xml->is_stopped)
    {
      if (xml->error != NULL)
        g_propagate_error (error, g_steal_pointer (&xml->error));
      return FALSE;
    }
  if (result != XML_ERR_OK && !xml->parser->wellFormed)
    return hf_package_refuse (xml->package, xml->part, error);

  return TRUE;
}

static gboolean
read_to_end (HfXml *xml, gsize most_bytes, GError **error)
{
  if (!hf_package_unpack (xml->package, xml->part, most_bytes, parse_piece, xml, error))
    return FALSE;
  if (xml->is_stopped)
    return TRUE;

  xmlParseChunk (xml->parser, NULL, 0, TRUE);
  if (xml->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&xml->error));
      return FALSE;
    }

  return xml->is_stopped || xml->parser->wellFormed || hf_package_refuse (xml->package, xml->part, error);
}

gboolean
hf_xml_read (HfPackage *package, const char *part, gsize most_bytes, const HfXmlHandlers *handlers, gpointer data,
             GError **error)
{
  xmlSAXHandler sax = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = open_element,
    .endElementNs = close_element,
    .characters = take_text,
    .ignorableWhitespace = take_text,
    .cdataBlock = take_text,
    .internalSubset = refuse_document_type,
  };
  HfXml xml = { .package = package, .part = part, .handlers = handlers, .data = data };
  gboolean is_read;

  xmlInitParser (); /* takes a lock, as making the first parser in two threads at once does not */
  xml.parser = xmlCreatePushParserCtxt (&sax, &xml, NULL, 0, NULL);
  if (xml.parser == NULL)
    return hf_package_refuse (package, part, error);
  xmlCtxtUseOptions (xml.parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  for (guint i = 0; i < G_N_ELEMENTS (xml.values); i++)
    xml.values[i] = g_string_new (NULL);

  is_read = read_to_end (&xml, most_bytes, error);

  for (guint i = 0; i < G_N_ELEMENTS (xml.values); i++)
    g_string_free (xml.values[i], TRUE);
  g_clear_error (&xml.error);
  xmlFreeParserCtxt (xml.parser);
  return is_read;
}
