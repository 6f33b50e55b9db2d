/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window decides before it prints: whose cards, how sheets are shown, and what it remembers. */
#include "ui/share/print-memory.h"
#include "ui/share/print-plan.h"
#include "ui/share/sheet-arrange.h"

#include <glib/gstdio.h>
#include <math.h>

static void
test_people_by_number (void)
{
  static const struct
  {
    const char *text;
    gboolean right;
    guint start;
    guint count;
  } cases[] = {
    { "37-40", TRUE, 36, 4 }, { "37–40", TRUE, 36, 4 }, { " 37 — 40 ", TRUE, 36, 4 }, { "12", TRUE, 11, 1 },
    { "٣٧–٤٠", TRUE, 36, 4 }, { "49-99", TRUE, 48, 2 }, { "", FALSE, 0, 0 },          { "40-37", FALSE, 0, 0 },
    { "0", FALSE, 0, 0 },     { "51", FALSE, 0, 0 },    { "a-b", FALSE, 0, 0 },       { "1-2-3", FALSE, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfSlice people = { 0, 0 };
      g_autoptr (GError) error = NULL;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (hf_print_plan_parse_people (cases[i].text, 50, &people, &error), ==, cases[i].right);
      g_assert_cmpint (error == NULL, ==, cases[i].right);
      g_assert_cmpuint (people.start, ==, cases[i].start);
      g_assert_cmpuint (people.count, ==, cases[i].count);
    }
}

static void
assert_near (double a, double b)
{
  g_assert_cmpfloat_with_epsilon (a, b, 1e-6);
}

static void
test_sides_are_as_large_as_there_is_room (void)
{
  const HfSheetRoom wide = { 1000, 400, 20, 30 };
  const HfSheetRoom high = { 300, 1000, 20, 30 };
  const HfSheetRoom none = { 10, 10, 20, 30 };
  HfSheetRect sides[2];

  /* Beside each other, as high as the room without the caption, and in its middle. */
  assert_near (hf_sheet_arrange (200, 370, 2, &wide, FALSE, sides), 1.0);
  assert_near (sides[0].x_px, (1000 - 420) / 2.0);
  assert_near (sides[1].x_px, sides[0].x_px + 220);
  assert_near (sides[0].y_px, 0);
  assert_near (sides[1].height_px, 370);

  /* From right to left the front is at the right. */
  hf_sheet_arrange (200, 370, 2, &wide, TRUE, sides);
  g_assert_cmpfloat (sides[0].x_px, >, sides[1].x_px);

  /* Above each other where that makes them larger. */
  hf_sheet_arrange (300, 200, 2, &high, FALSE, sides);
  assert_near (sides[0].width_px, 300);
  assert_near (sides[0].x_px, sides[1].x_px);
  assert_near (sides[1].y_px, sides[0].y_px + 200 + 30 + 20);

  assert_near (hf_sheet_arrange (200, 300, 2, &none, FALSE, sides), 0);
}

static void
test_choices_come_back_by_card_and_printer (void)
{
  const HfPrintChoices office = {
    .sheet = (char *) "a4-2up", .duplex = HF_DUPLEX_SHORT, .slug = TRUE, .ink_price = 0.04
  };
  const HfPrintChoices home = { .tray = (char *) "tray-2", .duplex = HF_DUPLEX_MANUAL, .marks = TRUE };
  HfPrintChoices found;
  g_autofree char *printer = NULL;
  g_autofree char *other = NULL;

  g_assert_null (hf_print_memory_get_printer ("one"));
  g_assert_false (hf_print_memory_load ("one", "Office Press", &found));
  hf_print_memory_save ("one", "Office Press", &office);
  hf_print_memory_save ("one", "home", &home);

  printer = hf_print_memory_get_printer ("one");
  g_assert_cmpstr (printer, ==, "home");
  other = hf_print_memory_get_printer ("two");
  g_assert_cmpstr (other, ==, "home");

  g_assert_true (hf_print_memory_load ("one", "Office Press", &found));
  g_assert_cmpstr (found.sheet, ==, "a4-2up");
  g_assert_null (found.tray);
  g_assert_cmpint (found.duplex, ==, HF_DUPLEX_SHORT);
  g_assert_true (found.slug);
  g_assert_false (found.marks);
  assert_near (found.ink_price, 0.04);
  hf_print_choices_clear (&found);

  /* Another card is printed as the last was on that printer. */
  g_assert_true (hf_print_memory_load ("two", "home", &found));
  g_assert_cmpstr (found.tray, ==, "tray-2");
  g_assert_cmpint (found.duplex, ==, HF_DUPLEX_MANUAL);
  hf_print_choices_clear (&found);
}

static void
test_memory_does_not_grow_without_end (void)
{
  const HfPrintChoices choices = { .sheet = (char *) "a4" };
  HfPrintChoices found;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *uuid = g_strdup_printf ("card-%u", i);

      hf_print_memory_save (uuid, i % 2 == 0 ? "even" : "odd", &choices);
    }
  g_assert_true (hf_print_memory_load ("card-299", "odd", &found));
  hf_print_choices_clear (&found);
  {
    g_autofree char *path = g_build_filename (g_get_user_state_dir (), "heartfelt", "printing.ini", NULL);
    g_autoptr (GKeyFile) keys = g_key_file_new ();
    gsize n_groups;
    g_auto (GStrv) groups = NULL;

    g_assert_true (g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL));
    groups = g_key_file_get_groups (keys, &n_groups);
    g_assert_cmpuint (n_groups, <=, 200);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ui/printing/people-by-number", test_people_by_number);
  g_test_add_func ("/ui/printing/sides-are-as-large-as-there-is-room", test_sides_are_as_large_as_there_is_room);
  g_test_add_func ("/ui/printing/choices-come-back-by-card-and-printer", test_choices_come_back_by_card_and_printer);
  g_test_add_func ("/ui/printing/memory-does-not-grow-without-end", test_memory_does_not_grow_without_end);

  return g_test_run ();
}
