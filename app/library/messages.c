/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/messages.h"

#include <string.h>

#include "base/limits.h"
#include "card/language.h"
#include "file/folder-read.h"
#include "library/collection-files.h"
#include "library/messages-json.h"

struct _HfMessages
{
  GPtrArray *list;   /* HfMessage */
  GHashTable *by_id; /* "language id" → place in @list + 1 */
};

static char *
make_key (const char *language, const char *id)
{
  return g_strconcat (language, " ", id, NULL);
}

/* Takes @found (transfer full) in; what is there already gives up its place. */
static void
merge (HfMessages *messages, GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    {
      HfMessage *message = g_ptr_array_index (found, i);
      char *key = make_key (message->language, message->id);
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (messages->by_id, key));

      if (place > 0)
        {
          hf_message_free (g_ptr_array_index (messages->list, place - 1));
          g_ptr_array_index (messages->list, place - 1) = message;
          g_free (key);
        }
      else
        {
          g_ptr_array_add (messages->list, message);
          g_hash_table_insert (messages->by_id, key, GUINT_TO_POINTER (messages->list->len));
        }
    }

  g_ptr_array_set_free_func (found, NULL);
  g_ptr_array_unref (found);
}

static void
load_file (HfMessages *messages, const char *folder, const char *name, GPtrArray *doubts)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hf_folder_read (folder, name, HF_LIMIT_MESSAGES_FILE_BYTES, &error);
  GPtrArray *found = bytes != NULL ? hf_messages_from_json (bytes, path, &error) : NULL;

  if (found != NULL)
    merge (messages, found);
  else if (doubts != NULL)
    g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_WARNING, "broken-messages", "%s", error->message));
}

HfMessages *
hf_messages_load (const HfLibrary *library, GPtrArray *doubts)
{
  HfMessages *messages = g_atomic_rc_box_new0 (HfMessages);
  const char *const *folders = hf_library_get_folders (library);

  messages->list = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_message_free);
  messages->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint left = g_strv_length ((char **) folders); left > 0; left--)
    {
      g_autofree char *folder = g_build_filename (folders[left - 1], "messages", NULL);
      g_autoptr (GPtrArray) names = hf_collection_list_files (folder);

      for (guint i = 0; i < names->len; i++)
        load_file (messages, folder, g_ptr_array_index (names, i), doubts);
    }

  return messages;
}

HfMessages *
hf_messages_ref (HfMessages *messages)
{
  return g_atomic_rc_box_acquire (messages);
}

static void
clear (gpointer data)
{
  HfMessages *messages = data;

  g_hash_table_unref (messages->by_id);
  g_ptr_array_unref (messages->list);
}

void
hf_messages_unref (HfMessages *messages)
{
  g_atomic_rc_box_release_full (messages, clear);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_once (GPtrArray *texts, const char *text)
{
  if (text != NULL && !g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
    g_ptr_array_add (texts, g_strdup (text));
}

char **
hf_messages_list_languages (const HfMessages *messages)
{
  GPtrArray *languages = g_ptr_array_new ();

  for (guint i = 0; i < messages->list->len; i++)
    add_once (languages, ((const HfMessage *) g_ptr_array_index (messages->list, i))->language);
  g_ptr_array_sort (languages, compare_texts);
  g_ptr_array_add (languages, NULL);

  return (char **) g_ptr_array_free (languages, FALSE);
}

char **
hf_messages_list_subjects (const HfMessages *messages, gboolean occasions)
{
  GPtrArray *subjects = g_ptr_array_new ();

  for (guint i = 0; i < messages->list->len; i++)
    {
      const HfMessage *message = g_ptr_array_index (messages->list, i);

      if (message->kind == HF_MESSAGE_KIND_MESSAGE)
        add_once (subjects, occasions ? message->occasion : message->theme);
    }
  g_ptr_array_add (subjects, NULL);

  return (char **) g_ptr_array_free (subjects, FALSE);
}

const char *
hf_messages_match_language (const HfMessages *messages, const char *wanted)
{
  const char *best = NULL;
  const char *last = NULL;
  guint best_nearness = 0;

  for (guint i = 0; i < messages->list->len; i++)
    {
      const HfMessage *message = g_ptr_array_index (messages->list, i);
      guint near;

      /* Those of a language stand together. */
      if (g_strcmp0 (message->language, last) == 0)
        continue;
      last = message->language;
      near = hf_language_nearness (message->language, wanted);
      if (near > best_nearness)
        {
          best = message->language;
          best_nearness = near;
        }
    }

  return best;
}

static gboolean
passes_subject (const HfMessage *message, const HfMessageFilter *filter)
{
  if (filter->subject == NULL)
    return TRUE;
  if (message->theme == NULL && message->occasion == NULL)
    return filter->any_subject;

  return g_strcmp0 (message->theme, filter->subject) == 0 || g_strcmp0 (message->occasion, filter->subject) == 0;
}

static gboolean
passes (const HfMessage *message, const HfMessageFilter *filter, const char *language)
{
  return (language == NULL || g_str_equal (message->language, language)) &&
         (filter->kind < 0 || (int) message->kind == filter->kind) &&
         (filter->tone == HF_MESSAGE_TONE_ANY || message->tone == HF_MESSAGE_TONE_ANY ||
          message->tone == filter->tone) &&
         (filter->length == HF_MESSAGE_LENGTH_ANY || message->length == filter->length) &&
         passes_subject (message, filter);
}

GPtrArray *
hf_messages_list (const HfMessages *messages, const HfMessageFilter *filter)
{
  GPtrArray *list = g_ptr_array_new ();
  const char *language = filter->language != NULL ? hf_messages_match_language (messages, filter->language) : NULL;

  if (filter->language != NULL && language == NULL)
    return list;

  for (guint i = 0; i < messages->list->len; i++)
    if (passes (g_ptr_array_index (messages->list, i), filter, language))
      g_ptr_array_add (list, g_ptr_array_index (messages->list, i));

  return list;
}

const HfMessage *
hf_messages_find (const HfMessages *messages, const char *language, const char *id)
{
  g_autofree char *key = make_key (language, id);
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (messages->by_id, key));

  return place > 0 ? g_ptr_array_index (messages->list, place - 1) : NULL;
}

gboolean
hf_messages_have_formal (const HfMessages *messages, const char *language)
{
  const char *nearest = hf_messages_match_language (messages, language);

  for (guint i = 0; nearest != NULL && i < messages->list->len; i++)
    {
      const HfMessage *message = g_ptr_array_index (messages->list, i);

      if (message->formal != NULL && g_str_equal (message->language, nearest))
        return TRUE;
    }

  return FALSE;
}

GPtrArray *
hf_messages_list_prompts (const HfMessages *messages, const char *language, const char *field)
{
  HfMessageFilter filter = HF_MESSAGE_FILTER_ALL;
  GPtrArray *prompts;

  filter.language = language;
  filter.kind = HF_MESSAGE_KIND_PROMPT;
  prompts = hf_messages_list (messages, &filter);
  for (guint left = prompts->len; left > 0; left--)
    if (field != NULL && g_strcmp0 (((const HfMessage *) g_ptr_array_index (prompts, left - 1))->field, field) != 0)
      g_ptr_array_remove_index (prompts, left - 1);

  return prompts;
}

const char *
hf_message_get_text (const HfMessage *message, gboolean formal)
{
  return formal && message->formal != NULL ? message->formal : message->text;
}
