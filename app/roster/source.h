/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a list, read within limits and let go of block by block. */
#pragma once

#include <gio/gio.h>

/** HfSource: all bytes of one file, in blocks. */
typedef struct _HfSource HfSource;

/**
 * hf_source_read: reads @stream to its end.
 * @name: for messages
 *
 * Stops as soon as it is clear that this is no list (a picture, an archive, binary data, a line without end), or too big.
 *
 * Returns: (transfer full) (nullable): %NULL with @error of #HF_ROSTER_ERROR, or %G_IO_ERROR_CANCELLED
 */
HfSource *hf_source_read (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error);

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
