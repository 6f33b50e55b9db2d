/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * hf_language_matches: whether the BCP 47 tag @language (nullable) is in @range, without regard to case.
 *
 * As in RFC 4647, 3.3.1, `en` takes `en` and `en-GB`; besides, `en-*` takes `en-GB` but not `en` alone.
 * An underscore counts as a hyphen.
 */
gboolean hf_language_matches (const char *language, const char *range);
