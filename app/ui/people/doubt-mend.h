/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mending doubts in a document, each in one step of its history. */
#pragma once

#include "base/doubt.h"
#include "roster/mend.h"
#include "ui/document.h"

/** hf_doubt_can_be_kept: whether people may say that what @doubt is about is well as it is. */
gboolean hf_doubt_can_be_kept (const HfDoubt *doubt);

/**
 * hf_doubt_find_cell: the column to write in to mend @doubt by hand, or -1.
 *
 * Where a text of @card is too long, that is the column the most of it comes from for the person at @index.
 */
int hf_doubt_find_cell (HfCard *card, HfRoster *roster, guint index, const HfDoubt *doubt);

/** hf_doubt_is_of_length: whether @doubt is that a text has too little room. */
gboolean hf_doubt_is_of_length (const HfDoubt *doubt);

/** hf_document_mend: does what @mend says. */
void hf_document_mend (HfDocument *document, const HfMend *mend);

/** hf_document_mend_all: does what all of @mends (#HfMend, which write) say in one step named @label. */
void hf_document_mend_all (HfDocument *document, const GPtrArray *mends, const char *label);

/** hf_document_write_cell: writes @text into @column of the person at @index. */
void hf_document_write_cell (HfDocument *document, guint index, guint column, const char *text);

/** hf_document_allow_smaller: lets text @id shrink as far as it can be read, on everybody's card. */
void hf_document_allow_smaller (HfDocument *document, const char *id);

/** hf_document_keep: lets @doubt about the person at @index rest. */
void hf_document_keep (HfDocument *document, guint index, const HfDoubt *doubt);
