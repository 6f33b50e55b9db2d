/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/messages-json.h"

#include "fuzz.h"

/* What every caller relies on. */
static void
check_message (const HfMessage *message)
{
  g_assert_cmpstr (message->id, !=, NULL);
  g_assert_cmpstr (message->language, !=, NULL);
  g_assert_true (g_utf8_validate (message->text, -1, NULL));
  g_assert_true (message->theme == NULL || message->occasion == NULL);
  g_assert_cmpint ((int) message->kind, <, HF_N_MESSAGE_KINDS);
  if (message->kind != HF_MESSAGE_KIND_MESSAGE)
    return;

  g_assert_true (message->theme != NULL || message->occasion != NULL);
  g_assert_cmpint ((int) message->tone, !=, HF_MESSAGE_TONE_ANY);
  g_assert_cmpint ((int) message->length, !=, HF_MESSAGE_LENGTH_ANY);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) messages = hf_messages_from_json (bytes, "messages.json", &error);

  if (messages == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }

  for (guint i = 0; i < messages->len; i++)
    check_message (g_ptr_array_index (messages, i));

  return 0;
}
