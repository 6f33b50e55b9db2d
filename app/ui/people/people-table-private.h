/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the table of people share. */
#pragma once

#include "ui/approval-run.h"
#include "ui/people/people-cell.h"
#include "ui/people/people-table.h"

struct _HfPeopleTable
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkColumnView *view;
  GtkWidget *menu; /* the context menu */

  HfDocument *document;
  HfProofRun *proof;
  HfPeopleModel *model; /* NULL: nobody */
  HfRoster *read;       /* the list the rows were made for, as it was read */
  GtkFilter *filter;
  GtkMultiSelection *selection;
  GPtrArray *columns; /* HfPeopleColumn; NULL before there are any */
  GPtrArray *cells;   /* HfPeopleCell that stand for somebody now */
  char *needle;       /* what is searched for, folded; NULL: nothing */
  HfPeopleShow show;
  gboolean narrow;
  gboolean following; /* whether the selection is being brought in line with the document */
  const char *edited; /* the field whose cell was last pointed at; borrowed from columns */
  guint awaited;      /* the id of who is to be edited once in sight; 0: nobody */
  const char *awaited_field;
};

/* From people-table-columns.c. */

/** hf_person_row_get_state: how the card of the person of @row stands. */
HfCardState hf_person_row_get_state (HfPersonRow *row);

/** hf_people_table_refresh_cells: has the cells in sight say what is true now. */
void hf_people_table_refresh_cells (HfPeopleTable *self);

/** hf_people_table_make_columns: makes those for which there is room anew. */
void hf_people_table_make_columns (HfPeopleTable *self);

/** hf_people_table_update_columns: makes those of the list that the card says. Returns: whether they are others */
gboolean hf_people_table_update_columns (HfPeopleTable *self);

/* From people-table-edit.c. */

/** hf_people_table_edit: lets somebody type in the cell of the person of @id, once it is in sight. */
void hf_people_table_edit (HfPeopleTable *self, guint id, const char *field);

/** hf_people_table_cell_edited: keeps what was typed in @cell, and goes on to the next. */
void hf_people_table_cell_edited (HfPeopleTable *self, const char *text, int step, HfPeopleCell *cell);

/** hf_people_table_cell_ticked: leaves the person of @cell out, and whoever is selected with them, or takes them in. */
void hf_people_table_cell_ticked (HfPeopleTable *self, HfPeopleCell *cell);

/** hf_people_table_edit_awaited: goes on when the cell waited for may have come into sight. */
void hf_people_table_edit_awaited (HfPeopleTable *self);

/** hf_people_table_list_selected: the ids of who is selected, in the order shown. Returns: (transfer full) */
GArray *hf_people_table_list_selected (HfPeopleTable *self);

/** hf_people_table_find_row: where the person of @id is shown, or %GTK_INVALID_LIST_POSITION. */
guint hf_people_table_find_row (HfPeopleTable *self, guint id);

/** hf_people_table_add_keys: gives the table its keys. */
void hf_people_table_add_keys (HfPeopleTable *self);
