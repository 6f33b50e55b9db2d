/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An export under way: everybody's files, or those of one card for nobody in particular. */
#pragma once

#include "batch/batch.h"
#include "batch/summary.h"
#include "ui/document.h"
#include "ui/work.h"

/** HfExportPlan: what is made, and where. A value: copy it with hf_export_plan_copy(). */
typedef struct
{
  HfBatchKind kind;
  HfSideChoice sides;
  gboolean bleed;
  gboolean for_shop; /**< of PDFs: PDF/X-4, for the press of @profile, with bleed */
  char *profile;     /**< nullable: a file; none is an error where one is needed */
  double dpi;        /**< of pictures; 0: @width_px decides */
  int width_px;      /**< of pictures; 0: @dpi decides */
  char *pattern;     /**< of file names, where there are many people */
  char *folder;
  GArray *places;     /**< guint: who of the people gets a card; NULL: everybody, or one card for nobody */
  char *why_left_out; /**< why the others get none; nullable */
  char *file; /**< in @folder, without an ending: of one card or one PDF of all; a folder in @folder for many files */
} HfExportPlan;

/** hf_export_plan_copy: Returns: (transfer full) */
HfExportPlan *hf_export_plan_copy (const HfExportPlan *plan);

void hf_export_plan_free (HfExportPlan *plan);

/**
 * hf_export_plan_get_target: the file, or for many files the folder, that is written.
 * @n_people: 0 for one card
 *
 * Returns: (transfer full)
 */
char *hf_export_plan_get_target (const HfExportPlan *plan, guint n_people);

#define HF_TYPE_EXPORT_JOB (hf_export_job_get_type ())
G_DECLARE_FINAL_TYPE (HfExportJob, hf_export_job, HF, EXPORT_JOB, HfWork)

/**
 * hf_export_job_start: begins to write the cards of @document as they are now.
 * @replace: whether files that exist are replaced; otherwise nothing is written if there are any
 *
 * It goes on whoever watches, and notifies the desktop of its end where no
 * window is looked at. Cancelled, it leaves whole files. Returns: (transfer full)
 */
HfExportJob *hf_export_job_start (HfDocument *document, const HfExportPlan *plan, gboolean replace);

/** hf_export_jobs_cancel: ends all there are, as the program does. */
void hf_export_jobs_cancel (void);

/** hf_export_job_set_paused: lets it rest, or go on. */
void hf_export_job_set_paused (HfExportJob *self, gboolean paused);

/** hf_export_job_is_paused: whether it rests. */
gboolean hf_export_job_is_paused (HfExportJob *self);

/**
 * hf_export_job_describe: what came of it, in a line: “24 PDFs saved · 2 left out”. Once finished.
 *
 * Returns: (transfer full)
 */
char *hf_export_job_describe (HfExportJob *self);

/** hf_export_job_get_summary: what came of everybody's card. Once finished. Returns: (transfer none) */
const HfSummary *hf_export_job_get_summary (HfExportJob *self);

/** hf_export_job_get_total: what came of it. Once finished. */
HfBatchTotal hf_export_job_get_total (HfExportJob *self);

/**
 * hf_export_job_list_preflight: what the print shop should know. Once finished.
 *
 * Returns: (transfer none) (nullable): for no shop
 */
const GPtrArray *hf_export_job_list_preflight (HfExportJob *self);

/** hf_export_job_get_target: what was written to. */
const char *hf_export_job_get_target (HfExportJob *self);
