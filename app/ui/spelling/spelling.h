/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words of a document's texts are misspelt, in whatever language each is, and what is done about them. */
#pragma once

#include "ui/document.h"
#include "ui/spelling/speller.h"

#include <gio/gio.h>

/** HfMisspelt: bytes @start to @end of a text's words. */
typedef struct
{
  gsize start;
  gsize end;
} HfMisspelt;

/** No caret: nobody is writing there. */
#define HF_SPELLING_NO_CARET G_MAXSIZE

#define HF_TYPE_SPELLING (hf_spelling_get_type ())
G_DECLARE_FINAL_TYPE (HfSpelling, hf_spelling, HF, SPELLING, GObject)

/**
 * hf_spelling_of: that of @document.
 *
 * The signal `changed` tells that other words may be misspelt now: a dictionary came, a word was learnt, or people
 * prefer not to be told any more. Returns: (transfer none), as long as @document lives
 */
HfSpelling *hf_spelling_of (HfDocument *document);

/** hf_spelling_new: the same with a @speller (transfer none) of its own, for tests. Returns: (transfer full) */
HfSpelling *hf_spelling_new (HfDocument *document, HfSpeller *speller);

/**
 * hf_spelling_find: the words of @text that are misspelt; none where people prefer not to be told.
 * @caret: the byte somebody is writing at, whose word is not finished, or %HF_SPELLING_NO_CARET
 *
 * Names of the list, of the values that show a card off, and of fields are no mistakes.
 * Returns: (transfer full): an array of #HfMisspelt
 */
GArray *hf_spelling_find (HfSpelling *self, HfText *text, gsize caret);

/** hf_spelling_find_at: the misspelt word that byte @place of @text is in. Returns: whether there is one */
gboolean hf_spelling_find_at (HfSpelling *self, HfText *text, gsize place, HfMisspelt *out_misspelt);

/**
 * hf_spelling_describe: why @text is not looked up, where a dictionary could be installed.
 *
 * Returns: (transfer full) (nullable)
 */
char *hf_spelling_describe (HfSpelling *self, HfText *text);

/** hf_spelling_suggest: what @misspelt of @text may have been meant to be. Returns: (transfer full) */
char **hf_spelling_suggest (HfSpelling *self, HfText *text, const HfMisspelt *misspelt);

/** hf_spelling_learn: adds @misspelt of @text to the user's own dictionary. */
void hf_spelling_learn (HfSpelling *self, HfText *text, const HfMisspelt *misspelt);

/**
 * hf_spelling_add_to_menu: adds to @menu what can be done about @misspelt of @text.
 *
 * The entries activate `@group.correct-word` with the words to put in its place, and `@group.learn-word`.
 */
void hf_spelling_add_to_menu (HfSpelling *self, GMenu *menu, const char *group, HfText *text,
                              const HfMisspelt *misspelt);
