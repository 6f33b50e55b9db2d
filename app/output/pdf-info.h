/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a PDF says of itself: information dictionary, XMP packet and catalog. Private to output/. */
#pragma once

#include "output/page.h"
#include "output/pdf-file.h"

/** hf_pdf_info_write: writes the information dictionary. Returns: its number, or 0 with #HF_SAVE_ERROR. */
guint hf_pdf_info_write (HfPdfFile *file, const HfOutputInfo *info, GError **error);

/** hf_pdf_xmp_write: writes the same as XMP. Returns: its number, or 0 with #HF_SAVE_ERROR. */
guint hf_pdf_xmp_write (HfPdfFile *file, const HfOutputInfo *info, GError **error);

/**
 * hf_pdf_catalog_write:
 *
 * Writes the catalog, with language, and the title as what a window shows. @pages is the number of the page tree's
 * root, @xmp that of the metadata. Returns: its number, or 0 with #HF_SAVE_ERROR.
 */
guint hf_pdf_catalog_write (HfPdfFile *file, const HfOutputInfo *info, guint pages, guint xmp, GError **error);
