/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doubts somebody has said are none: “Keep Both”, “bell hooks” is written so. Without GTK. */
#pragma once

#include "base/doubt.h"
#include "roster/people.h"

/**
 * hf_doubt_is_settled: whether @doubt about the person at @index needs no look: the person gets no card, nor does the
 * one they are like, or it was settled and what stood in the cell then still stands there.
 */
gboolean hf_doubt_is_settled (HfPeople *people, guint index, const HfDoubt *doubt);

/** hf_doubt_settle: the word of %HF_MARK_SETTLED with which @doubt is settled too. Returns: (transfer full) */
char *hf_doubt_settle (HfPeople *people, guint index, const HfDoubt *doubt);
