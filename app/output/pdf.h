/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages as PDF: vectors, selectable text in embedded subset fonts, boxes for the print shop, title and language;
 * the same bytes for the same input.
 *
 * Each page has a MediaBox (what is shown: the trim, or the trim with its bleed), a BleedBox equal to it and a TrimBox,
 * within 0.0001 pt. Streams, fonts and pictures that are equal are held once. Memory does not grow with the
 * number of pages but for some 200 bytes a page. */
#pragma once

#include "base/save.h"
#include "output/pdf-part.h"

/**
 * HfPdf: a file being written; nothing stands at its path until hf_pdf_finish(). After a failure it can only be freed.
 */
typedef struct _HfPdf HfPdf;

/** hf_pdf_open: starts writing @path. Returns: (transfer full) (nullable): %NULL with #HF_SAVE_ERROR */
HfPdf *hf_pdf_open (const char *path, const HfPdfOptions *options, const HfOutputInfo *info, HfSaveFlags flags,
                    GError **error);

/**
 * hf_pdf_open_save: starts writing into @save (borrowed), which the caller commits in the end.
 *
 * Returns: as hf_pdf_open()
 */
HfPdf *hf_pdf_open_save (HfSave *save, const HfPdfOptions *options, const HfOutputInfo *info, GError **error);

/** hf_pdf_open_bytes: starts a file in memory. Returns: (transfer full) */
HfPdf *hf_pdf_open_bytes (const HfPdfOptions *options, const HfOutputInfo *info);

/**
 * HfPdfMaster: what many files begin with, packed once: title, language and such, and art they all show.
 *
 * Immutable, and shared freely between threads.
 */
typedef struct _HfPdfMaster HfPdfMaster;

/** hf_pdf_master_new: of files that show all of @stamps (#HfStamp, transfer none). Returns: (transfer full) */
HfPdfMaster *hf_pdf_master_new (const HfPdfOptions *options, const HfOutputInfo *info, const GPtrArray *stamps);

/** hf_pdf_master_free: not before the files opened with it are. */
void hf_pdf_master_free (HfPdfMaster *master);

/** hf_pdf_open_copy: starts a file with @master (borrowed), and otherwise as hf_pdf_open_save(). */
HfPdf *hf_pdf_open_copy (const HfPdfMaster *master, HfSave *save, GError **error);

/**
 * hf_pdf_add_page:
 *
 * Paints @page and appends it. Fails with #HF_OUTPUT_ERROR, #HF_SAVE_ERROR or %G_IO_ERROR_CANCELLED.
 */
gboolean hf_pdf_add_page (HfPdf *pdf, const HfOutputPage *page, GCancellable *cancellable, GError **error);

/** hf_pdf_add_part: appends the pages of @part, which is sealed if it is not yet. */
gboolean hf_pdf_add_part (HfPdf *pdf, HfPdfPart *part, GCancellable *cancellable, GError **error);

/** hf_pdf_finish: writes what is left and gives a file of its own its name. */
gboolean hf_pdf_finish (HfPdf *pdf, GCancellable *cancellable, GError **error);

/** hf_pdf_finish_bytes: ends a file in memory. Returns: (transfer full) (nullable) */
GBytes *hf_pdf_finish_bytes (HfPdf *pdf, GCancellable *cancellable, GError **error);

/** hf_pdf_free: lets go of @pdf; what was not finished leaves no trace. */
void hf_pdf_free (HfPdf *pdf);

/** hf_pdf_write: writes @n_pages pages, at least one, to @path. Errors as for hf_pdf_add_page(). */
gboolean hf_pdf_write (const char *path, const HfOutputPage *pages, guint n_pages, const HfPdfOptions *options,
                       const HfOutputInfo *info, HfSaveFlags flags, GCancellable *cancellable, GError **error);

/** hf_pdf_write_bytes: the same in memory. Returns: (transfer full) (nullable) */
GBytes *hf_pdf_write_bytes (const HfOutputPage *pages, guint n_pages, const HfPdfOptions *options,
                            const HfOutputInfo *info, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPdf, hf_pdf_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPdfMaster, hf_pdf_master_free)
