/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People: who the cards are for, each with the card as it will be. */
#pragma once

#include "ui/document.h"
#include "ui/proof-run.h"
#include "ui/size-bin.h"

#include <adwaita.h>

#define HF_TYPE_PEOPLE_PAGE (hf_people_page_get_type ())
G_DECLARE_FINAL_TYPE (HfPeoplePage, hf_people_page, HF, PEOPLE_PAGE, GtkWidget)

/** hf_people_page_set_document: shows the people of @document (nullable), with what @proof (nullable) finds. */
void hf_people_page_set_document (HfPeoplePage *self, HfDocument *document, HfProofRun *proof);

/** hf_people_page_set_size_class: arranges itself for that much room. */
void hf_people_page_set_size_class (HfPeoplePage *self, HfSizeClass size_class);

/** hf_people_page_mend: makes the first mend of the person shown. Returns: whether there is one */
gboolean hf_people_page_mend (HfPeoplePage *self);

/** hf_people_page_focus: lets the keyboard begin with the list or the cards, or the ways to bring a list. */
void hf_people_page_focus (HfPeoplePage *self);

/** hf_people_page_search: puts the cursor into the search. */
void hf_people_page_search (HfPeoplePage *self);

/** hf_people_page_get_foot_height: Returns: the px at its bottom that toasts must not cover */
int hf_people_page_get_foot_height (HfPeoplePage *self);

/** hf_people_page_shows_cards: whether people are shown as cards, not as a list. */
gboolean hf_people_page_shows_cards (HfPeoplePage *self);

/** hf_people_page_show_unapproved: shows the cards that are not approved, to be looked at. */
void hf_people_page_show_unapproved (HfPeoplePage *self);

/** hf_people_page_approve_all: approves every card without doubts. */
void hf_people_page_approve_all (HfPeoplePage *self);
