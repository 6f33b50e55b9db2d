/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that card files use for enumerations, in their order, ended by NULL. */
#pragma once

extern const char *const hf_scaling_words[];    /**< of #HfScaling */
extern const char *const hf_shape_words[];      /**< of #HfShapeKind */
extern const char *const hf_code_level_words[]; /**< of #HfCodeLevel */
extern const char *const hf_arrange_words[];    /**< of #HfArrange */
extern const char *const hf_align_words[];      /**< of #HfAlign */
extern const char *const hf_valign_words[];     /**< of #HfVAlign */
extern const char *const hf_direction_words[];  /**< of #HfDirection */
extern const char *const hf_fit_words[];        /**< of #HfFitMode */
