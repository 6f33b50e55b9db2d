/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-prompts.h"

#include "merge/syntax.h"
#include "ui/application.h"

#include <string.h>

struct _HfInspectorPrompts
{
  HfInspectorSection parent_instance;

  /* Template */
  GtkBox *questions;

  GPtrArray *shown; /* of HfMessage, as in the box; NULL: none yet */
};

G_DEFINE_FINAL_TYPE (HfInspectorPrompts, hf_inspector_prompts, HF_TYPE_INSPECTOR_SECTION)

static void
add_prompts (GPtrArray *prompts, const char *language, const char *field)
{
  const HfMessages *messages = hf_application_get_messages (hf_application_get_default ());
  g_autoptr (GPtrArray) found = hf_messages_list_prompts (messages, language, field);

  for (guint i = 0; i < found->len; i++)
    if (!g_ptr_array_find (prompts, g_ptr_array_index (found, i), NULL))
      g_ptr_array_add (prompts, g_ptr_array_index (found, i));
}

/* Those for the fields in the words; the message itself is the place for a note, whether it has the field or not. */
static GPtrArray *
find_prompts (HfCard *card, HfItem *item)
{
  GPtrArray *prompts = g_ptr_array_new ();
  g_autofree char *words = hf_text_get_words (item->text);
  gsize position = 0;
  HfPiece piece;

  while (hf_syntax_next (words, &position, &piece))
    if (piece.kind == HF_PIECE_FIELD)
      {
        g_autofree char *key = g_strndup (words + piece.key_start, piece.key_length);

        add_prompts (prompts, card->language, key);
      }
  if (strstr (item->id, "message") != NULL)
    add_prompts (prompts, card->language, "note");

  return prompts;
}

static gboolean
is_shown (HfInspectorPrompts *self, GPtrArray *prompts)
{
  return self->shown != NULL && self->shown->len == prompts->len &&
         (prompts->len == 0 || memcmp (self->shown->pdata, prompts->pdata, prompts->len * sizeof (gpointer)) == 0);
}

static void
show_prompts (HfInspectorPrompts *self, GPtrArray *prompts)
{
  GtkWidget *child;

  if (is_shown (self, prompts))
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->questions))) != NULL)
    gtk_box_remove (self->questions, child);
  for (guint i = 0; i < prompts->len; i++)
    {
      const HfMessage *prompt = g_ptr_array_index (prompts, i);
      GtkWidget *label = gtk_label_new (prompt->text);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "quiet");
      gtk_box_append (self->questions, label);
    }
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_ptr_array_ref (prompts);
}

static void
hf_inspector_prompts_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorPrompts *self = HF_INSPECTOR_PROMPTS (section);
  HfItem *item = hf_document_get_selected_item (document);
  g_autoptr (GPtrArray) prompts = NULL;

  if (item == NULL || item->kind != HF_ITEM_TEXT)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }

  prompts = find_prompts (hf_document_get_card (document), item);
  show_prompts (self, prompts);
  gtk_widget_set_visible (GTK_WIDGET (self), prompts->len > 0);
}

static void
hf_inspector_prompts_finalize (GObject *object)
{
  HfInspectorPrompts *self = HF_INSPECTOR_PROMPTS (object);

  g_clear_pointer (&self->shown, g_ptr_array_unref);

  G_OBJECT_CLASS (hf_inspector_prompts_parent_class)->finalize (object);
}

static void
hf_inspector_prompts_class_init (HfInspectorPromptsClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_inspector_prompts_finalize;
  section_class->update = hf_inspector_prompts_update;

  hf_inspector_section_class_set_template (section_class, "inspector-prompts");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), HfInspectorPrompts, questions);
}

static void
hf_inspector_prompts_init (HfInspectorPrompts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
