/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spelling of the text that is edited, and its context menu. */
#include "ui/design/canvas-text-private.h"

#include "ui/spelling/spelling.h"

#include <glib/gi18n.h>
#include <string.h>

static gsize
get_unfinished (HfCanvas *self)
{
  return self->writing.typing ? self->writing.caret : HF_SPELLING_NO_CARET;
}

GArray *
hf_canvas_find_misspelt (HfCanvas *self)
{
  HfItem *item = hf_canvas_get_written_item (self);

  return item != NULL ? hf_spelling_find (hf_spelling_of (self->document), item->text, get_unfinished (self))
                      : g_array_new (FALSE, FALSE, sizeof (HfMisspelt));
}

static gboolean
find_at_caret (HfCanvas *self, HfMisspelt *out_misspelt)
{
  HfItem *item = hf_canvas_get_written_item (self);

  return item != NULL &&
         hf_spelling_find_at (hf_spelling_of (self->document), item->text, self->writing.caret, out_misspelt);
}

static void
correct_word (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HfCanvas *self = data;
  HfMisspelt misspelt;

  if (!find_at_caret (self, &misspelt))
    return;

  hf_history_end_run (hf_document_get_history (self->document));
  hf_canvas_splice (self, (guint) misspelt.start, (guint) misspelt.end, g_variant_get_string (parameter, NULL));
  hf_history_end_run (hf_document_get_history (self->document));
}

static void
learn_word (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HfCanvas *self = data;
  HfItem *item = hf_canvas_get_written_item (self);
  HfMisspelt misspelt;

  if (item != NULL && find_at_caret (self, &misspelt))
    hf_spelling_learn (hf_spelling_of (self->document), item->text, &misspelt);
}

static void
cut_words (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hf_canvas_copy_words (data);
  hf_canvas_write (data, "");
}

static void
copy_words (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hf_canvas_copy_words (data);
}

static void
paste_words (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hf_canvas_paste_words (data);
}

static void
select_all_words (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hf_canvas_select_words (data, TRUE);
}

static void
add_entry (GMenu *menu, const char *label, const char *action, const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (accel != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (HfCanvas *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) words = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();
  HfItem *item = hf_canvas_get_written_item (self);
  HfMisspelt misspelt;

  if (item != NULL && find_at_caret (self, &misspelt))
    hf_spelling_add_to_menu (hf_spelling_of (self->document), menu, "canvas", item->text, &misspelt);
  add_entry (words, _ ("Cu_t"), "canvas.cut-words", "<Control>x");
  add_entry (words, _ ("_Copy"), "canvas.copy-words", "<Control>c");
  add_entry (words, _ ("_Paste"), "canvas.paste-words", "<Control>v");
  add_entry (more, _ ("Select A_ll"), "canvas.select-all-words", "<Control>a");
  add_entry (more, _ ("Personal _Words…"), "design.fields(false)", "<Control><Shift>f");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (words));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));

  return G_MENU_MODEL (menu);
}

static void
set_enabled (HfCanvas *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)),
                               enabled);
}

void
hf_canvas_show_writing_menu (HfCanvas *self)
{
  gboolean any = self->writing.caret != self->writing.anchor;
  g_autoptr (GMenuModel) menu = NULL;
  GdkRectangle place;

  if (!hf_canvas_is_writing (self) || !hf_canvas_get_caret (self, &place))
    return;

  self->writing.typing = FALSE;
  menu = make_menu (self);
  set_enabled (self, "cut-words", any);
  set_enabled (self, "copy-words", any);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->writing.menu), menu);
  hf_canvas_point_menu (self, self->writing.menu, &place);
  gtk_popover_popup (GTK_POPOVER (self->writing.menu));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
hf_canvas_ask_writing_menu (HfCanvas *self, double x, double y)
{
  HfWriting *writing = &self->writing;
  guint caret = writing->caret;
  guint anchor = writing->anchor;

  if (!hf_canvas_is_writing (self) || !hf_canvas_is_in_writing (self, x, y))
    return FALSE;

  /* What is selected stays so when the menu is asked for within it. */
  hf_canvas_point_caret (self, x, y, FALSE);
  if (caret != anchor && writing->caret >= MIN (caret, anchor) && writing->caret <= MAX (caret, anchor))
    {
      hf_canvas_set_caret (self, anchor, FALSE);
      hf_canvas_set_caret (self, caret, TRUE);
    }
  hf_canvas_show_writing_menu (self);
  return TRUE;
}

void
hf_canvas_add_spelling (HfCanvas *self)
{
  static const GActionEntry entries[] = {
    { "correct-word", correct_word, "s", NULL, NULL, { 0 } },
    { "learn-word", learn_word, NULL, NULL, NULL, { 0 } },
    { "cut-words", cut_words, NULL, NULL, NULL, { 0 } },
    { "copy-words", copy_words, NULL, NULL, NULL, { 0 } },
    { "paste-words", paste_words, NULL, NULL, NULL, { 0 } },
    { "select-all-words", select_all_words, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  self->writing.menu = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->writing.menu), FALSE);
  gtk_widget_set_halign (self->writing.menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->writing.menu, GTK_WIDGET (self));
}
