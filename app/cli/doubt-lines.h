/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The doubts of many cards on standard error, without saying ten thousand times what is true of all. */
#pragma once

#include "batch/batch.h"
#include "cli/console.h"

typedef struct _HfDoubtLines HfDoubtLines;

/** hf_doubt_lines_new: @console is borrowed. Returns: (transfer full) */
HfDoubtLines *hf_doubt_lines_new (HfConsole *console);

void hf_doubt_lines_free (HfDoubtLines *lines);

/**
 * hf_doubt_lines_add: tells each of @doubts from a warning up, and counts them for the exit status.
 *
 * What was said in the same words of the same item for some people already is only counted, and so are notes.
 */
void hf_doubt_lines_add (HfDoubtLines *lines, const GPtrArray *doubts);

/** hf_doubt_lines_add_failure: tells that the card of a person could not be made. */
void hf_doubt_lines_add_failure (HfDoubtLines *lines, guint row, const char *name, const char *message);

/** hf_doubt_lines_observe: what tells the progress, doubts and failures of a batch by @lines, which it borrows. */
HfBatchObserver hf_doubt_lines_observe (HfDoubtLines *lines);

/** hf_doubt_lines_end: tells what was only counted. */
void hf_doubt_lines_end (HfDoubtLines *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfDoubtLines, hf_doubt_lines_free)
