/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes objects of Cairo's say which colours they mean (ISO 32000-2, 8.6.5.6), for the print shop. Private to
 * output/. */
#pragma once

#include "output/pdf-objects.h"

/**
 * hf_pdf_list_resources: which of @objects are resource dictionaries, by place, as others refer to them.
 *
 * Returns: (transfer full): a set of guint
 */
GHashTable *hf_pdf_list_resources (const HfPdfObjects *objects);

/** hf_pdf_list_contents: the same for streams that pages paint. Returns: (transfer full): a set of guint */
GHashTable *hf_pdf_list_contents (const HfPdfObjects *objects);

/**
 * hf_pdf_tag_colors: makes @text, of an object, mean the profile in object @srgb where it says RGB, and blend in the
 * colours of the press.
 * @is_resources: whether it is a resource dictionary, which then says so for what is painted with it
 */
void hf_pdf_tag_colors (GString *text, gboolean is_resources, guint srgb);

/** hf_pdf_is_content: whether @text is the dictionary of a stream that paints: a form or a pattern. */
gboolean hf_pdf_is_content (const char *text);

/**
 * hf_pdf_blacken: what @stream, deflated, paints, with black ink alone where that is pure black.
 *
 * Returns: (transfer full): deflated too; the same bytes for the same @stream
 */
GBytes *hf_pdf_blacken (GBytes *stream);

/** hf_pdf_blacken_content: the same for @length bytes of @content that are not deflated. Returns: (transfer full) */
GString *hf_pdf_blacken_content (const char *content, gsize length);
