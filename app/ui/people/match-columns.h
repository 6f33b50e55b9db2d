/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which column of the list is for what: a window with each column, what stands in it, and the field it fills. */
#pragma once

#include "ui/document.h"

#include <adwaita.h>

#define HF_TYPE_MATCH_COLUMNS (hf_match_columns_get_type ())
G_DECLARE_FINAL_TYPE (HfMatchColumns, hf_match_columns, HF, MATCH_COLUMNS, AdwPreferencesWindow)

/** hf_match_columns_new: matches the columns of the list of @document, over @parent. Returns: (transfer none) */
GtkWidget *hf_match_columns_new (GtkWindow *parent, HfDocument *document);
