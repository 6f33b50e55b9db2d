/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small picture in a card's file. */
#pragma once

#include "card/card.h"

#include <gio/gio.h>

/** The longest side of that picture, in pixels: "large" of the freedesktop.org thumbnail specification. */
#define HF_THUMBNAIL_PX 256

/**
 * hf_thumbnail_png: the front of @shown, a card with its fields filled in, as a PNG whose longest side is @size_px.
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_OUTPUT_ERROR or %G_IO_ERROR_CANCELLED
 */
GBytes *hf_thumbnail_png (HfCard *shown, int size_px, GCancellable *cancellable, GError **error);
