/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a command speaks: answers on standard output, everything else on standard error. */
#pragma once

#include "base/doubt.h"
#include "cli/exit.h"

#include <gio/gio.h>

typedef struct _HfConsole HfConsole;

/** hf_console_new: @cancellable is cancelled when the user interrupts. Returns: (transfer full) */
HfConsole *hf_console_new (GCancellable *cancellable);

void hf_console_free (HfConsole *console);

/** hf_console_get_cancellable: what is cancelled when the user interrupts. Returns: (transfer none) */
GCancellable *hf_console_get_cancellable (HfConsole *console);

/** hf_console_set_quiet: whether progress is not shown. */
void hf_console_set_quiet (HfConsole *console, gboolean quiet);

/**
 * hf_console_print: writes @text to standard output for people and what reads by the line: what a terminal would obey,
 * or what turns the writing direction over, stands there as U+FFFD.
 */
void hf_console_print (HfConsole *console, const char *text);

/** hf_console_print_line: the same for a line: breaks in it become spaces, and one ends it. */
void hf_console_print_line (HfConsole *console, const char *line);

/** hf_console_print_json: writes @text, a JSON document, to standard output as it is. */
void hf_console_print_json (HfConsole *console, const char *text);

/** hf_console_tell: a line on standard error, even when quiet. */
void hf_console_tell (HfConsole *console, const char *message_format, ...) G_GNUC_PRINTF (2, 3);

/**
 * hf_console_tell_doubts: a line on standard error for each of @doubts; from a warning up the exit status is
 * %HF_EXIT_DOUBTS.
 */
void hf_console_tell_doubts (HfConsole *console, const GPtrArray *doubts);

/** hf_console_count_doubts: the exit status as by hf_console_tell_doubts(), without a word. */
void hf_console_count_doubts (HfConsole *console, const GPtrArray *doubts);

/**
 * hf_console_progress: @done of @total steps are done; shown as a bar on a terminal, else by a line every few seconds.
 */
void hf_console_progress (HfConsole *console, guint done, guint total);

/**
 * hf_console_end: takes the bar away and sees that all is written.
 *
 * Returns: @status, or where that is %HF_EXIT_DONE what doubts, or a full disk, make of it
 */
HfExit hf_console_end (HfConsole *console, HfExit status);

/** hf_doubt_format_line: @doubt as one line of text: severity, person, place, message. Returns: (transfer full) */
char *hf_doubt_format_line (const HfDoubt *doubt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfConsole, hf_console_free)
