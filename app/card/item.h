/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An item: one thing on a page. */
#pragma once

#include "base/geometry.h"
#include "base/value.h"
#include "card/asset.h"
#include "card/extras.h"
#include "card/ink.h"
#include "card/own.h"
#include "card/paint.h"
#include "card/text.h"

typedef struct _HfItem HfItemDraft;
typedef const struct _HfItem HfItem;

typedef enum
{
  HF_ITEM_TEXT,
  HF_ITEM_ART,     /**< SVG, recoloured by the palette */
  HF_ITEM_PICTURE, /**< PNG, JPEG, WebP or HEIC */
  HF_ITEM_SHAPE,
  HF_ITEM_INK,
  HF_ITEM_CODE, /**< QR code */
  HF_ITEM_GROUP,
} HfItemKind;

/** HfScaling: how art or a picture meets its frame. */
typedef enum
{
  HF_SCALING_CONTAIN, /**< whole, in the middle */
  HF_SCALING_COVER,   /**< the frame filled, what sticks out cut off */
  HF_SCALING_STRETCH,
} HfScaling;

/** HfTint: a colour of art, opaque and in 8 bits a part, that the palette's @role stands for. */
typedef struct
{
  HfColor color;
  HfColorRole role;
} HfTint;

/**
 * HfArt:
 *
 * @recolor lets the card's palette paint the art's role classes, and the colours @tints name; otherwise it keeps its
 * own colours.
 */
typedef struct
{
  HfAsset *asset;
  HfScaling scaling;
  gboolean recolor;
  const HfTint *tints; /**< each colour at most once */
  guint n_tints;
} HfArt;

/**
 * HfPicture: @focus, 0 to 1 along each side of the picture, stays in sight when covering; @zoom is at least 1.
 *
 * With a @field it is the picture each person has there; @asset shows in its place where it is nobody's card.
 */
typedef struct
{
  HfAsset *asset;
  const char *field; /**< nullable */
  HfScaling scaling;
  double focus_x;
  double focus_y;
  double zoom;
  double corner_radius_mm;
  double turn_deg; /**< clockwise, within its frame */
} HfPicture;

typedef enum
{
  HF_SHAPE_RECTANGLE,
  HF_SHAPE_ELLIPSE,
  HF_SHAPE_LINE,   /**< from the frame's top left to its bottom right */
  HF_SHAPE_BUBBLE, /**< a rounded rectangle with a tail at the bottom, at @tail of the width */
} HfShapeKind;

typedef struct
{
  HfShapeKind kind;
  HfPaint fill;
  HfPaint stroke;
  double stroke_mm;
  double corner_radius_mm;
  double tail;
} HfShape;

/** HfCodeLevel: QR error correction, ISO/IEC 18004: 7, 15, 25, 30 % of the code may be lost. */
typedef enum
{
  HF_CODE_LEVEL_L,
  HF_CODE_LEVEL_M,
  HF_CODE_LEVEL_Q,
  HF_CODE_LEVEL_H,
} HfCodeLevel;

/** HfCode: @content may hold fields; the four quiet modules ISO/IEC 18004 asks for are inside the frame. */
typedef struct
{
  const char *content;
  HfCodeLevel level;
  HfPaint paint;
  HfPaint ground;
} HfCode;

/** HfArrange: a stack lays its visible children one below the other and, as one block, across the frame. */
typedef enum
{
  HF_ARRANGE_FREE,
  HF_ARRANGE_STACK,
} HfArrange;

/**
 * HfGroup:
 *
 * Children lie in page coordinates; the group's rotation turns them together about its own frame's centre.
 * In a stack the children take the frame's width and follow each other at @gap_mm; an empty text takes no
 * place; a text with a ladder gets what height the others leave.
 */
typedef struct
{
  HfItem *const *items;
  guint n_items;
  HfArrange arrange;
  double gap_mm;
  HfVAlign valign;
} HfGroup;

struct _HfItem
{
  guint64 revision; /**< of this very value; never the same for two values of one process */
  HfItemKind kind;
  const char *id;       /**< unique on its card */
  const char *name;     /**< for people: “Headline”; nullable */
  const char *alt_text; /**< what a picture shows, for those who do not see it; nullable */
  HfFrame frame;
  double rotation_deg;
  double opacity;
  gboolean locked;
  gboolean hidden;
  HfOwn *const *owns; /**< what stands in its place on the cards of single people; see card/wear.h */
  guint n_owns;
  guint worn; /**< of which of them the place is taken, from 1: it holds everyone's meanwhile; 0: none. Never saved. */
  HfExtras *extras;
  union
  {
    HfText *text;
    HfArt art;
    HfPicture picture;
    HfShape shape;
    HfInk *ink;
    HfCode code;
    HfGroup group;
  };
};

/** hf_item_draft: a copy of @source to change. Returns: (transfer full) */
HfItemDraft *hf_item_draft (HfItem *source);

/** hf_item_draft_new: a blank item: text without words, art and picture of a missing asset. Returns: (transfer full) */
HfItemDraft *hf_item_draft_new (HfItemKind kind, const char *id);

/** hf_item_draft_take_text: replaces a text item's words; @text (transfer full). */
void hf_item_draft_take_text (HfItemDraft *draft, HfText *text);

/** hf_item_draft_take_ink: replaces an ink item's strokes; @ink (transfer full). */
void hf_item_draft_take_ink (HfItemDraft *draft, HfInk *ink);

/** hf_item_draft_take_asset: replaces the asset of an art or picture item; @asset (transfer full). */
void hf_item_draft_take_asset (HfItemDraft *draft, HfAsset *asset);

/** hf_item_draft_set_tint: has the palette's @role stand for @color of an art item; -1: the colour stays as it is. */
void hf_item_draft_set_tint (HfItemDraft *draft, const HfColor *color, int role);

/** hf_art_get_tint: the role that stands for @color of @art. Returns: a #HfColorRole, or -1 */
int hf_art_get_tint (const HfArt *art, const HfColor *color);

/** hf_art_tints_equal: whether the same roles stand for the same colours of both. */
gboolean hf_art_tints_equal (const HfArt *a, const HfArt *b);

/**
 * hf_item_draft_take_children: replaces a group's items by @children (transfer full): a GPtrArray from
 * hf_item_list_new().
 */
void hf_item_draft_take_children (HfItemDraft *draft, GPtrArray *children);

/** hf_item_draft_take_owns: replaces what single people have in the place of it by @owns (transfer full), of #HfOwn. */
void hf_item_draft_take_owns (HfItemDraft *draft, GPtrArray *owns);

/** hf_item_seal: makes @draft (transfer full) a value, with a revision of its own. Returns: (transfer full) */
HfItem *hf_item_seal (HfItemDraft *draft);

HfItem *hf_item_ref (HfItem *item);
void hf_item_unref (HfItem *item);

/** hf_item_equal: whether both show the same; revisions do not count. */
gboolean hf_item_equal (HfItem *a, HfItem *b);

/**
 * hf_item_get_asset: the asset of an art or picture item.
 *
 * Returns: (transfer none) (nullable): %NULL for other kinds.
 */
HfAsset *hf_item_get_asset (HfItem *item);

/** hf_item_kind_name: `text`, `art`, `picture`, `shape`, `ink`, `code`, `group`. */
const char *hf_item_kind_name (HfItemKind kind);

/** hf_item_kind_from_name: Returns: whether @name was a kind; @out_kind is left alone when not. */
gboolean hf_item_kind_from_name (const char *name, HfItemKind *out_kind);

/** hf_item_list_new: an empty list of items that holds references. Returns: (transfer full) */
GPtrArray *hf_item_list_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfItem, hf_item_unref)
