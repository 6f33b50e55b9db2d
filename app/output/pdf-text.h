/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF values as text: strings, names, numbers, dictionaries and arrays, and references among them (ISO 32000-2, 7.2
 * and 7.3). Private to output/. */
#pragma once

#include "output/pdf-objects.h"

/** HfPdfReferenceReader: told of a reference to object @number; appends to @object what belongs in its place. */
typedef void (*HfPdfReferenceReader) (HfPdfObject *object, int number, int generation, gpointer data);

/**
 * hf_pdf_object_append_text:
 *
 * Appends @text token by token, without the spaces and comments between them; @read is called for each reference.
 * What ends too early is appended as far as it goes.
 */
void hf_pdf_object_append_text (HfPdfObject *object, const char *text, HfPdfReferenceReader read, gpointer data);
