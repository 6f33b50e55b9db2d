/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/csv-row.h"

#include <string.h>

static void
append_cell (GString *text, const char *value)
{
  gboolean formula = value[0] != '\0' && strchr ("=+-@\t\r", value[0]) != NULL;
  g_autofree char *cell = g_strconcat (formula ? "'" : "", value, NULL);
  g_auto (GStrv) parts = g_strsplit (cell, "\"", -1);
  g_autofree char *escaped = g_strjoinv ("\"\"", parts);

  if (strpbrk (cell, "\",;\n\r") != NULL)
    g_string_append_printf (text, "\"%s\"", escaped);
  else
    g_string_append (text, cell);
}

void
hf_csv_append_row (GString *text, const char *const *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    {
      append_cell (text, cells[i] != NULL ? cells[i] : "");
      g_string_append (text, i + 1 < n_cells ? "," : "\r\n");
    }
}
