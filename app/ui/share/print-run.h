/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets on their way to a printer, or into a file. */
#pragma once

#include "ui/share/print-plan.h"
#include "ui/share/system-print.h"
#include "ui/work.h"

/** HfPrintStage: what is being done. */
typedef enum
{
  HF_PRINT_STAGE_MAKING,   /**< the cards are put together */
  HF_PRINT_STAGE_WAITING,  /**< the job waits in the queue */
  HF_PRINT_STAGE_PRINTING, /**< the printer has it */
} HfPrintStage;

#define HF_TYPE_PRINT_RUN (hf_print_run_get_type ())
G_DECLARE_FINAL_TYPE (HfPrintRun, hf_print_run, HF, PRINT_RUN, HfWork)

/**
 * hf_print_run_start: makes the sheets of @plan and prints them.
 * @target: (nullable): the file that is written instead; it must not exist, or the user knows that it does
 * @system: (nullable): what was chosen in the system's print window, which then prints them
 *
 * Cancelled, it takes the job back from the printer. Nothing that names people stays behind. Whoever got a card is
 * noted (ui/thanks.h), whether or not somebody watches. Returns: (transfer full)
 */
HfPrintRun *hf_print_run_start (const HfPrintPlan *plan, const char *target, HfSystemPrint *system);

/**
 * hf_print_run_start_chart: prints the page that is measured, on the sheet of @plan: both sides, or what its pass says.
 *
 * As hf_print_run_start() otherwise.
 */
HfPrintRun *hf_print_run_start_chart (const HfPrintPlan *plan);

/**
 * hf_print_run_leave: nobody watches any more: the sheets are still made, sent and printed.
 *
 * How it ended is told by a window that is looked at, or else by the desktop. A printer that has not got to it ten
 * minutes later keeps the job.
 */
void hf_print_run_leave (HfPrintRun *self);

/** hf_print_runs_leave: as the program ends: printers are not waited for any more. */
void hf_print_runs_leave (void);

/** hf_print_run_is_left: whether nobody watches it. */
gboolean hf_print_run_is_left (HfPrintRun *self);

/** hf_print_run_is_queued: whether it is not known what the printer makes of it, as it was not waited for. */
gboolean hf_print_run_is_queued (HfPrintRun *self);

/** hf_print_run_get_stage: what is being done. */
HfPrintStage hf_print_run_get_stage (HfPrintRun *self);

/** hf_print_run_dup_message: what hinders the printer, or what it says. Returns: (transfer full) (nullable) */
char *hf_print_run_dup_message (HfPrintRun *self);

/** hf_print_run_get_plan: what is printed. Returns: (transfer none) */
const HfPrintPlan *hf_print_run_get_plan (HfPrintRun *self);

/**
 * hf_print_run_get_printer: on which it is printed.
 *
 * Returns: (transfer none) (nullable): %NULL where only the system knows
 */
const char *hf_print_run_get_printer (HfPrintRun *self);

/** hf_print_run_get_target: the file that is written. Returns: (transfer none) (nullable) */
const char *hf_print_run_get_target (HfPrintRun *self);

/** hf_print_run_get_failures: what hindered single cards, a line each. Returns: (transfer none): of char * */
const GPtrArray *hf_print_run_get_failures (HfPrintRun *self);
