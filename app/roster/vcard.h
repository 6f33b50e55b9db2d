/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader of address books: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350). */
#pragma once

#include "roster/read.h"
#include "roster/source.h"

/** hf_vcard_read: the roster in @source, whose blocks are let go of on the way. As hf_roster_read(). */
HfRoster *hf_vcard_read (HfSource *source, const char *name, const HfRosterOptions *options, GCancellable *cancellable,
                         GError **error);
