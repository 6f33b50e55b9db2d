/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody's message and how it stands, live while it is sent; what is unsure is settled where it stands. */
#pragma once

#include "ui/share/mail-run.h"

#include <gtk/gtk.h>

#define HF_TYPE_MAIL_LIST (hf_mail_list_get_type ())
G_DECLARE_FINAL_TYPE (HfMailList, hf_mail_list, HF, MAIL_LIST, GtkWidget)

/**
 * hf_mail_list_new: Emits `settle` with somebody's key and the #HfDispatchFlags for it, `mend` with somebody's key and
 * another address, `look` with the key of somebody whose mail is to be seen, `pause` and `stop`.
 *
 * Returns: (transfer floating)
 */
GtkWidget *hf_mail_list_new (void);

/** hf_mail_list_clear: shows nobody. */
void hf_mail_list_clear (HfMailList *self);

/** hf_mail_list_update: takes the news of @run. */
void hf_mail_list_update (HfMailList *self, HfMailRun *run);

/** hf_mail_list_set_head: what stands above the list; @words is nullable. */
void hf_mail_list_set_head (HfMailList *self, const char *title, const char *words);

/** HfMailListButtons: what can be done about what is going on. */
typedef enum
{
  HF_MAIL_LIST_NO_BUTTONS,
  HF_MAIL_LIST_STOP,
  HF_MAIL_LIST_PAUSE_AND_STOP,
} HfMailListButtons;

/** hf_mail_list_set_progress: shows how far sending is, below 0 nothing, and @buttons. */
void hf_mail_list_set_progress (HfMailList *self, double fraction, HfMailListButtons buttons, gboolean paused);

/** hf_mail_list_set_hint: says @hint (nullable) below the list. */
void hf_mail_list_set_hint (HfMailList *self, const char *hint);

/**
 * hf_mail_list_copy_entries: how every message stands, in order.
 *
 * Returns: (transfer full) (element-type HfOutboxEntry)
 */
GPtrArray *hf_mail_list_copy_entries (HfMailList *self);

/** hf_mail_list_count: how many messages are in @state. */
guint hf_mail_list_count (HfMailList *self, HfMailState state);

/** hf_mail_list_set_narrow: whether there is little room beside each other. */
void hf_mail_list_set_narrow (HfMailList *self, gboolean narrow);

/** hf_mail_list_set_low: whether there is little room above each other; what is sent then goes without its title. */
void hf_mail_list_set_low (HfMailList *self, gboolean low);
