/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of a worksheet that span several rows. Private to roster/. */
#pragma once

#include "roster/roster-private.h"

typedef struct _HfSpans HfSpans;

/** hf_spans_new: Returns: (transfer full): none yet */
HfSpans *hf_spans_new (void);

void hf_spans_free (HfSpans *spans);

/** hf_spans_add: @cell of line @first_line stands for those below it too, down to @last_line. */
void hf_spans_add (HfSpans *spans, guint cell, guint first_line, guint last_line);

/**
 * hf_spans_fill: gives the people of @draft what spans their line: a team that stands once beside all is everybody's.
 */
void hf_spans_fill (const HfSpans *spans, HfRosterDraft *draft);
