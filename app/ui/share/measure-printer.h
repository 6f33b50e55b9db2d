/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window in which a printer is measured, so that cards come out where they belong. */
#pragma once

#include "ui/share/print-plan.h"

#include <adwaita.h>

#define HF_TYPE_MEASURE_PRINTER (hf_measure_printer_get_type ())
G_DECLARE_FINAL_TYPE (HfMeasurePrinter, hf_measure_printer, HF, MEASURE_PRINTER, AdwWindow)

/**
 * hf_measure_printer_new: measures the printer and tray of @plan, on its sheet.
 * @title: how people call the printer
 *
 * Emits `measured` when what was measured is kept, or forgotten. Returns: (transfer none)
 */
GtkWidget *hf_measure_printer_new (GtkWindow *parent, const HfPrintPlan *plan, const char *title);
