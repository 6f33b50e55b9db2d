/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the window share. */
#pragma once

#include "ui/card-page.h"
#include "ui/files/card-file.h"
#include "ui/gallery/gallery-page.h"
#include "ui/notice.h"
#include "ui/window.h"

struct _HfWindow
{
  AdwApplicationWindow parent_instance;

  /* Template */
  AdwToastOverlay *toast_overlay;
  HfSizeBin *size_bin;
  GtkStack *stack;
  HfGalleryPage *gallery;
  HfCardPage *card_page;
  GtkWidget *drop_note;

  /* State */
  HfDocument *document;   /* NULL: the gallery */
  HfCardFile *file;       /* where the document is kept; NULL: the gallery */
  gboolean leaving;       /* the document is being put away */
  GtkWidget *focused;     /* a weak pointer; what has the focus, unless that is a toast */
  gint64 toast_rests_us;  /* when the last toast has come, on the clock of frames */
  gboolean toast_follows; /* it came as another went */
};

/** hf_window_install_actions: adds the actions `win.…` that are not of files to @klass. */
void hf_window_install_actions (GtkWidgetClass *klass);

/** hf_window_install_file_actions: adds those that open and save. */
void hf_window_install_file_actions (GtkWidgetClass *klass);

/** hf_window_install_save_actions: adds those that save. */
void hf_window_install_save_actions (GtkWidgetClass *klass);

/** hf_window_install_copy_actions: adds those that copy the card, or what is looked at. */
void hf_window_install_copy_actions (GtkWidgetClass *klass);

/**
 * hf_window_install_people_actions: adds those about people in the card's file; @klass has the property `keeps-people`.
 */
void hf_window_install_people_actions (GtkWidgetClass *klass);

/** hf_window_keeps_people: whether the card keeps people in its file. */
gboolean hf_window_keeps_people (HfWindow *self);

/** hf_window_set_keeps_people: has it keep those there are, or none any more; a step of undo. */
void hf_window_set_keeps_people (HfWindow *self, gboolean keeps);

/** hf_window_install_toasts: keeps toasts where hf_window_place_toasts() puts them. */
void hf_window_install_toasts (HfWindow *self);

/** hf_window_uninstall_toasts: looks after them no more, as @self goes with all there is in it. */
void hf_window_uninstall_toasts (HfWindow *self);

/**
 * hf_window_place_toasts: has them stand above the bars at the lower edge of the card's page, which one may want to
 * use.
 */
void hf_window_place_toasts (HfWindow *self);

/** hf_window_install_drop: opens cards dropped on the window. */
void hf_window_install_drop (HfWindow *self);

/** hf_window_add_card_filter: lets @chooser show cards alone. */
void hf_window_add_card_filter (GtkFileChooser *chooser);

/** hf_window_choose_card: asks which card to open. */
void hf_window_choose_card (HfWindow *self);

/**
 * hf_window_find_card: asks where the card is that was at the path @missing, which recent cards forget once it is
 * found.
 */
void hf_window_find_card (HfWindow *self, const char *missing);

/** hf_window_notify: says @title, @text (nullable) and @choices (nullable) above the card. */
void hf_window_notify (HfWindow *self, const char *title, const char *text, const HfNoticeChoice *choices);

/** hf_window_notice_chosen: does what the notice above the card was answered with. */
void hf_window_notice_chosen (HfWindow *self, const char *id);

/** hf_window_watch_file: tells what happens to the file of the document. */
void hf_window_watch_file (HfWindow *self);

/** HfWindowThen: what to do once the document is put away. */
typedef void (*HfWindowThen) (HfWindow *self);

/** hf_window_leave: puts the document away, which asks only where its draft cannot be kept, then calls @then. */
void hf_window_leave (HfWindow *self, HfWindowThen then);

/** hf_window_close_request: puts the document away before @window goes. */
gboolean hf_window_close_request (GtkWindow *window);

/** hf_window_install_leave_actions: adds what brings back what was put away. */
void hf_window_install_leave_actions (GtkWidgetClass *klass);

/** hf_window_update_actions: enables what makes sense with the document as it is. */
void hf_window_update_actions (HfWindow *self);
