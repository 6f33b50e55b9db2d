/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the files are made that Share saves: what, where, for what. */
#pragma once

#include "ui/proof-run.h"
#include "ui/share/export-job.h"

#include <gtk/gtk.h>

#define HF_TYPE_SHARE_OPTIONS (hf_share_options_get_type ())
G_DECLARE_FINAL_TYPE (HfShareOptions, hf_share_options, HF, SHARE_OPTIONS, GtkWidget)

/**
 * hf_share_options_set_document: for the cards of @document (nullable), @proof (nullable) knowing who is approved.
 *
 * Emits `changed` when the plan is another.
 */
void hf_share_options_set_document (HfShareOptions *self, HfDocument *document, HfProofRun *proof);

/** hf_share_options_leave_out_unapproved: chooses the cards that are approved. */
void hf_share_options_leave_out_unapproved (HfShareOptions *self);

/** hf_share_options_set_pictures: whether pictures are made, and not PDFs. */
void hf_share_options_set_pictures (HfShareOptions *self, gboolean pictures);

/**
 * hf_share_options_show_preflight: shows what the print shop should know of the PDFs just made, until something else is
 * chosen.
 * @lines: (nullable) (element-type utf8): as of hf_preflight_list()
 */
void hf_share_options_show_preflight (HfShareOptions *self, const GPtrArray *lines);

/** hf_share_options_get_plan: what is chosen. Returns: (transfer full): free with hf_export_plan_free() */
HfExportPlan *hf_share_options_get_plan (HfShareOptions *self);
