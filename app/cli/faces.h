/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "card/card.h"

/** HfFaceUse: a family of fonts a card asks for. */
typedef struct
{
  const char *role; /**< `headline`, `body` or `signature`; %NULL for a family of a text's own */
  char *family;
  gboolean found; /**< whether it is installed */
} HfFaceUse;

/**
 * hf_card_list_faces: an array of #HfFaceUse: the three roles, then families of texts' own.
 *
 * Returns: (transfer full)
 */
GPtrArray *hf_card_list_faces (HfCard *card);
