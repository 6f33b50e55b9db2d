/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/png-master.h"

#include "toys.h"

#include <png.h>

#define MAX_NOTES 6

/* Something personal: words on a tinted strip, from top_pt on. */
typedef struct
{
  double top_pt;
  double height_pt;
  char words[16];
} Note;

/* A card of shared art below and above some notes. */
typedef struct
{
  Note notes[MAX_NOTES];
  guint n_notes;
  gboolean has_above;
  gint n_painted; /* how often the personal page was painted */
} Card;

static void
paint_below (cairo_t *cr, gpointer data)
{
  paint_shapes (cr, NULL);
}

/* Off the pixel grid and seen through, so that painting it twice, or in the wrong order, shows. */
static void
paint_above (cairo_t *cr, gpointer data)
{
  cairo_pattern_t *gradient = cairo_pattern_create_radial (30, 60, 3, 30, 60, 40);

  cairo_pattern_add_color_stop_rgba (gradient, 0, 1, 0.9, 0.2, 0.7);
  cairo_pattern_add_color_stop_rgba (gradient, 1, 0.2, 0.1, 0.9, 0.1);
  cairo_set_source (cr, gradient);
  cairo_move_to (cr, 3.3, -9);
  cairo_curve_to (cr, 90.1, 20, -40.7, 70.3, 60.2, 117);
  cairo_line_to (cr, 20.1, 117);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_pattern_destroy (gradient);

  cairo_set_source_rgba (cr, 0, 0.3, 0, 0.6);
  cairo_set_line_width (cr, 0.7);
  cairo_arc (cr, 36, 54, 33.3, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
paint_note (const Note *note, cairo_t *cr)
{
  cairo_save (cr);
  cairo_rectangle (cr, 5.2, note->top_pt, 50.7, note->height_pt);
  cairo_set_source_rgba (cr, 1, 1, 1, 0.6);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, 0.1, 0, 0.2);
  paint_text (cr, note->words, 6.3, note->top_pt);
  cairo_restore (cr);
}

static void
paint_personal (cairo_t *cr, gpointer data)
{
  Card *card = data;

  card->n_painted++;
  for (guint i = 0; i < card->n_notes; i++)
    paint_note (&card->notes[i], cr);
  if (card->has_above)
    paint_above (cr, NULL);
}

static void
paint_whole (cairo_t *cr, gpointer data)
{
  paint_below (cr, NULL);
  paint_personal (cr, data);
}

static HfPngMaster *
make_master (const HfOutputPage *page, const HfPngOptions *options, gboolean has_above, const HfPngArea *zones,
             guint n_zones, gboolean portable)
{
  HfOutputPage below = *page;
  HfOutputPage above = *page;
  HfPngMasterPlan plan = { &below, has_above ? &above : NULL, zones, n_zones, options, &full_info, portable };
  g_autoptr (GError) error = NULL;
  HfPngMaster *master;

  below.paint = paint_below;
  above.paint = paint_above;
  master = hf_png_master_new (&plan, NULL, &error);
  g_assert_no_error (error);
  return master;
}

/* @keyed: with keys that tell the words and the place. */
static void
fill_areas (const Card *card, gboolean keyed, HfPngArea *areas)
{
  for (guint i = 0; i < card->n_notes; i++)
    {
      const Note *note = &card->notes[i];

      areas[i] = (HfPngArea){ note->top_pt, note->top_pt + note->height_pt, NULL };
      if (keyed)
        areas[i].key = g_bytes_new (note, sizeof *note);
    }
}

static void
clear_areas (const Card *card, HfPngArea *areas)
{
  for (guint i = 0; i < card->n_notes; i++)
    g_clear_pointer (&areas[i].key, g_bytes_unref);
}

static GBytes *
copy_card (HfPngCopier *copier, const HfOutputPage *page, Card *card, gboolean keyed)
{
  HfOutputPage painting = *page;
  HfPngArea areas[MAX_NOTES];
  HfPngPersonal personal = { &painting, areas, card->n_notes, card->has_above };
  g_autoptr (GError) error = NULL;
  GBytes *file;

  painting.paint = paint_personal;
  painting.data = card;
  fill_areas (card, keyed, areas);
  file = hf_png_copier_write_bytes (copier, &personal, NULL, &error);
  g_assert_no_error (error);
  clear_areas (card, areas);
  return file;
}

static guint8 *
decode (GBytes *file, gboolean has_alpha, gsize *out_length)
{
  png_image image = { .version = PNG_IMAGE_VERSION };
  guint8 *pixels;

  g_assert_true (png_image_begin_read_from_memory (&image, g_bytes_get_data (file, NULL), g_bytes_get_size (file)));
  g_assert_cmpuint (image.format, ==, has_alpha ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB);
  *out_length = PNG_IMAGE_SIZE (image);
  pixels = g_malloc (*out_length);
  g_assert_true (png_image_finish_read (&image, NULL, pixels, 0, NULL));
  g_assert_cmpuint (image.warning_or_error, ==, 0);
  return pixels;
}

static void
assert_same_pixels (GBytes *a, GBytes *b, gboolean has_alpha)
{
  gsize a_length;
  gsize b_length;
  g_autofree guint8 *a_pixels = decode (a, has_alpha, &a_length);
  g_autofree guint8 *b_pixels = decode (b, has_alpha, &b_length);

  g_assert_cmpmem (a_pixels, a_length, b_pixels, b_length);
}

static void
assert_looks_like_plain_writer (GBytes *file, const HfOutputPage *page, Card *card, const HfPngOptions *options)
{
  HfOutputPage whole = *page;
  g_autoptr (GBytes) plain = NULL;

  whole.paint = paint_whole;
  whole.data = card;
  plain = hf_png_write_bytes (&whole, options, &full_info, NULL, NULL);
  assert_same_pixels (file, plain, options->transparent);
}

static Card
make_random_card (gboolean has_above)
{
  Card card = { .n_notes = (guint) g_test_rand_int_range (0, MAX_NOTES + 1), .has_above = has_above };

  for (guint i = 0; i < card.n_notes; i++)
    {
      Note *note = &card.notes[i];

      /* Some beyond an edge, some off the page. */
      note->top_pt = g_test_rand_double_range (-30, 130);
      note->height_pt = g_test_rand_double_range (0, i == 0 ? 150 : 12);
      g_snprintf (note->words, sizeof note->words, "Zoë %d", g_test_rand_int_range (0, 1000));
    }

  return card;
}

static void
test_pixels_are_those_of_the_plain_writer (void)
{
  static const HfPngArea zones[] = { { 10, 30, NULL }, { 55.5, 80, NULL }, { 100, 400, NULL } };

  for (guint i = 0; i < 16; i++)
    {
      const HfPngOptions options = { .dpi = i & 4 ? 144 : 107, .bleed = i & 1, .transparent = (i & 2) != 0 };
      const HfOutputPage page = small_page (NULL, NULL);
      gboolean has_above = (i & 8) != 0;
      g_autoptr (HfPngMaster) master =
          make_master (&page, &options, has_above, zones, i % G_N_ELEMENTS (zones), i == 5);
      g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);

      for (guint n = 0; n < 12; n++)
        {
          Card card = make_random_card (has_above);
          g_autoptr (GBytes) file = copy_card (copier, &page, &card, n % 2 == 0);

          assert_looks_like_plain_writer (file, &page, &card, &options);
        }
    }
}

static void
test_page_of_any_height (void)
{
  static const Note note = { 0, 1000, "W" };
  static const int heights[] = { 1, 2, 15, 16, 17, 129 };

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      const HfPngOptions options = { .width_px = 40, .height_px = heights[i], .transparent = i % 2 == 1 };
      const HfOutputPage page = small_page (NULL, NULL);
      g_autoptr (HfPngMaster) master = make_master (&page, &options, TRUE, NULL, 0, FALSE);
      g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);

      for (guint n_notes = 0; n_notes < 2; n_notes++)
        {
          Card card = { .notes = { note }, .n_notes = n_notes, .has_above = TRUE };
          g_autoptr (GBytes) file = copy_card (copier, &page, &card, FALSE);

          assert_looks_like_plain_writer (file, &page, &card, &options);
        }
    }
}

static void
test_nothing_personal_paints_nothing (void)
{
  const HfPngOptions options = { .dpi = 144 };
  const HfOutputPage page = small_page (NULL, NULL);
  g_autoptr (HfPngMaster) master = make_master (&page, &options, TRUE, NULL, 0, FALSE);
  g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);
  Card cards[] = { { .has_above = TRUE }, { { { 200, 20, "off" } }, 1, TRUE }, { { { 20, 0, "flat" } }, 1, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      g_autoptr (GBytes) file = copy_card (copier, &page, &cards[i], FALSE);

      g_assert_cmpint (cards[i].n_painted, ==, 0);
      assert_looks_like_plain_writer (file, &page, &(Card){ .has_above = TRUE }, &options);
    }
}

static void
test_same_words_are_painted_once (void)
{
  const HfPngOptions options = { .dpi = 144 };
  const HfOutputPage page = small_page (NULL, NULL);
  g_autoptr (HfPngMaster) master = make_master (&page, &options, TRUE, NULL, 0, FALSE);
  Card card = { { { 10, 12, "Ada" }, { 50, 12, "books" } }, 2, TRUE };
  Card other = { { { 10, 12, "Bob" }, { 50, 12, "books" } }, 2, TRUE };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);
      g_autoptr (GBytes) file = copy_card (copier, &page, &card, TRUE);
      g_autoptr (GBytes) other_file = copy_card (copier, &page, &other, TRUE);

      assert_looks_like_plain_writer (file, &page, &(Card){ { card.notes[0], card.notes[1] }, 2, TRUE }, &options);
      assert_looks_like_plain_writer (other_file, &page, &(Card){ { other.notes[0], other.notes[1] }, 2, TRUE },
                                      &options);
    }

  g_assert_cmpint (card.n_painted, ==, 1);
  g_assert_cmpint (other.n_painted, ==, 1);
}

/* Neither the copies made before, nor another master's, count. */
static void
test_bytes_do_not_depend_on_history (void)
{
  const HfPngOptions options = { .dpi = 144 };
  const HfOutputPage page = small_page (NULL, NULL);
  static const HfPngArea zones[] = { { 10, 60, NULL } };
  Card cards[12];
  GBytes *files[G_N_ELEMENTS (cards)];

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      g_autoptr (HfPngMaster) master = make_master (&page, &options, TRUE, zones, 1, FALSE);
      g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);

      cards[i] = make_random_card (TRUE);
      files[i] = copy_card (copier, &page, &cards[i], FALSE);
    }

  for (guint keyed = 0; keyed < 2; keyed++)
    {
      g_autoptr (HfPngMaster) master = make_master (&page, &options, TRUE, zones, 1, FALSE);
      g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);

      for (guint i = 0; i < 4 * G_N_ELEMENTS (cards); i++)
        {
          guint index = (i * 5) % G_N_ELEMENTS (cards);
          g_autoptr (GBytes) file = copy_card (copier, &page, &cards[index], keyed);

          g_assert_true (g_bytes_equal (file, files[index]));
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    g_bytes_unref (files[i]);
}

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

/* What a page paints beyond what it says is cut off, and never comes out on the next card. */
static void
test_what_lies_outside_the_areas_stays_off_other_cards (void)
{
  const HfPngOptions options = { .dpi = 107 };
  const HfOutputPage page = small_page (NULL, NULL);
  g_autoptr (HfPngMaster) master = make_master (&page, &options, FALSE, NULL, 0, FALSE);
  g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);
  Card card = { { { 10, 12, "Ada" }, { 80, 12, "secret" } }, 2, FALSE };
  Card next = { .n_notes = 0 };
  HfOutputPage painting = small_page (paint_personal, &card);
  const HfPngArea area = { 10, 22, NULL };
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) next_file = NULL;

  file = hf_png_copier_write_bytes (copier, &(HfPngPersonal){ &painting, &area, 1, FALSE }, NULL, NULL);
  next_file = copy_card (copier, &page, &next, FALSE);
  card.n_notes = 1;
  assert_looks_like_plain_writer (file, &page, &card, &options);
  assert_looks_like_plain_writer (next_file, &page, &next, &options);
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
  g_test_add_func ("/png-bands/pixels-are-those-of-the-plain-writer", test_pixels_are_those_of_the_plain_writer);
  g_test_add_func ("/png-bands/page-of-any-height", test_page_of_any_height);
  g_test_add_func ("/png-bands/nothing-personal-paints-nothing", test_nothing_personal_paints_nothing);
  g_test_add_func ("/png-bands/same-words-are-painted-once", test_same_words_are_painted_once);
  g_test_add_func ("/png-bands/bytes-do-not-depend-on-history", test_bytes_do_not_depend_on_history);
  g_test_add_func ("/png-bands/any-number-of-threads-makes-the-same", test_any_number_of_threads_makes_the_same);
  g_test_add_func ("/png-bands/what-lies-outside-the-areas-stays-off-other-cards",
                   test_what_lies_outside_the_areas_stays_off_other_cards);
  g_test_add_func ("/png-bands/threads-share-a-master", test_threads_share_a_master);
  ADD ("/png-bands/pngcheck-finds-no-fault", test_pngcheck_finds_no_fault);
  ADD ("/png-bands/failure-leaves-nothing-behind", test_failure_leaves_nothing_behind);
  g_test_add_func ("/png-bands/master-tells-what-is-wrong", test_master_tells_what_is_wrong);
  g_test_add_func ("/png-bands/only-pages-of-some-size-are-kept", test_only_pages_of_some_size_are_kept);
  return g_test_run ();
}
