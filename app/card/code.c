/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/code.h"

/* Whether @text begins with a scheme, such as `https:` or `tel:`, and not with a host and its port. */
static gboolean
has_scheme (const char *text)
{
  gsize length = 0;

  if (!g_ascii_isalpha (text[0]))
    return FALSE;
  while (g_ascii_isalnum (text[length]) || text[length] == '+' || text[length] == '-' || text[length] == '.')
    length++;

  return text[length] == ':' && !g_ascii_isdigit (text[length + 1]);
}

char *
hf_code_write (HfCodeUse use, const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));

  if (use == HF_CODE_FOR_TEXT || text[0] == '\0' || has_scheme (text))
    return g_steal_pointer (&text);

  return g_strconcat (use == HF_CODE_FOR_EMAIL ? "mailto:" : "https://", text, NULL);
}
