/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of people: in a list itself, or files it names. */
#pragma once

#include "roster/roster.h"

/**
 * hf_roster_find_picture_column: the column that tells the picture @field of people, or -1.
 *
 * `picture` is found under the usual words for it in fifteen languages as well.
 */
int hf_roster_find_picture_column (HfRoster *roster, const char *field);

/**
 * hf_key_is_of_look: whether @key, as hf_field_key_normalize() leaves it, is a usual word for a picture or a palette.
 */
gboolean hf_key_is_of_look (const char *key);

/** hf_roster_find_palette_column: likewise the column that names a palette for each person, or -1. */
int hf_roster_find_palette_column (HfRoster *roster);

/**
 * hf_person_load_picture: the picture @field of @person.
 * @out_name: (transfer full) (nullable): what it is called, for people
 *
 * It is the one in the cell, or the file the cell names, or, for `picture` without a cell of its own, the first in the
 * row. A file lies in the folder of the list or below it, and is named relative to it: what a list says leads nowhere
 * else.
 * Returns: (transfer full) (nullable): bytes, not looked at yet; %NULL without @error where there is none, or with
 * %G_IO_ERROR
 */
GBytes *hf_person_load_picture (HfPerson *person, const char *field, char **out_name, GError **error);
