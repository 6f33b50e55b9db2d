/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/page-strip.h"

struct _HfPageStrip
{
  GtkWidget parent_instance;

  HfDocument *document;
};

G_DEFINE_FINAL_TYPE (HfPageStrip, hf_page_strip, GTK_TYPE_WIDGET)

void
hf_page_strip_set_document (HfPageStrip *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_PAGE_STRIP (self));

  g_set_object (&self->document, document);
}

static void
hf_page_strip_dispose (GObject *object)
{
  HfPageStrip *self = HF_PAGE_STRIP (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (hf_page_strip_parent_class)->dispose (object);
}

static void
hf_page_strip_class_init (HfPageStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_page_strip_dispose;
}

static void
hf_page_strip_init (HfPageStrip *self)
{
}
