/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signatures kept for other cards: `signatures/NAME.json` among the user's data, one for each who signs. */
#pragma once

#include "base/doubt.h"
#include "card/ink.h"

/** HfSignature: @name for people; @path of its file. */
typedef struct
{
  char *name;
  char *path;
  HfInk *ink;
} HfSignature;

void hf_signature_free (HfSignature *signature);

/** hf_signatures_get_folder: where the user's are. Returns: (transfer full) */
char *hf_signatures_get_folder (void);

/**
 * hf_signatures_list: those in @folder, by name.
 * @doubts: (nullable): where one that cannot be read is told, as a warning
 *
 * Returns: (transfer full): #HfSignature
 */
GPtrArray *hf_signatures_list (const char *folder, GPtrArray *doubts);

/**
 * hf_signatures_keep: keeps @ink as the signature of @name in @folder, made if missing; an older one of that name gives
 * way.
 *
 * Returns: whether it was done; @error of #HF_SAVE_ERROR
 */
gboolean hf_signatures_keep (const char *folder, const char *name, HfInk *ink, GError **error);

/** hf_signatures_remove: forgets the one in the file @path. Returns: whether it is gone; @error of %G_FILE_ERROR */
gboolean hf_signatures_remove (const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSignature, hf_signature_free)
