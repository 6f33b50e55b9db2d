/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets on their way to a printer, or into a file, on threads of their own. */
#pragma once

#include "batch/batch.h"
#include "ui/share/print-plan.h"

/** HfPrintStage: what is being done. */
typedef enum
{
  HF_PRINT_STAGE_MAKING,   /**< the cards are put together */
  HF_PRINT_STAGE_WAITING,  /**< the job waits in the queue */
  HF_PRINT_STAGE_PRINTING, /**< the printer has it */
} HfPrintStage;

#define HF_TYPE_PRINT_RUN (hf_print_run_get_type ())
G_DECLARE_FINAL_TYPE (HfPrintRun, hf_print_run, HF, PRINT_RUN, GObject)

/**
 * hf_print_run_start: makes the sheets of @plan and prints them.
 * @target: (nullable): the file that is written instead; it must not exist, or the user knows that it does
 *
 * Emits `progress` now and then and `finished` once, both on the main thread. Nothing that names people stays behind.
 * Returns: (transfer full)
 */
HfPrintRun *hf_print_run_start (const HfPrintPlan *plan, const char *target);

/**
 * hf_print_run_start_chart: prints the page that is measured, on the sheet of @plan: both sides, or what its pass says.
 *
 * As hf_print_run_start() otherwise.
 */
HfPrintRun *hf_print_run_start_chart (const HfPrintPlan *plan);

/** hf_print_run_cancel: ends it soon, and takes a job back from its printer. */
void hf_print_run_cancel (HfPrintRun *self);

/** hf_print_run_get_stage: what is being done. */
HfPrintStage hf_print_run_get_stage (HfPrintRun *self);

/** hf_print_run_get_progress: how many cards are put together. */
HfBatchProgress hf_print_run_get_progress (HfPrintRun *self);

/** hf_print_run_dup_message: what hinders the printer, or what it says. Returns: (transfer full) (nullable) */
char *hf_print_run_dup_message (HfPrintRun *self);

/** hf_print_run_get_error: why it ended early. Returns: (transfer none) (nullable) */
const GError *hf_print_run_get_error (HfPrintRun *self);

/** hf_print_run_get_plan: what is printed. Returns: (transfer none) */
const HfPrintPlan *hf_print_run_get_plan (HfPrintRun *self);

/** hf_print_run_get_target: the file that is written. Returns: (transfer none) (nullable) */
const char *hf_print_run_get_target (HfPrintRun *self);

/** hf_print_run_get_failures: what hindered single cards, a line each. Returns: (transfer none): of char * */
const GPtrArray *hf_print_run_get_failures (HfPrintRun *self);
