/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/approvals.h"

#include "file/likeness.h"
#include "merge/merge.h"

/* A list of 200,000 people approved twice; some 13 MB. */
#define MOST 400000u

/* Among those of one key, by how many came before. */
static void
tell_apart (GHashTable *seen, HfDigest *key)
{
  guint n_before = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key));
  g_autoptr (GChecksum) checksum = NULL;

  g_hash_table_insert (seen, g_memdup2 (key, sizeof *key), GUINT_TO_POINTER (n_before + 1));
  if (n_before == 0)
    return;

  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_checksum_update (checksum, key->bytes, sizeof key->bytes);
  g_checksum_update (checksum, (const guchar *) &n_before, sizeof n_before);
  *key = hf_digest_take (checksum);
}

static HfDigest
make_key (HfLikeness *likeness, HfCard *card, HfFields *fields)
{
  g_autoptr (HfCard) personal = hf_merge_card (card, fields, HF_MERGE_ALL, NULL);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  static const HfField whose[] = { HF_FIELD_NAME, HF_FIELD_EMAIL };
  HfDigest seen = hf_likeness_take (likeness, personal);

  g_checksum_update (checksum, seen.bytes, sizeof seen.bytes);
  for (guint i = 0; i < G_N_ELEMENTS (whose); i++)
    {
      const char *value = hf_fields_lookup (fields, hf_field_name (whose[i]));

      g_checksum_update (checksum, (const guchar *) (value != NULL ? value : ""), -1);
      g_checksum_update (checksum, (const guchar *) "", 1);
    }

  return hf_digest_take (checksum);
}

GArray *
hf_approval_list_keys (HfCard *card, HfCrowd *crowd, GCancellable *cancellable)
{
  guint n_people = hf_crowd_get_size (crowd);
  g_autoptr (GArray) keys = g_array_sized_new (FALSE, FALSE, sizeof (HfDigest), n_people);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (hf_digest_hash, hf_digest_equal, g_free, NULL);
  g_autoptr (HfLikeness) likeness = hf_likeness_new (card);

  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, i);
      HfDigest key;

      if (g_cancellable_is_cancelled (cancellable))
        return NULL;

      key = make_key (likeness, card, fields);
      tell_apart (seen, &key);
      g_array_append_val (keys, key);
    }

  return g_steal_pointer (&keys);
}

HfDigestSet *
hf_approvals_load (const char *uuid)
{
  return hf_digest_set_load ("approvals", uuid);
}

gboolean
hf_approvals_save (HfDigestSet *approvals, GError **error)
{
  return hf_digest_set_save (approvals, MOST, error);
}
