/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/field.h"

static const char *const names[HF_N_FIELDS] = {
  [HF_FIELD_NAME] = "name",           [HF_FIELD_FIRST_NAME] = "first_name",
  [HF_FIELD_LAST_NAME] = "last_name", [HF_FIELD_EMAIL] = "email",
  [HF_FIELD_TEAM] = "team",           [HF_FIELD_ROLE] = "role",
  [HF_FIELD_LANGUAGE] = "language",   [HF_FIELD_NOTE] = "note",
};

const char *
hf_field_name (HfField field)
{
  return names[field];
}

int
hf_field_from_key (const char *key)
{
  for (guint field = 0; field < HF_N_FIELDS; field++)
    {
      g_autofree char *name_key = hf_field_key_normalize (names[field]);

      if (g_str_equal (key, name_key))
        return (int) field;
    }

  return -1;
}

static gboolean
counts (gunichar letter)
{
  GUnicodeType type = g_unichar_type (letter);

  return letter != '_' && type != G_UNICODE_DASH_PUNCTUATION && !g_unichar_isspace (letter) &&
         !g_unichar_iszerowidth (letter);
}

char *
hf_field_key_normalize (const char *text)
{
  g_autofree char *compatible = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = g_utf8_casefold (compatible != NULL ? compatible : "", -1);
  g_autoptr (GString) kept = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      gboolean is_mark = g_unichar_ismark (letter);

      /* Combining marks have no width either, but they are letters of Hindi and Arabic. */
      if (is_mark || counts (letter))
        g_string_append_unichar (kept, letter);
    }

  /* Folding may leave what composes again. */
  return g_utf8_normalize (kept->str, -1, G_NORMALIZE_NFKC);
}
