/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/vary.h"

#include "card/edit.h"
#include "cli/exit.h"
#include "library/messages.h"
#include "library/nearest.h"
#include "merge/merge.h"
#include "merge/runs.h"
#include "merge/syntax.h"
#include "merge/uses.h"
#include "render/layout.h"

#include <glib/gi18n.h>

#define MESSAGE_KEY "message"
#define MESSAGE_FIELD "{" MESSAGE_KEY "}"

/* What is going on. */
typedef struct
{
  const char *theme;
  gboolean formal;
  HfMessages *messages;
  HfCard *card; /* with the field in its place */
  HfPageKind page;
  const char *item;
  HfRenderer *renderer;
  GHashTable *choices; /* language → GPtrArray of HfMessage */
} Vary;

gboolean
hf_vary_check_words (const HfVaryWords *words, gboolean for_people, GError **error)
{
  if (words->theme != NULL && !for_people)
    hf_usage_error (error, _ ("--vary is for many cards: say for whom with --people FILE"));
  else if (words->formal && words->theme == NULL)
    hf_usage_error (error, _ ("--formal is about the messages of --vary THEME"));
  else
    return TRUE;

  return FALSE;
}

static gboolean
is_message_field (const char *words)
{
  gsize position = 0;
  HfPiece piece;

  while (hf_syntax_next (words, &position, &piece))
    {
      g_autofree char *key = NULL;
      g_autofree char *normal = NULL;

      if (piece.kind != HF_PIECE_FIELD)
        continue;
      key = g_strndup (words + piece.key_start, piece.key_length);
      normal = hf_field_key_normalize (key);
      if (g_str_equal (normal, MESSAGE_KEY))
        return TRUE;
    }

  return FALSE;
}

/* Looks for the place of the message; @out_item and @out_named are borrowed from the card. */
typedef struct
{
  HfItem *by_field;
  HfItem *by_id;
} Places;

static gboolean
look_at_item (HfItem *item, gpointer data)
{
  Places *places = data;
  g_autofree char *words = NULL;

  if (item->kind != HF_ITEM_TEXT)
    return TRUE;

  words = hf_text_get_words (item->text);
  if (places->by_field == NULL && is_message_field (words))
    places->by_field = item;
  if (places->by_id == NULL && g_str_equal (item->id, MESSAGE_KEY))
    places->by_id = item;

  return TRUE;
}

static HfCard *
put_field (HfCard *card, HfItem *item)
{
  HfItemDraft *draft = hf_item_draft (item);
  g_autoptr (HfItem) varied = NULL;

  hf_item_draft_take_text (draft, hf_text_with_words (item->text, MESSAGE_FIELD));
  varied = hf_item_seal (draft);

  return hf_card_replace_item (card, item->id, varied);
}

/* Makes the field the message's place. */
static gboolean
find_place (Vary *vary, HfCard *card, GError **error)
{
  Places places = { 0 };

  for (guint i = 0; i < card->format->n_pages; i++)
    hf_page_visit (card->pages[i], look_at_item, &places);

  if (places.by_field == NULL && places.by_id == NULL)
    {
      hf_usage_error (error, _ ("--vary: this card has no place for a message: write %s where it is to stand"),
                      MESSAGE_FIELD);
      return FALSE;
    }

  vary->card = places.by_field != NULL ? hf_card_ref (card) : put_field (card, places.by_id);
  vary->item = places.by_field != NULL ? places.by_field->id : places.by_id->id;
  for (guint i = 0; i < card->format->n_pages; i++)
    if (hf_page_find_item (card->pages[i], vary->item) != NULL)
      vary->page = card->pages[i]->kind;

  return TRUE;
}

static HfFields *
get_sample_fields (HfCard *card, const char *text)
{
  HfFieldsDraft *samples = hf_fields_draft (NULL);
  g_autoptr (HfFields) sealed = NULL;
  HfFieldsDraft *draft;
  g_autofree char *words = NULL;
  g_autoptr (HfFields) given = NULL;

  if (card->samples != NULL)
    hf_fields_draft_set_all (samples, card->samples);
  sealed = hf_fields_seal (samples);
  given = hf_fields_complete (sealed, card->language);
  words = hf_merge_words (text, &(HfMerging){ .fields = given, .mode = HF_MERGE_ALL });

  draft = hf_fields_draft (given);
  hf_fields_draft_set (draft, MESSAGE_KEY, words != NULL ? words : text);

  return hf_fields_seal (draft);
}

/* Whether @text fits the place with the names the card shows itself off with. */
static gboolean
fits (const Vary *vary, const char *text)
{
  g_autoptr (HfFields) fields = get_sample_fields (vary->card, text);
  g_autoptr (HfCard) card = hf_merge_card (vary->card, fields, HF_MERGE_ALL, NULL);
  g_autoptr (HfLayout) layout = NULL;
  const GPtrArray *doubts;

  for (guint i = 0; i < card->format->n_pages; i++)
    if (card->pages[i]->kind == vary->page)
      layout = hf_layout_new (vary->renderer, card, card->pages[i]);
  doubts = hf_layout_get_doubts (layout);
  for (guint i = 0; i < doubts->len; i++)
    if (g_str_equal (((const HfDoubt *) g_ptr_array_index (doubts, i))->kind, "overflow"))
      return FALSE;

  return TRUE;
}

/* Leaves of @choice those that fit and are of the greatest length, paragraphs beside letters. */
static void
keep_fitting (const Vary *vary, GPtrArray *choice)
{
  HfMessageLength longest = HF_MESSAGE_LENGTH_LINE;

  for (guint left = choice->len; left > 0; left--)
    {
      const HfMessage *message = g_ptr_array_index (choice, left - 1);

      if (!fits (vary, hf_message_get_text (message, vary->formal)))
        g_ptr_array_remove_index (choice, left - 1);
      else
        longest = MAX (longest, message->length);
    }

  for (guint left = choice->len; left > 0; left--)
    {
      const HfMessage *message = g_ptr_array_index (choice, left - 1);

      if (message->length < MIN (longest, HF_MESSAGE_LENGTH_PARAGRAPH))
        g_ptr_array_remove_index (choice, left - 1);
    }
}

/* Leaves those written for formal terms, in a language where some are: there the others would be too familiar. */
static void
keep_formal (const Vary *vary, const char *language, GPtrArray *choice)
{
  gboolean differs = hf_messages_have_formal (vary->messages, language);

  for (guint left = choice->len; differs && left > 0; left--)
    if (((const HfMessage *) g_ptr_array_index (choice, left - 1))->formal == NULL)
      g_ptr_array_remove_index (choice, left - 1);
}

/* Returns: (transfer none): what fits of the theme in @language, which has messages; may be empty */
static GPtrArray *
get_choice (Vary *vary, const char *language)
{
  GPtrArray *choice = g_hash_table_lookup (vary->choices, language);
  HfMessageFilter filter = HF_MESSAGE_FILTER_ALL;

  if (choice != NULL)
    return choice;

  filter.language = language;
  filter.kind = HF_MESSAGE_KIND_MESSAGE;
  filter.subject = vary->theme;
  filter.any_subject = FALSE;
  choice = hf_messages_list (vary->messages, &filter);
  if (vary->formal)
    keep_formal (vary, language, choice);
  keep_fitting (vary, choice);
  g_hash_table_insert (vary->choices, (gpointer) language, choice);

  return choice;
}

static gboolean
check_theme (const Vary *vary, GError **error)
{
  g_auto (GStrv) themes = hf_messages_list_subjects (vary->messages, FALSE);
  g_auto (GStrv) occasions = hf_messages_list_subjects (vary->messages, TRUE);
  g_autofree char *all_themes = g_strjoinv (", ", themes);
  g_autofree char *all_occasions = g_strjoinv (", ", occasions);

  if (g_strv_contains ((const char *const *) themes, vary->theme) ||
      g_strv_contains ((const char *const *) occasions, vary->theme))
    return TRUE;

  hf_usage_error (error,
                  _ ("--vary: there are no messages for “%s”; there are for the themes %s, and the occasions %s"),
                  vary->theme, all_themes, all_occasions);
  return FALSE;
}

/* The choice of the person's language, or else that of the card's, @common. */
static GPtrArray *
get_choice_of (Vary *vary, HfFields *fields, GPtrArray *common)
{
  const char *wanted = hf_fields_lookup (fields, hf_field_name (HF_FIELD_LANGUAGE));
  const char *language = wanted != NULL ? hf_messages_match_language (vary->messages, wanted) : NULL;
  GPtrArray *own = language != NULL ? get_choice (vary, language) : NULL;

  return own != NULL && own->len > 0 ? own : common;
}

/* What each person's message says: of the whole list, so that parts of it get what all of it gets. */
static GPtrArray *
write_texts (Vary *vary, HfCrowd *crowd, GPtrArray *common)
{
  guint n_people = hf_crowd_get_size (crowd);
  GPtrArray *texts = g_ptr_array_new_full (n_people, g_free);
  g_autofree HfMessagePerson *people = g_new0 (HfMessagePerson, n_people);
  g_autoptr (GPtrArray) all_fields = g_ptr_array_new_full (n_people, (GDestroyNotify) hf_fields_unref);
  g_autoptr (GPtrArray) picked = NULL;

  for (guint i = 0; i < n_people; i++)
    {
      HfFields *fields = hf_crowd_get_fields (crowd, i);
      const char *address = hf_fields_lookup (fields, hf_field_name (HF_FIELD_EMAIL));
      const char *name = hf_fields_lookup (fields, hf_field_name (HF_FIELD_NAME));

      g_ptr_array_add (all_fields, (gpointer) fields);
      people[i].key = address != NULL && address[0] != '\0' ? address : name != NULL ? name : "";
      people[i].team = hf_fields_lookup (fields, hf_field_name (HF_FIELD_TEAM));
      people[i].choice = get_choice_of (vary, fields, common);
    }

  picked = hf_messages_pick (people, n_people);
  for (guint i = 0; i < n_people; i++)
    {
      const char *text = hf_message_get_text (g_ptr_array_index (picked, i), vary->formal);
      const HfMerging merging = { .fields = g_ptr_array_index (all_fields, i), .mode = HF_MERGE_ALL };
      char *words = hf_merge_words (text, &merging);

      g_ptr_array_add (texts, words != NULL ? words : g_strdup (text));
    }
  g_ptr_array_add (texts, NULL);

  return texts;
}

static HfCard *
vary_all (Vary *vary, HfCard *card, HfMeantPeople *people, GError **error)
{
  const char *language = hf_messages_match_language (vary->messages, card->language);
  g_autoptr (GPtrArray) texts = NULL;
  GPtrArray *common;
  HfCrowd *crowd;

  if (language == NULL)
    {
      g_auto (GStrv) languages = hf_messages_list_languages (vary->messages);
      g_autofree char *all = g_strjoinv (", ", languages);

      hf_usage_error (error, _ ("--vary: there are no messages in “%s”, the language of this card; there are in %s"),
                      card->language, all);
      return NULL;
    }

  common = get_choice (vary, language);
  if (common->len == 0 && vary->formal)
    {
      hf_usage_error (error, _ ("--formal: no message for “%s” on formal terms, in “%s”, fits the card's text “%s”"),
                      vary->theme, language, vary->item);
      return NULL;
    }
  if (common->len == 0)
    {
      hf_usage_error (error, _ ("--vary: no message for “%s” fits the card's text “%s”"), vary->theme, vary->item);
      return NULL;
    }

  texts = write_texts (vary, people->crowd, common);
  crowd = hf_crowd_with_texts (people->crowd, MESSAGE_KEY, (const char *const *) texts->pdata);
  hf_crowd_unref (people->crowd);
  people->crowd = crowd;

  return hf_card_ref (vary->card);
}

HfCard *
hf_vary (HfConsole *console, const HfVaryWords *words, HfCard *card, HfMeantPeople *people, GError **error)
{
  Vary vary = { .theme = words->theme, .formal = words->formal };
  g_autoptr (HfLibrary) library = NULL;
  g_autoptr (GPtrArray) doubts = NULL;
  HfCard *varied = NULL;

  if (words->theme == NULL)
    return hf_card_ref (card);

  library = hf_library_new ();
  doubts = hf_doubt_list_new ();
  vary.messages = hf_messages_load (library, doubts);
  vary.renderer = hf_renderer_new ();
  vary.choices = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  hf_console_tell_doubts (console, doubts);
  if (check_theme (&vary, error) && find_place (&vary, card, error))
    varied = vary_all (&vary, card, people, error);

  g_hash_table_unref (vary.choices);
  hf_renderer_free (vary.renderer);
  g_clear_pointer (&vary.card, hf_card_unref);
  hf_messages_unref (vary.messages);

  return varied;
}
