/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists to be handed round and filled in: what is asked for stands below the heading, parted from it by an empty line,
 * which is where a heading ends when the list is read. */
#pragma once

#include "roster/roster.h"

/** HfBlankColumn: something to fill in. Strings are borrowed. */
typedef struct
{
  const char *heading;  /**< the field as words write it, `challenge` */
  const char *question; /**< nullable: what helps who fills it in; may have several lines */
} HfBlankColumn;

/**
 * hf_roster_write_blank: a CSV file with @columns, in UTF-8 with the mark by which spreadsheets know it.
 * @roster: (nullable): who is in it already, with all its columns; those of @columns it lacks come after them
 *
 * Returns: (transfer full)
 */
GString *hf_roster_write_blank (const HfBlankColumn *columns, guint n_columns, HfRoster *roster);
