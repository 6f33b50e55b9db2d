/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/xlsx-styles.h"

#include "base/limits.h"
#include "roster/xml.h"

/* Longer codes than any program lets one type. */
#define MOST_CODE_BYTES 1024u

struct _HfCellStyles
{
  GHashTable *formats; /* number → HfNumberFormat */
  GArray *cells;       /* guint: the number of the format of each style */
  gboolean in_cells;
};

static void
free_format (gpointer data)
{
  hf_number_format_free (data);
}

static void
open_element (gpointer data, HfXml *xml, const char *element)
{
  HfCellStyles *styles = data;

  if (g_str_equal (element, "numFmt"))
    {
      guint id = hf_xml_get_number (xml, "numFmtId", G_MAXUINT, 0);
      const char *code = hf_xml_get (xml, "formatCode");

      if (code != NULL && strlen (code) <= MOST_CODE_BYTES &&
          g_hash_table_size (styles->formats) < HF_LIMIT_ROSTER_FORMATS / 10)
        g_hash_table_insert (styles->formats, GUINT_TO_POINTER (id), hf_number_format_new (code));
    }
  else if (g_str_equal (element, "cellXfs"))
    styles->in_cells = TRUE;
  else if (g_str_equal (element, "xf") && styles->in_cells && styles->cells->len < HF_LIMIT_ROSTER_FORMATS)
    {
      guint id = hf_xml_get_number (xml, "numFmtId", G_MAXUINT, 0);

      g_array_append_val (styles->cells, id);
    }
}

static void
close_element (gpointer data, HfXml *xml, const char *element)
{
  HfCellStyles *styles = data;

  if (g_str_equal (element, "cellXfs"))
    styles->in_cells = FALSE;
}

/* Numbers below 164 that a workbook does not explain are known to all. */
static void
add_builtin_formats (HfCellStyles *styles)
{
  guint plain = 0;

  if (styles->cells->len == 0)
    g_array_append_val (styles->cells, plain);

  for (guint i = 0; i < styles->cells->len; i++)
    {
      gpointer id = GUINT_TO_POINTER (g_array_index (styles->cells, guint, i));

      if (!g_hash_table_contains (styles->formats, id))
        g_hash_table_insert (styles->formats, id, hf_number_format_new_builtin (GPOINTER_TO_UINT (id)));
    }
}

HfCellStyles *
hf_cell_styles_read (HfPackage *package, const char *part, GError **error)
{
  static const HfXmlHandlers handlers = { .open = open_element, .close = close_element };
  g_autoptr (HfCellStyles) styles = g_new0 (HfCellStyles, 1);

  styles->formats = g_hash_table_new_full (NULL, NULL, NULL, free_format);
  styles->cells = g_array_new (FALSE, FALSE, sizeof (guint));
  if (part != NULL && !hf_xml_read (package, part, HF_LIMIT_ROSTER_PART_BYTES, &handlers, styles, error))
    return NULL;
  add_builtin_formats (styles);

  return g_steal_pointer (&styles);
}

void
hf_cell_styles_free (HfCellStyles *styles)
{
  if (styles == NULL)
    return;

  g_hash_table_unref (styles->formats);
  g_array_unref (styles->cells);
  g_free (styles);
}

const HfNumberFormat *
hf_cell_styles_get_format (const HfCellStyles *styles, guint style)
{
  guint id = g_array_index (styles->cells, guint, style < styles->cells->len ? style : 0);

  return g_hash_table_lookup (styles->formats, GUINT_TO_POINTER (id));
}
