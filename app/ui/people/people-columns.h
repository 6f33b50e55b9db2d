/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns of a list are worth showing. */
#pragma once

#include "card/card.h"
#include "roster/roster.h"

/** HfPeopleColumn: one column of the table of people. */
typedef struct
{
  char *field; /**< of the roster's column; the name may have none of its own */
  char *title; /**< as people know it */
} HfPeopleColumn;

/**
 * hf_people_columns_list: the name, whatever else Heartfelt knows the use of, and what @card has a field for; of a list
 * of 16,000 columns few.
 *
 * Parts of names are shown where the card has them apart. Returns: (transfer full): of #HfPeopleColumn, in the list's
 * order
 */
GPtrArray *hf_people_columns_list (HfRoster *roster, HfCard *card);

/** hf_people_columns_equal: whether both are the same columns under the same titles. */
gboolean hf_people_columns_equal (const GPtrArray *a, const GPtrArray *b);

/** hf_people_field_title: what people call @field: “Name”, “Team”. Returns: (transfer none): translated */
const char *hf_people_field_title (HfField field);
