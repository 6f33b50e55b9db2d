/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Palettes from a file of somebody's: read, judged, and written so that they read as the same. */
#include "card/palette-contrast.h"
#include "library/palette-files.h"

#include "fuzz.h"

static void
check (HfPalette *palette)
{
  HfPaletteContrast contrasts[HF_N_PALETTE_CONTRASTS];
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hf_palette_to_file (palette);
  g_autoptr (GPtrArray) again =
      hf_palettes_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "again.json", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_true (hf_palette_equal (again->pdata[0], palette));

  hf_palette_measure (palette, contrasts);
  for (guint i = 0; i < HF_N_PALETTE_CONTRASTS; i++)
    g_assert_true (contrasts[i].contrast >= 1.0 && contrasts[i].contrast <= 21.01);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) palettes = hf_palettes_parse ((const char *) data, size, "palettes.json", &error);

  g_assert_true ((palettes == NULL) == (error != NULL));
  for (guint i = 0; palettes != NULL && i < palettes->len; i++)
    check (palettes->pdata[i]);

  return 0;
}
