/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the cells of a workbook show their numbers. */
#pragma once

#include "roster/number-format.h"
#include "roster/package.h"

/** HfCellStyles: the styles of a workbook, by number. */
typedef struct _HfCellStyles HfCellStyles;

/**
 * hf_cell_styles_read: those in @part; none where it is %NULL.
 *
 * Returns: (transfer full) (nullable): %NULL with @error
 */
HfCellStyles *hf_cell_styles_read (HfPackage *package, const char *part, GError **error);

void hf_cell_styles_free (HfCellStyles *styles);

/**
 * hf_cell_styles_get_format: how cells of @style show numbers; plainly where there is no such style.
 *
 * Returns: (transfer none)
 */
const HfNumberFormat *hf_cell_styles_get_format (const HfCellStyles *styles, guint style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfCellStyles, hf_cell_styles_free)
