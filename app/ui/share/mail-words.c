/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-words.h"

#include <glib/gi18n.h>

char *
hf_mail_words_of_states (const guint counts[HF_N_MAIL_STATES])
{
  static const struct
  {
    HfMailState state;
    const char *words;
  } states[] = {
    { HF_MAIL_SENT, N_ ("%u sent") },        { HF_MAIL_REFUSED, N_ ("%u refused") },
    { HF_MAIL_DEFERRED, N_ ("%u put off") }, { HF_MAIL_UNSURE, N_ ("%u unsure") },
    { HF_MAIL_HELD, N_ ("%u held back") },   { HF_MAIL_QUEUED, N_ ("%u waiting") },
  };
  GString *words = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      guint count = counts[states[i].state];

      if (count == 0)
        continue;
      if (words->len > 0)
        g_string_append (words, " · ");
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      g_string_append_printf (words, _ (states[i].words), count);
#pragma GCC diagnostic pop
    }
  return g_string_free (words, FALSE);
}

char *
hf_mail_words_of_plan (const HfMailPlan *plan)
{
  g_autofree char *mails = g_strdup_printf (ngettext ("%u mail", "%u mails", plan->n_waiting), plan->n_waiting);
  g_autofree char *size = g_format_size (plan->bytes);
  guint minutes = plan->per_minute > 0 ? (guint) (plan->n_waiting / plan->per_minute + 0.5) : 0;
  g_autofree char *time = minutes > 0
                              ? g_strdup_printf (ngettext ("about %u minute", "about %u minutes", minutes), minutes)
                              : g_strdup (_ ("less than a minute"));

  /* Translators: such as “24 mails, 3.2 MB, about 1 minute”. */
  return g_strdup_printf (_ ("%s, %s, %s"), mails, size, time);
}

char *
hf_mail_words_of_time (gint64 when_s)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (when_s);

  /* Translators: a date and a time of day, as of g_date_time_format(): “Monday 4 October 2027, 9:00”. */
  return g_date_time_format (when, _ ("%A %-e %B %Y, %-H:%M"));
}
