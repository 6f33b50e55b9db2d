/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands above the headings of a list: a title, a date, a blank line of a form. */
#pragma once

#include "roster/columns.h"

/** HF_HEADINGS_WITHIN: the first rows, one of which is that of headings if any is. */
#define HF_HEADINGS_WITHIN 12u

/**
 * hf_title_rows_find: how many of @rows stand above the one of headings.
 * @mapped: column names of the user, %NULL-terminated
 * @out_is_joined: (out): whether that one and the next are headings together, as where “Contact” stands above “Email”
 * and “Chat”
 */
guint hf_title_rows_find (const HfFirstRows *rows, const HfHeadingIndex *headings, const char *const *mapped,
                          gboolean *out_is_joined);

/**
 * hf_title_rows_join: the headings of @upper with those of @lower, which are nearer, over them.
 *
 * Returns: (transfer full)
 */
char **hf_title_rows_join (char *const *upper, char *const *lower);
