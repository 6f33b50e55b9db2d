/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/sample.h"

#include "merge/crowd.h"
#include "merge/merge.h"

HfCard *
hf_merge_samples (HfCard *card, const GDate *today)
{
  HfFieldsDraft *draft = hf_fields_draft (NULL);
  g_autoptr (HfFields) samples = NULL;
  g_autoptr (HfCrowd) crowd = NULL;
  g_autoptr (HfFields) fields = NULL;

  if (card->samples != NULL)
    hf_fields_draft_set_all (draft, card->samples);
  samples = hf_fields_seal (draft);
  crowd = hf_crowd_new (NULL, samples, card->language, today);
  fields = hf_crowd_get_common (crowd);

  return hf_merge_card (card, fields, HF_MERGE_ALL, NULL);
}
