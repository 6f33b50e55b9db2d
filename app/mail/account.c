/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/account.h"

#include "base/save.h"
#include "mail/address.h"
#include "mail/error.h"
#include "mail/line.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

#define GROUP "account"
#define ENDING ".account"

/* RFC 6409 and RFC 8314. */
#define STARTTLS_PORT 587
#define TLS_PORT 465

/* As much as servers for people take without a question. */
#define USUAL_PER_MINUTE 30.0
#define USUAL_RETRY_AFTER_S 60
#define USUAL_RETRIES 3
#define USUAL_TIMEOUT_S 120
#define MOST_PER_MINUTE 6000.0

const char *const hf_mail_security_words[] = { "starttls", "tls", "none", NULL };

HfMailAccount *
hf_mail_account_new (void)
{
  HfMailAccount *account = g_new0 (HfMailAccount, 1);

  account->port = STARTTLS_PORT;
  account->per_minute = USUAL_PER_MINUTE;
  account->retry_after_s = USUAL_RETRY_AFTER_S;
  account->retries = USUAL_RETRIES;
  account->timeout_s = USUAL_TIMEOUT_S;
  return account;
}

HfMailAccount *
hf_mail_account_copy (const HfMailAccount *account)
{
  HfMailAccount *copy = g_memdup2 (account, sizeof *account);

  copy->name = g_strdup (account->name);
  copy->from_name = g_strdup (account->from_name);
  copy->from_address = g_strdup (account->from_address);
  copy->server = g_strdup (account->server);
  copy->user = g_strdup (account->user);
  copy->ca_file = g_strdup (account->ca_file);
  copy->token_command = g_strdup (account->token_command);
  copy->online_account = g_strdup (account->online_account);
  return copy;
}

void
hf_mail_account_free (HfMailAccount *account)
{
  if (account == NULL)
    return;

  g_free (account->name);
  g_free (account->from_name);
  g_free (account->from_address);
  g_free (account->server);
  g_free (account->user);
  g_free (account->ca_file);
  g_free (account->token_command);
  g_free (account->online_account);
  g_free (account);
}

static gboolean
wrong (const HfMailAccount *account, GError **error, const char *key, const char *says)
{
  g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_ACCOUNT, _ ("The account “%s”: %s= %s"), account->name, key, says);
  return FALSE;
}

/* `Support Team <team@example.org>`, or the address alone. */
static gboolean
parse_from (HfMailAccount *account, const char *from, GError **error)
{
  const char *angle = strrchr (from, '<');
  g_autofree char *before = angle != NULL ? g_strndup (from, (gsize) (angle - from)) : NULL;
  g_autoptr (GError) address_error = NULL;

  if (before != NULL)
    {
      g_autofree char *line = hf_mail_line_clean (before);
      gsize length = strlen (line);

      account->from_name = length >= 2 && line[0] == '"' && line[length - 1] == '"' ? g_strndup (line + 1, length - 2)
                                                                                    : g_steal_pointer (&line);
    }
  account->from_address = hf_mail_address_normalize (angle != NULL ? angle : from, &address_error);

  return account->from_address != NULL || wrong (account, error, "from", address_error->message);
}

static gboolean
parse_security (HfMailAccount *account, const char *word, GError **error)
{
  for (int i = 0; hf_mail_security_words[i] != NULL; i++)
    if (g_str_equal (word, hf_mail_security_words[i]))
      {
        account->security = (HfMailSecurity) i;
        return TRUE;
      }

  return wrong (account, error, "security", _ ("is one of starttls, tls, and for a server on this computer none"));
}

static gboolean
is_loopback (const char *server)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (server);

  return g_str_equal (server, "localhost") || (address != NULL && g_inet_address_get_is_loopback (address));
}

/* It becomes part of a URL: nothing but a host may stand there. */
static gboolean
is_server (const char *server)
{
  return server[0] != '\0' &&
         strspn (server, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_:") == strlen (server);
}

gboolean
hf_mail_account_check (const HfMailAccount *account, GError **error)
{
  if (account->from_address == NULL)
    return wrong (account, error, "from", _ ("is missing: say from=Name <address>"));
  if (account->server == NULL || !is_server (account->server))
    return wrong (account, error, "server", _ ("is missing or no name of a server, such as smtp.example.org"));
  if (account->port == 0 || account->port > G_MAXUINT16)
    return wrong (account, error, "port", _ ("is a number from 1 to 65535"));
  if (account->security == HF_MAIL_PLAIN && !is_loopback (account->server))
    return wrong (
        account, error, "security",
        _ ("none is for a server on this computer only: say starttls, or tls, so that nobody can read along"));
  if (account->token_command != NULL && account->user == NULL)
    return wrong (account, error, "user", _ ("is missing, and token-command= is for somebody who signs in"));
  if (account->online_account != NULL && (account->user == NULL || account->token_command != NULL))
    return wrong (account, error, "online-account", _ ("needs user=, and no token-command= beside it"));
  if (account->per_minute < 0 || account->per_minute > MOST_PER_MINUTE)
    return wrong (account, error, "rate", _ ("is a number of messages a minute, up to 6000"));

  return TRUE;
}

static char *
read_text (GKeyFile *file, const char *key)
{
  g_autofree char *text = g_key_file_get_string (file, GROUP, key, NULL);

  if (text == NULL || g_strstrip (text)[0] == '\0')
    return NULL;

  return g_steal_pointer (&text);
}

/* @out_number is left alone where the file says nothing. */
static gboolean
read_number (GKeyFile *file, const HfMailAccount *account, const char *key, guint most, guint *out_number,
             GError **error)
{
  g_autofree char *text = read_text (file, key);
  guint64 number;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, most, &number, NULL))
    return wrong (account, error, key, _ ("is a whole number, and not that large"));

  *out_number = (guint) number;
  return TRUE;
}

/* Better refused than kept where backups and others read it. */
static gboolean
has_no_password (GKeyFile *file, const HfMailAccount *account, GError **error)
{
  static const char *const secrets[] = { "password", "pass", "token", "secret" };

  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    if (g_key_file_has_key (file, GROUP, secrets[i], NULL))
      return wrong (
          account, error, secrets[i],
          _ ("does not belong into a file: remove it, and set HEARTFELT_SMTP_PASSWORD, or type it when asked"));

  return TRUE;
}

static gboolean
read_account (GKeyFile *file, HfMailAccount *account, GError **error)
{
  g_autofree char *from = read_text (file, "from");
  g_autofree char *security = read_text (file, "security");
  guint rate = (guint) account->per_minute;

  if (!has_no_password (file, account, error))
    return FALSE;
  if (security != NULL && !parse_security (account, security, error))
    return FALSE;
  if (from != NULL && !parse_from (account, from, error))
    return FALSE;

  account->port = account->security == HF_MAIL_TLS ? TLS_PORT : STARTTLS_PORT;
  account->server = read_text (file, "server");
  account->user = read_text (file, "user");
  account->ca_file = read_text (file, "ca-file");
  account->token_command = read_text (file, "token-command");
  account->online_account = read_text (file, "online-account");
  if (!read_number (file, account, "port", G_MAXUINT16, &account->port, error) ||
      !read_number (file, account, "rate", (guint) MOST_PER_MINUTE, &rate, error) ||
      !read_number (file, account, "retry-after", 86400, &account->retry_after_s, error) ||
      !read_number (file, account, "retries", 100, &account->retries, error) ||
      !read_number (file, account, "timeout", 3600, &account->timeout_s, error))
    return FALSE;

  account->per_minute = rate;
  return hf_mail_account_check (account, error);
}

static char *
build_folder (void)
{
  return g_build_filename (g_get_user_config_dir (), "heartfelt", "accounts", NULL);
}

/* Names are people's: of any letters but those that make a path. */
static char *
build_path (const char *name)
{
  g_autofree char *folder = build_folder ();
  g_autofree char *plain = g_strdelimit (g_strdup (name), "/\\", '-');
  g_autofree char *file = g_strconcat (plain, ENDING, NULL);

  return g_build_filename (folder, file, NULL);
}

HfMailAccount *
hf_mail_account_load (const char *name_or_file, GError **error)
{
  g_autoptr (HfMailAccount) account = hf_mail_account_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *set_up = build_path (name_or_file);
  gboolean is_file = g_file_test (name_or_file, G_FILE_TEST_EXISTS);
  g_autoptr (GError) reading = NULL;

  account->name = g_filename_display_name (name_or_file);
  if (!is_file && !g_file_test (set_up, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_ACCOUNT,
                   _ ("There is no account “%s”, and no file of that name: name an account file, or set one up in "
                      "Heartfelt under Share, Email"),
                   account->name);
      return NULL;
    }
  if (!g_key_file_load_from_file (file, is_file ? name_or_file : set_up, G_KEY_FILE_NONE, &reading) ||
      !g_key_file_has_group (file, GROUP))
    {
      g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_ACCOUNT, _ ("“%s” is no account file: %s"), account->name,
                   reading != NULL ? reading->message : _ ("it has no line [account]"));
      return NULL;
    }

  return read_account (file, account, error) ? g_steal_pointer (&account) : NULL;
}

static void
write_text (GKeyFile *file, const char *key, const char *text)
{
  if (text != NULL)
    g_key_file_set_string (file, GROUP, key, text);
}

gboolean
hf_mail_account_save (const HfMailAccount *account, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *folder = build_folder ();
  g_autofree char *path = build_path (account->name);
  g_autofree char *from =
      account->from_name != NULL ? g_strdup_printf ("%s <%s>", account->from_name, account->from_address) : NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!hf_mail_account_check (account, error))
    return FALSE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_NO_FOLDER, _ ("The folder “%s” cannot be made: %s"), folder,
                   g_strerror (errno));
      return FALSE;
    }

  write_text (file, "from", from != NULL ? from : account->from_address);
  write_text (file, "server", account->server);
  g_key_file_set_integer (file, GROUP, "port", (int) account->port);
  write_text (file, "security", hf_mail_security_words[account->security]);
  write_text (file, "user", account->user);
  write_text (file, "ca-file", account->ca_file);
  write_text (file, "token-command", account->token_command);
  write_text (file, "online-account", account->online_account);
  g_key_file_set_integer (file, GROUP, "rate", (int) account->per_minute);
  text = g_key_file_to_data (file, &length, NULL);
  return hf_save_bytes (path, text, length, HF_SAVE_REPLACE, error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
hf_mail_account_list (void)
{
  g_autofree char *folder = build_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (file, ENDING))
      g_ptr_array_add (names, g_strndup (file, strlen (file) - strlen (ENDING)));
  g_ptr_array_sort (names, compare_names);

  return names;
}
