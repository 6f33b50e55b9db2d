/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of names in running text. */
#pragma once

#include <glib.h>

/**
 * hf_list_join: @count names joined as @language (BCP 47, nullable) joins a list: `Ada, Ben and Cleo`.
 *
 * Returns: (transfer full): "" for none
 */
char *hf_list_join (const char *const *names, gsize count, const char *language);
