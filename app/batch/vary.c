/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/vary.h"

#include "card/edit.h"
#include "merge/merge.h"
#include "merge/runs.h"
#include "merge/syntax.h"
#include "render/layout.h"

#include <glib/gi18n.h>

#define MESSAGE_FIELD "{" HF_VARY_KEY "}"

G_DEFINE_QUARK (hf - vary - error - quark, hf_vary_error)

/* What is going on. */
typedef struct
{
  const char *theme;
  gboolean formal;
  const HfMessages *messages;
  HfCard *card; /* with the field in its place */
  HfPageKind page;
  const char *item;
  HfRenderer *renderer;
  GHashTable *choices; /* language → GPtrArray of HfMessage */
} Vary;

/* Returns: whether the field is in @words, at @out_piece */
static gboolean
find_message_field (const char *words, HfPiece *out_piece)
{
  gsize position = 0;

  while (hf_syntax_next (words, &position, out_piece))
    {
      g_autofree char *key = NULL;
      g_autofree char *normal = NULL;

      if (out_piece->kind != HF_PIECE_FIELD)
        continue;
      key = g_strndup (words + out_piece->key_start, out_piece->key_length);
      normal = hf_field_key_normalize (key);
      if (g_str_equal (normal, HF_VARY_KEY))
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
  HfPiece piece;

  if (item->kind != HF_ITEM_TEXT)
    return TRUE;

  words = hf_text_get_words (item->text);
  if (places->by_field == NULL && find_message_field (words, &piece))
    places->by_field = item;
  if (places->by_id == NULL && g_str_equal (item->id, HF_VARY_KEY))
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
      g_set_error (error, HF_VARY_ERROR, HF_VARY_ERROR_NO_PLACE,
                   _ ("this card has no place for a message: write %s where it is to stand"), MESSAGE_FIELD);
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
  hf_fields_draft_set (draft, HF_VARY_KEY, words != NULL ? words : text);

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

  g_set_error (error, HF_VARY_ERROR, HF_VARY_ERROR_NO_SUBJECT,
               _ ("there are no messages for “%s”; there are for the themes %s, and the occasions %s"), vary->theme,
               all_themes, all_occasions);
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

/* What each person's message says, with its fields: of the whole list, so that parts of it get what all of it gets. */
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
    g_ptr_array_add (texts, g_strdup (hf_message_get_text (g_ptr_array_index (picked, i), vary->formal)));

  return texts;
}

/* Returns: (transfer none) (nullable): the choice of the card's own language */
static GPtrArray *
find_common (Vary *vary, GError **error)
{
  const char *wanted = vary->card->language;
  const char *language = hf_messages_match_language (vary->messages, wanted);
  GPtrArray *common;

  if (language == NULL)
    {
      g_auto (GStrv) languages = hf_messages_list_languages (vary->messages);
      g_autofree char *all = g_strjoinv (", ", languages);

      g_set_error (error, HF_VARY_ERROR, HF_VARY_ERROR_NO_LANGUAGE,
                   _ ("there are no messages in “%s”, the language of this card; there are in %s"), wanted, all);
      return NULL;
    }

  common = get_choice (vary, language);
  if (common->len > 0)
    return common;

  if (vary->formal)
    g_set_error (error, HF_VARY_ERROR, HF_VARY_ERROR_NOTHING_FORMAL,
                 _ ("no message for “%s” on formal terms, in “%s”, fits the card's text “%s”"), vary->theme, language,
                 vary->item);
  else
    g_set_error (error, HF_VARY_ERROR, HF_VARY_ERROR_NOTHING_FITS, _ ("no message for “%s” fits the card's text “%s”"),
                 vary->theme, vary->item);
  return NULL;
}

HfVaried *
hf_vary_crowd (const HfMessages *messages, HfCard *card, HfCrowd *crowd, const char *theme, gboolean formal,
               GError **error)
{
  Vary vary = { .theme = theme, .formal = formal, .messages = messages };
  HfVaried *varied = NULL;
  GPtrArray *common;

  vary.renderer = hf_renderer_new ();
  vary.choices = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  common = check_theme (&vary, error) && find_place (&vary, card, error) ? find_common (&vary, error) : NULL;
  if (common != NULL)
    {
      varied = g_new0 (HfVaried, 1);
      varied->item = g_strdup (vary.item);
      varied->texts = write_texts (&vary, crowd, common);
      varied->card = hf_card_ref (vary.card);
    }

  g_hash_table_unref (vary.choices);
  hf_renderer_free (vary.renderer);
  g_clear_pointer (&vary.card, hf_card_unref);
  return varied;
}

char *
hf_vary_put_in_place (const char *words, const char *message)
{
  HfPiece piece;

  if (!find_message_field (words, &piece))
    return g_strdup (message);

  return g_strdup_printf ("%.*s%s%s", (int) piece.start, words, message, words + piece.start + piece.length);
}

void
hf_varied_free (HfVaried *varied)
{
  if (varied == NULL)
    return;

  g_clear_pointer (&varied->card, hf_card_unref);
  g_clear_pointer (&varied->texts, g_ptr_array_unref);
  g_free (varied->item);
  g_free (varied);
}
