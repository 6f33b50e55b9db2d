/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Masters as several threads, other programs and failures meet them. */
#include "notes.h"

typedef struct
{
  HfPngMaster *master;
  const HfOutputPage *page;
  Card *cards;
  guint n_cards;
  guint first;
  GPtrArray *files; /* GBytes, by card */
} Worker;

static gpointer
copy_all (gpointer data)
{
  Worker *worker = data;
  g_autoptr (HfPngCopier) copier = hf_png_copier_new (worker->master);

  worker->files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_ptr_array_set_size (worker->files, (int) worker->n_cards);
  for (guint i = 0; i < worker->n_cards; i++)
    {
      guint index = (worker->first + i) % worker->n_cards;
      Card card = worker->cards[index];

      worker->files->pdata[index] = copy_card (copier, worker->page, &card, TRUE);
    }

  return NULL;
}

/* More threads than segments, too. */
static void
test_any_number_of_threads_makes_the_same (void)
{
  static const guint n_threads[] = { 0, 1, 2, 3, 50 };
  const HfPngOptions options = { .dpi = 144 };
  HfOutputPage page = small_page (paint_below, NULL);
  Card nobody = { 0 };
  g_autoptr (GBytes) expected = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (n_threads); i++)
    {
      const HfPngMasterPlan plan = {
        .below = &page, .options = &options, .info = &full_info, .n_threads = n_threads[i]
      };
      g_autoptr (HfPngMaster) master = hf_png_master_new (&plan, NULL, NULL);
      g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);
      g_autoptr (GBytes) file = copy_card (copier, &page, &nobody, FALSE);

      if (expected == NULL)
        expected = g_bytes_ref (file);
      g_assert_true (g_bytes_equal (file, expected));
    }
}

static void
test_threads_share_a_master (void)
{
  const HfPngOptions options = { .dpi = 107, .transparent = TRUE };
  const HfOutputPage page = small_page (NULL, NULL);
  g_autoptr (HfPngMaster) master = make_master (&page, &options, TRUE, NULL, 0, FALSE);
  Card cards[20];
  Worker workers[4];
  GThread *threads[G_N_ELEMENTS (workers)];

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    cards[i] = make_random_card (TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (workers); i++)
    {
      workers[i] = (Worker){ master, &page, cards, G_N_ELEMENTS (cards), 5 * i, NULL };
      threads[i] = g_thread_new ("copier", copy_all, &workers[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (workers); i++)
    g_thread_join (threads[i]);

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      assert_looks_like_plain_writer (workers[0].files->pdata[i], &page, &cards[i], &options);
      for (guint n = 1; n < G_N_ELEMENTS (workers); n++)
        g_assert_true (g_bytes_equal (workers[0].files->pdata[i], workers[n].files->pdata[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (workers); i++)
    g_ptr_array_unref (workers[i].files);
}

static void
test_pngcheck_finds_no_fault (Fixture *fixture, gconstpointer data)
{
  const HfOutputPage page = small_page (NULL, NULL);
  Card card = { { { 10, 12, "Ada" }, { 50, 60, "books" } }, 2, TRUE };
  HfOutputPage painting = small_page (paint_personal, &card);

  for (guint i = 0; i < 4; i++)
    {
      const HfPngOptions options = { .dpi = 300, .bleed = i & 1, .transparent = (i & 2) != 0 };
      g_autoptr (HfPngMaster) master = make_master (&page, &options, TRUE, NULL, 0, i == 3);
      g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);
      HfPngArea areas[MAX_NOTES];
      HfPngPersonal personal = { &painting, areas, card.n_notes, TRUE };
      g_autoptr (HfSave) save = hf_save_open (fixture->path, HF_SAVE_REPLACE, NULL);
      g_autofree char *output = NULL;

      fill_areas (&card, FALSE, areas);
      g_assert_true (hf_png_copier_write (copier, save, &personal, NULL, NULL));
      g_assert_true (hf_save_commit (save, NULL));
      output = run ("pngcheck", "-v", fixture->path);
      g_assert_nonnull (strstr (output, "No errors detected"));
    }
}

static void
test_failure_leaves_nothing_behind (Fixture *fixture, gconstpointer data)
{
  const HfPngOptions options = { .dpi = 107 };
  const HfOutputPage page = small_page (NULL, NULL);
  g_autoptr (HfPngMaster) master = make_master (&page, &options, TRUE, NULL, 0, FALSE);
  g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  Card card = { { { 10, 12, "Ada" } }, 1, TRUE };
  const HfPngArea area = { 10, 22, NULL };
  const struct
  {
    HfOutputPage page;
    GCancellable *cancellable;
    GQuark domain;
    int code;
  } cases[] = {
    { small_page (paint_wrongly, NULL), NULL, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_FAILED },
    { small_page (paint_and_cancel, cancelled), cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfPngPersonal personal = { &cases[i].page, &area, 1, FALSE };
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = NULL;
      HfSave *save = hf_save_open (fixture->path, HF_SAVE_DEFAULT, NULL);

      g_assert_false (hf_png_copier_write (copier, save, &personal, cases[i].cancellable, &error));
      g_assert_error (error, cases[i].domain, cases[i].code);
      hf_save_free (save);
      g_assert_cmpuint (count_files (fixture->folder), ==, 0);

      file = copy_card (copier, &page, &card, FALSE);
      assert_looks_like_plain_writer (file, &page, &card, &options);
    }
}

static void
test_master_tells_what_is_wrong (void)
{
  const HfPngOptions options = { .dpi = 144 };
  const HfPngOptions large = { .dpi = 30000 };
  const HfOutputPage page = small_page (paint_shapes, NULL);
  const HfOutputPage wrong = small_page (paint_wrongly, NULL);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  const struct
  {
    HfPngMasterPlan plan;
    GCancellable *cancellable;
    GQuark domain;
    int code;
  } cases[] = {
    { { &page, NULL, .options = &large }, NULL, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_TOO_LARGE },
    { { &wrong, NULL, .options = &options }, NULL, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_FAILED },
    { { &page, &wrong, .options = &options }, NULL, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_FAILED },
    { { &page, NULL, .options = &options }, cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED },
  };

  g_cancellable_cancel (cancelled);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hf_png_master_new (&cases[i].plan, cases[i].cancellable, &error));
      g_assert_error (error, cases[i].domain, cases[i].code);
    }
}

static void
test_only_pages_of_some_size_are_kept (void)
{
  const HfOutputPage page = small_page (paint_shapes, NULL);

  g_assert_true (hf_png_master_suits (&page, &(HfPngOptions){ .dpi = 300 }));
  g_assert_false (hf_png_master_suits (&page, &(HfPngOptions){ .dpi = 6000 }));
  g_assert_false (hf_png_master_suits (&page, &(HfPngOptions){ .dpi = 60000 }));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  g_test_add_func ("/png-master/any-number-of-threads-makes-the-same", test_any_number_of_threads_makes_the_same);
  g_test_add_func ("/png-master/threads-share-a-master", test_threads_share_a_master);
  ADD ("/png-master/pngcheck-finds-no-fault", test_pngcheck_finds_no_fault);
  ADD ("/png-master/failure-leaves-nothing-behind", test_failure_leaves_nothing_behind);
  g_test_add_func ("/png-master/master-tells-what-is-wrong", test_master_tells_what_is_wrong);
  g_test_add_func ("/png-master/only-pages-of-some-size-are-kept", test_only_pages_of_some_size_are_kept);
  return g_test_run ();
}
