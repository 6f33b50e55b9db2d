/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is inside a roster; for the files that make one. */
#pragma once

#include "roster/heading.h"
#include "roster/roster.h"
#include "roster/text-arena.h"

struct _HfPerson
{
  HfRoster *roster; /* who holds it, so not a reference */
  guint32 row;
  guint32 line;
  HfTextId names[HF_FIELD_LAST_NAME + 1]; /* by HfField: name, first and last */
};

struct _HfRoster
{
  char *file;
  HfRosterKind kind;
  char *encoding;
  char *delimiter;
  HfHeadingIndex *headings;

  GArray *columns; /* HfRosterColumn */
  int field_columns[HF_N_FIELDS];
  GHashTable *columns_by_key; /* normal form → column + 1 */

  GArray *people; /* struct _HfPerson */
  GArray *cells;  /* HfTextId, row_cells for each person */
  guint row_cells;
  HfTextArena *text;
  GPtrArray *doubts;
};

/** hf_roster_draft: a blank roster, to be filled by one builder. Returns: (transfer full) */
HfRosterDraft *hf_roster_draft (void);

/** hf_roster_seal: completes the look-ups of @draft, whose columns and people are settled. Returns: (transfer full): @draft */
HfRoster *hf_roster_seal (HfRosterDraft *draft);
