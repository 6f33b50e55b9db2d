/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/letters.h"

#include <string.h>

struct _HfLetters
{
  GObject parent_instance;

  char *id; /* of the text; NULL: none are selected */
  gsize start;
  gsize end;
};

G_DEFINE_FINAL_TYPE (HfLetters, hf_letters, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

HfLetters *
hf_letters_new (void)
{
  return g_object_new (HF_TYPE_LETTERS, NULL);
}

static void
set (HfLetters *self, const char *id, gsize start, gsize end)
{
  if (g_strcmp0 (id, self->id) == 0 && (id == NULL || (start == self->start && end == self->end)))
    return;

  if (g_strcmp0 (id, self->id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (id);
    }
  self->start = start;
  self->end = end;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
hf_letters_select (HfLetters *self, const char *id, gsize start, gsize end)
{
  g_return_if_fail (HF_IS_LETTERS (self));

  if (start == end)
    set (self, NULL, 0, 0);
  else
    set (self, id, MIN (start, end), MAX (start, end));
}

void
hf_letters_forget (HfLetters *self, const char *id)
{
  g_return_if_fail (HF_IS_LETTERS (self));

  if (g_strcmp0 (id, self->id) == 0)
    set (self, NULL, 0, 0);
}

static gboolean
begins_a_letter (const char *words, gsize place)
{
  return (words[place] & 0xC0) != 0x80;
}

gboolean
hf_letters_find (HfLetters *self, HfItem *item, gsize *out_start, gsize *out_end)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (HF_IS_LETTERS (self), FALSE);

  if (self->id == NULL || item == NULL || item->kind != HF_ITEM_TEXT || !g_str_equal (item->id, self->id))
    return FALSE;

  words = hf_text_get_words (item->text);
  if (self->end > strlen (words) || !begins_a_letter (words, self->start) || !begins_a_letter (words, self->end))
    return FALSE;

  *out_start = self->start;
  *out_end = self->end;
  return TRUE;
}

static void
hf_letters_finalize (GObject *object)
{
  g_free (HF_LETTERS (object)->id);

  G_OBJECT_CLASS (hf_letters_parent_class)->finalize (object);
}

static void
hf_letters_class_init (HfLettersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_letters_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_letters_init (HfLetters *self)
{
}
