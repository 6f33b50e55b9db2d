/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of a batch that makes one PDF of all, or of every so many people. Private to batch/. */
#pragma once

#include "batch/batch.h"

/** hf_volume_build_path: `cards.pdf`, `cards-2.pdf`, …, @volume counted from 0. Returns: (transfer full) */
char *hf_volume_build_path (const char *target, guint volume);

/** hf_volume_check_paths: whether none of @n_volumes files is in the way. Fails with %HF_SAVE_ERROR_EXISTS */
gboolean hf_volume_check_paths (const HfBatchOptions *options, guint n_volumes, GError **error);
