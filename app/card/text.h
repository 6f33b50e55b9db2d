/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a text item, and how they are set. */
#pragma once

#include "base/value.h"
#include "card/extras.h"
#include "card/paint.h"
#include "card/pairing.h"

/** HfToggle: a style that may be taken over from what the run is part of. */
typedef enum
{
  HF_TOGGLE_INHERIT,
  HF_TOGGLE_ON,
  HF_TOGGLE_OFF,
} HfToggle;

/**
 * HfRun:
 *
 * Characters of one style. @text is UTF-8; "\n" ends a paragraph. Before merging it may hold fields such as
 * `{name|friend}`; what merging filled in becomes a run of its own whose @field tells which.
 */
typedef struct
{
  const char *text;
  HfToggle bold;
  HfToggle italic;
  double size_pt;     /**< 0: the item's; scaled along when the item shrinks */
  gboolean tracked;   /**< whether it has a tracking of its own */
  double tracking_em; /**< then: the space after each letter, in parts of the size */
  HfPaint paint;
  const char *field; /**< the merge field these characters came from; nullable */
  HfExtras *extras;
} HfRun;

/** HfAlign: along the line; start and end follow the direction of each paragraph. */
typedef enum
{
  HF_ALIGN_START,
  HF_ALIGN_CENTER,
  HF_ALIGN_END,
  HF_ALIGN_JUSTIFY,
} HfAlign;

/** HfVAlign: across the frame; optical centre puts the middle at 45 % of the height. */
typedef enum
{
  HF_VALIGN_TOP,
  HF_VALIGN_MIDDLE,
  HF_VALIGN_OPTICAL,
  HF_VALIGN_BOTTOM,
} HfVAlign;

/** HfDirection: of the paragraphs; automatic means by the first strong character, then by language. */
typedef enum
{
  HF_DIRECTION_AUTO,
  HF_DIRECTION_LTR,
  HF_DIRECTION_RTL,
} HfDirection;

/** HfFitMode: what happens when words are longer than their frame. */
typedef enum
{
  HF_FIT_FIXED,  /**< nothing: what is too long is an overflow */
  HF_FIT_SHRINK, /**< steps of half a point, down to a stated size */
  HF_FIT_LADDER, /**< the largest of stated sizes that fits, then the frame widens, then overflow */
} HfFitMode;

/** HfFit: @sizes_pt, largest first, count for the ladder; @min_size_pt for shrinking. */
typedef struct
{
  HfFitMode mode;
  double min_size_pt;
  const double *sizes_pt;
  guint n_sizes;
  double widen_mm;          /**< how much wider in all, half on each side, once the ladder's last size does not fit */
  gboolean prefer_one_line; /**< shrink on one line first, as long as that is comfortable, and only then wrap */
} HfFit;

typedef struct _HfText HfTextDraft;
typedef const struct _HfText HfText;

struct _HfText
{
  const HfRun *runs;
  guint n_runs;

  HfFontRole font_role;
  const char *family;      /**< a family of its own instead of the role's; nullable */
  int weight;              /**< 0: the role's */
  HfToggle italic;         /**< inherit: the role's */
  double size_pt;          /**< design size; a ladder starts at its first size instead */
  double line_spacing;     /**< distance of base lines as a multiple of the size; never the font's own */
  double tracking_em;      /**< space added after each letter, in parts of the size */
  double paragraph_gap_em; /**< extra space between paragraphs, in parts of the size */
  HfPaint paint;
  HfAlign align;
  HfVAlign valign;
  HfDirection direction;
  const char *language; /**< BCP 47, of these words; NULL: the card's */
  gboolean balance;     /**< lines of a wrapped paragraph come out about equally long */
  HfFit fit;
  HfExtras *extras;
};

/** hf_text_draft: a copy of @source, or no words at the defaults for %NULL. Returns: (transfer full) */
HfTextDraft *hf_text_draft (HfText *source);

/** hf_text_draft_take_runs: replaces the runs by the #HfRun array @runs (transfer full, from hf_runs_new()). */
void hf_text_draft_take_runs (HfTextDraft *draft, GArray *runs);

/** hf_text_draft_set_sizes: replaces the ladder's sizes by copies of @count sizes. */
void hf_text_draft_set_sizes (HfTextDraft *draft, const double *sizes_pt, guint count);

/**
 * hf_text_seal: makes @draft (transfer full) a value; neighbouring runs of one style become one.
 *
 * Returns: (transfer full)
 */
HfText *hf_text_seal (HfTextDraft *draft);

HfText *hf_text_ref (HfText *text);
void hf_text_unref (HfText *text);

/** hf_text_equal: whether both say the same words set the same way. */
gboolean hf_text_equal (HfText *a, HfText *b);

/** hf_text_get_words: the characters of all runs. Returns: (transfer full) */
char *hf_text_get_words (HfText *text);

/** hf_text_with_words: @text saying @words in the style of its first run. Returns: (transfer full) */
HfText *hf_text_with_words (HfText *text, const char *words);

/** hf_runs_new: an empty array of #HfRun that frees what its runs own. Returns: (transfer full) */
GArray *hf_runs_new (void);

/** hf_runs_add: appends @length bytes of @text (-1: to its NUL) in the style of @style (nullable), field included. */
void hf_runs_add (GArray *runs, const HfRun *style, const char *text, gssize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfText, hf_text_unref)
