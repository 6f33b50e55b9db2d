/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Art painted once and shown on many pages, as vectors and text, in any number of PDF files.
 *
 * What no person changes on a page becomes a stamp; the page's painter stamps it and paints the personal
 * items above or below. A file holds a stamp once. */
#pragma once

#include "output/page.h"

/** HfStamp: immutable, reference counted, and shared freely between threads. */
typedef const struct _HfStamp HfStamp;

/**
 * hf_stamp_new:
 *
 * Paints @page, bleed included, at once; nothing of @page is kept. What it leaves clear stays clear.
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_OUTPUT_ERROR
 */
HfStamp *hf_stamp_new (const HfOutputPage *page, GError **error);

/** hf_stamp_ref: Returns: (transfer full) */
HfStamp *hf_stamp_ref (HfStamp *stamp);

void hf_stamp_unref (HfStamp *stamp);

/**
 * hf_stamp_paint:
 *
 * Shows @stamp with its trim's top left at the origin of @cr, which must be the one a painter got from
 * hf_pdf_add_page() or hf_pdf_part_add_page(); not within a group, nor within another stamp.
 */
void hf_stamp_paint (HfStamp *stamp, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfStamp, hf_stamp_unref)
