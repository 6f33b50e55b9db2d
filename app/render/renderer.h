/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one thread draws with: a font map, words once set, and art and pictures once decoded.
 *
 * A renderer belongs to the thread that uses it; each worker of a batch has its own. */
#pragma once

#include "render/art.h"
#include "render/fonts.h"
#include "render/picture.h"
#include "render/text-store.h"

typedef struct _HfRenderer HfRenderer;

/** hf_renderer_new: costs next to nothing; what it holds is made when first needed. Returns: (transfer full) */
HfRenderer *hf_renderer_new (void);

void hf_renderer_free (HfRenderer *renderer);

/** hf_renderer_get_fonts: Returns: (transfer none) */
HfFonts *hf_renderer_get_fonts (HfRenderer *renderer);

/** hf_renderer_get_texts: Returns: (transfer none) */
HfTextStore *hf_renderer_get_texts (HfRenderer *renderer);

/** hf_renderer_get_arts: Returns: (transfer none) */
HfArtStore *hf_renderer_get_arts (HfRenderer *renderer);

/** hf_renderer_get_pictures: Returns: (transfer none) */
HfPictureStore *hf_renderer_get_pictures (HfRenderer *renderer);

/** hf_renderer_check_art: hf_art_check() once for each asset, however often a batch comes back to it. */
gboolean hf_renderer_check_art (HfRenderer *renderer, HfAsset *asset, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfRenderer, hf_renderer_free)
