/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Art and pictures from files: chosen by a person, read beside the window's own work. */
#pragma once

#include "ui/document.h"

#include <gtk/gtk.h>

/**
 * HfAssetTaken: puts what was read onto the card of @document.
 * @id: of the item it was asked for; nullable
 *
 * Returns: %FALSE with @error, which is told to the person, when it may not
 */
typedef gboolean (*HfAssetTaken) (HfDocument *document, const char *id, const char *name, GBytes *bytes,
                                  GError **error);

/**
 * hf_asset_chooser_open: lets one choose a file, and gives what is in it to @taken.
 * @widget: in the window that asks
 * @art: for art, not for a picture
 * @id: (nullable): the item whose art or picture is replaced; else one is added
 */
void hf_asset_chooser_open (GtkWidget *widget, HfDocument *document, gboolean art, const char *id, HfAssetTaken taken);

/** hf_asset_chooser_open_logo: lets one choose art or a picture to take the colours of; @taken gets no id. */
void hf_asset_chooser_open_logo (GtkWidget *widget, HfDocument *document, HfAssetTaken taken);
