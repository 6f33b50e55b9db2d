/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New items: made to go with the card, in the middle of the page that is worked on or about a point of it, and
 * selected. */
#pragma once

#include "ui/document.h"

/** hf_new_text: adds a text saying @words in the card's body face. @at: (nullable): where its middle is to be */
void hf_new_text (HfDocument *document, const char *words, const HfPoint *at);

/** hf_new_shape: adds a shape of @kind in the card's colours. */
void hf_new_shape (HfDocument *document, HfShapeKind kind);

/** hf_new_code: adds a QR code of @content. */
void hf_new_code (HfDocument *document, const char *content);

/** hf_new_ink: adds @ink (transfer none), the signature of @name (nullable), beside those the page has. */
void hf_new_ink (HfDocument *document, HfInk *ink, const char *name);

/**
 * hf_replace_ink: puts @ink in the place of that of item @id, as wide and in the same colour.
 *
 * Returns: whether that was there
 */
gboolean hf_replace_ink (HfDocument *document, const char *id, HfInk *ink, const char *name);

/**
 * hf_new_art_or_picture: adds the SVG or the picture in @bytes, told apart by content.
 * @name: for people: the file it came from
 * @at: (nullable): where its middle is to be
 *
 * Returns: %FALSE with #HF_PICTURE_ERROR, the errors of hf_art_check(), or %G_IO_ERROR_NOT_SUPPORTED where it is
 * neither
 */
gboolean hf_new_art_or_picture (HfDocument *document, const char *name, GBytes *bytes, const HfPoint *at,
                                GError **error);

/** hf_new_art: adds @asset (transfer none) as an item called @title. @at and errors: as above */
gboolean hf_new_art (HfDocument *document, const char *title, HfAsset *asset, const HfPoint *at, GError **error);

/**
 * hf_replace_asset: puts the SVG or the picture in @bytes in the place of that of item @id, whose frame stays.
 *
 * Returns: %FALSE with the errors above, or where the item is for the other of both
 */
gboolean hf_replace_asset (HfDocument *document, const char *id, const char *name, GBytes *bytes, GError **error);

/**
 * hf_new_asset_size: what an asset wants to be, in any unit: the pixels of a picture, the proportion of art.
 *
 * Returns: whether it may go onto a card; errors as above
 */
gboolean hf_new_asset_size (HfAsset *asset, double *out_width, double *out_height, GError **error);
