/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of a roster: `--rows 3-5` and `--shard 2/8`. */
#pragma once

#include "roster/roster.h"

/** HfSlice: people @start, @start + 1, … of a roster, counted from 0. */
typedef struct
{
  guint start;
  guint count;
} HfSlice;

/** hf_slice_all: all of @n_people. */
HfSlice hf_slice_all (guint n_people);

/**
 * hf_slice_rows: the people `A-B` of @n_people, or the one `A`; rows count from 1.
 *
 * A last row beyond the end is taken as the end, so that a list can be worked off in equal steps.
 *
 * Returns: whether @rows says so; %FALSE with @error of %HF_ROSTER_ERROR_OPTION
 */
gboolean hf_slice_rows (const char *rows, guint n_people, HfSlice *out_slice, GError **error);

/**
 * hf_slice_shard: the part `I/N` of @whole: N parts in order, none more than one person longer than another, and the
 * same wherever it is computed. Parts of a short list may be empty.
 *
 * Returns: whether @shard says so; %FALSE with @error of %HF_ROSTER_ERROR_OPTION
 */
gboolean hf_slice_shard (const char *shard, HfSlice whole, HfSlice *out_slice, GError **error);
