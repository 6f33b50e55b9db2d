/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/wording.h"

#include "card/change.h"
#include "card/language.h"

struct _HfWording
{
  const char *language;
  const char *title;   /* nullable */
  GHashTable *texts;   /* id → words */
  GHashTable *samples; /* field → what it says */
};

HfWordingDraft *
hf_wording_draft_new (const char *language)
{
  HfWordingDraft *draft = g_atomic_rc_box_new0 (HfWordingDraft);

  draft->language = g_strdup (language);
  draft->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  draft->samples = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return draft;
}

void
hf_wording_draft_set_title (HfWordingDraft *draft, const char *title)
{
  hf_value_set_text (&draft->title, title);
}

void
hf_wording_draft_set_text (HfWordingDraft *draft, const char *id, const char *text)
{
  g_hash_table_replace (draft->texts, g_strdup (id), g_strdup (text));
}

void
hf_wording_draft_set_sample (HfWordingDraft *draft, const char *key, const char *text)
{
  g_hash_table_replace (draft->samples, g_strdup (key), g_strdup (text));
}

void
hf_wording_draft_lay_over (HfWordingDraft *draft, HfWording *top)
{
  GHashTableIter iter;
  gpointer key, text;

  if (top->title != NULL)
    hf_wording_draft_set_title (draft, top->title);
  g_hash_table_iter_init (&iter, top->texts);
  while (g_hash_table_iter_next (&iter, &key, &text))
    hf_wording_draft_set_text (draft, key, text);
  g_hash_table_iter_init (&iter, top->samples);
  while (g_hash_table_iter_next (&iter, &key, &text))
    hf_wording_draft_set_sample (draft, key, text);
}

HfWording *
hf_wording_seal (HfWordingDraft *draft)
{
  return draft;
}

static void
clear (gpointer data)
{
  HfWordingDraft *wording = data;

  g_free ((char *) wording->language);
  g_free ((char *) wording->title);
  g_hash_table_unref (wording->texts);
  g_hash_table_unref (wording->samples);
}

HfWording *
hf_wording_ref (HfWording *wording)
{
  return hf_value_ref (wording);
}

void
hf_wording_unref (HfWording *wording)
{
  g_atomic_rc_box_release_full ((gpointer) wording, clear);
}

static gboolean
take_words (HfItem *item, gpointer data)
{
  g_autofree char *words = item->kind == HF_ITEM_TEXT ? hf_text_get_words (item->text) : NULL;

  if (words != NULL)
    hf_wording_draft_set_text (data, item->id, words);
  return TRUE;
}

HfWording *
hf_wording_of_card (HfCard *card)
{
  HfWordingDraft *draft = hf_wording_draft_new (card->language);
  GVariantIter iter;
  const char *key, *text;

  hf_wording_draft_set_title (draft, card->title);
  for (guint i = 0; i < card->format->n_pages; i++)
    hf_page_visit (card->pages[i], take_words, draft);
  g_variant_iter_init (&iter, card->samples);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &text))
    hf_wording_draft_set_sample (draft, key, text);

  return hf_wording_seal (draft);
}

const char *
hf_wording_get_language (HfWording *wording)
{
  return wording->language;
}

const char *
hf_wording_get_title (HfWording *wording)
{
  return wording->title;
}

const char *
hf_wording_get_text (HfWording *wording, const char *id)
{
  return g_hash_table_lookup (wording->texts, id);
}

GPtrArray *
hf_wording_list_texts (HfWording *wording)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer words;

  g_hash_table_iter_init (&iter, wording->texts);
  while (g_hash_table_iter_next (&iter, NULL, &words))
    g_ptr_array_add (list, words);

  return list;
}

typedef struct
{
  HfWording *wording;
  const GPtrArray *known;
  GPtrArray *kept; /* nullable */
  gboolean rtl;
} Change;

/* Whether a template has @item so, in whatever language. */
static gboolean
is_as_known (HfItem *item, const GPtrArray *known)
{
  g_autofree char *words = NULL;

  if (item->text->n_runs > 1)
    return FALSE; /* somebody has given a part of it a style */

  words = hf_text_get_words (item->text);
  for (guint i = 0; i < known->len; i++)
    if (g_strcmp0 (words, hf_wording_get_text (g_ptr_array_index (known, i), item->id)) == 0)
      return TRUE;

  return FALSE;
}

/* Words that begin with a name in Latin letters would otherwise run from left to right. */
static HfDirection
turn (HfDirection direction, gboolean rtl)
{
  if (rtl)
    return direction == HF_DIRECTION_AUTO ? HF_DIRECTION_RTL : direction;

  return direction == HF_DIRECTION_RTL ? HF_DIRECTION_AUTO : direction;
}

static HfItem *
change_item (HfItem *item, gpointer data)
{
  const Change *change = data;
  const char *words = item->kind == HF_ITEM_TEXT ? hf_wording_get_text (change->wording, item->id) : NULL;
  g_autoptr (HfText) said = NULL;
  HfTextDraft *text;
  HfItemDraft *draft;

  if (words == NULL)
    return hf_item_ref (item);
  if (!is_as_known (item, change->known))
    {
      if (change->kept != NULL)
        g_ptr_array_add (change->kept, g_strdup (item->id));
      return hf_item_ref (item);
    }

  said = hf_text_with_words (item->text, words);
  text = hf_text_draft (said);
  text->direction = turn (text->direction, change->rtl);
  hf_text_unref (said);
  said = hf_text_seal (text);
  if (hf_text_equal (item->text, said))
    return hf_item_ref (item);

  draft = hf_item_draft (item);
  hf_item_draft_take_text (draft, hf_text_ref (said));
  return hf_item_seal (draft);
}

static gboolean
has_known_title (HfCard *card, const GPtrArray *known)
{
  for (guint i = 0; i < known->len; i++)
    if (g_strcmp0 (card->title, hf_wording_get_title (g_ptr_array_index (known, i))) == 0)
      return TRUE;

  return FALSE;
}

/* The same fields, saying what those of @top do. Returns: (transfer none): floating */
static GVariant *
lay_samples (GVariant *samples, GHashTable *top)
{
  GVariantBuilder builder;
  GVariantIter iter;
  const char *key, *text;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, samples);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &text))
    {
      const char *said = g_hash_table_lookup (top, key);

      g_variant_builder_add (&builder, "{ss}", key, said != NULL ? said : text);
    }

  return g_variant_builder_end (&builder);
}

HfWording *
hf_wording_match (const GPtrArray *known, const char *language)
{
  HfWording *best = NULL;
  guint best_nearness = 0;

  for (guint i = 0; i < known->len; i++)
    {
      HfWording *wording = g_ptr_array_index (known, i);
      guint nearness = hf_language_nearness (wording->language, language);

      if (nearness > best_nearness)
        {
          best = wording;
          best_nearness = nearness;
        }
    }

  return best;
}

HfCard *
hf_card_in_language (HfCard *card, const char *language, const GPtrArray *known, GPtrArray *kept)
{
  HfWording *wording = hf_wording_match (known, language);
  Change change = { wording, known, kept, hf_language_is_rtl (language) };
  g_autoptr (HfCard) said = NULL;
  g_autoptr (HfCard) spoken = NULL;
  g_autoptr (GVariant) samples = NULL;
  gboolean other_title;
  HfCardDraft *draft;

  if (wording == NULL)
    return hf_card_with_language (card, language);

  said = hf_card_map (card, change_item, &change);
  spoken = hf_card_with_language (said, language);
  samples = g_variant_ref_sink (lay_samples (card->samples, wording->samples));
  other_title = wording->title != NULL && g_strcmp0 (card->title, wording->title) != 0 && has_known_title (card, known);
  if (!other_title && g_variant_equal (samples, card->samples))
    return g_steal_pointer (&spoken);

  draft = hf_card_draft (spoken);
  if (other_title)
    hf_value_set_text (&draft->title, wording->title);
  hf_card_draft_set_samples (draft, samples);
  return hf_card_seal (draft);
}
