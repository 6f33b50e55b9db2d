/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people of a card as somebody works on them: the list as it is now and as it was read, and what was said of each:
 * left out, approved. An immutable value, one of which each step of undo holds. */
#pragma once

#include "roster/roster.h"

#include <glib-object.h>

typedef struct _HfPeople HfPeopleDraft;
typedef const struct _HfPeople HfPeople;

#define HF_TYPE_PEOPLE (hf_people_get_type ())
GType hf_people_get_type (void); /**< hf_people_get_type: the boxed type. */

/* Marks of a person; a mark says a word, whose meaning is its owner's. Any other name will do as well. */
#define HF_MARK_LEFT_OUT "left-out" /**< gets no card; the word is "yes" */
#define HF_MARK_APPROVED "approved" /**< the word is what was approved, such as a hash of the card */
#define HF_MARK_SETTLED "settled"   /**< the word is which doubts are to rest */

/** hf_people_new: the people of @roster as it was read, nothing said of them yet. Returns: (transfer full) */
HfPeople *hf_people_new (HfRoster *roster);

HfPeople *hf_people_ref (HfPeople *people);
void hf_people_unref (HfPeople *people);

/** hf_people_get_roster: the list as it is now. Returns: (transfer none) */
HfRoster *hf_people_get_roster (HfPeople *people);

/** hf_people_get_read: the list as it was read, against which changes by hand are told. Returns: (transfer none) */
HfRoster *hf_people_get_read (HfPeople *people);

/**
 * hf_people_get_stamp: how the file stood when it was read, in its owner's words.
 *
 * Returns: (transfer none) (nullable)
 */
const char *hf_people_get_stamp (HfPeople *people);

/** hf_people_get_mark: the word of @mark of the person of @id. Returns: (transfer none) (nullable) */
const char *hf_people_get_mark (HfPeople *people, guint id, const char *mark);

/** hf_people_is_left_out: whether the person of @id gets no card. */
gboolean hf_people_is_left_out (HfPeople *people, guint id);

/** hf_people_count_marked: how many of those in the list have @mark. */
guint hf_people_count_marked (HfPeople *people, const char *mark);

/** HfMarkVisitor: is told that @mark says @word of the person of @id. */
typedef void (*HfMarkVisitor) (guint id, const char *mark, const char *word, gpointer data);

/** hf_people_visit_marks: tells @visit all that is said of those in the list, person by person. */
void hf_people_visit_marks (HfPeople *people, HfMarkVisitor visit, gpointer data);

/** hf_people_draft: a copy of @source to change. Returns: (transfer full) */
HfPeopleDraft *hf_people_draft (HfPeople *source);

/** hf_people_draft_set_roster: @roster (transfer none), edited from the one before, is the list. */
void hf_people_draft_set_roster (HfPeopleDraft *draft, HfRoster *roster);

/** hf_people_draft_set_read: @read (transfer none) is what the file says. */
void hf_people_draft_set_read (HfPeopleDraft *draft, HfRoster *read);

/** hf_people_draft_set_stamp: the file stood as @stamp (nullable) says when it was read. */
void hf_people_draft_set_stamp (HfPeopleDraft *draft, const char *stamp);

/** hf_people_draft_set_mark: says @word (%NULL: nothing) of the person of @id. */
void hf_people_draft_set_mark (HfPeopleDraft *draft, guint id, const char *mark, const char *word);

/** hf_people_seal: makes @draft (transfer full) a value. Returns: (transfer full) */
HfPeople *hf_people_seal (HfPeopleDraft *draft);

/** hf_people_with_roster: @people with @roster (transfer none), edited from theirs. Returns: (transfer full) */
HfPeople *hf_people_with_roster (HfPeople *people, HfRoster *roster);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPeople, hf_people_unref)
