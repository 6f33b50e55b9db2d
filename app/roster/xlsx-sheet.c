/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/xlsx-sheet.h"

#include "base/limits.h"
#include "roster/number-date.h"
#include "roster/xlsx-parts.h"
#include "roster/xlsx-pictures.h"
#include "roster/xml.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

/* ECMA-376 part 1, 18.18.11. */
typedef enum
{
  CELL_NUMBER,
  CELL_SHARED,
  CELL_TEXT,
  CELL_BOOLEAN,
  CELL_ERROR,
  CELL_DATE,
} CellType;

typedef struct
{
  const HfXlsxBook *book;
  HfTable *table;
  HfAnchored *anchored;

  guint line; /* of the row under way, from 1 */
  gboolean is_hidden;
  gboolean in_row;
  guint next_cell;

  guint cell; /* of the cell under way */
  CellType type;
  guint style;
  guint rich_value; /* from 1; 0 for none */
  gboolean in_cell;
  gboolean in_inline;
  gboolean has_formula;
  HfRichText rich; /* what stands in it */
  GString *shown;
} Reading;

static CellType
type_of (const char *name)
{
  static const struct
  {
    const char *name;
    CellType type;
  } types[] = {
    { "s", CELL_SHARED },  { "str", CELL_TEXT }, { "inlineStr", CELL_TEXT },
    { "b", CELL_BOOLEAN }, { "e", CELL_ERROR },  { "d", CELL_DATE },
  };

  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (name, types[i].name))
      return types[i].type;

  return CELL_NUMBER;
}

static void
begin_row (Reading *reading, HfXml *xml)
{
  reading->line = hf_xml_get_number (xml, "r", 1u << 24, reading->line + 1);
  reading->is_hidden = hf_xml_get_flag (xml, "hidden");
  reading->in_row = TRUE;
  reading->next_cell = 0;
}

static void
begin_cell (Reading *reading, HfXml *xml)
{
  const char *reference = hf_xml_get (xml, "r");
  guint line;

  if (reference == NULL || !hf_table_parse_reference (reference, &reading->cell, &line))
    reading->cell = reading->next_cell;
  reading->next_cell = reading->cell + 1;
  reading->type = type_of (hf_xml_get (xml, "t"));
  reading->style = hf_xml_get_number (xml, "s", G_MAXUINT, 0);
  reading->rich_value = hf_xml_get_number (xml, "vm", G_MAXUINT, 0);
  reading->in_cell = TRUE;
  reading->has_formula = FALSE;
  reading->in_inline = FALSE;
  hf_rich_text_begin (&reading->rich);
}

/* A number, or what was taken for one, as it is shown. */
static void
show_number (Reading *reading, const char *text)
{
  const HfNumberFormat *format = hf_cell_styles_get_format (reading->book->styles, reading->style);
  gboolean counts_from_1904 = reading->book->counts_from_1904;
  char *end;
  double value;

  g_string_truncate (reading->shown, 0);
  if (reading->type == CELL_DATE)
    {
      if (hf_number_date_parse (text, counts_from_1904, &value))
        hf_number_format_apply (format, value, counts_from_1904, reading->shown);
      else
        g_string_assign (reading->shown, text);
      return;
    }

  value = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0')
    g_string_assign (reading->shown, text);
  else
    hf_number_format_apply (format, value, counts_from_1904, reading->shown);
}

/* Returns: what the cell under way shows; %NULL where it is empty */
static const char *
show_cell (Reading *reading)
{
  GString *text = reading->rich.text;
  guint64 index;

  if (reading->type != CELL_TEXT)
    g_strstrip (text->str);
  if (text->str[0] == '\0')
    return NULL;

  switch (reading->type)
    {
    case CELL_SHARED:
      return g_ascii_string_to_unsigned (text->str, 10, 0, G_MAXUINT32, &index, NULL)
                 ? hf_shared_texts_get (reading->book->texts, (guint) index)
                 : NULL;
    case CELL_BOOLEAN:
      return g_str_equal (text->str, "0") || g_str_equal (text->str, "false") ? "FALSE" : "TRUE";
    case CELL_NUMBER:
    case CELL_DATE:
      show_number (reading, text->str);
      return reading->shown->str;
    case CELL_TEXT:
      hf_rich_text_end (&reading->rich);
      return text->str;
    case CELL_ERROR:
      return text->str;
    default:
      return NULL;
    }
}

/* Returns: whether the value of the cell under way is a picture; its text is an error, for those who do not know */
static gboolean
take_rich_picture (Reading *reading, HfXml *xml)
{
  const GPtrArray *parts = reading->book->rich_pictures;
  const char *part = reading->rich_value > 0 && reading->rich_value <= parts->len
                         ? g_ptr_array_index (parts, reading->rich_value - 1)
                         : NULL;
  GError *error = NULL;
  GBytes *picture;

  if (part == NULL)
    return FALSE;

  picture = hf_anchored_unpack (reading->anchored, part, &error);
  if (error != NULL)
    hf_xml_stop (xml, error);
  else if (picture != NULL)
    hf_table_put_picture (reading->table, reading->cell, picture);

  return TRUE;
}

static void
end_cell (Reading *reading, HfXml *xml)
{
  const char *shown;
  GError *error = NULL;

  reading->in_cell = FALSE;
  if (take_rich_picture (reading, xml))
    return;

  shown = show_cell (reading);
  /* Programs that write workbooks without working them out leave the value away; an empty text is one. */
  if (shown == NULL && reading->has_formula && reading->type == CELL_NUMBER)
    hf_table_put_mark (reading->table, reading->cell, HF_MARK_FORMULA_UNKNOWN);
  if (shown == NULL)
    return;
  if (!hf_table_put (reading->table, reading->cell, reading->line, shown, strlen (shown), &error))
    hf_xml_stop (xml, error);
  else if (reading->type == CELL_ERROR)
    hf_table_put_mark (reading->table, reading->cell, HF_MARK_FORMULA_ERROR);
}

static void
put_picture (gpointer data, guint cell, GBytes *picture)
{
  hf_table_put_picture (data, cell, picture);
}

static void
end_row (Reading *reading, HfXml *xml)
{
  GError *error = NULL;

  reading->in_row = FALSE;
  if (!hf_anchored_take (reading->anchored, reading->line, put_picture, reading->table, &error) ||
      !hf_table_end_rows (reading->table, reading->line, 1, reading->is_hidden, &error))
    hf_xml_stop (xml, error);
}

static void
take_merge (Reading *reading, const char *reference)
{
  const char *colon = reference != NULL ? strchr (reference, ':') : NULL;
  guint cell, line, last_cell, last_line;

  if (colon != NULL && hf_table_parse_reference (reference, &cell, &line) &&
      hf_table_parse_reference (colon + 1, &last_cell, &last_line))
    hf_table_merge (reading->table, cell, line, last_line);
}

static void
open_element (gpointer data, HfXml *xml, const char *element)
{
  Reading *reading = data;

  if (reading->in_cell)
    {
      reading->has_formula |= g_str_equal (element, "f");
      reading->in_inline |= g_str_equal (element, "is");
      /* A value is a text without runs. */
      hf_rich_text_open (&reading->rich, reading->in_inline ? element : g_str_equal (element, "v") ? "t" : "");
    }
  else if (reading->in_row && g_str_equal (element, "c"))
    begin_cell (reading, xml);
  else if (g_str_equal (element, "row"))
    begin_row (reading, xml);
  else if (g_str_equal (element, "col") && hf_xml_get_flag (xml, "hidden"))
    {
      guint first = hf_xml_get_number (xml, "min", 1u << 20, 1);
      guint last = hf_xml_get_number (xml, "max", 1u << 20, first);

      hf_table_hide_columns (reading->table, MAX (first, 1) - 1, MAX (last, 1) - 1);
    }
  else if (g_str_equal (element, "mergeCell"))
    take_merge (reading, hf_xml_get (xml, "ref"));
}

static void
close_element (gpointer data, HfXml *xml, const char *element)
{
  Reading *reading = data;

  if (reading->in_cell && g_str_equal (element, "c"))
    end_cell (reading, xml);
  else if (reading->in_cell)
    {
      hf_rich_text_close (&reading->rich, reading->in_inline ? element : g_str_equal (element, "v") ? "t" : "");
      if (g_str_equal (element, "is"))
        reading->in_inline = FALSE;
    }
  else if (reading->in_row && g_str_equal (element, "row"))
    end_row (reading, xml);
}

static void
take_text (gpointer data, HfXml *xml, const char *text, gsize length)
{
  Reading *reading = data;

  if (reading->in_cell)
    hf_rich_text_add (&reading->rich, text, length);
}

/* The drawing is named after the rows it lies on, but has to be known before them. */
static gboolean
read_drawings (Reading *reading, const char *part, GError **error)
{
  g_autoptr (GPtrArray) relations = hf_relations_read (reading->book->package, part, error);
  const char *drawing;

  if (relations == NULL)
    return FALSE;

  drawing = hf_relations_find_type (relations, "drawing");
  return drawing == NULL || !hf_package_has (reading->book->package, drawing) ||
         hf_xlsx_read_drawing (reading->book->package, drawing, reading->anchored, error);
}

gboolean
hf_xlsx_read_sheet (const HfXlsxBook *book, const char *part, HfRosterBuilder *builder, GError **error)
{
  static const HfXmlHandlers handlers = { open_element, close_element, take_text };
  g_autoptr (HfTable) table = hf_table_new (builder);
  g_autoptr (HfAnchored) anchored = hf_anchored_new (book->package);
  Reading reading = { .book = book, .table = table, .anchored = anchored };
  gboolean is_read;

  reading.shown = g_string_new (NULL);
  is_read = read_drawings (&reading, part, error) &&
            hf_xml_read (book->package, part, HF_LIMIT_ROSTER_TABLE_BYTES, &handlers, &reading, error);
  g_string_free (reading.shown, TRUE);
  hf_rich_text_clear (&reading.rich);
  if (is_read)
    hf_table_end (table, hf_anchored_get_n_lost (anchored));

  return is_read;
}
