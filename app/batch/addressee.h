/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether an address is that of the person beside it, or of somebody else in the list: what a column sorted without the
 * others does. */
#pragma once

#include <glib.h>

/**
 * hf_names_agree: whether two names may be one person's: the words of one are among those of the other, in any order.
 */
gboolean hf_names_agree (const char *a, const char *b);

/** HfAddressees: everybody's name, to be found by what an address says. */
typedef struct _HfAddressees HfAddressees;

/** hf_addressees_new: Returns: (transfer full) */
HfAddressees *hf_addressees_new (void);

void hf_addressees_free (HfAddressees *self);

/** hf_addressees_add: somebody else of the list. */
void hf_addressees_add (HfAddressees *self, const char *name);

/**
 * hf_addressees_find_other: whose address, by its look, @email is, where that is not @name: `ada.lovelace@…` is Ada
 * Lovelace's, whoever it stands beside.
 *
 * Returns: (transfer none) (nullable): the other's name; %NULL where it may be @name's, or nobody can tell
 */
const char *hf_addressees_find_other (HfAddressees *self, const char *email, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfAddressees, hf_addressees_free)
