/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/follow.h"

#include "card/wear.h"
#include "merge/claims.h"

static gboolean
says_the_same (HfPerson *a, HfPerson *b)
{
  guint n_columns = hf_roster_get_n_columns (hf_person_get_roster (a));

  if (n_columns != hf_roster_get_n_columns (hf_person_get_roster (b)))
    return FALSE;
  for (guint i = 0; i < n_columns; i++)
    if (!g_str_equal (hf_person_get_value (a, i), hf_person_get_value (b, i)))
      return FALSE;

  return g_str_equal (hf_person_get (a, HF_FIELD_NAME), hf_person_get (b, HF_FIELD_NAME)) &&
         g_str_equal (hf_person_get (a, HF_FIELD_EMAIL), hf_person_get (b, HF_FIELD_EMAIL));
}

static gboolean
has_twin (const HfClaim *claim)
{
  return claim->owner.has_address ? claim->shares_address && claim->shares_both : claim->shares_name;
}

static GHashTable *
index_by_id (HfRoster *roster)
{
  GHashTable *people = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < hf_roster_get_n_people (roster); i++)
    {
      HfPerson *person = hf_roster_get_person (roster, i);

      g_hash_table_insert (people, GUINT_TO_POINTER (hf_person_get_id (person)), (gpointer) person);
    }

  return people;
}

HfCard *
hf_card_follow_people (HfCard *card, HfRoster *before, HfRoster *after, gboolean by_hand)
{
  HfCard *followed = hf_card_ref (card);
  g_autoptr (HfClaims) claims_before = NULL;
  g_autoptr (HfClaims) claims_after = NULL;
  g_autoptr (GHashTable) people = NULL;

  if (before == after || !hf_card_has_own (card, NULL))
    return followed;

  claims_before = hf_claims_new (before);
  claims_after = hf_claims_new (after);
  people = index_by_id (before);
  for (guint i = 0; i < hf_roster_get_n_people (after); i++)
    {
      HfPerson *now = hf_roster_get_person (after, i);
      HfPerson *was = g_hash_table_lookup (people, GUINT_TO_POINTER (hf_person_get_id (now)));
      HfCard *last = followed;
      HfClaim old_claim;
      HfClaim new_claim;

      if (was == NULL || says_the_same (was, now))
        continue;
      hf_claims_get (claims_before, was, card->uuid, &old_claim);
      hf_claims_get (claims_after, now, card->uuid, &new_claim);
      if (!hf_card_has_own (card, &old_claim) || (!by_hand && (has_twin (&old_claim) || has_twin (&new_claim))))
        continue;
      followed = hf_card_with_owner (last, &old_claim, &new_claim.owner);
      hf_card_unref (last);
    }

  return followed;
}

guint
hf_card_count_lost (HfCard *card, HfRoster *roster)
{
  g_autoptr (GArray) owners = hf_card_list_owners (card);
  g_autoptr (HfClaims) claims = owners->len > 0 ? hf_claims_new (roster) : NULL;

  for (guint i = 0; owners->len > 0 && i < hf_roster_get_n_people (roster); i++)
    {
      HfClaim claim;

      hf_claims_get (claims, hf_roster_get_person (roster, i), card->uuid, &claim);
      for (guint k = owners->len; k > 0; k--)
        if (hf_owner_is (&g_array_index (owners, HfOwner, k - 1), &claim))
          g_array_remove_index_fast (owners, k - 1);
    }

  return owners->len;
}
