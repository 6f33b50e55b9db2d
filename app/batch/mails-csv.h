/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How everybody's message stands, as a table for spreadsheets. */
#pragma once

#include "mail/outbox.h"

/**
 * hf_mails_to_csv: @entries (#HfOutboxEntry), in the language of the program, times in that of the computer (ISO 8601).
 *
 * Returns: (transfer full)
 */
char *hf_mails_to_csv (const GPtrArray *entries);
