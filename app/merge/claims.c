/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/claims.h"

#include <stdlib.h>

/* What people may share with others. */
enum
{
  BY_ADDRESS,
  BY_NAME,
  BY_BOTH,
  N_WAYS,
};

struct _HfClaims
{
  HfRoster *roster;
  GMutex lock;          /* for what follows */
  GArray *seen[N_WAYS]; /* guint64, ascending; NULL until somebody asks */
};

HfClaims *
hf_claims_new (HfRoster *roster)
{
  HfClaims *claims = g_atomic_rc_box_new0 (HfClaims);

  claims->roster = hf_roster_ref (roster);
  g_mutex_init (&claims->lock);
  return claims;
}

HfClaims *
hf_claims_ref (HfClaims *claims)
{
  return g_atomic_rc_box_acquire (claims);
}

static void
clear (gpointer data)
{
  HfClaims *claims = data;

  for (guint way = 0; way < N_WAYS; way++)
    g_clear_pointer (&claims->seen[way], g_array_unref);
  g_mutex_clear (&claims->lock);
  hf_roster_unref (claims->roster);
}

void
hf_claims_unref (HfClaims *claims)
{
  g_atomic_rc_box_release_full (claims, clear);
}

/* FNV-1a. Should two words ever have one hash, a person is only told apart more strictly than need be. */
static guint64
hash_word (guint64 hash, const char *word)
{
  for (const char *c = word; *c != '\0'; c++)
    hash = (hash ^ (guint8) *c) * G_GUINT64_CONSTANT (1099511628211);
  return hash;
}

static char *
fold (const char *word)
{
  g_autofree char *whole = g_utf8_normalize (word, -1, G_NORMALIZE_NFKC);
  char *folded = g_utf8_casefold (whole != NULL ? whole : "", -1);

  return g_strstrip (folded);
}

static void
hash_person (HfPerson *person, guint64 *out_hashes)
{
  g_autofree char *address = fold (hf_person_get (person, HF_FIELD_EMAIL));
  g_autofree char *name = fold (hf_person_get (person, HF_FIELD_NAME));
  const guint64 start = G_GUINT64_CONSTANT (14695981039346656037);

  out_hashes[BY_ADDRESS] = hash_word (start, address);
  out_hashes[BY_NAME] = hash_word (start, name);
  out_hashes[BY_BOTH] = hash_word (hash_word (out_hashes[BY_ADDRESS], "\n"), name);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  guint64 left = *(const guint64 *) a;
  guint64 right = *(const guint64 *) b;

  return (left > right) - (left < right);
}

static void
look (HfClaims *claims)
{
  guint n_people = hf_roster_get_n_people (claims->roster);

  for (guint way = 0; way < N_WAYS; way++)
    claims->seen[way] = g_array_sized_new (FALSE, FALSE, sizeof (guint64), n_people);
  for (guint i = 0; i < n_people; i++)
    {
      guint64 hashes[N_WAYS];

      hash_person (hf_roster_get_person (claims->roster, i), hashes);
      for (guint way = 0; way < N_WAYS; way++)
        g_array_append_val (claims->seen[way], hashes[way]);
    }
  for (guint way = 0; way < N_WAYS; way++)
    g_array_sort (claims->seen[way], compare);
}

static gboolean
is_shared (const GArray *seen, guint64 hash)
{
  const guint64 *first = (const guint64 *) (gconstpointer) seen->data;
  const guint64 *found = bsearch (&hash, first, seen->len, sizeof hash, compare);

  return found != NULL && ((found > first && found[-1] == hash) || (found + 1 < first + seen->len && found[1] == hash));
}

/* All the list says of @person. Returns: (transfer full) */
static char *
join_row (HfPerson *person)
{
  GString *row = g_string_new (NULL);

  for (guint i = 0; i < hf_roster_get_n_columns (hf_person_get_roster (person)); i++)
    g_string_append_printf (row, "%s\x1f", hf_person_get_value (person, i));
  return g_string_free (row, FALSE);
}

void
hf_claims_get (HfClaims *claims, HfPerson *person, const char *uuid, HfClaim *out_claim)
{
  g_autofree char *row = join_row (person);
  guint64 hashes[N_WAYS];

  hash_person (person, hashes);
  g_mutex_lock (&claims->lock);
  if (claims->seen[BY_ADDRESS] == NULL)
    look (claims);
  g_mutex_unlock (&claims->lock);

  hf_owner_init (&out_claim->owner, uuid, hf_person_get (person, HF_FIELD_EMAIL), hf_person_get (person, HF_FIELD_NAME),
                 row);
  out_claim->shares_address = is_shared (claims->seen[BY_ADDRESS], hashes[BY_ADDRESS]);
  out_claim->shares_name = is_shared (claims->seen[BY_NAME], hashes[BY_NAME]);
  out_claim->shares_both = is_shared (claims->seen[BY_BOTH], hashes[BY_BOTH]);
}
