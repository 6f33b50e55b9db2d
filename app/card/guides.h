/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Guides: lines on a page that things are aligned with; they are seen while working on it and printed nowhere. */
#pragma once

#include <glib.h>

/** HfGuideAxis: which way places of guides are told. */
typedef enum
{
  HF_GUIDES_X, /**< upright lines, by how far they are from the left */
  HF_GUIDES_Y, /**< level lines, by how far they are from the top */
  HF_N_GUIDE_AXES,
} HfGuideAxis;

/** HfGuides: the places of @n guides along one axis, ascending, each once. */
typedef struct
{
  const double *at_mm;
  guint n;
} HfGuides;

/** hf_guides_init: makes the uninitialised @guides those of @places (nullable), in any order, of @n guides. */
void hf_guides_init (HfGuides *guides, const double *places, guint n);

/** hf_guides_clear: lets go of the places. */
void hf_guides_clear (HfGuides *guides);

/** hf_guides_equal: whether both are at the same places. */
gboolean hf_guides_equal (const HfGuides *a, const HfGuides *b);
