/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exporting cards as drafts for a mail program. */
#pragma once

#include "cli/export-options.h"
#include "cli/export-people.h"
#include "cli/letter-words.h"

/**
 * hf_export_drafts: makes everybody's draft, or that of one card; doubts, and who got none, are told on the way.
 * @fields: what the fields of one card say, which is made where there are no @people (nullable)
 */
gboolean hf_export_drafts (HfConsole *console, HfCard *card, const HfMeantPeople *people, HfFields *fields,
                           const HfExportOptions *options, const HfExportPeopleOptions *people_options,
                           const HfLetterChoice *choice, GError **error);
