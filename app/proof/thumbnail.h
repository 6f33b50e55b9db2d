/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small pictures of personal pages: what everybody shares is painted once, words stay vectors. Private to proof/. */
#pragma once

#include "proof/check.h"

#include <cairo.h>

/** Pixels an inch of shared art on the paper of a report. */
#define HF_THUMBNAIL_DPI 200.0

/** HfThumbnails: the thumbnails of the pages of one card, at one scale; of one thread. */
typedef struct _HfThumbnails HfThumbnails;

/** hf_thumbnails_new: @scale is how large a page is shown, 1 being its own size. Returns: (transfer full) */
HfThumbnails *hf_thumbnails_new (HfCard *card, double scale);

void hf_thumbnails_free (HfThumbnails *thumbnails);

/** hf_thumbnails_paint: shows page @index of @proof, its top left at @x_pt, @y_pt, with a hairline around. */
void hf_thumbnails_paint (HfThumbnails *thumbnails, cairo_t *cr, const HfProof *proof, guint index, double x_pt,
                          double y_pt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfThumbnails, hf_thumbnails_free)
