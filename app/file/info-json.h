/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a card says of itself as JSON, for use inside file/. */
#pragma once

#include "card/card.h"
#include "file/json-reader.h"
#include "file/json-writer.h"

/** hf_card_info_from_json: takes UUID, title, language, stamp, info and samples from the card @root. */
void hf_card_info_from_json (HfJsonReader *reader, JsonObject *root, HfCardDraft *draft);

/** hf_card_info_to_json: writes the same as members of the open card. */
void hf_card_info_to_json (HfCard *card, HfJsonWriter *writer);
