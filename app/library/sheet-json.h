/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a sheet, which may come from anyone. */
#pragma once

#include "file/json-reader.h"
#include "sheet/sheet.h"

/** hf_sheet_from_json: the sheet @object says. Returns: (transfer full) (nullable): %NULL where @reader failed */
HfSheet *hf_sheet_from_json (HfJsonReader *reader, JsonObject *object);
