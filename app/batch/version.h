/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The version of a card, and of the words with it, that people got: kept with the outbox, so that the rest can get the
 * same whatever became of the card since. */
#pragma once

#include "batch/letters.h"
#include "mail/outbox.h"

/** HfVersion: what was sent. */
typedef struct
{
  HfCard *card;
  GArray *words; /**< of #HfLetterWords, whose strings are in @kept */
  gboolean as_png;
  GVariant *kept;
} HfVersion;

/**
 * hf_version_keep: @card with @letters is what people get from now on. Fails with %HF_MAIL_ERROR_OUTBOX or
 * #HF_FILE_ERROR
 */
gboolean hf_version_keep (HfOutbox *outbox, HfCard *card, const HfLetterOptions *letters, GError **error);

/**
 * hf_version_load: what people got.
 *
 * Returns: (transfer full) (nullable): %NULL with %HF_MAIL_ERROR_OUTBOX where nothing was sent yet, or #HF_FILE_ERROR
 */
HfVersion *hf_version_load (HfOutbox *outbox, GError **error);

/** hf_version_apply: lets @letters say what people got. */
void hf_version_apply (const HfVersion *version, HfLetterOptions *letters);

void hf_version_free (HfVersion *version);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfVersion, hf_version_free)
