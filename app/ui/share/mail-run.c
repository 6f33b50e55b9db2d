/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/desktop-note.h"
#include "ui/share/mail-run-private.h"
#include "ui/share/mail-words.h"
#include "ui/thanks.h"

#include <glib/gi18n.h>
#include <string.h>

static GList *running; /* HfMailRun that send; not owned */

G_DEFINE_FINAL_TYPE (HfMailRun, hf_mail_run, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
emit_changed (gpointer data)
{
  HfMailRun *self = data;

  g_mutex_lock (&self->lock);
  self->told = FALSE;
  g_mutex_unlock (&self->lock);
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* Under the lock. */
static void
tell (HfMailRun *self)
{
  if (!self->told)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, emit_changed, g_object_ref (self), g_object_unref);
  self->told = TRUE;
}

void
hf_mail_run_note (HfMailRun *self, const HfOutboxEntry *entry)
{
  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->news, hf_outbox_entry_copy (entry));
  g_hash_table_insert (self->entries, g_strdup (entry->key), hf_outbox_entry_copy (entry));
  tell (self);
  g_mutex_unlock (&self->lock);
}

void
hf_mail_run_note_progress (HfMailRun *self, guint n_done, guint n_all)
{
  g_mutex_lock (&self->lock);
  self->n_done = n_done;
  self->n_all = n_all;
  tell (self);
  g_mutex_unlock (&self->lock);
}

void
hf_mail_run_set_stage (HfMailRun *self, HfMailStage stage, HfDispatch *dispatch)
{
  g_mutex_lock (&self->lock);
  if (stage != self->stage)
    self->n_done = 0;
  self->stage = stage;
  self->dispatch = dispatch;
  if (stage == HF_MAIL_STAGE_SENDING)
    self->n_all = self->plan.n_waiting;
  if (dispatch != NULL)
    hf_dispatch_pause (dispatch, self->paused);
  tell (self);
  g_mutex_unlock (&self->lock);
}

/* Who has a card now is written down, where somebody agreed to that. */
static void
note_thanks (HfMailRun *self)
{
  GApplication *application = g_application_get_default ();
  GtkWindow *window =
      GTK_IS_APPLICATION (application) ? gtk_application_get_active_window (GTK_APPLICATION (application)) : NULL;

  if (self->given->len > 0)
    hf_thanks_note (window != NULL ? GTK_WIDGET (window) : NULL, self->card, self->crowd, self->given,
                    HF_LEDGER_MAILED);
}

static char *
describe_end (HfMailRun *self)
{
  guint counts[HF_N_MAIL_STATES] = { 0 };
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    counts[((const HfOutboxEntry *) entry)->state]++;
  return hf_mail_words_of_states (counts);
}

static void
note_end (HfMailRun *self)
{
  gboolean stopped = g_error_matches (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_autofree char *states = describe_end (self);
  g_autofree char *words =
      self->error != NULL && !stopped ? g_strdup_printf ("%s\n%s", states, self->error->message) : g_strdup (states);
  g_autoptr (GNotification) note =
      g_notification_new (self->error == NULL ? _ ("The cards are sent") : _ ("Not everybody got a mail"));

  if (self->order.whom == HF_MAIL_TO_ME || (stopped && self->order.begins_s == 0))
    return;

  g_notification_set_body (note, words);
  hf_desktop_note_send ("mail", note);
}

static void
end_sending (HfMailRun *self)
{
  GApplication *application = g_application_get_default ();

  note_end (self);
  note_thanks (self);
  if (application != NULL)
    g_application_release (application);
}

static gboolean
emit_finished (gpointer data)
{
  HfMailRun *self = data;

  g_signal_emit (self, signals[CHANGED], 0);
  running = g_list_remove (running, self);
  g_signal_emit (self, signals[FINISHED], 0);
  if (self->order.send)
    end_sending (self);
  return G_SOURCE_REMOVE;
}

static gpointer
work (gpointer data)
{
  HfMailRun *self = data;
  GError *error = NULL;

  hf_mail_run_work (self, &error);

  g_mutex_lock (&self->lock);
  self->error = error;
  self->stage = HF_MAIL_STAGE_ENDED;
  g_mutex_unlock (&self->lock);
  /* The thread's reference goes on the main thread, where the last one belongs. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, emit_finished, self, g_object_unref);
  return NULL;
}

static gboolean *
list_chosen (HfDocument *document, guint n_people, const GArray *places)
{
  gboolean *chosen = g_new0 (gboolean, n_people + 1);

  for (guint i = 0; places == NULL && i < n_people; i++)
    chosen[i] = TRUE;
  for (guint i = 0; places != NULL && i < places->len; i++)
    if (g_array_index (places, guint, i) < n_people)
      chosen[g_array_index (places, guint, i)] = TRUE;
  for (guint i = 0; i < n_people; i++)
    chosen[i] = chosen[i] && !hf_document_is_left_out (document, i);
  return chosen;
}

HfMailRun *
hf_mail_run_start (HfDocument *document, const HfMailOrder *order)
{
  HfMailRun *self = g_object_new (HF_TYPE_MAIL_RUN, NULL);
  GApplication *application = g_application_get_default ();

  self->card = hf_card_ref (hf_document_get_card (document));
  self->crowd = hf_crowd_ref (hf_document_get_crowd (document));
  self->chosen = list_chosen (document, hf_crowd_get_size (self->crowd), order->places);
  self->order = *order;
  self->order.account = g_strdup (order->account);
  self->order.password = g_strdup (order->password);
  self->order.subject = g_strdup (order->subject);
  self->order.only_key = g_strdup (order->only_key);
  self->order.places = NULL;
  self->stage = order->send ? HF_MAIL_STAGE_MAKING : HF_MAIL_STAGE_LOOKING;
  if (order->send)
    {
      running = g_list_prepend (running, self);
      if (application != NULL)
        g_application_hold (application);
    }
  g_thread_unref (g_thread_new ("mail", work, g_object_ref (self)));
  return self;
}

HfMailRun *
hf_mail_run_find (const char *uuid)
{
  for (GList *at = running; at != NULL; at = at->next)
    if (g_str_equal (HF_MAIL_RUN (at->data)->card->uuid, uuid))
      return at->data;

  return NULL;
}

void
hf_mail_runs_cancel (void)
{
  for (GList *at = running; at != NULL; at = at->next)
    hf_mail_run_cancel (at->data);
}

void
hf_mail_run_tell_all (HfMailRun *self)
{
  GHashTableIter iter;
  gpointer entry;

  g_return_if_fail (HF_IS_MAIL_RUN (self));

  g_mutex_lock (&self->lock);
  g_ptr_array_set_size (self->news, 0);
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    g_ptr_array_add (self->news, hf_outbox_entry_copy (entry));
  tell (self);
  g_mutex_unlock (&self->lock);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const HfOutboxEntry *first = *(const HfOutboxEntry *const *) a;
  const HfOutboxEntry *second = *(const HfOutboxEntry *const *) b;

  return first->row < second->row ? -1 : first->row > second->row;
}

GPtrArray *
hf_mail_run_take_news (HfMailRun *self)
{
  GPtrArray *news;

  g_return_val_if_fail (HF_IS_MAIL_RUN (self), NULL);

  g_mutex_lock (&self->lock);
  news = self->news;
  self->news = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_outbox_entry_free);
  g_mutex_unlock (&self->lock);
  /* What came last of somebody stays last. */
  g_ptr_array_sort (news, compare_rows);
  return news;
}

HfMailStage
hf_mail_run_get_stage (HfMailRun *self)
{
  HfMailStage stage;

  g_return_val_if_fail (HF_IS_MAIL_RUN (self), HF_MAIL_STAGE_ENDED);

  g_mutex_lock (&self->lock);
  stage = self->stage;
  g_mutex_unlock (&self->lock);
  return stage;
}

void
hf_mail_run_get_progress (HfMailRun *self, guint *out_n_done, guint *out_n_all)
{
  g_return_if_fail (HF_IS_MAIL_RUN (self));

  g_mutex_lock (&self->lock);
  *out_n_done = self->n_done;
  *out_n_all = self->n_all;
  g_mutex_unlock (&self->lock);
}

HfMailPlan
hf_mail_run_get_plan (HfMailRun *self)
{
  HfMailPlan plan;

  g_mutex_lock (&self->lock);
  plan = self->plan;
  g_mutex_unlock (&self->lock);
  return plan;
}

const HfMailOrder *
hf_mail_run_get_order (HfMailRun *self)
{
  return &self->order;
}

void
hf_mail_run_go (HfMailRun *self)
{
  g_return_if_fail (HF_IS_MAIL_RUN (self));

  g_mutex_lock (&self->lock);
  self->going = TRUE;
  g_cond_broadcast (&self->woken);
  g_mutex_unlock (&self->lock);
}

void
hf_mail_run_pause (HfMailRun *self, gboolean paused)
{
  g_return_if_fail (HF_IS_MAIL_RUN (self));

  g_mutex_lock (&self->lock);
  self->paused = paused;
  if (self->dispatch != NULL)
    hf_dispatch_pause (self->dispatch, paused);
  g_mutex_unlock (&self->lock);
}

gboolean
hf_mail_run_is_paused (HfMailRun *self)
{
  return self->paused;
}

void
hf_mail_run_cancel (HfMailRun *self)
{
  g_return_if_fail (HF_IS_MAIL_RUN (self));

  g_cancellable_cancel (self->cancellable);
}

const GError *
hf_mail_run_get_error (HfMailRun *self)
{
  g_return_val_if_fail (HF_IS_MAIL_RUN (self), NULL);

  return self->error;
}

static void
hf_mail_run_finalize (GObject *object)
{
  HfMailRun *self = HF_MAIL_RUN (object);

  if (self->order.password != NULL)
    explicit_bzero ((char *) self->order.password, strlen (self->order.password));
  hf_card_unref (self->card);
  hf_crowd_unref (self->crowd);
  g_free (self->chosen);
  g_free ((char *) self->order.account);
  g_free ((char *) self->order.password);
  g_free ((char *) self->order.subject);
  g_free ((char *) self->order.only_key);
  g_object_unref (self->cancellable);
  g_array_unref (self->given);
  g_hash_table_unref (self->entries);
  g_ptr_array_unref (self->news);
  g_clear_error (&self->error);
  g_cond_clear (&self->woken);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (hf_mail_run_parent_class)->finalize (object);
}

static void
hf_mail_run_class_init (HfMailRunClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_mail_run_finalize;

  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_MAIL_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] =
      g_signal_new ("finished", HF_TYPE_MAIL_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_mail_run_init (HfMailRun *self)
{
  g_mutex_init (&self->lock);
  g_cond_init (&self->woken);
  self->cancellable = g_cancellable_new ();
  self->given = g_array_new (FALSE, FALSE, sizeof (guint));
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hf_outbox_entry_free);
  self->news = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_outbox_entry_free);
}
