/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks what a card shall be called, right where its title stands. */
#pragma once

#include "ui/document.h"

#include <gtk/gtk.h>

/** hf_rename_popover_open: asks below @parent for the title of @document; Enter takes it, Escape leaves it. */
void hf_rename_popover_open (GtkWidget *parent, HfDocument *document);
