/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing through the print window of the system: the desktop's portal where there is one, which is all that confined
 * programs have, or else GTK's own window. */
#pragma once

#include "ui/share/print-plan.h"

#include <gtk/gtk.h>

/** HfSystemPrint: what was chosen in that window: a printer, and how it prints. Any thread may hold it. */
typedef struct _HfSystemPrint HfSystemPrint;

HfSystemPrint *hf_system_print_ref (HfSystemPrint *self);

/** hf_system_print_unref: for the main thread. */
void hf_system_print_unref (HfSystemPrint *self);

/** hf_system_print_ask_async: shows the window above @parent, with the paper and sides of @plan chosen in it. */
void hf_system_print_ask_async (GtkWindow *parent, const HfPrintPlan *plan, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer data);

/**
 * hf_system_print_ask_paper_async: the same for pages of that size, printed on one side of the paper, called @title.
 */
void hf_system_print_ask_paper_async (GtkWindow *parent, const char *title, double width_mm, double height_mm,
                                      GAsyncReadyCallback callback, gpointer data);

/**
 * hf_system_print_ask_finish: what was chosen.
 *
 * Returns: (transfer full) (nullable): %NULL with %G_IO_ERROR_CANCELLED where the window was closed
 */
HfSystemPrint *hf_system_print_ask_finish (GAsyncResult *result, GError **error);

/**
 * hf_system_print_get_printer: the one chosen.
 *
 * Returns: (transfer none) (nullable): %NULL where only the portal knows
 */
const char *hf_system_print_get_printer (HfSystemPrint *self);

/**
 * hf_system_print_send: prints the PDF at @path. For a thread that may wait; the main one does the talking meanwhile.
 * @left: once cancelled, nobody waits for the printer, which keeps the job
 *
 * Returns: whether it was printed, or where nobody tells of that, taken
 */
gboolean hf_system_print_send (HfSystemPrint *self, const char *path, GCancellable *left, GCancellable *cancellable,
                               GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSystemPrint, hf_system_print_unref)
