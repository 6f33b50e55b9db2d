/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings: which usual field a column is for, told by what people call it in fifteen languages. */
#pragma once

#include <glib.h>

/** HfHeadingIndex: every usual heading, ready to be looked up. */
typedef struct _HfHeadingIndex HfHeadingIndex;

/** hf_heading_index_new: Returns: (transfer full) */
HfHeadingIndex *hf_heading_index_new (void);

void hf_heading_index_free (HfHeadingIndex *index);

/**
 * hf_heading_index_find: the #HfField @heading is for, or -1.
 *
 * Case, accents, spaces and punctuation make no difference; of "Name (required)" or "Name / Nom" the first part counts.
 * Words for a name that are also said of a part of it ("Name", "nom", "nombre") are %HF_FIELD_NAME.
 */
int hf_heading_index_find (const HfHeadingIndex *index, const char *heading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfHeadingIndex, hf_heading_index_free)
