/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/change.h"

typedef struct
{
  const char *const *ids;
  HfItemChange change_item;
  HfTextChange change_text;
  gconstpointer data;
} Change;

static HfItem *
change_item (HfItem *item, gpointer data)
{
  const Change *change = data;
  HfItemDraft *draft;
  HfItem *changed;

  if (!g_strv_contains (change->ids, item->id))
    return hf_item_ref (item);

  draft = hf_item_draft (item);
  change->change_item (draft, change->data);
  changed = hf_item_seal (draft);
  if (!hf_item_equal (item, changed))
    return changed;

  hf_item_unref (changed);
  return hf_item_ref (item);
}

HfCard *
hf_card_change_items (HfCard *card, const char *const *ids, HfItemChange change, gconstpointer data)
{
  Change all = { .ids = ids, .change_item = change, .data = data };

  return hf_card_map (card, change_item, &all);
}

static void
change_text (HfItemDraft *draft, gconstpointer data)
{
  const Change *change = data;
  HfTextDraft *text;

  if (draft->kind != HF_ITEM_TEXT)
    return;

  text = hf_text_draft (draft->text);
  change->change_text (text, change->data);
  hf_item_draft_take_text (draft, hf_text_seal (text));
}

HfCard *
hf_card_change_texts (HfCard *card, const char *const *ids, HfTextChange change, gconstpointer data)
{
  Change all = { .change_text = change, .data = data };

  return hf_card_change_items (card, ids, change_text, &all);
}

static void
set_text (HfItemDraft *draft, gconstpointer text)
{
  if (draft->kind == HF_ITEM_TEXT)
    hf_item_draft_take_text (draft, hf_text_ref (text));
}

HfCard *
hf_card_with_text (HfCard *card, const char *id, HfText *text)
{
  return hf_card_change_items (card, (const char *const[]){ id, NULL }, set_text, text);
}

static void
set_name (HfItemDraft *draft, gconstpointer name)
{
  hf_value_set_text (&draft->name, name);
}

HfCard *
hf_card_with_name (HfCard *card, const char *id, const char *name)
{
  if (name != NULL && name[0] == '\0')
    name = NULL;

  return hf_card_change_items (card, (const char *const[]){ id, NULL }, set_name, name);
}

HfCard *
hf_card_with_background (HfCard *card, HfPageKind kind, const HfPaint *paint)
{
  HfPage *page = hf_card_get_page (card, kind);
  g_autoptr (HfPage) changed = NULL;
  HfPageDraft *draft;

  if (page == NULL || hf_paint_equal (&page->background, paint))
    return hf_card_ref (card);

  draft = hf_page_draft (page);
  draft->background = *paint;
  changed = hf_page_seal (draft);
  return hf_card_with_page (card, changed);
}

HfCard *
hf_card_with_guides (HfCard *card, HfPageKind kind, HfGuideAxis axis, const double *at_mm, guint n)
{
  HfPage *page = hf_card_get_page (card, kind);
  g_autoptr (HfPage) changed = NULL;
  HfPageDraft *draft;

  if (page == NULL)
    return hf_card_ref (card);

  draft = hf_page_draft (page);
  hf_guides_clear (&draft->guides[axis]);
  hf_guides_init (&draft->guides[axis], at_mm, n);
  changed = hf_page_seal (draft);
  if (hf_guides_equal (&changed->guides[axis], &page->guides[axis]))
    return hf_card_ref (card);
  return hf_card_with_page (card, changed);
}

HfCard *
hf_card_with_language (HfCard *card, const char *language)
{
  HfCardDraft *draft;

  if (g_strcmp0 (card->language, language) == 0)
    return hf_card_ref (card);

  draft = hf_card_draft (card);
  hf_value_set_text (&draft->language, language);
  return hf_card_seal (draft);
}
