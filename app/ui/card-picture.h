/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small picture of one view of a card, in its true proportion, with the shadow of paper. */
#pragma once

#include "ui/document.h"

#include <gtk/gtk.h>

#define HF_TYPE_CARD_PICTURE (hf_card_picture_get_type ())
G_DECLARE_FINAL_TYPE (HfCardPicture, hf_card_picture, HF, CARD_PICTURE, GtkWidget)

/**
 * hf_card_picture_new: a picture that is as large as fits into @box_width × @box_height pixels.
 *
 * Returns: (transfer full)
 */
GtkWidget *hf_card_picture_new (int box_width, int box_height);

/**
 * hf_card_picture_set_card: shows @view of @card (nullable) from now on.
 *
 * The picture before stays until the new one is painted.
 */
void hf_card_picture_set_card (HfCardPicture *self, HfCard *card, HfView view);
