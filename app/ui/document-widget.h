/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A widget that shows something of a document and follows it: what lists, segments and parts of the inspector have in
 * common. */
#pragma once

#include "ui/document.h"

#include <gtk/gtk.h>

#define HF_TYPE_DOCUMENT_WIDGET (hf_document_widget_get_type ())
G_DECLARE_DERIVABLE_TYPE (HfDocumentWidget, hf_document_widget, HF, DOCUMENT_WIDGET, GtkWidget)

/**
 * HfDocumentWidgetClass:
 * @update: shows the document as it is; called whenever card, what is looked at or people change
 * @show_selection: shows what is selected, after that changed; %NULL: by @update
 * @forget: lets go of what belongs to the document; nullable
 */
struct _HfDocumentWidgetClass
{
  GtkWidgetClass parent_class;

  void (*update) (HfDocumentWidget *self, HfDocument *document);
  void (*show_selection) (HfDocumentWidget *self, HfDocument *document);
  void (*forget) (HfDocumentWidget *self);
};

/** hf_document_widget_set_document: shows @document (nullable). */
void hf_document_widget_set_document (HfDocumentWidget *self, HfDocument *document);

/** hf_document_widget_get_document: Returns: (transfer none) (nullable) */
HfDocument *hf_document_widget_get_document (HfDocumentWidget *self);

/** hf_document_widget_refresh: updates it now, as when it comes into sight. */
void hf_document_widget_refresh (HfDocumentWidget *self);

/** hf_document_widget_is_deaf: whether controls change because it updates, or nothing is shown: do nothing then. */
gboolean hf_document_widget_is_deaf (HfDocumentWidget *self);

/**
 * hf_document_widget_class_set_template: takes the template in the resource `ui/@name.ui`.
 *
 * All of a widget's children are unparented when it is disposed of.
 */
void hf_document_widget_class_set_template (HfDocumentWidgetClass *klass, const char *name);
