/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours taken from a picture or an SVG. */
#pragma once

#include "card/palette-logo.h"
#include "render/renderer.h"

/**
 * hf_logo_make_palette: hf_palette_from_logo() of @asset, in its own colours. @id, @title: of the palette
 *
 * Returns: (transfer full) (nullable): %NULL with @error of #HF_ART_ERROR, #HF_PICTURE_ERROR, or
 * %G_IO_ERROR_NOT_SUPPORTED where it is neither or nothing of it can be seen
 */
HfPalette *hf_logo_make_palette (HfRenderer *renderer, HfAsset *asset, const char *id, const char *title,
                                 GError **error);
