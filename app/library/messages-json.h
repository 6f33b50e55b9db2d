/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a file of messages, which may come from anyone. */
#pragma once

#include "library/messages.h"

void hf_message_free (HfMessage *message);

/**
 * hf_messages_from_json: the messages of @bytes.
 *
 * @file: how errors call it; they name the place in it too
 *
 * Returns: (transfer full) (nullable): #HfMessage, at least one; %NULL with @error of #HF_FILE_ERROR
 */
GPtrArray *hf_messages_from_json (GBytes *bytes, const char *file, GError **error);
