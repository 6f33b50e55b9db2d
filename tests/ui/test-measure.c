/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/measure.h"

#include <math.h>

static void
test_shows_what_people_measure_in (void)
{
  static const struct
  {
    double length_mm;
    HfUnits units;
    const char *text;
  } cases[] = {
    { 12.7, HF_UNITS_MM, "12.7" },       { 12.74, HF_UNITS_MM, "12.7" },      { 80.0, HF_UNITS_MM, "80.0" },
    { -0.01, HF_UNITS_MM, "0.0" },       { -5.5, HF_UNITS_MM, "-5.5" },       { 12.7, HF_UNITS_INCHES, "0.5" },
    { 3.175, HF_UNITS_INCHES, "0.125" }, { 127.0, HF_UNITS_INCHES, "5" },     { 254.0, HF_UNITS_INCHES, "10" },
    { 0.001, HF_UNITS_INCHES, "0" },     { -6.35, HF_UNITS_INCHES, "-0.25" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = hf_measure_text (cases[i].length_mm, cases[i].units);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_places_and_sizes_name_their_unit (void)
{
  g_autofree char *place = hf_measure_place_text (10, 31.5, HF_UNITS_MM);
  g_autofree char *size = hf_measure_size_text (127, 177.8, HF_UNITS_INCHES);

  g_assert_cmpstr (place, ==, "10.0, 31.5 mm");
  g_assert_cmpstr (size, ==, "5 × 7 in");
}

static void
test_keeps_a_sign_before_its_number (void)
{
  g_autofree char *place = hf_measure_place_text (-10, 31.5, HF_UNITS_MM);

  g_assert_cmpstr (place, ==, HF_LEFT_TO_RIGHT_ISOLATE "-10.0" HF_POP_ISOLATE ", 31.5 mm");
}

static void
test_takes_numbers_alone (void)
{
  static const struct
  {
    const char *text;
    double number; /* NAN: none */
  } cases[] = {
    { "-2.0", -2.0 }, { HF_LEFT_TO_RIGHT_MARK "-2.0", -2.0 },
    { "−٢", -2.0 },   { " 15,5 ", 15.5 },
    { "", NAN },      { "-", NAN },
    { "2 mm", NAN },  { "1e3", NAN },
    { "1.2.3", NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double number = 0.0;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (hf_number_parse (cases[i].text, &number), ==, !isnan (cases[i].number));
      if (!isnan (cases[i].number))
        g_assert_cmpfloat (number, ==, cases[i].number);
    }
}

static void
test_takes_what_people_type (void)
{
  static const struct
  {
    const char *text;
    HfUnits units;
    double length_mm;
  } cases[] = {
    { "12.5", HF_UNITS_MM, 12.5 },        { "12,5", HF_UNITS_MM, 12.5 },
    { " 12 ", HF_UNITS_MM, 12.0 },        { "-3", HF_UNITS_MM, -3.0 },
    { "−3", HF_UNITS_MM, -3.0 },          { "5", HF_UNITS_INCHES, 127.0 },
    { ".125", HF_UNITS_INCHES, 3.175 },   { "1/8", HF_UNITS_INCHES, 3.175 },
    { "1 1/8", HF_UNITS_INCHES, 28.575 }, { "-1 1/8", HF_UNITS_INCHES, -28.575 },
    { "2 cm", HF_UNITS_INCHES, 20.0 },    { "5in", HF_UNITS_MM, 127.0 },
    { "5\"", HF_UNITS_MM, 127.0 },        { "5 ″", HF_UNITS_MM, 127.0 },
    { "12 MM", HF_UNITS_INCHES, 12.0 },   { "72pt", HF_UNITS_MM, 25.4 },
    { "1 / 2 in", HF_UNITS_MM, 12.7 },    { HF_LEFT_TO_RIGHT_MARK "-3.5", HF_UNITS_MM, -3.5 },
    { "٢٫٥", HF_UNITS_MM, 2.5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double length_mm = -1e9;

      g_assert_true (hf_measure_parse (cases[i].text, cases[i].units, &length_mm));
      g_assert_cmpfloat_with_epsilon (length_mm, cases[i].length_mm, 1e-9);
    }
}

static void
test_refuses_what_is_no_length (void)
{
  static const char *const texts[] = {
    "",    " ",       "wide",   "mm",  "1.2.3",      "1/0",  "1/", "/2",
    "1 2", "5 miles", "1e9 mm", "--1", "9999999999", "1 1/", ".",  "\xc3\x28",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double length_mm = 42.0;

      g_assert_false (hf_measure_parse (texts[i], HF_UNITS_MM, &length_mm));
      g_assert_cmpfloat (length_mm, ==, 42.0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/measure/shows-what-people-measure-in", test_shows_what_people_measure_in);
  g_test_add_func ("/ui/measure/places-and-sizes-name-their-unit", test_places_and_sizes_name_their_unit);
  g_test_add_func ("/ui/measure/keeps-a-sign-before-its-number", test_keeps_a_sign_before_its_number);
  g_test_add_func ("/ui/measure/takes-numbers-alone", test_takes_numbers_alone);
  g_test_add_func ("/ui/measure/takes-what-people-type", test_takes_what_people_type);
  g_test_add_func ("/ui/measure/refuses-what-is-no-length", test_refuses_what_is_no_length);
  return g_test_run ();
}
