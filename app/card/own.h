/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is somebody's own on a card: words, or a picture, that only one person's card has in the place of everyone's.
 *
 * Whose it is, a card says by digests alone, so that it holds nobody's name or address for that. */
#pragma once

#include "base/digest.h"
#include "base/value.h"
#include "card/asset.h"
#include "card/extras.h"
#include "card/text.h"

/** HfOwner: whose something is, on the card of one UUID. */
typedef struct
{
  gboolean has_address;
  HfDigest address; /**< of the mail address, where there is one */
  HfDigest name;
  HfDigest row; /**< of all the list says of the person: tells people of one name apart */
} HfOwner;

/** HfClaim: a person, as who may own something on a card, and who else in the list could be meant. */
typedef struct
{
  HfOwner owner;
  gboolean shares_address; /**< with somebody else */
  gboolean shares_name;
  gboolean shares_both; /**< with one and the same person */
} HfClaim;

/**
 * hf_owner_init: who somebody is on the card of @uuid.
 * @address: (nullable): blank counts as none; case makes no difference
 * @row: (nullable): all the list says of them
 */
void hf_owner_init (HfOwner *owner, const char *uuid, const char *address, const char *name, const char *row);

/**
 * hf_owner_is: whether what is @owner's is that of the person of @claim.
 *
 * People are known by their address, or else by their name. Where the list has several of whom that is true, all else
 * it says must be the same too: what is somebody's own never comes to stand on a card of another.
 */
gboolean hf_owner_is (const HfOwner *owner, const HfClaim *claim);

/** hf_owner_equal: whether both are told by the same. */
gboolean hf_owner_equal (const HfOwner *a, const HfOwner *b);

typedef struct _HfOwn HfOwnDraft;
typedef const struct _HfOwn HfOwn;

/** HfOwn: what stands in the place of everyone's: words for a text item, a picture for a picture item. */
struct _HfOwn
{
  HfOwner owner;
  HfText *text;   /**< of which only the runs count; %NULL for a picture */
  HfAsset *asset; /**< the picture; %NULL for words */
  double focus_x; /**< as those of #HfPicture */
  double focus_y;
  double zoom;
  const char *alt_text;      /**< nullable */
  const char *picture_field; /**< the field whose picture it is, as that of #HfPicture; nullable */
  gboolean was_given;        /**< whether the words were a ready-made message at first */
  HfDigest given;            /**< of the words then: whoever changed one of them has written by hand */
  HfExtras *extras;
};

/** hf_own_draft: a copy of @source, or nothing yet for %NULL. Returns: (transfer full) */
HfOwnDraft *hf_own_draft (HfOwn *source);

/** hf_own_draft_take_text: @text (transfer full; nullable). */
void hf_own_draft_take_text (HfOwnDraft *draft, HfText *text);

/** hf_own_draft_take_asset: @asset (transfer full; nullable). */
void hf_own_draft_take_asset (HfOwnDraft *draft, HfAsset *asset);

/** hf_own_draft_set_given: says that the words @draft has are a ready-made message, and nobody's by hand. */
void hf_own_draft_set_given (HfOwnDraft *draft);

/** hf_own_seal: makes @draft (transfer full) a value. Returns: (transfer full) */
HfOwn *hf_own_seal (HfOwnDraft *draft);

HfOwn *hf_own_ref (HfOwn *own);
void hf_own_unref (HfOwn *own);

/** hf_own_equal: whether both are of the same person and show the same. */
gboolean hf_own_equal (HfOwn *a, HfOwn *b);

/** hf_own_is_by_hand: whether somebody wrote or chose it for one person, and did not have it given to everybody. */
gboolean hf_own_is_by_hand (HfOwn *own);

/** hf_own_list_new: an empty list of #HfOwn that holds references. Returns: (transfer full) */
GPtrArray *hf_own_list_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfOwn, hf_own_unref)
