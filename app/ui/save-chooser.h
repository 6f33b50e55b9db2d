/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving what is at hand, such as a list, where a person says. */
#pragma once

#include <gtk/gtk.h>

/** HfSaveWish: what is saved, and what the dialog says and offers. */
typedef struct
{
  const char *title;
  const char *name;      /**< of the file, as offered */
  const char *folder;    /**< that it opens in; nullable */
  GtkFileFilter *filter; /**< of the files shown; nullable */
  GBytes *bytes;
} HfSaveWish;

/**
 * hf_save_chooser_open_async: asks where to save what @wish says, and writes it there beside the window's own work.
 * @widget: in the window that asks; the source of the result
 */
void hf_save_chooser_open_async (GtkWidget *widget, const HfSaveWish *wish, GAsyncReadyCallback callback,
                                 gpointer data);

/**
 * hf_save_chooser_open_finish: Returns: (transfer full) (nullable): the path of the file; %NULL with @error,
 * %G_IO_ERROR_CANCELLED where nobody chose any
 */
char *hf_save_chooser_open_finish (GAsyncResult *result, GError **error);
