/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A printer of CUPS, and a file sent to it. Everything here waits for the server; use it on the thread that may. */
#pragma once

#include "sheet/impose.h"

#include <gio/gio.h>

#define HF_PRINT_ERROR (hf_print_error_quark ())
GQuark hf_print_error_quark (void);

/** HfPrintError: why nothing, or not everything, was printed. */
typedef enum
{
  HF_PRINT_ERROR_NO_PRINTER, /**< there is none of that name, or it cannot be reached */
  HF_PRINT_ERROR_STOPPED,    /**< it is paused, or takes no jobs */
  HF_PRINT_ERROR_REFUSED,    /**< it did not take the job */
  HF_PRINT_ERROR_FAILED,     /**< it took the job and gave it up, or went away meanwhile */
} HfPrintError;

/** hf_printer_check: whether the printer @name is there and takes jobs now; else #HF_PRINT_ERROR says why not. */
gboolean hf_printer_check (const char *name, GError **error);

/** HfPrintJob: what is printed, and on what. Strings are borrowed. */
typedef struct
{
  const char *printer;
  const char *path; /**< of a PDF whose pages are as large as the paper */
  const char *title;
  double paper_width_mm;
  double paper_height_mm;
  const char *tray; /**< nullable: as IPP calls it; whichever the printer takes */
  HfDuplex duplex;
  GCancellable *left; /**< nullable: once cancelled, nobody waits for the printer, which keeps the job */
} HfPrintJob;

/**
 * HfPrintProgress: told now and then that the job waits, or is printed.
 * @message: (nullable): what hinders it, such as “Out of paper”, or else what the printer says
 */
typedef void (*HfPrintProgress) (gboolean printing, const char *message, gpointer data);

/**
 * hf_print_job_run: sends @job, always at its true size, and waits until it has left the queue.
 *
 * Cancelled, it takes the job back. Returns: %FALSE with #HF_PRINT_ERROR or %G_IO_ERROR_CANCELLED
 */
gboolean hf_print_job_run (const HfPrintJob *job, HfPrintProgress progress, gpointer data, GCancellable *cancellable,
                           GError **error);
