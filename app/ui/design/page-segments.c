/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/page-segments.h"

#include "ui/segmented.h"
#include "ui/view.h"

#include <glib/gi18n.h>

struct _HfPageSegments
{
  HfDocumentWidget parent_instance;

  HfSegmented *segments;
};

G_DEFINE_FINAL_TYPE (HfPageSegments, hf_page_segments, HF_TYPE_DOCUMENT_WIDGET)

static const char *const ids[] = { "front", "inside", "back" };

static void
hf_page_segments_update (HfDocumentWidget *widget, HfDocument *document)
{
  HfPageSegments *self = HF_PAGE_SEGMENTS (widget);
  HfView shown = hf_document_get_view (document);

  for (HfView view = HF_VIEW_FRONT; view < HF_VIEW_SHEET; view++)
    hf_segmented_set_shown (self->segments, ids[view], hf_document_has_view (document, view));
  hf_segmented_select (self->segments, shown < HF_VIEW_SHEET ? ids[shown] : NULL);
}

static void
chosen (HfPageSegments *self, const char *id)
{
  HfDocumentWidget *widget = HF_DOCUMENT_WIDGET (self);
  HfView view = HF_VIEW_FRONT;

  while (!g_str_equal (ids[view], id))
    view++;
  if (!hf_document_widget_is_deaf (widget))
    hf_document_set_view (hf_document_widget_get_document (widget), view);
}

static void
hf_page_segments_class_init (HfPageSegmentsClass *klass)
{
  HF_DOCUMENT_WIDGET_CLASS (klass)->update = hf_page_segments_update;
}

static void
hf_page_segments_init (HfPageSegments *self)
{
  self->segments = g_object_new (HF_TYPE_SEGMENTED, NULL);
  for (HfView view = HF_VIEW_FRONT; view < HF_VIEW_SHEET; view++)
    {
      g_autofree char *name = g_strdup_printf (_ ("Page: %s"), hf_view_get_title (view));

      hf_segmented_add (self->segments, ids[view], hf_view_get_title (view), NULL, name);
    }
  g_signal_connect_object (self->segments, "chosen", G_CALLBACK (chosen), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->segments), GTK_WIDGET (self));
}
