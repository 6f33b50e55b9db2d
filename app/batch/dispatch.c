/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Handing messages over. */
#include "batch/dispatch.h"

#include "batch/dispatch-private.h"
#include "batch/version.h"
#include "mail/error.h"

#include <glib/gi18n.h>

/* A connection that broke is tried again soon; a server that says “later” means it. */
#define RECONNECT_S 1u
#define BACK_OFF 4u
#define LONGEST_WAIT_S 3600u

void
hf_dispatch_pause (HfDispatch *dispatch, gboolean paused)
{
  g_mutex_lock (&dispatch->lock);
  dispatch->paused = paused;
  g_cond_broadcast (&dispatch->changed);
  g_mutex_unlock (&dispatch->lock);
}

static void
wake (GCancellable *cancellable, gpointer data)
{
  HfDispatch *dispatch = data;

  g_mutex_lock (&dispatch->lock);
  g_cond_broadcast (&dispatch->changed);
  g_mutex_unlock (&dispatch->lock);
}

/* Until @until_us of the clock that never jumps, and while paused. Returns: FALSE where that was cancelled */
static gboolean
wait_until (HfDispatch *dispatch, gint64 until_us, GError **error)
{
  g_mutex_lock (&dispatch->lock);
  while (!g_cancellable_is_cancelled (dispatch->cancellable) &&
         (dispatch->paused || g_get_monotonic_time () < until_us))
    {
      if (dispatch->paused)
        g_cond_wait (&dispatch->changed, &dispatch->lock);
      else
        g_cond_wait_until (&dispatch->changed, &dispatch->lock, until_us);
    }
  g_mutex_unlock (&dispatch->lock);

  return !g_cancellable_set_error_if_cancelled (dispatch->cancellable, error);
}

static guint
back_off (guint seconds, guint attempt)
{
  guint64 wait_s = seconds;

  for (guint i = 0; i < attempt && wait_s < LONGEST_WAIT_S; i++)
    wait_s *= BACK_OFF;
  return (guint) MIN (wait_s, LONGEST_WAIT_S);
}

static gboolean
wait_for (HfDispatch *dispatch, guint seconds, const char *why, GError **error)
{
  if (dispatch->observer->wait != NULL)
    dispatch->observer->wait (seconds, why, dispatch->observer->data);

  return wait_until (dispatch, g_get_monotonic_time () + (gint64) seconds * G_USEC_PER_SEC, error);
}

static gboolean
sign_in (HfDispatch *dispatch, GError **error)
{
  const HfDispatchSender *sender = dispatch->sender;

  g_clear_pointer (&dispatch->smtp, hf_smtp_free);
  g_clear_pointer (&dispatch->secret, hf_mail_secret_free);
  dispatch->secret = hf_mail_secret_find (sender->account, sender->ask, sender->data, dispatch->cancellable, error);
  if (dispatch->secret == NULL)
    return FALSE;

  dispatch->n_since_sign_in = 0;
  dispatch->smtp = hf_smtp_new (sender->account, dispatch->secret, dispatch->cancellable, error);
  return dispatch->smtp != NULL;
}

/* Writes down that the server may have the message of @entry from now on. */
static gboolean
write_down (HfDispatch *dispatch, HfOutboxEntry *entry, HfMailState state, const HfSmtpAnswer *answer, GError **error)
{
  entry->state = state;
  entry->when_s = hf_dispatch_now_s ();
  entry->code = answer != NULL ? answer->code : 0;
  g_free (entry->server);
  entry->server = answer != NULL ? g_strdup (answer->text) : NULL;

  return dispatch->options->outbox == NULL || hf_outbox_put (dispatch->options->outbox, entry, error);
}

typedef struct
{
  HfDispatch *dispatch;
  HfOutboxEntry *entry;
} Ending;

static gboolean
before_end (gpointer data, GError **error)
{
  const Ending *ending = data;

  return write_down (ending->dispatch, ending->entry, HF_MAIL_SENDING, NULL, error);
}

/* The outbox has @state for what came of it, or the row stays as it was before. */
static gboolean
note (HfDispatch *dispatch, HfOutboxEntry *entry, HfMailState state, const HfSmtpAnswer *answer, GError **error)
{
  if (!write_down (dispatch, entry, state, answer, error))
    {
      g_prefix_error (error, _ ("The message to %s (%s) could not be noted: "), entry->email,
                      hf_mail_state_name (state));
      return FALSE;
    }

  hf_dispatch_tell (dispatch, entry);
  return TRUE;
}

/* Tokens last an hour; a new one is asked for where the last was good for a while. */
static gboolean
may_sign_in_again (const HfDispatch *dispatch, const GError *failure)
{
  const HfMailAccount *account = dispatch->sender->account;

  return (account->token_command != NULL || account->online_account != NULL) && dispatch->n_since_sign_in > 0 &&
         g_error_matches (failure, HF_MAIL_ERROR, HF_MAIL_ERROR_SIGN_IN);
}

/* What came of a message settles what happens next: @out_again, or that it is done with. */
static gboolean
judge (HfDispatch *dispatch, HfOutboxEntry *entry, HfSmtpResult result, HfSmtpAnswer *answer, guint attempt,
       gboolean *out_again, GError **error)
{
  const HfMailAccount *account = dispatch->sender->account;

  *out_again = FALSE;
  switch (result)
    {
    case HF_SMTP_SENT:
      dispatch->n_sent++;
      dispatch->n_since_sign_in++;
      return note (dispatch, entry, HF_MAIL_SENT, answer, error);
    case HF_SMTP_REFUSED:
      return note (dispatch, entry, HF_MAIL_REFUSED, answer, error);
    case HF_SMTP_DEFERRED:
      return note (dispatch, entry, HF_MAIL_DEFERRED, answer, error);
    case HF_SMTP_UNSURE:
      return note (dispatch, entry, HF_MAIL_UNSURE, answer, error);
    case HF_SMTP_STOPPED:
      return note (dispatch, entry, HF_MAIL_QUEUED, NULL, error) &&
             !g_cancellable_set_error_if_cancelled (dispatch->cancellable, error);
    case HF_SMTP_LATER:
      if (!note (dispatch, entry, HF_MAIL_QUEUED, answer, error))
        return FALSE;
      if (attempt >= account->retries)
        {
          g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_UNREACHABLE, _ ("%s takes nothing now: %s"), account->server,
                       answer->text);
          return FALSE;
        }
      *out_again = TRUE;
      return wait_for (dispatch, back_off (answer->code != 0 ? account->retry_after_s : RECONNECT_S, attempt),
                       answer->text, error);
    case HF_SMTP_FAILED:
    default:
      if (may_sign_in_again (dispatch, answer->error))
        {
          *out_again = TRUE;
          return note (dispatch, entry, HF_MAIL_QUEUED, NULL, error) && sign_in (dispatch, error);
        }
      /* It waits for whoever mends that; what failed counts more than that it cannot be noted. */
      write_down (dispatch, entry, HF_MAIL_QUEUED, NULL, NULL);
      g_propagate_error (error, g_steal_pointer (&answer->error));
      return FALSE;
    }
}

static gboolean
hand_over (HfDispatch *dispatch, HfOutboxEntry *entry, HfMailMessage *message, GError **error)
{
  Ending ending = { dispatch, entry };
  g_autoptr (GBytes) bytes = NULL;
  gboolean again = TRUE;

  if (entry->date_s == 0)
    entry->date_s = hf_dispatch_now_s ();
  message->date_s = entry->date_s;
  message->id = entry->message_id;
  message->to_address = entry->email;
  bytes = hf_mail_message_build (message);

  for (guint attempt = 0; again; attempt++)
    {
      g_auto (HfSmtpAnswer) answer = { 0 };
      HfSmtpResult result;

      if (!wait_until (dispatch, dispatch->next_us, error))
        return FALSE;
      if (dispatch->sender->account->per_minute > 0)
        dispatch->next_us =
            g_get_monotonic_time () + (gint64) (60.0 * G_USEC_PER_SEC / dispatch->sender->account->per_minute);
      result = hf_smtp_send (dispatch->smtp, message->from_address, message->to_address, bytes, before_end, &ending,
                             &answer);
      if (!judge (dispatch, entry, result, &answer, attempt, &again, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
send_letter (HfLetter *letter, gpointer data, GError **error)
{
  HfDispatch *dispatch = data;
  HfOutboxEntry *entry = dispatch->entries->pdata[hf_dispatch_find_place (dispatch, letter->index)];
  HfMailMessage message = letter->message;
  g_autofree char *digest = NULL;

  if (letter->error != NULL)
    {
      const HfSmtpAnswer answer = { 0, letter->error->message, NULL };

      return note (dispatch, entry, HF_MAIL_HELD, &answer, error);
    }

  /* Card and list are the very values that were looked over; what goes out is written down as it goes out. */
  message.to_address = entry->email;
  digest = hf_dispatch_digest (&message);
  hf_dispatch_pin (dispatch, entry, digest, message.from_address);
  if (!hand_over (dispatch, entry, &message, error))
    return FALSE;

  if (dispatch->observer->progress != NULL && entry->state != HF_MAIL_DEFERRED)
    dispatch->observer->progress (++dispatch->n_done, dispatch->n_waiting, dispatch->observer->data);
  return TRUE;
}

static gboolean
send_all (HfDispatch *dispatch, const GArray *people, GError **error)
{
  const HfDispatchOptions *options = dispatch->options;

  return hf_letters_make (options->card, options->crowd, people, options->letters, send_letter, NULL, dispatch,
                          dispatch->cancellable, error);
}

/* What the server put off, once more and once more. */
static gboolean
send_deferred (HfDispatch *dispatch, GError **error)
{
  const HfMailAccount *account = dispatch->sender->account;

  for (guint attempt = 0; attempt < account->retries; attempt++)
    {
      g_autoptr (GArray) deferred = hf_dispatch_list (dispatch, HF_MAIL_DEFERRED);

      if (deferred->len == 0)
        break;
      if (!wait_for (dispatch, back_off (account->retry_after_s, attempt), NULL, error) ||
          !send_all (dispatch, deferred, error))
        return FALSE;
    }
  return TRUE;
}

/* What people get is kept where it is the first, or was chosen over what some got. */
static gboolean
keep_version (HfDispatch *dispatch, GError **error)
{
  const HfDispatchOptions *options = dispatch->options;
  gboolean chosen = (options->flags & (HF_DISPATCH_OTHER_VERSION | HF_DISPATCH_CHANGED)) != 0;

  if (dispatch->n_got > 0 && !(chosen && dispatch->n_other > 0))
    return TRUE;

  return hf_version_keep (options->outbox, options->card, options->letters, error);
}

static gboolean
begin (HfDispatch *dispatch, guint n_waiting, GError **error)
{
  HfOutbox *outbox = dispatch->options->outbox;

  return outbox == NULL ||
         (hf_outbox_put_all (outbox, dispatch->entries, error) && (n_waiting == 0 || keep_version (dispatch, error)));
}

gboolean
hf_dispatch_send (HfDispatch *dispatch, const HfDispatchSender *sender, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) waiting = hf_dispatch_list (dispatch, HF_MAIL_QUEUED);
  gulong handler;
  gboolean done;

  if (sender->most > 0)
    g_array_set_size (waiting, MIN (waiting->len, sender->most));
  dispatch->sender = sender;
  dispatch->cancellable = cancellable;
  dispatch->n_done = 0;
  dispatch->n_waiting = waiting->len;
  if (!begin (dispatch, waiting->len, error))
    return FALSE;
  if (waiting->len == 0)
    return TRUE;

  handler = cancellable != NULL ? g_cancellable_connect (cancellable, G_CALLBACK (wake), dispatch, NULL) : 0;
  done = sign_in (dispatch, error) && send_all (dispatch, waiting, error) && send_deferred (dispatch, error);
  if (cancellable != NULL)
    g_cancellable_disconnect (cancellable, handler);
  g_clear_pointer (&dispatch->smtp, hf_smtp_free);
  return done;
}
