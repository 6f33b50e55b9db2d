/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards being sent, or looked up in the outbox, on a thread of its own.
 *
 * Sending first makes every message and looks it over; then it waits to be told to go on, so that what is doubtful can be
 * asked, and begins at once or at the time that was said. It outlives the window it was begun in, and tells the desktop of
 * its end. */
#pragma once

#include "batch/dispatch.h"
#include "ui/document.h"

/** HfMailWhom: who gets a mail. */
typedef enum
{
  HF_MAIL_TO_THEM, /**< everybody who waits */
  HF_MAIL_TO_NEW,  /**< only who joined the list since cards were sent before */
  HF_MAIL_TO_ME,   /**< the account's own address gets what the first few would; nothing is noted */
} HfMailWhom;

/** HfMailOrder: what is done. Everything is borrowed. */
typedef struct
{
  gboolean send;        /**< else it is only looked up who has a card */
  const char *account;  /**< the name of one that is set up */
  const char *password; /**< nullable: for a keyring that does not keep it */
  const char *subject;  /**< nullable: one that goes with the card */
  gboolean as_png;
  HfDispatchFlags flags;
  HfMailWhom whom;
  guint most;           /**< how many are sent at most; 0 for all */
  const char *only_key; /**< nullable: of one person */
  const GArray *places; /**< nullable (element-type guint): of those it is about, in the list; %NULL for everybody */
  gboolean earlier;     /**< the version of the card, and the words, that others got */
  double picture_dpi;   /**< pictures are made no finer; 0 for as they are */
  gint64 begins_s;      /**< Unix time before which nothing is sent; 0 for at once */
} HfMailOrder;

/** HfMailStage: how far a run is. */
typedef enum
{
  HF_MAIL_STAGE_LOOKING, /**< who has a card is looked up */
  HF_MAIL_STAGE_MAKING,  /**< messages are made and looked over */
  HF_MAIL_STAGE_READY,   /**< all are made: waits for hf_mail_run_go() */
  HF_MAIL_STAGE_LATER,   /**< waits until it is time */
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

#define HF_TYPE_MAIL_RUN (hf_mail_run_get_type ())
G_DECLARE_FINAL_TYPE (HfMailRun, hf_mail_run, HF, MAIL_RUN, GObject)

/**
 * hf_mail_run_start: begins; who is left out of @document gets nothing.
 *
 * Emits `changed` when there is news, and `finished` in the end, both on the main thread. Returns: (transfer full)
 */
HfMailRun *hf_mail_run_start (HfDocument *document, const HfMailOrder *order);

/** hf_mail_run_find: the sending of the card of @uuid that is under way. Returns: (transfer none) (nullable) */
HfMailRun *hf_mail_run_find (const char *uuid);

/** hf_mail_runs_cancel: ends all there are; of those that wait for their time the desktop is told. */
void hf_mail_runs_cancel (void);

/** hf_mail_run_tell_all: how every message stands is news once more, for somebody who comes later. */
void hf_mail_run_tell_all (HfMailRun *self);

/** hf_mail_run_take_news: how messages stand by now that stood otherwise before. Returns: (transfer full): #HfOutboxEntry */
GPtrArray *hf_mail_run_take_news (HfMailRun *self);

/** hf_mail_run_get_stage: how far it is. */
HfMailStage hf_mail_run_get_stage (HfMailRun *self);

/** hf_mail_run_get_progress: how many of how many are made or, by the stage, sent. */
void hf_mail_run_get_progress (HfMailRun *self, guint *out_n_done, guint *out_n_all);

/** hf_mail_run_get_plan: what would be sent. */
HfMailPlan hf_mail_run_get_plan (HfMailRun *self);

/** hf_mail_run_get_order: what was asked for. Returns: (transfer none) */
const HfMailOrder *hf_mail_run_get_order (HfMailRun *self);

/** hf_mail_run_go: sends, now or later: from %HF_MAIL_STAGE_READY on, or as soon as that is reached. */
void hf_mail_run_go (HfMailRun *self);

/** hf_mail_run_pause: begins no further message until told to go on. */
void hf_mail_run_pause (HfMailRun *self, gboolean paused);

/** hf_mail_run_is_paused: whether it was told to pause. */
gboolean hf_mail_run_is_paused (HfMailRun *self);

/** hf_mail_run_cancel: ends it within a second. */
void hf_mail_run_cancel (HfMailRun *self);

/** hf_mail_run_get_error: why it ended early. Returns: (transfer none) (nullable) */
const GError *hf_mail_run_get_error (HfMailRun *self);
