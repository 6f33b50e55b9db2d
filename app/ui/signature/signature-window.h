/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window in which one signs, or takes a signature from a picture. */
#pragma once

#include "ui/document.h"

#include <adwaita.h>

#define HF_TYPE_SIGNATURE_WINDOW (hf_signature_window_get_type ())
G_DECLARE_FINAL_TYPE (HfSignatureWindow, hf_signature_window, HF, SIGNATURE_WINDOW, AdwWindow)

/**
 * hf_signature_window_new: what is signed goes onto the card of @document, or into the place of the ink item @id
 * (nullable).
 * @scan: begins with taking it from a picture
 *
 * Returns: (transfer none)
 */
GtkWidget *hf_signature_window_new (GtkWindow *parent, HfDocument *document, const char *id, gboolean scan);
