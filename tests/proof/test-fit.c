/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every template fits: in its own format and those near it, in every language it has words in, with names and messages
 * of all lengths.
 *
 * By layout alone, so it is quick; with -m thorough only in all formats and languages. A name and a message meet only
 * where the greeting stands over the letter; so all lengths of names go with all lengths of messages in the template's
 * language, and in others with the longest. */
#include "card/change.h"
#include "card/relay.h"
#include "library/messages.h"
#include "library/wordings.h"
#include "merge/crowd.h"
#include "merge/merge.h"
#include "render/layout.h"

#define LONG_NAME "Maximiliane Okonkwo-Rosenberg"

typedef struct
{
  const char *name;
  const char *first_name;
  const char *language;
} Person;

/* Three lengths, then each script. */
static const Person people[] = {
  { "Jo Ng", "Jo", NULL },
  { "Priya Raman", "Priya", NULL },
  { LONG_NAME, "Maximiliane", NULL },
  { "Олександра Шевченко", "Олександра", "uk" },
  { "Ελένη Παπαδοπούλου", "Ελένη", "el" },
  { "Ἀθηνᾶ Ὀδυσσέως", "Ἀθηνᾶ", "el" }, /* polytonic */
  { "فاطمة الزهراء", "فاطمة", "ar" },
  { "נועה לוי", "נועה", "he" },
  { "प्रिया शर्मा", "प्रिया", "hi" },
  { "สุดารัตน์ แสงทอง", "สุดารัตน์", "th" },
  { "王小明", "小明", "zh-Hans" },
  { "佐藤さくら", "さくら", "ja" },
  { "김서연", "서연", "ko" },
  { "Ana 🎉", "Ana 🎉", "hr" },
};

#define N_LENGTHS 3
#define LONGEST 2
#define MOST_LANGUAGES 64

/* Fonts and messages are read once. */
static HfLibrary *library;
static HfMessages *messages;
static HfWordings *wordings;
static HfRenderer *renderer;
static char **languages;                                          /* there are messages in */
static const char *longest[MOST_LANGUAGES][HF_N_MESSAGE_LENGTHS]; /* message of each */

static HfFields *
make_fields (const Person *person)
{
  HfFieldsDraft *draft = hf_fields_draft (NULL);
  g_autoptr (HfFields) given = NULL;

  hf_fields_draft_set (draft, "name", person->name);
  hf_fields_draft_set (draft, "first_name", person->first_name);
  hf_fields_draft_set (draft, "from", "Tom, Ana & everyone");
  hf_fields_draft_set (draft, "team", "Front Desk");
  given = hf_fields_seal (draft);

  return hf_fields_complete (given, person->language != NULL ? person->language : "en");
}

/* Returns: (transfer full): @card in @language, as its template says it there, with the message @words (nullable: its
 * own). */
static HfCard *
with_words (HfCard *card, const GPtrArray *known, const char *language, const char *words)
{
  g_autoptr (HfCard) spoken = hf_card_in_language (card, language, known, NULL);
  HfItem *place = hf_card_find_item (spoken, "message", NULL);
  g_autoptr (HfItem) message = NULL;
  HfItemDraft *item;

  if (place == NULL || words == NULL)
    return g_steal_pointer (&spoken);

  item = hf_item_draft (place);
  hf_item_draft_take_text (item, hf_text_with_words (place->text, words));
  message = hf_item_seal (item);
  return hf_card_replace_item (spoken, place->id, message);
}

/* Counts what is wrong on page @kind, or with %HF_N_PAGE_KINDS on all; words that shrank are only for long names. */
static guint
count_faults (HfCard *card, HfPageKind kind, const char *what, const Person *person)
{
  static const char *const faults[] = { "overflow",     "missing-glyph",  "missing-font",      "missing-picture",
                                        "field-syntax", "low-resolution", "outside-safe-area", NULL };
  g_autoptr (HfFields) fields = make_fields (person);
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (HfCard) personal = hf_merge_card (card, fields, HF_MERGE_ALL, doubts);
  gboolean usual = person->language == NULL && g_strcmp0 (person->name, LONG_NAME) != 0;
  guint n_faults = 0;

  for (guint i = 0; i < personal->format->n_pages; i++)
    if (kind == HF_N_PAGE_KINDS || kind == personal->pages[i]->kind)
      {
        g_autoptr (HfLayout) layout = hf_layout_new (renderer, personal, personal->pages[i]);
        const GPtrArray *found = hf_layout_get_doubts (layout);

        for (guint k = 0; k < found->len; k++)
          g_ptr_array_add (doubts, hf_doubt_copy (g_ptr_array_index (found, k)));
      }
  for (guint i = 0; i < doubts->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (doubts, i);

      if (!g_strv_contains (faults, doubt->kind) && !(usual && g_str_equal (doubt->kind, "shrunk")))
        continue;
      g_printerr ("%s, %s: %s %s: %s\n", what, person->name, doubt->page, doubt->kind, doubt->message);
      n_faults++;
    }

  return n_faults;
}

/* People @first to @last, on all pages. */
static guint
count_faults_for (HfCard *card, const char *what, guint first, guint last)
{
  guint n_faults = 0;

  for (guint i = first; i <= last; i++)
    n_faults += count_faults (card, HF_N_PAGE_KINDS, what, &people[i]);

  return n_faults;
}

/* Returns: (transfer none): the longest message of @length in @language. */
static const char *
find_longest (const char *language, HfMessageLength length)
{
  HfMessageFilter filter = HF_MESSAGE_FILTER_ALL;
  g_autoptr (GPtrArray) list = NULL;
  const char *found = "";

  filter.language = language;
  filter.kind = HF_MESSAGE_KIND_MESSAGE;
  filter.length = length;
  list = hf_messages_list (messages, &filter);
  for (guint i = 0; i < list->len; i++)
    for (guint formal = 0; formal < 2; formal++)
      {
        const char *text = hf_message_get_text (g_ptr_array_index (list, i), formal != 0);

        if (g_utf8_strlen (text, -1) > g_utf8_strlen (found, -1))
          found = text;
      }
  g_assert_cmpstr (found, !=, "");

  return found;
}

/* A letter goes into a card that opens; a postcard takes a paragraph. */
static HfMessageLength
longest_for (const HfFormat *format)
{
  return format->n_pages == 4 ? HF_MESSAGE_LENGTH_LETTER : HF_MESSAGE_LENGTH_PARAGRAPH;
}

/* Messages of all lengths and languages, on the page that has a place for them. */
static guint
count_faults_of_messages (HfCard *card, const GPtrArray *known, const char *what)
{
  HfPage *page = NULL;
  guint n_faults = 0;

  if (hf_card_find_item (card, "message", &page) == NULL)
    return 0;

  for (guint i = 0; i < MOST_LANGUAGES && languages[i] != NULL; i++)
    for (HfMessageLength length = HF_MESSAGE_LENGTH_LINE; length <= longest_for (card->format); length++)
      {
        g_autofree char *said = g_strdup_printf ("%s, a %s in %s", what, hf_message_length_words[length], languages[i]);
        g_autoptr (HfCard) spoken = with_words (card, known, languages[i], longest[i][length]);
        gboolean own = g_str_equal (languages[i], card->language);

        for (guint k = own ? 0 : LONGEST; k <= LONGEST; k++)
          n_faults += count_faults (spoken, page->kind, said, &people[k]);
      }

  return n_faults;
}

/* What the template itself says in each language, which stays there for good: for all lengths of names in its own
 * format, for the longest in those near it, and for a name of the language. */
static guint
count_faults_of_languages (HfCard *card, const GPtrArray *known, guint first, const char *what)
{
  guint n_faults = 0;

  for (guint i = 0; i < known->len; i++)
    {
      const char *language = hf_wording_get_language (g_ptr_array_index (known, i));
      g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (HfCard) spoken = hf_card_in_language (card, language, known, kept);
      g_autofree char *said = g_strdup_printf ("%s, in %s", what, language);

      g_assert_cmpuint (kept->len, ==, 0);
      n_faults += count_faults_for (spoken, said, i > 0 ? first : 0, LONGEST);
      for (guint k = N_LENGTHS; k < G_N_ELEMENTS (people); k++)
        if (g_strcmp0 (people[k].language, language) == 0)
          n_faults += count_faults_for (spoken, said, k, k);
    }

  return n_faults;
}

static void
test_template (gconstpointer data)
{
  const char *id = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCard) card = hf_library_load_card (library, id, NULL, &error);
  g_autoptr (GPtrArray) known = hf_wordings_list (wordings, card);
  guint n_formats;
  const HfFormat *formats = hf_format_list (&n_formats);
  guint n_faults = 0;

  g_assert_no_error (error);
  for (guint i = N_LENGTHS; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (HfCard) spoken = hf_card_with_language (card, people[i].language);

      n_faults += count_faults_for (spoken, id, i, i);
    }
  for (guint i = 0; i < n_formats && g_test_thorough (); i++)
    if (hf_format_is_near (card->format, &formats[i]))
      {
        g_autoptr (HfCard) relaid = hf_card_with_format (card, &formats[i]);

        g_autofree char *what = g_strdup_printf ("%s as %s", id, formats[i].id);

        n_faults += count_faults_of_languages (relaid, known, &formats[i] == card->format ? 0 : LONGEST, what);
        /* A4 folded twice is as A6, with the larger margin; Letter folded twice is as two to a sheet, folded once */
        if (&formats[i] == card->format ||
            !(g_str_equal (formats[i].id, "a6-folded") || g_str_equal (formats[i].id, "note-us-folded")))
          n_faults += count_faults_of_messages (relaid, known, what);
      }
  g_assert_cmpuint (n_faults, ==, 0);
}

/* Pictures for screens have other shapes than most cards; what they show has to fit as well. */
static void
test_on_screens (gconstpointer data)
{
  static const char *const screens[] = { "screen-square", "screen-story", "screen-wide" };
  const char *id = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCard) card = hf_library_load_card (library, id, NULL, &error);
  guint n_faults = 0;

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (screens); i++)
    {
      g_autoptr (HfCard) relaid = hf_card_with_format (card, hf_format_from_id (screens[i]));
      g_autofree char *what = g_strdup_printf ("%s as %s", id, screens[i]);

      n_faults += count_faults_for (relaid, what, 0, LONGEST);
    }
  g_assert_cmpuint (n_faults, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  g_autofree char *templates = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  const char *name;
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_set_nonfatal_assertions (); /* so that all templates are told */
  folder = g_test_build_filename (G_TEST_DIST, "..", "data", NULL);
  library = hf_library_new_for_folders ((const char *const[]){ folder, NULL });
  messages = hf_messages_load (library, NULL);
  wordings = hf_wordings_load (library, NULL);
  renderer = hf_renderer_new ();
  languages = hf_messages_list_languages (messages);
  for (guint i = 0; i < MOST_LANGUAGES && languages[i] != NULL; i++)
    for (HfMessageLength length = HF_MESSAGE_LENGTH_LINE; length <= HF_MESSAGE_LENGTH_LETTER; length++)
      longest[i][length] = find_longest (languages[i], length);
  templates = g_build_filename (folder, "templates", NULL);
  dir = g_dir_open (templates, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_strconcat ("/fit/template/", name, NULL);
      g_autofree char *screen_path = g_strconcat ("/fit/screens/", name, NULL);
      char *id = g_strdup (name);

      g_ptr_array_add (ids, id);
      g_test_add_data_func (path, id, test_template);
      if (g_test_thorough ())
        g_test_add_data_func (screen_path, id, test_on_screens);
    }
  g_assert_cmpuint (ids->len, >=, 36);

  status = g_test_run ();
  g_strfreev (languages);
  hf_renderer_free (renderer);
  hf_messages_unref (messages);
  hf_wordings_unref (wordings);
  hf_library_free (library);
  return status;
}
