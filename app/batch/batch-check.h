/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody's card looked at, none written. */
#pragma once

#include "batch/batch.h"

/**
 * hf_batch_check: proofs the card of each of @people on @n_jobs threads, telling @observer in the order of the people.
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED
 */
gboolean hf_batch_check (HfCard *card, HfCrowd *crowd, HfSlice people, guint n_jobs, const HfBatchObserver *observer,
                         GCancellable *cancellable, GError **error);
