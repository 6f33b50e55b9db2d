/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each view shows, and how it is called. */
#pragma once

#include "render/side.h"
#include "ui/document.h"

/**
 * hf_view_get_side: the pages @view shows, side by side as in the hand.
 *
 * The fold side follows the language of @card. Returns: whether @card has the view; @out_side is left alone when not
 */
gboolean hf_view_get_side (HfCard *card, HfView view, HfSide *out_side);

/** hf_view_of_page: the view @kind is looked at in. */
HfView hf_view_of_page (HfPageKind kind);

/** hf_view_has_page: whether @view of @card shows the page @kind. */
gboolean hf_view_has_page (HfCard *card, HfView view, HfPageKind kind);

/** hf_view_get_title: “Front”, “Inside”, “Back”, “Open Sheet”, translated. */
const char *hf_view_get_title (HfView view);

/** hf_view_get_page_title: “Front”, “Inside left”, “Inside right”, “Back”, translated. */
const char *hf_view_get_page_title (HfPageKind kind);
