/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who a person is, across lists and years. */
#pragma once

#include <glib.h>

/**
 * hf_thanked_key: what tells a person from others: the address where there is one, or else the name and the team.
 * @name: may be empty, as may @email and @team
 *
 * Case, widths of letters and the number of spaces make no difference, nor does a name beside an address: people marry.
 * Returns: (transfer full): empty for nobody
 */
char *hf_thanked_key (const char *name, const char *email, const char *team);
