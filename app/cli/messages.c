/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/messages.h"
#include "cli/commands.h"
#include "cli/exit.h"
#include "cli/json.h"

#include <glib/gi18n.h>

typedef struct
{
  char *theme;
  char *language;
  char *kind;
  gboolean json;
} Options;

static const HfOption options_table[] = {
  { "theme", 0, HF_OPTION_TEXT, offsetof (Options, theme), N_ ("THEME"), N_ ("Only those for a theme or an occasion") },
  { "language", 0, HF_OPTION_TEXT, offsetof (Options, language), N_ ("LL"), N_ ("Only those in a language") },
  { "kind", 0, HF_OPTION_TEXT, offsetof (Options, kind), N_ ("KIND"), N_ ("Only those of a kind"),
    "message opening closing signature subject headline subtitle prompt" },
  HF_OPTION_JSON (Options),
  { 0 },
};

static const char *
word (const char *const *words, int value)
{
  return value >= 0 ? words[value] : NULL;
}

static void
write_message (HfJsonWriter *writer, gconstpointer value, gpointer data)
{
  const HfMessage *message = value;

  hf_json_write_open (writer, NULL, NULL);
  hf_json_write_text (writer, "id", message->id);
  hf_json_write_text (writer, "language", message->language);
  hf_json_write_text (writer, "kind", hf_message_kind_words[message->kind]);
  hf_json_write_text_or_null (writer, "theme", message->theme);
  hf_json_write_text_or_null (writer, "occasion", message->occasion);
  hf_json_write_text_or_null (writer, "tone", word (hf_message_tone_words, message->tone));
  hf_json_write_text_or_null (writer, "length", word (hf_message_length_words, message->length));
  hf_json_write_text (writer, "text", message->text);
  hf_json_write_text_or_null (writer, "formal", message->formal);
  hf_json_write_text_or_null (writer, "field", message->field);
  hf_json_write_close (writer);
}

/* A heading of language and id, then the words, indented. */
static void
print_message (HfConsole *console, const HfMessage *message)
{
  g_auto (GStrv) lines = g_strsplit (message->text, "\n", -1);
  g_autofree char *words = g_strjoinv ("\n    ", lines);
  g_autofree char *entry = g_strdup_printf ("%s  %s\n    %s\n", message->language, message->id, words);

  hf_console_print (console, entry);
}

static gboolean
check_found (const Options *options, const HfMessages *messages, const GPtrArray *found, GError **error)
{
  g_auto (GStrv) languages = hf_messages_list_languages (messages);
  g_autofree char *all_languages = g_strjoinv (", ", languages);

  if (found->len > 0)
    return TRUE;

  if (options->language != NULL && hf_messages_match_language (messages, options->language) == NULL)
    hf_usage_error (error, _ ("--language: there are no messages in “%s”; there are in %s"), options->language,
                    all_languages);
  else if (options->theme != NULL)
    hf_usage_error (error, _ ("--theme: there are no such messages for “%s”"), options->theme);
  else
    hf_usage_error (error, _ ("There are no such messages"));

  return FALSE;
}

static gboolean
run (HfConsole *console, gconstpointer data, const char *const *arguments, GError **error)
{
  const Options *options = data;
  g_autoptr (HfLibrary) library = hf_library_new ();
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (HfMessages) messages = hf_messages_load (library, doubts);
  g_autoptr (GPtrArray) found = NULL;
  HfMessageFilter filter = HF_MESSAGE_FILTER_ALL;

  filter.language = options->language;
  filter.subject = options->theme;
  filter.any_subject = FALSE;
  for (int i = 0; options->kind != NULL && hf_message_kind_words[i] != NULL; i++)
    if (g_str_equal (hf_message_kind_words[i], options->kind))
      filter.kind = i;

  hf_console_tell_doubts (console, doubts);
  found = hf_messages_list (messages, &filter);
  if (!check_found (options, messages, found, error))
    return FALSE;

  if (options->json)
    hf_json_print_list (console, "messages", found, write_message, NULL);
  else
    for (guint i = 0; i < found->len; i++)
      print_message (console, g_ptr_array_index (found, i));

  return TRUE;
}

const HfCommand hf_command_messages = {
  .name = "messages",
  .summary = N_ ("List words worth sending"),
  .description =
      N_ ("Each with its language and id, the words below. Fields such as {first_name} are filled in on cards."),
  .options = options_table,
  .options_size = sizeof (Options),
  .run = run,
};
