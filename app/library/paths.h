/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where Heartfelt's data lies. */
#pragma once

#include <glib.h>

/**
 * hf_paths_find: the folders with Heartfelt's data (`templates`, `palettes`, `pairings`, `messages`), most important
 * first.
 *
 * The user's (`$XDG_DATA_HOME/heartfelt`), the company's (`heartfelt` in `$XDG_DATA_DIRS`), and ours: `data` of
 * the checkout the program was built in, or `share/heartfelt` of the prefix it is installed in. The
 * environment variable `HEARTFELT_DATA_DIR`, a search path, stands for all of them. Folders need not exist.
 *
 * Returns: (transfer full)
 */
char **hf_paths_find (void);

/**
 * hf_paths_get_user: the folder for what the user keeps, first of those of hf_paths_find().
 *
 * Returns: (transfer full)
 */
char *hf_paths_get_user (void);

/**
 * hf_paths_find_own: our data, seen from the folder @program_folder the program lies in.
 *
 * Returns: (transfer full) (nullable): %NULL where there is none.
 */
char *hf_paths_find_own (const char *program_folder);
