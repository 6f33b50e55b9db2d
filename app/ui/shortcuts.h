/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window that shows the keys, and finds them. */
#pragma once

#include <gtk/gtk.h>

/**
 * hf_shortcuts_window_new: shows every key of hf_keys_list(), above @parent.
 *
 * Returns: (transfer none): owned by GTK, as all windows are
 */
GtkWindow *hf_shortcuts_window_new (GtkWindow *parent);
