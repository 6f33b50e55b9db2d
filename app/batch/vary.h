/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A message of its own for everybody, of which nobody in a team gets what another one has while there are others. */
#pragma once

#include "library/messages.h"
#include "merge/crowd.h"

/** HfVaryError: why there is none; the messages are the ends of sentences. */
typedef enum
{
  HF_VARY_ERROR_NO_SUBJECT,     /**< there are no messages for such a theme or occasion */
  HF_VARY_ERROR_NO_PLACE,       /**< the card has no text for a message */
  HF_VARY_ERROR_NO_LANGUAGE,    /**< there are no messages in the card's language */
  HF_VARY_ERROR_NOTHING_FITS,   /**< none is short enough for its place */
  HF_VARY_ERROR_NOTHING_FORMAL, /**< none of those on formal terms is, or there are none */
} HfVaryError;

#define HF_VARY_ERROR (hf_vary_error_quark ())
GQuark hf_vary_error_quark (void);

/** The field that stands where a message is to stand. */
#define HF_VARY_KEY "message"

/** HfVaried: who gets which. */
typedef struct
{
  HfCard *card;     /**< with the field in its message's place */
  char *item;       /**< the id of the text that is its place */
  GPtrArray *texts; /**< of char *: what each person's message says, with its fields */
} HfVaried;

/**
 * hf_vary_crowd: a message for each of @crowd, of a theme or an occasion, @theme.
 * @formal: on formal terms, as in *Sie*, *vous*, *usted*
 *
 * Its place is the text that holds `{message}`, or else the text of the id `message`. A person's messages are those of
 * the theme in the person's language, or else in the card's; of these, the ones that fit the place, and of these the
 * longest there are: letters and paragraphs, or paragraphs, or lines. The same people in the same order get the same
 * every time. Takes about as long as laying out a page for each message; any thread will do.
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_VARY_ERROR
 */
HfVaried *hf_vary_crowd (const HfMessages *messages, HfCard *card, HfCrowd *crowd, const char *theme, gboolean formal,
                         GError **error);

/**
 * hf_vary_put_in_place: @words with @message where the field is, or @message alone where it is not.
 *
 * Returns: (transfer full)
 */
char *hf_vary_put_in_place (const char *words, const char *message);

void hf_varied_free (HfVaried *varied);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfVaried, hf_varied_free)
