/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialog-window.h"

void
hf_dialog_window_class_set_template (GtkWidgetClass *klass, const char *name)
{
  g_autofree char *resource = g_strdup_printf ("/io/github/heartfelt/Heartfelt/ui/%s.ui", name);

  gtk_widget_class_set_template_from_resource (klass, resource);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Escape, 0, "window.close", NULL);
}

void
hf_dialog_window_keep_name (GtkWidget *control)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}
