/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/secret.h"
#include "ui/portal.h"
#include "ui/share/mail-login.h"
#include "ui/share/mail-run-private.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (HfMailRun, hf_mail_run, HF_TYPE_WORK)

static gboolean
planned_now (gpointer data)
{
  hf_mail_login_update ();
  return G_SOURCE_REMOVE;
}

void
hf_mail_run_note_planned (HfMailRun *self)
{
  hf_mail_run_set_stage (self, HF_MAIL_STAGE_LATER, NULL);
  g_idle_add (planned_now, NULL);
}

static gboolean *
list_chosen (guint n_people, const GArray *places)
{
  gboolean *chosen = g_new0 (gboolean, n_people + 1);

  for (guint i = 0; places == NULL && i < n_people; i++)
    chosen[i] = TRUE;
  for (guint i = 0; places != NULL && i < places->len; i++)
    if (g_array_index (places, guint, i) < n_people)
      chosen[g_array_index (places, guint, i)] = TRUE;
  return chosen;
}

static HfMailRun *
make (HfCard *card, HfCrowd *crowd, HfPeople *people, const HfMailOrder *order)
{
  HfMailRun *self = g_object_new (HF_TYPE_MAIL_RUN, NULL);

  self->card = hf_card_ref (card);
  self->crowd = hf_crowd_ref (crowd);
  self->people = people != NULL ? hf_people_ref (people) : NULL;
  self->chosen = list_chosen (hf_crowd_get_size (crowd), order->places);
  hf_mail_order_copy (&self->order, order);
  self->stage = order->send ? HF_MAIL_STAGE_MAKING : HF_MAIL_STAGE_LOOKING;
  return self;
}

static void
start (HfMailRun *self)
{
  if (self->order.send)
    hf_mail_runs_add (self);
  hf_work_start (HF_WORK (self), "mail");
}

/* Whether it is kept for another start of the program: what is about one person, or only a look, is not. */
static gboolean
is_kept (const HfMailOrder *order)
{
  return order->send && order->only_key == NULL && order->whom != HF_MAIL_TO_ME;
}

/* What it takes to do the same then. */
static HfPlannedMails *
plan (HfMailRun *self, const GDate *day)
{
  HfPlannedMails *planned = g_new0 (HfPlannedMails, 1);

  planned->uuid = g_strdup (self->card->uuid);
  planned->title = g_strdup (self->card->title);
  planned->day = *day;
  hf_mail_order_copy (&planned->order, &self->order);
  g_free ((char *) planned->order.password);
  planned->order.password = NULL;
  return planned;
}

HfMailRun *
hf_mail_run_start (HfDocument *document, const HfMailOrder *order)
{
  HfCrowd *crowd = hf_document_get_crowd (document);
  HfMailRun *self = make (hf_document_get_card (document), crowd, hf_document_get_people (document), order);

  for (guint i = 0; i < hf_crowd_get_size (crowd); i++)
    self->chosen[i] = self->chosen[i] && !hf_document_is_left_out (document, i);
  if (is_kept (order))
    {
      self->planned = plan (self, hf_document_get_day (document));
      /* Whoever sends the card now has what was planned for it in hand. */
      hf_planned_mails_forget (self->card->uuid);
    }
  start (self);
  return self;
}

/* For the card and the people of @planned. Returns: (transfer full) (nullable): %NULL with @error */
static HfMailRun *
make_again (const HfPlannedMails *planned, const HfMailOrder *order, GError **error)
{
  g_autoptr (HfPeople) people = NULL;
  g_autoptr (HfCard) card = hf_planned_mails_open (planned, &people, error);
  g_autoptr (HfCrowd) crowd =
      card != NULL ? hf_document_make_crowd (card, hf_people_get_roster (people), &planned->day) : NULL;

  return card != NULL ? make (card, crowd, people, order) : NULL;
}

HfMailRun *
hf_mail_run_resume (const HfPlannedMails *planned, GError **error)
{
  HfMailRun *self = make_again (planned, &planned->order, error);

  if (self == NULL)
    return NULL;

  self->planned = plan (self, &planned->day);
  self->planned->n_mails = planned->n_mails;
  self->planned->decided = planned->decided;
  self->planned->begun_s = planned->begun_s;
  self->going = planned->decided;
  self->alone = TRUE;
  start (self);
  return self;
}

HfMailRun *
hf_mail_run_review (const HfPlannedMails *planned, GError **error)
{
  HfMailOrder order = planned->order;
  HfMailRun *self;

  order.send = FALSE;
  self = make_again (planned, &order, error);
  if (self != NULL)
    start (self);
  return self;
}

const char *
hf_mail_run_get_uuid (HfMailRun *self)
{
  g_return_val_if_fail (HF_IS_MAIL_RUN (self), NULL);

  return self->card->uuid;
}

const char *
hf_mail_run_get_title (HfMailRun *self)
{
  g_return_val_if_fail (HF_IS_MAIL_RUN (self), NULL);

  return self->card->title != NULL && self->card->title[0] != '\0' ? self->card->title : _ ("Untitled");
}

const HfMailOrder *
hf_mail_run_get_order (HfMailRun *self)
{
  return &self->order;
}

gboolean
hf_mail_run_is_going (HfMailRun *self)
{
  gboolean going;

  g_mutex_lock (&self->gate);
  going = self->going;
  g_mutex_unlock (&self->gate);
  return going;
}

void
hf_mail_run_go (HfMailRun *self)
{
  g_return_if_fail (HF_IS_MAIL_RUN (self));

  g_mutex_lock (&self->gate);
  self->going = TRUE;
  g_cond_broadcast (&self->woken);
  g_mutex_unlock (&self->gate);
}

void
hf_mail_run_leave (HfMailRun *self)
{
  g_return_if_fail (HF_IS_MAIL_RUN (self));

  g_mutex_lock (&self->gate);
  self->alone = TRUE;
  g_cond_broadcast (&self->woken);
  g_mutex_unlock (&self->gate);
  if (!self->order.send || (self->order.begins_s == 0 && !hf_mail_run_is_going (self)))
    hf_work_cancel (HF_WORK (self));
  else
    hf_portal_ask_for_background (_ ("Cards are being sent, or wait for their time."));
}

void
hf_mail_run_give_password (HfMailRun *self, const char *password)
{
  g_return_if_fail (HF_IS_MAIL_RUN (self));

  hf_mail_run_set_password_need (self, HF_MAIL_PASSWORD_GIVEN);
  g_mutex_lock (&self->gate);
  g_free (self->password);
  self->password = g_strdup (password);
  g_cond_broadcast (&self->woken);
  g_mutex_unlock (&self->gate);
}

void
hf_mail_run_pause (HfMailRun *self, gboolean paused)
{
  g_return_if_fail (HF_IS_MAIL_RUN (self));

  hf_work_lock (HF_WORK (self));
  self->paused = paused;
  if (self->dispatch != NULL)
    hf_dispatch_pause (self->dispatch, paused);
  hf_work_unlock (HF_WORK (self));
}

gboolean
hf_mail_run_is_paused (HfMailRun *self)
{
  return self->paused;
}

/* What was kept is put right before anybody hears of the end, as the next of the same card may begin then. What went
 * wrong with nobody there to see it is asked about at the next start. */
static void
settle_planned (HfMailRun *self, const GError *error)
{
  gboolean stopped = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  gboolean quitting;
  gboolean alone;

  if (self->planned == NULL)
    return;

  hf_work_lock (HF_WORK (self));
  quitting = self->quitting;
  hf_work_unlock (HF_WORK (self));
  g_mutex_lock (&self->gate);
  alone = self->alone;
  g_mutex_unlock (&self->gate);
  if (error == NULL || (stopped && !quitting) || (!stopped && !alone && self->order.begins_s == 0))
    hf_planned_mails_forget (self->card->uuid);
  else if (!stopped)
    hf_planned_mails_fail (self->card->uuid, error->message);
}

static gboolean
hf_mail_run_run (HfWork *work, GCancellable *cancellable, GError **error)
{
  HfMailRun *self = HF_MAIL_RUN (work);
  g_autoptr (GError) own_error = NULL;

  hf_mail_run_work (self, cancellable, &own_error);
  settle_planned (self, own_error);
  hf_mail_run_set_stage (self, HF_MAIL_STAGE_ENDED, NULL);
  if (own_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&own_error));
  return FALSE;
}

static void
hf_mail_run_finished (HfWork *work)
{
  hf_mail_runs_remove (HF_MAIL_RUN (work));
  hf_mail_login_update ();
  hf_mail_run_note_end (work);
}

static void
hf_mail_run_finalize (GObject *object)
{
  HfMailRun *self = HF_MAIL_RUN (object);

  hf_mail_order_clear (&self->order);
  hf_mail_password_free (self->password);
  hf_planned_mails_free (self->planned);
  hf_card_unref (self->card);
  hf_crowd_unref (self->crowd);
  g_clear_pointer (&self->people, hf_people_unref);
  g_free (self->chosen);
  g_array_unref (self->given);
  g_hash_table_unref (self->entries);
  g_ptr_array_unref (self->news);
  g_cond_clear (&self->woken);
  g_mutex_clear (&self->gate);

  G_OBJECT_CLASS (hf_mail_run_parent_class)->finalize (object);
}

static void
hf_mail_run_class_init (HfMailRunClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_mail_run_finalize;
  HF_WORK_CLASS (klass)->run = hf_mail_run_run;
  HF_WORK_CLASS (klass)->finished = hf_mail_run_finished;
}

static void
hf_mail_run_init (HfMailRun *self)
{
  g_mutex_init (&self->gate);
  g_cond_init (&self->woken);
  self->given = g_array_new (FALSE, FALSE, sizeof (guint));
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hf_outbox_entry_free);
  self->news = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_outbox_entry_free);
}
