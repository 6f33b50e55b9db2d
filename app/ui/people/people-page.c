/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/people-page.h"

struct _HfPeoplePage
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;

  HfDocument *document;
  HfSizeClass size_class;
};

G_DEFINE_FINAL_TYPE (HfPeoplePage, hf_people_page, GTK_TYPE_WIDGET)

void
hf_people_page_set_document (HfPeoplePage *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_PEOPLE_PAGE (self));

  g_set_object (&self->document, document);
}

void
hf_people_page_set_size_class (HfPeoplePage *self, HfSizeClass size_class)
{
  g_return_if_fail (HF_IS_PEOPLE_PAGE (self));

  self->size_class = size_class;
}

static void
hf_people_page_dispose (GObject *object)
{
  HfPeoplePage *self = HF_PEOPLE_PAGE (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_people_page_parent_class)->dispose (object);
}

static void
hf_people_page_class_init (HfPeoplePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_people_page_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPeoplePage, box);
}

static void
hf_people_page_init (HfPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
