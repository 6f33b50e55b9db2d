/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A stream as libzip reads one, so that a workbook of many pictures need not lie in memory. */
#pragma once

#include <gio/gio.h>
#include <zip.h>

/**
 * hf_zip_stream_open: the zip in @stream, which can seek.
 * @cancellable: (nullable): asked at each read; both are held until zip_discard()
 *
 * Returns: (transfer full) (nullable): %NULL with @out_error filled in, for zip_error_fini()
 */
zip_t *hf_zip_stream_open (GInputStream *stream, GCancellable *cancellable, zip_error_t *out_error);
