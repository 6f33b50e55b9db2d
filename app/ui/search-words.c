/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/search-words.h"

#include <string.h>

#define APOSTROPHE 0x2019
#define TATWEEL 0x0640 /* which makes Arabic words longer, and says nothing */

char *
hf_search_fold (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = decomposed != NULL ? g_utf8_casefold (decomposed, -1) : g_strdup ("");
  GString *plain = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == APOSTROPHE) /* as typed on a keyboard */
        letter = '\'';
      if (!g_unichar_ismark (letter) && letter != TATWEEL)
        g_string_append_unichar (plain, letter);
    }

  return g_string_free (plain, FALSE);
}

gboolean
hf_search_finds (const char *words, const char *folded)
{
  g_autofree char *sought = hf_search_fold (words);
  g_auto (GStrv) parts = g_strsplit_set (sought, " \t\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (folded, parts[i]) == NULL)
      return FALSE;

  return TRUE;
}
