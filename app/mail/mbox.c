/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/mbox.h"

#include <string.h>

/* Lines as Unix has them; one that begins like the line between messages gets a ">" in front, however many it has. */
static void
append_line (GString *text, const char *line, gsize length)
{
  gsize quotes = 0;

  while (quotes < length && line[quotes] == '>')
    quotes++;
  if (length - quotes >= 5 && memcmp (line + quotes, "From ", 5) == 0)
    g_string_append_c (text, '>');
  if (length > 0 && line[length - 1] == '\r')
    length--;
  g_string_append_len (text, line, (gssize) length);
  g_string_append_c (text, '\n');
}

gboolean
hf_mbox_append (HfSave *save, GBytes *message, gint64 date_s, GError **error)
{
  static const char *const days[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
  static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (date_s);
  gsize length;
  const char *at = g_bytes_get_data (message, &length);
  const char *end = at + length;
  g_autoptr (GString) text = g_string_sized_new (length + 64);

  g_string_printf (text, "From MAILER-DAEMON %s %s %2d %02d:%02d:%02d %d\n",
                   days[g_date_time_get_day_of_week (date) - 1], months[g_date_time_get_month (date) - 1],
                   g_date_time_get_day_of_month (date), g_date_time_get_hour (date), g_date_time_get_minute (date),
                   g_date_time_get_second (date), g_date_time_get_year (date));
  while (at < end)
    {
      const char *feed = memchr (at, '\n', (gsize) (end - at));
      const char *line_end = feed != NULL ? feed : end;

      append_line (text, at, (gsize) (line_end - at));
      at = feed != NULL ? feed + 1 : end;
    }
  g_string_append_c (text, '\n');

  return hf_save_write (save, text->str, text->len, error);
}
