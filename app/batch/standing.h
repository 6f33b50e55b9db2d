/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that were made before and stand whole as they would be made again. Private to batch/.
 *
 * What is remembered of a file is one digest of the card it shows, how it was made, its path, size and time. */
#pragma once

#include "base/digest.h"
#include "batch/batch.h"

/** hf_standing_digest: what @card looks like as made by @options. */
HfDigest hf_standing_digest (const HfBatchOptions *options, const HfDigest *likeness);

/**
 * hf_standing_key: the key of the file at @path as it stands now, made from @made of hf_standing_digest().
 *
 * Returns: whether there is such a file; @out_key is left alone when not
 */
gboolean hf_standing_key (const HfDigest *made, const char *path, HfDigest *out_key);
