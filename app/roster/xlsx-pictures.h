/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of a workbook: those that lie on its cells, and those that are in them. */
#pragma once

#include "roster/anchored.h"

/** hf_xlsx_read_drawing: adds the pictures of the drawing @part to @anchored. Returns: %FALSE with @error */
gboolean hf_xlsx_read_drawing (HfPackage *package, const char *part, HfAnchored *anchored, GError **error);
