/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/uses.h"

#include "merge/keys.h"
#include "merge/syntax.h"
#include "roster/field.h"

/** Search: the fields found so far, in order and by the normal form of their keys. */
typedef struct
{
  GPtrArray *uses;
  GHashTable *by_key;
} Search;

void
hf_field_use_free (HfFieldUse *use)
{
  g_free (use->key);
  g_free (use);
}

static void
add_use (Search *search, const char *written, gboolean has_fallback)
{
  g_autofree char *normal = hf_field_key_normalize (written);
  HfFieldUse *use = g_hash_table_lookup (search->by_key, normal);

  if (use != NULL)
    {
      use->optional = use->optional && has_fallback;
      return;
    }

  use = g_new0 (HfFieldUse, 1);
  use->key = g_strdup (hf_key_spell (written));
  use->optional = has_fallback;
  use->built_in = hf_key_is_built_in (written);
  g_ptr_array_add (search->uses, use);
  g_hash_table_insert (search->by_key, g_steal_pointer (&normal), use);
}

static void
search_words (Search *search, const char *words)
{
  gsize position = 0;
  HfPiece piece;

  while (hf_syntax_next (words, &position, &piece))
    if (piece.kind == HF_PIECE_FIELD)
      {
        g_autofree char *written = g_strndup (words + piece.key_start, piece.key_length);

        add_use (search, written, piece.has_fallback);
      }
}

static void
search_text (Search *search, HfText *text)
{
  g_autofree char *words = hf_text_get_words (text);

  search_words (search, words);
}

static gboolean
search_item (HfItem *item, gpointer data)
{
  if (item->kind == HF_ITEM_TEXT)
    {
      search_text (data, item->text);
      for (guint i = 0; i < item->n_owns; i++)
        if (item->owns[i]->text != NULL)
          search_text (data, item->owns[i]->text);
    }
  else if (item->kind == HF_ITEM_PICTURE && item->picture.field != NULL)
    add_use (data, item->picture.field, item->picture.asset->bytes != NULL);
  else if (item->kind == HF_ITEM_CODE && item->code.content != NULL)
    search_words (data, item->code.content);

  return TRUE;
}

GPtrArray *
hf_card_list_fields (HfCard *card)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Search search = { g_ptr_array_new_with_free_func ((GDestroyNotify) hf_field_use_free), by_key };

  for (guint i = 0; i < card->format->n_pages; i++)
    hf_page_visit (card->pages[i], search_item, &search);

  return search.uses;
}

GStrv
hf_card_list_keys (HfCard *card)
{
  g_autoptr (GPtrArray) uses = hf_card_list_fields (card);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; i < uses->len; i++)
    g_strv_builder_add (keys, ((const HfFieldUse *) g_ptr_array_index (uses, i))->key);
  g_strv_builder_add_many (keys, hf_built_in_name (HF_BUILT_IN_PRONOUN), "pronouns", NULL);

  return g_strv_builder_end (keys);
}
