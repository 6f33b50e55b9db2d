/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-section.h"

#include "ui/item-title.h"

typedef struct
{
  char *title;
} HfInspectorSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HfInspectorSection, hf_inspector_section, HF_TYPE_DOCUMENT_WIDGET)

#define PRIVATE(self) ((HfInspectorSectionPrivate *) hf_inspector_section_get_instance_private (self))

/* Whether anything that is selected may be changed. */
static gboolean
has_unlocked (HfDocument *document)
{
  const char *const *ids = hf_document_get_selection (document);

  for (guint i = 0; ids[i] != NULL; i++)
    if (!hf_card_find_item (hf_document_get_card (document), ids[i], NULL)->locked)
      return TRUE;

  return FALSE;
}

static void
hf_inspector_section_update (HfDocumentWidget *widget, HfDocument *document)
{
  HfInspectorSectionClass *klass = HF_INSPECTOR_SECTION_GET_CLASS (widget);

  klass->update (HF_INSPECTOR_SECTION (widget), document);
  if (klass->edits_items)
    gtk_widget_set_sensitive (GTK_WIDGET (widget), has_unlocked (document));
}

static void
hf_inspector_section_forget (HfDocumentWidget *widget)
{
  HfInspectorSectionClass *klass = HF_INSPECTOR_SECTION_GET_CLASS (widget);

  if (klass->forget != NULL)
    klass->forget (HF_INSPECTOR_SECTION (widget));
}

HfDocument *
hf_inspector_section_get_document (HfInspectorSection *self)
{
  return hf_document_widget_get_document (HF_DOCUMENT_WIDGET (self));
}

gboolean
hf_inspector_section_is_deaf (HfInspectorSection *self)
{
  /* Assistive programs set values of what is insensitive, too. */
  return hf_document_widget_is_deaf (HF_DOCUMENT_WIDGET (self)) || !gtk_widget_get_sensitive (GTK_WIDGET (self));
}

const char *const *
hf_inspector_section_get_ids (HfInspectorSection *self)
{
  return hf_document_get_selection (hf_inspector_section_get_document (self));
}

const char *
hf_inspector_section_get_title (HfInspectorSection *self)
{
  HfInspectorSectionPrivate *private = PRIVATE (self);

  g_free (private->title);
  private->title = hf_item_list_title (hf_document_get_card (hf_inspector_section_get_document (self)),
                                       hf_inspector_section_get_ids (self));
  return private->title;
}

HfItem *
hf_inspector_section_get_item (HfInspectorSection *self, HfItemKind kind)
{
  const char *const *ids = hf_inspector_section_get_ids (self);
  HfCard *card = hf_document_get_card (hf_inspector_section_get_document (self));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      HfItem *item = hf_card_find_item (card, ids[i], NULL);

      if (item != NULL && item->kind == kind)
        return item;
    }

  return NULL;
}

gboolean
hf_inspector_section_all_of_kind (HfInspectorSection *self, HfItemKind kind)
{
  const char *const *ids = hf_inspector_section_get_ids (self);
  HfCard *card = hf_document_get_card (hf_inspector_section_get_document (self));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      HfItem *item = hf_card_find_item (card, ids[i], NULL);

      if (item == NULL || item->kind != kind)
        return FALSE;
    }

  return ids[0] != NULL;
}

void
hf_inspector_section_push (HfInspectorSection *self, HfCard *card, const char *run, const char *label_format, ...)
{
  g_autofree char *ids = g_strjoinv (" ", (char **) hf_inspector_section_get_ids (self));
  g_autofree char *run_of_items = run != NULL ? g_strdup_printf ("%s:%s", run, ids) : NULL;
  g_autofree char *label = NULL;
  va_list args;

  va_start (args, label_format);
  label = g_strdup_vprintf (label_format, args);
  va_end (args);
  hf_document_take (hf_inspector_section_get_document (self), card, label, run_of_items);
}

void
hf_inspector_section_preview (HfInspectorSection *self, HfCard *card)
{
  HfDocument *document = hf_inspector_section_get_document (self);

  if (document != NULL)
    hf_document_set_preview (document, card);
  if (card != NULL)
    hf_card_unref (card);
}

void
hf_inspector_section_end_run (HfInspectorSection *self)
{
  HfDocument *document = hf_inspector_section_get_document (self);

  if (document != NULL)
    hf_history_end_run (hf_document_get_history (document));
}

void
hf_inspector_section_class_set_template (HfInspectorSectionClass *klass, const char *name)
{
  hf_document_widget_class_set_template (HF_DOCUMENT_WIDGET_CLASS (klass), name);
}

static void
hf_inspector_section_finalize (GObject *object)
{
  g_free (PRIVATE (HF_INSPECTOR_SECTION (object))->title);

  G_OBJECT_CLASS (hf_inspector_section_parent_class)->finalize (object);
}

static void
hf_inspector_section_class_init (HfInspectorSectionClass *klass)
{
  HfDocumentWidgetClass *document_class = HF_DOCUMENT_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_inspector_section_finalize;
  document_class->update = hf_inspector_section_update;
  document_class->forget = hf_inspector_section_forget;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "inspectorsection");
}

static void
hf_inspector_section_init (HfInspectorSection *self)
{
}
