/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The personal words one may choose from: fields with the names people know them by. */
#pragma once

#include "ui/document.h"

/** HfFieldChoice: the field @key as words write it, `first_name`, and its @title, “First name”. */
typedef struct
{
  char *key;
  char *title;
  gboolean usual; /**< one of the few that most cards need */
} HfFieldChoice;

void hf_field_choice_free (HfFieldChoice *choice);

/**
 * hf_field_choice_list: what there is for @document: what its card uses already, the usual fields, the others, and the
 * columns of its list that are none of these.
 *
 * Returns: (transfer full): an array of #HfFieldChoice
 */
GPtrArray *hf_field_choice_list (HfDocument *document);

/** hf_field_choice_list_known: those that need no list, the usual ones first. Returns: (transfer full) */
GPtrArray *hf_field_choice_list_known (void);

/**
 * hf_field_choice_list_columns: the columns of @roster (nullable) that are none of the known.
 *
 * Returns: (transfer full)
 */
GPtrArray *hf_field_choice_list_columns (HfRoster *roster);

/**
 * hf_field_choice_get_value: what @key says of whom @document shows.
 *
 * Returns: (transfer full) (nullable): %NULL: nobody, or nothing
 */
char *hf_field_choice_get_value (HfDocument *document, const char *key);

/**
 * hf_field_choice_matches: whether somebody who typed @typed may look for the field @key with @title: one of them
 * begins so, or words of the title do, whatever their case and accents. Everything begins with nothing.
 */
gboolean hf_field_choice_matches (const char *key, const char *title, const char *typed);
