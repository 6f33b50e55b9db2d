/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file names of everybody's card. */
#pragma once

#include "merge/crowd.h"

/** The pattern taken unless another is asked for: `12-Ada Lovelace`; the row is a plain number. */
#define HF_NAMES_DEFAULT_PATTERN "{row}-{name}"

/** HfNames: a name for each person of a crowd, no two alike on any file system. */
typedef struct _HfNames HfNames;

/**
 * hf_names_new: names the cards of all of @crowd by @pattern, a text with fields.
 *
 * Each is cleaned as by hf_file_name_clean() and leaves @suffix_bytes for what the caller appends, such as
 * `-inside-right.png`. Of people with one name the second gets `-2`, the third `-3`, in the order of the crowd, and so
 * whatever part of it is exported. Names that only case or composition tells apart count as one.
 *
 * Returns: (transfer full)
 */
HfNames *hf_names_new (HfCrowd *crowd, const char *pattern, gsize suffix_bytes);

void hf_names_free (HfNames *names);

/** hf_names_get: the name of the person at @index, from 0, without a suffix. Returns: (transfer none) */
const char *hf_names_get (const HfNames *names, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfNames, hf_names_free)
