/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/new-card.h"

#include "card/relay.h"
#include "card/wear.h"

HfCard *
hf_new_card (HfCard *model, const HfNewCard *wishes, gint64 modified_s)
{
  g_autoptr (HfCard) everyones = hf_card_without_owns (model);
  g_autoptr (HfCard) relaid = hf_card_with_format (everyones, wishes->format != NULL ? wishes->format : model->format);
  HfCardDraft *draft = hf_card_draft (relaid);
  g_autofree char *uuid = g_uuid_string_random ();

  hf_value_set_text (&draft->uuid, uuid);
  draft->modified_s = modified_s;
  hf_card_draft_set_people (draft, NULL);
  if (wishes->palette != NULL)
    hf_card_draft_set_palette (draft, wishes->palette);
  if (wishes->language != NULL)
    hf_value_set_text (&draft->language, wishes->language);

  return hf_card_seal (draft);
}

HfCard *
hf_new_blank_card (const HfFormat *format, HfPalette *palette, HfPairing *pairing, gint64 modified_s)
{
  HfCardDraft *draft = hf_card_draft_new (format, palette, pairing);

  draft->modified_s = modified_s;
  return hf_card_seal (draft);
}
