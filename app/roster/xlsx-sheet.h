/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One worksheet of an Office workbook. */
#pragma once

#include "roster/anchored.h"
#include "roster/table.h"
#include "roster/xlsx-strings.h"
#include "roster/xlsx-styles.h"

/** HfXlsxBook: what the worksheets of a workbook have in common. */
typedef struct
{
  HfPackage *package;
  HfSharedTexts *texts;
  HfCellStyles *styles;
  GPtrArray *rich_pictures; /**< parts, as of hf_xlsx_read_rich_pictures() */
  gboolean counts_from_1904;
} HfXlsxBook;

/** hf_xlsx_read_sheet: the rows of the worksheet @part, to @builder. Returns: %FALSE with @error */
gboolean hf_xlsx_read_sheet (const HfXlsxBook *book, const char *part, HfRosterBuilder *builder, GError **error);
