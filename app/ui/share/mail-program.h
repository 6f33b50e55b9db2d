/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One card handed to the user's own mail program. */
#pragma once

#include "ui/document.h"

#include <gtk/gtk.h>

/**
 * hf_mail_program_open_async: makes the card shown in @document as PDF and opens a new message with it attached:
 * through the portal, else by xdg-email, else as a draft that whatever opens such files opens.
 * @subject: (nullable): one that goes with the card
 */
void hf_mail_program_open_async (HfDocument *document, GtkWindow *parent, const char *subject,
                                 GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

/** hf_mail_program_open_finish: Returns: whether a mail program took it */
gboolean hf_mail_program_open_finish (GAsyncResult *result, GError **error);
