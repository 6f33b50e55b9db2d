/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking a person for a picture, a drawing, or either. */
#pragma once

#include <gtk/gtk.h>

/** HfPictureKinds: what may be chosen. */
typedef enum
{
  HF_PICTURE_KIND_PHOTO = 1 << 0, /**< PNG, JPEG, WebP, HEIF */
  HF_PICTURE_KIND_ART = 1 << 1,   /**< SVG */
} HfPictureKinds;

/**
 * hf_picture_chooser_open_async: asks for a file of @kinds in a dialog called @title whose button says @accept (with
 * mnemonic).
 * @widget: in the window that asks; the source of the result
 */
void hf_picture_chooser_open_async (GtkWidget *widget, const char *title, const char *accept, HfPictureKinds kinds,
                                    GAsyncReadyCallback callback, gpointer data);

/** hf_picture_chooser_open_finish: Returns: (transfer full) (nullable): what was chosen; %NULL where nothing was */
GFile *hf_picture_chooser_open_finish (GAsyncResult *result);
