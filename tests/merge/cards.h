/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards and fields for tests. */
#pragma once

#include "card/card.h"
#include "merge/fields.h"

#include <string.h>

/* Fields from "key=value;key=value". */
static inline HfFields *
make_fields (const char *pairs)
{
  HfFieldsDraft *draft = hf_fields_draft (NULL);
  g_auto (GStrv) parts = g_strsplit (pairs, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *equals = strchr (parts[i], '=');

      if (equals == NULL)
        continue;
      *equals = '\0';
      hf_fields_draft_set (draft, parts[i], equals + 1);
    }

  return hf_fields_seal (draft);
}

/* A text item of @count runs, each other one bold. */
static inline HfItem *
make_text_item (const char *id, const char *const *runs, guint count)
{
  HfItemDraft *item = hf_item_draft_new (HF_ITEM_TEXT, id);
  HfTextDraft *text = hf_text_draft (NULL);
  GArray *array = hf_runs_new ();

  for (guint i = 0; i < count; i++)
    {
      HfRun style = { .bold = i % 2 == 1 ? HF_TOGGLE_ON : HF_TOGGLE_INHERIT };

      hf_runs_add (array, &style, runs[i], -1);
    }
  hf_text_draft_take_runs (text, array);
  hf_item_draft_take_text (item, hf_text_seal (text));

  return hf_item_seal (item);
}

static inline HfItem *
make_code_item (const char *id, const char *content)
{
  HfItemDraft *item = hf_item_draft_new (HF_ITEM_CODE, id);

  hf_value_set_text (&item->code.content, content);
  return hf_item_seal (item);
}

/* A flat card of one page or more with @count items (transfer full) on its front. */
static inline HfCard *
make_card (HfItem **items, guint count)
{
  g_autoptr (HfPalette) palette = hf_palette_seal (hf_palette_draft (NULL));
  g_autoptr (HfPairing) pairing = hf_pairing_seal (hf_pairing_draft (NULL));
  guint n_formats;
  HfCardDraft *card = hf_card_draft_new (&hf_format_list (&n_formats)[0], palette, pairing);
  HfPageDraft *page = hf_page_draft_new (HF_PAGE_FRONT);
  GPtrArray *list = hf_item_list_new ();

  for (guint i = 0; i < count; i++)
    g_ptr_array_add (list, (gpointer) items[i]);
  hf_page_draft_take_items (page, list);
  hf_card_draft_take_page (card, hf_page_seal (page));

  return hf_card_seal (card);
}

/* A card that says @words in one text of one style. */
static inline HfCard *
make_card_saying (const char *words)
{
  HfItem *item = make_text_item ("words", &words, 1);

  return make_card (&item, 1);
}

static inline HfItem *
front_item (HfCard *card, guint index)
{
  return hf_card_get_page (card, HF_PAGE_FRONT)->items[index];
}
