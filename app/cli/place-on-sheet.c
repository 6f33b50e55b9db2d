/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/place-on-sheet.h"

#include "batch/address.h"
#include "cli/values.h"

/* What goes to the places of a sheet: @card, or a person's address. Returns: (transfer full) */
static HfCard *
take_for_sheet (HfSheet *sheet, HfCard *card, HfFields *fields)
{
  return hf_sheet_is_for_addresses (sheet) ? hf_address_card (sheet, card, fields) : hf_card_ref (card);
}

gboolean
hf_place_one_on_sheets (HfConsole *console, const HfExportOptions *options, const HfExportPeopleOptions *people_options,
                        HfCard *card, HfFields *given, GError **error)
{
  g_autoptr (HfFields) fields = hf_values_get_common (card, given, error);
  g_autoptr (HfCard) placed = fields != NULL ? take_for_sheet (people_options->sheets->sheet, card, fields) : NULL;

  return placed != NULL && hf_export_people (console, placed, NULL, fields, options, people_options, error);
}

gboolean
hf_place_many_on_sheets (HfConsole *console, const HfExportOptions *options,
                         const HfExportPeopleOptions *people_options, HfCard *card, const HfMeantPeople *people,
                         GError **error)
{
  g_autoptr (HfFields) first = people->slice.count > 0 ? hf_crowd_get_fields (people->crowd, people->slice.start)
                                                       : hf_crowd_get_common (people->crowd);
  g_autoptr (HfCard) placed = take_for_sheet (people_options->sheets->sheet, card, first);

  return hf_export_people (console, placed, people, NULL, options, people_options, error);
}
