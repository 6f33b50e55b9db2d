/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/messages.h"

#include <string.h>

#include "base/limits.h"
#include "file/error.h"
#include "library/messages-json.h"
#include "library/two-folders.h"

#define TEXT(id, theme, text)                                                                                          \
  "{\"id\": \"" id "\", \"theme\": \"" theme "\", \"tone\": \"warm\", \"length\": \"line\", \"text\": \"" text "\"}"
#define MESSAGES_OF(language, list) "{\"language\": \"" language "\", \"messages\": [" list "]}"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  two_folders_set_up (fixture, "messages");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  two_folders_tear_down (fixture, "messages");
}

static void
write_file (Fixture *fixture, guint folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folders[folder], "messages", name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
test_user_stands_for_ours (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (HfMessages) messages = NULL;
  g_autoptr (GPtrArray) list = NULL;

  write_file (fixture, 1, "en.json",
              MESSAGES_OF ("en", TEXT ("a", "trust", "Ours A") "," TEXT ("b", "trust", "Ours B")));
  write_file (fixture, 0, "mine.json",
              MESSAGES_OF ("en", TEXT ("c", "trust", "Mine C") "," TEXT ("a", "trust", "Mine A")));
  write_file (fixture, 0, "notes.txt", "not for us");

  messages = hf_messages_load (fixture->library, doubts);
  g_assert_cmpuint (doubts->len, ==, 0);
  list = hf_messages_list (messages, &HF_MESSAGE_FILTER_ALL);
  g_assert_cmpuint (list->len, ==, 3);
  g_assert_cmpstr (((const HfMessage *) g_ptr_array_index (list, 0))->text, ==, "Mine A");
  g_assert_cmpstr (hf_messages_find (messages, "en", "b")->text, ==, "Ours B");
  g_assert_cmpstr (hf_messages_find (messages, "en", "c")->text, ==, "Mine C");
  g_assert_null (hf_messages_find (messages, "de", "a"));
}

static void
test_broken_file_is_a_doubt (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (HfMessages) messages = NULL;
  const HfDoubt *doubt;

  write_file (fixture, 0, "broken.json", MESSAGES_OF ("en", "{\"id\": \"a\"}"));
  write_file (fixture, 1, "en.json", MESSAGES_OF ("en", TEXT ("a", "trust", "Ours")));

  messages = hf_messages_load (fixture->library, doubts);
  g_assert_cmpuint (doubts->len, ==, 1);
  doubt = g_ptr_array_index (doubts, 0);
  g_assert_cmpstr (doubt->kind, ==, "broken-messages");
  g_assert_nonnull (strstr (doubt->message, "broken.json"));
  g_assert_nonnull (strstr (doubt->message, "messages[0]"));
  g_assert_nonnull (hf_messages_find (messages, "en", "a"));
}

static void
test_mistakes_are_told_with_their_place (void)
{
  static const struct
  {
    const char *json;
    int code;
    const char *said;
  } cases[] = {
    { "[]", HF_FILE_ERROR_INVALID, "file.json" },
    { "{\"messages\": [{}]}", HF_FILE_ERROR_INVALID, "language" },
    { "{\"language\": \"en\"}", HF_FILE_ERROR_INVALID, "messages" },
    { MESSAGES_OF ("", TEXT ("a", "trust", "A")), HF_FILE_ERROR_INVALID, "no language" },
    { MESSAGES_OF ("en", ""), HF_FILE_ERROR_INVALID, "no messages" },
    { MESSAGES_OF ("en", "{\"text\": \"A\"}"), HF_FILE_ERROR_INVALID, "messages[0]: “id”" },
    { MESSAGES_OF ("en", TEXT ("A b", "trust", "A")), HF_FILE_ERROR_INVALID, "messages[0].id" },
    { MESSAGES_OF ("en", TEXT ("a", "Trust", "A")), HF_FILE_ERROR_INVALID, "messages[0].theme" },
    { MESSAGES_OF ("en", TEXT ("a", "trust", " ")), HF_FILE_ERROR_INVALID, "messages[0].text" },
    { MESSAGES_OF ("en", TEXT ("a", "trust", "A") "," TEXT ("a", "trust", "B")), HF_FILE_ERROR_INVALID,
      "messages[1].id" },
    { MESSAGES_OF ("en", "{\"id\": \"a\", \"text\": \"A\"}"), HF_FILE_ERROR_INVALID, "needs a theme" },
    { MESSAGES_OF ("en", "{\"id\": \"a\", \"text\": \"A\", \"theme\": \"b\"}"), HF_FILE_ERROR_INVALID, "needs a tone" },
    { MESSAGES_OF ("en", "{\"id\": \"a\", \"text\": \"A\", \"theme\": \"b\", \"tone\": \"warm\"}"),
      HF_FILE_ERROR_INVALID, "needs a length" },
    { MESSAGES_OF ("en",
                   "{\"id\": \"a\", \"text\": \"A\", \"theme\": \"b\", \"occasion\": \"c\", \"kind\": \"prompt\"}"),
      HF_FILE_ERROR_INVALID, "not both" },
    { MESSAGES_OF ("en", "{\"id\": \"a\", \"text\": \"A\", \"kind\": \"poem\"}"), HF_FILE_ERROR_INVALID,
      "messages[0].kind" },
    { MESSAGES_OF ("en", "{\"id\": \"a\", \"text\": 1, \"kind\": \"prompt\"}"), HF_FILE_ERROR_INVALID,
      "messages[0].text" },
    { MESSAGES_OF ("en", "{\"id\": \"a\", \"text\": \"A\", \"kind\": \"closing\", \"field\": \"note\"}"),
      HF_FILE_ERROR_INVALID, "only a prompt" },
    { MESSAGES_OF ("en", "{\"id\": \"a\", \"text\": \"A\", \"kind\": \"prompt\", \"field\": \"{note}\"}"),
      HF_FILE_ERROR_INVALID, "messages[0].field" },
    { MESSAGES_OF ("en", "1"), HF_FILE_ERROR_INVALID, "messages[0]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].json, strlen (cases[i].json));
      g_autoptr (GError) error = NULL;

      g_assert_null (hf_messages_from_json (bytes, "file.json", &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, HF_FILE_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, "file.json"));
      g_assert_nonnull (strstr (error->message, cases[i].said));
    }
}

static void
test_too_long_a_text (void)
{
  g_autofree char *words = g_strnfill (HF_LIMIT_MESSAGE_BYTES + 1, 'a');
  g_autofree char *json =
      g_strdup_printf (MESSAGES_OF ("en", "{\"id\": \"a\", \"kind\": \"prompt\", \"text\": \"%s\"}"), words);
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_messages_from_json (bytes, "file.json", &error));
  g_assert_error (error, HF_FILE_ERROR, HF_FILE_ERROR_TOO_BIG);
}

static void
test_language_is_matched (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "en", "en" }, { "en-GB", "en" }, { "EN_us", "en" }, { "pt-BR", "pt-BR" }, { "pt", "pt-BR" }, { "pt-PT", "pt-BR" },
    { "es", "es" }, { "es-MX", "es" }, { "est", NULL },   { "zh-CN", NULL },    { "", NULL },
  };
  g_autoptr (HfMessages) messages = NULL;
  g_auto (GStrv) languages = NULL;

  write_file (fixture, 1, "1.json", MESSAGES_OF ("pt-BR", TEXT ("a", "trust", "A")));
  write_file (fixture, 1, "2.json", MESSAGES_OF ("es", TEXT ("a", "trust", "A")));
  write_file (fixture, 1, "3.json", MESSAGES_OF ("en", TEXT ("a", "trust", "A")));
  messages = hf_messages_load (fixture->library, NULL);

  languages = hf_messages_list_languages (messages);
  g_assert_cmpstrv (languages, ((const char *const[]){ "en", "es", "pt-BR", NULL }));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (hf_messages_match_language (messages, cases[i][0]), ==, cases[i][1]);
}

static char *
list_ids (const HfMessages *messages, HfMessageFilter filter)
{
  g_autoptr (GPtrArray) list = hf_messages_list (messages, &filter);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((const HfMessage *) g_ptr_array_index (list, i))->id);

  return g_string_free (ids, FALSE);
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    HfMessageFilter filter;
    const char *ids;
  } cases[] = {
    { { NULL, -1, NULL, TRUE, HF_MESSAGE_TONE_ANY, HF_MESSAGE_LENGTH_ANY }, "line letter welcome close close-warm de" },
    { { "en-GB", -1, "trust", FALSE, HF_MESSAGE_TONE_ANY, HF_MESSAGE_LENGTH_ANY }, "line letter" },
    { { "en", -1, "trust", TRUE, HF_MESSAGE_TONE_ANY, HF_MESSAGE_LENGTH_ANY }, "line letter close close-warm" },
    { { "en", -1, "welcome", FALSE, HF_MESSAGE_TONE_ANY, HF_MESSAGE_LENGTH_ANY }, "welcome" },
    { { "en", HF_MESSAGE_KIND_CLOSING, NULL, TRUE, HF_MESSAGE_TONE_PLAYFUL, HF_MESSAGE_LENGTH_ANY }, "close" },
    { { "en", -1, NULL, TRUE, HF_MESSAGE_TONE_ANY, HF_MESSAGE_LENGTH_LETTER }, "letter" },
    { { "de", -1, "trust", FALSE, HF_MESSAGE_TONE_ANY, HF_MESSAGE_LENGTH_ANY }, "de" },
    { { "fr", -1, NULL, TRUE, HF_MESSAGE_TONE_ANY, HF_MESSAGE_LENGTH_ANY }, "" },
  };
  g_autoptr (HfMessages) messages = NULL;
  g_auto (GStrv) themes = NULL;
  g_auto (GStrv) occasions = NULL;

  write_file (
      fixture, 1, "en.json",
      MESSAGES_OF ("en",
                   TEXT ("line", "trust",
                         "A") ","
                              "{\"id\": \"letter\", \"theme\": \"trust\", \"tone\": \"plain\", \"length\": \"letter\", "
                              "\"text\": \"B\"},"
                              "{\"id\": \"welcome\", \"occasion\": \"welcome\", \"tone\": \"plain\", \"length\": "
                              "\"line\", \"text\": \"C\"},"
                              "{\"id\": \"close\", \"kind\": \"closing\", \"text\": \"D\"},"
                              "{\"id\": \"close-warm\", \"kind\": \"closing\", \"tone\": \"warm\", \"text\": \"E\"}"));
  write_file (fixture, 1, "lang-de.json", MESSAGES_OF ("de", TEXT ("de", "trust", "F")));
  messages = hf_messages_load (fixture->library, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ids = list_ids (messages, cases[i].filter);

      g_assert_cmpstr (ids, ==, cases[i].ids);
    }
  themes = hf_messages_list_subjects (messages, FALSE);
  occasions = hf_messages_list_subjects (messages, TRUE);
  g_assert_cmpstrv (themes, ((const char *const[]){ "trust", NULL }));
  g_assert_cmpstrv (occasions, ((const char *const[]){ "welcome", NULL }));
}

static void
test_formal_where_there_is_one (void)
{
  const HfMessage both = { .text = "du", .formal = "Sie" };
  const HfMessage one = { .text = "wir" };

  g_assert_cmpstr (hf_message_get_text (&both, FALSE), ==, "du");
  g_assert_cmpstr (hf_message_get_text (&both, TRUE), ==, "Sie");
  g_assert_cmpstr (hf_message_get_text (&one, TRUE), ==, "wir");
}

static void
test_prompts_of_a_field (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfMessages) messages = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) none = NULL;

  write_file (fixture, 1, "de.json",
              MESSAGES_OF ("de", "{\"id\": \"a\", \"kind\": \"prompt\", \"field\": \"note\", \"text\": \"Was?\"},"
                                 "{\"id\": \"b\", \"kind\": \"prompt\", \"text\": \"Wer noch?\"},"
                                 "{\"id\": \"c\", \"kind\": \"closing\", \"text\": \"du\", \"formal\": \"Sie\"}"));
  write_file (fixture, 1, "en.json", MESSAGES_OF ("en", TEXT ("line", "trust", "A")));
  messages = hf_messages_load (fixture->library, NULL);
  notes = hf_messages_list_prompts (messages, "de-AT", "note");
  all = hf_messages_list_prompts (messages, "de", NULL);
  none = hf_messages_list_prompts (messages, "xx", "note");

  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (((const HfMessage *) g_ptr_array_index (notes, 0))->text, ==, "Was?");
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (hf_messages_have_formal (messages, "de-AT"));
  g_assert_false (hf_messages_have_formal (messages, "en"));
  g_assert_false (hf_messages_have_formal (messages, "xx"));
}

/* A choice of @count messages of the ids "0", "1", … Returns: (transfer full) */
static GPtrArray *
make_choice (guint count)
{
  static const HfMessage messages[] = {
    { .id = "0" }, { .id = "1" }, { .id = "2" }, { .id = "3" }, { .id = "4" }, { .id = "5" },
  };
  GPtrArray *choice = g_ptr_array_new ();

  g_assert_cmpuint (count, <=, G_N_ELEMENTS (messages));
  for (guint i = 0; i < count; i++)
    g_ptr_array_add (choice, (gpointer) &messages[i]);

  return choice;
}

/* How often the most and the least frequent message was given to those of @team. */
static void
count_team (const GPtrArray *picked, const HfMessagePerson *people, const char *team, guint n_messages,
            guint *out_least, guint *out_most)
{
  guint counts[6] = { 0 };

  for (guint i = 0; i < picked->len; i++)
    if (g_ascii_strcasecmp (people[i].team, team) == 0)
      counts[g_ascii_digit_value (((const HfMessage *) g_ptr_array_index (picked, i))->id[0])]++;
  *out_least = G_MAXUINT;
  *out_most = 0;
  for (guint i = 0; i < n_messages; i++)
    {
      *out_least = MIN (*out_least, counts[i]);
      *out_most = MAX (*out_most, counts[i]);
    }
}

static void
test_a_team_gets_different_ones (void)
{
  static const char *const names[] = { "Ada", "Ben", "Cem", "Dua", "Eve", "Fia",
                                       "Gus", "Ida", "Jon", "Kim", "Lea", "Max" };
  g_autoptr (GPtrArray) choice = make_choice (6);
  HfMessagePerson people[G_N_ELEMENTS (names)];
  g_autoptr (GPtrArray) picked = NULL;
  g_autoptr (GPtrArray) again = NULL;
  guint least;
  guint most;

  /* Six of one team, however it is written, and six of another, in turn. */
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    people[i] = (HfMessagePerson){ names[i], i % 2 == 0 ? "Day" : i % 4 == 1 ? "Night" : "night", choice };

  picked = hf_messages_pick (people, G_N_ELEMENTS (names));
  count_team (picked, people, "day", 6, &least, &most);
  g_assert_cmpuint (least, ==, 1);
  g_assert_cmpuint (most, ==, 1);
  count_team (picked, people, "night", 6, &least, &most);
  g_assert_cmpuint (least, ==, 1);
  g_assert_cmpuint (most, ==, 1);

  again = hf_messages_pick (people, G_N_ELEMENTS (names));
  for (guint i = 0; i < picked->len; i++)
    g_assert_true (g_ptr_array_index (picked, i) == g_ptr_array_index (again, i));
}

static void
test_beyond_the_choice_all_are_equally_often (void)
{
  g_autoptr (GPtrArray) choice = make_choice (4);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) picked = NULL;
  HfMessagePerson people[42];
  guint least;
  guint most;

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_ptr_array_add (keys, g_strdup_printf ("person-%u@example.org", i));
      people[i] = (HfMessagePerson){ g_ptr_array_index (keys, i), "", choice };
    }

  picked = hf_messages_pick (people, G_N_ELEMENTS (people));
  count_team (picked, people, "", 4, &least, &most);
  g_assert_cmpuint (least, ==, 10);
  g_assert_cmpuint (most, ==, 11);
}

static void
test_who_begins_where_follows_from_the_key (void)
{
  g_autoptr (GPtrArray) choice = make_choice (6);
  g_autoptr (GHashTable) firsts = g_hash_table_new (NULL, NULL);

  for (char letter = 'a'; letter <= 'z'; letter++)
    {
      const char key[] = { letter, '\0' };
      const HfMessagePerson person = { key, NULL, choice };
      g_autoptr (GPtrArray) picked = hf_messages_pick (&person, 1);

      g_hash_table_add (firsts, g_ptr_array_index (picked, 0));
    }
  g_assert_cmpuint (g_hash_table_size (firsts), ==, 6);
}

static void
test_nothing_to_choose_from (void)
{
  g_autoptr (GPtrArray) choice = make_choice (0);
  const HfMessagePerson person = { "Ada", NULL, choice };
  g_autoptr (GPtrArray) picked = hf_messages_pick (&person, 1);
  g_autoptr (GPtrArray) nobody = hf_messages_pick (NULL, 0);

  g_assert_cmpuint (picked->len, ==, 1);
  g_assert_null (g_ptr_array_index (picked, 0));
  g_assert_cmpuint (nobody->len, ==, 0);
}

static void
test_ours_load (void)
{
  g_autofree char *data = g_test_build_filename (G_TEST_DIST, "..", "data", NULL);
  g_autoptr (HfLibrary) library = hf_library_new_for_folders ((const char *const[]){ data, NULL });
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (HfMessages) messages = hf_messages_load (library, doubts);
  g_autoptr (GPtrArray) list = hf_messages_list (messages, &HF_MESSAGE_FILTER_ALL);

  for (guint i = 0; i < doubts->len; i++)
    g_test_message ("%s", ((const HfDoubt *) g_ptr_array_index (doubts, i))->message);
  g_assert_cmpuint (doubts->len, ==, 0);
  g_assert_cmpuint (list->len, >=, 180);
}

#define ADD(path, test) g_test_add ("/library/messages/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("users-stand-for-ours", test_user_stands_for_ours);
  ADD ("broken-file-is-a-doubt", test_broken_file_is_a_doubt);
  ADD ("language-is-matched", test_language_is_matched);
  ADD ("filter", test_filter);
  ADD ("prompts-of-a-field", test_prompts_of_a_field);
  g_test_add_func ("/library/messages/mistakes-are-told-with-their-place", test_mistakes_are_told_with_their_place);
  g_test_add_func ("/library/messages/too-long-a-text", test_too_long_a_text);
  g_test_add_func ("/library/messages/formal-where-there-is-one", test_formal_where_there_is_one);
  g_test_add_func ("/library/messages/pick/a-team-gets-different-ones", test_a_team_gets_different_ones);
  g_test_add_func ("/library/messages/pick/beyond-the-choice-all-are-equally-often",
                   test_beyond_the_choice_all_are_equally_often);
  g_test_add_func ("/library/messages/pick/who-begins-where-follows-from-the-key",
                   test_who_begins_where_follows_from_the_key);
  g_test_add_func ("/library/messages/pick/nothing-to-choose-from", test_nothing_to_choose_from);
  g_test_add_func ("/library/messages/ours-load", test_ours_load);
  return g_test_run ();
}
