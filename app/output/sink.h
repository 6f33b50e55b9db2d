/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a writer's bytes go: a file that appears whole or not at all, or memory. Private to output/. */
#pragma once

#include "base/save.h"

typedef struct _HfSink HfSink;

/** hf_sink_new_file: starts writing @path. Returns: (transfer full) (nullable): %NULL with #HF_SAVE_ERROR. */
HfSink *hf_sink_new_file (const char *path, HfSaveFlags flags, GError **error);

/** hf_sink_new_save: writes into @save (borrowed), which its owner commits. Returns: (transfer full) */
HfSink *hf_sink_new_save (HfSave *save);

/** hf_sink_new_bytes: collects bytes in memory. Returns: (transfer full) */
HfSink *hf_sink_new_bytes (void);

/** hf_sink_write: appends @length bytes. Fails with #HF_SAVE_ERROR, and never for a sink in memory. */
gboolean hf_sink_write (HfSink *sink, const void *data, gsize length, GError **error);

/** hf_sink_get_length: bytes written so far. */
guint64 hf_sink_get_length (const HfSink *sink);

/** hf_sink_commit: gives the file its name, if it is the sink's own; nothing more may be written. */
gboolean hf_sink_commit (HfSink *sink, GError **error);

/** hf_sink_steal_bytes: takes what was written to a sink in memory. Returns: (transfer full) */
GBytes *hf_sink_steal_bytes (HfSink *sink);

/** hf_sink_free: lets go of @sink; a file that was not committed leaves no trace. */
void hf_sink_free (HfSink *sink);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSink, hf_sink_free)
