/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gallery/gallery-words.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *id;
  const char *title;
} Word;

static const Word themes[] = {
  { "adaptability", N_ ("Adaptability") },
  { "celebration", N_ ("Celebration") },
  { "challenges", N_ ("Challenges") },
  { "community", N_ ("Community") },
  { "empathy", N_ ("Empathy") },
  { "example", N_ ("Example") },
  { "farewell", N_ ("Farewell") },
  { "friendly-voice", N_ ("A friendly voice") },
  { "journey", N_ ("The journey") },
  { "learning", N_ ("Learning") },
  { "listening", N_ ("Listening") },
  { "november-thanks", N_ ("November thanks") },
  { "organisation", N_ ("Organisation") },
  { "patience", N_ ("Patience") },
  { "solving-problems", N_ ("Solving problems") },
  { "trust", N_ ("Trust") },
  { "uniqueness", N_ ("Uniqueness") },
  { "unsung-heroes", N_ ("Unsung heroes") },
};

static const Word moods[] = {
  { "light", N_ ("Light") },
  { "dark", N_ ("Night") },
  { "ink-saving", N_ ("Ink-saving") },
};

static const Word fields[] = {
  { "name", N_ ("name") },           { "first_name", N_ ("first name") },
  { "last_name", N_ ("last name") }, { "email", N_ ("email") },
  { "team", N_ ("team") },           { "role", N_ ("role") },
  { "note", N_ ("note") },           { "from", N_ ("from") },
  { "signature", N_ ("signature") }, { "language", N_ ("language") },
};

/* Languages by the names their speakers look for. */
static const Word languages[] = {
  { "ar", "العربية" },    { "de", "Deutsch" }, { "en", "English" },   { "es", "Español" }, { "fil", "Filipino" },
  { "fr", "Français" },   { "hi", "हिन्दी" },   { "it", "Italiano" },  { "ja", "日本語" },  { "ko", "한국어" },
  { "nl", "Nederlands" }, { "pl", "Polski" },  { "pt", "Português" }, { "zh", "中文" },
};

static const char *
find (const Word *words, gsize count, const char *id)
{
  for (gsize i = 0; i < count; i++)
    if (g_str_equal (words[i].id, id))
      return words[i].title;

  return NULL;
}

/* `paper-cut` as “Paper-cut”, `long_term` as “Long term”. */
static char *
spell (const char *id, gboolean capital)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (id), "_", ' ');
  g_autofree char *first = NULL;

  if (!capital || spaced[0] == '\0')
    return g_steal_pointer (&spaced);

  first = g_utf8_strup (spaced, g_utf8_next_char (spaced) - spaced);
  return g_strconcat (first, g_utf8_next_char (spaced), NULL);
}

char *
hf_theme_title (const char *theme)
{
  const char *title = find (themes, G_N_ELEMENTS (themes), theme);
  g_autofree char *spaced = NULL;

  if (title != NULL)
    return g_strdup (_ (title));

  spaced = g_strdelimit (g_strdup (theme), "-", ' ');
  return spell (spaced, TRUE);
}

char *
hf_mood_title (const char *mood)
{
  const char *title = find (moods, G_N_ELEMENTS (moods), mood);

  return title != NULL ? g_strdup (_ (title)) : spell (mood, TRUE);
}

char *
hf_style_title (const char *style)
{
  return spell (style, TRUE);
}

const char *
hf_language_title (const char *language)
{
  g_autofree char *primary = g_strndup (language, strcspn (language, "-_"));
  const char *title = find (languages, G_N_ELEMENTS (languages), primary);

  return title != NULL ? title : language;
}

char *
hf_field_title (const char *key)
{
  const char *title = find (fields, G_N_ELEMENTS (fields), key);

  return title != NULL ? g_strdup (_ (title)) : spell (key, FALSE);
}

char *
hf_day_title (gint64 time_s, gint64 now_s)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (time_s);
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_local (now_s);
  GDate day;
  GDate today;
  int days;

  if (time == NULL || now == NULL)
    return g_strdup ("");

  g_date_clear (&day, 1);
  g_date_clear (&today, 1);
  g_date_set_dmy (&day, (GDateDay) g_date_time_get_day_of_month (time), (GDateMonth) g_date_time_get_month (time),
                  (GDateYear) g_date_time_get_year (time));
  g_date_set_dmy (&today, (GDateDay) g_date_time_get_day_of_month (now), (GDateMonth) g_date_time_get_month (now),
                  (GDateYear) g_date_time_get_year (now));
  days = g_date_days_between (&day, &today);
  if (days <= 0)
    return g_strdup (_ ("Today"));
  if (days == 1)
    return g_strdup (_ ("Yesterday"));
  if (days < 7)
    return g_date_time_format (time, "%A");
  /* Translators: a day of this year, such as “3 May”; see g_date_time_format(). */
  if (g_date_time_get_year (time) == g_date_time_get_year (now))
    return g_date_time_format (time, _ ("%-e %B"));

  /* Translators: a month, such as “November 2025”. */
  return g_date_time_format (time, _ ("%B %Y"));
}
