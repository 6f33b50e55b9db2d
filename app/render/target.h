/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/** HfTarget: what is painted on. */
typedef enum
{
  HF_TARGET_RASTER, /**< pixels: the target's own resolution is what there is */
  HF_TARGET_VECTOR, /**< PDF and printers: what cannot stay vector is painted at %HF_RASTER_DPI */
} HfTarget;

/** Pixels an inch of what a vector target cannot keep as vectors. */
#define HF_RASTER_DPI 300.0
