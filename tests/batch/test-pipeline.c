/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/pipeline.h"

/* Pieces are numbers; each is made into its square. */
typedef struct
{
  GMutex lock;
  guint n_alive;
  guint most_alive;
  guint n_workers;
  GArray *taken;
  guint told_steps;
  guint fail_at;
  guint ahead;
  GCancellable *cancel_at_5;
} Bench;

static gpointer
worker_new (gpointer data)
{
  g_atomic_int_inc (&((Bench *) data)->n_workers);

  return data;
}

static void
worker_free (gpointer worker)
{
  g_atomic_int_add (&((Bench *) worker)->n_workers, -1);
}

static gpointer
make (HfPipeline *pipeline, gpointer worker, guint index, GCancellable *stop, gpointer data)
{
  Bench *bench = data;
  guint64 *square = g_new (guint64, 1);

  g_mutex_lock (&bench->lock);
  bench->n_alive++;
  bench->most_alive = MAX (bench->most_alive, bench->n_alive);
  g_mutex_unlock (&bench->lock);

  /* Odd pieces take their time, so that they come after their successors. */
  if (index % 2 == 1)
    g_usleep (200);
  *square = (guint64) index * index;
  hf_pipeline_step (pipeline);
  hf_pipeline_step (pipeline);

  return square;
}

static gboolean
take (guint index, gpointer result, gpointer data, GError **error)
{
  Bench *bench = data;
  g_autofree guint64 *square = result;

  g_mutex_lock (&bench->lock);
  bench->n_alive--;
  g_mutex_unlock (&bench->lock);

  g_assert_cmpuint (index, ==, bench->taken->len);
  g_assert_cmpuint (*square, ==, (guint64) index * index);
  g_array_append_val (bench->taken, index);

  if (bench->cancel_at_5 != NULL && index == 5)
    g_cancellable_cancel (bench->cancel_at_5);
  if (index == bench->fail_at)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");

  return index != bench->fail_at;
}

static void
progress (guint n_steps, gpointer data)
{
  Bench *bench = data;

  g_assert_cmpuint (n_steps, >, bench->told_steps);
  bench->told_steps = n_steps;
}

static void
run_expecting (gboolean expected, Bench *bench, guint n_pieces, guint n_workers, GCancellable *cancellable,
               GError **error)
{
  const HfPipelineWork work = { worker_new, worker_free, make, g_free, take, progress, bench->ahead };
  gboolean done;

  g_mutex_init (&bench->lock);
  bench->taken = g_array_new (FALSE, FALSE, sizeof (guint));
  done = hf_pipeline_run (&work, n_pieces, n_workers, cancellable, bench, error);
  g_mutex_clear (&bench->lock);

  g_assert_cmpint (done, ==, expected);
  /* Every worker has gone, whatever happened. */
  g_assert_cmpuint (bench->n_workers, ==, 0);
}

static void
test_order (gconstpointer data)
{
  Bench bench = { .fail_at = G_MAXUINT };
  g_autoptr (GError) error = NULL;

  run_expecting (TRUE, &bench, 200, GPOINTER_TO_UINT (data), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bench.taken->len, ==, 200);
  g_assert_cmpuint (bench.told_steps, ==, 400);
  g_array_unref (bench.taken);
}

static void
test_few_at_once (void)
{
  Bench bench = { .fail_at = G_MAXUINT };
  Bench close = { .fail_at = G_MAXUINT, .ahead = 1 };

  run_expecting (TRUE, &bench, 500, 2, NULL, NULL);
  g_assert_cmpuint (bench.most_alive, <=, 4);
  g_array_unref (bench.taken);

  run_expecting (TRUE, &close, 500, 2, NULL, NULL);
  g_assert_cmpuint (close.most_alive, <=, 2);
  g_array_unref (close.taken);
}

static void
test_nothing (void)
{
  Bench bench = { .fail_at = G_MAXUINT };

  run_expecting (TRUE, &bench, 0, 3, NULL, NULL);
  g_array_unref (bench.taken);
}

static void
test_failed_take (void)
{
  Bench bench = { .fail_at = 7 };
  g_autoptr (GError) error = NULL;

  run_expecting (FALSE, &bench, 200, 3, NULL, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (bench.taken->len, ==, 8);
  g_array_unref (bench.taken);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Bench bench = { .fail_at = G_MAXUINT, .cancel_at_5 = cancellable };
  g_autoptr (GError) error = NULL;

  run_expecting (FALSE, &bench, 200, 3, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (bench.taken->len, ==, 6);
  g_array_unref (bench.taken);
}

static void
test_cancelled_before (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Bench bench = { .fail_at = G_MAXUINT };
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  run_expecting (FALSE, &bench, 200, 3, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (bench.taken->len, ==, 0);
  g_array_unref (bench.taken);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/batch/pipeline/keeps-the-order/of-one-worker", GUINT_TO_POINTER (1), test_order);
  g_test_add_data_func ("/batch/pipeline/keeps-the-order/of-many-workers", GUINT_TO_POINTER (7), test_order);
  g_test_add_func ("/batch/pipeline/holds-few-results-at-once", test_few_at_once);
  g_test_add_func ("/batch/pipeline/does-nothing-for-nothing", test_nothing);
  g_test_add_func ("/batch/pipeline/stops-when-a-result-cannot-be-taken", test_failed_take);
  g_test_add_func ("/batch/pipeline/stops-when-cancelled", test_cancelled);
  g_test_add_func ("/batch/pipeline/makes-nothing-when-cancelled-before", test_cancelled_before);

  return g_test_run ();
}
