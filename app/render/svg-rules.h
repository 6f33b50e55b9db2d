/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of an SVG's style sheets, as far as they tell what it refers to and what it costs. */
#pragma once

#include "render/svg-style.h"

/** HfSvgRules: by the class, id or element name they are for. */
typedef struct _HfSvgRules HfSvgRules;

/** hf_svg_rules_new: Returns: (transfer full) */
HfSvgRules *hf_svg_rules_new (void);

void hf_svg_rules_free (HfSvgRules *rules);

/**
 * hf_svg_rules_add: adds the rules of @css.
 *
 * A selector counts by its last class, id or element name alone, so that a rule applies at least wherever a
 * renderer applies it. Returns: FALSE when there are more than %HF_LIMIT_SVG_ELEMENTS of them.
 */
gboolean hf_svg_rules_add (HfSvgRules *rules, const char *css);

/** hf_svg_rules_get_n_rules: how many rules there are, one for each selector. */
guint hf_svg_rules_get_n_rules (HfSvgRules *rules);

/** HfSvgRuleVisitor: called with what the rules for one name say. */
typedef void (*HfSvgRuleVisitor) (const HfSvgStyleNotes *notes, gpointer data);

/**
 * hf_svg_rules_match: visits what the rules say of an element with this @tag, @id (nullable) and @classes (nullable;
 * spaces between).
 */
void hf_svg_rules_match (HfSvgRules *rules, const char *tag, const char *id, const char *classes,
                         HfSvgRuleVisitor visit, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSvgRules, hf_svg_rules_free)
