/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody in rows: sorted, filtered, ticked and edited in place; with room for one column, in rows of two lines. */
#pragma once

#include "ui/people/people-model.h"

#include <gtk/gtk.h>

#define HF_TYPE_PEOPLE_TABLE (hf_people_table_get_type ())
G_DECLARE_FINAL_TYPE (HfPeopleTable, hf_people_table, HF, PEOPLE_TABLE, GtkWidget)

/** hf_people_table_set_document: shows the people of @document (nullable), with what @proof (nullable) finds. */
void hf_people_table_set_document (HfPeopleTable *self, HfDocument *document, HfProofRun *proof);

/** hf_people_table_focus: lets the keyboard go on in the row of the person shown. */
void hf_people_table_focus (HfPeopleTable *self);

/** hf_people_table_set_narrow: whether there is room for one column only. */
void hf_people_table_set_narrow (HfPeopleTable *self, gboolean narrow);

/** HfPeopleShow: whose rows are shown. */
typedef enum
{
  HF_PEOPLE_SHOW_ALL,
  HF_PEOPLE_SHOW_DOUBTFUL,
  HF_PEOPLE_SHOW_UNAPPROVED,
  HF_PEOPLE_SHOW_UNTHANKED, /**< as the ledger says; see ui/thanks.h */
} HfPeopleShow;

/**
 * hf_people_table_set_filter: shows of those of @show only who say @needle (nullable) somewhere.
 *
 * Rows then stay until this is called again, whatever becomes of them.
 */
void hf_people_table_set_filter (HfPeopleTable *self, const char *needle, HfPeopleShow show);

/** hf_people_table_get_rows: those shown, in the order shown, of #HfPersonRow. Returns: (transfer none) (nullable) */
GListModel *hf_people_table_get_rows (HfPeopleTable *self);

/** hf_people_table_count_selected: how many people are selected. */
guint hf_people_table_count_selected (HfPeopleTable *self);

/** hf_people_table_add_person: adds somebody below the person shown, whose name is then typed. */
void hf_people_table_add_person (HfPeopleTable *self);

/** hf_people_table_edit_selected: lets somebody type in the row of the first who is selected. */
void hf_people_table_edit_selected (HfPeopleTable *self);

/** hf_people_table_remove: removes those who are selected. */
void hf_people_table_remove (HfPeopleTable *self);

/** hf_people_table_toggle: leaves those out who are selected, or takes them in again. */
void hf_people_table_toggle (HfPeopleTable *self);
