/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file is, told by its first bytes and never by its name. */
#pragma once

#include <glib.h>

/**
 * hf_recognize_text: whether @length bytes may be the beginning of a text.
 * @name: for the message
 * @error: of #HF_ROSTER_ERROR, naming what the file is instead and what to do
 */
gboolean hf_recognize_text (const guchar *bytes, gsize length, const char *name, GError **error);

/** hf_recognize_utf16: `UTF-16LE` or `UTF-16BE` when the bytes without a mark look so by where their NULs stand, or %NULL. */
const char *hf_recognize_utf16 (const guchar *bytes, gsize length);
