/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window in which people describe a sheet of their own, seen as they do. */
#pragma once

#include "card/format.h"
#include "sheet/sheet.h"

#include <adwaita.h>

#define HF_TYPE_OWN_SHEET (hf_own_sheet_get_type ())
G_DECLARE_FINAL_TYPE (HfOwnSheet, hf_own_sheet, HF, OWN_SHEET, AdwWindow)

/**
 * hf_own_sheet_new: begins with the figures of @like (nullable), or with as many places for cards of @format as there
 * is room.
 *
 * Emits `made` with the id of the sheet once it is kept among the user's data. Returns: (transfer none)
 */
GtkWidget *hf_own_sheet_new (GtkWindow *parent, HfSheet *like, const HfFormat *format);
