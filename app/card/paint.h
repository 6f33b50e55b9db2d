/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What something is coloured with: a role of the card's palette, or a colour of its own. */
#pragma once

#include "base/color.h"

/** HfColorRole: the six roles of a palette, and three that each palette points at one of the six. */
typedef enum
{
  HF_COLOR_ROLE_PAPER,   /**< the ground */
  HF_COLOR_ROLE_INK,     /**< words and fine detail */
  HF_COLOR_ROLE_PRIMARY, /**< the main mass */
  HF_COLOR_ROLE_ACCENT,  /**< a little, at the focal point */
  HF_COLOR_ROLE_SOFT,    /**< big quiet shapes */
  HF_COLOR_ROLE_DEEP,    /**< anchors */
  HF_N_BASE_COLOR_ROLES,
  HF_COLOR_ROLE_HEADLINE = HF_N_BASE_COLOR_ROLES, /**< big words on paper */
  HF_COLOR_ROLE_ON_DEEP,                          /**< words on deep */
  HF_COLOR_ROLE_ON_PRIMARY,                       /**< words on primary */
  HF_N_COLOR_ROLES,
} HfColorRole;

/** HfPaintKind: %HF_PAINT_INHERIT, the zero value, means "as what I am part of". */
typedef enum
{
  HF_PAINT_INHERIT,
  HF_PAINT_NONE,
  HF_PAINT_ROLE,
  HF_PAINT_COLOR,
} HfPaintKind;

/** HfPaint: @role counts for %HF_PAINT_ROLE, @color for %HF_PAINT_COLOR; @opacity, 0 to 1, for both. */
typedef struct
{
  HfPaintKind kind;
  HfColorRole role;
  HfColor color;
  double opacity;
} HfPaint;

/** HF_PAINT_OF: an opaque paint of @role_value, as an initialiser. */
#define HF_PAINT_OF(role_value) ((HfPaint){ .kind = HF_PAINT_ROLE, .role = (role_value), .opacity = 1.0 })

/** hf_paint_equal: whether both paint alike whatever the palette. */
gboolean hf_paint_equal (const HfPaint *a, const HfPaint *b);

/** hf_color_role_name: the role's name in files and style sheets: `paper`, …, `on-deep`. */
const char *hf_color_role_name (HfColorRole role);

/** hf_color_role_from_name: Returns: whether @name was a role; @out_role is left alone when not. */
gboolean hf_color_role_from_name (const char *name, HfColorRole *out_role);
