/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came of sending: a line for each person, or JSON. */
#pragma once

#include "cli/console.h"
#include "mail/outbox.h"

/** hf_send_report_line: prints the state of one person's message. */
void hf_send_report_line (HfConsole *console, const HfOutboxEntry *entry);

/** hf_send_report_json: prints @entries (#HfOutboxEntry). */
void hf_send_report_json (HfConsole *console, const GPtrArray *entries);

/** hf_send_report_count: how many of @entries are in @state. */
guint hf_send_report_count (const GPtrArray *entries, HfMailState state);
