/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keyboard of those who write on the card: input methods, and the caret. */
#include "ui/design/canvas-text-private.h"

#include <math.h>

/* How near the edge the caret may be when it is shown. */
#define REVEAL_PX 16

static void
preedit_changed (GtkIMContext *im, HfCanvas *self)
{
  HfWriting *writing = &self->writing;
  int caret;

  if (!hf_canvas_is_writing (self))
    return;

  g_clear_pointer (&writing->preedit, g_free);
  gtk_im_context_get_preedit_string (im, &writing->preedit, NULL, &caret);
  if (writing->preedit != NULL && *writing->preedit == '\0')
    g_clear_pointer (&writing->preedit, g_free);
  writing->preedit_caret =
      writing->preedit != NULL ? (guint) (g_utf8_offset_to_pointer (writing->preedit, caret) - writing->preedit) : 0;
  if (writing->preedit != NULL && writing->caret != writing->anchor)
    hf_canvas_write (self, "");
  hf_canvas_lay_out (self);
  hf_canvas_tell_caret (self);
}

static gboolean
retrieve_surrounding (GtkIMContext *im, HfCanvas *self)
{
  g_autofree char *words = hf_canvas_get_written_words (self);

  if (!hf_canvas_is_writing (self))
    return FALSE;

  gtk_im_context_set_surrounding_with_selection (im, words, -1, (int) self->writing.caret, (int) self->writing.anchor);
  return TRUE;
}

static gboolean
delete_surrounding (GtkIMContext *im, int offset, int n_letters, HfCanvas *self)
{
  g_autofree char *words = hf_canvas_get_written_words (self);
  glong n_all = g_utf8_strlen (words, -1);
  glong start = g_utf8_pointer_to_offset (words, words + self->writing.caret) + offset;

  if (!hf_canvas_is_writing (self) || start < 0 || n_letters < 0 || start + n_letters > n_all)
    return FALSE;

  hf_canvas_splice (self, (guint) (g_utf8_offset_to_pointer (words, start) - words),
                    (guint) (g_utf8_offset_to_pointer (words, start + n_letters) - words), "");
  return TRUE;
}

void
hf_canvas_attach_input (HfCanvas *self)
{
  gtk_im_context_set_client_widget (self->writing.im, GTK_WIDGET (self));
  gtk_event_controller_key_set_im_context (GTK_EVENT_CONTROLLER_KEY (self->writing.keys), self->writing.im);
  gtk_im_context_focus_in (self->writing.im);
}

void
hf_canvas_detach_input (HfCanvas *self)
{
  gtk_im_context_reset (self->writing.im);
  gtk_im_context_focus_out (self->writing.im);
  gtk_event_controller_key_set_im_context (GTK_EVENT_CONTROLLER_KEY (self->writing.keys), NULL);
  gtk_im_context_set_client_widget (self->writing.im, NULL);
}

void
hf_canvas_reset_input (HfCanvas *self)
{
  gtk_im_context_reset (self->writing.im);
}

static gboolean
get_caret (HfCanvas *self, HfTextCaret *out_caret)
{
  guint index;
  const HfBox *box = hf_canvas_get_written_box (self, &index);

  if (box == NULL)
    return FALSE;

  hf_text_layout_get_caret (box->text, self->writing.caret + self->writing.preedit_caret, out_caret);
  return TRUE;
}

gboolean
hf_canvas_get_caret (HfCanvas *self, GdkRectangle *out_area)
{
  guint index;
  const HfBox *box = hf_canvas_get_written_box (self, &index);
  HfCanvasRect page;
  HfTextCaret caret;
  double x;
  double y;

  if (box == NULL || !get_caret (self, &caret))
    return FALSE;

  page = hf_canvas_view_get_page (&self->view, index);
  x = caret.x_pt;
  y = caret.top_pt;
  cairo_matrix_transform_point (&box->matrix, &x, &y);
  *out_area = (GdkRectangle){ (int) (page.x + x * self->view.scale), (int) (page.y + y * self->view.scale), 1,
                              (int) ceil ((caret.bottom_pt - caret.top_pt) * self->view.scale) };
  return TRUE;
}

void
hf_canvas_reveal_caret (HfCanvas *self)
{
  GdkRectangle area;
  double dx = 0;
  double dy = 0;

  if (!hf_canvas_get_caret (self, &area))
    return;

  if (area.x < REVEAL_PX || area.x + REVEAL_PX > self->view.width_px)
    dx = area.x - self->view.width_px / 2.0;
  if (area.y < REVEAL_PX || area.y + area.height + REVEAL_PX > self->view.height_px)
    dy = area.y - self->view.height_px / 2.0;
  if (dx != 0 || dy != 0)
    hf_canvas_scroll_by (self, dx, dy);
}

void
hf_canvas_tell_caret (HfCanvas *self)
{
  GdkRectangle area;

  if (hf_canvas_get_caret (self, &area))
    gtk_im_context_set_cursor_location (self->writing.im, &area);
}

/* Keys */

static void
move (HfCanvas *self, HfTextMove to, gboolean extend)
{
  HfWriting *writing = &self->writing;
  guint index;
  const HfBox *box = hf_canvas_get_written_box (self, &index);
  gboolean is_vertical = to == HF_TEXT_MOVE_UP || to == HF_TEXT_MOVE_DOWN;
  gboolean is_letter = to == HF_TEXT_MOVE_LEFT || to == HF_TEXT_MOVE_RIGHT;
  HfTextCaret caret;

  if (box == NULL)
    return;

  hf_canvas_reset_input (self);
  hf_history_end_run (hf_document_get_history (self->document));
  hf_text_layout_get_caret (box->text, writing->caret, &caret);
  if (!is_vertical)
    writing->goal_x_pt = NAN;
  else if (isnan (writing->goal_x_pt))
    writing->goal_x_pt = caret.x_pt;

  /* From what is selected left and right go to its ends. */
  if (is_letter && !extend && writing->caret != writing->anchor)
    {
      HfTextCaret other;

      hf_text_layout_get_caret (box->text, writing->anchor, &other);
      if ((other.top_pt < caret.top_pt || (other.top_pt == caret.top_pt && other.x_pt < caret.x_pt)) ==
          (to == HF_TEXT_MOVE_LEFT))
        writing->caret = writing->anchor;
      hf_canvas_set_caret (self, writing->caret, FALSE);
      return;
    }

  hf_canvas_set_caret (
      self, hf_canvas_from_shown (self, hf_text_layout_move (box->text, writing->caret, to, writing->goal_x_pt)),
      extend);
}

static void
move_to_end (HfCanvas *self, gboolean is_start, gboolean extend)
{
  g_autofree char *words = hf_canvas_get_written_words (self);

  hf_canvas_reset_input (self);
  hf_history_end_run (hf_document_get_history (self->document));
  self->writing.goal_x_pt = NAN;
  hf_canvas_set_caret (self, is_start ? 0 : (guint) strlen (words), extend);
}

/* Where readers take a letter to begin, before or after @index. */
static guint
find_letter (const char *words, guint index, gboolean is_forward)
{
  glong n_letters = g_utf8_strlen (words, -1);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n_letters + 1);
  glong place = g_utf8_pointer_to_offset (words, words + index);

  pango_get_log_attrs (words, -1, -1, pango_language_get_default (), attributes, (int) n_letters + 1);
  do
    place += is_forward ? 1 : -1;
  while (place > 0 && place < n_letters && !attributes[place].is_cursor_position);

  return (guint) (g_utf8_offset_to_pointer (words, CLAMP (place, 0, n_letters)) - words);
}

static void
erase (HfCanvas *self, gboolean is_forward, gboolean is_word)
{
  HfWriting *writing = &self->writing;
  g_autofree char *words = hf_canvas_get_written_words (self);
  guint index;
  const HfBox *box = hf_canvas_get_written_box (self, &index);
  guint caret = writing->caret;

  hf_canvas_reset_input (self);
  writing->goal_x_pt = NAN;
  if (caret == writing->anchor && box != NULL)
    {
      guint other = find_letter (words, caret, is_forward);

      if (is_word)
        {
          HfTextMove to = is_forward ? HF_TEXT_MOVE_WORD_RIGHT : HF_TEXT_MOVE_WORD_LEFT;
          guint moved = hf_canvas_from_shown (self, hf_text_layout_move (box->text, caret, to, 0));

          /* Words that run to the left are left the other way. */
          if ((moved > caret) != is_forward)
            moved = hf_canvas_from_shown (
                self, hf_text_layout_move (box->text, caret,
                                           is_forward ? HF_TEXT_MOVE_WORD_LEFT : HF_TEXT_MOVE_WORD_RIGHT, 0));
          other = moved;
        }
      /* A field goes as a whole. */
      hf_canvas_set_caret (self, other, TRUE);
    }
  hf_canvas_write (self, "");
}

/* Returns: whether @key with Control is one of writing; others are those of the canvas and the window. */
static gboolean
press_control (HfCanvas *self, guint key, gboolean extend)
{
  switch (key)
    {
    case GDK_KEY_a:
      hf_canvas_select_words (self, TRUE);
      return TRUE;
    case GDK_KEY_c:
      hf_canvas_copy_words (self);
      return TRUE;
    case GDK_KEY_x:
      hf_canvas_copy_words (self);
      hf_canvas_write (self, "");
      return TRUE;
    case GDK_KEY_v:
    case GDK_KEY_V: /* words are plain text anyway */
      hf_canvas_paste_words (self);
      return TRUE;
    case GDK_KEY_b:
    case GDK_KEY_i:
      gtk_widget_activate_action (GTK_WIDGET (self), key == GDK_KEY_b ? "edit.bold" : "edit.italic", NULL);
      return TRUE;
    case GDK_KEY_greater:
    case GDK_KEY_less:
      gtk_widget_activate_action (GTK_WIDGET (self), key == GDK_KEY_greater ? "edit.larger" : "edit.smaller", NULL);
      return TRUE;
    case GDK_KEY_l:
      hf_canvas_change_align (self, HF_ALIGN_START);
      return TRUE;
    case GDK_KEY_e:
      hf_canvas_change_align (self, HF_ALIGN_CENTER);
      return TRUE;
    case GDK_KEY_r:
      hf_canvas_change_align (self, HF_ALIGN_END);
      return TRUE;
    case GDK_KEY_Left:
      move (self, HF_TEXT_MOVE_WORD_LEFT, extend);
      return TRUE;
    case GDK_KEY_Right:
      move (self, HF_TEXT_MOVE_WORD_RIGHT, extend);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      return TRUE; /* what is written in does not change its size */
    case GDK_KEY_Home:
    case GDK_KEY_End:
      move_to_end (self, key == GDK_KEY_Home, extend);
      return TRUE;
    case GDK_KEY_BackSpace:
    case GDK_KEY_Delete:
      erase (self, key == GDK_KEY_Delete, TRUE);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_plain (HfCanvas *self, guint key, gboolean extend)
{
  static const struct
  {
    guint key;
    HfTextMove to;
  } moves[] = {
    { GDK_KEY_Left, HF_TEXT_MOVE_LEFT },       { GDK_KEY_Right, HF_TEXT_MOVE_RIGHT },
    { GDK_KEY_Up, HF_TEXT_MOVE_UP },           { GDK_KEY_Down, HF_TEXT_MOVE_DOWN },
    { GDK_KEY_Home, HF_TEXT_MOVE_LINE_START }, { GDK_KEY_End, HF_TEXT_MOVE_LINE_END },
    { GDK_KEY_KP_Left, HF_TEXT_MOVE_LEFT },    { GDK_KEY_KP_Right, HF_TEXT_MOVE_RIGHT },
    { GDK_KEY_KP_Up, HF_TEXT_MOVE_UP },        { GDK_KEY_KP_Down, HF_TEXT_MOVE_DOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (key == moves[i].key)
      {
        move (self, moves[i].to, extend);
        return TRUE;
      }

  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      hf_canvas_write (self, "\n");
      return TRUE;
    case GDK_KEY_BackSpace:
      erase (self, FALSE, FALSE);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      erase (self, TRUE, FALSE);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      hf_canvas_end_writing (self);
      return FALSE; /* on to the next item */
    default:
      return FALSE;
    }
}

static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, HfCanvas *self)
{
  gboolean extend = (state & GDK_SHIFT_MASK) != 0;

  if (!hf_canvas_is_writing (self) || (state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  return (state & GDK_CONTROL_MASK) != 0 ? press_control (self, key, extend) : press_plain (self, key, extend);
}

static gboolean
begin_writing (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  HfCanvas *self = HF_CANVAS (widget);
  HfItem *item = self->document != NULL ? hf_document_get_selected_item (self->document) : NULL;

  return item != NULL && (hf_canvas_begin_writing (self, item->id) || hf_canvas_begin_crop (self, item->id));
}

static void
insert_words (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HfCanvas *self = data;
  HfItem *item = self->document != NULL ? hf_document_get_selected_item (self->document) : NULL;

  if (hf_canvas_is_writing (self) || (item != NULL && hf_canvas_begin_writing (self, item->id)))
    hf_canvas_write (self, g_variant_get_string (parameter, NULL));
}

/* Shows words wherever on the card they are, ready to be written over; what is locked is only shown. */
static void
select_words (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HfCanvas *self = data;
  const char *id;
  guint start;
  guint end;

  if (self->document == NULL)
    return;

  g_variant_get (parameter, "(&suu)", &id, &start, &end);
  if (!hf_canvas_begin_writing (self, id))
    {
      hf_document_select_one (self->document, id);
      return;
    }
  hf_canvas_reset_input (self);
  hf_canvas_set_caret (self, start, FALSE);
  hf_canvas_set_caret (self, end, TRUE);
  hf_canvas_reveal_caret (self);
}

void
hf_canvas_add_writing (HfCanvas *self)
{
  static const GActionEntry entries[] = {
    { "insert-words", insert_words, "s", NULL, NULL, { 0 } },
    { "select-words", select_words, "(suu)", NULL, NULL, { 0 } },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Return|KP_Enter|F2"),
                                                          gtk_callback_action_new (begin_writing, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  hf_canvas_add_spelling (self);
  self->writing.im = gtk_im_multicontext_new ();
  gtk_im_context_set_use_preedit (self->writing.im, TRUE);
  g_signal_connect (self->writing.im, "commit", G_CALLBACK (hf_canvas_words_typed), self);
  g_signal_connect (self->writing.im, "preedit-changed", G_CALLBACK (preedit_changed), self);
  g_signal_connect (self->writing.im, "retrieve-surrounding", G_CALLBACK (retrieve_surrounding), self);
  g_signal_connect (self->writing.im, "delete-surrounding", G_CALLBACK (delete_surrounding), self);

  /* Added last it is asked first, so that keys of writing are none of the canvas. */
  self->writing.keys = gtk_event_controller_key_new ();
  g_signal_connect (self->writing.keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), self->writing.keys);
}

void
hf_canvas_remove_writing (HfCanvas *self)
{
  hf_canvas_end_writing (self);
  if (self->writing.im != NULL)
    g_signal_handlers_disconnect_by_data (self->writing.im, self);
  g_clear_object (&self->writing.im);
  g_clear_pointer (&self->writing.menu, gtk_widget_unparent);
}
