/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is somebody's own on a card, kept with them while the list changes. */
#pragma once

#include "card/card.h"
#include "roster/roster.h"

/**
 * hf_card_follow_people: @card for the people of @after, who were those of @before; they are the same by id.
 * @by_hand: whether @after is @before changed by hand. Else it is a file read again, where only who can be told without
 * a doubt is followed.
 *
 * Returns: (transfer full): the very same card where nothing had to follow
 */
HfCard *hf_card_follow_people (HfCard *card, HfRoster *before, HfRoster *after, gboolean by_hand);

/** hf_card_count_lost: of how many people something is on @card who are not among those of @roster. */
guint hf_card_count_lost (HfCard *card, HfRoster *roster);
