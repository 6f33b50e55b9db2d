/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell of the table of people: a label, or a tick; a label becomes an entry while somebody types in it. */
#pragma once

#include "ui/people/people-model.h"

#include <gtk/gtk.h>

#define HF_TYPE_PEOPLE_CELL (hf_people_cell_get_type ())
G_DECLARE_FINAL_TYPE (HfPeopleCell, hf_people_cell, HF, PEOPLE_CELL, GtkWidget)

/** HfPeopleCellKind: what a cell shows. */
typedef enum
{
  HF_PEOPLE_CELL_TICK,
  HF_PEOPLE_CELL_WORDS,
  HF_PEOPLE_CELL_STATE,
} HfPeopleCellKind;

/**
 * hf_people_cell_new: a cell that shows nothing yet.
 * @field: (nullable): of the column, for words
 *
 * Signals: `ticked` by the person; `edited` (text: nullable where nothing was changed, step: 1 or -1 where the next or
 * previous cell is to be edited, else 0).
 * Returns: (transfer full): floating
 */
GtkWidget *hf_people_cell_new (HfPeopleCellKind kind, const char *field);

/** hf_people_cell_get_kind: what it shows. */
HfPeopleCellKind hf_people_cell_get_kind (HfPeopleCell *self);

/** hf_people_cell_get_field: of its column. Returns: (transfer none) (nullable) */
const char *hf_people_cell_get_field (HfPeopleCell *self);

/** hf_people_cell_set_row: whose cell it is (nullable: nobody's); what was typed and not kept is gone. */
void hf_people_cell_set_row (HfPeopleCell *self, HfPersonRow *row);

/** hf_people_cell_get_row: Returns: (transfer none) (nullable) */
HfPersonRow *hf_people_cell_get_row (HfPeopleCell *self);

/** hf_people_cell_set_words: shows @words on one line, and @second (nullable) below. */
void hf_people_cell_set_words (HfPeopleCell *self, const char *words, const char *second);

/** hf_people_cell_set_icon: shows @icon (nullable) before the words. */
void hf_people_cell_set_icon (HfPeopleCell *self, const char *icon);

/** hf_people_cell_set_mark: shows @icon (nullable) after the words; @meaning (nullable) says of what it is the mark. */
void hf_people_cell_set_mark (HfPeopleCell *self, const char *icon, const char *meaning);

/** hf_people_cell_set_tick: ticks it or not, without telling. @name: for those who hear it */
void hf_people_cell_set_tick (HfPeopleCell *self, gboolean ticked, const char *name);

/** hf_people_cell_edit: lets somebody type, beginning with @text. @name: of the entry, for those who hear it */
void hf_people_cell_edit (HfPeopleCell *self, const char *text, const char *name);

/** hf_people_cell_name_row: lets the row it stands in, which has the focus, be called @name. */
void hf_people_cell_name_row (HfPeopleCell *self, const char *name);

/** hf_people_cell_focus_row: gives the row it stands in the focus. */
void hf_people_cell_focus_row (HfPeopleCell *self);
