/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/text-arena.h"

#include <string.h>

/* An id is the number of a block and a place in it. */
#define BLOCK_BITS 20
#define BLOCK_BYTES (1u << BLOCK_BITS)
#define BLOCKS_MAX (1u << (32 - BLOCK_BITS))

struct _HfTextArena
{
  GPtrArray *blocks;
  gsize used; /* of the last block */
  gsize bytes;
};

HfTextArena *
hf_text_arena_new (void)
{
  HfTextArena *arena = g_new0 (HfTextArena, 1);

  arena->blocks = g_ptr_array_new_with_free_func (g_free);
  arena->used = BLOCK_BYTES;
  hf_text_arena_add (arena, "", 0);

  return arena;
}

void
hf_text_arena_free (HfTextArena *arena)
{
  if (arena == NULL)
    return;

  g_ptr_array_unref (arena->blocks);
  g_free (arena);
}

HfTextId
hf_text_arena_add (HfTextArena *arena, const char *text, gsize length)
{
  char *place;
  HfTextId id;

  g_assert (length < BLOCK_BYTES / 2);

  if (length == 0 && arena->blocks->len > 0)
    return 0;

  if (arena->used + length + 1 > BLOCK_BYTES)
    {
      g_assert (arena->blocks->len < BLOCKS_MAX);
      g_ptr_array_add (arena->blocks, g_malloc (BLOCK_BYTES));
      arena->used = 0;
    }

  place = (char *) g_ptr_array_index (arena->blocks, arena->blocks->len - 1) + arena->used;
  id = (arena->blocks->len - 1) << BLOCK_BITS | (HfTextId) arena->used;
  memcpy (place, text, length);
  place[length] = '\0';
  arena->used += length + 1;
  arena->bytes += length + 1;

  return id;
}

const char *
hf_text_arena_get (const HfTextArena *arena, HfTextId id)
{
  const char *block = g_ptr_array_index (arena->blocks, id >> BLOCK_BITS);

  return block + (id & (BLOCK_BYTES - 1));
}

gsize
hf_text_arena_get_bytes (const HfTextArena *arena)
{
  return arena->bytes;
}
