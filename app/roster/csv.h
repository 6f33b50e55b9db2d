/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader of text divided by delimiters. */
#pragma once

#include "roster/read.h"
#include "roster/source.h"

/** hf_csv_read: the roster in @source, whose blocks are let go of on the way. As hf_roster_read(). */
HfRoster *hf_csv_read (HfSource *source, const char *name, const HfRosterOptions *options, GCancellable *cancellable,
                       GError **error);
