/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-words.h"

#include "card/text-edit.h"
#include "ui/design/field-menu.h"
#include "ui/design/personal-words.h"
#include "ui/design/typing.h"
#include "ui/design/words-buffer.h"
#include "ui/design/words-spelling.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HfInspectorWords
{
  HfInspectorSection parent_instance;

  /* Template */
  GtkTextView *view;
  HfPersonalWords *personal_words;
  GtkLabel *spelling_note;

  HfWordsBuffer words;
  char *id;           /* of the item whose words these are */
  gboolean typed;     /* one letter, in the action under way */
  gboolean replacing; /* what is there will be told when it is whole */

  HfWordsSpelling *spelling;
  GtkWidget *fields;        /* the menu of personal words */
  gboolean fields_of_brace; /* it was asked for by a brace, which is there */
  guint open_id;
};

G_DEFINE_FINAL_TYPE (HfInspectorWords, hf_inspector_words, HF_TYPE_INSPECTOR_SECTION)

/* What is selected here is what lettering and colour are for. */
static void
tell_letters (HfInspectorWords *self)
{
  HfLetters *letters = hf_document_get_letters (hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self)));
  g_autofree char *words = hf_words_buffer_get_words (&self->words);
  gsize start;
  gsize end;

  if (hf_words_buffer_get_selection (&self->words, words, &start, &end))
    hf_letters_select (letters, self->id, start, end);
  else
    hf_letters_forget (letters, self->id);
}

static HfItem *
get_item (HfInspectorWords *self)
{
  HfDocument *document = hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self));
  HfItem *item = document != NULL && self->id != NULL ? hf_document_find_item (document, self->id) : NULL;

  return item != NULL && item->kind == HF_ITEM_TEXT ? item : NULL;
}

static void
show_spelling (HfInspectorWords *self, gboolean typing)
{
  HfDocument *document = hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self));
  HfItem *item = get_item (self);
  g_autofree char *note = item != NULL ? hf_spelling_describe (hf_spelling_of (document), item->text) : NULL;

  hf_words_spelling_show (self->spelling, document, item != NULL ? item->text : NULL, typing);
  gtk_widget_set_visible (GTK_WIDGET (self->spelling_note), note != NULL);
  gtk_label_set_text (self->spelling_note, note != NULL ? note : "");
}

static void
spelling_changed (HfInspectorWords *self)
{
  show_spelling (self, FALSE);
}

static void
hf_inspector_words_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorWords *self = HF_INSPECTOR_WORDS (section);
  HfItem *item = hf_document_get_selected_item (document);
  gboolean text = item != NULL && item->kind == HF_ITEM_TEXT;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), text);
  if (!text)
    {
      g_clear_pointer (&self->id, g_free);
      show_spelling (self, FALSE);
      return;
    }

  words = hf_text_get_words (item->text);
  if (g_strcmp0 (self->id, item->id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (item->id);
      gtk_text_buffer_set_text (self->words.buffer, words, -1);
    }
  else
    hf_words_buffer_set_words (&self->words, words);
  hf_words_buffer_show_styles (&self->words, item->text);
  show_spelling (self, gtk_widget_has_focus (GTK_WIDGET (self->view)));
  if (gtk_widget_has_focus (GTK_WIDGET (self->view)))
    tell_letters (self);
  hf_personal_words_set_roster (self->personal_words, hf_document_get_roster (document));
}

static void
words_changed (HfInspectorWords *self)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  g_autofree char *words = NULL;
  g_autoptr (HfText) text = NULL;
  HfDocument *document;
  HfItem *item;

  if (hf_inspector_section_is_deaf (section) || self->id == NULL || self->replacing)
    return;

  document = hf_inspector_section_get_document (section);
  item = get_item (self);
  if (item == NULL)
    return;

  words = hf_words_buffer_get_words (&self->words);
  text = hf_text_reword (item->text, words);
  hf_inspector_section_push (section, hf_card_with_text (hf_document_get_edited_card (document), item->id, text),
                             "words", _ ("Edit Words of %s"), hf_inspector_section_get_title (section));
}

/* A text has room for so many bytes. */
static void
limit_insertion (HfInspectorWords *self, GtkTextIter *place, const char *words, int length)
{
  g_autofree char *now = NULL;
  g_autofree char *coming = NULL;

  if (hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self)))
    return;

  now = hf_words_buffer_get_words (&self->words);
  coming = g_strndup (words, (gsize) MAX (0, length));
  if (hf_typing_has_room (GTK_WIDGET (self), strlen (now), coming))
    return;

  g_signal_stop_emission_by_name (self->words.buffer, "insert-text");
  gtk_widget_error_bell (GTK_WIDGET (self->view));
}

static void
insert_words (HfInspectorWords *self, const char *words)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  gtk_text_buffer_begin_user_action (self->words.buffer);
  gtk_text_buffer_delete_selection (self->words.buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (self->words.buffer, words, -1, TRUE);
  gtk_text_buffer_end_user_action (self->words.buffer);
}

static void
pasted (GtkWidget *widget, const char *words)
{
  HfInspectorWords *self = HF_INSPECTOR_WORDS (widget);

  if (self->id == NULL || hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self)))
    return;

  hf_inspector_section_end_run (HF_INSPECTOR_SECTION (self));
  insert_words (self, words);
  hf_inspector_section_end_run (HF_INSPECTOR_SECTION (self));
}

/* As plain text, whatever else the clipboard has. */
static void
paste (HfInspectorWords *self)
{
  g_signal_stop_emission_by_name (self->view, "paste-clipboard");
  hf_typing_paste (GTK_WIDGET (self), pasted);
}

static void
paste_by_key (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_typing_paste (widget, pasted);
}

static void
replace (HfInspectorWords *self, const char *words, gsize start, gsize end, const char *by)
{
  self->replacing = TRUE;
  hf_words_buffer_replace (&self->words, words, start, end, by);
  self->replacing = FALSE;
  words_changed (self);
}

static void
correct (HfInspectorWords *self, guint start, guint end, const char *by)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  g_autofree char *words = hf_words_buffer_get_words (&self->words);

  if (hf_inspector_section_is_deaf (section) || end > strlen (words))
    return;

  hf_inspector_section_end_run (section);
  replace (self, words, start, end, by);
  hf_inspector_section_end_run (section);
}

/* Quotes and dashes become those of the language, in a step that can be undone by itself. */
static void
improve (HfInspectorWords *self)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  HfDocument *document = hf_inspector_section_get_document (section);
  g_autofree char *words = NULL;
  g_autofree char *better = NULL;
  HfItem *item;
  gsize start;
  gsize end;

  if (!self->typed || self->id == NULL || hf_inspector_section_is_deaf (section))
    return;

  self->typed = FALSE;
  item = get_item (self);
  words = hf_words_buffer_get_words (&self->words);
  end = hf_words_buffer_get_caret (&self->words, words);
  better = item != NULL ? hf_typing_improve (hf_document_get_card (document), item->text, words, end, &start) : NULL;
  if (better == NULL)
    return;

  hf_inspector_section_end_run (section);
  replace (self, words, start, end, better);
}

static void
insert_field (HfInspectorWords *self, const char *key)
{
  g_autofree char *field = g_strdup_printf ("{%s}", key);

  insert_words (self, field);
}

/* A brace that asked for it begins the field already. */
static void
field_chosen (HfInspectorWords *self, const char *key)
{
  g_autofree char *rest = g_strdup_printf ("%s}", key);

  if (self->fields_of_brace)
    insert_words (self, rest);
  else
    insert_field (self, key);
}

static void
open_fields (HfInspectorWords *self)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  GdkRectangle place;
  GtkTextIter caret;
  double x;
  double y;

  gtk_text_buffer_get_iter_at_mark (self->words.buffer, &caret, gtk_text_buffer_get_insert (self->words.buffer));
  gtk_text_view_get_iter_location (self->view, &caret, &place);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x, &place.y);
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self->view), GTK_WIDGET (self), place.x, place.y, &x, &y))
    return;

  place.x = (int) x;
  place.y = (int) y;
  place.width = 1;
  hf_field_menu_open (HF_FIELD_MENU (self->fields), hf_inspector_section_get_document (section), &place);
}

static void
open_fields_by_key (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfInspectorWords *self = HF_INSPECTOR_WORDS (widget);

  self->fields_of_brace = FALSE;
  if (self->id != NULL && !hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self)))
    open_fields (self);
}

static gboolean
open_fields_of_brace (gpointer data)
{
  HfInspectorWords *self = data;

  self->open_id = 0;
  self->fields_of_brace = TRUE;
  if (self->id != NULL && !hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self)) &&
      gtk_widget_has_focus (GTK_WIDGET (self->view)))
    open_fields (self);
  return G_SOURCE_REMOVE;
}

/* A brace typed asks for the fields; two of them are a brace. */
static void
inserted (HfInspectorWords *self, GtkTextIter *end, const char *words, int length)
{
  GtkTextIter before = *end;

  self->typed = length > 0 && length == (int) (g_utf8_next_char (words) - words);
  if (length != 1 || *words != '{' || hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self)) || self->open_id != 0)
    return;

  if (!gtk_text_iter_backward_chars (&before, 2) || gtk_text_iter_get_char (&before) != '{')
    self->open_id = g_idle_add (open_fields_of_brace, self);
}

static void
words_left (HfInspectorWords *self)
{
  hf_inspector_section_end_run (HF_INSPECTOR_SECTION (self));
}

static void
mark_set (HfInspectorWords *self, GtkTextIter *place, GtkTextMark *mark)
{
  if (!hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self)) && self->id != NULL &&
      (mark == gtk_text_buffer_get_insert (self->words.buffer) ||
       mark == gtk_text_buffer_get_selection_bound (self->words.buffer)))
    {
      tell_letters (self);
      show_spelling (self, FALSE);
    }
}

void
hf_inspector_words_focus (HfInspectorWords *self)
{
  g_return_if_fail (HF_IS_INSPECTOR_WORDS (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
hf_inspector_words_dispose (GObject *object)
{
  g_clear_handle_id (&HF_INSPECTOR_WORDS (object)->open_id, g_source_remove);
  g_clear_object (&HF_INSPECTOR_WORDS (object)->spelling);

  G_OBJECT_CLASS (hf_inspector_words_parent_class)->dispose (object);
}

static void
hf_inspector_words_finalize (GObject *object)
{
  g_free (HF_INSPECTOR_WORDS (object)->id);

  G_OBJECT_CLASS (hf_inspector_words_parent_class)->finalize (object);
}

static void
install_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint keyval;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_b, GDK_CONTROL_MASK, "edit.bold" },
    { GDK_KEY_i, GDK_CONTROL_MASK, "edit.italic" },
    { GDK_KEY_greater, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "edit.larger" },
    { GDK_KEY_less, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "edit.smaller" },
    { GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "words.fields" },
    { GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "words.paste" },
  };

  gtk_widget_class_install_action (klass, "words.fields", NULL, open_fields_by_key);
  gtk_widget_class_install_action (klass, "words.paste", NULL, paste_by_key);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i].keyval, keys[i].modifiers, keys[i].action, NULL);
}

static void
hf_inspector_words_class_init (HfInspectorWordsClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_inspector_words_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_inspector_words_finalize;
  section_class->edits_items = TRUE;
  section_class->update = hf_inspector_words_update;

  install_keys (widget_class);
  g_type_ensure (HF_TYPE_PERSONAL_WORDS);
  hf_inspector_section_class_set_template (section_class, "inspector-words");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorWords, view);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorWords, personal_words);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorWords, spelling_note);
  gtk_widget_class_bind_template_callback (widget_class, words_left);
  gtk_widget_class_bind_template_callback (widget_class, insert_field);
}

static void
hf_inspector_words_init (HfInspectorWords *self)
{
  GtkTextBuffer *buffer;

  gtk_widget_init_template (GTK_WIDGET (self));

  hf_words_buffer_init (&self->words, self->view);
  buffer = self->words.buffer;
  g_signal_connect_object (buffer, "changed", G_CALLBACK (words_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "end-user-action", G_CALLBACK (improve), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "paste-clipboard", G_CALLBACK (paste), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "mark-set", G_CALLBACK (mark_set), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (limit_insertion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (inserted), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  self->spelling = hf_words_spelling_new (self->view);
  g_signal_connect_object (self->spelling, "correct", G_CALLBACK (correct), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->spelling, "changed", G_CALLBACK (spelling_changed), self, G_CONNECT_SWAPPED);

  self->fields = hf_field_menu_new ();
  gtk_widget_set_parent (self->fields, GTK_WIDGET (self));
  g_signal_connect_object (self->fields, "chosen", G_CALLBACK (field_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fields, "closed", G_CALLBACK (gtk_widget_grab_focus), self->view, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fields, "typed", G_CALLBACK (insert_words), self, G_CONNECT_SWAPPED);
}
