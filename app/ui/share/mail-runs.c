/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All sendings there are. */
#include "ui/share/mail-run-private.h"

static GList *running; /* HfMailRun; not owned */

void
hf_mail_runs_add (HfMailRun *self)
{
  running = g_list_prepend (running, self);
}

void
hf_mail_runs_remove (HfMailRun *self)
{
  running = g_list_remove (running, self);
}

HfMailRun *
hf_mail_run_find (const char *uuid)
{
  for (GList *at = running; at != NULL; at = at->next)
    if (g_str_equal (HF_MAIL_RUN (at->data)->card->uuid, uuid))
      return at->data;

  return NULL;
}

HfMailRun *
hf_mail_runs_find_any (void)
{
  for (GList *at = running; at != NULL; at = at->next)
    {
      HfMailRun *run = at->data;

      if (run->order.begins_s != 0 || hf_mail_run_is_going (run))
        return run;
    }
  return NULL;
}

void
hf_mail_runs_quit (void)
{
  for (GList *at = running; at != NULL; at = at->next)
    {
      HfMailRun *run = at->data;

      hf_work_lock (HF_WORK (run));
      run->quitting = TRUE;
      hf_work_unlock (HF_WORK (run));
      hf_work_cancel (HF_WORK (run));
    }
}

GPtrArray *
hf_mail_runs_list (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *at = running; at != NULL; at = at->next)
    g_ptr_array_add (list, g_object_ref (at->data));
  return list;
}

void
hf_mail_runs_tell (void)
{
  for (GList *at = running; at != NULL; at = at->next)
    {
      hf_work_lock (HF_WORK (at->data));
      hf_work_unlock_and_tell (HF_WORK (at->data));
    }
}
