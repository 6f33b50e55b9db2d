/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/chunk.h"

typedef struct
{
  const char *description;
  guint n_people;
  guint n_pages;
  guint volume;
} Case;

static const Case cases[] = {
  { "one-person", 1, 4, 0 },         { "a-small-team", 12, 4, 0 },       { "one-file-of-many", 10000, 4, 0 },
  { "volumes-of-one", 5, 1, 1 },     { "uneven-volumes", 1001, 2, 250 }, { "even-volumes", 1000, 2, 250 },
  { "volumes-beyond-all", 7, 1, 9 }, { "very-many", 200000, 4, 5000 },
};

/* Every person is in one chunk, in order, and no chunk in two volumes. */
static void
test_plan (gconstpointer data)
{
  const Case *c = data;
  HfChunkPlan plan = hf_chunk_plan (c->n_people, c->n_pages, c->volume);
  guint n_chunks = hf_chunk_plan_count (&plan);
  guint per_volume = c->volume > 0 ? c->volume : c->n_people;
  guint next = 0;

  for (guint i = 0; i < n_chunks; i++)
    {
      HfChunk chunk = hf_chunk_plan_get (&plan, i);

      g_assert_cmpuint (chunk.first, ==, next);
      g_assert_cmpuint (chunk.count, >, 0);
      g_assert_cmpuint (chunk.count * c->n_pages, <=, HF_PDF_PART_PAGES);
      g_assert_cmpuint (chunk.volume, ==, chunk.first / per_volume);
      g_assert_cmpuint (chunk.volume, ==, (chunk.first + chunk.count - 1) / per_volume);
      g_assert_cmpint (chunk.begins_volume, ==, chunk.first % per_volume == 0);
      next += chunk.count;
      g_assert_cmpint (chunk.ends_volume, ==, next % per_volume == 0 || next == c->n_people);
    }

  g_assert_cmpuint (next, ==, c->n_people);
}

static void
test_work_for_several (void)
{
  HfChunkPlan plan = hf_chunk_plan (1000, 4, 0);

  g_assert_cmpuint (hf_chunk_plan_count (&plan), >=, 4);
}

static void
paint_square (cairo_t *cr, gpointer data)
{
  cairo_rectangle (cr, 0, 0, 10, 10);
  cairo_fill (cr);
}

static gboolean
add_person (HfPdfPart *part, guint index, GCancellable *cancellable, gpointer data, GError **error)
{
  HfOutputPage page = { 20, 20, 0, paint_square, NULL };
  const guint *failing = data;

  if (!hf_pdf_part_add_page (part, &page, cancellable, error))
    return FALSE;
  if (index == failing[0] || index == failing[1])
    {
      g_set_error (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_FAILED, "no %u", index);
      return FALSE;
    }

  return hf_pdf_part_add_page (part, &page, cancellable, error);
}

static void
test_failing_people (void)
{
  const HfChunk chunk = { .first = 10, .count = 5 };
  const HfPdfOptions options = { FALSE };
  guint failing[] = { 11, 14 };
  g_autoptr (GPtrArray) errors = NULL;
  g_autoptr (HfPdfPart) part = hf_chunk_paint (&chunk, &options, add_person, failing, NULL, &errors);

  g_assert_nonnull (part);
  g_assert_cmpuint (hf_pdf_part_get_n_pages (part), ==, 6);
  g_assert_cmpuint (errors->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (errors->pdata[i] != NULL, ==, i == 1 || i == 4);
  g_assert_cmpstr (((GError *) errors->pdata[1])->message, ==, "no 11");
}

static void
test_nobody_left (void)
{
  const HfChunk chunk = { .first = 10, .count = 2 };
  const HfPdfOptions options = { FALSE };
  guint failing[] = { 10, 11 };
  g_autoptr (GPtrArray) errors = NULL;

  g_assert_null (hf_chunk_paint (&chunk, &options, add_person, failing, NULL, &errors));
  g_assert_nonnull (errors->pdata[0]);
  g_assert_nonnull (errors->pdata[1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/batch/chunk/plan/", cases[i].description, NULL);

      g_test_add_data_func (path, &cases[i], test_plan);
    }
  g_test_add_func ("/batch/chunk/plan/leaves-work-for-several-threads", test_work_for_several);
  g_test_add_func ("/batch/chunk/paint/leaves-out-who-fails", test_failing_people);
  g_test_add_func ("/batch/chunk/paint/gives-nothing-when-everybody-fails", test_nobody_left);

  return g_test_run ();
}
