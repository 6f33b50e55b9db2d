/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/secret.h"

#include "mail/error.h"
#include "mail/online-account.h"

#include <glib/gi18n.h>
#include <libsecret/secret.h>
#include <string.h>

/* No program that prints a token takes longer. */
#define TOKEN_TIMEOUT_S 60
#define TOKEN_BYTES (64u << 10)

/* A locked keyring does not tell of what application its items are, so that attributes no other one has must do. */
static const SecretSchema *
get_schema (void)
{
  static const SecretSchema schema = {
    HF_APPLICATION_ID ".Smtp",
    SECRET_SCHEMA_DONT_MATCH_NAME,
    { { "smtp-server", SECRET_SCHEMA_ATTRIBUTE_STRING }, { "smtp-user", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } },
  };

  return &schema;
}

/* What lay where it did may be given to others, or swapped to disk. */
void
hf_mail_password_free (char *password)
{
  if (password == NULL)
    return;

  explicit_bzero (password, strlen (password));
  g_free (password);
}

void
hf_mail_secret_free (HfMailSecret *secret)
{
  if (secret == NULL)
    return;

  hf_mail_password_free (secret->password);
  hf_mail_password_free (secret->token);
  g_free (secret);
}

static HfMailSecret *
take_password (char *password)
{
  HfMailSecret *secret = g_new0 (HfMailSecret, 1);

  secret->password = password;
  return secret;
}

/* Ends the program that was started when it takes too long, or nobody waits for it any more. */
static gboolean
stop_waiting (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

static gboolean
stop_with_others (GCancellable *others, gpointer cancellable)
{
  return stop_waiting (cancellable);
}

typedef struct
{
  GMainLoop *loop;
  GBytes *out;
  GError *error;
} Waiting;

static void
take_output (GObject *process, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;

  g_subprocess_communicate_finish (G_SUBPROCESS (process), result, &waiting->out, NULL, &waiting->error);
  g_main_loop_quit (waiting->loop);
}

/* Waits in a loop of its own, so that any thread may. */
static GBytes *
read_output (GSubprocess *process, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (context, FALSE);
  g_autoptr (GCancellable) patience = g_cancellable_new ();
  g_autoptr (GSource) timeout = g_timeout_source_new_seconds (TOKEN_TIMEOUT_S);
  g_autoptr (GSource) stop = cancellable != NULL ? g_cancellable_source_new (cancellable) : NULL;
  Waiting waiting = { loop };

  g_main_context_push_thread_default (context);
  g_source_set_callback (timeout, stop_waiting, patience, NULL);
  g_source_attach (timeout, context);
  if (stop != NULL)
    {
      g_source_set_callback (stop, (GSourceFunc) (void (*) (void)) stop_with_others, patience, NULL);
      g_source_attach (stop, context);
    }
  g_subprocess_communicate_async (process, NULL, patience, take_output, &waiting);
  g_main_loop_run (loop);
  g_source_destroy (timeout);
  if (stop != NULL)
    g_source_destroy (stop);
  g_main_context_pop_thread_default (context);

  if (waiting.error != NULL)
    {
      g_subprocess_force_exit (process);
      g_propagate_error (error, waiting.error);
    }
  return waiting.out;
}

/* The first line of what the program prints. Returns: (transfer full) (nullable) */
static char *
take_line (GBytes *out)
{
  gsize length;
  const char *text = g_bytes_get_data (out, &length);
  gsize line = 0;

  while (line < length && line < TOKEN_BYTES && (guchar) text[line] > ' ')
    line++;

  return line > 0 ? g_strndup (text, line) : NULL;
}

static HfMailSecret *
run_token_command (const HfMailAccount *account, GCancellable *cancellable, GError **error)
{
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GError) failure = NULL;
  HfMailSecret *secret = NULL;
  char *token = NULL;

  if (g_shell_parse_argv (account->token_command, NULL, &argv, &failure))
    process = g_subprocess_newv ((const char *const *) argv,
                                 (GSubprocessFlags) (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDIN_INHERIT),
                                 &failure);
  if (process != NULL)
    out = read_output (process, cancellable, &failure);
  if (out != NULL && g_subprocess_get_successful (process))
    token = take_line (out);
  if (token != NULL)
    {
      secret = g_new0 (HfMailSecret, 1);
      secret->token = token;
      return secret;
    }

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_SIGN_IN,
               _ ("The token-command of the account “%s” gave no token: %s"), account->name,
               failure != NULL ? failure->message : _ ("it failed, or printed nothing"));
  return NULL;
}

static GHashTable *
make_attributes (const HfMailAccount *account)
{
  return secret_attributes_build (get_schema (), "smtp-server", account->server, "smtp-user", account->user, NULL);
}

/* @out_locked: whether there is one that nobody unlocked. Returns: (transfer full) (nullable) */
static char *
look_in_keyring (const HfMailAccount *account, GCancellable *cancellable, gboolean *out_locked)
{
  g_autoptr (GHashTable) attributes = make_attributes (account);
  GList *found = secret_password_searchv_sync (get_schema (), attributes, SECRET_SEARCH_NONE, cancellable, NULL);
  char *password = NULL;

  *out_locked = FALSE;
  for (GList *at = found; at != NULL && password == NULL; at = at->next)
    {
      g_autoptr (SecretValue) value = secret_retrievable_retrieve_secret_sync (at->data, cancellable, NULL);

      if (value != NULL)
        password = g_strdup (secret_value_get_text (value));
      else
        *out_locked = TRUE;
    }
  g_list_free_full (found, g_object_unref);

  return password;
}

gboolean
hf_mail_has_session (void)
{
  g_autofree char *bus = g_build_filename (g_get_user_runtime_dir (), "bus", NULL);

  return g_getenv ("DBUS_SESSION_BUS_ADDRESS") != NULL || g_file_test (bus, G_FILE_TEST_EXISTS);
}

/* Without a session there is no keyring, and asking for one would start a bus. */
static gboolean
may_have_keyring (void)
{
  return hf_mail_has_session () || g_getenv ("SECRET_BACKEND") != NULL;
}

/* What nobody has to be asked for. Returns: (transfer full) (nullable) */
static char *
find_kept_password (const HfMailAccount *account, GCancellable *cancellable, gboolean *out_locked)
{
  const char *given = g_getenv (HF_MAIL_PASSWORD_VARIABLE);

  *out_locked = FALSE;
  if (given != NULL && given[0] != '\0')
    return g_strdup (given);

  return may_have_keyring () ? look_in_keyring (account, cancellable, out_locked) : NULL;
}

gboolean
hf_mail_secret_is_at_hand (const HfMailAccount *account, GCancellable *cancellable)
{
  gboolean locked;
  char *password;

  if (account->user == NULL || account->online_account != NULL || account->token_command != NULL)
    return TRUE;

  password = find_kept_password (account, cancellable, &locked);
  if (password == NULL)
    return FALSE;

  hf_mail_password_free (password);
  return TRUE;
}

HfMailSecret *
hf_mail_secret_find (const HfMailAccount *account, HfMailAsk ask, gpointer data, GCancellable *cancellable,
                     GError **error)
{
  gboolean locked;
  char *password;

  if (account->user == NULL)
    return g_new0 (HfMailSecret, 1);
  if (account->online_account != NULL)
    return hf_online_account_find_secret (account, cancellable, error);
  if (account->token_command != NULL)
    return run_token_command (account, cancellable, error);

  password = find_kept_password (account, cancellable, &locked);
  if (password == NULL && ask != NULL)
    password = ask (account, data);
  if (password != NULL)
    return take_password (password);

  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_SIGN_IN,
                 locked ? _ ("The password of “%s” at %s is in a keyring that is locked: unlock it, or set %s")
                        : _ ("There is no password for “%s” at %s: set %s, or set the account up in Heartfelt"),
                 account->user, account->server, HF_MAIL_PASSWORD_VARIABLE);
  return NULL;
}

gboolean
hf_mail_secret_store (const HfMailAccount *account, const char *password, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) attributes = make_attributes (account);
  g_autofree char *label = g_strdup_printf (_ ("Heartfelt: mail of %s"), account->user);

  return secret_password_storev_sync (get_schema (), attributes, SECRET_COLLECTION_DEFAULT, label, password,
                                      cancellable, error);
}

gboolean
hf_mail_secret_forget (const HfMailAccount *account, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) attributes = make_attributes (account);

  return secret_password_clearv_sync (get_schema (), attributes, cancellable, error);
}
