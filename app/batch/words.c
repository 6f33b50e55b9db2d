/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/words.h"

#include <string.h>

static void
append (GString *all, const char *words, const char *between)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words));

  if (stripped[0] != '\0')
    g_string_append_printf (all, "%s%s", all->len > 0 ? between : "", stripped);
}

static gboolean
add_text (HfItem *item, gpointer all)
{
  if (item->kind == HF_ITEM_TEXT && !item->hidden)
    {
      g_autofree char *words = hf_text_get_words (item->text);

      append (all, words, "\n\n");
    }
  return TRUE;
}

char *
hf_words_of_card (HfCard *card)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < card->format->n_pages; i++)
    hf_page_visit (card->pages[i], add_text, all);
  if (all->len > 0)
    g_string_append_c (all, '\n');

  return g_string_free (all, FALSE);
}

static gboolean
add_shown (HfItem *item, gpointer all)
{
  if (item->hidden)
    return TRUE;
  if (item->kind == HF_ITEM_TEXT)
    {
      g_autofree char *words = g_strdelimit (hf_text_get_words (item->text), "\n", ' ');

      append (all, words, " – ");
    }
  else if (item->alt_text != NULL)
    append (all, item->alt_text, " – ");
  return TRUE;
}

char *
hf_words_of_page (HfPage *page)
{
  GString *all = g_string_new (NULL);

  hf_page_visit (page, add_shown, all);
  return g_string_free (all, FALSE);
}
