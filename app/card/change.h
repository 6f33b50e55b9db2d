/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits that say what to change about items, and leave the rest to us: pure functions as those of card/edit.h.
 *
 * @ids is a %NULL-terminated list of ids of items anywhere on the card; those it does not have are passed over. Where
 * nothing comes out differently the very same card comes back. Every result is (transfer full). */
#pragma once

#include "card/edit.h"

/** HfItemChange: writes to the draft of one item. */
typedef void (*HfItemChange) (HfItemDraft *draft, gconstpointer data);

/** HfTextChange: writes to the draft of one item's text. */
typedef void (*HfTextChange) (HfTextDraft *draft, gconstpointer data);

/** hf_card_change_items: @card with each item of @ids changed by @change. */
HfCard *hf_card_change_items (HfCard *card, const char *const *ids, HfItemChange change, gconstpointer data);

/** hf_card_change_texts: @card with the text of each item of @ids that has one changed by @change. */
HfCard *hf_card_change_texts (HfCard *card, const char *const *ids, HfTextChange change, gconstpointer data);

/** hf_card_with_text: @card with item @id saying @text (transfer none). */
HfCard *hf_card_with_text (HfCard *card, const char *id, HfText *text);

/** hf_card_with_name: @card with item @id called @name; empty means by its kind. */
HfCard *hf_card_with_name (HfCard *card, const char *id, const char *name);

/** hf_card_with_background: @card with page @kind on the ground @paint. */
HfCard *hf_card_with_background (HfCard *card, HfPageKind kind, const HfPaint *paint);

/** hf_card_with_guides: @card with the guides of page @kind along @axis at the @n places of @at_mm, in any order. */
HfCard *hf_card_with_guides (HfCard *card, HfPageKind kind, HfGuideAxis axis, const double *at_mm, guint n);

/** hf_card_with_language: @card in @language, a BCP 47 tag; its direction decides the fold side. */
HfCard *hf_card_with_language (HfCard *card, const char *language);
