/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be exported, once the words of the command line are understood. */
#pragma once

#include "base/save.h"
#include "card/card.h"
#include "output/pdf-shop.h"
#include "render/side.h"

/** HfExportKind: what sort of file is made. */
typedef enum
{
  HF_EXPORT_PNG,
  HF_EXPORT_PDF,
  HF_EXPORT_EML, /**< a draft for a mail program, with a PDF or PNGs */
} HfExportKind;

/** HfExportOptions: strings are borrowed. */
typedef struct
{
  HfExportKind kind;
  const char *target;
  HfSideChoice sides;
  double dpi;   /**< 0: as the format asks */
  int width_px; /**< of each picture; 0: as the resolution gives */
  int height_px;
  gboolean bleed;
  HfPdfShop *shop; /**< nullable: whom a PDF is for; to be freed with hf_export_options_clear() */
  HfSaveFlags save_flags;
} HfExportOptions;

/** HfExportWords: the same as the user wrote it; all nullable. */
typedef struct
{
  const char *kind;
  const char *target;
  const char *sides;
  const char *dpi;
  const char *size;
  gboolean bleed;
  gboolean combined;
  gboolean force;
  gboolean print_shop;
  const char *profile;
} HfExportWords;

/**
 * hf_export_options_parse: understands @words. Fails with #HF_USAGE_ERROR naming the option, or
 * %HF_OUTPUT_ERROR_PROFILE.
 */
gboolean hf_export_options_parse (const HfExportWords *words, HfExportOptions *out_options, GError **error);

/** hf_export_options_clear: frees what @options owns, not itself. */
void hf_export_options_clear (HfExportOptions *options);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HfExportOptions, hf_export_options_clear)

/**
 * hf_export_options_list_sides: the sides of @card to export.
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_USAGE_ERROR where it has none
 */
GArray *hf_export_options_list_sides (const HfExportOptions *options, HfCard *card, GError **error);

/** hf_export_options_get_dpi: the resolution of pictures of a card of @format. */
double hf_export_options_get_dpi (const HfExportOptions *options, const HfFormat *format);
