/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/spreadsheet.h"

#include "roster/ods.h"
#include "roster/package.h"
#include "roster/xlsx-parts.h"
#include "roster/xlsx.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_TYPE_BYTES 1024u

#define ODF_TYPE "application/vnd.oasis.opendocument."

static HfRoster *
refuse (const HfPackage *package, const char *what, GError **error)
{
  g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_KIND,
               _ ("“%s” is %s, which cannot be read as a list of people: save the list as CSV, XLSX or ODS and open "
                  "that"),
               hf_package_get_name (package), what);
  return NULL;
}

static HfRoster *
read_opendocument (HfPackage *package, const HfRosterOptions *options, GError **error)
{
  g_autoptr (GBytes) bytes = hf_package_read (package, "mimetype", MOST_TYPE_BYTES, error);
  g_autofree char *type = NULL;

  if (bytes == NULL)
    return NULL;

  type = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (g_str_has_prefix (type, ODF_TYPE "spreadsheet"))
    return hf_ods_read (package, options, error);
  if (g_str_has_prefix (type, ODF_TYPE))
    return refuse (package, _ ("an OpenDocument file, but no spreadsheet"), error);

  return refuse (package, _ ("a zip archive"), error);
}

static HfRoster *
read_office (HfPackage *package, const HfRosterOptions *options, GError **error)
{
  g_autoptr (GPtrArray) relations = hf_relations_read (package, "", error);
  const char *part;

  if (relations == NULL)
    return NULL;

  part = hf_relations_find_type (relations, "officeDocument");
  if (part == NULL)
    return refuse (package, _ ("a zip archive"), error);
  if (g_str_has_suffix (part, ".bin"))
    return refuse (package, _ ("a binary Excel workbook (.xlsb)"), error);
  if (g_str_has_prefix (part, "word/"))
    return refuse (package, _ ("a text document"), error);
  if (g_str_has_prefix (part, "ppt/"))
    return refuse (package, _ ("a presentation"), error);

  return hf_xlsx_read (package, part, options, error);
}

HfRoster *
hf_spreadsheet_read (HfSource *source, const char *name, const HfRosterOptions *options, GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GInputStream) stream = hf_source_get_seekable (source, cancellable, error);
  g_autoptr (HfPackage) package = stream != NULL ? hf_package_open (stream, name, cancellable, error) : NULL;

  if (package == NULL)
    return NULL;
  if (hf_package_has (package, "mimetype"))
    return read_opendocument (package, options, error);
  if (hf_package_has (package, "_rels/.rels"))
    return read_office (package, options, error);
  if (hf_package_has (package, "Index/Document.iwa") || hf_package_has (package, "Index.zip"))
    return refuse (package, _ ("an Apple Numbers document"), error);

  g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_KIND,
               _ ("“%s” is a zip archive, not a list of people: choose a CSV, TSV, XLSX, ODS or vCard file"), name);
  return NULL;
}
