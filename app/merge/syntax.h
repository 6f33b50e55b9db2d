/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How fields are written.
 *
 *     {name}          a field
 *     {name|friend}   a field with a fallback for when it is empty; {note|} says that empty is fine
 *     {{   }}         one brace
 *
 * A field stands on one line. Its first `}` ends it, so a fallback holds no `}`; `{{` in a fallback is a
 * brace. Spaces around the key do not count; a fallback is taken as it is. A `}` that ends no field is
 * itself; a `{` that begins no field is itself too, and a doubt. */
#pragma once

#include <glib.h>

/** HfPieceKind: what a stretch of a text is. */
typedef enum
{
  HF_PIECE_TEXT,
  HF_PIECE_BREAK, /**< a line feed */
  HF_PIECE_BRACE, /**< a doubled brace, which stands for its first byte */
  HF_PIECE_STRAY, /**< a `{` that begins no field */
  HF_PIECE_FIELD,
} HfPieceKind;

/** HfPiece: @length bytes from @start; for a field, where its key and its fallback lie. Nothing is owned. */
typedef struct
{
  HfPieceKind kind;
  gsize start;
  gsize length;
  gsize key_start;
  gsize key_length;
  gsize fallback_start;
  gsize fallback_length;
  gboolean has_fallback;
} HfPiece;

/**
 * hf_syntax_next: reads the piece of @words at *@position and moves past it.
 *
 * Pieces follow each other without a gap. Returns: whether there was one
 */
gboolean hf_syntax_next (const char *words, gsize *position, HfPiece *out_piece);

/** hf_syntax_is_plain: whether @words (nullable) holds neither a field nor a brace to halve or to doubt. */
gboolean hf_syntax_is_plain (const char *words);

/**
 * hf_piece_dup_fallback: the fallback of a field of @words as text.
 *
 * Returns: (transfer full) (nullable): %NULL for none.
 */
char *hf_piece_dup_fallback (const HfPiece *piece, const char *words);

/** hf_syntax_escape: @text with its braces doubled: text that says @text once it is merged. Returns: (transfer full) */
char *hf_syntax_escape (const char *text);
