/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A font pairing: three faces by role, carried by every card that uses it. */
#pragma once

#include "base/value.h"
#include "card/extras.h"

/** HfFontRole: what words are set in. */
typedef enum
{
  HF_FONT_ROLE_BODY,
  HF_FONT_ROLE_HEADLINE,
  HF_FONT_ROLE_SIGNATURE,
  HF_N_FONT_ROLES,
} HfFontRole;

/** HfFace: one face of one family; @weight as in CSS and OpenType, 100 to 1000. */
typedef struct
{
  const char *family;
  int weight;
  gboolean italic;
} HfFace;

typedef struct _HfPairing HfPairingDraft;
typedef const struct _HfPairing HfPairing;

struct _HfPairing
{
  const char *id;
  const char *title;
  HfFace faces[HF_N_FONT_ROLES];
  HfExtras *extras;
};

/** hf_pairing_draft: a copy of @source, or a blank pairing for %NULL. Returns: (transfer full) */
HfPairingDraft *hf_pairing_draft (HfPairing *source);

/** hf_pairing_seal: makes @draft (transfer full) a value. Returns: (transfer full) */
HfPairing *hf_pairing_seal (HfPairingDraft *draft);

HfPairing *hf_pairing_ref (HfPairing *pairing);
void hf_pairing_unref (HfPairing *pairing);

/** hf_pairing_equal: whether both say the same. */
gboolean hf_pairing_equal (HfPairing *a, HfPairing *b);

/** hf_font_role_name: `body`, `headline`, `signature`. */
const char *hf_font_role_name (HfFontRole role);

/** hf_font_role_from_name: Returns: whether @name was a role; @out_role is left alone when not. */
gboolean hf_font_role_from_name (const char *name, HfFontRole *out_role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPairing, hf_pairing_unref)
