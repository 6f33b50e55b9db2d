/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an SVG asks for and what it would cost, gathered element by element while it is read.
 *
 * The first reason to refuse it counts; after that nothing more is taken. */
#pragma once

#include "render/art.h"
#include "render/svg-element.h"
#include "render/svg-intake.h"

typedef struct _HfSvgSurvey HfSvgSurvey;

/** hf_svg_survey_new: of the SVG called @name, which must stay as long. Returns: (transfer full) */
HfSvgSurvey *hf_svg_survey_new (const char *name);

void hf_svg_survey_free (HfSvgSurvey *survey);

/** hf_svg_survey_refuse: refuses the SVG for a reason the reader found. @format is printf-like. */
void hf_svg_survey_refuse (HfSvgSurvey *survey, HfArtError code, const char *format, ...) G_GNUC_PRINTF (3, 4);

/** hf_svg_survey_refuse_outside: refuses the SVG because it asks for @address. */
void hf_svg_survey_refuse_outside (HfSvgSurvey *survey, const char *address);

/** hf_svg_survey_is_refused: whether there was a reason already. */
gboolean hf_svg_survey_is_refused (const HfSvgSurvey *survey);

/** hf_svg_survey_open: an element begins. */
void hf_svg_survey_open (HfSvgSurvey *survey, const HfSvgTag *tag);

/** hf_svg_survey_add_text: @length bytes of text stand in the open element. */
void hf_svg_survey_add_text (HfSvgSurvey *survey, const char *text, guint length);

/** hf_svg_survey_close: the open element ends. */
void hf_svg_survey_close (HfSvgSurvey *survey);

/** hf_svg_survey_finish: adds up. Returns: whether the SVG may come in; else @error is %HF_ART_ERROR. */
gboolean hf_svg_survey_finish (HfSvgSurvey *survey, HfSvgTraits *out_traits, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSvgSurvey, hf_svg_survey_free)
