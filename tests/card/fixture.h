/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small card for tests of the layers above card/ too. */
#pragma once

#include "card/card.h"

/** fixture_palette: six colours that are easy to tell apart. Returns: (transfer full) */
static inline HfPalette *
fixture_palette (void)
{
  static const char *const colors[] = { "#FFF5E6", "#2E1A16", "#C43F1A", "#F2A531", "#F8D5B2", "#7B2A22" };
  HfPaletteDraft *draft = hf_palette_draft (NULL);

  hf_value_set_text (&draft->id, "marmalade");
  hf_value_set_text (&draft->title, "Marmalade");
  for (guint i = 0; i < HF_N_BASE_COLOR_ROLES; i++)
    g_assert_true (hf_color_parse (colors[i], &draft->colors[i]));
  draft->headline = HF_COLOR_ROLE_DEEP;
  draft->on_deep = HF_COLOR_ROLE_PAPER;
  draft->on_primary = HF_COLOR_ROLE_PAPER;

  return hf_palette_seal (draft);
}

/** fixture_pairing: faces every test machine has. Returns: (transfer full) */
static inline HfPairing *
fixture_pairing (void)
{
  static const char *const families[] = { "Vollkorn", "Vollkorn", "Kaushan Script" };
  HfPairingDraft *draft = hf_pairing_draft (NULL);

  hf_value_set_text (&draft->id, "fat-face");
  hf_value_set_text (&draft->title, "Fat Face");
  for (guint role = 0; role < HF_N_FONT_ROLES; role++)
    {
      hf_value_set_text (&draft->faces[role].family, families[role]);
      draft->faces[role].weight = role == HF_FONT_ROLE_HEADLINE ? 900 : 400;
    }

  return hf_pairing_seal (draft);
}

/** fixture_text: a text item saying @words. Returns: (transfer full) */
static inline HfItem *
fixture_text (const char *id, const char *words)
{
  g_autoptr (HfText) blank = hf_text_seal (hf_text_draft (NULL));
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_TEXT, id);

  draft->frame = (HfFrame){ 20, 20, 80, 30 };
  hf_item_draft_take_text (draft, hf_text_with_words (blank, words));

  return hf_item_seal (draft);
}

/** fixture_card: a folded card whose front says @words in item `headline`. Returns: (transfer full) */
static inline HfCard *
fixture_card (const char *words)
{
  g_autoptr (HfPalette) palette = fixture_palette ();
  g_autoptr (HfPairing) pairing = fixture_pairing ();
  HfCardDraft *draft = hf_card_draft_new (hf_format_from_id ("5x7-folded"), palette, pairing);
  HfPageDraft *front = hf_page_draft_new (HF_PAGE_FRONT);
  GPtrArray *items = hf_item_list_new ();

  hf_value_set_text (&draft->title, "Thank you");
  g_ptr_array_add (items, (gpointer) fixture_text ("headline", words));
  hf_page_draft_take_items (front, items);
  hf_card_draft_take_page (draft, hf_page_seal (front));

  return hf_card_seal (draft);
}
