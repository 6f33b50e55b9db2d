/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-run.h"

#include "batch/recipients.h"
#include "library/mail-subjects.h"

#include <glib/gi18n.h>

/* What a print shop asks of pictures is plenty for one that is attached. */
#define PICTURE_DPI 300.0

struct _HfMailRun
{
  GObject parent_instance;

  /* Set once, read by the thread. */
  HfCard *card;
  HfCrowd *crowd;
  GArray *left_out; /* of gboolean, by person */
  HfMailOrder order;
  GCancellable *cancellable;

  /* Written by the thread; read by others under the lock. */
  GMutex lock;
  GPtrArray *news;
  gboolean told; /* whether `changed` is already on its way */
  guint n_done;
  guint n_all;
  gboolean sending;
  HfDispatch *dispatch; /* while there is one */
  gboolean paused;
  GError *error;
};

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

static void
on_state (const HfOutboxEntry *entry, gpointer data)
{
  HfMailRun *self = data;

  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->news, hf_outbox_entry_copy (entry));
  tell (self);
  g_mutex_unlock (&self->lock);
}

static void
on_progress (guint n_done, guint n_all, gpointer data)
{
  HfMailRun *self = data;

  g_mutex_lock (&self->lock);
  self->n_done = n_done;
  self->n_all = n_all;
  tell (self);
  g_mutex_unlock (&self->lock);
}

/* Those who get something, and whom the order is about. */
static GPtrArray *
list_recipients (HfMailRun *self)
{
  GPtrArray *recipients = hf_recipients_list (self->crowd, hf_slice_all (hf_crowd_get_size (self->crowd)));

  for (guint i = recipients->len; i-- > 0;)
    {
      const HfRecipient *recipient = recipients->pdata[i];

      if (g_array_index (self->left_out, gboolean, recipient->index) ||
          (self->order.only_key != NULL && !g_str_equal (recipient->key, self->order.only_key)))
        g_ptr_array_remove_index (recipients, i);
    }
  return recipients;
}

static void
look_up (HfMailRun *self, HfOutbox *outbox, const HfRecipient *recipient)
{
  g_autoptr (HfOutboxEntry) entry = outbox != NULL ? hf_outbox_find (outbox, recipient->key) : NULL;

  if (entry == NULL)
    {
      entry = g_new0 (HfOutboxEntry, 1);
      entry->key = g_strdup (recipient->key);
      entry->digest = g_strdup ("");
      entry->state = recipient->doubt != NULL ? HF_MAIL_HELD : HF_MAIL_QUEUED;
      entry->server = g_strdup (recipient->doubt);
    }
  g_free (entry->name);
  g_free (entry->email);
  entry->name = g_strdup (recipient->name);
  entry->email = g_strdup (recipient->email);
  entry->row = recipient->row;
  on_state (entry, self);
}

static gboolean
look (HfMailRun *self, const GPtrArray *recipients, const char *path, GError **error)
{
  g_autoptr (HfOutbox) outbox = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      outbox = hf_outbox_open (path, self->card->uuid, error);
      if (outbox == NULL)
        return FALSE;
    }
  for (guint i = 0; i < recipients->len; i++)
    look_up (self, outbox, recipients->pdata[i]);
  return TRUE;
}

/* Words for everybody in their language, unless the user wrote some. */
static GArray *
list_words (HfMailRun *self, const GPtrArray *subjects)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (HfLetterWords));

  for (guint i = 0; self->order.subject == NULL && i < subjects->len; i++)
    {
      const HfMailSubject *subject = subjects->pdata[i];
      const HfLetterWords one = { subject->language, subject->text, NULL };

      g_array_append_val (words, one);
    }
  if (self->order.subject != NULL)
    {
      const HfLetterWords one = { NULL, self->order.subject, NULL };

      g_array_append_val (words, one);
    }
  return words;
}

static char *
give_password (const HfMailAccount *account, gpointer data)
{
  return g_strdup (data);
}

static void
set_dispatch (HfMailRun *self, HfDispatch *dispatch, gboolean sending)
{
  g_mutex_lock (&self->lock);
  self->dispatch = dispatch;
  self->sending = sending;
  if (dispatch != NULL)
    hf_dispatch_pause (dispatch, self->paused);
  g_mutex_unlock (&self->lock);
}

static gboolean
plan_and_send (HfMailRun *self, const HfMailAccount *account, const HfDispatchOptions *options, GError **error)
{
  const HfDispatchObserver observer = { NULL, on_state, on_progress, NULL, self };
  g_autoptr (HfDispatch) dispatch = hf_dispatch_new (options, &observer);
  const HfDispatchSender sender = { account, give_password, (gpointer) self->order.password, self->order.most };
  const GPtrArray *entries = hf_dispatch_get_entries (dispatch);
  gboolean done;

  if (!hf_dispatch_plan (dispatch, self->cancellable, error))
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    on_state (entries->pdata[i], self);
  set_dispatch (self, dispatch, TRUE);
  done = hf_dispatch_send (dispatch, &sender, self->cancellable, error);
  set_dispatch (self, NULL, FALSE);
  return done;
}

static gboolean
send_all (HfMailRun *self, const GPtrArray *recipients, const char *path, GError **error)
{
  g_autoptr (HfMailAccount) account = hf_mail_account_load (self->order.account, error);
  g_autoptr (HfLibrary) library = hf_library_new ();
  g_autoptr (HfMessages) messages = hf_messages_load (library, NULL);
  g_autoptr (GPtrArray) subjects = hf_mail_subjects_list (messages, self->card);
  g_autoptr (GArray) words = list_words (self, subjects);
  g_autoptr (HfOutbox) outbox = account != NULL ? hf_outbox_open (path, self->card->uuid, error) : NULL;
  HfLetterOptions letters = {
    .words = (const HfLetterWords *) (const void *) words->data,
    .n_words = words->len,
    .as_png = self->order.as_png,
    .png = { .dpi = self->card->format->screen_dpi > 0 ? self->card->format->screen_dpi : PICTURE_DPI },
    .info = { .title = self->card->title,
              .author = self->card->info.author,
              .language = self->card->language,
              .modified_s = self->card->modified_s },
    .n_jobs = MAX (1, g_get_num_processors ()),
  };
  HfDispatchOptions options = { self->card, self->crowd, recipients, &letters, outbox, self->order.flags };

  if (outbox == NULL)
    return FALSE;

  letters.from_name = account->from_name;
  letters.from_address = account->from_address;
  return plan_and_send (self, account, &options, error);
}

static gboolean
emit_finished (gpointer data)
{
  g_signal_emit (data, signals[CHANGED], 0);
  g_signal_emit (data, signals[FINISHED], 0);
  return G_SOURCE_REMOVE;
}

static gpointer
work (gpointer data)
{
  HfMailRun *self = data;
  g_autoptr (GPtrArray) recipients = list_recipients (self);
  g_autofree char *path = hf_outbox_dup_path (self->card->uuid);
  GError *error = NULL;

  if (self->order.send)
    send_all (self, recipients, path, &error);
  else
    look (self, recipients, path, &error);

  g_mutex_lock (&self->lock);
  self->error = error;
  g_mutex_unlock (&self->lock);
  /* The thread's reference goes on the main thread, where the last one belongs. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, emit_finished, self, g_object_unref);
  return NULL;
}

HfMailRun *
hf_mail_run_start (HfDocument *document, const HfMailOrder *order)
{
  HfMailRun *self = g_object_new (HF_TYPE_MAIL_RUN, NULL);
  guint n_people;

  self->card = hf_card_ref (hf_document_get_card (document));
  self->crowd = hf_crowd_ref (hf_document_get_crowd (document));
  n_people = hf_crowd_get_size (self->crowd);
  self->left_out = g_array_sized_new (FALSE, FALSE, sizeof (gboolean), n_people);
  for (guint i = 0; i < n_people; i++)
    {
      gboolean left_out = hf_document_is_left_out (document, i);

      g_array_append_val (self->left_out, left_out);
    }
  self->order = *order;
  self->order.account = g_strdup (order->account);
  self->order.password = g_strdup (order->password);
  self->order.subject = g_strdup (order->subject);
  self->order.only_key = g_strdup (order->only_key);
  g_thread_unref (g_thread_new ("mail", work, g_object_ref (self)));
  return self;
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
  return news;
}

void
hf_mail_run_get_progress (HfMailRun *self, guint *out_n_done, guint *out_n_all, gboolean *out_sending)
{
  g_return_if_fail (HF_IS_MAIL_RUN (self));

  g_mutex_lock (&self->lock);
  *out_n_done = self->n_done;
  *out_n_all = self->n_all;
  *out_sending = self->sending;
  g_mutex_unlock (&self->lock);
}

gboolean
hf_mail_run_is_sending (HfMailRun *self)
{
  return self->order.send;
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

  hf_card_unref (self->card);
  hf_crowd_unref (self->crowd);
  g_array_unref (self->left_out);
  g_free ((char *) self->order.account);
  g_free ((char *) self->order.password);
  g_free ((char *) self->order.subject);
  g_free ((char *) self->order.only_key);
  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->news);
  g_clear_error (&self->error);
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
  self->cancellable = g_cancellable_new ();
  self->news = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_outbox_entry_free);
}
