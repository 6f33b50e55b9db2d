/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody's sides as PNG: what no person changes is painted and deflated once. Private to batch/. */
#pragma once

#include "output/png.h"
#include "proof/check.h"
#include "render/side.h"

/** HfCopies: the sides of one card; what they share is made with the first of each, for all threads. */
typedef struct _HfCopies HfCopies;

/**
 * hf_copies_new: of @sides (#HfSide, transfer none) of @card, for @n_threads threads; @options and @info are borrowed.
 *
 * Returns: (transfer full)
 */
HfCopies *hf_copies_new (HfCard *card, GArray *sides, const HfPngOptions *options, const HfOutputInfo *info,
                         guint n_threads);

void hf_copies_free (HfCopies *copies);

/** HfCopyist: what one thread writes copies with. */
typedef struct _HfCopyist HfCopyist;

/** hf_copyist_new: borrows @copies. Returns: (transfer full) */
HfCopyist *hf_copyist_new (HfCopies *copies);

void hf_copyist_free (HfCopyist *copyist);

/**
 * hf_copyist_write: writes side @side of @proof into @save, which the caller commits.
 *
 * Where nothing is shared, and where a picture is too large to keep, all of it is painted for each person.
 * Returns: as hf_png_write()
 */
gboolean hf_copyist_write (HfCopyist *copyist, const HfProof *proof, guint side, HfSave *save,
                           GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfCopies, hf_copies_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfCopyist, hf_copyist_free)
