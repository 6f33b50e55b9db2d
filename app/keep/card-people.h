/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People kept in a card: what HfCard.people says. */
#pragma once

#include "card/card.h"
#include "keep/people-text.h"

/** hf_card_keeps_people: whether whoever gets @card gets the people as well. */
gboolean hf_card_keeps_people (HfCard *card);

/**
 * hf_card_start_keeping_people: @card with @people in it.
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_FILE_ERROR
 */
HfCard *hf_card_start_keeping_people (HfCard *card, HfPeople *people, GError **error);

/**
 * hf_card_bring_people_up_to_date: @card with @people (nullable: nobody any more) in it, if it keeps any.
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_FILE_ERROR
 */
HfCard *hf_card_bring_people_up_to_date (HfCard *card, HfPeople *people, GError **error);

/** hf_card_stop_keeping_people: @card without anybody in it. Returns: (transfer full) */
HfCard *hf_card_stop_keeping_people (HfCard *card);

/**
 * hf_card_read_people: the people kept in @card; messages call it @file.
 *
 * Returns: (transfer full) (nullable): %NULL where it keeps none, or with @error of #HF_FILE_ERROR
 */
HfPeople *hf_card_read_people (HfCard *card, const char *file, GError **error);
