/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What templates say in other languages than their own.
 *
 * It comes from `words/NAME.json` of the library's folders; docs/words.md describes the format. The collection never
 * changes and may be used by many threads at once. */
#pragma once

#include "card/wording.h"
#include "library/library.h"

/** HfWordings: the words there are for all templates of a library. */
typedef struct _HfWordings HfWordings;

/**
 * hf_wordings_load: what the folders of @library hold. What the user has stands for what the company has, and that for
 * ours, by language, template and text.
 *
 * @doubts: (nullable): where a file that cannot be read is told, as a warning of kind `broken-words`; the others are
 * read. Returns: (transfer full)
 */
HfWordings *hf_wordings_load (const HfLibrary *library, GPtrArray *doubts);

HfWordings *hf_wordings_ref (HfWordings *wordings);
void hf_wordings_unref (HfWordings *wordings);

/**
 * hf_wordings_list: what @model, which is the template itself, says in each language there is, its own first.
 *
 * Returns: (transfer full): #HfWording, at least one
 */
GPtrArray *hf_wordings_list (const HfWordings *wordings, HfCard *model);

/**
 * hf_wordings_list_for_card: what the template @card was made from says, as hf_wordings_list(); it is read from
 * @library.
 *
 * Returns: (transfer full): #HfWording; none where there is no such template any more
 */
GPtrArray *hf_wordings_list_for_card (const HfWordings *wordings, const HfLibrary *library, HfCard *card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfWordings, hf_wordings_unref)
