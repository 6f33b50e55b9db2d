/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "keep/card-people.h"

#include "card/edit.h"

gboolean
hf_card_keeps_people (HfCard *card)
{
  return card->people != NULL;
}

HfCard *
hf_card_start_keeping_people (HfCard *card, HfPeople *people, GError **error)
{
  g_autoptr (GBytes) text = hf_people_to_text (people, HF_PEOPLE_TEXT_TO_TAKE_ALONG, error);

  return text != NULL ? hf_card_with_people (card, text) : NULL;
}

HfCard *
hf_card_bring_people_up_to_date (HfCard *card, HfPeople *people, GError **error)
{
  if (card->people == NULL)
    return hf_card_ref (card);
  if (people == NULL)
    return hf_card_with_people (card, NULL);

  return hf_card_start_keeping_people (card, people, error);
}

HfCard *
hf_card_stop_keeping_people (HfCard *card)
{
  return hf_card_with_people (card, NULL);
}

HfPeople *
hf_card_read_people (HfCard *card, const char *file, GError **error)
{
  return card->people != NULL ? hf_people_from_text (card->people, file, error) : NULL;
}
