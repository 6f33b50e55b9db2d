/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-shop.h"

#include "output/page.h"

#include <glib/gi18n.h>
#include <lcms2.h>
#include <string.h>

/* Profiles of presses are 0.5 to 3 MB. */
#define MOST_PROFILE_BYTES (32u << 20)

/* When a profile was made (ICC.1:2010, 7.2.8), which is not to be the clock. */
#define DATE_OFFSET 24
#define DATE_BYTES 12

struct _HfPdfShop
{
  char *name;
  GBytes *profile;
  guint n_inks;
  GBytes *srgb;
};

static GBytes *
make_srgb (void)
{
  static const guint8 date[DATE_BYTES] = { 0x07, 0xd0, 0, 1, 0, 1 }; /* 2000-01-01 */
  cmsHPROFILE profile = cmsCreate_sRGBProfile ();
  cmsUInt32Number length = 0;
  guint8 *bytes;

  cmsSaveProfileToMem (profile, NULL, &length);
  bytes = g_malloc (length);
  cmsSaveProfileToMem (profile, bytes, &length);
  cmsCloseProfile (profile);
  memcpy (bytes + DATE_OFFSET, date, DATE_BYTES);
  return g_bytes_new_take (bytes, length);
}

/* Inks of a press, or 0 where @profile is of something else. */
static guint
count_inks (cmsHPROFILE profile)
{
  if (cmsGetDeviceClass (profile) != cmsSigOutputClass)
    return 0;

  switch ((int) cmsGetColorSpace (profile))
    {
    case cmsSigCmykData:
      return 4;
    case cmsSigRgbData:
      return 3;
    case cmsSigGrayData:
      return 1;
    default:
      return 0;
    }
}

HfPdfShop *
hf_pdf_shop_load (const char *path, GError **error)
{
  g_autoptr (HfPdfShop) shop = g_new0 (HfPdfShop, 1);
  g_autoptr (GError) reason = NULL;
  char *contents = NULL;
  gsize length = 0;
  cmsHPROFILE profile;
  char name[256] = "";

  if (!g_file_get_contents (path, &contents, &length, &reason))
    {
      g_set_error (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_PROFILE, _ ("The colour profile cannot be read: %s"),
                   reason->message);
      return NULL;
    }

  shop->profile = g_bytes_new_take (contents, length);
  profile = length <= MOST_PROFILE_BYTES ? cmsOpenProfileFromMem (contents, (cmsUInt32Number) length) : NULL;
  if (profile != NULL)
    {
      shop->n_inks = count_inks (profile);
      cmsGetProfileInfoASCII (profile, cmsInfoDescription, "en", "US", name, sizeof name);
      cmsCloseProfile (profile);
    }
  if (shop->n_inks == 0)
    {
      g_set_error (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_PROFILE,
                   _ ("“%s” is not the colour profile of a press: ask the print shop for theirs, an ICC profile of "
                      "class “prtr”"),
                   path);
      return NULL;
    }

  shop->name = name[0] != '\0' ? g_utf8_make_valid (name, -1) : g_path_get_basename (path);
  shop->srgb = make_srgb ();
  return g_steal_pointer (&shop);
}

char *
hf_pdf_shop_find (void)
{
  static const char *const places[] = {
    "color/icc/colord/FOGRA39L_coated.icc",
    "color/icc/colord/GRACoL_TR006_coated.icc",
    "color/icc/ISOcoated_v2_300_bas.icc",
    "color/icc/ghostscript/default_cmyk.icc",
  };
  const char *const *folders = g_get_system_data_dirs ();

  for (gsize place = 0; place < G_N_ELEMENTS (places); place++)
    for (guint i = 0; folders[i] != NULL; i++)
      {
        g_autofree char *path = g_build_filename (folders[i], places[place], NULL);

        if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
          return g_steal_pointer (&path);
      }

  return NULL;
}

void
hf_pdf_shop_free (HfPdfShop *shop)
{
  if (shop == NULL)
    return;

  g_free (shop->name);
  g_clear_pointer (&shop->profile, g_bytes_unref);
  g_clear_pointer (&shop->srgb, g_bytes_unref);
  g_free (shop);
}

const char *
hf_pdf_shop_get_name (const HfPdfShop *shop)
{
  return shop->name;
}

GBytes *
hf_pdf_shop_get_profile (const HfPdfShop *shop, guint *out_n_inks)
{
  *out_n_inks = shop->n_inks;
  return shop->profile;
}

GBytes *
hf_pdf_shop_get_srgb (const HfPdfShop *shop)
{
  return shop->srgb;
}
