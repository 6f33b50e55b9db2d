/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes a PDF that Cairo painted apart into objects. libqpdf reads, so that no form of cross-reference
 * table, string or number has to be known here. Private to output/. */
#pragma once

#include "output/pdf-objects.h"

#include <gio/gio.h>

/**
 * hf_pdf_read_pages:
 *
 * Takes all pages of @file apart. Placeholders of the first @n_stamps stamps become references to them.
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_OUTPUT_ERROR
 */
HfPdfObjects *hf_pdf_read_pages (const GByteArray *file, guint n_stamps, GCancellable *cancellable, GError **error);

/**
 * hf_pdf_read_form:
 *
 * Makes of the first page of @file, @width_pt × @height_pt, a form XObject that fills the unit square as an
 * image does; it is the last of the list.
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_OUTPUT_ERROR
 */
HfPdfObjects *hf_pdf_read_form (const GByteArray *file, double width_pt, double height_pt, GError **error);
