/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be known of a list as a whole, and not of one person. */
#pragma once

#include "roster/roster.h"

/**
 * hf_people_about_list: what somebody should know of @read, as it was read: hidden rows, headings that are missing,
 * other worksheets. Returns: (transfer full) (nullable): sentences; %NULL where there is nothing
 */
char *hf_people_about_list (HfRoster *read);
