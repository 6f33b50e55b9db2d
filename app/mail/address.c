/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/address.h"

#include "mail/error.h"

#include <glib/gi18n.h>
#include <string.h>

/* RFC 5321, 4.5.3.1; of a host, RFC 1035. */
#define LOCAL_BYTES 64
#define HOST_BYTES 253
#define LABEL_BYTES 63

/* RFC 5322, 3.2.3, and letters beyond ASCII (RFC 6532). */
static gboolean
is_atom (gunichar letter)
{
  if (letter < 0x80)
    return g_ascii_isalnum ((char) letter) || strchr ("!#$%&'*+-/=?^_`{|}~", (char) letter) != NULL;

  return g_unichar_isalnum (letter) || g_unichar_ismark (letter);
}

/* Atoms parted by single dots; quoted names, which nobody has, are not taken. */
static gboolean
is_local (const char *local, gsize length)
{
  gboolean dot = TRUE;

  if (length == 0 || length > LOCAL_BYTES)
    return FALSE;

  for (const char *at = local; at < local + length; at = g_utf8_next_char (at))
    {
      gboolean is_dot = *at == '.';

      if ((is_dot && dot) || (!is_dot && !is_atom (g_utf8_get_char (at))))
        return FALSE;
      dot = is_dot;
    }

  return !dot;
}

static gboolean
is_label (const char *label)
{
  gsize length = strlen (label);

  if (length == 0 || length > LABEL_BYTES || label[0] == '-' || label[length - 1] == '-')
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (label[i]) && label[i] != '-')
      return FALSE;

  return TRUE;
}

/* Two labels at least, the last of them no number: nobody has mail at a whole country, or at four numbers. */
static gboolean
is_host (const char *host)
{
  g_auto (GStrv) labels = g_strsplit (host, ".", -1);
  guint n_labels = g_strv_length (labels);

  if (strlen (host) > HOST_BYTES || n_labels < 2 || g_ascii_isdigit (labels[n_labels - 1][0]))
    return FALSE;
  for (guint i = 0; i < n_labels; i++)
    if (!is_label (labels[i]))
      return FALSE;

  return TRUE;
}

static char *
trim (const char *address)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (address));
  gsize length = strlen (trimmed);

  if (length >= 2 && trimmed[0] == '<' && trimmed[length - 1] == '>')
    return g_strstrip (g_strndup (trimmed + 1, length - 2));

  return g_steal_pointer (&trimmed);
}

char *
hf_mail_address_normalize (const char *address, GError **error)
{
  g_autofree char *trimmed = g_utf8_validate (address, -1, NULL) ? trim (address) : g_strdup ("");
  const char *at = strrchr (trimmed, '@');
  g_autofree char *ascii = at != NULL ? g_hostname_to_ascii (at + 1) : NULL;
  g_autofree char *host = ascii != NULL ? g_ascii_strdown (ascii, -1) : NULL;

  if (host == NULL || !is_local (trimmed, (gsize) (at - trimmed)) || !is_host (host))
    {
      g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_ADDRESS, _ ("“%s” is not an email address"), address);
      return NULL;
    }

  return g_strdup_printf ("%.*s@%s", (int) (at - trimmed), trimmed, host);
}

char *
hf_mail_address_split (const char *text, char **out_name)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  gsize length = strlen (trimmed);
  char *angle = strrchr (trimmed, '<');
  g_autofree char *address = NULL;
  g_autofree char *name = NULL;

  *out_name = NULL;
  if (angle == NULL || angle == trimmed || trimmed[length - 1] != '>')
    return g_steal_pointer (&trimmed);

  address = g_strndup (angle + 1, (gsize) (trimmed + length - 1 - (angle + 1)));
  name = g_strstrip (g_strndup (trimmed, (gsize) (angle - trimmed)));
  length = strlen (name);
  if (length >= 2 && name[0] == '"' && name[length - 1] == '"')
    *out_name = g_strstrip (g_strndup (name + 1, length - 2));
  else
    *out_name = g_steal_pointer (&name);
  return g_steal_pointer (&address);
}

char *
hf_mail_address_fold (const char *address)
{
  g_autofree char *composed = g_utf8_normalize (address, -1, G_NORMALIZE_NFC);

  return g_utf8_casefold (composed != NULL ? composed : address, -1);
}

const char *
hf_mail_address_get_host (const char *address)
{
  const char *at = strrchr (address, '@');

  return at != NULL ? at + 1 : address;
}
