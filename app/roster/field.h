/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields: what a column of a roster is for. */
#pragma once

#include <glib.h>

/** HfField: the fields every card knows, whatever a roster calls its columns. */
typedef enum
{
  HF_FIELD_NAME,
  HF_FIELD_FIRST_NAME,
  HF_FIELD_LAST_NAME,
  HF_FIELD_EMAIL,
  HF_FIELD_TEAM,
  HF_FIELD_ROLE,
  HF_FIELD_LANGUAGE,
  HF_FIELD_NOTE,
  HF_N_FIELDS,
} HfField;

/** hf_field_name: `name`, `first_name`, … */
const char *hf_field_name (HfField field);

/** hf_field_from_key: the field whose name has the normal form @key, or -1. */
int hf_field_from_key (const char *key);

/**
 * hf_field_key_normalize: the form in which columns and fields are compared: NFKC, case folded,
 * without spaces, `_`, hyphens and dashes, and invisible marks (a byte-order mark, zero-width spaces).
 *
 * "E-Mail", "e_mail" and "Ｅ ＭＡＩＬ" are all `email`. May be empty.
 *
 * Returns: (transfer full)
 */
char *hf_field_key_normalize (const char *text);
