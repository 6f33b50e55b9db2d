/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/words-spelling.h"

#include <string.h>

#define GROUP "spelling"

struct _HfWordsSpelling
{
  GObject parent_instance;

  GtkTextView *view; /* which this belongs to */
  GtkTextTag *tag;
  HfSpelling *spelling; /* of the document; nullable */
  HfText *text;         /* nullable */
  HfMisspelt target;    /* the word the menu is about */
};

G_DEFINE_FINAL_TYPE (HfWordsSpelling, hf_words_spelling, G_TYPE_OBJECT)

enum
{
  CORRECT,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell_changed (HfWordsSpelling *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gsize
get_byte (const char *words, const GtkTextIter *iter)
{
  return (gsize) (g_utf8_offset_to_pointer (words, gtk_text_iter_get_offset (iter)) - words);
}

static gsize
get_caret (HfWordsSpelling *self, const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  return MIN (get_byte (words, &caret), strlen (words));
}

static void
underline (HfWordsSpelling *self, const char *words, GArray *misspelt)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->tag, &start, &end);
  for (guint i = 0; i < misspelt->len; i++)
    {
      const HfMisspelt *word = &g_array_index (misspelt, HfMisspelt, i);

      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) g_utf8_strlen (words, (gssize) word->start));
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) g_utf8_strlen (words, (gssize) word->end));
      gtk_text_buffer_apply_tag (buffer, self->tag, &start, &end);
    }
}

static void
follow (HfWordsSpelling *self, HfSpelling *spelling)
{
  if (spelling == self->spelling)
    return;

  if (self->spelling != NULL)
    g_signal_handlers_disconnect_by_func (self->spelling, tell_changed, self);
  g_set_object (&self->spelling, spelling);
  if (spelling != NULL)
    g_signal_connect_object (spelling, "changed", G_CALLBACK (tell_changed), self, G_CONNECT_SWAPPED);
}

void
hf_words_spelling_show (HfWordsSpelling *self, HfDocument *document, HfText *text, gboolean typing)
{
  g_autofree char *words = NULL;
  g_autoptr (GArray) misspelt = NULL;

  g_return_if_fail (HF_IS_WORDS_SPELLING (self));

  follow (self, document != NULL ? hf_spelling_of (document) : NULL);
  if (text != NULL)
    hf_text_ref (text);
  g_clear_pointer (&self->text, hf_text_unref);
  self->text = text;
  if (text == NULL)
    return;

  words = hf_text_get_words (text);
  misspelt = hf_spelling_find (self->spelling, text, typing ? get_caret (self, words) : HF_SPELLING_NO_CARET);
  underline (self, words, misspelt);
}

/* The menu has more entries where a misspelt word is at @byte. */
static void
prepare_menu (HfWordsSpelling *self, gsize byte)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  gboolean found = self->text != NULL && hf_spelling_find_at (self->spelling, self->text, byte, &self->target);

  if (found)
    hf_spelling_add_to_menu (self->spelling, menu, GROUP, self->text, &self->target);
  gtk_text_view_set_extra_menu (self->view, found ? G_MENU_MODEL (menu) : NULL);
}

static void
pressed (HfWordsSpelling *self, int n_presses, double x, double y)
{
  g_autofree char *words = self->text != NULL ? hf_text_get_words (self->text) : g_strdup ("");
  GtkTextIter place;
  int buffer_x;
  int buffer_y;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (self->view, &place, buffer_x, buffer_y);
  prepare_menu (self, MIN (get_byte (words, &place), strlen (words)));
}

static gboolean
key_pressed (HfWordsSpelling *self, guint key, guint code, GdkModifierType state)
{
  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0))
    {
      g_autofree char *words = self->text != NULL ? hf_text_get_words (self->text) : g_strdup ("");

      prepare_menu (self, get_caret (self, words));
    }
  return GDK_EVENT_PROPAGATE;
}

static void
correct_word (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HfWordsSpelling *self = data;

  if (self->text != NULL)
    g_signal_emit (self, signals[CORRECT], 0, (guint) self->target.start, (guint) self->target.end,
                   g_variant_get_string (parameter, NULL));
}

static void
learn_word (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HfWordsSpelling *self = data;

  if (self->text != NULL)
    hf_spelling_learn (self->spelling, self->text, &self->target);
}

static void
add_controllers (HfWordsSpelling *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the view opens its menu. */
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

HfWordsSpelling *
hf_words_spelling_new (GtkTextView *view)
{
  static const GActionEntry entries[] = {
    { "correct-word", correct_word, "s", NULL, NULL, { 0 } },
    { "learn-word", learn_word, NULL, NULL, NULL, { 0 } },
  };
  HfWordsSpelling *self = g_object_new (HF_TYPE_WORDS_SPELLING, NULL);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->view = view;
  self->tag =
      gtk_text_buffer_create_tag (gtk_text_view_get_buffer (view), NULL, "underline", PANGO_UNDERLINE_ERROR, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (view), GROUP, G_ACTION_GROUP (actions));
  add_controllers (self);
  return self;
}

static void
hf_words_spelling_dispose (GObject *object)
{
  HfWordsSpelling *self = HF_WORDS_SPELLING (object);

  follow (self, NULL);
  g_clear_pointer (&self->text, hf_text_unref);

  G_OBJECT_CLASS (hf_words_spelling_parent_class)->dispose (object);
}

static void
hf_words_spelling_class_init (HfWordsSpellingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_words_spelling_dispose;

  signals[CORRECT] = g_signal_new ("correct", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_STRING);
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_words_spelling_init (HfWordsSpelling *self)
{
}
