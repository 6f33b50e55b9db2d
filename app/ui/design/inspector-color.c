/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-color.h"

#include "ui/design/text-style.h"
#include "ui/role-picker.h"
#include "ui/tip.h"

#include <glib/gi18n.h>

/* From this size on, words are read at a lower contrast (WCAG 2.1, “large scale” text). */
#define LARGE_PT 18.0

struct _HfInspectorColor
{
  HfInspectorSection parent_instance;

  /* Template */
  GtkLabel *contrast;
  HfRolePicker *picker;

  HfTextReporter *reporter;
};

G_DEFINE_FINAL_TYPE (HfInspectorColor, hf_inspector_color, HF_TYPE_INSPECTOR_SECTION)

/* WCAG 2.1, 1.4.3 and 1.4.6, in words. */
static const char *
describe_contrast (double contrast, double size_pt)
{
  double least = size_pt >= LARGE_PT ? 3.0 : 4.5;

  if (contrast >= least * 1.5)
    return _ ("easy to read");
  if (contrast >= least)
    return _ ("can be read");

  return _ ("hard to read");
}

static void
show_contrast (HfInspectorColor *self)
{
  HfDocument *document = hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self));
  HfItem *item = document != NULL ? hf_document_get_selected_item (document) : NULL;
  const HfTextReport *report =
      item != NULL && self->reporter != NULL ? hf_text_reporter_get (self->reporter, item->id) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  gboolean poor;

  if (item == NULL || item->kind != HF_ITEM_TEXT)
    {
      gtk_label_set_text (self->contrast, NULL);
      return;
    }

  title = hf_paint_title (hf_document_get_card (document)->palette, &item->text->paint);
  if (report == NULL || report->contrast <= 0.0)
    text = g_steal_pointer (&title);
  else
    /* Translators: a colour, how well words in it are read, and the contrast ratio. */
    text = g_strdup_printf (_ ("%s · %s, %.1f : 1"), title, describe_contrast (report->contrast, report->least_size_pt),
                            report->contrast);
  gtk_label_set_text (self->contrast, text);
  hf_tip_set (GTK_WIDGET (self->contrast), text);

  poor = report != NULL && report->contrast > 0.0 && report->contrast < (report->least_size_pt >= LARGE_PT ? 3.0 : 4.5);
  if (poor)
    gtk_widget_add_css_class (GTK_WIDGET (self->contrast), "doubtful");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->contrast), "doubtful");
}

static void
hf_inspector_color_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorColor *self = HF_INSPECTOR_COLOR (section);
  HfTextStyle style;
  gboolean texts = hf_text_style_get (document, &style);

  gtk_widget_set_visible (GTK_WIDGET (self), texts);
  if (!texts)
    return;

  hf_role_picker_set (self->picker, hf_document_get_card (document)->palette, &style.paint);
  show_contrast (self);
}

void
hf_inspector_color_set_reporter (HfInspectorColor *self, HfTextReporter *reporter)
{
  g_return_if_fail (HF_IS_INSPECTOR_COLOR (self));

  g_set_object (&self->reporter, reporter);
  g_signal_connect_object (reporter, "changed", G_CALLBACK (show_contrast), self, G_CONNECT_SWAPPED);
}

static void
preview (HfInspectorColor *self, const HfPaint *paint)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  HfDocument *document = hf_inspector_section_get_document (section);
  HfTextStyle style;

  if (hf_inspector_section_is_deaf (section) || !hf_text_style_get (document, &style))
    return;

  if (paint != NULL)
    style.paint = *paint;
  hf_inspector_section_preview (section,
                                paint != NULL ? hf_text_style_apply (document, HF_TEXT_STYLE_PAINT, &style) : NULL);
}

static void
chosen (HfInspectorColor *self, const HfPaint *paint)
{
  HfDocument *document = hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self));
  HfTextStyle style;

  if (hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self)) || !hf_text_style_get (document, &style))
    return;

  style.paint = *paint;
  hf_text_style_push (document, HF_TEXT_STYLE_PAINT, &style);
}

static void
hf_inspector_color_dispose (GObject *object)
{
  g_clear_object (&HF_INSPECTOR_COLOR (object)->reporter);

  G_OBJECT_CLASS (hf_inspector_color_parent_class)->dispose (object);
}

static void
hf_inspector_color_class_init (HfInspectorColorClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_inspector_color_dispose;
  section_class->edits_items = TRUE;
  section_class->update = hf_inspector_color_update;

  g_type_ensure (HF_TYPE_ROLE_PICKER);
  hf_inspector_section_class_set_template (section_class, "inspector-color");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorColor, contrast);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorColor, picker);
  gtk_widget_class_bind_template_callback (widget_class, preview);
  gtk_widget_class_bind_template_callback (widget_class, chosen);
}

static void
hf_inspector_color_init (HfInspectorColor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
