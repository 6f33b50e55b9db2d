/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of a sending share: mail-run.c and mail-runs.c, which belong to the main thread, mail-run-work.c
 * and mail-run-wait.c, the thread, and mail-run-state.c, which both know. */
#pragma once

#include "ui/share/mail-run.h"

struct _HfMailRun
{
  HfWork parent_instance;

  /* Set once, read by the thread. */
  HfCard *card;
  HfCrowd *crowd;
  HfPeople *people;  /* nullable: nobody is in the list */
  gboolean *chosen;  /* by place in the crowd */
  HfMailOrder order; /* its places are in `chosen` */

  /* Of the thread until it ends. */
  GArray *given;           /* guint: places in the crowd of those who got theirs */
  HfPlannedMails *planned; /* nullable: as it is kept for another start of the program */

  /* Written by the thread; read by others under the lock. */
  HfMailStage stage;
  HfMailPlan plan;
  GHashTable *entries; /* key → HfOutboxEntry, as it stands */
  GPtrArray *news;
  guint n_done;
  guint n_all;
  HfDispatch *dispatch; /* while there is one */
  gboolean paused;
  HfMailPasswordNeed password_need;
  gboolean quitting; /* what is kept stays so */

  /* Under the gate. */
  GMutex gate;
  GCond woken;
  gboolean going; /* told to go on */
  gboolean alone; /* nobody follows it who could be asked */
  char *password; /* nullable: given, and not taken yet */
};

/** hf_mail_run_note: @entry stands so from now on. From the thread. */
void hf_mail_run_note (HfMailRun *self, const HfOutboxEntry *entry);

/** hf_mail_run_note_progress: @n_done of @n_all are made, or sent. From the thread. */
void hf_mail_run_note_progress (HfMailRun *self, guint n_done, guint n_all);

/** hf_mail_run_set_stage: it is at @stage, with @dispatch (nullable) to pause. From the thread. */
void hf_mail_run_set_stage (HfMailRun *self, HfMailStage stage, HfDispatch *dispatch);

/** hf_mail_run_is_going: whether it was told to go on. */
gboolean hf_mail_run_is_going (HfMailRun *self);

/** hf_mail_run_ask_password: from the thread: has somebody asked for what it signs in with: mail-password.c. */
void hf_mail_run_ask_password (HfMailRun *self);

/** hf_mail_run_note_planned: from the thread: it is kept, and waits for its time. */
void hf_mail_run_note_planned (HfMailRun *self);

/** hf_mail_run_set_password_need: from the thread. */
void hf_mail_run_set_password_need (HfMailRun *self, HfMailPasswordNeed need);

/** hf_mail_runs_add: @self sends from now on. */
void hf_mail_runs_add (HfMailRun *self);

/** hf_mail_runs_remove: @self has ended. */
void hf_mail_runs_remove (HfMailRun *self);

/**
 * hf_mail_run_keep: what waits for its time is not lost from now on, whatever becomes of the program. From the thread.
 */
gboolean hf_mail_run_keep (HfMailRun *self, GError **error);

/**
 * hf_mail_run_wait: returns once what @dispatch made may go out to @recipients from @account, and that is kept. From
 * the thread.
 */
gboolean hf_mail_run_wait (HfMailRun *self, const HfDispatch *dispatch, const HfMailAccount *account,
                           const GPtrArray *recipients, GCancellable *cancellable, GError **error);

/** hf_mail_run_work: does what was ordered, and waits where it has to. On the thread. */
gboolean hf_mail_run_work (HfMailRun *self, GCancellable *cancellable, GError **error);

/** hf_mail_run_note_end: (HfWorkClass's `finished`) writes down and tells what came of it: mail-run-end.c. */
void hf_mail_run_note_end (HfWork *work);
