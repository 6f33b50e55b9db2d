/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where everybody gets a message of their own. */
#pragma once

#include "ui/document.h"

#include <adwaita.h>

#define HF_TYPE_VARY_WINDOW (hf_vary_window_get_type ())
G_DECLARE_FINAL_TYPE (HfVaryWindow, hf_vary_window, HF, VARY_WINDOW, AdwWindow)

/** hf_vary_window_new: for the people of @document, of whom there are some. */
GtkWidget *hf_vary_window_new (GtkWindow *parent, HfDocument *document);
