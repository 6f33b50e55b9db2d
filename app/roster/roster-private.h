/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is inside a roster; for the files that make one. */
#pragma once

#include "roster/heading.h"
#include "roster/roster.h"
#include "roster/text-arena.h"

struct _HfPerson
{
  HfRoster *roster; /* who holds it, so not a reference */
  guint32 id;
  guint32 row;
  guint32 line;                           /* 0 for who was added by hand */
  HfTextId names[HF_FIELD_LAST_NAME + 1]; /* by HfField: name, first and last */
};

/* A picture in the file itself. */
typedef struct
{
  guint32 line; /* of the person, which edits leave alone */
  guint32 cell;
  GBytes *bytes;
} HfRosterPicture;

struct _HfRoster
{
  char *file;
  HfRosterKind kind;
  char *encoding;
  char *delimiter;
  char *worksheet;
  GStrv worksheets;
  HfHeadingIndex *headings;

  GArray *columns; /* HfRosterColumn */
  int field_columns[HF_N_FIELDS];
  GHashTable *columns_by_key; /* normal form → column + 1 */

  GArray *people; /* struct _HfPerson */
  GArray *cells;  /* HfTextId, row_cells for each person */
  guint row_cells;
  HfTextArena *text;
  GArray *pictures;          /* HfRosterPicture, by line and then by cell; shared by edits */
  GPtrArray *reading_doubts; /* those that are not found again by a review */
  GPtrArray *doubts;
  guint32 last_id;
};

/** hf_roster_is_table: whether @roster is from a worksheet, whose rows have numbers where a text has lines. */
gboolean hf_roster_is_table (HfRoster *roster);

/** hf_roster_draft: a blank roster, to be filled by one builder. Returns: (transfer full) */
HfRosterDraft *hf_roster_draft (void);

/**
 * hf_roster_draft_name_person: tells the names of the person at @index from the cells. @field_cells: by HfField, or -1
 */
void hf_roster_draft_name_person (HfRosterDraft *draft, struct _HfPerson *person, const int *field_cells);

/** hf_roster_draft_find_cells: where a row has each field, or -1. @out_field_cells: (out): of HF_N_FIELDS */
void hf_roster_draft_find_cells (const HfRosterDraft *draft, int *out_field_cells);

/**
 * hf_roster_seal: completes the look-ups of @draft, whose columns and people are settled.
 *
 * Returns: (transfer full): @draft
 */
HfRoster *hf_roster_seal (HfRosterDraft *draft);
