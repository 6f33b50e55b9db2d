/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much work the proof wall makes in each frame while 10,000 people's cards scroll by, and what memory it takes. */
#include "file/load.h"
#include "frames.h"
#include "roster/read.h"
#include "ui/people/card-wall.h"

#include <adwaita.h>

#define WIDTH 1280
#define HEIGHT 840
#define N_PEOPLE 10000u
#define N_FRAMES 600
#define SETTLE_MS 4000
#define TICK_MS (1000.0 / 60.0)

typedef struct
{
  GtkAdjustment *adjustment;
  double step;
} Scrolling;

static double
read_memory_mib (void)
{
  g_autofree char *text = NULL;
  long pages = 0;
  long resident = 0;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL) || sscanf (text, "%ld %ld", &pages, &resident) != 2)
    return 0;
  return (double) resident * 4096.0 / 1048576.0;
}

static guint
count_missed (GArray *ms)
{
  guint missed = 0;

  for (guint i = 0; i < ms->len; i++)
    missed += g_array_index (ms, double, i) > TICK_MS;
  return missed;
}

static void
act (guint frame, gpointer data)
{
  const Scrolling *scrolling = data;

  gtk_adjustment_set_value (scrolling->adjustment, gtk_adjustment_get_value (scrolling->adjustment) + scrolling->step);
}

static void
scroll (GtkWidget *wall, GtkAdjustment *adjustment, const char *what, double step)
{
  Scrolling scrolling = { adjustment, step };
  HfFrames frames;

  gtk_adjustment_set_value (adjustment, 0);
  hf_frames_settle (500);
  frames = hf_frames_measure (wall, N_FRAMES, act, &scrolling);
  g_print (
      "%-22s %3u frames  processor p50 %6.2f p95 %6.2f p99 %6.2f max %6.2f ms  over a tick %3u  clock p95 %6.2f ms  "
      "%4.0f MiB\n",
      what, frames.cpu_ms->len, hf_frames_get_part (frames.cpu_ms, 0.5), hf_frames_get_part (frames.cpu_ms, 0.95),
      hf_frames_get_part (frames.cpu_ms, 0.99), hf_frames_get_part (frames.cpu_ms, 1.0), count_missed (frames.cpu_ms),
      hf_frames_get_part (frames.clock_ms, 0.95), read_memory_mib ());
  hf_frames_clear (&frames);
}

static HfRoster *
make_roster (void)
{
  g_autoptr (GString) csv = g_string_new ("name,team,note\n");
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  HfRoster *roster;

  for (guint i = 1; i <= N_PEOPLE; i++)
    g_string_append_printf (csv, "Person Number %u,Team %u,You answered call %u and made somebody’s day.\n", i, i % 17,
                            i * 7);
  stream = g_memory_input_stream_new_from_data (csv->str, (gssize) csv->len, NULL);
  roster = hf_roster_read_stream (stream, "people.csv", NULL, NULL, &error);
  g_assert_no_error (error);
  return roster;
}

static void
add_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/heartfelt/Heartfelt/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static GtkAdjustment *
find_adjustment (HfCardWall *wall)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (hf_card_wall_get_grid (wall)));
}

int
main (int argc, char *argv[])
{
  g_autoptr (HfDocument) document = NULL;
  g_autoptr (HfProofRun) proof = NULL;
  g_autoptr (HfRoster) roster = NULL;
  g_autoptr (HfCard) card = NULL;
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GError) error = NULL;
  GtkWidget *window;
  HfCardWall *wall;

  if (argc != 2)
    {
      g_printerr ("bench-wall FOLDER: the folder of a template\n");
      return 2;
    }
  card = hf_file_load (argv[1], HF_FILE_LOAD_DEFAULT, NULL, &error);
  if (card == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  adw_init ();
  add_style ();
  roster = make_roster ();
  for (guint i = 0; i < N_PEOPLE; i++)
    g_array_append_val (people, i);
  document = hf_document_new (card, NULL);
  hf_document_set_roster (document, roster);
  proof = hf_proof_run_new (document);
  window = gtk_window_new ();
  wall = g_object_new (HF_TYPE_CARD_WALL, NULL);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (wall));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  hf_card_wall_set_document (wall, document, proof);
  gtk_window_present (GTK_WINDOW (window));
  hf_frames_settle (500);
  hf_card_wall_set_people (wall, people);
  while (!hf_proof_run_is_done (proof))
    hf_frames_settle (200);
  hf_frames_settle (SETTLE_MS);
  g_print ("%u people, at rest %22s %4.0f MiB\n", N_PEOPLE, "", read_memory_mib ());
  scroll (GTK_WIDGET (wall), find_adjustment (wall), "by a wheel", 60);
  scroll (GTK_WIDGET (wall), find_adjustment (wall), "by a fling", 240);
  scroll (GTK_WIDGET (wall), find_adjustment (wall), "through all of them", 430);
  hf_card_wall_set_document (wall, NULL, NULL);
  hf_proof_run_stop (proof);
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
