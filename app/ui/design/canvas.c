/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas.h"

struct _HfCanvas
{
  GtkWidget parent_instance;

  HfDocument *document;
};

G_DEFINE_FINAL_TYPE (HfCanvas, hf_canvas, GTK_TYPE_WIDGET)

void
hf_canvas_set_document (HfCanvas *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_CANVAS (self));

  g_set_object (&self->document, document);
}

static void
hf_canvas_dispose (GObject *object)
{
  HfCanvas *self = HF_CANVAS (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (hf_canvas_parent_class)->dispose (object);
}

static void
hf_canvas_class_init (HfCanvasClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_canvas_dispose;
}

static void
hf_canvas_init (HfCanvas *self)
{
}
