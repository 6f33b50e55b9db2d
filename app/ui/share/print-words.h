/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of sheets before, while and after they are printed. All (transfer full). */
#pragma once

#include "ui/share/print-run.h"

/** hf_print_words_print: “Print 12 Sheets”. */
char *hf_print_words_print (const HfImposition *imposition);

/** hf_print_words_fronts: “Print 12 Fronts”. */
char *hf_print_words_fronts (const HfImposition *imposition);

/** hf_print_words_describe: “24 cards on 12 sheets of A3, both sides. Cut at the marks, …”. */
char *hf_print_words_describe (const HfPrintPlan *plan, const HfImposition *imposition);

/** hf_print_words_progress: what @run is at. */
char *hf_print_words_progress (HfPrintRun *run);

/** hf_print_words_left_out: how many cards were, of a job that was printed all the same. */
char *hf_print_words_left_out (guint n_cards);

/** hf_print_words_done: what to know once @plan was printed on @printer (nullable: the system chose it). */
char *hf_print_words_done (const HfPrintPlan *plan, const char *printer);
