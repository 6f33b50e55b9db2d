/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/thanked.h"

#include <string.h>

static char *
fold (const char *text)
{
  g_autofree char *compatible = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = g_utf8_casefold (compatible != NULL ? compatible : "", -1);
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
  g_autofree char *own = fold (name);
  g_autofree char *group = fold (team);

  if (strchr (address, '@') != NULL)
    return g_strdup_printf ("mail %s", address);

  return own[0] != '\0' ? g_strdup_printf ("name %s\n%s", own, group) : g_strdup ("");
}
