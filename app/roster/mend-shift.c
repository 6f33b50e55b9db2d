/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/mend-shift.h"

#include "roster/columns.h"

#include <string.h>

/* A row being put right: the text of each column. */
typedef struct
{
  HfPerson *person;
  GPtrArray *texts; /* const char *, borrowed of the person */
  guint is_at;      /* where the address stands */
  guint belongs_to; /* where it should */
} Shift;

static const char *
text_at (const Shift *shift, guint column)
{
  return g_ptr_array_index (shift->texts, column);
}

static gboolean
are_empty (const Shift *shift, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (text_at (shift, i)[0] != '\0')
      return FALSE;

  return TRUE;
}

/* Where several addresses stand, which of them was meant is for people to say. */
static gboolean
find_only_address (Shift *shift)
{
  guint n_addresses = 0;

  for (guint i = 0; i < shift->texts->len; i++)
    if (hf_cell_is_address (text_at (shift, i)))
      {
        shift->is_at = i;
        n_addresses++;
      }

  return n_addresses == 1 && shift->is_at != shift->belongs_to;
}

static void
swap (Shift *shift)
{
  gpointer moved = shift->texts->pdata[shift->is_at];

  shift->texts->pdata[shift->is_at] = shift->texts->pdata[shift->belongs_to];
  shift->texts->pdata[shift->belongs_to] = moved;
}

/* An empty cell too many before the address: the rest moves up to where it belongs. */
static gboolean
close_gap (Shift *shift)
{
  guint gap = shift->is_at - shift->belongs_to;

  if (!are_empty (shift, shift->belongs_to, shift->is_at))
    return FALSE;

  g_ptr_array_remove_range (shift->texts, shift->belongs_to, gap);
  for (guint i = 0; i < gap; i++)
    g_ptr_array_add (shift->texts, (gpointer) "");
  return TRUE;
}

/* A cell too few: the address and what follows move on, where nothing falls off the end by that; or two took each
 * other's place. */
static gboolean
open_gap (Shift *shift)
{
  guint gap = shift->belongs_to - shift->is_at;
  guint n_columns = shift->texts->len;

  if (!are_empty (shift, n_columns - gap, n_columns))
    {
      if (gap == 1)
        swap (shift);
      return gap == 1;
    }

  g_ptr_array_set_size (shift->texts, (int) (n_columns - gap));
  for (guint i = 0; i < gap; i++)
    g_ptr_array_insert (shift->texts, (int) shift->is_at, (gpointer) "");
  return TRUE;
}

char **
hf_shifted_row_mend (HfPerson *person, guint column)
{
  HfRoster *roster = hf_person_get_roster (person);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  Shift shift = { person, texts, 0, column };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < hf_roster_get_n_columns (roster); i++)
    g_ptr_array_add (texts, (gpointer) hf_person_get_value (person, i));
  if (!find_only_address (&shift) || !(shift.is_at > column ? close_gap (&shift) : open_gap (&shift)))
    return NULL;

  for (guint i = 0; i < texts->len; i++)
    g_strv_builder_add (builder, text_at (&shift, i));
  return g_strv_builder_end (builder);
}
