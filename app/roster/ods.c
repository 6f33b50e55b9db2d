/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/ods.h"

#include "base/limits.h"
#include "roster/ods-names.h"
#include "roster/ods-sheet.h"
#include "roster/worksheets.h"
#include "roster/xml.h"

#include <glib/gi18n.h>

#define MANIFEST "META-INF/manifest.xml"

typedef struct
{
  HfPackage *package;
  GPtrArray *worksheets; /* HfWorksheet */
  GHashTable *hidden;    /* names of styles of tables that do not show */
  char *style;           /* under way */
  guint depth;
} Document;

static void
open_element (gpointer data, HfXml *xml, const char *element)
{
  Document *document = data;

  if (hf_ods_is_sheet (xml, element, document->depth))
    {
      const char *name = hf_xml_get_in (xml, HF_ODF_TABLE, "name");
      const char *style = hf_xml_get_in (xml, HF_ODF_TABLE, "style-name");

      hf_worksheets_add (document->worksheets, name != NULL ? name : "", NULL,
                         style != NULL && g_hash_table_contains (document->hidden, style));
    }
  else if (g_str_equal (element, "style"))
    {
      g_free (document->style);
      document->style = g_strdup (hf_xml_get (xml, "name"));
    }
  else if (g_str_equal (element, "table-properties") && document->style != NULL)
    {
      const char *display = hf_xml_get_in (xml, HF_ODF_TABLE, "display");

      if (g_strcmp0 (display, "false") == 0 && g_hash_table_size (document->hidden) < HF_LIMIT_ROSTER_WORKSHEETS)
        g_hash_table_add (document->hidden, g_strdup (document->style));
    }
  document->depth++;
}

static void
close_element (gpointer data, HfXml *xml, const char *element)
{
  Document *document = data;

  document->depth--;
}

static void
find_encryption (gpointer data, HfXml *xml, const char *element)
{
  gboolean *is_encrypted = data;

  *is_encrypted |= g_str_equal (element, "encryption-data");
}

/* What is encrypted is no XML, so the message has to come first. */
static gboolean
check_encryption (HfPackage *package, GError **error)
{
  static const HfXmlHandlers handlers = { .open = find_encryption };
  gboolean is_encrypted = hf_package_has (package, "encrypted-package");

  if (!is_encrypted && hf_package_has (package, MANIFEST) &&
      !hf_xml_read (package, MANIFEST, HF_LIMIT_ROSTER_PART_BYTES, &handlers, &is_encrypted, error))
    return FALSE;
  if (is_encrypted)
    g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_KIND,
                 _ ("“%s” is locked with a password: open it in a spreadsheet program and save it without one"),
                 hf_package_get_name (package));

  return !is_encrypted;
}

static gboolean
read_worksheet (gpointer data, guint worksheet, HfRosterBuilder *builder, GError **error)
{
  const Document *document = data;

  return hf_ods_read_sheet (document->package, worksheet, builder, error);
}

HfRoster *
hf_ods_read (HfPackage *package, const HfRosterOptions *options, GError **error)
{
  static const HfXmlHandlers handlers = { .open = open_element, .close = close_element };
  g_autoptr (GPtrArray) worksheets = hf_worksheets_new ();
  g_autoptr (GHashTable) hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Document document = { .package = package, .worksheets = worksheets, .hidden = hidden };
  HfRoster *roster = NULL;

  if (check_encryption (package, error) &&
      hf_xml_read (package, HF_ODF_PART, HF_LIMIT_ROSTER_TABLE_BYTES, &handlers, &document, error))
    roster = hf_worksheets_read (worksheets, HF_ROSTER_ODS, hf_package_get_name (package), options, read_worksheet,
                                 &document, error);
  g_free (document.style);

  return roster;
}
