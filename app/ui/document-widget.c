/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/document-widget.h"

typedef struct
{
  HfDocument *document;
  guint updating; /* how deep: an update may come of another */
} HfDocumentWidgetPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HfDocumentWidget, hf_document_widget, GTK_TYPE_WIDGET)

#define PRIVATE(self) ((HfDocumentWidgetPrivate *) hf_document_widget_get_instance_private (self))

static void
update (HfDocumentWidget *self)
{
  PRIVATE (self)->updating++;
  HF_DOCUMENT_WIDGET_GET_CLASS (self)->update (self, PRIVATE (self)->document);
  PRIVATE (self)->updating--;
}

static void
show_selection (HfDocumentWidget *self)
{
  HfDocumentWidgetClass *klass = HF_DOCUMENT_WIDGET_GET_CLASS (self);

  PRIVATE (self)->updating++;
  if (klass->show_selection != NULL)
    klass->show_selection (self, PRIVATE (self)->document);
  else
    klass->update (self, PRIVATE (self)->document);
  PRIVATE (self)->updating--;
}

static void
forget_document (HfDocumentWidget *self)
{
  HfDocumentWidgetPrivate *private = PRIVATE (self);

  if (private->document == NULL)
    return;

  if (HF_DOCUMENT_WIDGET_GET_CLASS (self)->forget != NULL)
    HF_DOCUMENT_WIDGET_GET_CLASS (self)->forget (self);
  g_signal_handlers_disconnect_by_data (private->document, self);
  g_clear_object (&private->document);
}

void
hf_document_widget_set_document (HfDocumentWidget *self, HfDocument *document)
{
  static const char *const signals[] = { "card-changed", "shown-changed", "people-changed" };

  g_return_if_fail (HF_IS_DOCUMENT_WIDGET (self));

  forget_document (self);
  if (document == NULL)
    return;

  PRIVATE (self)->document = g_object_ref (document);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (document, signals[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "selection-changed", G_CALLBACK (show_selection), self, G_CONNECT_SWAPPED);
  update (self);
}

HfDocument *
hf_document_widget_get_document (HfDocumentWidget *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT_WIDGET (self), NULL);

  return PRIVATE (self)->document;
}

void
hf_document_widget_refresh (HfDocumentWidget *self)
{
  g_return_if_fail (HF_IS_DOCUMENT_WIDGET (self));

  if (PRIVATE (self)->document != NULL)
    update (self);
}

gboolean
hf_document_widget_is_deaf (HfDocumentWidget *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT_WIDGET (self), TRUE);

  return PRIVATE (self)->updating > 0 || PRIVATE (self)->document == NULL;
}

void
hf_document_widget_class_set_template (HfDocumentWidgetClass *klass, const char *name)
{
  g_autofree char *resource = g_strdup_printf ("/io/github/heartfelt/Heartfelt/ui/%s.ui", name);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), resource);
}

static void
hf_document_widget_dispose (GObject *object)
{
  GtkWidget *child;

  forget_document (HF_DOCUMENT_WIDGET (object));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hf_document_widget_parent_class)->dispose (object);
}

static void
hf_document_widget_class_init (HfDocumentWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_document_widget_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hf_document_widget_init (HfDocumentWidget *self)
{
}
