/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A roster: the people cards are made for, as read from one file. An immutable value, shared freely between threads. */
#pragma once

#include "base/value.h"
#include "roster/field.h"

#define HF_ROSTER_ERROR (hf_roster_error_quark ())
GQuark hf_roster_error_quark (void);

/** HfRosterError: why there is no roster. The message names the file, the row where there is one, and what to do. */
typedef enum
{
  HF_ROSTER_ERROR_UNREADABLE, /**< the file is missing, forbidden or broken off */
  HF_ROSTER_ERROR_EMPTY,      /**< nobody is in it */
  HF_ROSTER_ERROR_KIND,       /**< it is something else than a list we read */
  HF_ROSTER_ERROR_TOO_LARGE,  /**< it goes beyond a limit of base/limits.h */
  HF_ROSTER_ERROR_OPTION,     /**< a column, worksheet, row or shard was named that is not there */
} HfRosterError;

/** HfRosterKind: what sort of file a roster came from. */
typedef enum
{
  HF_ROSTER_CSV, /**< any delimiter but the tab */
  HF_ROSTER_TSV,
  HF_ROSTER_XLSX,
  HF_ROSTER_ODS,
  HF_ROSTER_VCARD,
} HfRosterKind;

/** hf_roster_kind_name: `csv`, `tsv`, `xlsx`, `ods` or `vcard`. */
const char *hf_roster_kind_name (HfRosterKind kind);

/** HfRosterColumn: one column in the order of the file. */
typedef struct
{
  char *heading;       /**< as the file has it; made up ("Column 3") where it has none; no two are alike */
  char *field;         /**< hf_field_name(), or the normal form of the heading; no two are alike */
  guint cell;          /**< its place in a row of the file, from 0; an empty column without a heading is left out */
  gboolean is_made_up; /**< whether @heading is not the file's */
} HfRosterColumn;

typedef struct _HfRoster HfRosterDraft;
typedef const struct _HfRoster HfRoster;

/** HfPerson: a row of a roster; it lives as long as its roster. */
typedef const struct _HfPerson HfPerson;

HfRoster *hf_roster_ref (HfRoster *roster);
void hf_roster_unref (HfRoster *roster);

/** hf_roster_get_file: the file as the caller named it. */
const char *hf_roster_get_file (HfRoster *roster);

/** hf_roster_get_kind: what sort of file it was. */
HfRosterKind hf_roster_get_kind (HfRoster *roster);

/** hf_roster_get_encoding: the IANA name, such as `UTF-8` or `windows-1250`. */
const char *hf_roster_get_encoding (HfRoster *roster);

/** hf_roster_get_delimiter: one character, or the empty string for a list of one column and for what is no text. */
const char *hf_roster_get_delimiter (HfRoster *roster);

/** hf_roster_get_worksheet: which table of a spreadsheet was read; %NULL where @roster is from none. */
const char *hf_roster_get_worksheet (HfRoster *roster);

/** hf_roster_get_worksheets: all tables of the spreadsheet by name, %NULL-terminated; empty where there is none. */
const char *const *hf_roster_get_worksheets (HfRoster *roster);

/** hf_roster_get_n_columns: how many columns there are; one at least. */
guint hf_roster_get_n_columns (HfRoster *roster);

/** hf_roster_get_column: the column at @column, from 0. Returns: (transfer none) */
const HfRosterColumn *hf_roster_get_column (HfRoster *roster, guint column);

/**
 * hf_roster_find_column: the column whose field or heading matches @name as #hf_field_key_normalize compares, or -1.
 */
int hf_roster_find_column (HfRoster *roster, const char *name);

/** hf_roster_get_n_people: how many people there are; one at least. */
guint hf_roster_get_n_people (HfRoster *roster);

/** hf_roster_get_person: the person at @index, from 0. Returns: (transfer none) */
HfPerson *hf_roster_get_person (HfRoster *roster, guint index);

/** hf_roster_get_doubts: a list of #HfDoubt, by row; kinds as in roster/doubts.h. Returns: (transfer none) */
const GPtrArray *hf_roster_get_doubts (HfRoster *roster);

/** hf_roster_get_bytes: the memory people, cells and text take, for judging scale. */
gsize hf_roster_get_bytes (HfRoster *roster);

/** hf_person_get_roster: the roster that holds @person. Returns: (transfer none) */
HfRoster *hf_person_get_roster (HfPerson *person);

/**
 * hf_person_get_id: a number of the person alone, which stays while the list is edited (roster/edit.h) and read again.
 */
guint hf_person_get_id (HfPerson *person);

/** hf_person_get_row: from 1; a heading row and blank rows are not counted. */
guint hf_person_get_row (HfPerson *person);

/**
 * hf_person_get_line: the line of the file on which the row begins, or its row in the worksheet, from 1; 0 for who was
 * added by hand.
 */
guint hf_person_get_line (HfPerson *person);

/** hf_person_get_value: the cell in @column: NFC, trimmed, line breaks as \n. Never %NULL. */
const char *hf_person_get_value (HfPerson *person, guint column);

/**
 * hf_person_get_picture: the picture of @person that the file itself holds: the first in the row of a spreadsheet, or
 * that of a vCard. As bytes of a picture file, not looked at yet.
 *
 * Returns: (transfer none) (nullable): %NULL where there is none
 */
GBytes *hf_person_get_picture (HfPerson *person);

/** hf_person_get_picture_in: likewise the one in the cell of @column. */
GBytes *hf_person_get_picture_in (HfPerson *person, guint column);

/**
 * hf_person_get: what @field says of @person. Never %NULL.
 *
 * A name without a column is joined from its parts, and parts without one are split off as in roster/person-name.h.
 */
const char *hf_person_get (HfPerson *person, HfField field);

/**
 * hf_person_lookup: what the field called @name says of @person: a usual field under its own name or any usual
 * heading of the fifteen languages, or a column under its field or heading.
 *
 * Returns: (nullable): %NULL when the roster has no such field; empty when @person has nothing there
 */
const char *hf_person_lookup (HfPerson *person, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfRoster, hf_roster_unref)
