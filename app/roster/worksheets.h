/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which table of a spreadsheet is meant. */
#pragma once

#include "roster/builder.h"

/** HfWorksheet: a table by name. */
typedef struct
{
  char *name;
  char *part; /**< (nullable): where it lies in the package */
  gboolean is_hidden;
} HfWorksheet;

/** hf_worksheets_new: an empty list of #HfWorksheet that owns them. Returns: (transfer full) */
GPtrArray *hf_worksheets_new (void);

/** hf_worksheets_add: adds a table, unless there are too many. */
void hf_worksheets_add (GPtrArray *worksheets, const char *name, const char *part, gboolean is_hidden);

/** hf_worksheets_get_names: Returns: (transfer container): %NULL-terminated, the names of all */
const char **hf_worksheets_get_names (const GPtrArray *worksheets);

/** HfWorksheetFunc: reads one table into a builder. Returns: %FALSE with @error */
typedef gboolean (*HfWorksheetFunc) (gpointer data, guint worksheet, HfRosterBuilder *builder, GError **error);

/**
 * hf_worksheets_read: the roster in the table @options ask for, or else in the first that shows and has a row of
 * headings, or else in the first that is not empty.
 * @file: for messages
 *
 * Returns: (transfer full) (nullable): %NULL with @error, which names all tables where the one asked for is not there
 */
HfRoster *hf_worksheets_read (const GPtrArray *worksheets, HfRosterKind kind, const char *file,
                              const HfRosterOptions *options, HfWorksheetFunc func, gpointer data, GError **error);
