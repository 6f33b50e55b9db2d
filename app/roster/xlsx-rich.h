/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures that are the values of cells, as Excel places them since 2023. Programs that know nothing of it see an error
 * there ([MS-XLSX] 2.3.6: a number of the cell leads to a rich value, and that to a picture). */
#pragma once

#include "roster/package.h"

/**
 * hf_xlsx_read_rich_pictures: the parts that are pictures of cells, by the number `vm` of a cell, from 1.
 * @relations: those of the workbook
 *
 * Returns: (transfer full) (nullable): a list of part names, %NULL for a value that is no picture; %NULL with @error
 */
GPtrArray *hf_xlsx_read_rich_pictures (HfPackage *package, const GPtrArray *relations, GError **error);
