/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/entry-name.h"

#include <string.h>

#define LONGEST_NAME_BYTES 255
#define SHA256_DIGITS 64

gboolean
hf_entry_name_is_safe (const char *name)
{
  g_auto (GStrv) parts = NULL;

  if (strlen (name) > LONGEST_NAME_BYTES || !g_utf8_validate (name, -1, NULL))
    return FALSE;
  for (const char *c = name; *c != '\0'; c++)
    if (*c == '\\' || g_ascii_iscntrl (*c))
      return FALSE;

  /* An absolute path, an empty name and a doubled slash all show as an empty part. */
  parts = g_strsplit (name, "/", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] == '\0' || g_str_equal (parts[i], ".") || g_str_equal (parts[i], ".."))
      return FALSE;

  return parts[0] != NULL;
}

char *
hf_entry_name_get_sha256 (const char *name)
{
  const char *digits;
  gsize length;

  if (!g_str_has_prefix (name, "assets/"))
    return NULL;

  digits = name + strlen ("assets/");
  length = strspn (digits, "0123456789abcdef");
  if (length != SHA256_DIGITS || (digits[length] != '.' && digits[length] != '\0'))
    return NULL;

  return g_strndup (digits, length);
}
