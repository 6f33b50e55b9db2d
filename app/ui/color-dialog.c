/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/color-dialog.h"

#include <glib/gi18n.h>

static HfColor
get_color (GtkColorChooser *chooser)
{
  GdkRGBA rgba;

  gtk_color_chooser_get_rgba (chooser, &rgba);
  return (HfColor){ (double) rgba.red, (double) rgba.green, (double) rgba.blue, 1.0 };
}

static HfColorTaken
get_taken (GObject *dialog)
{
  return (HfColorTaken) (gpointer) g_object_get_data (dialog, "taken");
}

static void
pointed_at (GtkWidget *widget, GParamSpec *spec, GtkColorChooser *chooser)
{
  HfColor color = get_color (chooser);

  get_taken (G_OBJECT (chooser)) (widget, &color, FALSE);
}

static void
answered (GtkWidget *widget, int response, GtkDialog *dialog)
{
  HfColorTaken taken = get_taken (G_OBJECT (dialog));
  HfColor color = get_color (GTK_COLOR_CHOOSER (dialog));

  taken (widget, NULL, FALSE);
  if (response == GTK_RESPONSE_OK)
    taken (widget, &color, TRUE);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

void
hf_color_dialog_open (GtkWidget *widget, const char *title, const HfColor *color, HfColorTaken taken)
{
  GtkWidget *dialog = gtk_color_chooser_dialog_new (title, GTK_WINDOW (gtk_widget_get_root (widget)));
  GdkRGBA rgba = { (float) color->red, (float) color->green, (float) color->blue, 1.0f };

  gtk_color_chooser_set_use_alpha (GTK_COLOR_CHOOSER (dialog), FALSE);
  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (dialog), &rgba);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  g_object_set_data (G_OBJECT (dialog), "taken", (gpointer) taken);
  g_signal_connect_object (dialog, "notify::rgba", G_CALLBACK (pointed_at), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
