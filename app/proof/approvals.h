/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which cards somebody has looked at and found right.
 *
 * What is approved is a person's card as it was seen, by the digest of what is on it: any change withdraws it, and
 * taking the change back restores it. It is remembered for the UUID of the card in
 * `$XDG_STATE_HOME/heartfelt/approvals`, as digests, which hold nobody's name; nothing of it is in the card. */
#pragma once

#include "base/digest.h"
#include "merge/crowd.h"

/**
 * hf_approval_list_keys: what tells each person's card as it is now from all others.
 *
 * Made of the name and the address the card goes to, and of all that is seen on it. Where a list is read again and
 * names a person in another row, the key is the same; of several people with one name, one address and one card the
 * second has another key than the first.
 *
 * Returns: (transfer full) (nullable) (element-type HfDigest): in the order of the people; %NULL when @cancellable was
 * cancelled
 */
GArray *hf_approval_list_keys (HfCard *card, HfCrowd *crowd, GCancellable *cancellable);

/** hf_approvals_load: what was approved of the card called @uuid. Returns: (transfer full): for hf_approvals_save() */
HfDigestSet *hf_approvals_load (const char *uuid);

/** hf_approvals_save: remembers @approvals; what was approved longest ago is forgotten where there is too much. */
gboolean hf_approvals_save (HfDigestSet *approvals, GError **error);
