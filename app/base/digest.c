/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/digest.h"

#include "base/save.h"

#include <errno.h>
#include <string.h>

/* What the file begins with; a later kind of file is not mistaken for this one. */
#define HEAD "heartfelt digests 1\n"

#define HEX_LENGTH (2 * HF_DIGEST_BYTES)

struct _HfDigestSet
{
  char *path;
  GHashTable *links; /* HfDigest, owned by `order` → its GList of `order` */
  GQueue order;      /* of HfDigest, owned; the oldest first */
};

HfDigest
hf_digest_take (GChecksum *checksum)
{
  guint8 whole[32];
  gsize length = sizeof whole;
  HfDigest digest;

  g_checksum_get_digest (checksum, whole, &length);
  memcpy (digest.bytes, whole, sizeof digest.bytes);
  return digest;
}

gboolean
hf_digest_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, HF_DIGEST_BYTES) == 0;
}

guint
hf_digest_hash (gconstpointer digest)
{
  guint hash;

  memcpy (&hash, digest, sizeof hash);
  return hash;
}

gboolean
hf_digest_set_has (const HfDigestSet *set, const HfDigest *digest)
{
  return g_hash_table_contains (set->links, digest);
}

gboolean
hf_digest_set_add (HfDigestSet *set, const HfDigest *digest)
{
  GList *link;

  if (hf_digest_set_has (set, digest))
    return FALSE;

  g_queue_push_tail (&set->order, g_memdup2 (digest, sizeof *digest));
  link = g_queue_peek_tail_link (&set->order);
  g_hash_table_insert (set->links, link->data, link);
  return TRUE;
}

gboolean
hf_digest_set_remove (HfDigestSet *set, const HfDigest *digest)
{
  GList *link = g_hash_table_lookup (set->links, digest);
  gpointer own;

  if (link == NULL)
    return FALSE;

  own = link->data;
  g_hash_table_remove (set->links, digest);
  g_queue_delete_link (&set->order, link);
  g_free (own);
  return TRUE;
}

guint
hf_digest_set_get_size (const HfDigestSet *set)
{
  return set->order.length;
}

static gboolean
parse_hex (const char *line, HfDigest *out_digest)
{
  for (gsize i = 0; i < HF_DIGEST_BYTES; i++)
    {
      int high = g_ascii_xdigit_value (line[2 * i]);
      int low = high >= 0 ? g_ascii_xdigit_value (line[2 * i + 1]) : -1;

      if (low < 0)
        return FALSE;
      out_digest->bytes[i] = (guint8) (high * 16 + low);
    }

  return line[HEX_LENGTH] == '\n';
}

static void
read_file (HfDigestSet *set)
{
  g_autofree char *text = NULL;
  gsize length;
  HfDigest digest;

  if (!g_file_get_contents (set->path, &text, &length, NULL) || !g_str_has_prefix (text, HEAD))
    return;

  for (const char *line = text + strlen (HEAD); line + HEX_LENGTH < text + length && parse_hex (line, &digest);
       line += HEX_LENGTH + 1)
    hf_digest_set_add (set, &digest);
}

HfDigestSet *
hf_digest_set_load (const char *kind, const char *name)
{
  HfDigestSet *set = g_new0 (HfDigestSet, 1);

  set->path = g_build_filename (g_get_user_state_dir (), "heartfelt", kind, name, NULL);
  set->links = g_hash_table_new (hf_digest_hash, hf_digest_equal);
  g_queue_init (&set->order);
  read_file (set);
  return set;
}

void
hf_digest_set_free (HfDigestSet *set)
{
  if (set == NULL)
    return;

  g_hash_table_unref (set->links);
  g_queue_clear_full (&set->order, g_free);
  g_free (set->path);
  g_free (set);
}

gboolean
hf_digest_set_save (HfDigestSet *set, guint most, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (set->path);
  g_autoptr (GString) text = g_string_new (HEAD);

  while (set->order.length > most)
    hf_digest_set_remove (set, g_queue_peek_head (&set->order));

  for (const GList *at = set->order.head; at != NULL; at = at->next)
    {
      const HfDigest *digest = at->data;

      for (gsize i = 0; i < HF_DIGEST_BYTES; i++)
        {
          g_string_append_c (text, "0123456789abcdef"[digest->bytes[i] >> 4]);
          g_string_append_c (text, "0123456789abcdef"[digest->bytes[i] & 15]);
        }
      g_string_append_c (text, '\n');
    }

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_NO_FOLDER, "%s: %s", folder, g_strerror (errno));
      return FALSE;
    }

  return hf_save_bytes (set->path, text->str, text->len, HF_SAVE_REPLACE, error);
}
