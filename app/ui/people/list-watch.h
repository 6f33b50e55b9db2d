/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the file of a document's list is still what it was when it was read. Without GTK. */
#pragma once

#include "ui/document.h"

/** HfListState: how the file stands. */
typedef enum
{
  HF_LIST_UNCHANGED, /**< as it was, or the list is from no file */
  HF_LIST_CHANGED,   /**< somebody wrote to it */
  HF_LIST_GONE,      /**< it was moved or deleted */
} HfListState;

#define HF_TYPE_LIST_WATCH (hf_list_watch_get_type ())
G_DECLARE_FINAL_TYPE (HfListWatch, hf_list_watch, HF, LIST_WATCH, GObject)

/**
 * hf_list_watch_new: watches the file of the list of @document, whichever that is. Signal: `changed` when it stands
 * otherwise.
 *
 * Returns: (transfer full)
 */
HfListWatch *hf_list_watch_new (HfDocument *document);

/** hf_list_watch_get_state: how the file stands, as far as is known. */
HfListState hf_list_watch_get_state (HfListWatch *self);

/**
 * hf_list_watch_take_stamp: how the file at @path stands now, for hf_people_draft_set_stamp().
 *
 * Returns: (transfer full) (nullable): %NULL where it is not there
 */
char *hf_list_watch_take_stamp (const char *path);
