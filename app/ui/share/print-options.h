/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How cards are printed: whose, on which printer and sheet, and what else goes on it. */
#pragma once

#include "output/ink.h"
#include "ui/approval-run.h"
#include "ui/document.h"
#include "ui/share/print-plan.h"
#include "ui/share/printer-watch.h"

#include <gtk/gtk.h>

#define HF_TYPE_PRINT_OPTIONS (hf_print_options_get_type ())
G_DECLARE_FINAL_TYPE (HfPrintOptions, hf_print_options, HF, PRINT_OPTIONS, GtkWidget)

/**
 * hf_print_options_set_document: for the cards of @document (nullable), @proof (nullable) knowing which are approved.
 * Emits `changed` when the plan may be another.
 */
void hf_print_options_set_document (HfPrintOptions *self, HfDocument *document, HfProofRun *proof);

/**
 * hf_print_options_make_plan: what is chosen.
 *
 * Returns: (transfer full) (nullable): %NULL with what is wrong about it
 */
HfPrintPlan *hf_print_options_make_plan (HfPrintOptions *self, GError **error);

/** hf_print_options_leave_out_unapproved: prints approved cards alone. */
void hf_print_options_leave_out_unapproved (HfPrintOptions *self);

/** hf_print_options_start_at: uses the place @cell, from 0, of the first sheet first. */
void hf_print_options_start_at (HfPrintOptions *self, guint cell);

/** hf_print_options_get_watch: Returns: (transfer none) */
HfPrinterWatch *hf_print_options_get_watch (HfPrintOptions *self);

/** hf_print_options_corrects_files: whether what was measured of the printer counts for PDFs too. */
gboolean hf_print_options_corrects_files (HfPrintOptions *self);

/** hf_print_options_remember: next time it is offered to be printed like this. */
void hf_print_options_remember (HfPrintOptions *self);

/** hf_print_options_show_ink: tells what @ink (nullable: not known yet) the first of @n_sheets sheets takes. */
void hf_print_options_show_ink (HfPrintOptions *self, const HfInkCoverage *ink, guint n_sheets);
