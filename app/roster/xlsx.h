/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader of Office workbooks: ECMA-376, what Excel and many others save as .xlsx. */
#pragma once

#include "roster/package.h"
#include "roster/read.h"

/** hf_xlsx_read: the roster in the workbook whose main part is @part. As hf_roster_read(). */
HfRoster *hf_xlsx_read (HfPackage *package, const char *part, const HfRosterOptions *options, GError **error);
