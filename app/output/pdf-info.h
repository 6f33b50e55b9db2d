/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a PDF says of itself: information dictionary, XMP packet and catalog. Private to output/. */
#pragma once

#include "output/page.h"
#include "output/pdf-file.h"
#include "output/pdf-shop.h"

/**
 * hf_pdf_info_write: writes the information dictionary, for a print shop where @shop (nullable) is.
 *
 * Returns: its number, or 0 with #HF_SAVE_ERROR.
 */
guint hf_pdf_info_write (HfPdfFile *file, const HfOutputInfo *info, const HfPdfShop *shop, GError **error);

/** hf_pdf_xmp_write: writes the same as XMP. Returns: its number, or 0 with #HF_SAVE_ERROR. */
guint hf_pdf_xmp_write (HfPdfFile *file, const HfOutputInfo *info, const HfPdfShop *shop, GError **error);

/**
 * hf_pdf_catalog_write:
 *
 * Writes the catalog, with language, and the title as what a window shows. @pages is the number of the page tree's
 * root, @xmp that of the metadata, @intent (or 0) that of the output intent. Returns: its number, or 0 with
 * #HF_SAVE_ERROR.
 */
guint hf_pdf_catalog_write (HfPdfFile *file, const HfOutputInfo *info, guint pages, guint xmp, guint intent,
                            GError **error);

/**
 * hf_pdf_profile_write: writes a colour profile of @n_colors colours.
 *
 * Returns: its number, or 0 with #HF_SAVE_ERROR.
 */
guint hf_pdf_profile_write (HfPdfFile *file, GBytes *profile, guint n_colors, GError **error);

/**
 * hf_pdf_intent_write: writes which press the file is for (ISO 15930-7, 6.2.4.2).
 *
 * Returns: its number, or 0 with #HF_SAVE_ERROR.
 */
guint hf_pdf_intent_write (HfPdfFile *file, const HfPdfShop *shop, GError **error);
