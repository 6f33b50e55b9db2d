/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small files Heartfelt remembers things in, most in `$XDG_STATE_HOME/heartfelt`. Without GTK. */
#pragma once

#include <glib.h>

/** hf_state_get_path: where @name is remembered; a path inside Heartfelt's folder. Returns: (transfer full) */
char *hf_state_get_path (const char *name);

/**
 * hf_state_load: what is remembered as @name; an empty file where nothing is, or nothing that can be read.
 *
 * Returns: (transfer full)
 */
GKeyFile *hf_state_load (const char *name);

/** hf_state_save: remembers @keys as @name, whole or not at all. What cannot be written is told in the log alone. */
void hf_state_save (const char *name, GKeyFile *keys);

/**
 * hf_keys_load: the key file at @path; an empty one where there is none, or none that can be read.
 *
 * Returns: (transfer full)
 */
GKeyFile *hf_keys_load (const char *path);

/**
 * hf_keys_save: writes @keys to @path, whole or not at all, and makes its folder. What cannot be written is told in the
 * log alone.
 */
void hf_keys_save (const char *path, GKeyFile *keys);
