/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/messages-json.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/limits.h"
#include "base/value.h"
#include "file/json-parse.h"
#include "file/json-take.h"

const char *const hf_message_kind_words[] = { "message",  "opening",  "closing", "signature", "subject",
                                              "headline", "subtitle", "prompt",  NULL };
const char *const hf_message_tone_words[] = { "warm", "plain", "playful", NULL };
const char *const hf_message_length_words[] = { "line", "paragraph", "letter", NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (hf_message_kind_words) == HF_N_MESSAGE_KINDS + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (hf_message_tone_words) == HF_N_MESSAGE_TONES + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (hf_message_length_words) == HF_N_MESSAGE_LENGTHS + 1);

void
hf_message_free (HfMessage *message)
{
  g_free ((char *) message->id);
  g_free ((char *) message->language);
  g_free ((char *) message->theme);
  g_free ((char *) message->occasion);
  g_free ((char *) message->text);
  g_free ((char *) message->formal);
  g_free ((char *) message->field);
  g_free (message);
}

/* Ids, themes and occasions are typed on command lines and written into cards. */
static gboolean
is_id (const char *text)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-";
  gsize length = strlen (text);

  return length > 0 && length <= 64 && strspn (text, letters) == length;
}

static void
take_id (HfJsonReader *reader, JsonObject *object, const char *name, const char **field)
{
  hf_json_take_text (reader, object, name, field);
  if (*field != NULL && !is_id (*field))
    hf_json_reader_fail (reader, name, HF_FILE_ERROR_INVALID,
                         _ ("“%s” is no id: write up to 64 lower-case letters, digits and hyphens"), *field);
}

static void
take_words (HfJsonReader *reader, JsonObject *object, const char *name, const char **field)
{
  hf_json_take_text (reader, object, name, field);
  if (*field == NULL)
    return;

  if (strlen (*field) > HF_LIMIT_MESSAGE_BYTES)
    hf_json_reader_fail (reader, name, HF_FILE_ERROR_TOO_BIG, _ ("this is longer than any card: at most %u KiB"),
                         HF_LIMIT_MESSAGE_BYTES >> 10);
  else if ((*field)[strspn (*field, " \t\r\n")] == '\0')
    hf_json_reader_fail (reader, name, HF_FILE_ERROR_INVALID, _ ("this has no words"));
}

/* The field whose answer a prompt asks for, as words write it without braces. */
static void
take_field (HfJsonReader *reader, JsonObject *object, HfMessage *message)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789_";

  hf_json_take_text (reader, object, "field", &message->field);
  if (message->field == NULL)
    return;

  if (message->kind != HF_MESSAGE_KIND_PROMPT)
    hf_json_reader_fail (reader, "field", HF_FILE_ERROR_INVALID, _ ("only a prompt asks for a field"));
  else if (message->field[0] == '\0' || message->field[strspn (message->field, letters)] != '\0')
    hf_json_reader_fail (reader, "field", HF_FILE_ERROR_INVALID,
                         _ ("“%s” is no field: write it as in {challenge}, without the braces"), message->field);
}

/* What a message that fills a card must say of itself, so that it is found. */
static void
check_message (HfJsonReader *reader, const HfMessage *message)
{
  if (message->theme != NULL && message->occasion != NULL)
    hf_json_reader_fail (reader, "occasion", HF_FILE_ERROR_INVALID,
                         _ ("a message has a theme or an occasion, not both"));
  if (message->kind != HF_MESSAGE_KIND_MESSAGE)
    return;

  if (message->theme == NULL && message->occasion == NULL)
    hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_INVALID, _ ("a message needs a theme or an occasion"));
  else if (message->tone == HF_MESSAGE_TONE_ANY)
    hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_INVALID, _ ("a message needs a tone"));
  else if (message->length == HF_MESSAGE_LENGTH_ANY)
    hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_INVALID, _ ("a message needs a length"));
}

static HfMessage *
read_message (HfJsonReader *reader, JsonObject *object, const char *language)
{
  HfMessage *message = g_new0 (HfMessage, 1);

  message->language = g_strdup (language);
  hf_json_require (reader, object, "id");
  hf_json_require (reader, object, "text");
  take_id (reader, object, "id", &message->id);
  message->kind =
      (HfMessageKind) hf_json_take_word (reader, object, "kind", hf_message_kind_words, HF_MESSAGE_KIND_MESSAGE);
  take_id (reader, object, "theme", &message->theme);
  take_id (reader, object, "occasion", &message->occasion);
  message->tone =
      (HfMessageTone) hf_json_take_word (reader, object, "tone", hf_message_tone_words, HF_MESSAGE_TONE_ANY);
  message->length =
      (HfMessageLength) hf_json_take_word (reader, object, "length", hf_message_length_words, HF_MESSAGE_LENGTH_ANY);
  take_words (reader, object, "text", &message->text);
  take_words (reader, object, "formal", &message->formal);
  take_field (reader, object, message);
  check_message (reader, message);

  return message;
}

static void
read_list (HfJsonReader *reader, JsonArray *array, const char *language, GPtrArray *messages)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = hf_json_enter_element (reader, array, i);
      HfMessage *message;

      if (object == NULL)
        break;
      message = read_message (reader, object, language);
      g_ptr_array_add (messages, message);
      if (message->id != NULL && !g_hash_table_add (ids, (gpointer) message->id))
        hf_json_reader_fail (reader, "id", HF_FILE_ERROR_INVALID, _ ("“%s” is there already"), message->id);
      hf_json_leave_element (reader);
    }
}

static void
read_root (HfJsonReader *reader, JsonObject *root, GPtrArray *messages)
{
  const char *language = NULL;
  JsonArray *array;

  hf_json_require (reader, root, "language");
  hf_json_require (reader, root, "messages");
  hf_json_take_text (reader, root, "language", &language);
  if (language != NULL && !g_ascii_isalpha (language[0]))
    hf_json_reader_fail (reader, "language", HF_FILE_ERROR_INVALID,
                         _ ("“%s” is no language; write for instance “pt-BR”"), language);

  array = hf_json_enter_array (reader, root, "messages");
  if (array != NULL && json_array_get_length (array) > HF_LIMIT_MESSAGES)
    hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_TOO_BIG, _ ("these are too many messages: at most %u"),
                         HF_LIMIT_MESSAGES);
  else if (array != NULL && json_array_get_length (array) == 0)
    hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_INVALID, _ ("there are no messages"));
  else if (array != NULL)
    read_list (reader, array, language, messages);

  if (array != NULL)
    hf_json_leave_taken (reader, root, "messages");
  g_free ((char *) language);
}

GPtrArray *
hf_messages_from_json (GBytes *bytes, const char *file, GError **error)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_message_free);
  g_autoptr (HfJsonReader) reader = hf_json_reader_new (file);
  g_autoptr (JsonObject) root = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  root = hf_json_parse (text, length, file, error);
  if (root == NULL)
    return NULL;

  read_root (reader, root, messages);
  if (!hf_json_reader_failed (reader))
    return g_steal_pointer (&messages);

  g_propagate_error (error, hf_json_reader_take_error (reader));
  return NULL;
}
