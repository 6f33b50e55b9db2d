/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Some pages of a PDF, painted and packed by one thread; parts are joined by hf_pdf_add_part().
 *
 * A part holds its pages in memory: 2 to 5 KB for a page that shares its art. Fonts are embedded once for each
 * part. */
#pragma once

#include "output/page.h"
#include "output/pdf-shop.h"

/** HF_PDF_PART_PAGES: how many pages are best put in a part: fonts weigh little, memory stays low. */
#define HF_PDF_PART_PAGES 2000

/** The longest side of a page in points (ISO 32000-1, annex C.2). */
#define HF_PDF_MAX_SIDE_PT 14400.0

/** HfPdfOptions: what pages show, and whom the file is for. */
typedef struct
{
  gboolean bleed;        /**< whether pages show their bleed; else they are the trimmed pages */
  const HfPdfShop *shop; /**< nullable: makes a PDF/X-4 for this press; borrowed */
} HfPdfOptions;

typedef struct _HfPdfPart HfPdfPart;

/** hf_pdf_part_new: Returns: (transfer full) */
HfPdfPart *hf_pdf_part_new (const HfPdfOptions *options);

/**
 * hf_pdf_part_add_page:
 *
 * Paints @page at once. Fails with #HF_OUTPUT_ERROR or %G_IO_ERROR_CANCELLED; a page too large is left out,
 * after other failures the part can only be freed.
 */
gboolean hf_pdf_part_add_page (HfPdfPart *part, const HfOutputPage *page, GCancellable *cancellable, GError **error);

/** hf_pdf_part_get_n_pages: how many pages were added. */
guint hf_pdf_part_get_n_pages (const HfPdfPart *part);

/**
 * hf_pdf_part_seal:
 *
 * Does the work that is left, so that joining the parts is little more than writing. No page may be added
 * afterwards; the part may go to another thread.
 */
gboolean hf_pdf_part_seal (HfPdfPart *part, GCancellable *cancellable, GError **error);

void hf_pdf_part_free (HfPdfPart *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPdfPart, hf_pdf_part_free)
