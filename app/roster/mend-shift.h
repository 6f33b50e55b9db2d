/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows whose cells stand beside where they belong. */
#pragma once

#include "roster/roster.h"

/**
 * hf_shifted_row_mend: the cells of @person moved so that the only mail address among them stands in @column.
 *
 * Every text stays in the row. Returns: (transfer full) (nullable): a text for each column; %NULL where it cannot be
 * told how
 */
char **hf_shifted_row_mend (HfPerson *person, guint column);
