/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The printers there are. Everything here waits for the server of CUPS; use it on the thread that may. */
#pragma once

#include <glib.h>

/** HfPrinterState: whether a printer would print now. */
typedef enum
{
  HF_PRINTER_READY,
  HF_PRINTER_BUSY,
  HF_PRINTER_PAUSED,
  HF_PRINTER_REFUSING, /**< takes no jobs */
} HfPrinterState;

/** HfPrinter: one of them. */
typedef struct
{
  char *name;    /**< as CUPS calls it */
  char *title;   /**< as people do; never empty */
  char *trouble; /**< nullable: what it says is wrong, such as “Out of paper”, translated */
  HfPrinterState state;
  gboolean is_default;
  gboolean two_sided; /**< whether it prints both sides by itself */
} HfPrinter;

/** hf_printer_free: ends @printer. */
void hf_printer_free (HfPrinter *printer);

/**
 * hf_printer_list: all printers, the default one first.
 *
 * Returns: (transfer full): of #HfPrinter; empty where CUPS is not there
 */
GPtrArray *hf_printer_list (void);

/** HfTray: where a printer takes paper from. */
typedef struct
{
  char *id;    /**< `tray-1`, as IPP calls it */
  char *title; /**< in the language of the user, where CUPS knows it */
} HfTray;

/** hf_tray_free: ends @tray. */
void hf_tray_free (HfTray *tray);

/**
 * hf_printer_list_trays: those of the printer @name.
 *
 * Returns: (transfer full): of #HfTray; empty where there is no choice
 */
GPtrArray *hf_printer_list_trays (const char *name);

/**
 * hf_printer_describe_reasons: what is wrong, by @reasons (nullable), the keywords of IPP with commas between them.
 *
 * Returns: (nullable): translated; %NULL where nothing is, or nothing people could mend
 */
const char *hf_printer_describe_reasons (const char *reasons);
