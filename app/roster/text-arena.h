/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a roster, kept once and packed: 200,000 people cost their letters and four bytes a cell. */
#pragma once

#include <glib.h>

/** HfTextArena: strings that only grow in number and never move. */
typedef struct _HfTextArena HfTextArena;

/** HfTextId: a string of an arena; 0 is the empty string. */
typedef guint32 HfTextId;

/** hf_text_arena_new: an arena with the empty string in it. Returns: (transfer full) */
HfTextArena *hf_text_arena_new (void);

/**
 * hf_text_arena_copy: an arena with all of @source under the same ids, which shares its memory.
 *
 * Returns: (transfer full)
 */
HfTextArena *hf_text_arena_copy (const HfTextArena *source);

void hf_text_arena_free (HfTextArena *arena);

/** hf_text_arena_add: keeps a copy of @length bytes of @text, at most 512 KiB and without NUL. */
HfTextId hf_text_arena_add (HfTextArena *arena, const char *text, gsize length);

/** hf_text_arena_get: the string of @id; it stays where it is as long as the arena lives. */
const char *hf_text_arena_get (const HfTextArena *arena, HfTextId id);

/** hf_text_arena_get_bytes: the bytes kept, closing NULs included. */
gsize hf_text_arena_get_bytes (const HfTextArena *arena);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfTextArena, hf_text_arena_free)
