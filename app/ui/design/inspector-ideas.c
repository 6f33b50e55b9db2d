/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-ideas.h"

#include "ui/application.h"
#include "ui/files/settings.h"
#include "ui/segmented.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_AT_FIRST 3

struct _HfInspectorIdeas
{
  HfInspectorSection parent_instance;

  /* Template */
  HfSegmented *tones;
  HfSegmented *lengths;
  GtkWidget *formal_row;
  GtkSwitch *formal_switch;
  GtkListBox *list;
  GtkWidget *all_button;
  GtkLabel *all_label;

  GPtrArray *ideas; /* of HfMessage, as in the list */
  gboolean formal;  /* whether the list has them on formal terms */
  gboolean all;
};

G_DEFINE_FINAL_TYPE (HfInspectorIdeas, hf_inspector_ideas, HF_TYPE_INSPECTOR_SECTION)

/* What a text is for, by its lettering and its id, which templates share. */
static HfMessageKind
kind_of_item (HfItem *item)
{
  if (strstr (item->id, "subtitle") != NULL)
    return HF_MESSAGE_KIND_SUBTITLE;
  if (strstr (item->id, "salutation") != NULL || strstr (item->id, "greeting") != NULL)
    return HF_MESSAGE_KIND_OPENING;
  if (item->text->font_role == HF_FONT_ROLE_HEADLINE)
    return HF_MESSAGE_KIND_HEADLINE;
  if (strstr (item->id, "signature") != NULL)
    return HF_MESSAGE_KIND_SIGNATURE;

  return HF_MESSAGE_KIND_MESSAGE;
}

static HfMessages *
get_messages (void)
{
  return hf_application_get_messages (hf_application_get_default ());
}

static gboolean
wants_formal (HfCard *card)
{
  return hf_settings_get_formal (hf_settings_get_default ()) &&
         hf_messages_have_formal (get_messages (), card->language);
}

static int
index_of_word (const char *const *words, const char *word)
{
  for (int i = 0; word != NULL && words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      return i;

  return -1;
}

/* In a language with formal terms, messages that have none would be too familiar; headlines rarely address anybody. */
static void
keep_formal (GPtrArray *ideas)
{
  for (guint left = ideas->len; left > 0; left--)
    {
      const HfMessage *idea = g_ptr_array_index (ideas, left - 1);

      if (idea->kind == HF_MESSAGE_KIND_MESSAGE && idea->formal == NULL)
        g_ptr_array_remove_index (ideas, left - 1);
    }
}

/* Those for the card's own theme first, then those for others, which are ideas as well. */
static GPtrArray *
find_ideas (HfInspectorIdeas *self, HfCard *card, HfItem *item)
{
  HfMessageKind kind = kind_of_item (item);
  HfMessageFilter filter = HF_MESSAGE_FILTER_ALL;
  g_autoptr (GPtrArray) others = NULL;
  GPtrArray *ideas;

  filter.language = card->language;
  filter.kind = (int) kind;
  filter.subject = card->info.theme != NULL ? card->info.theme : card->info.occasion;
  filter.tone = (HfMessageTone) index_of_word (hf_message_tone_words, hf_segmented_get_selected (self->tones));
  if (kind == HF_MESSAGE_KIND_MESSAGE)
    filter.length =
        (HfMessageLength) index_of_word (hf_message_length_words, hf_segmented_get_selected (self->lengths));
  ideas = hf_messages_list (get_messages (), &filter);

  filter.subject = NULL;
  others = hf_messages_list (get_messages (), &filter);
  for (guint i = 0; i < others->len; i++)
    if (!g_ptr_array_find (ideas, g_ptr_array_index (others, i), NULL))
      g_ptr_array_add (ideas, g_ptr_array_index (others, i));
  if (wants_formal (card))
    keep_formal (ideas);

  return ideas;
}

static HfCard *
with_idea (HfInspectorIdeas *self, const HfMessage *idea)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  HfCard *card = hf_document_get_edited_card (hf_inspector_section_get_document (section));
  HfItem *item = hf_document_get_selected_item (hf_inspector_section_get_document (section));
  g_autoptr (HfText) text = hf_text_with_words (item->text, hf_message_get_text (idea, self->formal));

  return hf_card_with_text (card, item->id, text);
}

static const HfMessage *
idea_of_row (HfInspectorIdeas *self, GtkWidget *row)
{
  return g_ptr_array_index (self->ideas, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

static void
preview (HfInspectorIdeas *self, GtkEventController *controller)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);

  if (!hf_inspector_section_is_deaf (section))
    hf_inspector_section_preview (section,
                                  with_idea (self, idea_of_row (self, gtk_event_controller_get_widget (controller))));
}

static void
pointer_entered (HfInspectorIdeas *self, double x, double y, GtkEventController *controller)
{
  preview (self, controller);
}

static void
end_preview (HfInspectorIdeas *self)
{
  hf_inspector_section_preview (HF_INSPECTOR_SECTION (self), NULL);
}

static void
add_row (HfInspectorIdeas *self, const HfMessage *idea)
{
  GtkWidget *row = gtk_list_box_row_new ();
  const char *text = hf_message_get_text (idea, self->formal);
  GtkWidget *label = gtk_label_new (text);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *name = g_strdup_printf (_ ("Idea: %s"), text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (motion, "enter", G_CALLBACK (pointer_entered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (preview), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, motion);
  gtk_widget_add_controller (row, focus);
  gtk_list_box_append (self->list, row);
}

static void
show_extent (HfInspectorIdeas *self)
{
  g_autofree char *text = g_strdup_printf (_ ("All %u Ideas…"), self->ideas->len);
  GtkListBoxRow *row;

  for (guint i = 0; (row = gtk_list_box_get_row_at_index (self->list, (int) i)) != NULL; i++)
    gtk_widget_set_visible (GTK_WIDGET (row), self->all || i < N_AT_FIRST);
  gtk_label_set_text (self->all_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->all_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("All Ideas"),
                                  -1);
  gtk_widget_set_visible (self->all_button, !self->all && self->ideas->len > N_AT_FIRST);
}

static gboolean
same_ideas (GPtrArray *a, GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;

  return TRUE;
}

static void
show_ideas (HfInspectorIdeas *self, HfCard *card, HfItem *item)
{
  g_autoptr (GPtrArray) ideas = find_ideas (self, card, item);
  gboolean formal = wants_formal (card);
  GtkListBoxRow *row;

  gtk_widget_set_visible (GTK_WIDGET (self->lengths), kind_of_item (item) == HF_MESSAGE_KIND_MESSAGE);
  gtk_widget_set_visible (self->formal_row, hf_messages_have_formal (get_messages (), card->language));
  if (formal == self->formal && same_ideas (self->ideas, ideas))
    return;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->ideas, g_ptr_array_unref);
  self->ideas = g_steal_pointer (&ideas);
  self->formal = formal;
  self->all = FALSE;
  for (guint i = 0; i < self->ideas->len; i++)
    add_row (self, g_ptr_array_index (self->ideas, i));
  show_extent (self);
}

static void
hf_inspector_ideas_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorIdeas *self = HF_INSPECTOR_IDEAS (section);
  HfCard *card = hf_document_get_card (document);
  HfItem *item = hf_document_get_selected_item (document);
  gboolean text = item != NULL && item->kind == HF_ITEM_TEXT;

  text = text && hf_messages_match_language (get_messages (), card->language) != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), text);
  if (text)
    show_ideas (self, card, item);
}

static void
choice_changed (HfInspectorIdeas *self)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);

  if (!hf_inspector_section_is_deaf (section))
    hf_document_widget_refresh (HF_DOCUMENT_WIDGET (section));
}

static void
activated (HfInspectorIdeas *self, GtkListBoxRow *row)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);

  if (!hf_inspector_section_is_deaf (section))
    hf_inspector_section_push (section, with_idea (self, idea_of_row (self, GTK_WIDGET (row))), NULL,
                               _ ("Use an Idea for %s"), hf_inspector_section_get_title (section));
}

static void
show_all (HfInspectorIdeas *self)
{
  self->all = TRUE;
  show_extent (self);
}

static void
hf_inspector_ideas_finalize (GObject *object)
{
  HfInspectorIdeas *self = HF_INSPECTOR_IDEAS (object);

  g_clear_pointer (&self->ideas, g_ptr_array_unref);

  G_OBJECT_CLASS (hf_inspector_ideas_parent_class)->finalize (object);
}

static void
hf_inspector_ideas_class_init (HfInspectorIdeasClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_inspector_ideas_finalize;
  section_class->edits_items = TRUE;
  section_class->update = hf_inspector_ideas_update;

  g_type_ensure (HF_TYPE_SEGMENTED);
  hf_inspector_section_class_set_template (section_class, "inspector-ideas");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorIdeas, tones);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorIdeas, lengths);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorIdeas, formal_row);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorIdeas, formal_switch);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorIdeas, list);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorIdeas, all_button);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorIdeas, all_label);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed);
  gtk_widget_class_bind_template_callback (widget_class, activated);
  gtk_widget_class_bind_template_callback (widget_class, end_preview);
  gtk_widget_class_bind_template_callback (widget_class, show_all);
}

static void
hf_inspector_ideas_init (HfInspectorIdeas *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  hf_segmented_add (self->tones, "warm", _ ("Warm"), NULL, _ ("Tone: Warm"));
  hf_segmented_add (self->tones, "plain", _ ("Plain"), NULL, _ ("Tone: Plain"));
  hf_segmented_add (self->tones, "playful", _ ("Playful"), NULL, _ ("Tone: Playful"));
  hf_segmented_select (self->tones, "warm");
  hf_segmented_add (self->lengths, "line", _ ("A line"), NULL, _ ("Length: A line"));
  hf_segmented_add (self->lengths, "paragraph", _ ("A paragraph"), NULL, _ ("Length: A paragraph"));
  hf_segmented_add (self->lengths, "letter", _ ("A letter"), NULL, _ ("Length: A letter"));
  hf_segmented_select (self->lengths, "paragraph");
  g_object_bind_property (hf_settings_get_default (), "formal", self->formal_switch, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (hf_settings_get_default (), "notify::formal", G_CALLBACK (choice_changed), self,
                           G_CONNECT_SWAPPED);
}
