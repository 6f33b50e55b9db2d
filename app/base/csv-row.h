/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables for spreadsheets, written row by row. */
#pragma once

#include <glib.h>

/** HF_CSV_BEGIN: what a table begins with, so that spreadsheets take it for UTF-8. */
#define HF_CSV_BEGIN "\xEF\xBB\xBF"

/**
 * hf_csv_append_row: adds a row of @n_cells to @text (RFC 4180).
 * @cells: each nullable, for an empty one
 *
 * A cell that begins as a formula does gets an apostrophe before it, as spreadsheets compute whoever wrote it.
 */
void hf_csv_append_row (GString *text, const char *const *cells, guint n_cells);
