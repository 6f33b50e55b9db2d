/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether words can be told from what they stand on.
 *
 * Pages are painted small, without their words, and each letter is held against what lies below it: where several have
 * nearly its lightness, somebody will not read them. This takes painting, so it is asked for where cards are proofed
 * and not wherever they are made. */
#pragma once

#include "render/layout.h"

typedef struct _HfLegibility HfLegibility;

/**
 * hf_legibility_new: for cards made from @card by filling in its fields.
 *
 * What they have in common is painted once. It belongs to the thread of the layouts it is shown.
 *
 * Returns: (transfer full)
 */
HfLegibility *hf_legibility_new (HfCard *card);

void hf_legibility_free (HfLegibility *legibility);

/**
 * hf_legibility_check: appends a `text-over-art` warning to @doubts for each text of @layout that is hard to read where
 * it stands, with page and item. @index is that of the page.
 *
 * What words of a see-through group stand on is mixed with themselves, so those are not looked at.
 */
void hf_legibility_check (HfLegibility *legibility, HfLayout *layout, guint index, GPtrArray *doubts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfLegibility, hf_legibility_free)
