/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One table of an OpenDocument spreadsheet. */
#pragma once

#include "roster/package.h"
#include "roster/table.h"
#include "roster/xml.h"

/** hf_ods_read_sheet: the rows of the table at @index, from 0, to @builder. Returns: %FALSE with @error */
gboolean hf_ods_read_sheet (HfPackage *package, guint index, HfRosterBuilder *builder, GError **error);

/**
 * hf_ods_is_sheet: whether the element just opened is a table of the spreadsheet itself. @depth: of elements around it
 */
gboolean hf_ods_is_sheet (HfXml *xml, const char *element, guint depth);
