/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody's card, seen one after the other before they are shared. */
#pragma once

#include "ui/document.h"

#include <gtk/gtk.h>

#define HF_TYPE_SHARE_CARDS (hf_share_cards_get_type ())
G_DECLARE_FINAL_TYPE (HfShareCards, hf_share_cards, HF, SHARE_CARDS, GtkWidget)

/** hf_share_cards_set_document: shows the cards of @document (nullable). */
void hf_share_cards_set_document (HfShareCards *self, HfDocument *document);

/** hf_share_cards_step: shows the card @steps on, as far as there is one. Returns: whether there are several */
gboolean hf_share_cards_step (HfShareCards *self, int steps);
