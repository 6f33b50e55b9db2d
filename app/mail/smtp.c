/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/smtp.h"

#include "mail/error.h"
#include "mail/smtp-talk.h"

#include <glib/gi18n.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Nobody waits longer for a connection, nor for bytes to go out. */
#define CONNECT_TIMEOUT_S 30L
#define STALLED_S 60L
#define STALLED_BYTES_PER_S 10L

/* What is handed over whole gets so much longer for its answer when the user stops. */
#define LAST_WORD_US (500 * 1000)

/* The name we greet with: an address tells nothing of this computer, and every server takes it. */
#define GREETING "%5B127.0.0.1%5D"

struct _HfSmtp
{
  const HfMailAccount *account;
  GCancellable *cancellable; /* nullable */
  gulong cancelled_id;
  CURL *curl;
  char says[CURL_ERROR_SIZE];
  HfSmtpTalk talk;

  /* The message on its way. */
  GBytes *message;
  gsize position;
  HfSmtpBeforeEnd before_end;
  gpointer data;
  GError *end_error;

  GMutex lock; /* for all below, which what stops a connection from another thread needs */
  GCond ended;
  GArray *sockets; /* of int */
  GThread *stopper;
  gboolean busy;
  gboolean at_end;
};

void
hf_smtp_answer_clear (HfSmtpAnswer *answer)
{
  g_clear_pointer (&answer->text, g_free);
  g_clear_error (&answer->error);
}

/* What is taken without TLS must not leave the computer, whatever the name of the server stands for. */
static gboolean
may_connect (const HfSmtp *smtp, struct curl_sockaddr *address)
{
  g_autoptr (GSocketAddress) where = NULL;

  if (g_cancellable_is_cancelled (smtp->cancellable))
    return FALSE;
  if (smtp->account->security != HF_MAIL_PLAIN)
    return TRUE;

  where = g_socket_address_new_from_native (&address->addr, address->addrlen);
  return G_IS_INET_SOCKET_ADDRESS (where) &&
         g_inet_address_get_is_loopback (g_inet_socket_address_get_address (G_INET_SOCKET_ADDRESS (where)));
}

static curl_socket_t
open_socket (void *data, curlsocktype purpose, struct curl_sockaddr *address)
{
  HfSmtp *smtp = data;
  int fd;

  if (!may_connect (smtp, address))
    return CURL_SOCKET_BAD;

  fd = socket (address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
  g_mutex_lock (&smtp->lock);
  if (fd >= 0)
    g_array_append_val (smtp->sockets, fd);
  g_mutex_unlock (&smtp->lock);
  return fd;
}

static int
close_socket (void *data, curl_socket_t fd)
{
  HfSmtp *smtp = data;

  g_mutex_lock (&smtp->lock);
  for (guint i = 0; i < smtp->sockets->len; i++)
    if (g_array_index (smtp->sockets, int, i) == fd)
      {
        g_array_remove_index_fast (smtp->sockets, i);
        break;
      }
  g_mutex_unlock (&smtp->lock);
  return close (fd);
}

/* Curl looks up from waiting for an answer only once a second; a connection that ends wakes it at once. */
static void
hang_up (HfSmtp *smtp)
{
  for (guint i = 0; i < smtp->sockets->len; i++)
    shutdown (g_array_index (smtp->sockets, int, i), SHUT_RDWR);
}

static gpointer
wait_for_last_word (gpointer data)
{
  HfSmtp *smtp = data;
  gint64 until_us = g_get_monotonic_time () + LAST_WORD_US;

  g_mutex_lock (&smtp->lock);
  while (smtp->busy && g_cond_wait_until (&smtp->ended, &smtp->lock, until_us))
    continue;
  if (smtp->busy)
    hang_up (smtp);
  g_mutex_unlock (&smtp->lock);
  return NULL;
}

static void
on_cancelled (GCancellable *cancellable, gpointer data)
{
  HfSmtp *smtp = data;

  g_mutex_lock (&smtp->lock);
  if (smtp->busy && smtp->at_end && smtp->stopper == NULL)
    smtp->stopper = g_thread_new ("smtp-stop", wait_for_last_word, smtp);
  else if (smtp->busy)
    hang_up (smtp);
  g_mutex_unlock (&smtp->lock);
}

static int
on_progress (void *data, curl_off_t down_total, curl_off_t down, curl_off_t up_total, curl_off_t up)
{
  HfSmtp *smtp = data;

  return !smtp->at_end && g_cancellable_is_cancelled (smtp->cancellable);
}

/* Told of commands, secrets among them, which go no further than hf_smtp_talk_command(). */
static int
on_debug (CURL *curl, curl_infotype type, char *text, size_t length, void *data)
{
  HfSmtp *smtp = data;

  if (type == CURLINFO_HEADER_OUT)
    hf_smtp_talk_command (&smtp->talk, text, length);
  return 0;
}

static size_t
on_answer (char *line, size_t size, size_t count, void *data)
{
  HfSmtp *smtp = data;

  hf_smtp_talk_answer (&smtp->talk, line, size * count);
  return size * count;
}

static size_t
on_body (char *text, size_t size, size_t count, void *data)
{
  return size * count;
}

/* Before the last bytes go out it is written down that the server may have the message from now on. */
static gboolean
reach_end (HfSmtp *smtp)
{
  if (g_cancellable_is_cancelled (smtp->cancellable) || !smtp->before_end (smtp->data, &smtp->end_error))
    return FALSE;

  g_mutex_lock (&smtp->lock);
  smtp->at_end = TRUE;
  g_mutex_unlock (&smtp->lock);
  hf_smtp_talk_end (&smtp->talk);
  return TRUE;
}

static size_t
on_read (char *buffer, size_t size, size_t count, void *data)
{
  HfSmtp *smtp = data;
  gsize length;
  const guint8 *bytes = g_bytes_get_data (smtp->message, &length);
  gsize part = MIN (size * count, length - smtp->position);

  if (part > 0 && smtp->position + part == length && !reach_end (smtp))
    return CURL_READFUNC_ABORT;

  memcpy (buffer, bytes + smtp->position, part);
  smtp->position += part;
  return part;
}

/* Certificates of the account's own file besides those curl knows of. */
static gboolean
trust (HfSmtp *smtp, GError **error)
{
  g_autofree char *own = NULL;
  g_autofree char *known = NULL;
  g_autofree char *all = NULL;
  g_autoptr (GError) reading = NULL;
  char *bundle = NULL;
  struct curl_blob blob = { .flags = CURL_BLOB_COPY };

  if (smtp->account->ca_file == NULL)
    return TRUE;
  if (!g_file_get_contents (smtp->account->ca_file, &own, NULL, &reading))
    {
      g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_ACCOUNT, _ ("The account “%s”: ca-file= cannot be read: %s"),
                   smtp->account->name, reading->message);
      return FALSE;
    }

  curl_easy_getinfo (smtp->curl, CURLINFO_CAINFO, &bundle);
  if (bundle != NULL)
    g_file_get_contents (bundle, &known, NULL, NULL);
  all = g_strconcat (own, "\n", known, NULL);
  blob.data = all;
  blob.len = strlen (all);
  curl_easy_setopt (smtp->curl, CURLOPT_CAINFO_BLOB, &blob);
  return TRUE;
}

static void
set_server (HfSmtp *smtp)
{
  const HfMailAccount *account = smtp->account;
  gboolean is_ip6 = strchr (account->server, ':') != NULL;
  g_autofree char *url =
      g_strdup_printf ("%s://%s%s%s:%u/%s", account->security == HF_MAIL_TLS ? "smtps" : "smtp", is_ip6 ? "[" : "",
                       account->server, is_ip6 ? "]" : "", account->port, GREETING);

  curl_easy_setopt (smtp->curl, CURLOPT_URL, url);
  curl_easy_setopt (smtp->curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt (smtp->curl, CURLOPT_USE_SSL, account->security == HF_MAIL_PLAIN ? CURLUSESSL_NONE : CURLUSESSL_ALL);
  curl_easy_setopt (smtp->curl, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt (smtp->curl, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt (smtp->curl, CURLOPT_SSLVERSION, (long) CURL_SSLVERSION_TLSv1_2);
  curl_easy_setopt (smtp->curl, CURLOPT_CONNECTTIMEOUT, CONNECT_TIMEOUT_S);
  curl_easy_setopt (smtp->curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, (long) account->timeout_s);
  curl_easy_setopt (smtp->curl, CURLOPT_LOW_SPEED_LIMIT, STALLED_BYTES_PER_S);
  curl_easy_setopt (smtp->curl, CURLOPT_LOW_SPEED_TIME, MAX (STALLED_S, (long) account->timeout_s + 1));
}

static void
set_user (HfSmtp *smtp, const HfMailSecret *secret)
{
  if (smtp->account->user == NULL)
    return;

  curl_easy_setopt (smtp->curl, CURLOPT_USERNAME, smtp->account->user);
  if (secret->token != NULL)
    {
      curl_easy_setopt (smtp->curl, CURLOPT_XOAUTH2_BEARER, secret->token);
      curl_easy_setopt (smtp->curl, CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2");
    }
  else
    {
      curl_easy_setopt (smtp->curl, CURLOPT_PASSWORD, secret->password);
      curl_easy_setopt (smtp->curl, CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN");
    }
}

static void
set_callbacks (HfSmtp *smtp)
{
  curl_easy_setopt (smtp->curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt (smtp->curl, CURLOPT_ERRORBUFFER, smtp->says);
  curl_easy_setopt (smtp->curl, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt (smtp->curl, CURLOPT_OPENSOCKETDATA, smtp);
  curl_easy_setopt (smtp->curl, CURLOPT_CLOSESOCKETFUNCTION, close_socket);
  curl_easy_setopt (smtp->curl, CURLOPT_CLOSESOCKETDATA, smtp);
  curl_easy_setopt (smtp->curl, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt (smtp->curl, CURLOPT_XFERINFOFUNCTION, on_progress);
  curl_easy_setopt (smtp->curl, CURLOPT_XFERINFODATA, smtp);
  curl_easy_setopt (smtp->curl, CURLOPT_VERBOSE, 1L);
  curl_easy_setopt (smtp->curl, CURLOPT_DEBUGFUNCTION, on_debug);
  curl_easy_setopt (smtp->curl, CURLOPT_DEBUGDATA, smtp);
  curl_easy_setopt (smtp->curl, CURLOPT_HEADERFUNCTION, on_answer);
  curl_easy_setopt (smtp->curl, CURLOPT_HEADERDATA, smtp);
  curl_easy_setopt (smtp->curl, CURLOPT_WRITEFUNCTION, on_body);
  curl_easy_setopt (smtp->curl, CURLOPT_READFUNCTION, on_read);
  curl_easy_setopt (smtp->curl, CURLOPT_READDATA, smtp);
}

static void
start_library (void)
{
  static gsize started = 0;

  if (g_once_init_enter (&started))
    {
      curl_global_init (CURL_GLOBAL_DEFAULT);
      g_once_init_leave (&started, 1);
    }
}

HfSmtp *
hf_smtp_new (const HfMailAccount *account, const HfMailSecret *secret, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfSmtp) smtp = g_new0 (HfSmtp, 1);

  start_library ();
  smtp->account = account;
  smtp->sockets = g_array_new (FALSE, FALSE, sizeof (int));
  smtp->curl = curl_easy_init ();
  g_mutex_init (&smtp->lock);
  g_cond_init (&smtp->ended);
  hf_smtp_talk_begin (&smtp->talk);
  set_server (smtp);
  set_user (smtp, secret);
  set_callbacks (smtp);
  if (!trust (smtp, error))
    return NULL;

  if (cancellable != NULL)
    {
      smtp->cancellable = g_object_ref (cancellable);
      smtp->cancelled_id = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), smtp, NULL);
    }
  return g_steal_pointer (&smtp);
}

void
hf_smtp_free (HfSmtp *smtp)
{
  if (smtp == NULL)
    return;

  if (smtp->cancellable != NULL)
    g_cancellable_disconnect (smtp->cancellable, smtp->cancelled_id);
  /* Good-bye is said only to a server that still listens, and waits for no answer. */
  curl_easy_cleanup (smtp->curl);
  g_clear_object (&smtp->cancellable);
  hf_smtp_talk_clear (&smtp->talk);
  g_array_unref (smtp->sockets);
  g_cond_clear (&smtp->ended);
  g_mutex_clear (&smtp->lock);
  g_free (smtp);
}

/* Lets curl do what was set up. */
static HfSmtpResult
perform (HfSmtp *smtp, HfSmtpAnswer *out_answer)
{
  CURLcode code;
  GThread *stopper;

  hf_smtp_talk_begin (&smtp->talk);
  smtp->says[0] = '\0';
  g_mutex_lock (&smtp->lock);
  smtp->busy = TRUE;
  smtp->at_end = FALSE;
  g_mutex_unlock (&smtp->lock);

  code = g_cancellable_is_cancelled (smtp->cancellable) ? CURLE_ABORTED_BY_CALLBACK : curl_easy_perform (smtp->curl);

  g_mutex_lock (&smtp->lock);
  smtp->busy = FALSE;
  g_cond_signal (&smtp->ended);
  stopper = g_steal_pointer (&smtp->stopper);
  g_mutex_unlock (&smtp->lock);
  if (stopper != NULL)
    g_thread_join (stopper);

  return hf_smtp_talk_judge (&smtp->talk, code, smtp->says[0] != '\0' ? smtp->says : curl_easy_strerror (code),
                             smtp->account, out_answer);
}

gboolean
hf_smtp_check (HfSmtp *smtp, GError **error)
{
  g_auto (HfSmtpAnswer) answer = { 0 };
  HfSmtpResult result;

  curl_easy_setopt (smtp->curl, CURLOPT_UPLOAD, 0L);
  curl_easy_setopt (smtp->curl, CURLOPT_NOBODY, 1L);
  curl_easy_setopt (smtp->curl, CURLOPT_CUSTOMREQUEST, "NOOP");
  result = perform (smtp, &answer);
  curl_easy_setopt (smtp->curl, CURLOPT_CUSTOMREQUEST, NULL);
  curl_easy_setopt (smtp->curl, CURLOPT_NOBODY, 0L);

  if (result == HF_SMTP_SENT)
    return TRUE;
  if (g_cancellable_set_error_if_cancelled (smtp->cancellable, error))
    return FALSE;
  if (answer.error != NULL)
    g_propagate_error (error, g_steal_pointer (&answer.error));
  else
    g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_UNREACHABLE, _ ("%s cannot be reached: %s"), smtp->account->server,
                 answer.text);
  return FALSE;
}

HfSmtpResult
hf_smtp_send (HfSmtp *smtp, const char *from, const char *to, GBytes *message, HfSmtpBeforeEnd before_end,
              gpointer data, HfSmtpAnswer *out_answer)
{
  g_autofree char *sender = g_strdup_printf ("<%s>", from);
  g_autofree char *recipient = g_strdup_printf ("<%s>", to);
  struct curl_slist *recipients = curl_slist_append (NULL, recipient);
  HfSmtpResult result;

  smtp->message = message;
  smtp->position = 0;
  smtp->before_end = before_end;
  smtp->data = data;
  curl_easy_setopt (smtp->curl, CURLOPT_MAIL_FROM, sender);
  curl_easy_setopt (smtp->curl, CURLOPT_MAIL_RCPT, recipients);
  curl_easy_setopt (smtp->curl, CURLOPT_INFILESIZE_LARGE, (curl_off_t) g_bytes_get_size (message));
  curl_easy_setopt (smtp->curl, CURLOPT_UPLOAD, 1L);
  result = perform (smtp, out_answer);
  curl_easy_setopt (smtp->curl, CURLOPT_MAIL_RCPT, NULL);
  curl_slist_free_all (recipients);
  smtp->message = NULL;

  if (smtp->end_error != NULL)
    {
      g_clear_error (&out_answer->error);
      out_answer->error = g_steal_pointer (&smtp->end_error);
      return HF_SMTP_FAILED;
    }
  if (result == HF_SMTP_LATER && g_cancellable_is_cancelled (smtp->cancellable))
    return HF_SMTP_STOPPED;
  return result;
}
