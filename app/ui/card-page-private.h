/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the page share. */
#pragma once

#include "ui/approval-run.h"
#include "ui/card-page.h"
#include "ui/design/design-page.h"
#include "ui/design/zoom-button.h"
#include "ui/people/people-page.h"
#include "ui/proof-run.h"
#include "ui/share/share-page.h"

struct _HfCardPage
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  AdwHeaderBar *header;
  AdwViewStack *steps;
  AdwViewStackPage *people_step;
  AdwViewSwitcher *switcher;
  AdwViewSwitcherBar *switcher_bar;
  GtkLabel *title;
  GtkLabel *state;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *next_button;
  GtkLabel *next_label;
  GtkMenuButton *menu_button;
  GtkMenuButton *card_menu_button;
  HfNotice *notice;
  GtkOverlay *overlay; /* the steps, and where there is little room the notice above them */
  HfZoomButton *zoom_button;
  HfDesignPage *design;
  HfPeoplePage *people;
  HfSharePage *share;

  HfDocument *document;
  HfProofRun *proof; /* of the document */
  HfSizeClass size_class;
};

/** hf_card_page_is_on: whether @step is the one shown. */
gboolean hf_card_page_is_on (HfCardPage *self, const char *step);

/* card-page-header.c */

/** hf_card_page_update_header: tells what the card is called and how it is kept, and names what can be undone. */
void hf_card_page_update_header (HfCardPage *self);

/** hf_card_page_update_next: tells what comes next, by the blue button and the badge of People. */
void hf_card_page_update_next (HfCardPage *self);
