/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/zoom-button.h"

#include <glib/gi18n.h>

struct _HfZoomButton
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *button;
  GtkInscription *label; /* which, unlike a GtkLabel, lays the window out anew for no text */
};

G_DEFINE_FINAL_TYPE (HfZoomButton, hf_zoom_button, GTK_TYPE_WIDGET)

static void
zoom_changed (HfZoomButton *self, GParamSpec *spec, HfCanvas *canvas)
{
  /* Translators: a zoom in percent; a space goes before the sign where that is the custom. */
  g_autofree char *text = g_strdup_printf (_ ("%.0f %%"), hf_canvas_get_zoom (canvas) * 100.0);

  gtk_inscription_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

void
hf_zoom_button_set_canvas (HfZoomButton *self, HfCanvas *canvas)
{
  g_return_if_fail (HF_IS_ZOOM_BUTTON (self));
  g_return_if_fail (HF_IS_CANVAS (canvas));

  gtk_widget_insert_action_group (GTK_WIDGET (self), "canvas", hf_canvas_get_actions (canvas));
  g_signal_connect_object (canvas, "notify::zoom", G_CALLBACK (zoom_changed), self, G_CONNECT_SWAPPED);
  zoom_changed (self, NULL, canvas);
}

static void
hf_zoom_button_dispose (GObject *object)
{
  HfZoomButton *self = HF_ZOOM_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_zoom_button_parent_class)->dispose (object);
}

static void
hf_zoom_button_class_init (HfZoomButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_zoom_button_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/zoom-button.ui");
  gtk_widget_class_bind_template_child (widget_class, HfZoomButton, button);
  gtk_widget_class_bind_template_child (widget_class, HfZoomButton, label);
}

static void
hf_zoom_button_init (HfZoomButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
