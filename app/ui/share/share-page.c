/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/share-page.h"

struct _HfSharePage
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;

  HfDocument *document;
  HfSizeClass size_class;
};

G_DEFINE_FINAL_TYPE (HfSharePage, hf_share_page, GTK_TYPE_WIDGET)

void
hf_share_page_set_document (HfSharePage *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_SHARE_PAGE (self));

  g_set_object (&self->document, document);
}

void
hf_share_page_set_size_class (HfSharePage *self, HfSizeClass size_class)
{
  g_return_if_fail (HF_IS_SHARE_PAGE (self));

  self->size_class = size_class;
}

void
hf_share_page_go_on (HfSharePage *self)
{
}

static void
hf_share_page_dispose (GObject *object)
{
  HfSharePage *self = HF_SHARE_PAGE (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_share_page_parent_class)->dispose (object);
}

static void
hf_share_page_class_init (HfSharePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_share_page_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/share-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HfSharePage, box);
}

static void
hf_share_page_init (HfSharePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
