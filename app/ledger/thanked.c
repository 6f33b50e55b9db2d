/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/thanked.h"

#include <string.h>

/* Most addresses need no table of Unicode, and a list has many. */
static char *
fold_case (const char *text)
{
  g_autofree char *compatible = NULL;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);

  compatible = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  return g_utf8_casefold (compatible != NULL ? compatible : "", -1);
}

static char *
fold (const char *text)
{
  g_autofree char *folded = fold_case (text);
  GString *out = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
    else if (out->len > 0 && out->str[out->len - 1] != ' ')
      g_string_append_c (out, ' ');
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);

  return g_string_free (out, FALSE);
}

char *
hf_thanked_key (const char *name, const char *email, const char *team)
{
  g_autofree char *address = fold (email);
  g_autofree char *own = NULL;
  g_autofree char *group = NULL;

  if (strchr (address, '@') != NULL)
    return g_strconcat ("mail ", address, NULL);

  own = fold (name);
  group = fold (team);
  return own[0] != '\0' ? g_strdup_printf ("name %s\n%s", own, group) : g_strdup ("");
}
