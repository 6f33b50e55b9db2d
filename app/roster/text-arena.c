/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/text-arena.h"

#include <string.h>

/* An id is the number of a block and a place in it. */
#define BLOCK_BITS 20
#define BLOCK_BYTES (1u << BLOCK_BITS)
#define BLOCKS_MAX (1u << (32 - BLOCK_BITS))

/* Arenas copied from one another share blocks; each adds behind whatever another has added. */
typedef struct
{
  gint used;
  char text[];
} Block;

struct _HfTextArena
{
  GPtrArray *blocks;
  gsize bytes;
};

static HfTextArena *
arena_new (void)
{
  HfTextArena *arena = g_new0 (HfTextArena, 1);

  arena->blocks = g_ptr_array_new_with_free_func (g_atomic_rc_box_release);
  return arena;
}

HfTextArena *
hf_text_arena_new (void)
{
  HfTextArena *arena = arena_new ();

  hf_text_arena_add (arena, "", 0);

  return arena;
}

HfTextArena *
hf_text_arena_copy (const HfTextArena *source)
{
  HfTextArena *arena = arena_new ();

  for (guint i = 0; i < source->blocks->len; i++)
    g_ptr_array_add (arena->blocks, g_atomic_rc_box_acquire (g_ptr_array_index (source->blocks, i)));
  arena->bytes = source->bytes;

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

/* Room for @bytes in the last block, or in a new one. Returns: where in the block it begins */
static guint
claim (HfTextArena *arena, guint bytes)
{
  Block *block = arena->blocks->len > 0 ? g_ptr_array_index (arena->blocks, arena->blocks->len - 1) : NULL;
  guint place = block != NULL ? (guint) g_atomic_int_add (&block->used, (gint) bytes) : BLOCK_BYTES;

  if (place + bytes <= BLOCK_BYTES)
    return place;

  g_assert (arena->blocks->len < BLOCKS_MAX);
  if (block != NULL)
    g_atomic_int_add (&block->used, -(gint) bytes);
  block = g_atomic_rc_box_alloc (sizeof (Block) + BLOCK_BYTES);
  block->used = (gint) bytes;
  g_ptr_array_add (arena->blocks, block);
  return 0;
}

HfTextId
hf_text_arena_add (HfTextArena *arena, const char *text, gsize length)
{
  Block *block;
  guint place;

  g_assert (length < BLOCK_BYTES / 2);

  if (length == 0 && arena->blocks->len > 0)
    return 0;

  place = claim (arena, (guint) length + 1);
  block = g_ptr_array_index (arena->blocks, arena->blocks->len - 1);
  memcpy (block->text + place, text, length);
  block->text[place + length] = '\0';
  arena->bytes += length + 1;

  return (arena->blocks->len - 1) << BLOCK_BITS | (HfTextId) place;
}

const char *
hf_text_arena_get (const HfTextArena *arena, HfTextId id)
{
  const Block *block = g_ptr_array_index (arena->blocks, id >> BLOCK_BITS);

  return block->text + (id & (BLOCK_BYTES - 1));
}

gsize
hf_text_arena_get_bytes (const HfTextArena *arena)
{
  return arena->bytes;
}
