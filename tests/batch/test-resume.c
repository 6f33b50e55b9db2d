/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An export that goes on where it was stopped, pauses, and takes some people of all. */
#include "batch/outlet.h"
#include "batch/summary.h"

#define N_PEOPLE 5

static void
test_skips_what_stands (gconstpointer data)
{
  g_autoptr (Outlet) outlet = outlet_new (N_PEOPLE);
  g_autoptr (HfDigestSet) made = hf_digest_set_load ("made", "skips");
  guint sides = GPOINTER_TO_INT (data) == HF_BATCH_PNG ? 4 : 1;

  outlet->options.kind = GPOINTER_TO_INT (data);
  outlet->options.made = made;
  outlet_export (outlet);
  g_assert_cmpuint (outlet->total.n_files, ==, N_PEOPLE * sides);

  /* Nothing is in the way but what was made, which stays. */
  outlet_export (outlet);
  g_assert_cmpuint (outlet->total.n_cards, ==, N_PEOPLE);
  g_assert_cmpuint (outlet->total.n_kept, ==, N_PEOPLE);
  g_assert_cmpuint (outlet->total.n_files, ==, 0);
  g_assert_cmpuint (outlet->n_done, ==, N_PEOPLE);
}

static void
test_makes_what_is_missing (void)
{
  g_autoptr (Outlet) outlet = outlet_new (N_PEOPLE);
  g_autoptr (HfDigestSet) made = hf_digest_set_load ("made", "missing");
  g_autofree char *gone = outlet_get_path (outlet, "2-Person 2.pdf");

  outlet->options.made = made;
  outlet_export (outlet);
  g_unlink (gone);
  outlet_export (outlet);
  g_assert_cmpuint (outlet->total.n_kept, ==, N_PEOPLE - 1);
  g_assert_cmpuint (outlet->total.n_files, ==, 1);
  outlet_assert_whole (outlet, N_PEOPLE);
}

/* Cut short, or written over: it is not what was made, and is replaced only by somebody who says so. */
static void
test_what_is_not_whole (void)
{
  g_autoptr (Outlet) outlet = outlet_new (N_PEOPLE);
  g_autoptr (HfDigestSet) made = hf_digest_set_load ("made", "broken");
  g_autofree char *broken = outlet_get_path (outlet, "4-Person 4.pdf");

  outlet->options.made = made;
  outlet_export (outlet);
  g_assert_true (g_file_set_contents (broken, "%PDF-1.7 and no more", -1, NULL));
  outlet_export_failing (outlet, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS);

  outlet->options.flags = HF_SAVE_REPLACE;
  outlet_export (outlet);
  g_assert_cmpuint (outlet->total.n_kept, ==, N_PEOPLE - 1);
  g_assert_cmpuint (outlet->total.n_files, ==, 1);
  outlet_assert_whole (outlet, N_PEOPLE);
}

/* What would come out differently is no longer what stands. */
static void
test_changed_cards (void)
{
  g_autoptr (Outlet) outlet = outlet_new (N_PEOPLE);
  g_autoptr (HfDigestSet) made = hf_digest_set_load ("made", "changed");

  outlet->options.made = made;
  outlet_export (outlet);
  outlet->options.pdf.bleed = TRUE;
  outlet_export_failing (outlet, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS);
  outlet->options.pdf.bleed = FALSE;
  outlet_export (outlet);
  g_assert_cmpuint (outlet->total.n_kept, ==, N_PEOPLE);

  hf_crowd_unref (outlet->crowd);
  outlet->crowd = fixture_crowd ("name,team,note\nPerson 1,Team 1,Another note\n");
  outlet->people = hf_slice_all (1);
  outlet_export_failing (outlet, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS);
}

/* Some are called as among everybody, whoever else is made. */
static void
test_some_of_all (void)
{
  static const guint places[] = { 1, 3 };
  g_autoptr (HfCrowd) everybody = fixture_crowd ("name\nAda\nAda\nOlga\nAda\n");
  g_autoptr (Outlet) outlet = outlet_new_for (hf_crowd_pick (everybody, places, G_N_ELEMENTS (places)));
  g_auto (GStrv) files = NULL;

  outlet->options.pattern = "{name}";
  outlet->options.everybody = everybody;
  outlet->options.places = places;
  outlet_export (outlet);
  files = outlet_list (outlet);
  g_assert_cmpuint (g_strv_length (files), ==, 2);
  g_assert_cmpstr (files[0], ==, "Ada-2.pdf");
  g_assert_cmpstr (files[1], ==, "Ada-3.pdf");
}

static gpointer export(gpointer outlet)
{
  outlet_export (outlet);
  return NULL;
}

static guint
count_pdfs (const Outlet *outlet)
{
  g_auto (GStrv) files = outlet_list (outlet);
  guint count = 0;

  for (guint i = 0; files[i] != NULL; i++)
    count += g_str_has_suffix (files[i], ".pdf");
  return count;
}

static void
test_pauses (void)
{
  g_autoptr (Outlet) outlet = outlet_new (N_PEOPLE);
  g_autoptr (HfGate) gate = hf_gate_new ();
  GThread *thread;

  outlet->options.gate = gate;
  hf_gate_shut (gate);
  thread = g_thread_new ("export", export, outlet);
  g_usleep (G_USEC_PER_SEC / 4);
  g_assert_cmpuint (count_pdfs (outlet), ==, 0);
  g_assert_cmpint (hf_gate_get_shut_us (gate), >=, G_USEC_PER_SEC / 4);
  hf_gate_open (gate);
  g_thread_join (thread);
  outlet_assert_whole (outlet, N_PEOPLE);
}

static void
test_stops_while_paused (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (HfGate) gate = hf_gate_new ();

  hf_gate_shut (gate);
  g_cancellable_cancel (cancellable);
  hf_gate_pass (gate, cancellable);
  g_assert_true (hf_gate_is_shut (gate));
}

static void
test_summary (void)
{
  g_autoptr (HfSummary) summary = hf_summary_new ();
  g_autofree char *csv = NULL;

  hf_summary_add (summary, 3, "Olga, the \"first\"", HF_SUMMARY_FAILED, "No space is left");
  hf_summary_add (summary, 1, "Ada", HF_SUMMARY_MADE, NULL);
  hf_summary_add (summary, 2, "=HYPERLINK(1)", HF_SUMMARY_LEFT_OUT, "Not approved");
  csv = hf_summary_to_csv (summary);
  g_assert_cmpstr (csv, ==,
                   "\xEF\xBB\xBFRow,Name,Card,Why\r\n"
                   "1,Ada,made,\r\n"
                   "2,'=HYPERLINK(1),left out,Not approved\r\n"
                   "3,\"Olga, the \"\"first\"\"\",failed,No space is left\r\n");
  g_assert_cmpuint (hf_summary_count (summary, HF_SUMMARY_FAILED), ==, 1);
  g_assert_cmpstr (hf_summary_get_first_why (summary, HF_SUMMARY_FAILED), ==, "No space is left");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/resume/skips-what-stands/pdf", GINT_TO_POINTER (HF_BATCH_PDF), test_skips_what_stands);
  g_test_add_data_func ("/resume/skips-what-stands/png", GINT_TO_POINTER (HF_BATCH_PNG), test_skips_what_stands);
  g_test_add_func ("/resume/makes-what-is-missing", test_makes_what_is_missing);
  g_test_add_func ("/resume/replaces-nothing-broken-unasked", test_what_is_not_whole);
  g_test_add_func ("/resume/tells-cards-that-changed", test_changed_cards);
  g_test_add_func ("/resume/some-are-called-as-among-all", test_some_of_all);
  g_test_add_func ("/resume/pauses-and-goes-on", test_pauses);
  g_test_add_func ("/resume/a-stop-ends-a-pause", test_stops_while_paused);
  g_test_add_func ("/resume/summary-is-a-table", test_summary);
  return g_test_run ();
}
