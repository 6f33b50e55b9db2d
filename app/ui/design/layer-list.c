/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/layer-list.h"

struct _HfLayerList
{
  GtkWidget parent_instance;

  HfDocument *document;
};

G_DEFINE_FINAL_TYPE (HfLayerList, hf_layer_list, GTK_TYPE_WIDGET)

void
hf_layer_list_set_document (HfLayerList *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_LAYER_LIST (self));

  g_set_object (&self->document, document);
}

static void
hf_layer_list_dispose (GObject *object)
{
  HfLayerList *self = HF_LAYER_LIST (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (hf_layer_list_parent_class)->dispose (object);
}

static void
hf_layer_list_class_init (HfLayerListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_layer_list_dispose;
}

static void
hf_layer_list_init (HfLayerList *self)
{
}
