/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/field.h"

#include <string.h>

/* Each with the form hf_field_key_normalize() gives it: keys are looked up for every field of every card. */
static const struct
{
  const char *name;
  const char *key;
} fields[HF_N_FIELDS] = {
  [HF_FIELD_NAME] = { "name", "name" },
  [HF_FIELD_FIRST_NAME] = { "first_name", "firstname" },
  [HF_FIELD_LAST_NAME] = { "last_name", "lastname" },
  [HF_FIELD_EMAIL] = { "email", "email" },
  [HF_FIELD_TEAM] = { "team", "team" },
  [HF_FIELD_ROLE] = { "role", "role" },
  [HF_FIELD_LANGUAGE] = { "language", "language" },
  [HF_FIELD_NOTE] = { "note", "note" },
};

const char *
hf_field_name (HfField field)
{
  return fields[field].name;
}

int
hf_field_from_key (const char *key)
{
  for (int field = 0; field < HF_N_FIELDS; field++)
    if (g_str_equal (key, fields[field].key))
      return field;

  return -1;
}

static gboolean
counts (gunichar letter)
{
  GUnicodeType type = g_unichar_type (letter);

  return letter != '_' && type != G_UNICODE_DASH_PUNCTUATION && !g_unichar_isspace (letter) &&
         !g_unichar_iszerowidth (letter);
}

static char *
normalize_unicode (const char *text)
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

/* The same for ASCII, which most keys are, without asking the tables of Unicode. */
static char *
normalize_ascii (const char *text)
{
  char *key = g_malloc (strlen (text) + 1);
  gsize length = 0;

  for (const char *p = text; *p != '\0'; p++)
    if (*p != '_' && *p != '-' && !g_unichar_isspace ((guchar) *p))
      key[length++] = g_ascii_tolower (*p);
  key[length] = '\0';

  return key;
}

char *
hf_field_key_normalize (const char *text)
{
  return g_str_is_ascii (text) ? normalize_ascii (text) : normalize_unicode (text);
}
