/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/doubt-lines.h"

#include <glib/gi18n.h>

/* So often the same is told before it is only counted. */
#define TOLD_IN_FULL 3u

/* A doubt in the same words of the same item, whoever it is about. */
typedef struct
{
  HfDoubt *doubt; /* without a person */
  guint n_people;
} Kind;

struct _HfDoubtLines
{
  HfConsole *console;
  GHashTable *by_words; /* char → Kind, owned by kinds */
  GPtrArray *kinds;     /* in the order they came up */
  guint n_notes;
};

static void
free_kind (gpointer data)
{
  Kind *kind = data;

  hf_doubt_free (kind->doubt);
  g_free (kind);
}

HfDoubtLines *
hf_doubt_lines_new (HfConsole *console)
{
  HfDoubtLines *lines = g_new0 (HfDoubtLines, 1);

  lines->console = console;
  lines->by_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lines->kinds = g_ptr_array_new_with_free_func (free_kind);

  return lines;
}

void
hf_doubt_lines_free (HfDoubtLines *lines)
{
  g_hash_table_unref (lines->by_words);
  g_ptr_array_unref (lines->kinds);
  g_free (lines);
}

static Kind *
get_kind (HfDoubtLines *lines, const HfDoubt *doubt)
{
  g_autofree char *words = g_strjoin ("\n", doubt->kind, doubt->page != NULL ? doubt->page : "",
                                      doubt->item != NULL ? doubt->item : "", doubt->message, NULL);
  Kind *kind = g_hash_table_lookup (lines->by_words, words);

  if (kind != NULL)
    return kind;

  kind = g_new0 (Kind, 1);
  kind->doubt = hf_doubt_copy (doubt);
  kind->doubt->row = 0;
  g_clear_pointer (&kind->doubt->name, g_free);
  g_ptr_array_add (lines->kinds, kind);
  g_hash_table_insert (lines->by_words, g_steal_pointer (&words), kind);

  return kind;
}

static void
tell (HfDoubtLines *lines, const HfDoubt *doubt)
{
  g_autofree char *line = hf_doubt_format_line (doubt);

  hf_console_tell (lines->console, "%s", line);
}

void
hf_doubt_lines_add (HfDoubtLines *lines, const GPtrArray *doubts)
{
  for (guint i = 0; i < doubts->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (doubts, i);

      if (doubt->severity < HF_SEVERITY_WARNING)
        lines->n_notes++;
      else if (get_kind (lines, doubt)->n_people++ < TOLD_IN_FULL)
        tell (lines, doubt);
    }
  hf_console_count_doubts (lines->console, doubts);
}

void
hf_doubt_lines_add_failure (HfDoubtLines *lines, guint row, const char *name, const char *message)
{
  g_autoptr (GPtrArray) failures = hf_doubt_list_new ();
  HfDoubt *failure = hf_doubt_new (HF_SEVERITY_ERROR, "not-made", _ ("the card was not made: %s"), message);

  failure->row = row;
  failure->name = g_strdup (name);
  g_ptr_array_add (failures, failure);
  hf_console_tell_doubts (lines->console, failures);
}

static void
tell_progress (const HfBatchProgress *progress, gpointer data)
{
  const HfDoubtLines *lines = data;

  hf_console_progress (lines->console, progress->n_done, progress->n_people);
}

static void
tell_doubts (const GPtrArray *doubts, gpointer data)
{
  hf_doubt_lines_add (data, doubts);
}

static void
tell_failure (guint row, const char *name, const GError *failure, gpointer data)
{
  hf_doubt_lines_add_failure (data, row, name, failure->message);
}

HfBatchObserver
hf_doubt_lines_observe (HfDoubtLines *lines)
{
  return (HfBatchObserver){ tell_progress, tell_doubts, tell_failure, lines };
}

void
hf_doubt_lines_end (HfDoubtLines *lines)
{
  for (guint i = 0; i < lines->kinds->len; i++)
    {
      const Kind *kind = g_ptr_array_index (lines->kinds, i);
      guint n_more = kind->n_people > TOLD_IN_FULL ? kind->n_people - TOLD_IN_FULL : 0;
      g_autofree char *line = hf_doubt_format_line (kind->doubt);

      if (n_more > 0)
        hf_console_tell (lines->console,
                         ngettext ("The same for %u more person: %s", "The same for %u more people: %s", n_more),
                         n_more, line);
    }
  if (lines->n_notes > 0)
    hf_console_tell (lines->console,
                     ngettext ("%u note, which “heartfelt-cli check” tells",
                               "%u notes, which “heartfelt-cli check” tells", lines->n_notes),
                     lines->n_notes);
}
