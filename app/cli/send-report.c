/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/send-report.h"

#include "cli/json.h"
#include "mail/line.h"

void
hf_send_report_line (HfConsole *console, const HfOutboxEntry *entry)
{
  g_autofree char *name = hf_mail_line_clean (entry->name);
  g_autofree char *email = hf_mail_line_clean (entry->email);
  g_autofree char *said = hf_mail_line_clean (entry->server);
  g_autofree char *line = g_strdup_printf ("%-8s  %u  %s <%s>%s%s", hf_mail_state_name (entry->state), entry->row, name,
                                           email, said[0] != '\0' ? "  " : "", said);

  hf_console_print_line (console, line);
}

guint
hf_send_report_count (const GPtrArray *entries, HfMailState state)
{
  guint count = 0;

  for (guint i = 0; i < entries->len; i++)
    if (((const HfOutboxEntry *) entries->pdata[i])->state == state)
      count++;

  return count;
}

static void
write_entry (HfJsonWriter *writer, const HfOutboxEntry *entry)
{
  hf_json_write_open (writer, NULL, NULL);
  hf_json_write_number (writer, "row", entry->row, NAN);
  hf_json_write_text (writer, "name", entry->name);
  hf_json_write_text (writer, "email", entry->email);
  hf_json_write_text (writer, "state", hf_mail_state_name (entry->state));
  hf_json_write_text_or_null (writer, "server", entry->server);
  hf_json_write_text_or_null (writer, "message_id", entry->message_id);
  hf_json_write_boolean (writer, "changed", entry->changed, !entry->changed);
  hf_json_write_close (writer);
}

void
hf_send_report_json (HfConsole *console, const GPtrArray *entries)
{
  g_autoptr (HfJsonWriter) writer = hf_json_writer_new ();

  hf_json_write_open (writer, NULL, NULL);
  hf_json_write_open_list (writer, "people");
  for (guint i = 0; i < entries->len; i++)
    write_entry (writer, entries->pdata[i]);
  hf_json_write_close_list (writer);
  hf_json_write_number (writer, "sent", hf_send_report_count (entries, HF_MAIL_SENT), NAN);
  hf_json_write_number (
      writer, "failed",
      hf_send_report_count (entries, HF_MAIL_REFUSED) + hf_send_report_count (entries, HF_MAIL_DEFERRED), NAN);
  hf_json_write_number (writer, "unsure", hf_send_report_count (entries, HF_MAIL_UNSURE), NAN);
  hf_json_write_number (writer, "held", hf_send_report_count (entries, HF_MAIL_HELD), NAN);
  hf_json_write_number (writer, "queued", hf_send_report_count (entries, HF_MAIL_QUEUED), NAN);
  hf_json_write_close (writer);

  hf_json_print (console, writer);
}
