/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/check.h"
#include "proof/fixture.h"

#define LONG_NAME "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafe"

typedef struct
{
  HfCard *card;
  HfCrowd *crowd;
  HfRenderer *renderer;
  HfProofer *proofer;
} Bench;

static void
bench_init (Bench *bench, const char *csv)
{
  bench->card = fixture_personal_card ();
  bench->crowd = fixture_crowd (csv);
  bench->renderer = hf_renderer_new ();
  bench->proofer = hf_proofer_new (bench->renderer, bench->card);
}

static void
bench_clear (Bench *bench)
{
  hf_proofer_free (bench->proofer);
  hf_renderer_free (bench->renderer);
  hf_crowd_unref (bench->crowd);
  hf_card_unref (bench->card);
}

static HfProof *
make (Bench *bench, guint index)
{
  g_autoptr (HfFields) fields = hf_crowd_get_fields (bench->crowd, index);

  return hf_proofer_make (bench->proofer, fields);
}

/* Returns: (nullable): the first of @kind. */
static const HfDoubt *
find (const HfProof *proof, const char *kind)
{
  for (guint i = 0; i < proof->doubts->len; i++)
    {
      const HfDoubt *doubt = proof->doubts->pdata[i];

      if (g_str_equal (doubt->kind, kind))
        return doubt;
    }

  return NULL;
}

static const HfDoubt *
find_needed (const HfProof *proof, const char *kind)
{
  const HfDoubt *doubt = find (proof, kind);

  if (doubt == NULL)
    g_error ("there is no %s", kind);

  return doubt;
}

static void
test_place (void)
{
  Bench bench;
  g_autoptr (HfProof) fine = NULL;
  g_autoptr (HfProof) doubtful = NULL;
  const HfDoubt *doubt;

  bench_init (&bench, "name,note\nAda,x\n" LONG_NAME ",x\n");
  fine = make (&bench, 0);
  doubtful = make (&bench, 1);

  g_assert_null (find (fine, "overflow"));
  doubt = find_needed (doubtful, "overflow");
  g_assert_cmpint (doubt->severity, ==, HF_SEVERITY_ERROR);
  g_assert_cmpuint (doubt->row, ==, 2);
  g_assert_cmpstr (doubt->name, ==, LONG_NAME);
  g_assert_cmpstr (doubt->page, ==, "front");
  g_assert_cmpstr (doubt->item, ==, "name");

  g_clear_pointer (&fine, hf_proof_free);
  g_clear_pointer (&doubtful, hf_proof_free);
  bench_clear (&bench);
}

static void
test_merging_too (void)
{
  Bench bench;
  g_autoptr (HfProof) proof = NULL;
  const HfDoubt *doubt;

  bench_init (&bench, "name,note\n,x\n");
  proof = make (&bench, 0);
  doubt = find_needed (proof, "empty-field");
  g_assert_cmpint (doubt->severity, ==, HF_SEVERITY_ERROR);
  g_assert_cmpuint (doubt->row, ==, 1);

  g_clear_pointer (&proof, hf_proof_free);
  bench_clear (&bench);
}

/* The left inside page says the same to everybody, but the picture it lacks is everybody's doubt. */
static void
test_shared_pages (void)
{
  Bench bench;
  g_autoptr (HfProof) ada = NULL;
  g_autoptr (HfProof) olga = NULL;

  bench_init (&bench, "name,note\nAda,x\nOlga,x\n");
  ada = make (&bench, 0);
  olga = make (&bench, 1);

  g_assert_true (ada->layouts[1] == olga->layouts[1]);
  g_assert_true (ada->layouts[3] == olga->layouts[3]);
  g_assert_true (ada->layouts[0] != olga->layouts[0]);
  g_assert_true (ada->layouts[2] != olga->layouts[2]);

  g_clear_pointer (&ada, hf_proof_free);
  g_clear_pointer (&olga, hf_proof_free);
  bench_clear (&bench);
}

static HfItem *
lose_asset (HfItem *item, gpointer data)
{
  HfItemDraft *draft;

  if (item->kind != HF_ITEM_ART)
    return hf_item_ref (item);

  draft = hf_item_draft (item);
  hf_item_draft_take_asset (draft, hf_asset_new_missing ("shapes.svg", NULL));

  return hf_item_seal (draft);
}

static void
test_shared_doubts (void)
{
  Bench bench;

  bench_init (&bench, "name,note\nAda,x\nOlga,x\n");
  hf_proofer_free (bench.proofer);
  {
    HfCard *whole = bench.card;

    bench.card = hf_card_map (whole, lose_asset, NULL);
    hf_card_unref (whole);
  }
  bench.proofer = hf_proofer_new (bench.renderer, bench.card);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HfProof) proof = make (&bench, i);
      const HfDoubt *doubt = find_needed (proof, "missing-picture");

      g_assert_cmpuint (doubt->row, ==, i + 1);
      g_assert_cmpstr (doubt->name, ==, i == 0 ? "Ada" : "Olga");
    }
  bench_clear (&bench);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/proof/check/doubts-have-person-and-place", test_place);
  g_test_add_func ("/proof/check/doubts-of-merging-are-among-them", test_merging_too);
  g_test_add_func ("/proof/check/shared-pages-are-laid-out-once", test_shared_pages);
  g_test_add_func ("/proof/check/doubts-of-shared-pages-are-everybody-s", test_shared_doubts);

  return g_test_run ();
}
