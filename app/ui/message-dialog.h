/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dialogs that say something or ask for an answer. */
#pragma once

#include <adwaita.h>

/**
 * hf_message_dialog_new: a dialog over @parent with @heading and @body (nullable), as adw_message_dialog_new() makes
 * it, that breaks a heading wider than the dialog and words of @body that are. Responses are the caller's to add.
 *
 * Returns: (transfer none): owned by GTK, as all windows are
 */
GtkWidget *hf_message_dialog_new (GtkWindow *parent, const char *heading, const char *body);
