/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The end of a zip file, looked at before a library opens it. */
#pragma once

#include <glib.h>

/** HF_ZIP_TAIL_BYTES: the most that may follow the records of a zip: the one that ends it, and a comment of 64 KiB. */
#define HF_ZIP_TAIL_BYTES (22u + 0xFFFFu)

/**
 * hf_zip_tail_has_few_entries: whether a zip that ends with @length bytes of @tail holds at most @most entries.
 *
 * libzip sets up every entry before it can be asked how many there are, so a file of nothing but entries would take
 * gigabytes. Every record that could be the end is therefore asked. A zip of the 64 bit kind never has few.
 */
gboolean hf_zip_tail_has_few_entries (const guint8 *tail, gsize length, guint most);
