/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The thread of a sending. */
#include "batch/recipients.h"
#include "batch/version.h"
#include "mail/secret.h"
#include "render/lighter.h"
#include "ui/share/mail-letters.h"
#include "ui/share/mail-run-private.h"

#include <glib/gi18n.h>

/* So many are a sample. */
#define FIRST_FEW 3

static void
on_state (const HfOutboxEntry *entry, gpointer data)
{
  hf_mail_run_note (data, entry);
}

static void
on_progress (guint n_done, guint n_all, gpointer data)
{
  hf_mail_run_note_progress (data, n_done, n_all);
}

/* Those whom the order is about. */
static GPtrArray *
list_recipients (HfMailRun *self)
{
  GPtrArray *recipients = hf_recipients_list (self->crowd, hf_slice_all (hf_crowd_get_size (self->crowd)));

  for (guint i = recipients->len; i-- > 0;)
    {
      const HfRecipient *recipient = recipients->pdata[i];

      if (!self->chosen[recipient->index] ||
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
  hf_mail_run_note (self, entry);
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

static char *
give_password (const HfMailAccount *account, gpointer data)
{
  return g_strdup (data);
}

static void
note_plan (HfMailRun *self, const HfDispatch *dispatch, const HfMailAccount *account)
{
  const GPtrArray *entries = hf_dispatch_get_entries (dispatch);
  guint n_waiting = hf_dispatch_get_n_waiting (dispatch);

  for (guint i = 0; self->order.whom != HF_MAIL_TO_ME && i < entries->len; i++)
    hf_mail_run_note (self, entries->pdata[i]);
  hf_work_lock (HF_WORK (self));
  self->plan = (HfMailPlan){
    .n_waiting = self->order.most > 0 ? MIN (n_waiting, self->order.most) : n_waiting,
    .bytes = hf_dispatch_get_bytes (dispatch),
    .largest = hf_dispatch_get_largest (dispatch),
    .n_other = hf_dispatch_get_n_other (dispatch),
    .other_version = hf_dispatch_is_other_version (dispatch),
    .per_minute = account->per_minute,
  };
  hf_work_unlock (HF_WORK (self));
}

/* Who got theirs counts as thanked. */
static void
list_given (HfMailRun *self, const HfDispatch *dispatch, const GPtrArray *recipients, const gboolean *had)
{
  const GPtrArray *entries = hf_dispatch_get_entries (dispatch);

  for (guint i = 0; i < entries->len; i++)
    if (((const HfOutboxEntry *) entries->pdata[i])->state == HF_MAIL_SENT && !had[i])
      g_array_append_val (self->given, ((const HfRecipient *) recipients->pdata[i])->index);
}

static gboolean
plan_and_send (HfMailRun *self, const HfMailAccount *account, const HfDispatchOptions *options,
               GCancellable *cancellable, GError **error)
{
  const HfDispatchObserver observer = { NULL, self->order.whom == HF_MAIL_TO_ME ? NULL : on_state, on_progress, NULL,
                                        self };
  g_autoptr (HfDispatch) dispatch = hf_dispatch_new (options, &observer);
  HfDispatchSender sender = { account, give_password, NULL, self->order.most };
  const GPtrArray *entries = hf_dispatch_get_entries (dispatch);
  g_autofree gboolean *had = NULL;
  gboolean done;

  hf_mail_run_set_stage (self, HF_MAIL_STAGE_MAKING, NULL);
  if (!hf_dispatch_plan (dispatch, cancellable, error))
    return FALSE;

  note_plan (self, dispatch, account);
  had = g_new0 (gboolean, entries->len + 1);
  for (guint i = 0; i < entries->len; i++)
    had[i] = ((const HfOutboxEntry *) entries->pdata[i])->state == HF_MAIL_SENT;
  if (!hf_mail_run_wait (self, dispatch, account, options->recipients, cancellable, error))
    return FALSE;

  sender.data = (gpointer) self->order.password;
  hf_mail_run_set_stage (self, HF_MAIL_STAGE_SENDING, dispatch);
  done = hf_dispatch_send (dispatch, &sender, cancellable, error);
  hf_mail_run_set_stage (self, HF_MAIL_STAGE_SENDING, NULL);
  if (self->order.whom != HF_MAIL_TO_ME)
    list_given (self, dispatch, options->recipients, had);
  return done;
}

/* What goes out: the card, its pictures perhaps lighter; or the version others got. */
static gboolean
send_version (HfMailRun *self, const HfMailAccount *account, GPtrArray *recipients, HfOutbox *outbox,
              GCancellable *cancellable, GError **error)
{
  g_auto (HfMailLetters) letters = { 0 };
  g_autoptr (HfVersion) version = self->order.earlier ? hf_version_load (outbox, error) : NULL;
  g_autoptr (HfCard) card = self->order.picture_dpi > 0
                                ? hf_card_with_lighter_pictures (self->card, self->order.picture_dpi)
                                : hf_card_ref (self->card);
  /* Whether it is another version is asked by whoever sees the plan. */
  HfDispatchOptions options = { card,
                                self->crowd,
                                recipients,
                                &letters.options,
                                self->order.whom == HF_MAIL_TO_ME ? NULL : outbox,
                                self->order.flags | HF_DISPATCH_OTHER_VERSION };

  if (self->order.earlier && version == NULL)
    return FALSE;

  hf_mail_letters_init (&letters, self->card, self->order.subject, self->order.as_png);
  letters.options.from_name = account->from_name;
  letters.options.from_address = account->from_address;
  if (version != NULL)
    {
      hf_version_apply (version, &letters.options);
      options.card = version->card;
    }
  return plan_and_send (self, account, &options, cancellable, error);
}

static gboolean
send_all (HfMailRun *self, GPtrArray *recipients, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfMailAccount) account =
      hf_mail_run_keep (self, error) ? hf_mail_account_load (self->order.account, error) : NULL;
  g_autoptr (HfOutbox) outbox = account != NULL ? hf_outbox_open (path, self->card->uuid, error) : NULL;

  if (outbox == NULL)
    return FALSE;

  if (self->order.whom == HF_MAIL_TO_NEW)
    hf_recipients_keep_new (recipients, outbox);
  if (self->order.whom == HF_MAIL_TO_ME)
    hf_recipients_redirect (recipients, account->from_address, FIRST_FEW);
  return send_version (self, account, recipients, outbox, cancellable, error);
}

gboolean
hf_mail_run_work (HfMailRun *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) recipients = list_recipients (self);
  g_autofree char *path = hf_outbox_dup_path (self->card->uuid);

  return self->order.send ? send_all (self, recipients, path, cancellable, error)
                          : look (self, recipients, path, error);
}
