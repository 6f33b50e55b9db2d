/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The printers there are, asked for again and again while somebody looks. For the main thread. */
#pragma once

#include "print/printers.h"

#include <glib-object.h>

#define HF_TYPE_PRINTER_WATCH (hf_printer_watch_get_type ())
G_DECLARE_FINAL_TYPE (HfPrinterWatch, hf_printer_watch, HF, PRINTER_WATCH, GObject)

/** hf_printer_watch_new: emits `changed` after every answer while it runs. Returns: (transfer full) */
HfPrinterWatch *hf_printer_watch_new (void);

/** hf_printer_watch_start: asks now, and from now on. */
void hf_printer_watch_start (HfPrinterWatch *self);

/** hf_printer_watch_stop: asks no more. */
void hf_printer_watch_stop (HfPrinterWatch *self);

/** hf_printer_watch_ask_trays_of: the trays of @name (nullable) are asked for as well, once. */
void hf_printer_watch_ask_trays_of (HfPrinterWatch *self, const char *name);

/**
 * hf_printer_watch_get_printers:
 *
 * Returns: (transfer none) (nullable): of #HfPrinter; %NULL as long as there was no answer
 */
const GPtrArray *hf_printer_watch_get_printers (HfPrinterWatch *self);

/** hf_printer_watch_find: the printer @name (nullable). Returns: (transfer none) (nullable) */
const HfPrinter *hf_printer_watch_find (HfPrinterWatch *self, const char *name);

/** hf_printer_watch_get_trays: those of the printer asked for. Returns: (transfer none) (nullable): of #HfTray */
const GPtrArray *hf_printer_watch_get_trays (HfPrinterWatch *self);
