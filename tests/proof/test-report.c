/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/check.h"
#include "proof/checklist.h"
#include "proof/fixture.h"
#include "proof/people-doubts.h"
#include "proof/proof-list.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

/* The words of a report, as a reader of the PDF finds them. */
static char *
read_words (cairo_surface_t *pdf, const char *path)
{
  const char *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *words = NULL;

  cairo_surface_finish (pdf);
  g_assert_cmpint (cairo_surface_status (pdf), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (pdf);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &words, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);

  return words;
}

static cairo_surface_t *
begin_pdf (HfPaper paper, char **out_path)
{
  double width_pt;
  double height_pt;
  int fd = g_file_open_tmp ("heartfelt-XXXXXX.pdf", out_path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  hf_paper_get_size (paper, &width_pt, &height_pt);

  return cairo_pdf_surface_create (*out_path, width_pt, height_pt);
}

static char *
print_proof_list_with (HfCrowd *crowd, GPtrArray *roster_doubts, guint *out_n_pages)
{
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfProofListOptions options = { .people = hf_slice_all (hf_crowd_get_size (crowd)),
                                 .source = "people.csv",
                                 .roster_doubts = roster_doubts };
  g_autoptr (HfProofList) list = hf_proof_list_new (renderer, card, crowd, &options);
  g_autofree char *path = NULL;
  cairo_surface_t *pdf = begin_pdf (options.paper, &path);
  cairo_t *cr = cairo_create (pdf);

  *out_n_pages = hf_proof_list_get_n_pages (list);
  for (guint i = 0; i < *out_n_pages; i++)
    {
      hf_proof_list_paint (list, i, cr);
      cairo_show_page (cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  return read_words (pdf, path);
}

static char *
print_proof_list (HfCrowd *crowd, guint *out_n_pages)
{
  return print_proof_list_with (crowd, NULL, out_n_pages);
}

static char *
print_checklist (HfCrowd *crowd, guint *out_n_pages)
{
  g_autoptr (HfFonts) fonts = hf_fonts_new ();
  HfChecklistOptions options = { .people = hf_slice_all (hf_crowd_get_size (crowd)), .title = "Thank you" };
  g_autoptr (HfChecklist) list = hf_checklist_new (fonts, crowd, &options);
  g_autofree char *path = NULL;
  cairo_surface_t *pdf = begin_pdf (options.paper, &path);
  cairo_t *cr = cairo_create (pdf);

  *out_n_pages = hf_checklist_get_n_pages (list);
  for (guint i = 0; i < *out_n_pages; i++)
    {
      hf_checklist_paint (list, i, cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);

  return read_words (pdf, path);
}

static guint
count (const char *words, const char *word)
{
  guint n_found = 0;

  for (const char *found = strstr (words, word); found != NULL; found = strstr (found + strlen (word), word))
    n_found++;

  return n_found;
}

static void
test_both_names (void)
{
  g_autoptr (HfCrowd) crowd = fixture_crowd ("name,note\nZebulon,x\nYvaine,x\n");
  guint n_pages;
  g_autofree char *words = print_proof_list (crowd, &n_pages);

  /* In the list, on the card, and on two thumbnails. */
  g_assert_cmpuint (n_pages, ==, 1);
  g_assert_cmpuint (count (words, "Zebulon"), ==, 4);
  g_assert_cmpuint (count (words, "Yvaine"), ==, 4);
  g_assert_cmpuint (count (words, "In the list"), ==, 2);
  g_assert_nonnull (strstr (words, "2 people from “people.csv”"));
  g_assert_nonnull (strstr (words, "Page 1 of 1"));
}

static void
test_doubts_in_words (void)
{
  g_autoptr (HfCrowd) crowd = fixture_crowd ("name,note\n,x\n");
  guint n_pages;
  g_autofree char *words = print_proof_list (crowd, &n_pages);

  /* At the head of the entry, and before the sentence. */
  g_assert_cmpuint (count (words, "Error"), >=, 2);
}

static void
test_doubts_of_the_roster (void)
{
  static const char csv[] = "name,note\nAda,x\nAda,y\n";
  g_autoptr (HfRoster) roster = fixture_roster (csv);
  g_autoptr (HfCrowd) crowd = fixture_crowd (csv);
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (GPtrArray) doubts = hf_proof_list_people_doubts (card, crowd, roster, hf_slice_all (2));
  guint n_pages;
  g_autofree char *with = print_proof_list_with (crowd, doubts, &n_pages);
  g_autofree char *without = print_proof_list (crowd, &n_pages);

  g_assert_cmpuint (count (with, "Note:"), ==, 1);
  g_assert_cmpuint (count (without, "Note:"), ==, 0);
}

static void
test_a_dozen_a_page (void)
{
  g_autoptr (HfCrowd) crowd = fixture_many (50);
  guint n_pages;
  g_autofree char *words = print_proof_list (crowd, &n_pages);

  g_assert_cmpuint (n_pages, ==, 5);
  g_assert_nonnull (strstr (words, "No. 50"));
  g_assert_cmpuint (count (words, "Person 37"), ==, 4);
}

static void
test_teams (void)
{
  static const char csv[] = "name,team\nOlga,Night shift\nAda,Night shift\nGrace,Billing\nLinus,\n";
  g_autoptr (HfCrowd) crowd = fixture_crowd (csv);
  guint n_pages;
  g_autofree char *words = print_checklist (crowd, &n_pages);
  static const char *const order[] = { "4 people in 2 teams", "Billing", "Grace", "Night shift", "Ada", "Olga",
                                       "Without a team",      "Linus" };
  const char *position = words;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      position = strstr (position, order[i]);
      g_assert_nonnull (position);
    }
}

static void
test_no_teams (void)
{
  g_autoptr (HfCrowd) crowd = fixture_crowd ("name\nOlga\nAda\n");
  guint n_pages;
  g_autofree char *words = print_checklist (crowd, &n_pages);

  g_assert_null (strstr (words, "Without a team"));
  g_assert_nonnull (strstr (words, "checklist: 2 people"));
}

static void
test_everybody_once (void)
{
  g_autoptr (HfCrowd) crowd = fixture_many (400);
  guint n_pages;
  g_autofree char *words = print_checklist (crowd, &n_pages);

  g_assert_cmpuint (n_pages, >, 2);
  g_assert_cmpuint (count (words, "Person "), ==, 400);
  g_assert_cmpuint (count (words, "Person 399 "), ==, 1);
  g_assert_cmpuint (count (words, "(continued)"), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/proof/list/shows-the-name-of-the-list-and-of-the-card", test_both_names);
  g_test_add_func ("/proof/list/says-doubts-in-words", test_doubts_in_words);
  g_test_add_func ("/proof/list/says-what-the-roster-doubts", test_doubts_of_the_roster);
  g_test_add_func ("/proof/list/takes-a-dozen-people-a-page", test_a_dozen_a_page);
  g_test_add_func ("/proof/checklist/is-ordered-by-team-and-name", test_teams);
  g_test_add_func ("/proof/checklist/needs-no-teams", test_no_teams);
  g_test_add_func ("/proof/checklist/has-everybody-once", test_everybody_once);

  return g_test_run ();
}
