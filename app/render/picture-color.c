/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/picture-color.h"

#include <lcms2.h>
#include <string.h>

/** A profile all of whose colours come out this close, in 8-bit steps, is sRGB under another name. */
#define SAME_STEPS 2

/** Profiles are some hundred bytes to a megabyte; what is longer is not worth its time. */
#define MAX_PROFILE_BYTES (4u << 20)

typedef void HfProfile;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfProfile, cmsCloseProfile)

struct _HfColorShift
{
  cmsHTRANSFORM transform; /**< for RGB profiles */
  guint8 grays[256][3];    /**< for grey ones */
  guint n_channels;
};

static cmsHTRANSFORM
make_transform (HfProfile *from, cmsUInt32Number from_type, cmsUInt32Number to_type)
{
  g_autoptr (HfProfile) srgb = cmsCreate_sRGBProfile ();

  return cmsCreateTransform (from, from_type, srgb, to_type, INTENT_PERCEPTUAL,
                             cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_COPY_ALPHA);
}

static gboolean
changes_nothing (HfProfile *profile)
{
  static const guint8 levels[] = { 0, 48, 96, 144, 192, 255 };
  guint8 before[G_N_ELEMENTS (levels) * G_N_ELEMENTS (levels) * G_N_ELEMENTS (levels)][3];
  guint8 after[G_N_ELEMENTS (before)][3];
  cmsHTRANSFORM transform = make_transform (profile, TYPE_RGB_8, TYPE_RGB_8);
  gsize count = 0;

  if (transform == NULL)
    return TRUE;
  for (gsize r = 0; r < G_N_ELEMENTS (levels); r++)
    for (gsize g = 0; g < G_N_ELEMENTS (levels); g++)
      for (gsize b = 0; b < G_N_ELEMENTS (levels); b++, count++)
        {
          before[count][0] = levels[r];
          before[count][1] = levels[g];
          before[count][2] = levels[b];
        }
  cmsDoTransform (transform, before, after, (cmsUInt32Number) count);
  cmsDeleteTransform (transform);

  for (gsize i = 0; i < count; i++)
    for (guint c = 0; c < 3; c++)
      if (ABS (before[i][c] - after[i][c]) > SAME_STEPS)
        return FALSE;

  return TRUE;
}

static gboolean
prepare_gray (HfColorShift *shift, HfProfile *profile)
{
  cmsHTRANSFORM transform = make_transform (profile, TYPE_GRAY_8, TYPE_RGB_8);
  guint8 levels[256];

  if (transform == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    levels[i] = (guint8) i;
  cmsDoTransform (transform, levels, shift->grays, G_N_ELEMENTS (levels));
  cmsDeleteTransform (transform);

  return TRUE;
}

static gboolean
prepare_rgb (HfColorShift *shift, HfProfile *profile, gboolean has_alpha)
{
  cmsUInt32Number type = has_alpha ? TYPE_RGBA_8 : TYPE_RGB_8;

  if (changes_nothing (profile))
    return FALSE;
  shift->transform = make_transform (profile, type, type);

  return shift->transform != NULL;
}

HfColorShift *
hf_color_shift_new (GBytes *profile, gboolean has_alpha)
{
  g_autoptr (HfColorShift) shift = NULL;
  g_autoptr (HfProfile) opened = NULL;
  gsize length;
  const guint8 *data;
  gboolean useful = FALSE;

  if (profile == NULL || g_bytes_get_size (profile) > MAX_PROFILE_BYTES)
    return NULL;
  data = g_bytes_get_data (profile, &length);
  opened = cmsOpenProfileFromMem (data, (cmsUInt32Number) length);
  if (opened == NULL)
    return NULL;

  shift = g_new0 (HfColorShift, 1);
  shift->n_channels = has_alpha ? 4 : 3;
  if (cmsGetColorSpace (opened) == cmsSigRgbData)
    useful = prepare_rgb (shift, opened, has_alpha);
  else if (cmsGetColorSpace (opened) == cmsSigGrayData)
    useful = prepare_gray (shift, opened);

  return useful ? g_steal_pointer (&shift) : NULL;
}

void
hf_color_shift_apply (HfColorShift *shift, guint8 *pixels, gsize n_pixels)
{
  if (shift->transform != NULL)
    {
      cmsDoTransform (shift->transform, pixels, pixels, (cmsUInt32Number) n_pixels);
      return;
    }

  for (gsize i = 0; i < n_pixels; i++, pixels += shift->n_channels)
    memcpy (pixels, shift->grays[pixels[0]], 3);
}

void
hf_color_shift_free (HfColorShift *shift)
{
  if (shift->transform != NULL)
    cmsDeleteTransform (shift->transform);
  g_free (shift);
}
