/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-places.h"

#include <string.h>
#include <zlib.h>

/* Undoes deflating and predictor 12. Returns: (transfer full): one row after the other. */
static GBytes *
unpack (const HfPdfPlaces *places)
{
  g_autoptr (GBytes) packed = hf_pdf_places_pack (places);
  uLongf length = 9 * hf_pdf_places_get_count (places);
  g_autofree guint8 *lines = g_malloc (length);
  GByteArray *rows = g_byte_array_new ();
  guint8 row[8] = { 0 };

  g_assert_cmpint (uncompress (lines, &length, g_bytes_get_data (packed, NULL), (uLong) g_bytes_get_size (packed)), ==,
                   Z_OK);
  g_assert_cmpuint (length, ==, 9 * hf_pdf_places_get_count (places));
  for (guint i = 0; i < length; i += 9)
    {
      g_assert_cmpuint (lines[i], ==, 2);
      for (guint byte = 0; byte < 8; byte++)
        row[byte] += lines[i + 1 + byte];
      g_byte_array_append (rows, row, sizeof row);
    }

  return g_byte_array_free_to_bytes (rows);
}

static void
add (HfPdfPlaces *places, guint n_places)
{
  for (guint i = 0; i < n_places; i++)
    {
      guint number = hf_pdf_places_reserve (places);
      HfPdfPlace place = i % 3 == 0 ? (HfPdfPlace){ HF_PDF_PLACE_OFFSET, 0, 0x1234567890 + i }
                                    : (HfPdfPlace){ HF_PDF_PLACE_PACKED, (guint16) (i * 77), 4000 };

      hf_pdf_places_set (places, number, place);
    }
}

static void
test_rows_are_as_the_standard_says (void)
{
  static const guint8 expected[] = {
    0, 0,    0,    0,    0,    0,    0xff, 0xff, /* none */
    1, 0x12, 0x34, 0x56, 0x78, 0x90, 0,    0,    /* at an offset */
    2, 0,    0,    0,    0x0f, 0xa0, 0,    77,   /* in an object stream */
    0, 0,    0,    0,    0,    0,    0,    0,    /* reserved */
  };
  g_autoptr (HfPdfPlaces) places = hf_pdf_places_new ();
  g_autoptr (GBytes) rows = NULL;

  add (places, 2);
  g_assert_cmpuint (hf_pdf_places_reserve (places), ==, 3);
  rows = unpack (places);
  g_assert_cmpmem (g_bytes_get_data (rows, NULL), g_bytes_get_size (rows), expected, sizeof expected);
}

/* A copy of what is settled says what a file that did it all itself says. */
static void
test_copies_go_on_from_what_is_settled (void)
{
  static const struct
  {
    guint n_before;
    guint n_reserved;
    guint n_after;
  } cases[] = { { 0, 0, 0 }, { 0, 1, 3 }, { 1, 1, 0 }, { 5, 2, 40 }, { 3000, 1, 1 }, { 300, 0, 3000 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfPdfPlaces) first = hf_pdf_places_new ();
      g_autoptr (HfPdfPlaces) plain = NULL;
      g_autoptr (HfPdfPlaces) copy = NULL;
      HfPdfPlaces *both[2];
      g_autoptr (GBytes) expected = NULL;
      g_autoptr (GBytes) rows = NULL;

      add (first, cases[i].n_before);
      for (guint k = 0; k < cases[i].n_reserved; k++)
        hf_pdf_places_reserve (first);
      plain = hf_pdf_places_copy (first);
      hf_pdf_places_settle (first);
      copy = hf_pdf_places_copy (first);
      both[0] = plain;
      both[1] = copy;
      for (guint k = 0; k < G_N_ELEMENTS (both); k++)
        {
          add (both[k], cases[i].n_after);
          for (guint n = 0; n < cases[i].n_reserved; n++)
            hf_pdf_places_set (both[k], cases[i].n_before + 1 + n, (HfPdfPlace){ HF_PDF_PLACE_OFFSET, 0, 99 });
        }

      expected = unpack (plain);
      rows = unpack (copy);
      g_assert_true (g_bytes_equal (rows, expected));
      g_assert_cmpuint (hf_pdf_places_get_count (first), ==, 1 + cases[i].n_before + cases[i].n_reserved);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/output/pdf-places/rows-are-as-the-standard-says", test_rows_are_as_the_standard_says);
  g_test_add_func ("/output/pdf-places/copies-go-on-from-what-is-settled", test_copies_go_on_from_what_is_settled);

  return g_test_run ();
}
