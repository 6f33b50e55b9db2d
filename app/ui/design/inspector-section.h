/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the inspector have in common: each shows something of a document, and edits it. */
#pragma once

#include "card/change.h"
#include "ui/document-widget.h"

#define HF_TYPE_INSPECTOR_SECTION (hf_inspector_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (HfInspectorSection, hf_inspector_section, HF, INSPECTOR_SECTION, HfDocumentWidget)

/**
 * HfInspectorSectionClass:
 * @edits_items: whether it edits what is selected, so that it is insensitive while that is locked
 * @update: shows the document as it is; called whenever card, selection, what is looked at or people change
 * @forget: lets go of what belongs to the document; nullable
 */
struct _HfInspectorSectionClass
{
  HfDocumentWidgetClass parent_class;

  gboolean edits_items;
  void (*update) (HfInspectorSection *self, HfDocument *document);
  void (*forget) (HfInspectorSection *self);
};

/** hf_inspector_section_get_document: Returns: (transfer none) (nullable) */
HfDocument *hf_inspector_section_get_document (HfInspectorSection *self);

/**
 * hf_inspector_section_is_deaf: whether controls change because of an update, or may not change anything: do nothing
 * then.
 */
gboolean hf_inspector_section_is_deaf (HfInspectorSection *self);

/** hf_inspector_section_get_ids: the items selected, %NULL-terminated. Returns: (transfer none) */
const char *const *hf_inspector_section_get_ids (HfInspectorSection *self);

/**
 * hf_inspector_section_get_title: what is selected, for the names of steps.
 *
 * Returns: (transfer none), until the next call
 */
const char *hf_inspector_section_get_title (HfInspectorSection *self);

/** hf_inspector_section_get_item: the first item selected that is of @kind. Returns: (transfer none) (nullable) */
HfItem *hf_inspector_section_get_item (HfInspectorSection *self, HfItemKind kind);

/** hf_inspector_section_all_of_kind: whether something is selected, and all of it is of @kind. */
gboolean hf_inspector_section_all_of_kind (HfInspectorSection *self, HfItemKind kind);

/**
 * hf_inspector_section_push: makes @card (transfer full) the current one.
 * @run: (nullable): steps one after the other with the same @run, on the same items, are one step
 * @label_format: printf-like: what the step is called
 */
void hf_inspector_section_push (HfInspectorSection *self, HfCard *card, const char *run, const char *label_format, ...)
    G_GNUC_PRINTF (4, 5);

/** hf_inspector_section_preview: shows @card (transfer full; %NULL: the current one again) without keeping it. */
void hf_inspector_section_preview (HfInspectorSection *self, HfCard *card);

/** hf_inspector_section_end_run: what is done next is a step of its own. */
void hf_inspector_section_end_run (HfInspectorSection *self);

/**
 * hf_inspector_section_class_set_template: takes the template in the resource `ui/@name.ui`.
 *
 * All of a section stands in one child, which is unparented when the section is disposed of.
 */
void hf_inspector_section_class_set_template (HfInspectorSectionClass *klass, const char *name);
