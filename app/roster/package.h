/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The zip a spreadsheet is: named parts, unpacked piece by piece within limits. */
#pragma once

#include <gio/gio.h>

/** HfPackage: an open spreadsheet; for one thread. */
typedef struct _HfPackage HfPackage;

/**
 * hf_package_open: opens the zip in @stream, which can seek and is held.
 * @name: for messages
 *
 * Returns: (transfer full) (nullable): %NULL with @error of #HF_ROSTER_ERROR, or %G_IO_ERROR_CANCELLED
 */
HfPackage *hf_package_open (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error);

void hf_package_free (HfPackage *package);

/** hf_package_get_name: the file as messages call it. */
const char *hf_package_get_name (const HfPackage *package);

/** hf_package_has: whether there is a part called @part; case does not count. */
gboolean hf_package_has (HfPackage *package, const char *part);

/**
 * hf_package_resolve: what @target, said in @part, means: a part of this package, without a slash in front.
 *
 * Returns: (transfer full)
 */
char *hf_package_resolve (const char *part, const char *target);

/** HfPieceFunc: takes one piece of a part. Returns: whether to go on; %FALSE with @error, or without for enough */
typedef gboolean (*HfPieceFunc) (gpointer data, const char *piece, gsize length, GError **error);

/**
 * hf_package_unpack: gives the part @part to @func piece by piece.
 * @most_bytes: what it may come to
 *
 * Returns: whether all of it, or enough, was taken; %FALSE with @error
 */
gboolean hf_package_unpack (HfPackage *package, const char *part, gsize most_bytes, HfPieceFunc func, gpointer data,
                            GError **error);

/** hf_package_read: the whole of @part, of at most @most_bytes. Returns: (transfer full) (nullable) */
GBytes *hf_package_read (HfPackage *package, const char *part, gsize most_bytes, GError **error);

/** hf_package_refuse: says in @error that the file is damaged. @reason: (nullable). Returns: %FALSE */
gboolean hf_package_refuse (const HfPackage *package, const char *reason, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPackage, hf_package_free)
