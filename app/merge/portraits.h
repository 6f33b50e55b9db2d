/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures of the people of a list, as assets of their cards. */
#pragma once

#include "card/asset.h"
#include "roster/roster.h"

/**
 * HfPortraits: of one roster; shared freely between threads. Of what was read it keeps so much that memory stays flat.
 */
typedef struct _HfPortraits HfPortraits;

/** hf_portraits_new: for the people of one roster; nothing is read yet. Returns: (transfer full) */
HfPortraits *hf_portraits_new (void);

HfPortraits *hf_portraits_ref (HfPortraits *portraits);
void hf_portraits_unref (HfPortraits *portraits);

/**
 * hf_portraits_find: the picture @field of @person.
 *
 * Returns: (transfer full) (nullable): a missing one where it cannot be read, with @error telling why; %NULL for none
 */
HfAsset *hf_portraits_find (HfPortraits *portraits, HfPerson *person, const char *field, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPortraits, hf_portraits_unref)
