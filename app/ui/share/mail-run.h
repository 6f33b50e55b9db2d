/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards being sent, or looked up in the outbox, on a thread of its own.
 *
 * Sending first makes every message and looks it over; then it waits to be told to go on, so that what is doubtful can
 * be asked, and begins at once or at the time that was said. It outlives the window it was begun in, and tells the
 * desktop of its end. What waits for its time, or goes out, outlives the program as well (ui/share/mail-planned.h). */
#pragma once

#include "ui/document.h"
#include "ui/share/mail-order.h"
#include "ui/share/mail-planned.h"
#include "ui/work.h"

/** HfMailStage: how far a run is. */
typedef enum
{
  HF_MAIL_STAGE_LOOKING,  /**< who has a card is looked up */
  HF_MAIL_STAGE_MAKING,   /**< messages are made and looked over */
  HF_MAIL_STAGE_PASSWORD, /**< waits for hf_mail_run_give_password() */
  HF_MAIL_STAGE_READY,    /**< all are made: waits for hf_mail_run_go() */
  HF_MAIL_STAGE_LATER,    /**< waits until it is time */
  HF_MAIL_STAGE_SENDING,
  HF_MAIL_STAGE_ENDED,
} HfMailStage;

/** HfMailPlan: what would be sent; known from %HF_MAIL_STAGE_READY on. */
typedef struct
{
  guint n_waiting;        /**< messages */
  guint64 bytes;          /**< of all of them */
  gsize largest;          /**< of one */
  guint n_other;          /**< people who got another version of the card */
  gboolean other_version; /**< all who got one got another: it has to be asked which one the rest get */
  double per_minute;      /**< how many go out at most; 0 for no limit */
} HfMailPlan;

/** HfMailPasswordNeed: whether somebody has to give the password. */
typedef enum
{
  HF_MAIL_PASSWORD_KEPT,    /**< nobody: it is kept, or there is none */
  HF_MAIL_PASSWORD_GIVEN,   /**< somebody did, for as long as the program runs */
  HF_MAIL_PASSWORD_MISSING, /**< somebody has to */
} HfMailPasswordNeed;

#define HF_TYPE_MAIL_RUN (hf_mail_run_get_type ())
G_DECLARE_FINAL_TYPE (HfMailRun, hf_mail_run, HF, MAIL_RUN, HfWork)

/**
 * hf_mail_run_start: begins; who is left out of @document gets nothing.
 *
 * Emits `progress` when there is news, and `finished` in the end, both on the main thread. Returns: (transfer full)
 */
HfMailRun *hf_mail_run_start (HfDocument *document, const HfMailOrder *order);

/**
 * hf_mail_run_resume: goes on with @planned, from an earlier start of the program; it goes out when it is time, or at
 * once if that is over.
 *
 * Returns: (transfer full) (nullable): %NULL with @error where it cannot be read any more
 */
HfMailRun *hf_mail_run_resume (const HfPlannedMails *planned, GError **error);

/**
 * hf_mail_run_review: looks up who has a card of @planned, as hf_mail_run_start() does where nothing is sent.
 *
 * Returns: (transfer full) (nullable): %NULL with @error
 */
HfMailRun *hf_mail_run_review (const HfPlannedMails *planned, GError **error);

/** hf_mail_run_find: the sending of the card of @uuid that is under way. Returns: (transfer none) (nullable) */
HfMailRun *hf_mail_run_find (const char *uuid);

/**
 * hf_mail_runs_find_any: one that goes on by itself: it sends, or waits for its time.
 *
 * Returns: (transfer none) (nullable)
 */
HfMailRun *hf_mail_runs_find_any (void);

/**
 * hf_mail_runs_quit: ends all there are; those that wait for their time are taken up again when the program starts
 * next, which the desktop is told.
 */
void hf_mail_runs_quit (void);

/** hf_mail_runs_list: all that send. Returns: (transfer full) (element-type HfMailRun): owns a reference of each */
GPtrArray *hf_mail_runs_list (void);

/** hf_mail_runs_tell: what one says of them is to be said anew. */
void hf_mail_runs_tell (void);

/** hf_mail_run_get_uuid: of the card. Returns: (transfer none) */
const char *hf_mail_run_get_uuid (HfMailRun *self);

/** hf_mail_run_get_title: of the card, or a word for none. Returns: (transfer none) */
const char *hf_mail_run_get_title (HfMailRun *self);

/** hf_mail_run_dup_states: how many messages stand how, in words. Returns: (transfer full) */
char *hf_mail_run_dup_states (HfMailRun *self);

/** hf_mail_run_list: the messages in @state. Returns: (transfer full) (element-type HfOutboxEntry) */
GPtrArray *hf_mail_run_list (HfMailRun *self, HfMailState state);

/** hf_mail_run_tell_all: how every message stands is news once more, for somebody who comes later. */
void hf_mail_run_tell_all (HfMailRun *self);

/**
 * hf_mail_run_take_news: how messages stand by now that stood otherwise before.
 *
 * Returns: (transfer full): #HfOutboxEntry
 */
GPtrArray *hf_mail_run_take_news (HfMailRun *self);

/** hf_mail_run_get_stage: how far it is. */
HfMailStage hf_mail_run_get_stage (HfMailRun *self);

/** hf_mail_run_get_counts: how many of how many are made or, by the stage, sent. */
void hf_mail_run_get_counts (HfMailRun *self, guint *out_n_done, guint *out_n_all);

/** hf_mail_run_get_plan: what would be sent. */
HfMailPlan hf_mail_run_get_plan (HfMailRun *self);

/** hf_mail_run_get_order: what was asked for. Returns: (transfer none) */
const HfMailOrder *hf_mail_run_get_order (HfMailRun *self);

/** hf_mail_run_go: sends, now or later: from %HF_MAIL_STAGE_READY on, or as soon as that is reached. */
void hf_mail_run_go (HfMailRun *self);

/**
 * hf_mail_run_get_password_need: whether it lacks the password it signs in with; or has one that nothing keeps for its
 * next start.
 */
HfMailPasswordNeed hf_mail_run_get_password_need (HfMailRun *self);

/** hf_mail_run_give_password: signs in with @password, which is kept nowhere. */
void hf_mail_run_give_password (HfMailRun *self, const char *password);

/** hf_mail_run_pause: begins no further message until told to go on. */
void hf_mail_run_pause (HfMailRun *self, gboolean paused);

/** hf_mail_run_is_paused: whether it was told to pause. */
gboolean hf_mail_run_is_paused (HfMailRun *self);

/**
 * hf_mail_run_leave: nobody follows it any more: it goes on by itself if it sends or is to send later, else it ends.
 */
void hf_mail_run_leave (HfMailRun *self);
