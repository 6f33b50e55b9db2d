/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "card/card.h"

#include <gio/gio.h>

/** The longest side of the small picture in a card's file, in pixels: "large" of the freedesktop.org thumbnail specification. */
#define HF_THUMBNAIL_PX 256

/**
 * hf_thumbnail_png: the front of @card as a PNG whose longest side is @size_px, its sample values filled in.
 *
 * Returns: (transfer full) (nullable)
 */
GBytes *hf_thumbnail_png (HfCard *card, int size_px, GCancellable *cancellable, GError **error);
