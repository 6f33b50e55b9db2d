/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * hf_find_covering_family: an installed family that has every letter of the first @length bytes of @text.
 *
 * Noto Serif goes before Noto Sans before others, and always the same one is found.
 * Returns: (transfer full): "" where there is none
 */
char *hf_find_covering_family (const char *text, gsize length);
