/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF of sheets of paper, for export and print: cards, or the addresses of people. */
#pragma once

#include "cli/export-people.h"

/** hf_place_one_on_sheets: puts one card, its fields saying @given, on the sheets of @people_options. */
gboolean hf_place_one_on_sheets (HfConsole *console, const HfExportOptions *options,
                                 const HfExportPeopleOptions *people_options, HfCard *card, HfFields *given,
                                 GError **error);

/** hf_place_many_on_sheets: puts everybody's card on them. */
gboolean hf_place_many_on_sheets (HfConsole *console, const HfExportOptions *options,
                                  const HfExportPeopleOptions *people_options, HfCard *card,
                                  const HfMeantPeople *people, GError **error);
