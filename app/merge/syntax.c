/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/syntax.h"

#include <string.h>

/* Narrows @start and @length to what lies between spaces. */
static void
trim (const char *words, gsize *start, gsize *length)
{
  while (*length > 0 && g_ascii_isspace (words[*start]))
    {
      (*start)++;
      (*length)--;
    }
  while (*length > 0 && g_ascii_isspace (words[*start + *length - 1]))
    (*length)--;
}

/* Reads the field whose brace is at @piece->start. A second single brace, or the line's end, means that
 * the first was never closed. */
static gboolean
read_field (const char *words, HfPiece *piece)
{
  gsize at = piece->start + 1;

  piece->key_start = at;
  piece->has_fallback = FALSE;
  while (words[at] != '}')
    {
      if (words[at] == '\0' || words[at] == '\n')
        return FALSE;
      if (words[at] == '{')
        {
          if (!piece->has_fallback || words[at + 1] != '{')
            return FALSE;
          at++;
        }
      else if (words[at] == '|' && !piece->has_fallback)
        {
          piece->has_fallback = TRUE;
          piece->key_length = at - piece->key_start;
          piece->fallback_start = at + 1;
        }
      at++;
    }

  if (piece->has_fallback)
    piece->fallback_length = at - piece->fallback_start;
  else
    piece->key_length = at - piece->key_start;
  piece->length = at + 1 - piece->start;
  trim (words, &piece->key_start, &piece->key_length);

  return piece->key_length > 0;
}

static gboolean
is_special (char c)
{
  return c == '\0' || c == '\n' || c == '{' || c == '}';
}

gboolean
hf_syntax_next (const char *words, gsize *position, HfPiece *out_piece)
{
  const char *at = words + *position;
  HfPiece piece = { .kind = HF_PIECE_TEXT, .start = *position, .length = 1 };

  if (*at == '\0')
    return FALSE;

  if (*at == '\n')
    piece.kind = HF_PIECE_BREAK;
  else if ((*at == '{' || *at == '}') && at[1] == *at)
    {
      piece.kind = HF_PIECE_BRACE;
      piece.length = 2;
    }
  else if (*at == '{')
    {
      HfPiece field = piece;

      if (read_field (words, &field))
        {
          piece = field;
          piece.kind = HF_PIECE_FIELD;
        }
      else
        piece.kind = HF_PIECE_STRAY;
    }
  else
    while (!is_special (at[piece.length]))
      piece.length++;

  *position += piece.length;
  *out_piece = piece;
  return TRUE;
}

gboolean
hf_syntax_is_plain (const char *words)
{
  return words == NULL || (strchr (words, '{') == NULL && strstr (words, "}}") == NULL);
}

char *
hf_piece_dup_fallback (const HfPiece *piece, const char *words)
{
  GString *fallback;

  if (!piece->has_fallback)
    return NULL;

  fallback = g_string_new_len (words + piece->fallback_start, (gssize) piece->fallback_length);
  g_string_replace (fallback, "{{", "{", 0);
  return g_string_free (fallback, FALSE);
}

char *
hf_syntax_escape (const char *text)
{
  GString *escaped = g_string_new (text);

  g_string_replace (escaped, "{", "{{", 0);
  g_string_replace (escaped, "}", "}}", 0);
  return g_string_free (escaped, FALSE);
}
