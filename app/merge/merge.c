/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/merge.h"

#include "merge/runs.h"

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

static HfItem *
merge_item (HfItem *item, gpointer data)
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

    case HF_ITEM_ART:
    case HF_ITEM_PICTURE:
    case HF_ITEM_SHAPE:
    case HF_ITEM_INK:
    case HF_ITEM_GROUP:
    default:
      return hf_item_ref (item);
    }
}

HfCard *
hf_merge_card (HfCard *card, HfFields *fields, HfMergeMode mode, GPtrArray *doubts)
{
  HfMerging merging = { .fields = fields, .mode = mode, .doubts = doubts };
  HfCardDraft *draft = NULL;

  for (guint i = 0; i < card->format->n_pages; i++)
    {
      HfPage *page = card->pages[i];
      HfPage *merged;

      merging.page = hf_page_kind_name (page->kind);
      merged = hf_page_map (page, merge_item, &merging);
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
