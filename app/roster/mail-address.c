/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/mail-address.h"

#include "roster/stray-letters.h"

#include <string.h>

#define LOCAL_BYTES_MAX 64
#define DOMAIN_BYTES_MAX 253
#define LABEL_BYTES_MAX 63

static gboolean
is_valid_local (const char *local, gsize length)
{
  if (length == 0 || length > LOCAL_BYTES_MAX || local[0] == '.' || local[length - 1] == '.' ||
      g_strstr_len (local, (gssize) length, "..") != NULL)
    return FALSE;

  for (const char *p = local; p < local + length; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (letter < 0x80 ? !g_ascii_isalnum (*p) && strchr (".!#$%&'*+-/=?^_`{|}~", *p) == NULL
                        : !g_unichar_isalnum (letter) && !g_unichar_ismark (letter))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_valid_label (const char *label)
{
  gsize length = strlen (label);

  if (length == 0 || length > LABEL_BYTES_MAX || label[0] == '-' || label[length - 1] == '-')
    return FALSE;
  for (const char *p = label; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      return FALSE;

  return TRUE;
}

static gboolean
is_valid_domain (const char *domain)
{
  g_autofree char *ascii = g_hostname_to_ascii (domain);
  g_auto (GStrv) labels = NULL;
  guint n_labels;

  if (ascii == NULL || strlen (ascii) > DOMAIN_BYTES_MAX)
    return FALSE;

  labels = g_strsplit (ascii, ".", -1);
  n_labels = g_strv_length (labels);
  for (guint i = 0; i < n_labels; i++)
    if (!is_valid_label (labels[i]))
      return FALSE;

  return n_labels >= 2 && strspn (labels[n_labels - 1], "0123456789") < strlen (labels[n_labels - 1]) &&
         strlen (labels[n_labels - 1]) >= 2;
}

gboolean
hf_mail_address_is_valid (const char *text)
{
  const char *at = strchr (text, '@');

  return at != NULL && strchr (at + 1, '@') == NULL && is_valid_local (text, (gsize) (at - text)) &&
         is_valid_domain (at + 1);
}

/* Replaces every @old in @text, whatever its case, by @new. */
static void
replace (GString *text, const char *old, const char *new)
{
  gsize length = strlen (old);

  for (gsize i = 0; i + length <= text->len;)
    if (g_ascii_strncasecmp (text->str + i, old, length) == 0)
      {
        g_string_erase (text, (gssize) i, (gssize) length);
        g_string_insert (text, (gssize) i, new);
        i += strlen (new);
      }
    else
      i++;
}

/* Of several addresses, or of words around one, only the first address is left. */
static void
keep_first (GString *text)
{
  g_auto (GStrv) parts = NULL;
  const char *open = strchr (text->str, '<');
  const char *close = open != NULL ? strchr (open, '>') : NULL;

  if (close != NULL && g_strstr_len (open, close - open, "@") != NULL)
    {
      g_autofree char *inner = g_strndup (open + 1, (gsize) (close - open - 1));

      g_string_assign (text, inner);
    }

  parts = g_strsplit_set (text->str, " ;,/|\n\t", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (hf_mail_address_is_valid (parts[i]))
      {
        g_string_assign (text, parts[i]);
        return;
      }
}

static void
write_signs (GString *text)
{
  static const char *const pairs[][2] = { { "mailto:", "" }, { "＠", "@" },    { "．", "." },
                                          { "(at)", "@" },   { "[at]", "@" },  { "{at}", "@" },
                                          { "(dot)", "." },  { "[dot]", "." }, { "(a)", "@" } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    replace (text, pairs[i][0], pairs[i][1]);
  if (strchr (text->str, '@') == NULL)
    replace (text, " at ", "@");
  replace (text, " dot ", ".");
}

static void
drop_slips (GString *text)
{
  static const char *const pairs[][2] = { { "@@", "@" }, { "..", "." }, { ".@", "@" }, { "@.", "@" } };
  char *at;

  for (char *p = text->str; *p != '\0';)
    if (g_unichar_isspace (g_utf8_get_char (p)))
      g_string_erase (text, p - text->str, g_utf8_next_char (p) - p);
    else
      p = g_utf8_next_char (p);

  while (text->len > 0 && strchr (".,;:>)]'\"", text->str[text->len - 1]) != NULL)
    g_string_truncate (text, text->len - 1);
  while (text->len > 0 && strchr (".,;:<(['\"", text->str[0]) != NULL)
    g_string_erase (text, 0, 1);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    while (strstr (text->str, pairs[i][0]) != NULL)
      replace (text, pairs[i][0], pairs[i][1]);

  at = strchr (text->str, '@');
  for (char *p = at; p != NULL && *p != '\0'; p++)
    if (*p == ',' || *p == ';' || *p == ':')
      *p = '.';
}

/* Domains nobody has, and the ones meant by them; the others end so. */
static void
mend_domain (GString *text)
{
  static const char *const domains[][2] = {
    { "@gmial.com", "@gmail.com" },    { "@gmal.com", "@gmail.com" },       { "@gmaill.com", "@gmail.com" },
    { "@gamil.com", "@gmail.com" },    { "@gnail.com", "@gmail.com" },      { "@gmail", "@gmail.com" },
    { "@gmailcom", "@gmail.com" },     { "@hotmial.com", "@hotmail.com" },  { "@hotmal.com", "@hotmail.com" },
    { "@hotmai.com", "@hotmail.com" }, { "@hotmail", "@hotmail.com" },      { "@hotmailcom", "@hotmail.com" },
    { "@outlok.com", "@outlook.com" }, { "@outloook.com", "@outlook.com" }, { "@outlook", "@outlook.com" },
    { "@outlookcom", "@outlook.com" }, { "@yaho.com", "@yahoo.com" },       { "@yahooo.com", "@yahoo.com" },
    { "@yahoocom", "@yahoo.com" },     { "@yahoo", "@yahoo.com" },
  };
  static const char *const ends[][2] = { { ".con", ".com" }, { ".cmo", ".com" },  { ".ocm", ".com" },
                                         { ".vom", ".com" }, { ".comm", ".com" }, { ".xom", ".com" },
                                         { ".ogr", ".org" }, { ".orgg", ".org" }, { ".nte", ".net" } };
  const char *at = strchr (text->str, '@');

  if (at == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (text->str, ends[i][0]))
      {
        g_string_truncate (text, text->len - strlen (ends[i][0]));
        g_string_append (text, ends[i][1]);
        break;
      }
  at = strchr (text->str, '@');
  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    if (g_ascii_strcasecmp (at, domains[i][0]) == 0)
      {
        g_string_truncate (text, (gsize) (at - text->str));
        g_string_append (text, domains[i][1]);
        return;
      }
}

char *
hf_mail_address_mend (const char *text)
{
  g_autofree char *seen = hf_stray_letters_mend (text);
  g_autoptr (GString) mended = g_string_new (seen != NULL ? seen : text);

  if (!hf_mail_address_is_valid (mended->str))
    {
      write_signs (mended);
      keep_first (mended);
      drop_slips (mended);
    }
  mend_domain (mended);

  if (g_str_equal (mended->str, text) || !hf_mail_address_is_valid (mended->str))
    return NULL;

  return g_string_free (g_steal_pointer (&mended), FALSE);
}
