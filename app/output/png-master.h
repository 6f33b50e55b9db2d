/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of which most is the same for everybody, as PNG: what is shared is painted and deflated once.
 *
 * A copy paints only the bands its personal items touch; the rest of its file is the master's. Its pixels are those of
 * hf_png_write(); its bytes depend on card, person and machine (on whether it has ISA-L), and on nothing else. */
#pragma once

#include "output/png.h"

/** HfPngMaster: immutable, reference counted, and shared freely between threads. */
typedef const struct _HfPngMaster HfPngMaster;

/** HfPngArea: from where to where, in points below the top of the trim, something personal is painted. */
typedef struct
{
  double top_pt;
  double bottom_pt;
  GBytes *key; /**< areas with equal keys look the same; %NULL where that is not known */
} HfPngArea;

/**
 * HfPngMasterPlan: what a master is made of.
 *
 * @below paints what lies below everything personal. @above is %NULL where nothing shared lies above anything
 * personal; else it paints that, on pages as large as @below.
 */
typedef struct
{
  const HfOutputPage *below;
  const HfOutputPage *above;
  const HfPngArea *zones; /**< where areas are expected; elsewhere they cost more; keys do not count */
  guint n_zones;
  const HfPngOptions *options;
  const HfOutputInfo *info; /**< nullable */
  gboolean portable;        /**< deflates with zlib alone, whatever the machine has */
  guint n_threads;          /**< that deflate what is shared; 0 is 1 */
} HfPngMasterPlan;

/** hf_png_master_suits: whether @page is small enough, at @options, to keep its pixels; else hf_png_write() remains. */
gboolean hf_png_master_suits (const HfOutputPage *page, const HfPngOptions *options);

/**
 * hf_png_master_new:
 *
 * Paints at once; nothing of @plan is kept. Returns: (transfer full) (nullable): %NULL with #HF_OUTPUT_ERROR or
 * %G_IO_ERROR_CANCELLED
 */
HfPngMaster *hf_png_master_new (const HfPngMasterPlan *plan, GCancellable *cancellable, GError **error);

/** hf_png_master_ref: Returns: (transfer full) */
HfPngMaster *hf_png_master_ref (HfPngMaster *master);

void hf_png_master_unref (HfPngMaster *master);

/** hf_png_master_round_area: widens @area to the whole bands that are painted anew for it; nothing stays nothing. */
void hf_png_master_round_area (HfPngMaster *master, HfPngArea *area);

/**
 * HfPngPersonal: what a copy shows besides what is shared.
 *
 * @page paints all that lies above the master's `below`: what is personal, and the master's `above` in its place, of
 * which it may leave out what reaches none of @areas, rounded. Everything personal lies in @areas.
 */
typedef struct
{
  const HfOutputPage *page;
  const HfPngArea *areas;
  guint n_areas;
  gboolean spills; /**< @page paints outside @areas too, which takes longer; else it is clipped to their bands */
} HfPngPersonal;

/** HfPngCopier: what a thread makes copies of a master with: an image as large as the page. */
typedef struct _HfPngCopier HfPngCopier;

/** hf_png_copier_new: Returns: (transfer full) */
HfPngCopier *hf_png_copier_new (HfPngMaster *master);

void hf_png_copier_free (HfPngCopier *copier);

/**
 * hf_png_copier_write: writes a copy into @save, which the caller commits.
 *
 * The page is not painted when all areas were seen before. Returns: as hf_png_write()
 */
gboolean hf_png_copier_write (HfPngCopier *copier, HfSave *save, const HfPngPersonal *personal,
                              GCancellable *cancellable, GError **error);

/** hf_png_copier_write_bytes: the same in memory. Returns: (transfer full) (nullable) */
GBytes *hf_png_copier_write_bytes (HfPngCopier *copier, const HfPngPersonal *personal, GCancellable *cancellable,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPngMaster, hf_png_master_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPngCopier, hf_png_copier_free)
