/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exporting a card for each of many people. */
#pragma once

#include "cli/console.h"
#include "cli/export-options.h"
#include "cli/people.h"
#include "cli/sheet-words.h"

/** HfExportPeopleWords: the options that count for people only, as the user wrote them; nullable. */
typedef struct
{
  const char *pattern;
  const char *volume;
  const char *jobs;
  gboolean combined;
  gboolean on_sheets;
} HfExportPeopleWords;

/** HfExportPeopleOptions: the same, once understood. */
typedef struct
{
  const char *pattern;
  guint volume;
  guint n_jobs;
  gboolean combined;
  const HfSheetChoice *sheets; /**< nullable: on sheets of paper */
} HfExportPeopleOptions;

/**
 * hf_export_people_parse: understands @words; @people tells whether people are given at all.
 *
 * Fails with #HF_USAGE_ERROR naming the option.
 */
gboolean hf_export_people_parse (const HfExportPeopleWords *words, const HfPeopleWords *people,
                                 HfExportPeopleOptions *out_options, GError **error);

/**
 * hf_export_people: makes everybody's card; doubts, and who got none, are told on the way.
 * @fields: what the fields of one card say, which is made where there are no @people (nullable)
 */
gboolean hf_export_people (HfConsole *console, HfCard *card, const HfMeantPeople *people, HfFields *fields,
                           const HfExportOptions *options, const HfExportPeopleOptions *people_options, GError **error);
