/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page that tells what a printer does: lines and rulers to measure, and a cross to hold against the light. */
#pragma once

#include "output/page.h"
#include "render/fonts.h"
#include "sheet/calibration.h"
#include "sheet/impose.h"

/** HfCalibrationPage: one side of it; all borrowed. */
typedef struct
{
  HfSheet *sheet; /**< its paper, and its places in outline, to hold the page against it */
  gboolean back;
  HfFonts *fonts;
  const char *type_in; /**< nullable: where what was measured is typed in; else the command line says how */
} HfCalibrationPage;

/** hf_calibration_page_get_page: @page as a page of a PDF; it borrows @page. */
HfOutputPage hf_calibration_page_get_page (HfCalibrationPage *page);
