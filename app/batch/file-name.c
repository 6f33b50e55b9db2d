/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/file-name.h"

#include <pango/pango.h>
#include <string.h>

/* What stands where nothing is left of a text. */
#define EMPTY_STEM "card"

#define ZERO_WIDTH_NON_JOINER 0x200C
#define ZERO_WIDTH_JOINER 0x200D

/* Windows takes these for devices, whatever extension follows (Microsoft, "Naming Files, Paths, and Namespaces"). */
static const char *const device_names[] = { "con", "prn", "aux", "nul", "conin$", "conout$" };
static const char *const numbered_devices[] = { "com", "lpt" };
static const char *const device_digits[] = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³" };

static gboolean
is_joiner (gunichar c)
{
  return c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
}

static gboolean
is_seen (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_UNASSIGNED:
      return FALSE;
    default:
      return TRUE;
    }
}

static void
end_with_no_joiner (GString *name)
{
  while (name->len > 0 && is_joiner (g_utf8_get_char (g_utf8_prev_char (name->str + name->len))))
    g_string_truncate (name, (gsize) (g_utf8_prev_char (name->str + name->len) - name->str));
}

static void
append_character (GString *name, gunichar c)
{
  if (g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_LINE_SEPARATOR ||
      g_unichar_type (c) == G_UNICODE_PARAGRAPH_SEPARATOR)
    {
      end_with_no_joiner (name);
      if (name->len > 0 && name->str[name->len - 1] != ' ')
        g_string_append_c (name, ' ');
    }
  else if (c < 0x80 && strchr ("/\\<>:\"|?*", (int) c) != NULL)
    g_string_append_c (name, '-');
  else if (is_joiner (c))
    {
      if (name->len > 0 && name->str[name->len - 1] != ' ')
        g_string_append_unichar (name, c);
    }
  else if (is_seen (c))
    g_string_append_unichar (name, c);
}

static void
strip_front (GString *name)
{
  const char *p = name->str;

  while (*p != '\0' && (strchr (" .-~", *p) != NULL || is_joiner (g_utf8_get_char (p))))
    p = g_utf8_next_char (p);

  g_string_erase (name, 0, p - name->str);
}

static void
strip_end (GString *name)
{
  end_with_no_joiner (name);
  while (name->len > 0 && strchr (" .", name->str[name->len - 1]) != NULL)
    {
      g_string_truncate (name, name->len - 1);
      end_with_no_joiner (name);
    }
}

static gboolean
is_device (const char *stem)
{
  g_autofree char *folded = g_ascii_strdown (stem, -1);

  g_strchomp (folded);
  for (guint i = 0; i < G_N_ELEMENTS (device_names); i++)
    if (g_str_equal (folded, device_names[i]))
      return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (numbered_devices); i++)
    if (g_str_has_prefix (folded, numbered_devices[i]))
      for (guint digit = 0; digit < G_N_ELEMENTS (device_digits); digit++)
        if (g_str_equal (folded + strlen (numbered_devices[i]), device_digits[digit]))
          return TRUE;

  return FALSE;
}

static void
spare_device (GString *name)
{
  gsize length = strcspn (name->str, ".");
  g_autofree char *stem = g_strndup (name->str, length);

  if (is_device (stem))
    g_string_insert_c (name, (gssize) length, '_');
}

/* A letter with its marks, or an emoji of seven characters, stays whole. */
static void
cut (GString *name, gsize max_bytes)
{
  g_autofree PangoLogAttr *attributes = NULL;
  const char *position;
  gsize keep = 0;
  int n_characters;

  if (name->len <= max_bytes)
    return;

  n_characters = (int) g_utf8_strlen (name->str, (gssize) name->len);
  attributes = g_new0 (PangoLogAttr, (gsize) n_characters + 1);
  pango_get_log_attrs (name->str, (int) name->len, -1, pango_language_from_string ("en"), attributes, n_characters + 1);

  position = name->str;
  for (int i = 0; i <= n_characters && (gsize) (position - name->str) <= max_bytes; i++)
    {
      if (attributes[i].is_cursor_position)
        keep = (gsize) (position - name->str);
      if (i < n_characters)
        position = g_utf8_next_char (position);
    }

  g_string_truncate (name, keep);
}

char *
hf_file_name_clean (const char *text, gsize max_bytes)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed =
      g_str_is_ascii (valid) ? g_steal_pointer (&valid) : g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    append_character (name, g_utf8_get_char (p));

  strip_front (name);
  strip_end (name);
  spare_device (name);
  cut (name, max_bytes);
  strip_end (name);

  if (name->len == 0)
    g_string_append_len (name, EMPTY_STEM, (gssize) MIN (strlen (EMPTY_STEM), max_bytes));

  return g_string_free (g_steal_pointer (&name), FALSE);
}

char *
hf_file_name_fold (const char *name)
{
  g_autofree char *composed = NULL;
  g_autofree char *folded = NULL;

  if (g_str_is_ascii (name))
    return g_ascii_strdown (name, -1);

  composed = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
  folded = g_utf8_casefold (composed, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
}
