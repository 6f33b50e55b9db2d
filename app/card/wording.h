/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a template says in one language: words for the texts it has, by their ids. */
#pragma once

#include "card/card.h"

typedef struct _HfWording HfWordingDraft;
typedef const struct _HfWording HfWording;

/** hf_wording_draft_new: no words yet in @language, a BCP 47 tag. Returns: (transfer full) */
HfWordingDraft *hf_wording_draft_new (const char *language);

/** hf_wording_draft_set_title: what a card that says so is called. */
void hf_wording_draft_set_title (HfWordingDraft *draft, const char *title);

/** hf_wording_draft_set_text: what the text of @id says from now on. */
void hf_wording_draft_set_text (HfWordingDraft *draft, const char *id, const char *text);

/** hf_wording_draft_set_sample: what the field @key says while the card is nobody's. */
void hf_wording_draft_set_sample (HfWordingDraft *draft, const char *key, const char *text);

/** hf_wording_draft_lay_over: sets all that is set in @top. */
void hf_wording_draft_lay_over (HfWordingDraft *draft, HfWording *top);

/** hf_wording_seal: makes @draft (transfer full) a value. Returns: (transfer full) */
HfWording *hf_wording_seal (HfWordingDraft *draft);

/** hf_wording_of_card: what @card says, in its language. Returns: (transfer full) */
HfWording *hf_wording_of_card (HfCard *card);

HfWording *hf_wording_ref (HfWording *wording);
void hf_wording_unref (HfWording *wording);

/** hf_wording_get_language: Returns: (transfer none) */
const char *hf_wording_get_language (HfWording *wording);

/** hf_wording_get_title: Returns: (transfer none) (nullable) */
const char *hf_wording_get_title (HfWording *wording);

/** hf_wording_get_text: what the text of @id says. Returns: (transfer none) (nullable) */
const char *hf_wording_get_text (HfWording *wording, const char *id);

/** hf_wording_list_texts: the words of all texts, in no order. Returns: (transfer container) */
GPtrArray *hf_wording_list_texts (HfWording *wording);

/**
 * hf_wording_match: which of @known (#HfWording) serves who reads @language best.
 *
 * Returns: (transfer none) (nullable)
 */
HfWording *hf_wording_match (const GPtrArray *known, const char *language);

/**
 * hf_card_in_language: @card in @language, a BCP 47 tag, saying what the nearest of @known does.
 * @known: #HfWording: what its template says, in each language there is
 * @kept: (nullable): a list with g_free() that takes the ids of texts which have words in that language and kept their
 * own
 *
 * A text comes along that is as the template has it: in one style, with the words of one of @known. What else it says
 * somebody wrote, and stays. Where the words run from right to left, so do their paragraphs. A title of the template's
 * comes along, and so do the samples. Where nothing of @known serves, only the card's language changes.
 *
 * Returns: (transfer full): the very same card where nothing changes
 */
HfCard *hf_card_in_language (HfCard *card, const char *language, const GPtrArray *known, GPtrArray *kept);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfWording, hf_wording_unref)
