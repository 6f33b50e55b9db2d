/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards being sent, or looked up in the outbox, on a thread of its own. */
#pragma once

#include "batch/dispatch.h"
#include "ui/document.h"

/** HfMailOrder: what is done. Strings are borrowed. */
typedef struct
{
  gboolean send;        /**< else it is only looked up who has a card */
  const char *account;  /**< the name of one that is set up */
  const char *password; /**< nullable: for a keyring that does not keep it */
  const char *subject;  /**< nullable: one that goes with the card */
  gboolean as_png;
  HfDispatchFlags flags;
  guint most;           /**< how many are sent at most; 0 for all */
  const char *only_key; /**< nullable: of one person */
} HfMailOrder;

#define HF_TYPE_MAIL_RUN (hf_mail_run_get_type ())
G_DECLARE_FINAL_TYPE (HfMailRun, hf_mail_run, HF, MAIL_RUN, GObject)

/**
 * hf_mail_run_start: begins; who is left out of @document gets nothing.
 *
 * Emits `changed` when there is news, and `finished` in the end, both on the main thread. Returns: (transfer full)
 */
HfMailRun *hf_mail_run_start (HfDocument *document, const HfMailOrder *order);

/** hf_mail_run_take_news: how messages stand by now that stood otherwise before. Returns: (transfer full): #HfOutboxEntry */
GPtrArray *hf_mail_run_take_news (HfMailRun *self);

/** hf_mail_run_get_progress: how many of how many; first of making, then, as @out_sending says, of sending. */
void hf_mail_run_get_progress (HfMailRun *self, guint *out_n_done, guint *out_n_all, gboolean *out_sending);

/** hf_mail_run_is_sending: whether messages go out, and not only a look is taken. */
gboolean hf_mail_run_is_sending (HfMailRun *self);

/** hf_mail_run_pause: begins no further message until told to go on. */
void hf_mail_run_pause (HfMailRun *self, gboolean paused);

/** hf_mail_run_cancel: ends it within a second. */
void hf_mail_run_cancel (HfMailRun *self);

/** hf_mail_run_get_error: why it ended early. Returns: (transfer none) (nullable) */
const GError *hf_mail_run_get_error (HfMailRun *self);
