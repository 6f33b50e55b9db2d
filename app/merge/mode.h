/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/** HfMergeMode: what becomes of fields that nothing was given for. */
typedef enum
{
  HF_MERGE_ALL,   /**< they are empty: the card is finished */
  HF_MERGE_GIVEN, /**< they stay fields: the card is still everybody's; what was given becomes ordinary words */
} HfMergeMode;
