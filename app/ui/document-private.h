/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of a document share. */
#pragma once

#include "ui/document.h"

struct _HfDocument
{
  GObject parent_instance;

  HfHistory *history;
  char *path;

  GPtrArray *selection; /* of char *, and a NULL at its end */
  HfLetters *letters;
  HfView view;
  HfPageKind page;

  HfCrowd *crowd;
  GDate day;         /* `{today}` in it */
  HfCrowd *included; /* NULL: not picked yet */
  int shown;
  HfCard *preview;     /* NULL: the current card is shown */
  HfCard *shown_card;  /* NULL: not made yet */
  HfCard *edited_card; /* NULL: not made yet */
  gboolean is_personal;
  HfCard *notified; /* the card whoever listens knows of */
  HfPeople *notified_people;
  HfPeople *saved_people; /* those in the file, where it keeps any; NULL: nobody */
};

typedef enum
{
  HF_DOCUMENT_CARD_CHANGED,
  HF_DOCUMENT_SELECTION_CHANGED,
  HF_DOCUMENT_SHOWN_CHANGED,
  HF_DOCUMENT_PEOPLE_CHANGED,
  HF_DOCUMENT_MARKS_CHANGED,
  HF_DOCUMENT_N_SIGNALS,
} HfDocumentSignal;

/** hf_document_emit: tells whoever listens. */
void hf_document_emit (HfDocument *self, HfDocumentSignal signal);

/** hf_document_forget_shown_card: the card as shown, and as edited, is made anew when it is asked for. */
void hf_document_forget_shown_card (HfDocument *self);

/* From document-selection.c. */

/** hf_document_selection_new: nothing selected. Returns: (transfer full): for the field of that name */
GPtrArray *hf_document_selection_new (void);

/** hf_document_drop_what_is_gone: lets go of items and views the card has no more. */
void hf_document_drop_what_is_gone (HfDocument *self);

/* From document-people.c. */

/** hf_document_remake_crowd: fills in the fields of everybody anew. */
void hf_document_remake_crowd (HfDocument *self);

/** hf_document_take_notice_of_people: follows the list in the history. Returns: whether it is another one */
gboolean hf_document_take_notice_of_people (HfDocument *self);

/* From document-own.c. */

/**
 * hf_document_follow_people: the card with what is somebody's own following @people (nullable).
 *
 * Returns: (transfer full)
 */
HfCard *hf_document_follow_people (HfDocument *self, HfPeople *people);
