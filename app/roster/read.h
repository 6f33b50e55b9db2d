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
  /** (nullable): keys of fields that are asked for: their columns are kept however far to the right they are */
  const char *const *fields;
} HfRosterOptions;

/**
 * hf_roster_read: the people in the file at @path, told apart by content; `-` is standard input.
 * @options: (nullable)
 *
 * Read are CSV and TSV in the encodings of roster/encoding.h, Office and OpenDocument spreadsheets (XLSX, ODS), whose
 * cells are texts as they are shown there, and vCards. Whatever was guessed or looks wrong is among the doubts.
 * Rows count from 1 without the heading row, blank rows and hidden rows; messages name the line of the file, or the row
 * of the worksheet, as well. Memory stays below 500 MB whatever the file is, within the limits of base/limits.h.
 *
 * Returns: (transfer full) (nullable): %NULL with @error of #HF_ROSTER_ERROR, or %G_IO_ERROR_CANCELLED
 */
HfRoster *hf_roster_read (const char *path, const HfRosterOptions *options, GCancellable *cancellable, GError **error);

/** hf_roster_read_stream: likewise from @stream, called @name in messages. */
HfRoster *hf_roster_read_stream (GInputStream *stream, const char *name, const HfRosterOptions *options,
                                 GCancellable *cancellable, GError **error);

/**
 * hf_roster_read_bytes: likewise from @bytes, called @name in messages: any file of those in memory, or the cells a
 * spreadsheet puts on the clipboard as text, divided by tabs.
 */
HfRoster *hf_roster_read_bytes (GBytes *bytes, const char *name, const HfRosterOptions *options,
                                GCancellable *cancellable, GError **error);
