/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet as it is bought: the paper, and the places on it that cards, labels or an address go to. */
#pragma once

#include "card/format.h"
#include "sheet/error.h"

/** HfSheetKind: what a sheet is for. */
typedef enum
{
  HF_SHEET_CARDS,    /**< cards that are cut or scored already */
  HF_SHEET_PLAIN,    /**< paper that cards are cut out of; how they lie is worked out for each card */
  HF_SHEET_LABELS,   /**< address labels */
  HF_SHEET_ENVELOPE, /**< an envelope, printed with an address */
  HF_N_SHEET_KINDS,
} HfSheetKind;

/** HfSheetCertainty: how well the figures of a sheet are known. */
typedef enum
{
  HF_SHEET_AGREED,     /**< a standard, or several published tables, say the same */
  HF_SHEET_SINGLE,     /**< one published table says so */
  HF_SHEET_DISPUTED,   /**< tables differ; the note tells what was taken */
  HF_SHEET_UNVERIFIED, /**< nothing published was found; the note tells what is assumed */
  HF_N_SHEET_CERTAINTIES,
} HfSheetCertainty;

typedef struct _HfSheet HfSheetDraft;
typedef const struct _HfSheet HfSheet;

/** HfSheet: one of them, an immutable value. Texts are never %NULL but for @note. */
struct _HfSheet
{
  const char *id;    /**< `avery-5371`, `a4-2up` */
  const char *title; /**< in English */
  const char *maker;
  const char *source; /**< whose figures these are */
  const char *note;   /**< nullable: what is doubtful about them */
  HfSheetKind kind;
  HfSheetCertainty certainty;

  const char *paper_id; /**< `letter`, `a4` */
  double paper_width_mm;
  double paper_height_mm;

  double card_width_mm; /**< in the hand; on plain paper the largest card that goes on it */
  double card_height_mm;
  HfFold fold;

  double cell_width_mm; /**< a place, as it lies on the paper, unfolded */
  double cell_height_mm;
  guint columns; /**< 0 where it is worked out for each card */
  guint rows;
  double left_mm; /**< of the first place */
  double top_mm;
  double gutter_x_mm; /**< between places */
  double gutter_y_mm;

  HfFormat place_format; /**< a place as a format, for addresses; its id is the sheet's */
};

/** hf_sheet_draft_new: a sheet of no size. Returns: (transfer full) */
HfSheetDraft *hf_sheet_draft_new (void);

/**
 * hf_sheet_seal: makes @draft (transfer full) a value.
 *
 * Returns: (transfer full) (nullable): %NULL with %HF_SHEET_ERROR_WRONG where its places do not lie on its paper, a
 * gutter is negative or a card does not fill its place
 */
HfSheet *hf_sheet_seal (HfSheetDraft *draft, GError **error);

HfSheet *hf_sheet_ref (HfSheet *sheet);
void hf_sheet_unref (HfSheet *sheet);

/** hf_sheet_is_for_addresses: whether a person's address goes on it, and no card. */
gboolean hf_sheet_is_for_addresses (HfSheet *sheet);

/** hf_sheet_kind_names: `cards`, `plain`, `labels`, `envelope`; ended by %NULL. */
extern const char *const hf_sheet_kind_names[];

/** hf_sheet_certainty_names: `agreed`, `single`, `disputed`, `unverified`; ended by %NULL. */
extern const char *const hf_sheet_certainty_names[];

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSheet, hf_sheet_unref)
