/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing the files of an export. */
#pragma once

#include "cli/console.h"
#include "cli/export-options.h"
#include "cli/finish.h"

/**
 * hf_export_check_targets: whether no file of @sides of @card is in the way, before any is written. Fails with
 * #HF_SAVE_ERROR
 */
gboolean hf_export_check_targets (const HfExportOptions *options, HfCard *card, const GArray *sides, GError **error);

/** hf_export_write: writes the files of @sides; each appears whole or not at all. */
gboolean hf_export_write (HfConsole *console, const HfExportOptions *options, const HfFinished *finished,
                          const GArray *sides, GError **error);
