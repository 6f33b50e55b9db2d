/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/own.h"

#include <string.h>

/* The digest of one thing said of somebody; @uuid makes it another on each card. */
static HfDigest
digest (const char *uuid, const char *what, const char *value)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *whole = g_utf8_normalize (value, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = g_utf8_casefold (whole != NULL ? whole : "", -1);
  g_autofree char *seed = g_strjoin ("\n", uuid, what, g_strstrip (folded), NULL);

  g_checksum_update (checksum, (const guchar *) seed, -1);
  return hf_digest_take (checksum);
}

void
hf_owner_init (HfOwner *owner, const char *uuid, const char *address, const char *name, const char *row)
{
  g_autofree char *stripped = g_strstrip (g_strdup (address != NULL ? address : ""));

  *owner = (HfOwner){ .has_address = stripped[0] != '\0' };
  if (owner->has_address)
    owner->address = digest (uuid, "address", stripped);
  owner->name = digest (uuid, "name", name);
  owner->row = digest (uuid, "row", row != NULL ? row : "");
}

gboolean
hf_owner_is (const HfOwner *owner, const HfClaim *claim)
{
  const HfOwner *person = &claim->owner;
  gboolean by_address = owner->has_address && person->has_address;
  gboolean same_name = hf_digest_equal (&owner->name, &person->name);
  gboolean same_row = hf_digest_equal (&owner->row, &person->row);

  if (!by_address)
    return same_name && (!claim->shares_name || same_row);

  if (!hf_digest_equal (&owner->address, &person->address))
    return FALSE;
  return !claim->shares_address || (same_name && (!claim->shares_both || same_row));
}

gboolean
hf_owner_equal (const HfOwner *a, const HfOwner *b)
{
  return a->has_address == b->has_address && (!a->has_address || hf_digest_equal (&a->address, &b->address)) &&
         hf_digest_equal (&a->name, &b->name) && hf_digest_equal (&a->row, &b->row);
}

HfOwnDraft *
hf_own_draft (HfOwn *source)
{
  HfOwnDraft *draft = g_atomic_rc_box_new0 (HfOwnDraft);

  if (source == NULL)
    {
      draft->focus_x = 0.5;
      draft->focus_y = 0.5;
      draft->zoom = 1.0;
      return draft;
    }

  *draft = *source;
  if (source->text != NULL)
    hf_text_ref (source->text);
  if (source->asset != NULL)
    hf_asset_ref (source->asset);
  draft->alt_text = g_strdup (source->alt_text);
  draft->picture_field = g_strdup (source->picture_field);
  draft->extras = hf_extras_copy (source->extras);
  return draft;
}

void
hf_own_draft_take_text (HfOwnDraft *draft, HfText *text)
{
  g_clear_pointer (&draft->text, hf_text_unref);
  draft->text = text;
}

void
hf_own_draft_take_asset (HfOwnDraft *draft, HfAsset *asset)
{
  g_clear_pointer (&draft->asset, hf_asset_unref);
  draft->asset = asset;
}

static HfDigest
digest_words (HfText *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *words = hf_text_get_words (text);

  g_checksum_update (checksum, (const guchar *) words, (gssize) strlen (words));
  return hf_digest_take (checksum);
}

void
hf_own_draft_set_given (HfOwnDraft *draft)
{
  g_return_if_fail (draft->text != NULL);

  draft->was_given = TRUE;
  draft->given = digest_words (draft->text);
}

HfOwn *
hf_own_seal (HfOwnDraft *draft)
{
  return draft;
}

HfOwn *
hf_own_ref (HfOwn *own)
{
  return hf_value_ref (own);
}

static void
clear (gpointer data)
{
  HfOwnDraft *own = data;

  g_clear_pointer (&own->text, hf_text_unref);
  g_clear_pointer (&own->asset, hf_asset_unref);
  g_free ((char *) own->alt_text);
  g_free ((char *) own->picture_field);
  hf_extras_clear (&own->extras);
}

void
hf_own_unref (HfOwn *own)
{
  g_atomic_rc_box_release_full ((gpointer) own, clear);
}

static gboolean
text_equal (HfText *a, HfText *b)
{
  return a == b || (a != NULL && b != NULL && hf_text_equal (a, b));
}

static gboolean
asset_equal (HfAsset *a, HfAsset *b)
{
  return a == b || (a != NULL && b != NULL && hf_asset_equal (a, b));
}

gboolean
hf_own_equal (HfOwn *a, HfOwn *b)
{
  if (a == b)
    return TRUE;

  return hf_owner_equal (&a->owner, &b->owner) && text_equal (a->text, b->text) && asset_equal (a->asset, b->asset) &&
         a->focus_x == b->focus_x && a->focus_y == b->focus_y && a->zoom == b->zoom &&
         g_strcmp0 (a->alt_text, b->alt_text) == 0 && g_strcmp0 (a->picture_field, b->picture_field) == 0 &&
         a->was_given == b->was_given && (!a->was_given || hf_digest_equal (&a->given, &b->given)) &&
         hf_extras_equal (a->extras, b->extras);
}

gboolean
hf_own_is_by_hand (HfOwn *own)
{
  HfDigest words;

  if (!own->was_given || own->text == NULL)
    return TRUE;

  words = digest_words (own->text);
  return !hf_digest_equal (&words, &own->given);
}

GPtrArray *
hf_own_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hf_own_unref);
}
