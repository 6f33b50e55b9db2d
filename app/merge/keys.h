/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of fields, and the fields that are filled in without being asked for. */
#pragma once

#include <glib.h>

/** HfBuiltIn: the built-in fields. */
typedef enum
{
  HF_BUILT_IN_TODAY,      /**< the long date in the card's language */
  HF_BUILT_IN_TEAM_NAMES, /**< everybody in the same team, the person included */
  HF_BUILT_IN_ALL_NAMES,  /**< everybody */
  HF_BUILT_IN_ROW,        /**< which person it is, from 1 */
  HF_BUILT_IN_PRONOUN,    /**< they, or what the person wants to be called */
  HF_BUILT_IN_PRONOUN_OBJECT,
  HF_BUILT_IN_PRONOUN_POSSESSIVE,
  HF_N_BUILT_INS,
} HfBuiltIn;

/** hf_built_in_name: `today`, `team_names`, `all_names`, `row`, `pronoun`, `pronoun_object`, `pronoun_possessive`. */
const char *hf_built_in_name (HfBuiltIn built_in);

/** hf_key_is_built_in: whether @key, in any spelling, is a built-in field's. */
gboolean hf_key_is_built_in (const char *key);

/**
 * hf_key_spell: @key as the documentation spells it, `first_name` for "First Name"; other keys as they are.
 *
 * Returns: (transfer none)
 */
const char *hf_key_spell (const char *key);
