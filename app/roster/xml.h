/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The XML inside spreadsheets, read as it is unpacked. No part is ever whole in memory, nothing outside is fetched, and
 * there are no entities of a file's own. */
#pragma once

#include "roster/package.h"

/** HfXml: a part being read. */
typedef struct _HfXml HfXml;

/** HfXmlHandlers: what becomes of it; each may be %NULL, and may call hf_xml_stop(). */
typedef struct
{
  void (*open) (gpointer data, HfXml *xml, const char *element);  /**< by local name, its attributes at hand */
  void (*close) (gpointer data, HfXml *xml, const char *element); /**< by local name */
  void (*text) (gpointer data, HfXml *xml, const char *text, gsize length);
} HfXmlHandlers;

/**
 * hf_xml_read: reads @part of @package.
 * @most_bytes: what it may come to unpacked
 *
 * Returns: whether it was read to its end, or to hf_xml_stop() without an error; %FALSE with @error
 */
gboolean hf_xml_read (HfPackage *package, const char *part, gsize most_bytes, const HfXmlHandlers *handlers,
                      gpointer data, GError **error);

/**
 * hf_xml_get: an attribute of the element just opened, by local name whatever its namespace.
 *
 * Returns: (transfer none) (nullable)
 */
const char *hf_xml_get (HfXml *xml, const char *attribute);

/** hf_xml_get_in: likewise of a namespace. */
const char *hf_xml_get_in (HfXml *xml, const char *namespace, const char *attribute);

/** hf_xml_get_flag: whether an attribute says `1` or `true`. */
gboolean hf_xml_get_flag (HfXml *xml, const char *attribute);

/** hf_xml_get_number: an attribute as a whole number up to @most, or @otherwise. */
guint hf_xml_get_number (HfXml *xml, const char *attribute, guint most, guint otherwise);

/** hf_xml_is_in: whether the element just opened or closed is of @namespace. */
gboolean hf_xml_is_in (HfXml *xml, const char *namespace);

/** hf_xml_stop: reads no further. @error: (transfer full) (nullable): why, or %NULL for enough */
void hf_xml_stop (HfXml *xml, GError *error);
