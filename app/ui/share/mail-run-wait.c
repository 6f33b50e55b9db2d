/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The thread of a sending, while it waits: for answers, for the password and for its time; and what it keeps
 * meanwhile. */
#include "batch/alarm.h"
#include "batch/recipients.h"
#include "mail/error.h"
#include "mail/secret.h"
#include "ui/share/mail-run-private.h"

#include <glib/gi18n.h>

/* The clock of the computer may be set, and computers sleep: it is looked at so often. */
#define LOOK_AT_CLOCK_S 5.0

static void
wake (GCancellable *cancellable, gpointer data)
{
  HfMailRun *self = data;

  g_mutex_lock (&self->gate);
  g_cond_broadcast (&self->woken);
  g_mutex_unlock (&self->gate);
}

static gboolean
is_time (HfMailRun *self)
{
  return g_get_real_time () / G_USEC_PER_SEC >= self->order.begins_s;
}

/* Whether somebody has to be asked before any of it goes out. */
static gboolean
needs_answer (HfMailRun *self)
{
  HfMailPlan plan = hf_mail_run_get_plan (self);
  gboolean of_version = plan.other_version && !self->order.earlier &&
                        (self->order.flags & (HF_DISPATCH_OTHER_VERSION | HF_DISPATCH_CHANGED)) == 0;

  return plan.n_waiting > 0 && (of_version || plan.largest > HF_DISPATCH_LARGE_BYTES);
}

/* Until told to go on; where nobody is there to tell, as soon as there is nothing to ask. */
static gboolean
wait_to_go (HfMailRun *self, GCancellable *cancellable, GError **error)
{
  gboolean going;

  g_mutex_lock (&self->gate);
  while (!self->going && !self->alone && !g_cancellable_is_cancelled (cancellable))
    g_cond_wait (&self->woken, &self->gate);
  going = self->going;
  g_mutex_unlock (&self->gate);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!going && needs_answer (self))
    {
      g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_CHANGED,
                   _ ("Something has to be decided first. Open the card, and send it from there."));
      return FALSE;
    }

  hf_mail_run_go (self);
  return TRUE;
}

/* Who it is that gets a mail, once that is settled: those who wait now, however the outbox stands then. */
static GArray *
list_waiting (HfMailRun *self, const HfDispatch *dispatch, const GPtrArray *recipients)
{
  const GPtrArray *entries = hf_dispatch_get_entries (dispatch);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < entries->len && (self->order.most == 0 || places->len < self->order.most); i++)
    if (((const HfOutboxEntry *) entries->pdata[i])->state == HF_MAIL_QUEUED)
      g_array_append_val (places, ((const HfRecipient *) recipients->pdata[i])->index);
  return places;
}

/* @places: (transfer full) */
static void
set_planned_places (HfMailRun *self, GArray *places)
{
  if (self->planned->order.places != NULL)
    g_array_unref ((GArray *) self->planned->order.places);
  self->planned->order.places = places;
}

/* What was there before the program started, those included who have theirs by now, stays as it is. */
static void
decide (HfMailRun *self, const HfDispatch *dispatch, const GPtrArray *recipients)
{
  HfPlannedMails *planned = self->planned;

  if (planned == NULL || planned->decided)
    return;

  set_planned_places (self, list_waiting (self, dispatch, recipients));
  planned->order.whom = HF_MAIL_TO_THEM;
  planned->n_mails = planned->order.places->len;
  planned->decided = TRUE;
}

/* What waits for its time is kept already; what goes out at once is, from now on. */
static gboolean
keep_begun (HfMailRun *self, GError **error)
{
  HfPlannedMails *planned = self->planned;
  gboolean is_new = planned != NULL && planned->begun_s == 0 && planned->order.begins_s == 0;

  if (planned == NULL || planned->order.places == NULL || planned->order.places->len == 0)
    return TRUE;

  planned->begun_s = g_get_real_time () / G_USEC_PER_SEC;
  return is_new ? hf_planned_mails_keep (planned, self->card, self->people, error)
                : hf_planned_mails_update (planned, error);
}

/* What somebody gave meanwhile counts. */
static gboolean
has_password (HfMailRun *self, const HfMailAccount *account, GCancellable *cancellable)
{
  g_mutex_lock (&self->gate);
  if (self->password != NULL)
    {
      hf_mail_password_free ((char *) self->order.password);
      self->order.password = g_steal_pointer (&self->password);
    }
  g_mutex_unlock (&self->gate);
  if (hf_mail_secret_is_at_hand (account, cancellable))
    {
      hf_mail_run_set_password_need (self, HF_MAIL_PASSWORD_KEPT);
      return TRUE;
    }

  hf_mail_run_set_password_need (self,
                                 self->order.password != NULL ? HF_MAIL_PASSWORD_GIVEN : HF_MAIL_PASSWORD_MISSING);
  return self->order.password != NULL;
}

/* Whoever signs in with a password that nothing keeps gives it while there is somebody, and at the latest when it is
 * needed. */
static gboolean
wait_for_password (HfMailRun *self, const HfMailAccount *account, gboolean needed, GCancellable *cancellable,
                   GError **error)
{
  if (has_password (self, account, cancellable))
    return TRUE;

  hf_mail_run_set_stage (self, HF_MAIL_STAGE_PASSWORD, NULL);
  hf_mail_run_ask_password (self);
  g_mutex_lock (&self->gate);
  while (self->password == NULL && (needed || !self->alone) && !g_cancellable_is_cancelled (cancellable))
    g_cond_wait (&self->woken, &self->gate);
  g_mutex_unlock (&self->gate);
  return !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         (has_password (self, account, cancellable) || !needed);
}

/* Until it may go out: somebody says so, knows the password, and it is time. */
static gboolean
wait_to_send (HfMailRun *self, const HfDispatch *dispatch, const HfMailAccount *account, const GPtrArray *recipients,
              GCancellable *cancellable, GError **error)
{
  gboolean later = !is_time (self);

  if (hf_dispatch_get_n_waiting (dispatch) > 0 && !wait_for_password (self, account, !later, cancellable, error))
    return FALSE;

  if (!hf_mail_run_is_going (self))
    hf_mail_run_set_stage (self, HF_MAIL_STAGE_READY, NULL);
  if (!wait_to_go (self, cancellable, error))
    return FALSE;

  decide (self, dispatch, recipients);
  if (later)
    {
      if (self->planned != NULL && !hf_planned_mails_update (self->planned, error))
        return FALSE;
      hf_mail_run_note_planned (self);
      if (!hf_alarm_wait (self->order.begins_s, LOOK_AT_CLOCK_S, NULL, NULL, cancellable, error) ||
          !wait_for_password (self, account, TRUE, cancellable, error))
        return FALSE;
    }
  return keep_begun (self, error);
}

gboolean
hf_mail_run_wait (HfMailRun *self, const HfDispatch *dispatch, const HfMailAccount *account,
                  const GPtrArray *recipients, GCancellable *cancellable, GError **error)
{
  gulong handler = g_cancellable_connect (cancellable, G_CALLBACK (wake), self, NULL);
  gboolean go_on = wait_to_send (self, dispatch, account, recipients, cancellable, error);

  g_cancellable_disconnect (cancellable, handler);
  return go_on;
}

gboolean
hf_mail_run_keep (HfMailRun *self, GError **error)
{
  GArray *places;

  if (self->planned == NULL || self->planned->decided || self->order.begins_s == 0)
    return TRUE;

  places = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < hf_crowd_get_size (self->crowd); i++)
    if (self->chosen[i])
      g_array_append_val (places, i);
  set_planned_places (self, places);
  return hf_planned_mails_keep (self->planned, self->card, self->people, error);
}
