/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards handed to other mail programs from a window, which is told what came of it. */
#pragma once

#include "ui/share/mail-drafts.h"
#include "ui/window.h"

/** hf_mail_hand_one: opens a message with the card shown in Design in the user's own mail program. */
void hf_mail_hand_one (HfWindow *window, const HfMailHanding *handing);

/** hf_mail_hand_drafts: asks for a folder, and saves a draft for each person in a new one there. */
void hf_mail_hand_drafts (HfWindow *window, const HfMailHanding *handing);

/** hf_mail_hand_csv: asks for a file, and saves a table of @entries (#HfOutboxEntry) there. */
void hf_mail_hand_csv (HfWindow *window, const GPtrArray *entries);
