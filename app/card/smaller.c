/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/smaller.h"

#include "card/change.h"

#include <math.h>

static double
get_least_size (HfText *text)
{
  switch (text->fit.mode)
    {
    case HF_FIT_SHRINK:
      return text->fit.min_size_pt;
    case HF_FIT_LADDER:
      return text->fit.n_sizes > 0 ? text->fit.sizes_pt[text->fit.n_sizes - 1] : text->size_pt;
    default:
      return text->size_pt;
    }
}

gboolean
hf_text_can_be_smaller (HfText *text)
{
  return get_least_size (text) > HF_LEAST_SIZE_PT;
}

/* A ladder gets more steps; else words shrink as far as they can be read. */
static void
set_shrinking (HfTextDraft *text, gconstpointer data)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));

  if (text->fit.mode != HF_FIT_LADDER)
    {
      text->fit.mode = HF_FIT_SHRINK;
      text->fit.min_size_pt = HF_LEAST_SIZE_PT;
      return;
    }

  g_array_append_vals (sizes, text->fit.sizes_pt, text->fit.n_sizes);
  for (double size_pt = floor (get_least_size (text)); size_pt >= HF_LEAST_SIZE_PT; size_pt -= 1.0)
    if (sizes->len == 0 || size_pt < g_array_index (sizes, double, sizes->len - 1))
      g_array_append_val (sizes, size_pt);
  hf_text_draft_set_sizes (text, (const double *) (gpointer) sizes->data, sizes->len);
}

HfCard *
hf_card_allow_smaller (HfCard *card, const char *id)
{
  const char *ids[] = { id, NULL };

  return hf_card_change_texts (card, ids, set_shrinking, NULL);
}
