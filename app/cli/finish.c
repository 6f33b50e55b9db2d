/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/finish.h"

#include "merge/merge.h"

HfFinished *
hf_finish_card (HfRenderer *renderer, HfCard *card, HfFields *fields, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfFinished) finished = g_new0 (HfFinished, 1);

  finished->doubts = hf_doubt_list_new ();
  finished->card = hf_merge_card (card, fields, HF_MERGE_ALL, finished->doubts);

  for (guint i = 0; i < card->format->n_pages; i++)
    {
      const GPtrArray *doubts;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      finished->layouts[i] = hf_layout_new (renderer, finished->card, finished->card->pages[i]);
      doubts = hf_layout_get_doubts (finished->layouts[i]);
      for (guint j = 0; j < doubts->len; j++)
        g_ptr_array_add (finished->doubts, hf_doubt_copy (g_ptr_array_index (doubts, j)));
    }

  return g_steal_pointer (&finished);
}

void
hf_finished_free (HfFinished *finished)
{
  for (guint i = 0; i < HF_N_PAGE_KINDS; i++)
    g_clear_pointer (&finished->layouts[i], hf_layout_unref);
  g_clear_pointer (&finished->doubts, g_ptr_array_unref);
  g_clear_pointer (&finished->card, hf_card_unref);
  g_free (finished);
}
