/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/merge.h"

#include "card/edit.h"
#include "card/item-name.h"
#include "card/language.h"
#include "card/wear.h"
#include "merge/clean.h"
#include "merge/runs.h"
#include "merge/syntax.h"

#include <glib/gi18n.h>
#include <string.h>

static HfItem *
merge_text (HfItem *item, const HfMerging *merging)
{
  GArray *runs = hf_merge_runs (item->text->runs, item->text->n_runs, merging);
  HfTextDraft *text;
  HfItemDraft *draft;

  if (runs == NULL)
    return hf_item_ref (item);

  text = hf_text_draft (item->text);
  hf_text_draft_take_runs (text, runs);
  draft = hf_item_draft (item);
  hf_item_draft_take_text (draft, hf_text_seal (text));

  return hf_item_seal (draft);
}

static HfItem *
merge_code (HfItem *item, const HfMerging *merging)
{
  g_autofree char *content = hf_merge_words (item->code.content, merging);
  HfItemDraft *draft;

  if (content == NULL)
    return hf_item_ref (item);

  draft = hf_item_draft (item);
  hf_value_set_text (&draft->code.content, content);

  return hf_item_seal (draft);
}

static void
doubt (HfMerging *merging, HfDoubt *found)
{
  const char *name = hf_fields_lookup (merging->fields, hf_field_name (HF_FIELD_NAME));

  found->row = hf_fields_get_row (merging->fields);
  found->name = g_strdup (name);
  found->page = g_strdup (merging->page);
  found->item = g_strdup (merging->item);
  g_ptr_array_add (merging->doubts, found);
}

/* Who has no picture keeps everyone's, if there is one. */
static void
doubt_picture (HfItem *item, HfAsset *found, const GError *refusal, HfMerging *merging)
{
  const char *title = hf_item_name_or_id (item);

  if (merging->doubts == NULL || (found != NULL && refusal == NULL))
    return;
  if (refusal != NULL)
    /* Translators: the name of an item on the card, and a sentence on what is wrong with its picture. */
    doubt (merging,
           hf_doubt_new (HF_SEVERITY_ERROR, "missing-picture", _ ("“%s” has no picture: %s"), title, refusal->message));
  else if (item->picture.asset->bytes != NULL)
    doubt (merging, hf_doubt_new (HF_SEVERITY_NOTE, "empty-field",
                                  _ ("“%s” is everyone’s picture, as there is none here."), title));
  else
    doubt (merging, hf_doubt_new (HF_SEVERITY_ERROR, "missing-picture", _ ("“%s” has no picture here."), title));
}

static HfItem *
merge_picture (HfItem *item, HfMerging *merging)
{
  HfPerson *person = hf_fields_get_person (merging->fields);
  g_autoptr (GError) refusal = NULL;
  g_autoptr (HfAsset) found = NULL;
  HfItemDraft *draft;

  if (item->picture.field == NULL || person == NULL || merging->mode != HF_MERGE_ALL)
    return hf_item_ref (item);

  found = hf_fields_find_picture (merging->fields, item->picture.field, &refusal);
  doubt_picture (item, found, refusal, merging);
  draft = hf_item_draft (item);
  if (found != NULL)
    {
      hf_item_draft_take_asset (draft, g_steal_pointer (&found));
      hf_value_set_text (&draft->alt_text, hf_person_get (person, HF_FIELD_NAME));
    }
  hf_value_set_text (&draft->picture.field, NULL);
  return hf_item_seal (draft);
}

static HfItem *
fill_item (HfItem *item, gpointer data)
{
  const HfMerging *page_merging = data;
  HfMerging merging = *page_merging;

  merging.item = item->id;
  if (item->hidden)
    merging.doubts = NULL;

  switch (item->kind)
    {
    case HF_ITEM_TEXT:
      return merge_text (item, &merging);

    case HF_ITEM_CODE:
      return merge_code (item, &merging);

    case HF_ITEM_PICTURE:
      return merge_picture (item, &merging);

    case HF_ITEM_ART:
    case HF_ITEM_SHAPE:
    case HF_ITEM_INK:
    case HF_ITEM_GROUP:
    default:
      return hf_item_ref (item);
    }
}

/* What is somebody's own stands in its place before anything is filled in; a card for everybody keeps all of it. */
typedef struct
{
  HfMerging merging;
  const HfClaim *claim; /* NULL: nobody's */
} Filling;

static HfItem *
merge_item (HfItem *item, gpointer data)
{
  Filling *filling = data;
  g_autoptr (HfItem) theirs =
      filling->merging.mode == HF_MERGE_ALL ? hf_item_as_of (item, filling->claim) : hf_item_doff (item);

  return fill_item (theirs, &filling->merging);
}

/* A text that is nothing but fields has no language of its own. */
static gboolean
has_words (HfItem *item)
{
  g_autofree char *words = hf_text_get_words (item->text);
  gsize position = 0;
  HfPiece piece;

  while (hf_syntax_next (words, &position, &piece))
    {
      g_autofree char *text = piece.kind == HF_PIECE_TEXT ? g_strndup (words + piece.start, piece.length) : NULL;

      if (text != NULL && !hf_value_is_blank (text))
        return TRUE;
    }

  return FALSE;
}

static void
doubt_kept (HfCard *card, const GPtrArray *kept, const char *language, const HfClaim *claim, HfMerging merging)
{
  for (guint i = 0; merging.doubts != NULL && i < kept->len; i++)
    {
      HfPage *page = NULL;
      HfItem *item = hf_card_find_item (card, g_ptr_array_index (kept, i), &page);

      /* What is only theirs was written for them. */
      if (item->hidden || (claim != NULL && hf_item_find_own (item, claim) != NULL) || !has_words (item))
        continue;
      merging.page = hf_page_kind_name (page->kind);
      merging.item = item->id;
      doubt (&merging, hf_doubt_new (HF_SEVERITY_WARNING, "mixed-languages",
                                     _ ("“%s” was written by hand and stays as it is, on a card in “%s”."),
                                     hf_item_name_or_id (item), language));
    }
}

/* Tags of languages begin with two or three letters, of those people write cards in; “German” has the shape of one. */
static gboolean
may_be_language (const char *text)
{
  return hf_language_is_tag (text) && strcspn (text, "-") <= 3;
}

/* Returns: (transfer full): @card in the language of the person, if that is another and there are words in it */
static HfCard *
say_in_language (HfCard *card, const HfClaim *claim, HfMerging merging)
{
  const GPtrArray *known = hf_fields_get_wordings (merging.fields);
  HfPerson *person = hf_fields_get_person (merging.fields);
  g_autofree char *language = g_strdup (person != NULL ? hf_person_get (person, HF_FIELD_LANGUAGE) : "");
  g_autoptr (GPtrArray) kept = NULL;
  HfWording *wording;
  HfCard *said;

  if (known == NULL || known->len == 0 || hf_value_is_blank (language))
    return hf_card_ref (card);
  g_strdelimit (language, "_", '-'); /* as locales are written */
  if (!may_be_language (language))
    {
      if (merging.doubts != NULL)
        doubt (&merging, hf_doubt_new (HF_SEVERITY_WARNING, "unknown-language",
                                       _ ("“%s” is no language as “de” or “pt-BR” is; the card stays in “%s”."),
                                       language, card->language));
      return hf_card_ref (card);
    }

  wording = hf_wording_match (known, language);
  if (wording == NULL && hf_language_nearness (card->language, language) == 0 && merging.doubts != NULL)
    doubt (&merging,
           hf_doubt_new (HF_SEVERITY_NOTE, "no-words", _ ("The template says nothing in “%s”; the card stays in “%s”."),
                         language, card->language));
  if (wording == NULL || wording == hf_wording_match (known, card->language))
    return hf_card_ref (card);

  kept = g_ptr_array_new_with_free_func (g_free);
  said = hf_card_in_language (card, language, known, kept);
  doubt_kept (said, kept, language, claim, merging);
  return said;
}

static HfCard *
fill_in (HfCard *card, HfFields *fields, HfMergeMode mode, const HfClaim *claim, GPtrArray *doubts)
{
  Filling filling = { { .fields = fields, .mode = mode, .doubts = doubts }, claim };
  HfCardDraft *draft = NULL;

  for (guint i = 0; i < card->format->n_pages; i++)
    {
      HfPage *page = card->pages[i];
      HfPage *merged;

      filling.merging.page = hf_page_kind_name (page->kind);
      merged = hf_page_map (page, merge_item, &filling);
      if (merged == page)
        {
          hf_page_unref (merged);
          continue;
        }
      if (draft == NULL)
        draft = hf_card_draft (card);
      hf_card_draft_take_page (draft, merged);
    }

  return draft != NULL ? hf_card_seal (draft) : hf_card_ref (card);
}

/* Returns: (transfer full): @card in the colours the list names for the person */
static HfCard *
color (HfCard *card, HfMerging merging)
{
  const char *unknown;
  HfPalette *palette = hf_fields_find_palette (merging.fields, &unknown);

  if (unknown != NULL && merging.doubts != NULL)
    doubt (&merging, hf_doubt_new (HF_SEVERITY_WARNING, "unknown-palette",
                                   _ ("“%s” names no colours; the card keeps its own."), unknown));
  return palette != NULL && !hf_palette_equal (palette, card->palette) ? hf_card_with_palette (card, palette)
                                                                       : hf_card_ref (card);
}

HfCard *
hf_merge_card (HfCard *card, HfFields *fields, HfMergeMode mode, GPtrArray *doubts)
{
  HfMerging merging = { .fields = fields, .mode = mode, .doubts = doubts };
  HfClaim claim;
  const HfClaim *known =
      hf_card_has_own (card, NULL) && hf_fields_get_claim (fields, card->uuid, &claim) ? &claim : NULL;
  g_autoptr (HfCard) said = mode == HF_MERGE_ALL ? say_in_language (card, known, merging) : hf_card_ref (card);
  g_autoptr (HfCard) colored = mode == HF_MERGE_ALL ? color (said, merging) : hf_card_ref (said);

  return fill_in (colored, fields, mode, known, doubts);
}
