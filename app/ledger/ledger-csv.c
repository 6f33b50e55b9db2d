/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/ledger.h"

#include "base/save.h"

#include <glib/gi18n.h>
#include <string.h>

/* A cell that a spreadsheet would take for a formula is kept from being one. */
static void
append_cell (GString *csv, const char *text)
{
  gboolean is_formula = text[0] != '\0' && strchr ("=+-@\t\r", text[0]) != NULL;

  g_string_append (csv, is_formula ? "\"'" : "\"");
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

static void
append_entry (const HfLedgerEntry *entry, gpointer data)
{
  GString *csv = data;
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (entry->time_s);
  g_autofree char *when = time != NULL ? g_date_time_format (time, "%Y-%m-%d %H:%M") : g_strdup ("");
  const char *const cells[] = { entry->name,  entry->email, entry->team,   when, hf_ledger_way_name (entry->way),
                                entry->title, entry->card,  entry->content };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_string_append (csv, i > 0 ? "," : "");
      append_cell (csv, cells[i]);
    }
  g_string_append (csv, "\r\n");
}

gboolean
hf_ledger_write_csv (HfLedger *ledger, const char *path, GError **error)
{
  const char *const headings[] = { _ ("Name"), _ ("Email"), _ ("Team"), _ ("Date"),
                                   _ ("Way"),  _ ("Card"),  "UUID",     _ ("Content") };
  g_autoptr (GString) csv = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_string_append (csv, i > 0 ? "," : "");
      append_cell (csv, headings[i]);
    }
  g_string_append (csv, "\r\n");
  if (!hf_ledger_foreach (ledger, append_entry, csv, error))
    return FALSE;

  return hf_save_bytes (path, csv->str, csv->len, HF_SAVE_REPLACE, error);
}
