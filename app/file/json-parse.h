/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON that may come from anyone, parsed within limits. */
#pragma once

#include <json-glib/json-glib.h>

/**
 * hf_json_parse: parses @length bytes, which must be one JSON object in UTF-8.
 *
 * @file: how messages call it.
 *
 * A byte order mark before it is passed over; a name that is there twice in one object is refused, as one of the two
 * would be lost.
 *
 * Numbers, depth and bytes are limited (base/limits.h), so that hostile text costs little memory and no
 * stack. Strings come out as valid UTF-8 without NUL.
 *
 * Returns: (transfer full) (nullable): %NULL with @error of #HF_FILE_ERROR.
 */
JsonObject *hf_json_parse (const char *text, gsize length, const char *file, GError **error);
