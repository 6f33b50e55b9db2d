/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fonts of a renderer: which faces there are, and which letters they have.
 *
 * Text is laid out at 72 dots an inch without hinting, so that one unit is one point and a line is as long
 * on a thumbnail as on paper. */
#pragma once

#include "card/pairing.h"
#include "render/emoji.h"

#include <pango/pango.h>

typedef struct _HfFonts HfFonts;

/**
 * HfTypeface:
 *
 * One face as it is installed: never emboldened or slanted by the machine. Lives as long as its #HfFonts.
 */
typedef struct
{
  const char *family;
  int weight; /**< as in CSS */
  gboolean italic;
  PangoFontDescription *description; /**< all but the size */
  PangoFont *font;                   /**< at some size, for its character set and name */
} HfTypeface;

#define HF_FONTS_ERROR (hf_fonts_error_quark ())
GQuark hf_fonts_error_quark (void);

/** HfFontsError: why nothing can be laid out; the message says what to do. */
typedef enum
{
  HF_FONTS_ERROR_NONE, /**< no font at all is installed */
} HfFontsError;

/**
 * hf_fonts_check: whether there is any font Pango takes; without one no #HfFonts can be used.
 *
 * Returns: %FALSE with #HF_FONTS_ERROR
 */
gboolean hf_fonts_check (GError **error);

/** hf_fonts_new: costs next to nothing; fonts are looked up when first asked for. Returns: (transfer full) */
HfFonts *hf_fonts_new (void);

void hf_fonts_free (HfFonts *fonts);

/** hf_fonts_has_family: whether @family is installed, without regard to case. */
gboolean hf_fonts_has_family (HfFonts *fonts, const char *family);

/**
 * hf_fonts_get_typeface: the installed face nearest to the one asked for.
 *
 * The family is right; weight and italics are what the family has to offer.
 * Returns: (transfer none) (nullable): %NULL where the family is not installed.
 */
const HfTypeface *hf_fonts_get_typeface (HfFonts *fonts, const char *family, int weight, gboolean italic);

/** hf_fonts_get_default_typeface: what stands in for a body face that is not installed. Returns: (transfer none) */
const HfTypeface *hf_fonts_get_default_typeface (HfFonts *fonts, int weight, gboolean italic);

/**
 * hf_fonts_find_covering: a face that has every letter of the first @length bytes of @text.
 *
 * First the fallback chain of Heartfelt, its Chinese, Japanese or Korean member chosen by @language (BCP 47,
 * nullable), then any installed family, Noto Serif before Noto Sans before others.
 * Returns: (transfer none) (nullable): %NULL where no one face has them all.
 */
const HfTypeface *hf_fonts_find_covering (HfFonts *fonts, const char *text, gsize length, const char *language,
                                          int weight, gboolean italic);

/** hf_fonts_get_emoji_typeface: Returns: (transfer none) (nullable): %NULL where no colour emoji are installed. */
const HfTypeface *hf_fonts_get_emoji_typeface (HfFonts *fonts);

/** hf_fonts_get_emoji: the pictures of emoji painted so far. Returns: (transfer none) */
HfEmojiStore *hf_fonts_get_emoji (HfFonts *fonts);

/**
 * hf_fonts_get_context: what to make layouts of paragraphs in @direction with; never changed.
 *
 * Returns: (transfer none)
 */
PangoContext *hf_fonts_get_context (HfFonts *fonts, PangoDirection direction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfFonts, hf_fonts_free)
