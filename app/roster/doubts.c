/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/doubts.h"

#include "base/limits.h"

#include <glib/gi18n.h>

typedef struct
{
  HfSeverity severity; /* the worst of those only counted */
  guint count;
  guint uncounted_row; /* the first that is not listed */
} Tally;

struct _HfRosterDoubts
{
  GPtrArray *list;
  GHashTable *tallies; /* kind → Tally */
};

HfRosterDoubts *
hf_roster_doubts_new (void)
{
  HfRosterDoubts *doubts = g_new0 (HfRosterDoubts, 1);

  doubts->list = hf_doubt_list_new ();
  doubts->tallies = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  return doubts;
}

void
hf_roster_doubts_free (HfRosterDoubts *doubts)
{
  if (doubts == NULL)
    return;

  g_clear_pointer (&doubts->list, g_ptr_array_unref);
  g_hash_table_unref (doubts->tallies);
  g_free (doubts);
}

static HfDoubt *
doubt_at (HfSeverity severity, const char *kind, guint row, const char *column, char *message)
{
  HfDoubt *doubt = g_new0 (HfDoubt, 1);

  doubt->severity = severity;
  doubt->kind = g_strdup (kind);
  doubt->message = message;
  doubt->row = row;
  doubt->column = g_strdup (column);

  return doubt;
}

/* Counts one more of @kind. Returns: whether it is to be listed */
static gboolean
count (HfRosterDoubts *doubts, HfSeverity severity, const char *kind, guint row)
{
  Tally *tally = g_hash_table_lookup (doubts->tallies, kind);

  if (tally == NULL)
    {
      tally = g_new0 (Tally, 1);
      g_hash_table_insert (doubts->tallies, (gpointer) g_intern_string (kind), tally);
    }

  if (++tally->count <= HF_LIMIT_ROSTER_DOUBTS)
    return TRUE;

  tally->severity = MAX (tally->severity, severity);
  if (tally->uncounted_row == 0)
    tally->uncounted_row = row;
  return FALSE;
}

void
hf_roster_doubts_add (HfRosterDoubts *doubts, HfSeverity severity, const char *kind, guint row, const char *column,
                      char *message)
{
  hf_roster_doubts_add_mended (doubts, severity, kind, row, column, message, NULL);
}

void
hf_roster_doubts_add_mended (HfRosterDoubts *doubts, HfSeverity severity, const char *kind, guint row,
                             const char *column, char *message, char *mended)
{
  HfDoubt *doubt;

  if (!count (doubts, severity, kind, row))
    {
      g_free (message);
      g_free (mended);
      return;
    }

  doubt = doubt_at (severity, kind, row, column, message);
  doubt->mended = mended;
  g_ptr_array_add (doubts->list, doubt);
}

void
hf_roster_doubts_add_twin (HfRosterDoubts *doubts, HfSeverity severity, const char *kind, guint row, guint other_row,
                           const char *column, char *message)
{
  HfDoubt *doubt;

  if (!count (doubts, severity, kind, row))
    {
      g_free (message);
      return;
    }

  doubt = doubt_at (severity, kind, row, column, message);
  doubt->other_row = other_row;
  g_ptr_array_add (doubts->list, doubt);
}

GPtrArray *
hf_roster_doubts_copy (const HfRosterDoubts *doubts)
{
  GPtrArray *copy = hf_doubt_list_new ();

  for (guint i = 0; i < doubts->list->len; i++)
    g_ptr_array_add (copy, hf_doubt_copy (g_ptr_array_index (doubts->list, i)));

  return copy;
}

/* The order they were found in settles equal rows, as the sort is stable. */
static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const HfDoubt *const *doubt_a = a;
  const HfDoubt *const *doubt_b = b;

  return (int) ((*doubt_a)->row > (*doubt_b)->row) - (int) ((*doubt_a)->row < (*doubt_b)->row);
}

GPtrArray *
hf_roster_doubts_end (HfRosterDoubts *doubts)
{
  GPtrArray *list = g_steal_pointer (&doubts->list);
  GHashTableIter iter;
  gpointer kind, value;

  g_hash_table_iter_init (&iter, doubts->tallies);
  while (g_hash_table_iter_next (&iter, &kind, &value))
    {
      const Tally *tally = value;
      guint more = tally->count - MIN (tally->count, HF_LIMIT_ROSTER_DOUBTS);

      if (more > 0)
        g_ptr_array_add (list, doubt_at (tally->severity, kind, tally->uncounted_row, NULL,
                                         g_strdup_printf (ngettext ("%u more doubt like this, from row %u on",
                                                                    "%u more doubts like this, from row %u on", more),
                                                          more, tally->uncounted_row)));
    }

  g_qsort_with_data (list->pdata, (int) list->len, sizeof (gpointer), compare_rows, NULL);
  hf_roster_doubts_free (doubts);

  return list;
}
