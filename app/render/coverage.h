/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which letters a face has, and which of a text are letters at all. */
#pragma once

#include "render/fonts.h"

/** hf_character_needs_glyph: whether @character shows as something; spaces, joiners and selectors do not. */
gboolean hf_character_needs_glyph (gunichar character);

/**
 * hf_typeface_covers: whether @typeface has all it takes to show the first @length bytes of @text.
 *
 * Letters with accents count when the face has them whole or in parts, however they are written.
 */
gboolean hf_typeface_covers (const HfTypeface *typeface, const char *text, gsize length);

/**
 * hf_cluster_is_emoji: whether the grapheme @cluster is a picture to be set in colour, where @typeface sets the words.
 */
gboolean hf_cluster_is_emoji (const HfTypeface *emoji, const HfTypeface *typeface, const char *cluster, gsize length);
