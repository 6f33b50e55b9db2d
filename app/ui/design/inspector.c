/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector.h"

struct _HfInspector
{
  GtkWidget parent_instance;

  HfDocument *document;
};

G_DEFINE_FINAL_TYPE (HfInspector, hf_inspector, GTK_TYPE_WIDGET)

void
hf_inspector_set_document (HfInspector *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_INSPECTOR (self));

  g_set_object (&self->document, document);
}

static void
hf_inspector_dispose (GObject *object)
{
  HfInspector *self = HF_INSPECTOR (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (hf_inspector_parent_class)->dispose (object);
}

static void
hf_inspector_class_init (HfInspectorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_inspector_dispose;
}

static void
hf_inspector_init (HfInspector *self)
{
}
