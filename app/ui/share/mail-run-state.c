/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a sending stands: written by its thread, read by others under the lock. */
#include "ui/share/mail-run-private.h"

void
hf_mail_run_note (HfMailRun *self, const HfOutboxEntry *entry)
{
  hf_work_lock (HF_WORK (self));
  g_ptr_array_add (self->news, hf_outbox_entry_copy (entry));
  g_hash_table_insert (self->entries, g_strdup (entry->key), hf_outbox_entry_copy (entry));
  hf_work_unlock_and_tell (HF_WORK (self));
}

void
hf_mail_run_note_progress (HfMailRun *self, guint n_done, guint n_all)
{
  hf_work_lock (HF_WORK (self));
  self->n_done = n_done;
  self->n_all = n_all;
  hf_work_unlock_and_tell (HF_WORK (self));
}

void
hf_mail_run_set_stage (HfMailRun *self, HfMailStage stage, HfDispatch *dispatch)
{
  hf_work_lock (HF_WORK (self));
  if (stage != self->stage)
    self->n_done = 0;
  self->stage = stage;
  self->dispatch = dispatch;
  if (stage == HF_MAIL_STAGE_SENDING)
    self->n_all = self->plan.n_waiting;
  if (dispatch != NULL)
    hf_dispatch_pause (dispatch, self->paused);
  hf_work_unlock_and_tell (HF_WORK (self));
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const HfOutboxEntry *first = *(const HfOutboxEntry *const *) a;
  const HfOutboxEntry *second = *(const HfOutboxEntry *const *) b;

  return first->row < second->row ? -1 : first->row > second->row;
}

GPtrArray *
hf_mail_run_list (HfMailRun *self, HfMailState state)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_outbox_entry_free);
  GHashTableIter iter;
  gpointer entry;

  g_return_val_if_fail (HF_IS_MAIL_RUN (self), entries);

  hf_work_lock (HF_WORK (self));
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    if (((const HfOutboxEntry *) entry)->state == state)
      g_ptr_array_add (entries, hf_outbox_entry_copy (entry));
  hf_work_unlock (HF_WORK (self));
  g_ptr_array_sort (entries, compare_rows);
  return entries;
}

void
hf_mail_run_tell_all (HfMailRun *self)
{
  GHashTableIter iter;
  gpointer entry;

  g_return_if_fail (HF_IS_MAIL_RUN (self));

  hf_work_lock (HF_WORK (self));
  g_ptr_array_set_size (self->news, 0);
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    g_ptr_array_add (self->news, hf_outbox_entry_copy (entry));
  hf_work_unlock_and_tell (HF_WORK (self));
}

GPtrArray *
hf_mail_run_take_news (HfMailRun *self)
{
  GPtrArray *news;

  g_return_val_if_fail (HF_IS_MAIL_RUN (self), NULL);

  hf_work_lock (HF_WORK (self));
  news = self->news;
  self->news = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_outbox_entry_free);
  hf_work_unlock (HF_WORK (self));
  /* What came last of somebody stays last. */
  g_ptr_array_sort (news, compare_rows);
  return news;
}

HfMailStage
hf_mail_run_get_stage (HfMailRun *self)
{
  HfMailStage stage;

  g_return_val_if_fail (HF_IS_MAIL_RUN (self), HF_MAIL_STAGE_ENDED);

  hf_work_lock (HF_WORK (self));
  stage = self->stage;
  hf_work_unlock (HF_WORK (self));
  return stage;
}

void
hf_mail_run_get_counts (HfMailRun *self, guint *out_n_done, guint *out_n_all)
{
  g_return_if_fail (HF_IS_MAIL_RUN (self));

  hf_work_lock (HF_WORK (self));
  *out_n_done = self->n_done;
  *out_n_all = self->n_all;
  hf_work_unlock (HF_WORK (self));
}

HfMailPlan
hf_mail_run_get_plan (HfMailRun *self)
{
  HfMailPlan plan_now;

  hf_work_lock (HF_WORK (self));
  plan_now = self->plan;
  hf_work_unlock (HF_WORK (self));
  return plan_now;
}

HfMailPasswordNeed
hf_mail_run_get_password_need (HfMailRun *self)
{
  HfMailPasswordNeed need;

  g_return_val_if_fail (HF_IS_MAIL_RUN (self), HF_MAIL_PASSWORD_KEPT);

  hf_work_lock (HF_WORK (self));
  need = self->password_need;
  hf_work_unlock (HF_WORK (self));
  return need;
}

void
hf_mail_run_set_password_need (HfMailRun *self, HfMailPasswordNeed need)
{
  hf_work_lock (HF_WORK (self));
  self->password_need = need;
  hf_work_unlock_and_tell (HF_WORK (self));
}
