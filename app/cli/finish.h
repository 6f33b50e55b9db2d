/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One finished card: merged, laid out and looked at. */
#pragma once

#include "merge/fields.h"
#include "render/layout.h"

#include <gio/gio.h>

/** HfFinished: it must not outlive its renderer. */
typedef struct
{
  HfCard *card;
  HfLayout *layouts[HF_N_PAGE_KINDS]; /**< of the card's pages, in their order */
  GPtrArray *doubts;                  /**< of merging, then page by page */
} HfFinished;

/** hf_finish_card: @card with @fields filled in. Returns: (transfer full) (nullable): %NULL when cancelled */
HfFinished *hf_finish_card (HfRenderer *renderer, HfCard *card, HfFields *fields, GCancellable *cancellable,
                            GError **error);

void hf_finished_free (HfFinished *finished);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfFinished, hf_finished_free)
