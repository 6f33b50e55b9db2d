/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/language.h"

#include <string.h>

/* Languages whose usual script (CLDR, likely subtags) runs from right to left, and those scripts. */
static const char *const rtl_languages[] = { "ar",  "ckb", "dv", "fa", "he", "iw", "ks",
                                             "nqo", "ps",  "sd", "ug", "ur", "yi" };
static const char *const rtl_scripts[] = { "Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa" };

static gboolean
is_one_of (const char *part, const char *const *list, gsize count)
{
  for (gsize i = 0; i < count; i++)
    if (g_ascii_strcasecmp (part, list[i]) == 0)
      return TRUE;

  return FALSE;
}

gboolean
hf_language_is_rtl (const char *language)
{
  g_auto (GStrv) parts = g_strsplit_set (language, "-_", -1);

  if (parts[0] == NULL)
    return FALSE;

  /* A script subtag, four letters long, says it outright: az-Arab, ar-Latn. */
  for (guint i = 1; parts[i] != NULL; i++)
    if (strlen (parts[i]) == 4 && g_ascii_isalpha (parts[i][0]))
      return is_one_of (parts[i], rtl_scripts, G_N_ELEMENTS (rtl_scripts));

  return is_one_of (parts[0], rtl_languages, G_N_ELEMENTS (rtl_languages));
}

gboolean
hf_language_is_tag (const char *text)
{
  /* The shape of RFC 5646, section 2.1; whether a language is registered makes no difference to a card. */
  return g_regex_match_simple ("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", text, G_REGEX_DOLLAR_ENDONLY, 0);
}

static gsize
primary_length (const char *language)
{
  return strcspn (language, "-_");
}

guint
hf_language_nearness (const char *language, const char *wanted)
{
  gsize length = primary_length (language);

  if (length != primary_length (wanted) || g_ascii_strncasecmp (language, wanted, length) != 0)
    return 0;
  if (g_ascii_strcasecmp (language, wanted) == 0)
    return 3;

  return language[length] == '\0' ? 2 : 1;
}
