/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/xlsx.h"

#include "base/limits.h"
#include "roster/worksheets.h"
#include "roster/xlsx-parts.h"
#include "roster/xlsx-rich.h"
#include "roster/xlsx-sheet.h"
#include "roster/xml.h"

#include <glib/gi18n.h>

typedef struct
{
  HfXlsxBook book;
  GPtrArray *relations;
  GPtrArray *worksheets; /* HfWorksheet */
} Workbook;

/* A sheet that is a chart, or a program, is of another type. */
static const char *
find_worksheet (const GPtrArray *relations, const char *id)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const HfRelation *relation = g_ptr_array_index (relations, i);

      if (g_strcmp0 (relation->id, id) == 0 && g_str_equal (relation->type, "worksheet"))
        return relation->target;
    }

  return NULL;
}

static void
open_element (gpointer data, HfXml *xml, const char *element)
{
  Workbook *workbook = data;

  if (g_str_equal (element, "workbookPr"))
    workbook->book.counts_from_1904 = hf_xml_get_flag (xml, "date1904");
  else if (g_str_equal (element, "sheet"))
    {
      const char *name = hf_xml_get (xml, "name");
      const char *state = hf_xml_get (xml, "state");
      const char *part = find_worksheet (workbook->relations, hf_xml_get (xml, "id"));

      if (name != NULL && part != NULL)
        hf_worksheets_add (workbook->worksheets, name, part, state != NULL && !g_str_equal (state, "visible"));
    }
}

static gboolean
read_worksheet (gpointer data, guint worksheet, HfRosterBuilder *builder, GError **error)
{
  const Workbook *workbook = data;
  const HfWorksheet *chosen = g_ptr_array_index (workbook->worksheets, worksheet);

  return hf_xlsx_read_sheet (&workbook->book, chosen->part, builder, error);
}

static gboolean
read_book (Workbook *workbook, const char *part, GError **error)
{
  static const HfXmlHandlers handlers = { .open = open_element };
  HfXlsxBook *book = &workbook->book;

  workbook->relations = hf_relations_read (book->package, part, error);
  if (workbook->relations == NULL ||
      !hf_xml_read (book->package, part, HF_LIMIT_ROSTER_PART_BYTES, &handlers, workbook, error))
    return FALSE;

  book->styles = hf_cell_styles_read (book->package, hf_relations_find_type (workbook->relations, "styles"), error);
  if (book->styles == NULL)
    return FALSE;
  book->rich_pictures = hf_xlsx_read_rich_pictures (book->package, workbook->relations, error);
  if (book->rich_pictures == NULL)
    return FALSE;
  book->texts =
      hf_shared_texts_read (book->package, hf_relations_find_type (workbook->relations, "sharedStrings"), error);

  return book->texts != NULL;
}

HfRoster *
hf_xlsx_read (HfPackage *package, const char *part, const HfRosterOptions *options, GError **error)
{
  Workbook workbook = { .book = { .package = package }, .worksheets = hf_worksheets_new () };
  HfRoster *roster = NULL;

  if (read_book (&workbook, part, error))
    roster = hf_worksheets_read (workbook.worksheets, HF_ROSTER_XLSX, hf_package_get_name (package), options,
                                 read_worksheet, &workbook, error);

  g_clear_pointer (&workbook.relations, g_ptr_array_unref);
  g_ptr_array_unref (workbook.worksheets);
  g_clear_pointer (&workbook.book.rich_pictures, g_ptr_array_unref);
  hf_shared_texts_free (workbook.book.texts);
  hf_cell_styles_free (workbook.book.styles);
  return roster;
}
