/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of mails, in words for people. */
#pragma once

#include "ui/share/mail-run.h"

/**
 * hf_mail_words_of_states: “8 sent · 1 refused”, by how many are in each state; empty for none.
 *
 * Returns: (transfer full)
 */
char *hf_mail_words_of_states (const guint counts[HF_N_MAIL_STATES]);

/** hf_mail_words_of_plan: “24 mails, 3.2 MB, about 1 minute”. Returns: (transfer full) */
char *hf_mail_words_of_plan (const HfMailPlan *plan);

/**
 * hf_mail_words_of_time: @when_s (Unix time) on the clock of this computer: “Monday 4 October 2027, 9:00”.
 *
 * Returns: (transfer full)
 */
char *hf_mail_words_of_time (gint64 when_s);
