/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a sheet, which may come from anyone, and writing one. */
#pragma once

#include "file/json-reader.h"
#include "sheet/sheet.h"

/** hf_sheet_from_json: the sheet @object says. Returns: (transfer full) (nullable): %NULL where @reader failed */
HfSheet *hf_sheet_from_json (HfJsonReader *reader, JsonObject *object);

/** hf_sheet_to_json: a file of sheets/ that holds @sheet alone. Returns: (transfer full) */
GBytes *hf_sheet_to_json (HfSheet *sheet);
