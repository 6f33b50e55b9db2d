/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/language.h"

#include <string.h>

static gboolean
same_letter (char a, char b)
{
  return g_ascii_tolower (a == '_' ? '-' : a) == g_ascii_tolower (b);
}

gboolean
hf_language_matches (const char *language, const char *range)
{
  gsize length = strlen (range);
  gboolean wants_more = g_str_has_suffix (range, "-*");

  if (language == NULL)
    return FALSE;

  if (wants_more)
    length -= strlen ("-*");
  for (gsize i = 0; i < length; i++)
    if (language[i] == '\0' || !same_letter (language[i], range[i]))
      return FALSE;

  return same_letter (language[length], '-') || (language[length] == '\0' && !wants_more);
}
