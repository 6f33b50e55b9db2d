/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the fields of people say differently in each language: dates, lists of names, parts of names, pronouns. */
#pragma once

#include "merge/fields.h"

/** HfTongue: what is written as a language does; counted atomically. */
typedef struct
{
  char *language;  /* nullable */
  HfFields *given; /* completed */
  GRefString *today;
  GRefString *all_names;
  GHashTable *team_names; /* folded team → GRefString; NULL where the roster has no teams */

  HfFields *everybody; /* what all people's fields begin with; NULL where there is nobody */
  gboolean says_row;   /* what everybody is given, or the roster, says it already */
  gboolean says_pronoun;
} HfTongue;

/**
 * hf_tongue_new: what is written as @language (nullable) does.
 * @roster: (nullable): the people, of whom there are some
 * @given: what counts whatever the roster says
 *
 * Returns: (transfer full)
 */
HfTongue *hf_tongue_new (HfRoster *roster, HfFields *given, const GDate *today, const char *language);

HfTongue *hf_tongue_ref (HfTongue *tongue);
/** hf_tongue_unref: as a GDestroyNotify. */
void hf_tongue_unref (gpointer tongue);

/** hf_tongue_set_common: sets what is the same for everybody, unless @draft says it already. */
void hf_tongue_set_common (const HfTongue *tongue, HfFieldsDraft *draft);

/** hf_tongue_complete: sets what follows from what @draft, begun as everybody's, says of @person. */
void hf_tongue_complete (const HfTongue *tongue, HfFieldsDraft *draft, HfPerson *person);
