/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/add-bar.h"

struct _HfAddBar
{
  GtkWidget parent_instance;

  HfDocument *document;
};

G_DEFINE_FINAL_TYPE (HfAddBar, hf_add_bar, GTK_TYPE_WIDGET)

void
hf_add_bar_set_document (HfAddBar *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_ADD_BAR (self));

  g_set_object (&self->document, document);
}

static void
hf_add_bar_dispose (GObject *object)
{
  HfAddBar *self = HF_ADD_BAR (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (hf_add_bar_parent_class)->dispose (object);
}

static void
hf_add_bar_class_init (HfAddBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_add_bar_dispose;
}

static void
hf_add_bar_init (HfAddBar *self)
{
}
