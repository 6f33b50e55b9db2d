/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a list, read within limits and let go of block by block. */
#pragma once

#include "roster/recognize.h"

#include <gio/gio.h>

/** HfSource: the bytes of one file, in blocks. */
typedef struct _HfSource HfSource;

/**
 * hf_source_begin: reads so much of @stream, which is held, that its form is known.
 * @name: for messages
 *
 * Returns: (transfer full) (nullable): %NULL with @error of #HF_ROSTER_ERROR where it is clear that this is no list (a
 * picture, binary data), or %G_IO_ERROR_CANCELLED
 */
HfSource *hf_source_begin (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error);

/** hf_source_get_form: what it is. */
HfForm hf_source_get_form (const HfSource *source);

/**
 * hf_source_read_rest: reads to the end.
 *
 * Stops as soon as it is clear that this is no list after all (a line without end), or too big.
 *
 * Returns: whether all was read; %FALSE with @error of #HF_ROSTER_ERROR, or %G_IO_ERROR_CANCELLED
 */
gboolean hf_source_read_rest (HfSource *source, GCancellable *cancellable, GError **error);

/**
 * hf_source_get_seekable: all of the file as a stream that can seek: the one it came from, or else its bytes in memory.
 *
 * Returns: (transfer full) (nullable): %NULL with @error as hf_source_read_rest()
 */
GInputStream *hf_source_get_seekable (HfSource *source, GCancellable *cancellable, GError **error);

void hf_source_free (HfSource *source);

/** hf_source_peek: the bytes from the beginning, up to @most, without a seam. Returns: (transfer full) */
GBytes *hf_source_peek (const HfSource *source, gsize most);

/** hf_source_get_n_blocks: how many blocks the bytes are in. */
guint hf_source_get_n_blocks (const HfSource *source);

/** hf_source_get_block: the block at @block, from 0, not dropped yet. Returns: (transfer none) */
GBytes *hf_source_get_block (const HfSource *source, guint block);

/** hf_source_drop_block: frees a block that is no longer needed. */
void hf_source_drop_block (HfSource *source, guint block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSource, hf_source_free)
