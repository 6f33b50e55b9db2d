/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/keys.h"

#include "roster/field.h"

/* Each with the form hf_field_key_normalize() gives it. */
static const struct
{
  const char *name;
  const char *normal;
} built_ins[HF_N_BUILT_INS] = {
  [HF_BUILT_IN_TODAY] = { "today", "today" },
  [HF_BUILT_IN_TEAM_NAMES] = { "team_names", "teamnames" },
  [HF_BUILT_IN_ALL_NAMES] = { "all_names", "allnames" },
  [HF_BUILT_IN_ROW] = { "row", "row" },
  [HF_BUILT_IN_PRONOUN] = { "pronoun", "pronoun" },
  [HF_BUILT_IN_PRONOUN_OBJECT] = { "pronoun_object", "pronounobject" },
  [HF_BUILT_IN_PRONOUN_POSSESSIVE] = { "pronoun_possessive", "pronounpossessive" },
};

const char *
hf_built_in_name (HfBuiltIn built_in)
{
  return built_ins[built_in].name;
}

/* The built-in field with the normal form @normal, or -1. */
static int
find_built_in (const char *normal)
{
  for (int i = 0; i < HF_N_BUILT_INS; i++)
    if (g_str_equal (built_ins[i].normal, normal))
      return i;

  return -1;
}

gboolean
hf_key_is_built_in (const char *key)
{
  g_autofree char *normal = hf_field_key_normalize (key);

  return find_built_in (normal) >= 0;
}

const char *
hf_key_spell (const char *key)
{
  g_autofree char *normal = hf_field_key_normalize (key);
  int field = hf_field_from_key (normal);
  int built_in = find_built_in (normal);

  if (field >= 0)
    return hf_field_name ((HfField) field);

  return built_in >= 0 ? built_ins[built_in].name : key;
}
