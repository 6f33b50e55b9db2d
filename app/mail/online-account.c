/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/online-account.h"

#include "mail/address.h"
#include "mail/error.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define SERVICE "org.gnome.OnlineAccounts"
#define MANAGER "/org/gnome/OnlineAccounts"
#define ACCOUNT SERVICE ".Account"
#define MAIL SERVICE ".Mail"
#define OAUTH2 SERVICE ".OAuth2Based"
#define PASSWORD SERVICE ".PasswordBased"

/* RFC 8314 and RFC 6409. */
#define TLS_PORT 465
#define STARTTLS_PORT 587

/* A token may have to be asked for over the network. */
#define TIMEOUT_MS 30000

/* Without a session there is nobody to ask, and asking would start a bus. Returns: (transfer full) (nullable) */
static GDBusConnection *
get_bus (GCancellable *cancellable, GError **error)
{
  if (!hf_mail_has_session ())
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("there is no session of a desktop"));
      return NULL;
    }

  return g_bus_get_sync (G_BUS_TYPE_SESSION, cancellable, error);
}

static GVariant *
call (GDBusConnection *bus, const char *path, const char *interface, const char *method, GVariant *arguments,
      const char *answer, GCancellable *cancellable, GError **error)
{
  GVariant *said =
      g_dbus_connection_call_sync (bus, SERVICE, path, interface, method, arguments, G_VARIANT_TYPE (answer),
                                   G_DBUS_CALL_FLAGS_NONE, TIMEOUT_MS, cancellable, error);

  if (said == NULL && error != NULL && *error != NULL)
    g_dbus_error_strip_remote_error (*error);
  return said;
}

/* Objects by their path, each with its interfaces and their properties. Returns: (transfer full) (nullable) */
static GVariant *
list_objects (GDBusConnection *bus, GCancellable *cancellable, GError **error)
{
  g_autoptr (GVariant) answer = call (bus, MANAGER, "org.freedesktop.DBus.ObjectManager", "GetManagedObjects", NULL,
                                      "(a{oa{sa{sv}}})", cancellable, error);

  return answer != NULL ? g_variant_get_child_value (answer, 0) : NULL;
}

static gboolean
get_flag (GVariant *properties, const char *name)
{
  gboolean flag = FALSE;

  g_variant_lookup (properties, name, "b", &flag);
  return flag;
}

static const char *
get_text (GVariant *properties, const char *name)
{
  const char *text;

  return g_variant_lookup (properties, name, "&s", &text) ? text : "";
}

/* Such as `smtp.example.org` or `smtp.example.org:2525`. */
static void
set_server (HfMailAccount *account, GVariant *mail)
{
  g_auto (GStrv) parts = g_strsplit (get_text (mail, "SmtpHost"), ":", 2);
  gboolean tls = get_flag (mail, "SmtpUseSsl");

  account->security = tls ? HF_MAIL_TLS : HF_MAIL_STARTTLS;
  account->port = tls ? TLS_PORT : STARTTLS_PORT;
  account->server = g_strdup (parts[0] != NULL ? parts[0] : "");
  if (parts[0] != NULL && parts[1] != NULL)
    account->port = (guint) strtoul (parts[1], NULL, 10);
}

/* Returns: (transfer full) (nullable): %NULL where no mail can be sent from it */
static HfMailAccount *
read_account (GVariant *interfaces)
{
  g_autoptr (GVariant) about = g_variant_lookup_value (interfaces, ACCOUNT, G_VARIANT_TYPE_VARDICT);
  g_autoptr (GVariant) mail = g_variant_lookup_value (interfaces, MAIL, G_VARIANT_TYPE_VARDICT);
  g_autoptr (HfMailAccount) account = hf_mail_account_new ();
  const char *name;

  if (about == NULL || mail == NULL || get_flag (about, "MailDisabled") || !get_flag (mail, "SmtpSupported"))
    return NULL;

  account->from_address = hf_mail_address_normalize (get_text (mail, "EmailAddress"), NULL);
  name = get_text (mail, "Name");
  account->from_name = name[0] != '\0' ? g_strdup (name) : NULL;
  account->name = g_strdup (account->from_address);
  account->online_account = g_strdup (get_text (about, "Id"));
  account->user = g_strdup (get_text (mail, "SmtpUserName")[0] != '\0' ? get_text (mail, "SmtpUserName")
                                                                       : get_text (mail, "EmailAddress"));
  set_server (account, mail);
  return hf_mail_account_check (account, NULL) ? g_steal_pointer (&account) : NULL;
}

GPtrArray *
hf_online_accounts_list (GCancellable *cancellable)
{
  GPtrArray *accounts = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_mail_account_free);
  g_autoptr (GDBusConnection) bus = get_bus (cancellable, NULL);
  g_autoptr (GVariant) objects = bus != NULL ? list_objects (bus, cancellable, NULL) : NULL;
  GVariantIter iter;
  GVariant *interfaces;

  if (objects == NULL)
    return accounts;

  g_variant_iter_init (&iter, objects);
  while (g_variant_iter_next (&iter, "{o@a{sa{sv}}}", NULL, &interfaces))
    {
      HfMailAccount *account = read_account (interfaces);

      if (account != NULL)
        g_ptr_array_add (accounts, account);
      g_variant_unref (interfaces);
    }
  return accounts;
}

/* The object that is the account of @id. @out_tokens: whether it has tokens. Returns: (transfer full) (nullable) */
static char *
find_object (GVariant *objects, const char *id, gboolean *out_tokens)
{
  GVariantIter iter;
  const char *path;
  GVariant *interfaces;
  char *found = NULL;

  g_variant_iter_init (&iter, objects);
  while (found == NULL && g_variant_iter_next (&iter, "{&o@a{sa{sv}}}", &path, &interfaces))
    {
      g_autoptr (GVariant) about = g_variant_lookup_value (interfaces, ACCOUNT, G_VARIANT_TYPE_VARDICT);
      g_autoptr (GVariant) tokens = g_variant_lookup_value (interfaces, OAUTH2, G_VARIANT_TYPE_VARDICT);

      if (about != NULL && g_str_equal (get_text (about, "Id"), id))
        {
          found = g_strdup (path);
          *out_tokens = tokens != NULL;
        }
      g_variant_unref (interfaces);
    }
  return found;
}

static HfMailSecret *
ask_secret (GDBusConnection *bus, const char *path, gboolean tokens, GCancellable *cancellable, GError **error)
{
  g_autoptr (GVariant) ensured = call (bus, path, ACCOUNT, "EnsureCredentials", NULL, "(i)", cancellable, error);
  g_autoptr (GVariant) answer = NULL;
  HfMailSecret *secret;

  if (ensured == NULL)
    return NULL;
  if (tokens)
    answer = call (bus, path, OAUTH2, "GetAccessToken", NULL, "(si)", cancellable, error);
  else
    answer =
        call (bus, path, PASSWORD, "GetPassword", g_variant_new ("(s)", "smtp-password"), "(s)", cancellable, error);
  if (answer == NULL)
    return NULL;

  secret = g_new0 (HfMailSecret, 1);
  g_variant_get_child (answer, 0, "s", tokens ? &secret->token : &secret->password);
  return secret;
}

HfMailSecret *
hf_online_account_find_secret (const HfMailAccount *account, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GDBusConnection) bus = get_bus (cancellable, &reason);
  g_autoptr (GVariant) objects = bus != NULL ? list_objects (bus, cancellable, &reason) : NULL;
  gboolean tokens = FALSE;
  g_autofree char *path = objects != NULL ? find_object (objects, account->online_account, &tokens) : NULL;
  HfMailSecret *secret = path != NULL ? ask_secret (bus, path, tokens, cancellable, &reason) : NULL;

  if (secret != NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return secret;

  g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_SIGN_IN,
               _ ("The desktop does not sign in for “%s”: %s. Look at Online Accounts in its settings"),
               account->from_address, reason != NULL ? reason->message : _ ("it does not know the account any more"));
  return NULL;
}
