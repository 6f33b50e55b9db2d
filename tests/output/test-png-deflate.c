/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/png-deflate.h"

#include <string.h>
#include <zlib.h>

#define MAX_INFLATED (8u << 20)

/* One in thirty showed it where the address of a deflater did. */
#define N_PLACES 250

static const HfPngEffort efforts[] = { HF_PNG_EFFORT_THOROUGH, HF_PNG_EFFORT_PORTABLE, HF_PNG_EFFORT_QUICK };

static GByteArray *
make_noise (gsize length)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (27);
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_set_size (bytes, (guint) length);
  for (gsize i = 0; i < length; i++)
    bytes->data[i] = (guint8) g_rand_int_range (random, 0, 256);
  return bytes;
}

static void
assert_inflates (const guint8 *deflated, gsize length, const guint8 *expected, gsize n_expected)
{
  g_autofree guint8 *inflated = g_malloc (MAX_INFLATED);
  z_stream zlib = { .next_in = (Bytef *) deflated, .avail_in = (uInt) length };

  g_assert_cmpint (inflateInit2 (&zlib, -15), ==, Z_OK);
  zlib.next_out = inflated;
  zlib.avail_out = MAX_INFLATED;
  g_assert_cmpint (inflate (&zlib, Z_SYNC_FLUSH), ==, Z_OK);
  g_assert_cmpuint (zlib.avail_in, ==, 0);
  g_assert_cmpmem (inflated, zlib.total_out, expected, n_expected);
  inflateEnd (&zlib);
}

static void
test_inflates (gconstpointer data)
{
  static const gsize lengths[] = { 0, 1, 2, 4, 17, 289, 65536, 300000 };
  g_autoptr (HfPngDeflater) deflater = hf_png_deflater_new (*(const HfPngEffort *) data);
  g_autoptr (GByteArray) noise = make_noise (lengths[G_N_ELEMENTS (lengths) - 1]);
  g_autoptr (GByteArray) shade = g_byte_array_new ();

  for (guint i = 0; i < noise->len; i++)
    g_byte_array_append (shade, &(guint8){ (guint8) (i / 100) }, 1);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GByteArray) once = g_byte_array_new ();
      g_autoptr (GByteArray) after_another = g_byte_array_new ();

      hf_png_deflater_append (deflater, noise->data, lengths[i], once);
      assert_inflates (once->data, once->len, noise->data, lengths[i]);
      hf_png_deflater_append (deflater, shade->data, shade->len, after_another);
      g_byte_array_set_size (after_another, 0);
      hf_png_deflater_append (deflater, noise->data, lengths[i], after_another);
      g_assert_cmpmem (after_another->data, after_another->len, once->data, once->len);
    }
}

/* Runs join in any order when they end on a byte and look at nothing before them. */
static void
test_joins (gconstpointer data)
{
  g_autoptr (HfPngDeflater) deflater = hf_png_deflater_new (*(const HfPngEffort *) data);
  g_autoptr (GByteArray) noise = make_noise (2000);
  g_autoptr (GByteArray) both = g_byte_array_new ();
  g_autoptr (GByteArray) joined = g_byte_array_new ();

  g_byte_array_append (both, noise->data + 1000, 1000);
  g_byte_array_append (both, noise->data, 1000);
  hf_png_deflater_append (deflater, both->data, 1000, joined);
  hf_png_deflater_append (deflater, both->data + 1000, 1000, joined);
  assert_inflates (joined->data, joined->len, both->data, both->len);
}

/* A deflater keeps where four bytes were seen last, beginning with one value for all that were not seen yet. It does
 * not look at all that follows long plain runs, so what is said there and once more, a multiple of the window away from
 * that value, is found by that value alone. What is not as it should be at the beginning shows there. */
static GByteArray *
make_tell_tale (void)
{
  enum
  {
    WINDOW = 32768,
    N_WINDOWS = 128,
    BEFORE = 24,
    NEW = 84,
    LATER = 500,
    REPEATED = 12,
  };
  g_autoptr (GByteArray) noise = make_noise (NEW * N_WINDOWS);
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_set_size (bytes, WINDOW * N_WINDOWS);
  memset (bytes->data, 0, bytes->len);
  for (guint i = 1; i < N_WINDOWS; i++)
    {
      guint8 *place = bytes->data + i * WINDOW;

      memcpy (place - BEFORE, noise->data + i * NEW, NEW);
      memcpy (place + LATER, place, REPEATED);
    }

  return bytes;
}

/* Deflaters at many addresses, which differ from one start of a program to the next, are to write the same bytes. */
static void
test_same_wherever_it_lies (gconstpointer data)
{
  const guint n_deflaters = *(const HfPngEffort *) data == HF_PNG_EFFORT_QUICK ? N_PLACES : 4;
  g_autoptr (GPtrArray) deflaters = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_png_deflater_free);
  g_autoptr (GByteArray) bytes = make_tell_tale ();
  g_autoptr (GByteArray) first = g_byte_array_new ();

  for (guint i = 0; i < n_deflaters; i++)
    {
      HfPngDeflater *deflater = hf_png_deflater_new (*(const HfPngEffort *) data);
      g_autoptr (GByteArray) deflated = g_byte_array_new ();

      g_ptr_array_add (deflaters, deflater);
      hf_png_deflater_append (deflater, bytes->data, bytes->len, deflated);
      if (i == 0)
        {
          assert_inflates (deflated->data, deflated->len, bytes->data, bytes->len);
          g_byte_array_append (first, deflated->data, deflated->len);
        }
      g_assert_cmpmem (deflated->data, deflated->len, first->data, first->len);
    }
}

int
main (int argc, char *argv[])
{
  static const char *const names[] = { "thorough", "portable", "quick" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (efforts); i++)
    {
      g_autofree char *inflates = g_strdup_printf ("/png-deflate/inflates/%s", names[i]);
      g_autofree char *joins = g_strdup_printf ("/png-deflate/joins/%s", names[i]);
      g_autofree char *same = g_strdup_printf ("/png-deflate/same-wherever-it-lies/%s", names[i]);

      g_test_add_data_func (inflates, &efforts[i], test_inflates);
      g_test_add_data_func (joins, &efforts[i], test_joins);
      g_test_add_data_func (same, &efforts[i], test_same_wherever_it_lies);
    }
  return g_test_run ();
}
