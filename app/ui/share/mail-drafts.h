/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody's card as a draft for a mail program, written on a thread of its own. */
#pragma once

#include "ui/document.h"

#include <gio/gio.h>

/**
 * HfMailHanding: what messages are like; borrowed.
 * @subject: nullable: one that goes with the card, in each person's language
 * @places: nullable (element-type guint): of those in the list who get one; %NULL for everybody who is not left out
 * @as_mbox: all in one file, else a file for each
 */
typedef struct
{
  HfDocument *document;
  const char *subject;
  const GArray *places;
  gboolean as_png;
  gboolean as_mbox;
} HfMailHanding;

/** hf_mail_drafts_write_async: writes drafts and their checklist into a new folder in @folder. */
void hf_mail_drafts_write_async (const HfMailHanding *handing, GFile *folder, GAsyncReadyCallback callback,
                                 gpointer data);

/** hf_mail_drafts_write_finish: Returns: (transfer full) (nullable): the folder made; %NULL with @error */
char *hf_mail_drafts_write_finish (GAsyncResult *result, GError **error);
