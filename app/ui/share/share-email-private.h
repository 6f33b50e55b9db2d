/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the Email way share. */
#pragma once

#include "ui/share/audience.h"
#include "ui/share/mail-from.h"
#include "ui/share/mail-later.h"
#include "ui/share/mail-list.h"
#include "ui/share/mail-question.h"
#include "ui/share/share-check.h"
#include "ui/share/share-email.h"
#include "ui/window.h"

struct _HfShareEmail
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkWidget *options;
  HfMailFrom *from;
  GtkWidget *people_row;
  HfAudience *people;
  GtkEditable *subject;
  GtkDropDown *attach;
  HfMailLater *later;
  HfShareCheck *check;
  HfMailQuestion *question;
  GtkWidget *look_button;
  GtkWidget *many_box;
  GtkOrientable *foot;
  GtkWidget *more_button;
  GtkStack *more_looks;
  GtkWidget *send_button;
  GtkLabel *send_label;

  HfMailList *list; /* the preview; owned */

  HfDocument *document;
  HfSizeClass size_class;
  guint look_source;
  gboolean look_again; /* once what is under way has ended */

  /* What is sent or looked up. */
  HfMailRun *run;
  HfMailOrder order; /* of what is sent; borrows nothing but only_key */
  char *only_key;
  gboolean queued;     /* the order begins once the run has ended */
  gboolean silent;     /* nothing is said of how the run ends */
  gboolean counts;     /* before it goes out it is counted down */
  gboolean size_taken; /* large mails go out as they are */
  gboolean count_anew; /* something was in between */
  guint count_down;    /* seconds left; 0 while nothing is counted */
  guint count_source;
};

/* So many are a careful start. */
#define HF_MAIL_FIRST_FEW 3

/* share-email-show.c */

/** hf_share_email_update: shows everything as it stands. */
void hf_share_email_update (HfShareEmail *self);

/** hf_share_email_update_head: shows how sending goes. */
void hf_share_email_update_head (HfShareEmail *self);

/** hf_share_email_update_room: shows what there is room for. */
void hf_share_email_update_room (HfShareEmail *self);

/** hf_share_email_give_room: which of the two, how mails do or the options, takes the room there is. */
void hf_share_email_give_room (HfShareEmail *self, gboolean to_list);

/** hf_share_email_has_account: whether there is one to send from. */
gboolean hf_share_email_has_account (HfShareEmail *self);

/** hf_share_email_can_go_on: whether the main button does something. */
gboolean hf_share_email_can_go_on (HfShareEmail *self);

/* share-email.c */

/** hf_share_email_look_soon: looks up who has a card, in a moment. */
void hf_share_email_look_soon (HfShareEmail *self);

/** hf_share_email_count_people: how many people the card is for. */
guint hf_share_email_count_people (HfShareEmail *self);

/** hf_share_email_get_window: Returns: (transfer none) (nullable) */
HfWindow *hf_share_email_get_window (HfShareEmail *self);

/* share-email-send.c */

/** hf_share_email_is_busy: whether something is counted, asked or sent. */
gboolean hf_share_email_is_busy (HfShareEmail *self);

/**
 * hf_share_email_begin: begins @order, of which only_key is copied; the rest of what the options say is filled in.
 * @counts: after a countdown
 */
void hf_share_email_begin (HfShareEmail *self, const HfMailOrder *order, gboolean counts);

/** hf_share_email_stop: sends nothing that was not sent yet, and says nothing of it. */
void hf_share_email_stop (HfShareEmail *self);

/**
 * hf_share_email_follow_running: follows what is sent already of the card, if anything is.
 *
 * Returns: whether that is so
 */
gboolean hf_share_email_follow_running (HfShareEmail *self);

/** hf_share_email_follow: takes @run (transfer full), shows how it goes and does what it needs. */
void hf_share_email_follow (HfShareEmail *self, HfMailRun *run);

/** hf_share_email_let_go: follows no run any more; what goes out, or waits for its time, goes on by itself. */
void hf_share_email_let_go (HfShareEmail *self);

/** hf_share_email_answered: takes the answer @id to what was asked. */
void hf_share_email_answered (HfShareEmail *self, const char *id);
