/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hand-out checklist: everybody's name by team, with a box to tick when they have their card. */
#pragma once

#include "merge/crowd.h"
#include "proof/paper.h"
#include "render/fonts.h"
#include "roster/slice.h"

#include <cairo.h>

/** HfChecklistOptions: which people, and of which card. */
typedef struct
{
  HfPaper paper;
  HfSlice people;    /**< at least one */
  const char *title; /**< of the card */
} HfChecklistOptions;

/** HfChecklist: names and teams are taken over once, the card itself plays no part. */
typedef struct _HfChecklist HfChecklist;

/**
 * hf_checklist_new: @fonts is borrowed.
 *
 * Teams and the names in them come in the order of the language of the program; who is in no team comes last. Where
 * nobody has a team there are no headings. Returns: (transfer full)
 */
HfChecklist *hf_checklist_new (HfFonts *fonts, HfCrowd *crowd, const HfChecklistOptions *options);

void hf_checklist_free (HfChecklist *list);

/** hf_checklist_get_n_pages: how many pages there are. */
guint hf_checklist_get_n_pages (const HfChecklist *list);

/**
 * hf_checklist_paint: paints page @page, from 0, of the paper's size; user space of @cr is points from its top left.
 */
void hf_checklist_paint (HfChecklist *list, guint page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfChecklist, hf_checklist_free)
