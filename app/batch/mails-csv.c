/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/mails-csv.h"

#include "base/csv-row.h"
#include "mail/line.h"

#include <glib/gi18n.h>

static const char *const state_words[HF_N_MAIL_STATES] = {
  [HF_MAIL_QUEUED] = N_ ("waiting"),      [HF_MAIL_SENDING] = N_ ("being sent"), [HF_MAIL_SENT] = N_ ("sent"),
  [HF_MAIL_REFUSED] = N_ ("refused"),     [HF_MAIL_DEFERRED] = N_ ("put off"),   [HF_MAIL_HELD] = N_ ("held back"),
  [HF_MAIL_UNSURE] = N_ ("perhaps sent"),
};

static char *
format_time (gint64 when_s)
{
  g_autoptr (GDateTime) when = when_s != 0 ? g_date_time_new_from_unix_local (when_s) : NULL;

  return when != NULL ? g_date_time_format (when, "%Y-%m-%d %H:%M:%S") : NULL;
}

static void
append_entry (GString *text, const HfOutboxEntry *entry)
{
  g_autofree char *row = g_strdup_printf ("%u", entry->row);
  g_autofree char *name = hf_mail_line_clean (entry->name);
  g_autofree char *email = hf_mail_line_clean (entry->email);
  g_autofree char *when = format_time (entry->when_s);
  g_autofree char *said = hf_mail_line_clean (entry->server);
  const char *const cells[] = {
    row, name, email, _ (state_words[entry->state]), when, said, entry->message_id, entry->changed ? _ ("yes") : NULL,
  };

  hf_csv_append_row (text, cells, G_N_ELEMENTS (cells));
}

char *
hf_mails_to_csv (const GPtrArray *entries)
{
  const char *const headings[] = { _ ("Row"),  _ ("Name"),   _ ("Address"),    _ ("State"),
                                   _ ("Time"), _ ("Answer"), _ ("Message-ID"), _ ("Changed Since Sent") };
  GString *text = g_string_new (HF_CSV_BEGIN);

  hf_csv_append_row (text, headings, G_N_ELEMENTS (headings));
  for (guint i = 0; i < entries->len; i++)
    append_entry (text, entries->pdata[i]);
  return g_string_free (text, FALSE);
}
