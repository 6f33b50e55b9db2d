/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/word-doubts.h"

#include "card/wear.h"
#include "merge/uses.h"

#include <glib/gi18n.h>

/* Words about somebody: what fields say, and of which. */
typedef struct
{
  HfCrowd *crowd;
  GPtrArray *keys;   /* fields for one person alone */
  const char *ready; /* the one of them that holds a ready-made message; NULL: none */
  HfCard *card;      /* NULL: nothing on it is only somebody's */
} Words;

static gboolean
says_who_it_is (const char *key)
{
  static const HfField fields[] = { HF_FIELD_NAME, HF_FIELD_FIRST_NAME, HF_FIELD_LAST_NAME, HF_FIELD_EMAIL,
                                    HF_FIELD_TEAM, HF_FIELD_ROLE,       HF_FIELD_LANGUAGE };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (key, hf_field_name (fields[i])))
      return TRUE;

  return FALSE;
}

static const char *
look_up (HfFields *fields, const char *key)
{
  const char *value = hf_fields_lookup (fields, key);

  return value != NULL ? value : "";
}

/* A company's name, or what was said for everybody, is about nobody in particular; a note is, unless nobody has one. */
static gboolean
says_the_same_of_all (HfCrowd *crowd, const char *key)
{
  g_autoptr (HfFields) first = hf_crowd_get_fields (crowd, 0);
  const char *value = look_up (first, key);

  if (value[0] != '\0' && g_str_equal (key, hf_field_name (HF_FIELD_NOTE)))
    return FALSE;
  for (guint i = 1; i < hf_crowd_get_size (crowd); i++)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, i);

      if (!g_str_equal (look_up (fields, key), value))
        return FALSE;
    }

  return TRUE;
}

static GPtrArray *
list_keys (HfCard *card, HfCrowd *crowd)
{
  g_autoptr (GPtrArray) uses = hf_card_list_fields (card);
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < uses->len; i++)
    {
      const HfFieldUse *use = g_ptr_array_index (uses, i);

      if (!use->built_in && !says_who_it_is (use->key) && !says_the_same_of_all (crowd, use->key))
        g_ptr_array_add (keys, g_strdup (use->key));
    }

  return keys;
}

static gboolean
is_ready (const Words *words, const char *key)
{
  return words->ready != NULL && g_str_equal (key, words->ready);
}

static gboolean
says_field (const GPtrArray *uses, const char *key)
{
  for (guint i = 0; i < uses->len; i++)
    if (g_str_equal (((const HfFieldUse *) g_ptr_array_index (uses, i))->key, key))
      return TRUE;

  return FALSE;
}

/* @uses: of the card as it is theirs; NULL: as everyone's. Returns: (transfer full) (nullable): what is said of
 * somebody alone; NULL: nothing */
static char *
join_words (const Words *words, HfFields *fields, const GPtrArray *uses)
{
  GString *joined = g_string_new (NULL);
  gboolean says_something = FALSE;

  for (guint i = 0; i < words->keys->len; i++)
    {
      const char *key = g_ptr_array_index (words->keys, i);
      const char *value = uses == NULL || says_field (uses, key) ? look_up (fields, key) : "";

      says_something |= value[0] != '\0' && !is_ready (words, key);
      g_string_append_printf (joined, "%s\x1f", value);
    }

  return g_string_free (joined, !says_something);
}

static HfDoubt *
make_note (HfFields *fields, const char *kind, char *message)
{
  HfDoubt *doubt = hf_doubt_new (HF_SEVERITY_NOTE, kind, "%s", message);

  doubt->row = hf_fields_get_row (fields);
  doubt->name = g_strdup (hf_fields_lookup (fields, hf_field_name (HF_FIELD_NAME)));
  g_free (message);
  return doubt;
}

typedef struct
{
  const HfClaim *claim;
  HfItem *item;
} Search;

/* What of the card is only one person's. */
typedef struct
{
  gboolean by_hand;
  HfItem *ready; /* the text with their ready-made message; NULL: none */
  const char *page;
  GPtrArray *uses; /* nullable: fields of the card as it is theirs, where that has a ready-made message */
} Own;

static void
own_clear (Own *own)
{
  g_clear_pointer (&own->uses, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Own, own_clear)

static gboolean
find_own (HfItem *item, gpointer data)
{
  Search *search = data;

  search->item = hf_item_find_own (item, search->claim) != NULL ? item : NULL;
  return search->item == NULL;
}

static void
look_at_own (const Words *words, HfFields *fields, Own *out_own)
{
  HfClaim claim;
  Search search = { &claim, NULL };
  g_autoptr (HfCard) theirs = NULL;

  *out_own = (Own){ 0 };
  if (words->card == NULL || !hf_fields_get_claim (fields, words->card->uuid, &claim) ||
      !hf_card_has_own (words->card, &claim))
    return;

  out_own->by_hand = hf_card_has_own_by_hand (words->card, &claim);
  if (out_own->by_hand)
    return;

  for (guint i = 0; i < words->card->format->n_pages && search.item == NULL; i++)
    {
      hf_page_visit (words->card->pages[i], find_own, &search);
      out_own->page = hf_page_kind_name (words->card->pages[i]->kind);
    }
  out_own->ready = search.item;
  theirs = hf_card_as_of (words->card, &claim);
  out_own->uses = hf_card_list_fields (theirs);
}

/* Returns: whether what @own, or a text of the crowd, says is a ready-made message */
static gboolean
has_ready (const Words *words, HfFields *fields, const Own *own)
{
  return own->ready != NULL || (words->ready != NULL && look_up (fields, words->ready)[0] != '\0');
}

static HfDoubt *
note_nothing (const Words *words, HfFields *fields, const Own *own)
{
  guint row = hf_fields_get_row (fields);
  HfDoubt *doubt;

  if (!has_ready (words, fields, own))
    return make_note (fields, "nothing-specific",
                      g_strdup_printf (_ ("Row %u: the card has no words for this person alone."), row));

  doubt =
      make_note (fields, "nothing-specific",
                 g_strdup_printf (_ ("Row %u: the message is a ready-made one, and the card has no words written for "
                                     "this person."),
                                  row));
  if (own->ready != NULL)
    {
      doubt->page = g_strdup (own->page);
      doubt->item = g_strdup (own->ready->id);
    }
  return doubt;
}

static HfDoubt *
doubt_person (const Words *words, HfFields *fields, GHashTable *rows_by_words)
{
  guint row = hf_fields_get_row (fields);
  g_auto (Own) own;
  g_autofree char *said = NULL;
  g_autofree char *key = NULL;
  guint earlier;
  HfDoubt *doubt;

  look_at_own (words, fields, &own);
  if (own.by_hand)
    return NULL;

  said = join_words (words, fields, own.uses);
  if (said == NULL)
    return note_nothing (words, fields, &own);
  /* Messages of a team are not the same while there are others. */
  if (own.ready != NULL)
    return NULL;

  key = g_strdup_printf ("%s\x1e%s", look_up (fields, hf_field_name (HF_FIELD_TEAM)), said);
  earlier = GPOINTER_TO_UINT (g_hash_table_lookup (rows_by_words, key));
  if (earlier == 0)
    {
      g_hash_table_insert (rows_by_words, g_steal_pointer (&key), GUINT_TO_POINTER (row));
      return NULL;
    }

  doubt = make_note (fields, "same-words",
                     g_strdup_printf (_ ("Row %u gets the same words as row %u, of the same team."), row, earlier));
  doubt->other_row = earlier;
  return doubt;
}

static void
add_word_doubts (GPtrArray *doubts, const Words *words, HfSlice people)
{
  g_autoptr (GHashTable) rows_by_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* Those of a team may be in another part of the list. */
  for (guint i = 0; i < MIN (hf_crowd_get_size (words->crowd), people.start + people.count); i++)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (words->crowd, i);
      HfDoubt *doubt = doubt_person (words, fields, rows_by_words);

      if (doubt != NULL && i >= people.start)
        g_ptr_array_add (doubts, doubt);
      else
        hf_doubt_free (doubt);
    }
}

static gboolean
has_fields_for_one (const Words *words)
{
  for (guint i = 0; i < words->keys->len; i++)
    if (!is_ready (words, g_ptr_array_index (words->keys, i)))
      return TRUE;

  return FALSE;
}

/* Of a card that has no field for one person alone. */
static void
add_common_words (GPtrArray *doubts, const Words *words)
{
  guint n_people = hf_crowd_get_size (words->crowd);
  guint n_without = n_people;
  guint n_ready = 0;
  HfDoubt *doubt;

  for (guint i = 0; (words->card != NULL || words->ready != NULL) && i < n_people; i++)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (words->crowd, i);
      g_auto (Own) own;

      look_at_own (words, fields, &own);
      n_without -= own.by_hand;
      n_ready += !own.by_hand && has_ready (words, fields, &own);
    }
  if (n_without == 0)
    return;

  if (n_without < n_people || (n_ready > 0 && n_ready < n_people))
    doubt = hf_doubt_new (HF_SEVERITY_NOTE, "nothing-specific",
                          ngettext ("%u person’s card has no words written for them: a note of one’s own, as {note}, "
                                    "is what people keep a card for.",
                                    "%u people’s cards have no words written for them: a note of one’s own, as "
                                    "{note}, is what people keep a card for.",
                                    n_without),
                          n_without);
  else if (n_ready > 0)
    doubt = hf_doubt_new (HF_SEVERITY_NOTE, "nothing-specific",
                          _ ("Everybody’s message is a ready-made one: a note of one’s own, as {note}, is what people "
                             "keep a card for."));
  else
    doubt =
        hf_doubt_new (HF_SEVERITY_NOTE, "nothing-specific",
                      _ ("Everybody gets the same words but for their name: a note of one’s own, as {note}, is what "
                         "people keep a card for."));
  g_ptr_array_add (doubts, doubt);
}

void
hf_word_doubts_add (GPtrArray *doubts, HfCard *card, HfCrowd *crowd, HfSlice people)
{
  g_autoptr (GPtrArray) keys = NULL;
  Words words;

  if (hf_crowd_get_size (crowd) < 2)
    return;

  keys = list_keys (card, crowd);
  words = (Words){ crowd, keys, hf_crowd_get_text_key (crowd), hf_card_has_own (card, NULL) ? card : NULL };
  if (has_fields_for_one (&words))
    add_word_doubts (doubts, &words, people);
  else
    add_common_words (doubts, &words);
}
