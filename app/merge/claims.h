/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who the people of a list are to cards that have something only for one of them (card/own.h). */
#pragma once

#include "card/own.h"
#include "roster/roster.h"

/** HfClaims: of one roster; shared freely between threads. */
typedef struct _HfClaims HfClaims;

/** hf_claims_new: of the people of @roster (transfer none); what they share is only looked for once somebody asks. */
HfClaims *hf_claims_new (HfRoster *roster);

HfClaims *hf_claims_ref (HfClaims *claims);
void hf_claims_unref (HfClaims *claims);

/** hf_claims_get: who @person, of its roster, is to the card of @uuid. */
void hf_claims_get (HfClaims *claims, HfPerson *person, const char *uuid, HfClaim *out_claim);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfClaims, hf_claims_unref)
