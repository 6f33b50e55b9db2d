/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Our pairings name faces that exist: a near one would be taken in their place without a word. */
#include <fontconfig/fontconfig.h>

#include "library/library.h"

static HfLibrary *
own_library (void)
{
  g_autofree char *data = g_test_build_filename (G_TEST_DIST, "..", "data", NULL);
  const char *const folders[] = { data, NULL };

  return hf_library_new_for_folders (folders);
}

static void
assert_exists (const HfFace *face)
{
  FcPattern *wanted = FcPatternCreate ();
  FcPattern *found;
  FcResult result;
  FcChar8 *family;
  double weight;
  int slant;

  FcPatternAddString (wanted, FC_FAMILY, (const FcChar8 *) face->family);
  FcPatternAddDouble (wanted, FC_WEIGHT, FcWeightFromOpenTypeDouble (face->weight));
  FcPatternAddInteger (wanted, FC_SLANT, face->italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
  FcConfigSubstitute (NULL, wanted, FcMatchPattern);
  FcDefaultSubstitute (wanted);
  found = FcFontMatch (NULL, wanted, &result);

  g_test_message ("%s %d%s", face->family, face->weight, face->italic ? " italic" : "");
  g_assert_cmpint (FcPatternGetString (found, FC_FAMILY, 0, &family), ==, FcResultMatch);
  g_assert_cmpstr ((const char *) family, ==, face->family);
  g_assert_cmpint (FcPatternGetDouble (found, FC_WEIGHT, 0, &weight), ==, FcResultMatch);
  g_assert_cmpfloat_with_epsilon (FcWeightToOpenTypeDouble (weight), face->weight, 1.0);
  g_assert_cmpint (FcPatternGetInteger (found, FC_SLANT, 0, &slant), ==, FcResultMatch);
  g_assert_cmpint (slant, ==, face->italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);

  FcPatternDestroy (wanted);
  FcPatternDestroy (found);
}

static void
test_every_face_exists (void)
{
  g_autoptr (HfLibrary) library = own_library ();
  g_autoptr (GPtrArray) pairings = hf_library_list_pairings (library, NULL);

  g_assert_cmpuint (pairings->len, ==, 10);
  for (guint i = 0; i < pairings->len; i++)
    for (guint role = 0; role < HF_N_FONT_ROLES; role++)
      assert_exists (&((HfPairing *) g_ptr_array_index (pairings, i))->faces[role]);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/fonts/every-face-exists", test_every_face_exists);
  status = g_test_run ();
  FcFini ();
  return status;
}
