/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures that lie on the cells of a worksheet. */
#pragma once

#include "roster/package.h"

/** HfAnchored: the pictures of a worksheet by their cells; each is unpacked once, when it is asked for. */
typedef struct _HfAnchored HfAnchored;

/** hf_anchored_new: no pictures yet. @package: borrowed. Returns: (transfer full) */
HfAnchored *hf_anchored_new (HfPackage *package);

void hf_anchored_free (HfAnchored *anchored);

/** hf_anchored_add: says that the picture @part lies on @cell, from 0, of row @line, from 1. */
void hf_anchored_add (HfAnchored *anchored, guint line, guint cell, const char *part);

/** HfAnchoredFunc: takes one picture. */
typedef void (*HfAnchoredFunc) (gpointer data, guint cell, GBytes *picture);

/**
 * hf_anchored_take: gives @func the pictures in row @line, which is not asked for again.
 *
 * Returns: %FALSE with @error where the file is damaged; a picture that is too large is left out and counted
 */
gboolean hf_anchored_take (HfAnchored *anchored, guint line, HfAnchoredFunc func, gpointer data, GError **error);

/**
 * hf_anchored_unpack: the picture @part.
 *
 * Returns: (transfer none) (nullable): %NULL where it is too large, or with @error
 */
GBytes *hf_anchored_unpack (HfAnchored *anchored, const char *part, GError **error);

/** hf_anchored_get_n_lost: how many pictures were too large. */
guint hf_anchored_get_n_lost (const HfAnchored *anchored);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfAnchored, hf_anchored_free)
