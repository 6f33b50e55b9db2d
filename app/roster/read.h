/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of people to a roster. */
#pragma once

#include "roster/roster.h"

#include <gio/gio.h>

/** HfRosterOptions: what the user said about a list; a zeroed struct says nothing. */
typedef struct
{
  const char *const *map; /**< (nullable): `FIELD=COLUMN` each; COLUMN is a heading, or a number from 1 */
  const char *worksheet;  /**< (nullable): of a spreadsheet */
} HfRosterOptions;

/**
 * hf_roster_read: the people in the file at @path, told apart by content; `-` is standard input.
 * @options: (nullable)
 *
 * CSV and TSV are read, in the encodings of roster/encoding.h. Whatever was guessed or looks wrong is among the doubts.
 * Rows count from 1 without the heading row and without blank rows; messages name the line of the file as well.
 * Memory stays below 500 MB whatever the file is, within the limits of base/limits.h.
 *
 * Returns: (transfer full) (nullable): %NULL with @error of #HF_ROSTER_ERROR, or %G_IO_ERROR_CANCELLED
 */
HfRoster *hf_roster_read (const char *path, const HfRosterOptions *options, GCancellable *cancellable, GError **error);

/** hf_roster_read_stream: likewise from @stream, called @name in messages. */
HfRoster *hf_roster_read_stream (GInputStream *stream, const char *name, const HfRosterOptions *options,
                                 GCancellable *cancellable, GError **error);
