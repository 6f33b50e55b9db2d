/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-section.h"

#include "ui/item-title.h"

typedef struct
{
  HfDocument *document;
  char *title;
  gboolean updating;
} HfInspectorSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HfInspectorSection, hf_inspector_section, GTK_TYPE_WIDGET)

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
update (HfInspectorSection *self)
{
  HfInspectorSectionClass *klass = HF_INSPECTOR_SECTION_GET_CLASS (self);
  HfInspectorSectionPrivate *private = PRIVATE (self);

  private->updating = TRUE;
  klass->update (self, private->document);
  if (klass->edits_items)
    gtk_widget_set_sensitive (GTK_WIDGET (self), has_unlocked (private->document));
  private->updating = FALSE;
}

static void
forget_document (HfInspectorSection *self)
{
  HfInspectorSectionPrivate *private = PRIVATE (self);

  if (private->document == NULL)
    return;

  if (HF_INSPECTOR_SECTION_GET_CLASS (self)->forget != NULL)
    HF_INSPECTOR_SECTION_GET_CLASS (self)->forget (self);
  g_signal_handlers_disconnect_by_data (private->document, self);
  g_clear_object (&private->document);
}

void
hf_inspector_section_set_document (HfInspectorSection *self, HfDocument *document)
{
  static const char *const signals[] = { "card-changed", "selection-changed", "shown-changed", "people-changed" };

  g_return_if_fail (HF_IS_INSPECTOR_SECTION (self));

  forget_document (self);
  if (document == NULL)
    return;

  PRIVATE (self)->document = g_object_ref (document);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (document, signals[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
hf_inspector_section_refresh (HfInspectorSection *self)
{
  g_return_if_fail (HF_IS_INSPECTOR_SECTION (self));

  if (PRIVATE (self)->document != NULL)
    update (self);
}

HfDocument *
hf_inspector_section_get_document (HfInspectorSection *self)
{
  g_return_val_if_fail (HF_IS_INSPECTOR_SECTION (self), NULL);

  return PRIVATE (self)->document;
}

gboolean
hf_inspector_section_is_deaf (HfInspectorSection *self)
{
  g_return_val_if_fail (HF_IS_INSPECTOR_SECTION (self), TRUE);

  /* Assistive programs set values of what is insensitive, too. */
  return PRIVATE (self)->updating || PRIVATE (self)->document == NULL || !gtk_widget_get_sensitive (GTK_WIDGET (self));
}

const char *const *
hf_inspector_section_get_ids (HfInspectorSection *self)
{
  return hf_document_get_selection (PRIVATE (self)->document);
}

const char *
hf_inspector_section_get_title (HfInspectorSection *self)
{
  HfInspectorSectionPrivate *private = PRIVATE (self);

  g_free (private->title);
  private->title = hf_item_list_title (hf_document_get_card (private->document), hf_inspector_section_get_ids (self));
  return private->title;
}

HfItem *
hf_inspector_section_get_item (HfInspectorSection *self, HfItemKind kind)
{
  const char *const *ids = hf_inspector_section_get_ids (self);
  HfCard *card = hf_document_get_card (PRIVATE (self)->document);

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
  HfCard *card = hf_document_get_card (PRIVATE (self)->document);

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
  HfInspectorSectionPrivate *private = PRIVATE (self);
  g_autofree char *ids = g_strjoinv (" ", (char **) hf_inspector_section_get_ids (self));
  g_autofree char *run_of_items = run != NULL ? g_strdup_printf ("%s:%s", run, ids) : NULL;
  g_autofree char *label = NULL;
  va_list args;

  va_start (args, label_format);
  label = g_strdup_vprintf (label_format, args);
  va_end (args);
  hf_document_take (private->document, card, label, run_of_items);
}

void
hf_inspector_section_preview (HfInspectorSection *self, HfCard *card)
{
  if (PRIVATE (self)->document != NULL)
    hf_document_set_preview (PRIVATE (self)->document, card);
  if (card != NULL)
    hf_card_unref (card);
}

void
hf_inspector_section_end_run (HfInspectorSection *self)
{
  if (PRIVATE (self)->document != NULL)
    hf_history_end_run (hf_document_get_history (PRIVATE (self)->document));
}

void
hf_inspector_section_class_set_template (HfInspectorSectionClass *klass, const char *name)
{
  g_autofree char *resource = g_strdup_printf ("/io/github/heartfelt/Heartfelt/ui/%s.ui", name);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), resource);
}

static void
hf_inspector_section_dispose (GObject *object)
{
  GtkWidget *child;

  forget_document (HF_INSPECTOR_SECTION (object));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hf_inspector_section_parent_class)->dispose (object);
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
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_inspector_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_inspector_section_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inspectorsection");
}

static void
hf_inspector_section_init (HfInspectorSection *self)
{
}
