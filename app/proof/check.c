/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/check.h"

#include "merge/merge.h"
#include "proof/legibility.h"

struct _HfProofer
{
  HfRenderer *renderer;
  HfCard *card;
  HfLayout *shared[HF_N_PAGE_KINDS]; /* of pages as they stand on the card; NULL until needed */
  HfLegibility *legibility;          /* NULL where nobody asked */
};

HfProofer *
hf_proofer_new (HfRenderer *renderer, HfCard *card)
{
  HfProofer *proofer = g_new0 (HfProofer, 1);

  proofer->renderer = renderer;
  proofer->card = hf_card_ref (card);

  return proofer;
}

void
hf_proofer_free (HfProofer *proofer)
{
  if (proofer == NULL)
    return;

  for (guint i = 0; i < HF_N_PAGE_KINDS; i++)
    g_clear_pointer (&proofer->shared[i], hf_layout_unref);
  hf_legibility_free (proofer->legibility);
  hf_card_unref (proofer->card);
  g_free (proofer);
}

void
hf_proofer_look_closely (HfProofer *proofer)
{
  if (proofer->legibility == NULL)
    proofer->legibility = hf_legibility_new (proofer->card);
}

static HfLayout *
lay_out (HfProofer *proofer, HfCard *card, guint index)
{
  HfPage *page = card->pages[index];

  /* In other colours, too, nothing is as it stands on the card. */
  if (page != proofer->card->pages[index] || card->palette != proofer->card->palette)
    return hf_layout_new (proofer->renderer, card, page);

  if (proofer->shared[index] == NULL)
    proofer->shared[index] = hf_layout_new (proofer->renderer, proofer->card, page);

  return hf_layout_ref (proofer->shared[index]);
}

/* Why the picture of a person is missing, merging knows better than who looks at the card. */
static gboolean
is_told (const GPtrArray *doubts, const HfDoubt *doubt)
{
  for (guint i = 0; g_str_equal (doubt->kind, "missing-picture") && i < doubts->len; i++)
    {
      const HfDoubt *other = g_ptr_array_index (doubts, i);

      if (g_str_equal (other->kind, doubt->kind) && g_strcmp0 (other->item, doubt->item) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_doubts (GPtrArray *doubts, const GPtrArray *found, HfFields *fields)
{
  const char *name = hf_fields_lookup (fields, hf_field_name (HF_FIELD_NAME));

  for (guint i = 0; i < found->len; i++)
    {
      HfDoubt *doubt;

      if (is_told (doubts, found->pdata[i]))
        continue;
      doubt = hf_doubt_copy (found->pdata[i]);
      doubt->row = hf_fields_get_row (fields);
      g_free (doubt->name);
      doubt->name = g_strdup (name);
      g_ptr_array_add (doubts, doubt);
    }
}

static void
look_closely (HfProofer *proofer, HfProof *proof, guint index, HfFields *fields)
{
  g_autoptr (GPtrArray) found = hf_doubt_list_new ();

  hf_legibility_check (proofer->legibility, proof->layouts[index], index, found);
  add_doubts (proof->doubts, found, fields);
}

HfProof *
hf_proofer_make (HfProofer *proofer, HfFields *fields)
{
  HfProof *proof = g_new0 (HfProof, 1);

  proof->doubts = hf_doubt_list_new ();
  proof->card = hf_merge_card (proofer->card, fields, HF_MERGE_ALL, proof->doubts);

  for (guint i = 0; i < proof->card->format->n_pages; i++)
    {
      proof->layouts[i] = lay_out (proofer, proof->card, i);
      add_doubts (proof->doubts, hf_layout_get_doubts (proof->layouts[i]), fields);
      if (proofer->legibility != NULL)
        look_closely (proofer, proof, i, fields);
    }

  return proof;
}

void
hf_proof_free (HfProof *proof)
{
  if (proof == NULL)
    return;

  for (guint i = 0; i < HF_N_PAGE_KINDS; i++)
    g_clear_pointer (&proof->layouts[i], hf_layout_unref);
  g_clear_pointer (&proof->card, hf_card_unref);
  g_clear_pointer (&proof->doubts, g_ptr_array_unref);
  g_free (proof);
}
