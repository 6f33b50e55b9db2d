/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/ods-sheet.h"

#include "base/limits.h"
#include "roster/anchored.h"
#include "roster/number-format.h"
#include "roster/ods-names.h"
#include "roster/ods-text.h"

#include <stdio.h>
#include <string.h>

/* Document, body, spreadsheet. */
#define SHEET_DEPTH 3u

/* The table of a file elsewhere, of which cells are kept here. */
#define ELSEWHERE_STYLE "ta_extref"

#define MOST_LINES (1u << 24)
#define MOST_CELLS (1u << 20)

typedef struct
{
  HfPackage *package;
  HfTable *table;
  HfAnchored *anchored;
  guint wanted;

  guint depth;
  guint n_sheets;
  gboolean in_sheet;
  guint row_depth;  /* of the row under way; 0 outside of rows */
  guint cell_depth; /* likewise of the cell */

  guint next_column;
  guint line; /* of the row under way, from 1 */
  guint n_lines;
  gboolean is_hidden;
  guint cell;
  guint n_cells;
  gboolean is_covered;
  gboolean is_formula;
  gboolean is_error;
  HfOdsText text;
  GString *value;      /* what is shown where the cell has no text */
  GPtrArray *pictures; /* GBytes, each of as many cells */
  GArray *picture_cells;
} Reading;

gboolean
hf_ods_is_sheet (HfXml *xml, const char *element, guint depth)
{
  return depth == SHEET_DEPTH && g_str_equal (element, "table") && hf_xml_is_in (xml, HF_ODF_TABLE) &&
         g_strcmp0 (hf_xml_get_in (xml, HF_ODF_TABLE, "style-name"), ELSEWHERE_STYLE) != 0;
}

/* `PT08H30M00S` */
static void
show_duration (const char *text, GString *out)
{
  guint hours, minutes, seconds;

  if (sscanf (text, "PT%5uH%2uM%2u", &hours, &minutes, &seconds) == 3)
    g_string_printf (out, "%u:%02u:%02u", hours, minutes, seconds);
  else
    g_string_assign (out, text);
}

/* Most programs write what a cell shows beside its value; for those that do not, the value has to do. */
static void
show_value (HfXml *xml, GString *out)
{
  const char *type = hf_xml_get_in (xml, HF_ODF_OFFICE, "value-type");
  const char *value;

  g_string_truncate (out, 0);
  if (type == NULL)
    return;

  if (g_str_equal (type, "string"))
    value = hf_xml_get_in (xml, HF_ODF_OFFICE, "string-value");
  else if (g_str_equal (type, "boolean"))
    value = hf_xml_get_flag (xml, "boolean-value") ? "TRUE" : "FALSE";
  else if (g_str_equal (type, "date"))
    value = hf_xml_get_in (xml, HF_ODF_OFFICE, "date-value");
  else if (g_str_equal (type, "time"))
    value = hf_xml_get_in (xml, HF_ODF_OFFICE, "time-value");
  else
    value = hf_xml_get_in (xml, HF_ODF_OFFICE, "value");

  if (value == NULL)
    return;
  if (g_str_equal (type, "time"))
    show_duration (value, out);
  else if (g_str_equal (type, "percentage") || g_str_equal (type, "float") || g_str_equal (type, "currency"))
    {
      gboolean is_percentage = g_str_equal (type, "percentage");
      g_autoptr (HfNumberFormat) format = hf_number_format_new ("General");

      hf_number_format_apply (format, g_ascii_strtod (value, NULL) * (is_percentage ? 100 : 1), FALSE, out);
      g_string_append (out, is_percentage ? "%" : "");
    }
  else
    g_string_append_len (out, value, (gssize) MIN (strlen (value), HF_LIMIT_ROSTER_CELL_BYTES));
  if (g_str_equal (type, "date"))
    g_strdelimit (out->str, "T", ' ');
}

static void
begin_row (Reading *reading, HfXml *xml)
{
  const char *visibility = hf_xml_get_in (xml, HF_ODF_TABLE, "visibility");

  reading->row_depth = reading->depth;
  reading->is_hidden = visibility != NULL && !g_str_equal (visibility, "visible");
  reading->n_lines = MAX (hf_xml_get_number (xml, "number-rows-repeated", MOST_LINES, 1), 1);
  reading->cell = 0;
  reading->n_cells = 0;
  g_ptr_array_set_size (reading->pictures, 0);
  g_array_set_size (reading->picture_cells, 0);
}

static void
begin_cell (Reading *reading, HfXml *xml, gboolean is_covered)
{
  const char *error_type = hf_xml_get_in (xml, HF_ODF_CALCEXT, "value-type");
  guint n_lines = hf_xml_get_number (xml, "number-rows-spanned", MOST_LINES, 1);

  reading->cell_depth = reading->depth;
  reading->cell += reading->n_cells;
  reading->n_cells = MAX (hf_xml_get_number (xml, "number-columns-repeated", MOST_CELLS, 1), 1);
  reading->cell = MIN (reading->cell, MOST_CELLS);
  reading->is_covered = is_covered;
  reading->is_error = error_type != NULL && g_str_equal (error_type, "error");
  reading->is_formula = hf_xml_get_in (xml, HF_ODF_TABLE, "formula") != NULL;
  if (n_lines > 1 && !is_covered)
    hf_table_merge (reading->table, reading->cell, reading->line, reading->line + n_lines - 1);
  show_value (xml, reading->value);
  hf_ods_text_begin (&reading->text);
}

/* The errors every spreadsheet program knows, and those of LibreOffice without a name. */
static gboolean
is_error_text (const char *text)
{
  static const char *const errors[] = { "#REF!", "#N/A", "#NAME?", "#DIV/0!", "#VALUE!", "#NUM!", "#NULL!", NULL };

  return g_strv_contains (errors, text) || g_str_has_prefix (text, "Err:");
}

static void
end_cell (Reading *reading, HfXml *xml)
{
  const GString *text;
  guint last = reading->cell + reading->n_cells - 1;
  GError *error = NULL;

  reading->cell_depth = 0;
  hf_ods_text_end (&reading->text);
  text = reading->text.n_paragraphs > 0 ? reading->text.text : reading->value;
  if (reading->is_covered || text->len == 0)
    return;

  reading->is_error |= reading->is_formula && is_error_text (text->str);
  /* One text may be that of many columns, most of which are not kept. */
  for (guint column = reading->cell; column != G_MAXUINT;
       column = hf_table_get_next_column (reading->table, column, last))
    {
      if (!hf_table_put (reading->table, column, reading->line, text->str, text->len, &error))
        {
          hf_xml_stop (xml, error);
          return;
        }
      if (reading->is_error)
        hf_table_put_mark (reading->table, column, HF_MARK_FORMULA_ERROR);
    }
}

static void
end_row (Reading *reading, HfXml *xml)
{
  GError *error = NULL;

  for (guint i = 0; i < reading->pictures->len; i++)
    hf_table_put_picture (reading->table, g_array_index (reading->picture_cells, guint, i),
                          g_ptr_array_index (reading->pictures, i));
  if (!hf_table_end_rows (reading->table, reading->line, reading->n_lines, reading->is_hidden, &error))
    hf_xml_stop (xml, error);

  reading->row_depth = 0;
  reading->line = MIN (reading->line + reading->n_lines, MOST_LINES);
}

static void
take_column (Reading *reading, HfXml *xml)
{
  const char *visibility = hf_xml_get_in (xml, HF_ODF_TABLE, "visibility");
  guint n = MAX (hf_xml_get_number (xml, "number-columns-repeated", MOST_CELLS, 1), 1);

  if (visibility != NULL && !g_str_equal (visibility, "visible"))
    hf_table_hide_columns (reading->table, reading->next_column, reading->next_column + n - 1);
  reading->next_column = MIN (reading->next_column + n, MOST_CELLS);
}

static void
take_picture (Reading *reading, HfXml *xml)
{
  const char *address = hf_xml_get (xml, "href");
  g_autofree char *part = address != NULL ? hf_package_resolve (HF_ODF_PART, address) : NULL;
  GError *error = NULL;
  GBytes *picture = part != NULL ? hf_anchored_unpack (reading->anchored, part, &error) : NULL;

  if (error != NULL)
    hf_xml_stop (xml, error);
  else if (picture != NULL && reading->pictures->len < HF_LIMIT_ROSTER_COLUMNS)
    {
      g_ptr_array_add (reading->pictures, g_bytes_ref (picture));
      g_array_append_val (reading->picture_cells, reading->cell);
    }
}

static void
open_in_sheet (Reading *reading, HfXml *xml, const char *element)
{
  if (reading->cell_depth > 0)
    {
      hf_ods_text_open (&reading->text, xml, element);
      if (g_str_equal (element, "image") && hf_xml_is_in (xml, HF_ODF_DRAW))
        take_picture (reading, xml);
    }
  else if (!hf_xml_is_in (xml, HF_ODF_TABLE))
    return;
  else if (reading->row_depth > 0)
    {
      gboolean is_covered = g_str_equal (element, "covered-table-cell");

      if (is_covered || g_str_equal (element, "table-cell"))
        begin_cell (reading, xml, is_covered);
    }
  else if (g_str_equal (element, "table-row"))
    begin_row (reading, xml);
  else if (g_str_equal (element, "table-column"))
    take_column (reading, xml);
}

static void
open_element (gpointer data, HfXml *xml, const char *element)
{
  Reading *reading = data;

  if (reading->in_sheet)
    open_in_sheet (reading, xml, element);
  else if (hf_ods_is_sheet (xml, element, reading->depth))
    reading->in_sheet = reading->n_sheets++ == reading->wanted;
  reading->depth++;
}

static void
close_element (gpointer data, HfXml *xml, const char *element)
{
  Reading *reading = data;

  reading->depth--;
  if (!reading->in_sheet)
    return;

  if (reading->cell_depth > 0 && reading->depth == reading->cell_depth)
    end_cell (reading, xml);
  else if (reading->cell_depth > 0)
    hf_ods_text_close (&reading->text, xml, element);
  else if (reading->row_depth > 0 && reading->depth == reading->row_depth)
    end_row (reading, xml);
  else if (reading->depth == SHEET_DEPTH)
    hf_xml_stop (xml, NULL);
}

static void
take_text (gpointer data, HfXml *xml, const char *text, gsize length)
{
  Reading *reading = data;

  if (reading->cell_depth > 0)
    hf_ods_text_add (&reading->text, text, length);
}

gboolean
hf_ods_read_sheet (HfPackage *package, guint index, HfRosterBuilder *builder, GError **error)
{
  static const HfXmlHandlers handlers = { open_element, close_element, take_text };
  g_autoptr (HfTable) table = hf_table_new (builder);
  g_autoptr (HfAnchored) anchored = hf_anchored_new (package);
  Reading reading = { .package = package, .table = table, .anchored = anchored, .wanted = index, .line = 1 };
  gboolean is_read;

  reading.value = g_string_new (NULL);
  reading.pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  reading.picture_cells = g_array_new (FALSE, FALSE, sizeof (guint));
  is_read = hf_xml_read (package, HF_ODF_PART, HF_LIMIT_ROSTER_TABLE_BYTES, &handlers, &reading, error);
  g_string_free (reading.value, TRUE);
  g_ptr_array_unref (reading.pictures);
  g_array_unref (reading.picture_cells);
  hf_ods_text_clear (&reading.text);
  if (is_read)
    hf_table_end (table, hf_anchored_get_n_lost (anchored));

  return is_read;
}
