/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-card.h"

#include "card/relay.h"
#include "ui/application.h"
#include "ui/drop-down.h"
#include "ui/item-title.h"

#include <glib/gi18n.h>

/* The languages Heartfelt writes dates and lists in, by BCP 47 tag. */
static const struct
{
  const char *tag;
  const char *title;
} languages[] = {
  { "ar", N_ ("Arabic") },
  { "zh", N_ ("Chinese") },
  { "nl", N_ ("Dutch") },
  { "en", N_ ("English") },
  { "en-GB", N_ ("English (British)") },
  { "en-US", N_ ("English (American)") },
  { "fil", N_ ("Filipino") },
  { "fr", N_ ("French") },
  { "de", N_ ("German") },
  { "he", N_ ("Hebrew") },
  { "hi", N_ ("Hindi") },
  { "it", N_ ("Italian") },
  { "ja", N_ ("Japanese") },
  { "ko", N_ ("Korean") },
  { "pl", N_ ("Polish") },
  { "pt", N_ ("Portuguese") },
  { "pt-BR", N_ ("Portuguese (Brazilian)") },
  { "ru", N_ ("Russian") },
  { "es", N_ ("Spanish") },
};

struct _HfInspectorCard
{
  HfInspectorSection parent_instance;

  /* Template */
  GtkEditable *title;
  GtkDropDown *size;
  GtkStringList *sizes;
  GtkDropDown *language;
  GtkStringList *languages;
  GtkLabel *kept;

  HfCard *said; /* what the language was changed to last, as long as it is the card; nullable */
};

G_DEFINE_FINAL_TYPE (HfInspectorCard, hf_inspector_card, HF_TYPE_INSPECTOR_SECTION)

static void
show_sizes (HfInspectorCard *self, HfCard *card)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint selected = 0;
  guint count;
  const HfFormat *formats = hf_format_list (&count);

  for (guint i = 0; i < count; i++)
    {
      if (&formats[i] == card->format)
        selected = i;
      g_ptr_array_add (titles, (gpointer) _ (formats[i].title));
    }
  g_ptr_array_add (titles, NULL);
  hf_string_list_assign (self->sizes, (const char *const *) titles->pdata);
  gtk_drop_down_set_selected (self->size, selected);
}

static void
show_languages (HfInspectorCard *self, HfCard *card)
{
  const char *titles[G_N_ELEMENTS (languages) + 2] = { NULL };
  guint selected = G_N_ELEMENTS (languages);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      titles[i] = _ (languages[i].title);
      if (g_ascii_strcasecmp (languages[i].tag, card->language) == 0)
        selected = i;
    }
  /* A language we have no name for is shown by its tag. */
  if (selected == G_N_ELEMENTS (languages))
    titles[selected] = card->language;
  hf_string_list_assign (self->languages, titles);
  gtk_drop_down_set_selected (self->language, selected);
}

static void
hf_inspector_card_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorCard *self = HF_INSPECTOR_CARD (section);
  HfCard *card = hf_document_get_card (document);

  if (g_strcmp0 (gtk_editable_get_text (self->title), card->title) != 0)
    gtk_editable_set_text (self->title, card->title);
  show_sizes (self, card);
  show_languages (self, card);
  if (card != self->said)
    gtk_widget_set_visible (GTK_WIDGET (self->kept), FALSE);
}

static HfCard *
get_card (HfInspectorCard *self)
{
  return hf_document_get_card (hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self)));
}

static void
title_changed (HfInspectorCard *self)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  const char *title = gtk_editable_get_text (self->title);

  if (!hf_inspector_section_is_deaf (section) && !g_str_equal (title, get_card (self)->title))
    hf_inspector_section_push (section, hf_card_with_title (get_card (self), title), "title", "%s", _ ("Change Title"));
}

static void
title_left (HfInspectorCard *self)
{
  hf_inspector_section_end_run (HF_INSPECTOR_SECTION (self));
}

static void
size_selected (HfInspectorCard *self)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  guint selected = gtk_drop_down_get_selected (self->size);
  guint count;
  const HfFormat *formats = hf_format_list (&count);

  if (!hf_inspector_section_is_deaf (section) && selected < count)
    hf_inspector_section_push (section, hf_card_with_format (get_card (self), &formats[selected]), NULL, "%s",
                               _ ("Change Size of the Card"));
}

/* Says beside the language which texts did not come along. */
static void
tell_kept (HfInspectorCard *self, const GPtrArray *kept)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < kept->len; i++)
    {
      HfItem *item = hf_card_find_item (self->said, g_ptr_array_index (kept, i), NULL);

      g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", hf_item_title (item));
    }
  /* Translators: %s are names of texts, such as “Headline, Message”. */
  text = g_strdup_printf (_ ("Your own words stay as they are: %s"), titles->str);
  gtk_label_set_text (self->kept, text);
  gtk_widget_set_visible (GTK_WIDGET (self->kept), kept->len > 0);
}

static void
language_selected (HfInspectorCard *self)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  guint selected = gtk_drop_down_get_selected (self->language);
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (GPtrArray) kept = NULL;

  if (hf_inspector_section_is_deaf (section) || selected >= G_N_ELEMENTS (languages))
    return;

  known = hf_application_list_wordings (hf_application_get_default (), get_card (self));
  kept = g_ptr_array_new_with_free_func (g_free);
  g_clear_pointer (&self->said, hf_card_unref);
  self->said = hf_card_in_language (get_card (self), languages[selected].tag, known, kept);
  hf_inspector_section_push (section, hf_card_ref (self->said), NULL, "%s", _ ("Change Language"));
  tell_kept (self, kept);
}

static void
hf_inspector_card_dispose (GObject *object)
{
  HfInspectorCard *self = HF_INSPECTOR_CARD (object);

  g_clear_pointer (&self->said, hf_card_unref);

  G_OBJECT_CLASS (hf_inspector_card_parent_class)->dispose (object);
}

static void
hf_inspector_card_class_init (HfInspectorCardClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_inspector_card_dispose;
  section_class->update = hf_inspector_card_update;

  hf_inspector_section_class_set_template (section_class, "inspector-card");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorCard, title);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorCard, size);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorCard, sizes);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorCard, language);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorCard, languages);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorCard, kept);
  gtk_widget_class_bind_template_callback (widget_class, title_changed);
  gtk_widget_class_bind_template_callback (widget_class, title_left);
  gtk_widget_class_bind_template_callback (widget_class, size_selected);
  gtk_widget_class_bind_template_callback (widget_class, language_selected);
}

static void
hf_inspector_card_init (HfInspectorCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_drop_down_keep_name (self->size);
  hf_drop_down_keep_name (self->language);
  hf_drop_down_ellipsize (self->size);
  hf_drop_down_ellipsize (self->language);
}
