/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card being worked on: its history, what is selected on it, whose it is shown as, and the file it is kept in.
 *
 * Widgets read a document and hold nothing of the card themselves. Every change is a new card, pushed with the name
 * people know the step by. For the main thread alone; the cards it gives out go anywhere. */
#pragma once

#include "card/history.h"
#include "merge/crowd.h"
#include "roster/people.h"
#include "ui/letters.h"

/** HfView: what of a folded card lies before one; a card without a fold has no inside and no sheet. */
typedef enum
{
  HF_VIEW_FRONT,
  HF_VIEW_INSIDE, /**< both inside pages, as in the hand */
  HF_VIEW_BACK,
  HF_VIEW_SHEET, /**< the outside, flat: front and back side by side */
  HF_N_VIEWS,
} HfView;

/** What hf_document_set_shown() takes beside the places of people. */
#define HF_SHOWN_FIELDS -1 /**< everybody's card, with its fields as `{name}` */
#define HF_SHOWN_SAMPLE -2 /**< the card with the values that show it off */

#define HF_TYPE_DOCUMENT (hf_document_get_type ())
G_DECLARE_FINAL_TYPE (HfDocument, hf_document, HF, DOCUMENT, GObject)

/**
 * hf_document_new: a document whose history starts with @card.
 * @path: (nullable): the `.heartfelt` file or card folder @card stands in; its state is that of the file
 *
 * Properties, all notified: `title`, `path`, `modified` (whether the card differs from its file, or has none),
 * `undo-label` and `redo-label` (nullable). Signals: `card-changed` after every edit, undo and redo;
 * `selection-changed`; `shown-changed` when another view, page or person is looked at; `people-changed` when the list
 * says something else; `marks-changed` when only what was said of people does (left out, approved).
 * Returns: (transfer full)
 */
HfDocument *hf_document_new (HfCard *card, const char *path);

/** hf_document_new_for: the same for @people (transfer none; nullable), who are found again with the card. */
HfDocument *hf_document_new_for (HfCard *card, const char *path, HfPeople *people);

/** hf_document_get_history: Returns: (transfer none) */
HfHistory *hf_document_get_history (HfDocument *self);

/** hf_document_get_card: everybody's card as it is now, fields unfilled. Returns: (transfer none) */
HfCard *hf_document_get_card (HfDocument *self);

/** hf_document_push: makes @card (transfer none) the current one; @label and @run as for hf_history_push(). */
void hf_document_push (HfDocument *self, HfCard *card, const char *label, const char *run);

/** hf_document_take: the same for a card the caller lets go of, such as an edit's result; @card is (transfer full). */
void hf_document_take (HfDocument *self, HfCard *card, const char *label, const char *run);

/** hf_document_get_path: Returns: (transfer none) (nullable) */
const char *hf_document_get_path (HfDocument *self);

/**
 * hf_document_set_saved: @card is what stands in @path from now on, and if it keeps people these are @people
 * (nullable).
 */
void hf_document_set_saved (HfDocument *self, HfCard *card, HfPeople *people, const char *path);

/** hf_document_is_modified: whether the card, or whom it keeps, differs from its file, or has none. */
gboolean hf_document_is_modified (HfDocument *self);

/**
 * hf_document_set_preview: shows @card (nullable: no longer) in place of the current one, as while choosing colours.
 *
 * Nothing else knows of it: history, file and autosave stay with the current card. The next edit, undo or redo ends it.
 */
void hf_document_set_preview (HfDocument *self, HfCard *card);

/** hf_document_is_previewing: whether another card is shown in place of the current one. */
gboolean hf_document_is_previewing (HfDocument *self);

/* Selection: ids of items of one page. */

/** hf_document_get_selection: the ids selected, in the order they were. Returns: (transfer none): %NULL-terminated */
const char *const *hf_document_get_selection (HfDocument *self);

/** hf_document_get_n_selected: how many items are selected. */
guint hf_document_get_n_selected (HfDocument *self);

/** hf_document_is_selected: whether the item of @id is. */
gboolean hf_document_is_selected (HfDocument *self, const char *id);

/**
 * hf_document_get_selected_item: the only item selected, as hf_document_find_item().
 *
 * Returns: (transfer none) (nullable): %NULL for none or several
 */
HfItem *hf_document_get_selected_item (HfDocument *self);

/**
 * hf_document_select: selects @ids (nullable, %NULL-terminated) and nothing else, and goes to the page of the first.
 *
 * Ids the card does not have are left out, now and whenever an edit takes an item away.
 */
void hf_document_select (HfDocument *self, const char *const *ids);

/** hf_document_select_one: selects @id (nullable: nothing). */
void hf_document_select_one (HfDocument *self, const char *id);

/** hf_document_toggle: adds @id to the selection, or takes it out; items of another page are let go of. */
void hf_document_toggle (HfDocument *self, const char *id);

/** hf_document_get_letters: which letters of a text are selected. Returns: (transfer none) */
HfLetters *hf_document_get_letters (HfDocument *self);

/* What is looked at. */

/** hf_document_get_view: which view lies before one. */
HfView hf_document_get_view (HfDocument *self);

/** hf_document_set_view: turns to @view, if the format has it; what is selected elsewhere is let go of. */
void hf_document_set_view (HfDocument *self, HfView view);

/** hf_document_has_view: whether the card has @view. */
gboolean hf_document_has_view (HfDocument *self, HfView view);

/** hf_document_get_page: the page that is added to and spoken of; one of those in view. */
HfPageKind hf_document_get_page (HfDocument *self);

/** hf_document_set_page: makes @kind that page, and turns to its view unless it is in sight. */
void hf_document_set_page (HfDocument *self, HfPageKind kind);

/**
 * hf_document_show_change: turns to where the card differs from @before, as after undo, unless that is in sight.
 *
 * What all pages share, such as colours, is in sight on each of them.
 */
void hf_document_show_change (HfDocument *self, HfCard *before);

/* People: a value beside the card in the same history, so each change of it is a step with a name as well. */

/** hf_document_get_people: Returns: (transfer none) (nullable): %NULL without a list */
HfPeople *hf_document_get_people (HfDocument *self);

/**
 * hf_document_take_people: makes @people (transfer full; nullable) the current ones; @label and @run as for
 * hf_history_push().
 *
 * The person shown stays so, if still in the list.
 */
void hf_document_take_people (HfDocument *self, HfPeople *people, const char *label, const char *run);

/** hf_document_refresh_people: puts @people (transfer full), read anew and the same, in place of theirs: no step. */
void hf_document_refresh_people (HfDocument *self, HfPeople *people);

/**
 * hf_document_take_both: makes @card and @people (both transfer full; people nullable) the current ones in one step.
 */
void hf_document_take_both (HfDocument *self, HfCard *card, HfPeople *people, const char *label);

/**
 * hf_document_take_edited: the same for a list edited from the current one (roster/edit.h); what was said of people
 * stays.
 * @roster: (transfer full) (nullable): %NULL: nobody is left
 *
 *     hf_document_take_edited (document, hf_roster_with_field (roster, index, HF_FIELD_NAME, name), _("Mend Name"),
 *                              NULL);
 */
void hf_document_take_edited (HfDocument *self, HfRoster *roster, const char *label, const char *run);

/**
 * hf_document_set_mark: says @word (%NULL: nothing) of the people of @ids, in one step named @label. See
 * roster/people.h.
 *
 *     hf_document_set_mark (document, &id, 1, HF_MARK_LEFT_OUT, "yes", _("Leave Out Mei Tan"));
 */
void hf_document_set_mark (HfDocument *self, const guint *ids, guint n_ids, const char *mark, const char *word,
                           const char *label);

/** hf_document_is_left_out: whether the person at @index gets no card; of who is in the list no more, %FALSE. */
gboolean hf_document_is_left_out (HfDocument *self, guint index);

/** hf_document_get_roster: the list as it is now. Returns: (transfer none) (nullable) */
HfRoster *hf_document_get_roster (HfDocument *self);

/**
 * hf_document_set_roster: makes cards for the people of @roster (nullable), as it was read, and shows the first of
 * them.
 */
void hf_document_set_roster (HfDocument *self, HfRoster *roster);

/**
 * hf_document_set_roster_read: the same for a file that stood as @stamp (nullable) says when it was read
 * (roster/people.h).
 */
void hf_document_set_roster_read (HfDocument *self, HfRoster *roster, const char *stamp);

/** hf_document_get_crowd: everybody, with all that fields say; nobody without a roster. Returns: (transfer none) */
HfCrowd *hf_document_get_crowd (HfDocument *self);

/** hf_document_get_day: the one `{today}` says there. Returns: (transfer none) */
const GDate *hf_document_get_day (HfDocument *self);

/**
 * hf_document_make_crowd: the people of @roster (nullable) as a document of @card has them on the day @today.
 *
 * Returns: (transfer full)
 */
HfCrowd *hf_document_make_crowd (HfCard *card, HfRoster *roster, const GDate *today);

/**
 * hf_document_get_included: those of the crowd who get a card: nobody is left out.
 *
 * Returns: (transfer none), until the next change
 */
HfCrowd *hf_document_get_included (HfDocument *self);

/** hf_document_get_shown: the place of the person shown, from 0, or %HF_SHOWN_FIELDS or %HF_SHOWN_SAMPLE. */
int hf_document_get_shown (HfDocument *self);

/** hf_document_set_shown: shows the card as that of @shown. */
void hf_document_set_shown (HfDocument *self, int shown);

/**
 * hf_document_get_shown_card: the card as shown: filled in for a person or with samples, or as it is.
 *
 * Items without fields are those of hf_document_get_card(), by pointer, unless another card is being previewed.
 * Returns: (transfer none), until the next change
 */
HfCard *hf_document_get_shown_card (HfDocument *self);

/* What only the person shown has: words and pictures in the place of everyone's (card/wear.h). */

/**
 * hf_document_get_edited_card: the card as one edits it: everyone's, with what is the own of the person shown in its
 * place.
 *
 * Whatever is made of it goes to hf_document_take() like any other card: what was changed of theirs stays theirs, the
 * rest is everyone's. Returns: (transfer none), until the next change
 */
HfCard *hf_document_get_edited_card (HfDocument *self);

/** hf_document_find_item: the item of @id of that card. Returns: (transfer none) (nullable), until the next change */
HfItem *hf_document_find_item (HfDocument *self, const char *id);

/** hf_document_is_personal: whether texts and pictures that are changed become the own of the person shown. */
gboolean hf_document_is_personal (HfDocument *self);

/** hf_document_set_personal: from now on, until another person is shown; needs a person. */
void hf_document_set_personal (HfDocument *self, gboolean personal);

/**
 * hf_document_has_own: whether the person at @index has something of their own on item @id, or (%NULL) anything that
 * was changed by hand for them, which a ready-made message is not.
 */
gboolean hf_document_has_own (HfDocument *self, guint index, const char *id);

/**
 * hf_document_list_own: what is called that the person at @index has of their own, in reading order.
 * @by_hand: what was written or chosen for them, or else what they have as a ready-made message
 * Returns: (transfer full) (nullable): %NULL for nothing
 */
char *hf_document_list_own (HfDocument *self, guint index, gboolean by_hand);

/**
 * hf_document_begin_change: shows the person at @index, whose own what is changed from now on becomes, and selects item
 * @id, or for %NULL the longest text on their card.
 */
void hf_document_begin_change (HfDocument *self, guint index, const char *id);

/** hf_document_use_everyones: takes that away again, in one step. */
void hf_document_use_everyones (HfDocument *self, guint index, const char *id);

/** hf_document_dup_name: what the person at @index is called, in short or whole. Returns: (transfer full) */
char *hf_document_dup_name (HfDocument *self, guint index, gboolean in_short);
