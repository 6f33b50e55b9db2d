/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the page share. */
#pragma once

#include "ui/notice.h"
#include "ui/people/card-wall.h"
#include "ui/people/list-watch.h"
#include "ui/people/people-empty.h"
#include "ui/people/people-page.h"
#include "ui/people/people-pane.h"
#include "ui/people/people-table.h"
#include "ui/segmented.h"

struct _HfPeoplePage
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box; /* the stack of both states */
  HfPeopleEmpty *empty;
  AdwFlap *flap;
  GtkWidget *tool_row;
  GtkSearchEntry *search_entry;
  GtkWidget *show_row;      /* where the next is in narrow windows */
  GtkWidget *show_squeezer; /* holds the buttons below, or where there is no room for them one for all */
  GtkWidget *show_toggles;
  GtkMenuButton *show_button;
  GMenu *show_menu;
  GtkLabel *show_label;
  GtkToggleButton *all_button;
  GtkLabel *all_label;
  GtkToggleButton *doubtful_button;
  GtkLabel *doubtful_label;
  GtkToggleButton *unapproved_button;
  GtkLabel *unapproved_label;
  GtkToggleButton *unthanked_button;
  GtkLabel *unthanked_label;
  GtkWidget *tools_box;
  HfSegmented *mode;
  HfSegmented *mode_icons; /* the same, where there is no room for words */
  GtkMenuButton *menu_button;
  GtkWidget *pane_button;
  GtkWidget *foot;
  HfCardWall *wall;
  HfPeopleTable *table;
  GtkStack *rows;
  GtkLabel *no_hit;
  GtkLabel *file;
  GtkWidget *read_again_button;
  HfPeoplePane *pane;
  HfNotice *notice; /* of the list's file */
  HfNotice *about;  /* of what was read from it */

  HfDocument *document;
  HfProofRun *proof;
  HfListWatch *watch; /* NULL without a document */
  HfRoster *told;     /* the list as read that was told about; nullable */
  HfSizeClass size_class;
  gboolean cards; /* whether they are shown as cards, not as a list */
};

/** hf_people_page_install_actions: adds the actions `people.…`. */
void hf_people_page_install_actions (GtkWidgetClass *klass);

/** hf_people_page_filter: shows those who are searched for. */
void hf_people_page_filter (HfPeoplePage *self);

/** hf_people_page_show_toggled: shows those whom @button is for, if it is the one that is active now. */
void hf_people_page_show_toggled (HfPeoplePage *self, GtkToggleButton *button);

/** hf_people_page_install_show: adds the action `people.show`. */
void hf_people_page_install_show (GtkWidgetClass *klass);

/** hf_people_page_show: shows all of those of @show, whoever was searched for. */
void hf_people_page_show (HfPeoplePage *self, HfPeopleShow show);

/**
 * hf_people_page_update_counts: tells how many people there are, and how many of their cards are to check or approve.
 */
void hf_people_page_update_counts (HfPeoplePage *self);

/** hf_people_page_update_unthanked: tells how many were not thanked, where that is known. */
void hf_people_page_update_unthanked (HfPeoplePage *self);

/** hf_people_page_describe_no_hit: why nobody is shown. Returns: (transfer full) */
char *hf_people_page_describe_no_hit (HfPeoplePage *self);

/** hf_people_page_clear_search: shows everybody. */
void hf_people_page_clear_search (HfPeoplePage *self);

/** hf_people_page_choose_mode: shows people as `list` or as `cards`. */
void hf_people_page_choose_mode (HfPeoplePage *self, const char *id);

/** hf_people_page_set_told: nothing more is to be said of the list as it was @read (nullable). */
void hf_people_page_set_told (HfPeoplePage *self, HfRoster *read);

/** hf_people_page_tell_about: says what is to be known of the list as a whole, once after it was read. */
void hf_people_page_tell_about (HfPeoplePage *self);

/** hf_people_page_watch_changed: says that the file of the list was changed, or is gone. */
void hf_people_page_watch_changed (HfPeoplePage *self);

/** hf_people_page_match_columns: opens the window that says what each column is for. */
void hf_people_page_match_columns (HfPeoplePage *self);

/** hf_people_page_notice_chosen: does what a notice offered as @id. */
void hf_people_page_notice_chosen (HfPeoplePage *self, const char *id);
