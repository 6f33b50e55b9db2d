/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader of spreadsheets, which are zip files all, told apart by what is in them. */
#pragma once

#include "roster/read.h"
#include "roster/source.h"

/** hf_spreadsheet_read: the roster in the zip @source. As hf_roster_read(). */
HfRoster *hf_spreadsheet_read (HfSource *source, const char *name, const HfRosterOptions *options,
                               GCancellable *cancellable, GError **error);
