/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists changed by hand: a copy of a roster, which shares its text, is edited and settled as a roster of its own.
 *
 * People keep their ids (hf_person_get_id()); rows always count from 1 without a gap. */
#pragma once

#include "roster/roster.h"

/** hf_roster_edit: a copy of @roster to change. Returns: (transfer full) */
HfRosterDraft *hf_roster_edit (HfRoster *roster);

/**
 * hf_roster_edit_blank: a list called @file of nobody yet, with a column of its usual name for each of @fields.
 *
 * Returns: (transfer full)
 */
HfRosterDraft *hf_roster_edit_blank (const char *file, const HfField *fields, guint n_fields);

/**
 * hf_roster_draft_set_value: the cell of the person at @index (from 0) in @column says @text, cleaned as from a file.
 */
void hf_roster_draft_set_value (HfRosterDraft *draft, guint index, guint column, const char *text);

/**
 * hf_roster_draft_set_field: @field of the person at @index says @text.
 *
 * A name goes to the columns of its parts where it has none of its own; a field without a column gets one.
 */
void hf_roster_draft_set_field (HfRosterDraft *draft, guint index, HfField field, const char *text);

/**
 * hf_roster_draft_add_column: an empty column at the end; a heading that is there already is told apart.
 *
 * Returns: its place
 */
guint hf_roster_draft_add_column (HfRosterDraft *draft, const char *heading, const char *field);

/**
 * hf_roster_draft_map_column: @column is for @field, in any spelling, from now on (%NULL: for none but its heading's).
 *
 * The column that was for it goes back to its heading.
 */
void hf_roster_draft_map_column (HfRosterDraft *draft, guint column, const char *field);

/** hf_roster_draft_add_person: somebody of whom nothing is said yet, at @index. Returns: their id */
guint hf_roster_draft_add_person (HfRosterDraft *draft, guint index);

/** hf_roster_draft_remove_people: takes those out for whom @is_gone says so. */
void hf_roster_draft_remove_people (HfRosterDraft *draft, gboolean (*is_gone) (HfPerson *person, gpointer data),
                                    gpointer data);

/**
 * hf_roster_settle: @draft as a roster: names told, doubts found anew.
 *
 * Returns: (transfer full) (nullable): %NULL when nobody is left; @draft is gone either way
 */
HfRoster *hf_roster_settle (HfRosterDraft *draft);

/** hf_roster_draft_free: lets go of a draft that is not to be settled. */
void hf_roster_draft_free (HfRosterDraft *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfRosterDraft, hf_roster_draft_free)

/** hf_roster_with_value: @roster with one cell as by hf_roster_draft_set_value(). Returns: (transfer full) */
HfRoster *hf_roster_with_value (HfRoster *roster, guint index, guint column, const char *text);

/** hf_roster_with_field: @roster with one field as by hf_roster_draft_set_field(). Returns: (transfer full) */
HfRoster *hf_roster_with_field (HfRoster *roster, guint index, HfField field, const char *text);

/**
 * hf_roster_without: @roster without the people of @indices, which rise.
 *
 * Returns: (transfer full) (nullable): %NULL when nobody is left
 */
HfRoster *hf_roster_without (HfRoster *roster, const guint *indices, guint n_indices);

/**
 * hf_roster_with_people: @roster with the people of @more at its end, column by field or heading.
 *
 * Returns: (transfer full)
 */
HfRoster *hf_roster_with_people (HfRoster *roster, HfRoster *more);

/** hf_roster_find_id: the place of the person of @id, from 0, or -1. */
int hf_roster_find_id (HfRoster *roster, guint id);
