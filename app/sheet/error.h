/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why cards cannot be put on a sheet. */
#pragma once

#include <glib.h>

#define HF_SHEET_ERROR (hf_sheet_error_quark ())
GQuark hf_sheet_error_quark (void);

/** HfSheetError: the message names the sheet, the figures and what to do. */
typedef enum
{
  HF_SHEET_ERROR_WRONG, /**< the sheet's own figures cannot be: its places do not lie on its paper, a gutter is negative */
  HF_SHEET_ERROR_NO_FIT,   /**< the card is too large for the sheet, or folds otherwise */
  HF_SHEET_ERROR_NO_PLACE, /**< the place to start at is not on the sheet */
} HfSheetError;
