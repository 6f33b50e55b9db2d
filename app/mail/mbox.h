/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many messages in one file, as mail programs import them. */
#pragma once

#include "base/save.h"

/**
 * hf_mbox_append: adds @message, whose lines end in CRLF, to @save as an mbox of the kind “mboxrd”.
 * @date_s: Unix time, of the line between messages
 */
gboolean hf_mbox_append (HfSave *save, GBytes *message, gint64 date_s, GError **error);
