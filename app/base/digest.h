/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Digests of what something is, and sets of them that are remembered.
 *
 * A digest tells nothing of what it was made from, so that what is remembered holds nobody's name. */
#pragma once

#include <gio/gio.h>

#define HF_DIGEST_BYTES 16

/** HfDigest: the first half of a SHA-256. */
typedef struct
{
  guint8 bytes[HF_DIGEST_BYTES];
} HfDigest;

/** hf_digest_take: the digest of all that @checksum, a SHA-256, was given; it cannot be given more. */
HfDigest hf_digest_take (GChecksum *checksum);

/** hf_digest_equal: whether both are of the same; #HfDigest, as a GEqualFunc. */
gboolean hf_digest_equal (gconstpointer a, gconstpointer b);

/** hf_digest_hash: as a GHashFunc. */
guint hf_digest_hash (gconstpointer digest);

/** HfDigestSet: digests in the order they were added; of one thread. */
typedef struct _HfDigestSet HfDigestSet;

/**
 * hf_digest_set_load: what is remembered as @name of @kind, in `$XDG_STATE_HOME/heartfelt/@kind/@name`.
 *
 * Empty where nothing is remembered, or nothing that can be read. Returns: (transfer full)
 */
HfDigestSet *hf_digest_set_load (const char *kind, const char *name);

void hf_digest_set_free (HfDigestSet *set);

/** hf_digest_set_has: whether @digest is in @set. */
gboolean hf_digest_set_has (const HfDigestSet *set, const HfDigest *digest);

/** hf_digest_set_add: adds @digest as the newest. Returns: whether it was not there before */
gboolean hf_digest_set_add (HfDigestSet *set, const HfDigest *digest);

/** hf_digest_set_remove: Returns: whether it was there */
gboolean hf_digest_set_remove (HfDigestSet *set, const HfDigest *digest);

/** hf_digest_set_get_size: how many there are. */
guint hf_digest_set_get_size (const HfDigestSet *set);

/**
 * hf_digest_set_save: remembers @set, whole or not at all, the oldest left out where there are more than @most.
 *
 * Returns: %FALSE with #HF_SAVE_ERROR
 */
gboolean hf_digest_set_save (HfDigestSet *set, guint most, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfDigestSet, hf_digest_set_free)
