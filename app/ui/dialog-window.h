/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What windows have in common that are opened over another to do one thing. */
#pragma once

#include <gtk/gtk.h>

/**
 * hf_dialog_window_class_set_template: takes the template in the resource `ui/@name.ui`, and lets Escape close the
 * window.
 */
void hf_dialog_window_class_set_template (GtkWidgetClass *klass, const char *name);

/** hf_dialog_window_keep_name: lets @control, which its row activates, be called by its own name, not by the row's. */
void hf_dialog_window_keep_name (GtkWidget *control);
