/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector.h"

#include "ui/design/inspector-card.h"
#include "ui/design/inspector-code.h"
#include "ui/design/inspector-color.h"
#include "ui/design/inspector-description.h"
#include "ui/design/inspector-head.h"
#include "ui/design/inspector-ideas.h"
#include "ui/design/inspector-ink.h"
#include "ui/design/inspector-own-colors.h"
#include "ui/design/inspector-own.h"
#include "ui/design/inspector-page.h"
#include "ui/design/inspector-pairing.h"
#include "ui/design/inspector-palette.h"
#include "ui/design/inspector-picture.h"
#include "ui/design/inspector-place.h"
#include "ui/design/inspector-prompts.h"
#include "ui/design/inspector-shape.h"
#include "ui/design/inspector-text.h"
#include "ui/design/inspector-tints.h"
#include "ui/design/inspector-words.h"
#include "ui/design/text-reporter.h"
#include "ui/item-title.h"
#include "ui/segmented.h"
#include "ui/view.h"
#include "ui/wheel.h"

#include <glib/gi18n.h>

struct _HfInspector
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  HfSegmented *levels;
  GtkWidget *close_button;
  GtkScrolledWindow *scroller;
  GtkStack *stack;
  HfInspectorText *text;
  HfInspectorColor *color;
  HfInspectorWords *words;

  HfDocument *document;
  HfTextReporter *reporter;
  const char *level;      /* "card", "page" or "item" */
  const char *last_level; /* where one was before something was selected */
};

G_DEFINE_FINAL_TYPE (HfInspector, hf_inspector, GTK_TYPE_WIDGET)

static void
set_sections_document (HfInspector *self, HfDocument *document)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    for (GtkWidget *section = gtk_widget_get_first_child (page); section != NULL;
         section = gtk_widget_get_next_sibling (section))
      hf_document_widget_set_document (HF_DOCUMENT_WIDGET (section), document);
}

static void
name_level (HfInspector *self, const char *level, const char *title)
{
  g_autofree char *name = g_strdup_printf (_ ("Level: %s"), title);

  hf_segmented_set_text (self->levels, level, title, name);
}

static void
show_level (HfInspector *self, const char *level)
{
  /* One begins at the top of what is other than it was. */
  if (!g_str_equal (level, self->level))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);

  self->level = level;
  if (!g_str_equal (level, "item"))
    self->last_level = level;
  hf_segmented_select (self->levels, level);
  gtk_stack_set_visible_child_name (self->stack, level);
}

static void
name_levels (HfInspector *self)
{
  HfCard *card = hf_document_get_card (self->document);
  const char *const *ids = hf_document_get_selection (self->document);
  g_autofree char *title = hf_item_list_title (card, ids);

  name_level (self, "card", _ ("Card"));
  name_level (self, "page", hf_view_get_title (hf_document_get_view (self->document)));
  name_level (self, "item", title);
  hf_segmented_set_shown (self->levels, "item", ids[0] != NULL);
}

/* What is selected is what one wants to see; when nothing is any longer, one is back where one came from. */
static void
selection_changed (HfInspector *self)
{
  gboolean selected = hf_document_get_n_selected (self->document) > 0;

  name_levels (self);
  if (selected)
    show_level (self, "item");
  else if (g_str_equal (self->level, "item"))
    show_level (self, self->last_level);
}

/* Lettering and colour are those of the letters selected. */
static void
letters_changed (HfInspector *self)
{
  hf_document_widget_refresh (HF_DOCUMENT_WIDGET (self->text));
  hf_document_widget_refresh (HF_DOCUMENT_WIDGET (self->color));
}

static void
level_chosen (HfInspector *self, const char *level)
{
  show_level (self, g_intern_string (level));
}

void
hf_inspector_set_document (HfInspector *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_INSPECTOR (self));

  if (self->document != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->document, self);
      g_signal_handlers_disconnect_by_data (hf_document_get_letters (self->document), self);
    }
  g_set_object (&self->document, document);
  hf_text_reporter_set_document (self->reporter, document);
  set_sections_document (self, document);
  if (document == NULL)
    return;

  g_signal_connect_object (document, "card-changed", G_CALLBACK (name_levels), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "shown-changed", G_CALLBACK (name_levels), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "selection-changed", G_CALLBACK (selection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_document_get_letters (document), "changed", G_CALLBACK (letters_changed), self,
                           G_CONNECT_SWAPPED);
  show_level (self, "card");
  selection_changed (self);
}

void
hf_inspector_set_sheet (HfInspector *self, gboolean sheet)
{
  g_return_if_fail (HF_IS_INSPECTOR (self));

  gtk_widget_set_visible (self->close_button, sheet);
}

gboolean
hf_inspector_focus_words (HfInspector *self)
{
  g_return_val_if_fail (HF_IS_INSPECTOR (self), FALSE);

  if (self->document == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->words)))
    return FALSE;

  show_level (self, "item");
  hf_inspector_words_focus (self->words);
  return TRUE;
}

static void
hf_inspector_dispose (GObject *object)
{
  HfInspector *self = HF_INSPECTOR (object);

  if (self->document != NULL)
    hf_inspector_set_document (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->reporter);

  G_OBJECT_CLASS (hf_inspector_parent_class)->dispose (object);
}

static void
hf_inspector_class_init (HfInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_inspector_dispose;

  g_type_ensure (HF_TYPE_SEGMENTED);
  g_type_ensure (HF_TYPE_INSPECTOR_CARD);
  g_type_ensure (HF_TYPE_INSPECTOR_CODE);
  g_type_ensure (HF_TYPE_INSPECTOR_COLOR);
  g_type_ensure (HF_TYPE_INSPECTOR_DESCRIPTION);
  g_type_ensure (HF_TYPE_INSPECTOR_HEAD);
  g_type_ensure (HF_TYPE_INSPECTOR_IDEAS);
  g_type_ensure (HF_TYPE_INSPECTOR_INK);
  g_type_ensure (HF_TYPE_INSPECTOR_OWN);
  g_type_ensure (HF_TYPE_INSPECTOR_OWN_COLORS);
  g_type_ensure (HF_TYPE_INSPECTOR_PAGE);
  g_type_ensure (HF_TYPE_INSPECTOR_PAIRING);
  g_type_ensure (HF_TYPE_INSPECTOR_PALETTE);
  g_type_ensure (HF_TYPE_INSPECTOR_PICTURE);
  g_type_ensure (HF_TYPE_INSPECTOR_PLACE);
  g_type_ensure (HF_TYPE_INSPECTOR_PROMPTS);
  g_type_ensure (HF_TYPE_INSPECTOR_SHAPE);
  g_type_ensure (HF_TYPE_INSPECTOR_TEXT);
  g_type_ensure (HF_TYPE_INSPECTOR_TINTS);
  g_type_ensure (HF_TYPE_INSPECTOR_WORDS);
  gtk_widget_class_set_css_name (widget_class, "inspector");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, HfInspector, box);
  gtk_widget_class_bind_template_child (widget_class, HfInspector, levels);
  gtk_widget_class_bind_template_child (widget_class, HfInspector, close_button);
  gtk_widget_class_bind_template_child (widget_class, HfInspector, scroller);
  gtk_widget_class_bind_template_child (widget_class, HfInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, HfInspector, text);
  gtk_widget_class_bind_template_child (widget_class, HfInspector, color);
  gtk_widget_class_bind_template_child (widget_class, HfInspector, words);
  gtk_widget_class_bind_template_callback (widget_class, level_chosen);
}

static void
hf_inspector_init (HfInspector *self)
{
  static const char *const levels[] = { "card", "page", "item" };

  self->level = "card";
  self->last_level = "card";
  self->reporter = hf_text_reporter_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    hf_segmented_add (self->levels, levels[i], "", NULL, "");
  hf_leave_wheel_to_scrolling (GTK_WIDGET (self));
  hf_inspector_text_set_reporter (self->text, self->reporter);
  hf_inspector_color_set_reporter (self->color, self->reporter);
}
