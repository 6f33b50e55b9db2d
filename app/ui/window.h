/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window: the gallery of all cards, or one card with its three steps. */
#pragma once

#include "ui/application.h"
#include "ui/document.h"
#include "ui/files/session.h"
#include "ui/size-bin.h"

#define HF_TYPE_WINDOW (hf_window_get_type ())
G_DECLARE_FINAL_TYPE (HfWindow, hf_window, HF, WINDOW, AdwApplicationWindow)

/** hf_window_new: a window that shows the gallery. Returns: (transfer none): owned by @application */
HfWindow *hf_window_new (HfApplication *application);

/** hf_window_find: the one that was used last. Returns: (transfer none) (nullable): %NULL where none is open */
HfWindow *hf_window_find (void);

/** hf_window_get_document: the card it shows. Returns: (transfer none) (nullable): %NULL while it shows the gallery */
HfDocument *hf_window_get_document (HfWindow *self);

/** hf_window_set_document: shows @document (nullable: the gallery), beginning with Design. */
void hf_window_set_document (HfWindow *self, HfDocument *document);

/** HfOpenFlags: how a card is opened that has edits not saved yet. */
typedef enum
{
  HF_OPEN_DEFAULT = 0,
  HF_OPEN_LAST_SAVED = 1 << 0, /**< as it was saved last; the edits can be redone */
  HF_OPEN_RECOVERED = 1 << 1,  /**< whoever opens it knows of the edits: nothing is said of them */
  HF_OPEN_BESIDE = 1 << 2,     /**< in a window of its own, so that the gallery stays here */
} HfOpenFlags;

/**
 * hf_window_open_path: opens the card at @path with its edits, here, or in a window of its own if a card is open here.
 */
void hf_window_open_path (HfWindow *self, const char *path, HfOpenFlags flags);

/** hf_window_open_draft: the same for the draft @id. */
void hf_window_open_draft (HfWindow *self, const char *id, HfOpenFlags flags);

/** hf_window_open_file: opens the card in @file, and says what is wrong where that fails. */
void hf_window_open_file (HfWindow *self, GFile *file);

/**
 * hf_window_add_toast: says @text as long as it takes to read, five seconds at least; for what happens out of sight.
 */
void hf_window_add_toast (HfWindow *self, const char *text);

/** hf_window_add_toast_for: the same in the window of @widget; nothing where it is in none of ours. */
void hf_window_add_toast_for (GtkWidget *widget, const char *text);

/** hf_window_add_toast_with_undo: the same, with a button that takes back the document's last step. */
void hf_window_add_toast_with_undo (HfWindow *self, const char *text);

/**
 * hf_window_add_toast_with_action: the same, with a button called @label that activates @action with @target
 * (floating).
 */
void hf_window_add_toast_with_action (HfWindow *self, const char *text, const char *label, const char *action,
                                      GVariant *target);

/** hf_window_remove_template: lets go of the user's own template at @path, which a toast offers to take back. */
void hf_window_remove_template (HfWindow *self, const char *path);

/** hf_window_show_error: says what happened, what is kept and what to do. @title: (nullable): what was tried */
void hf_window_show_error (HfWindow *self, const char *title, const GError *error);

/** hf_window_describe: what it takes to have this window again. Returns: (transfer full) */
HfSessionWindow *hf_window_describe (HfWindow *self);

/** hf_window_restore: takes the size of @description, and opens its card if @with_card. Before it is presented. */
void hf_window_restore (HfWindow *self, const HfSessionWindow *description, gboolean with_card);

/** hf_window_offer_recovery: offers @drafts, of #HfDraft, which outlived a crash. */
void hf_window_offer_recovery (HfWindow *self, GPtrArray *drafts);
