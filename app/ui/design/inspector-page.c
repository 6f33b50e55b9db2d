/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-page.h"

#include "ui/role-picker.h"
#include "ui/segmented.h"
#include "ui/view.h"

#include <glib/gi18n.h>

struct _HfInspectorPage
{
  HfInspectorSection parent_instance;

  /* Template */
  HfSegmented *pages;
  GtkLabel *name;
  HfRolePicker *picker;
};

G_DEFINE_FINAL_TYPE (HfInspectorPage, hf_inspector_page, HF_TYPE_INSPECTOR_SECTION)

/* Where two pages are in view, one says which is meant. */
static void
show_pages (HfInspectorPage *self, HfDocument *document)
{
  HfCard *card = hf_document_get_card (document);
  HfView view = hf_document_get_view (document);
  guint count = 0;

  for (HfPageKind kind = HF_PAGE_FRONT; kind < HF_N_PAGE_KINDS; kind++)
    {
      gboolean shown = hf_view_has_page (card, view, kind);

      hf_segmented_set_shown (self->pages, hf_page_kind_name (kind), shown);
      count += shown;
    }
  hf_segmented_select (self->pages, hf_page_kind_name (hf_document_get_page (document)));
  gtk_widget_set_visible (GTK_WIDGET (self->pages), count > 1);
}

static void
hf_inspector_page_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorPage *self = HF_INSPECTOR_PAGE (section);
  HfCard *card = hf_document_get_card (document);
  HfPage *page = hf_card_get_page (card, hf_document_get_page (document));
  g_autofree char *title = hf_paint_title (card->palette, &page->background);

  show_pages (self, document);
  gtk_label_set_text (self->name, title);
  hf_role_picker_set (self->picker, card->palette, &page->background);
}

static void
page_chosen (HfInspectorPage *self, const char *name)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  HfPageKind kind;

  if (!hf_inspector_section_is_deaf (section) && hf_page_kind_from_name (name, &kind))
    hf_document_set_page (hf_inspector_section_get_document (section), kind);
}

static HfCard *
with_paint (HfInspectorSection *section, const HfPaint *paint)
{
  HfDocument *document = hf_inspector_section_get_document (section);

  return hf_card_with_background (hf_document_get_card (document), hf_document_get_page (document), paint);
}

static void
preview (HfInspectorPage *self, const HfPaint *paint)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);

  if (!hf_inspector_section_is_deaf (section))
    hf_inspector_section_preview (section, paint != NULL ? with_paint (section, paint) : NULL);
}

static void
chosen (HfInspectorPage *self, const HfPaint *paint)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);

  if (!hf_inspector_section_is_deaf (section))
    hf_inspector_section_push (
        section, with_paint (section, paint), NULL, _ ("Colour Paper of %s"),
        hf_view_get_page_title (hf_document_get_page (hf_inspector_section_get_document (section))));
}

static void
hf_inspector_page_class_init (HfInspectorPageClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  section_class->update = hf_inspector_page_update;

  g_type_ensure (HF_TYPE_ROLE_PICKER);
  g_type_ensure (HF_TYPE_SEGMENTED);
  hf_inspector_section_class_set_template (section_class, "inspector-page");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPage, pages);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPage, name);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPage, picker);
  gtk_widget_class_bind_template_callback (widget_class, page_chosen);
  gtk_widget_class_bind_template_callback (widget_class, preview);
  gtk_widget_class_bind_template_callback (widget_class, chosen);
}

static void
hf_inspector_page_init (HfInspectorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (HfPageKind kind = HF_PAGE_FRONT; kind < HF_N_PAGE_KINDS; kind++)
    hf_segmented_add (self->pages, hf_page_kind_name (kind), hf_view_get_page_title (kind), NULL,
                      hf_view_get_page_title (kind));
}
