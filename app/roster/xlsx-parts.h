/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the parts of an Office document refer to each other. */
#pragma once

#include "roster/package.h"

/** HfRelation: another part one part names. */
typedef struct
{
  char *id;
  char *type;   /**< the last word of its type: `worksheet`, `styles`, … */
  char *target; /**< a part of the package */
} HfRelation;

/**
 * hf_relations_read: what @part refers to in its package; the package itself where @part is the empty string.
 *
 * Returns: (transfer full) (nullable): a list of #HfRelation, empty where @part refers to nothing; %NULL with @error
 */
GPtrArray *hf_relations_read (HfPackage *package, const char *part, GError **error);

/** hf_relations_find_id: where the relation @id (nullable) leads. Returns: (transfer none) (nullable) */
const char *hf_relations_find_id (const GPtrArray *relations, const char *id);

/** hf_relations_find_type: where the first relation of @type leads. Returns: (transfer none) (nullable) */
const char *hf_relations_find_type (const GPtrArray *relations, const char *type);
