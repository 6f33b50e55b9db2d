/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/people-doubts.h"

#include "card/wear.h"
#include "merge/follow.h"
#include "merge/uses.h"

#include <glib/gi18n.h>
#include <string.h>

gboolean
hf_doubt_is_to_check (const HfDoubt *doubt)
{
  static const char *const kinds[] = { "lower-case", "all-capitals",     "comma-name", "double-space",
                                       "same-name",  "nothing-specific", "same-words", NULL };

  return doubt->severity >= HF_SEVERITY_WARNING || g_strv_contains (kinds, doubt->kind);
}

static void
take_name (HfDoubt *doubt, const char *name)
{
  g_free (doubt->name);
  doubt->name = g_strdup (name);
}

static void
add_roster_doubts (GPtrArray *doubts, HfRoster *roster, HfSlice people)
{
  /* Mended already, or told by the card that lacks the name. */
  static const char *const left_out[] = { "trimmed", "control-character", "empty-name", NULL };
  const GPtrArray *all = hf_roster_get_doubts (roster);

  for (guint i = 0; i < all->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (all, i);
      HfDoubt *copy;

      if (doubt->row <= people.start || doubt->row > people.start + people.count ||
          g_strv_contains (left_out, doubt->kind))
        continue;
      copy = hf_doubt_copy (doubt);
      take_name (copy, hf_person_get (hf_roster_get_person (roster, doubt->row - 1), HF_FIELD_NAME));
      g_ptr_array_add (doubts, copy);
    }
}

/* Words about somebody: what fields say, and of which. */
typedef struct
{
  HfCrowd *crowd;
  GPtrArray *keys; /* fields for one person alone */
  HfCard *card;    /* NULL: nothing on it is only somebody's */
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

/* Returns: (transfer full) (nullable): what is said of somebody alone; NULL: nothing */
static char *
join_words (const Words *words, HfFields *fields)
{
  GString *joined = g_string_new (NULL);
  gboolean says_something = FALSE;

  for (guint i = 0; i < words->keys->len; i++)
    {
      const char *value = look_up (fields, g_ptr_array_index (words->keys, i));

      says_something |= value[0] != '\0';
      g_string_append_printf (joined, "%s\x1f", value);
    }

  return g_string_free (joined, !says_something);
}

static HfDoubt *
make_note (HfFields *fields, const char *kind, char *message)
{
  HfDoubt *doubt = hf_doubt_new (HF_SEVERITY_NOTE, kind, "%s", message);

  doubt->row = hf_fields_get_row (fields);
  take_name (doubt, hf_fields_lookup (fields, hf_field_name (HF_FIELD_NAME)));
  g_free (message);
  return doubt;
}

static gboolean
has_own (const Words *words, HfFields *fields)
{
  HfClaim claim;

  return words->card != NULL && hf_fields_get_claim (fields, words->card->uuid, &claim) &&
         hf_card_has_own (words->card, &claim);
}

static HfDoubt *
doubt_person (const Words *words, HfFields *fields, GHashTable *rows_by_words)
{
  guint row = hf_fields_get_row (fields);
  g_autofree char *said = join_words (words, fields);
  g_autofree char *key = NULL;
  guint earlier;
  HfDoubt *doubt;

  if (has_own (words, fields))
    return NULL;
  if (said == NULL)
    return make_note (fields, "nothing-specific",
                      g_strdup_printf (_ ("Row %u: the card has no words for this person alone."), row));

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

/* The order they were found in settles equal rows, as the sort is stable. */
static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const HfDoubt *const *doubt_a = a;
  const HfDoubt *const *doubt_b = b;

  return (int) ((*doubt_a)->row > (*doubt_b)->row) - (int) ((*doubt_a)->row < (*doubt_b)->row);
}

/* Another list of another team is no mistake; of one's own it had better be known. */
static void
add_lost (GPtrArray *doubts, HfCard *card, HfRoster *roster)
{
  guint n_lost = hf_card_count_lost (card, roster);

  if (n_lost > 0)
    g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_NOTE, "own-of-nobody",
                                           ngettext ("Something on the card is only for %u person who is not in this "
                                                     "list, or not told apart from others.",
                                                     "Something on the card is only for %u people who are not in this "
                                                     "list, or not told apart from others.",
                                                     n_lost),
                                           n_lost));
}

GPtrArray *
hf_proof_list_people_doubts (HfCard *card, HfCrowd *crowd, HfRoster *roster, HfSlice people)
{
  g_autoptr (GPtrArray) keys = hf_crowd_get_size (crowd) > 1 ? list_keys (card, crowd) : NULL;
  gboolean any_own = hf_card_has_own (card, NULL);
  const Words words = { crowd, keys, any_own ? card : NULL };
  GPtrArray *doubts = hf_doubt_list_new ();

  if (roster != NULL)
    add_roster_doubts (doubts, roster, people);
  if (roster != NULL && any_own)
    add_lost (doubts, card, roster);
  if (keys != NULL && keys->len > 0)
    add_word_doubts (doubts, &words, people);
  else if (keys != NULL)
    g_ptr_array_add (doubts,
                     hf_doubt_new (HF_SEVERITY_NOTE, "nothing-specific",
                                   _ ("Everybody gets the same words but for their name: a note of one’s own, as "
                                      "{note}, is what people keep a card for.")));
  g_qsort_with_data (doubts->pdata, (int) doubts->len, sizeof (gpointer), compare_rows, NULL);

  return doubts;
}
