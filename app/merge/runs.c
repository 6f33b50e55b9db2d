/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/runs.h"

#include "base/doubt.h"
#include "base/limits.h"
#include "merge/clean.h"
#include "merge/syntax.h"

#include <glib/gi18n.h>
#include <string.h>

#define NOWHERE G_MAXSIZE

/** Work: one text on its way through. */
typedef struct
{
  const HfMerging *merging;
  const HfRun *runs;
  guint n_runs;
  const char *words; /* of all runs */
  guint run;         /* where the last piece began */
  gsize run_start;   /* its place in @words */

  GArray *merged;
  gsize merged_bytes;
  gboolean changed;
  guint first_doubt;

  guint line_start; /* in @merged */
  gboolean any_line;
  guint n_fields;
  guint n_filled;
  GPtrArray *gaps; /* keys of the line's fields that came out empty */
} Work;

static void G_GNUC_PRINTF (4, 5)
    add_doubt (Work *work, HfSeverity severity, const char *kind, const char *message_format, ...)
{
  const HfMerging *merging = work->merging;
  g_autofree char *message = NULL;
  HfDoubt *doubt;
  va_list args;

  if (merging->doubts == NULL)
    return;

  va_start (args, message_format);
  message = g_strdup_vprintf (message_format, args);
  va_end (args);

  for (guint i = work->first_doubt; i < merging->doubts->len; i++)
    {
      const HfDoubt *other = g_ptr_array_index (merging->doubts, i);

      if (g_str_equal (other->message, message))
        return;
    }

  doubt = hf_doubt_new (severity, kind, "%s", message);
  doubt->row = hf_fields_get_row (merging->fields);
  doubt->name = g_strdup (hf_fields_lookup (merging->fields, "name"));
  doubt->page = g_strdup (merging->page);
  doubt->item = g_strdup (merging->item);
  g_ptr_array_add (merging->doubts, doubt);
}

/* Moves on to the run that holds byte @position of the words. */
static const HfRun *
run_at (Work *work, gsize position)
{
  while (work->run + 1 < work->n_runs)
    {
      gsize next_start = work->run_start + strlen (work->runs[work->run].text);

      if (position < next_start)
        break;
      work->run_start = next_start;
      work->run++;
    }

  return &work->runs[work->run];
}

static void
add_run (Work *work, const HfRun *style, const char *text, gsize length)
{
  hf_runs_add (work->merged, style, text, (gssize) length);
  work->merged_bytes += length;
}

/* Copies @length bytes of the words as they are, each in the style of its run. */
static void
copy_words (Work *work, gsize start, gsize length)
{
  gsize end = start + length;

  while (start < end)
    {
      const HfRun *run = run_at (work, start);
      gsize part = MIN (end, work->run_start + strlen (run->text)) - start;

      add_run (work, run, work->words + start, part);
      start += part;
    }
}

static void
begin_line (Work *work, gsize line_break)
{
  work->line_start = work->merged->len;
  work->n_fields = 0;
  work->n_filled = 0;
  g_ptr_array_set_size (work->gaps, 0);

  /* A line is parted from the last one that stayed. */
  if (work->any_line && line_break != NOWHERE)
    copy_words (work, line_break, 1);
}

/* Without their name nobody knows whose card it is; but a card for nobody in particular needs none. */
static gboolean
names_the_person (Work *work, const char *key)
{
  const char *field = hf_fields_spell (work->merging->fields, key);

  return hf_fields_get_row (work->merging->fields) != 0 && (g_str_equal (field, hf_field_name (HF_FIELD_NAME)) ||
                                                            g_str_equal (field, hf_field_name (HF_FIELD_FIRST_NAME)));
}

static void
doubt_gaps (Work *work, gboolean line_goes)
{
  for (guint i = 0; i < work->gaps->len; i++)
    {
      const char *key = g_ptr_array_index (work->gaps, i);

      if (names_the_person (work, key))
        add_doubt (work, HF_SEVERITY_ERROR, "empty-field",
                   _ ("“{%s}” has no text, so nobody could tell whose card this is."), key);
      else if (line_goes)
        add_doubt (work, HF_SEVERITY_NOTE, "empty-field", _ ("“{%s}” has no text, so its line is left out."), key);
      else
        add_doubt (work, HF_SEVERITY_NOTE, "empty-field", _ ("“{%s}” has no text, so there is a gap in its line."),
                   key);
    }
}

static void
end_line (Work *work)
{
  gboolean goes = work->n_fields > 0 && work->n_filled == 0;

  doubt_gaps (work, goes);
  if (!goes)
    {
      work->any_line = TRUE;
      return;
    }

  for (guint i = work->line_start; i < work->merged->len; i++)
    work->merged_bytes -= strlen (g_array_index (work->merged, HfRun, i).text);
  g_array_set_size (work->merged, work->line_start);
}

static void
add_value (Work *work, gsize position, const char *key, const char *value)
{
  HfRun style = *run_at (work, position);

  if (work->merged_bytes + strlen (value) > HF_LIMIT_TEXT_BYTES)
    {
      add_doubt (work, HF_SEVERITY_ERROR, "too-long", _ ("“{%s}” is far too long for a card and was left out."), key);
      return;
    }

  work->n_filled++;
  if (work->merging->mode == HF_MERGE_GIVEN)
    {
      g_autofree char *escaped = hf_syntax_escape (value);

      add_run (work, &style, escaped, strlen (escaped));
      return;
    }

  style.field = hf_fields_spell (work->merging->fields, key);
  add_run (work, &style, value, strlen (value));
}

static void
merge_field (Work *work, const HfPiece *piece)
{
  g_autofree char *key = g_strndup (work->words + piece->key_start, piece->key_length);
  const char *given = hf_fields_lookup (work->merging->fields, key);
  g_autofree char *value = NULL;
  g_autofree char *fallback = NULL;

  work->n_fields++;
  if (given == NULL && work->merging->mode == HF_MERGE_GIVEN)
    {
      work->n_filled++;
      copy_words (work, piece->start, piece->length);
      return;
    }

  work->changed = TRUE;
  value = hf_clean_value (given != NULL ? given : "");
  if (!hf_value_is_blank (value))
    {
      add_value (work, piece->start, key, value);
      return;
    }

  fallback = hf_piece_dup_fallback (piece, work->words);
  if (fallback == NULL)
    g_ptr_array_add (work->gaps, g_steal_pointer (&key));
  else if (!hf_value_is_blank (fallback))
    {
      add_doubt (work, HF_SEVERITY_NOTE, "empty-field", _ ("“{%s}” has no text; “%s” stands in for it."), key,
                 fallback);
      add_value (work, piece->start, key, fallback);
    }
}

static void
merge_piece (Work *work, const HfPiece *piece)
{
  switch (piece->kind)
    {
    case HF_PIECE_BREAK:
      end_line (work);
      begin_line (work, piece->start);
      break;

    case HF_PIECE_BRACE:
      /* What stays a template keeps its braces doubled. */
      if (work->merging->mode == HF_MERGE_ALL)
        {
          copy_words (work, piece->start, 1);
          work->changed = TRUE;
        }
      else
        copy_words (work, piece->start, piece->length);
      break;

    case HF_PIECE_FIELD:
      merge_field (work, piece);
      break;

    case HF_PIECE_STRAY:
      add_doubt (work, HF_SEVERITY_WARNING, "field-syntax",
                 _ ("A “{” begins no field and stays as it is. Write “{name}” for a field, or “{{” for a brace."));
      copy_words (work, piece->start, piece->length);
      break;

    case HF_PIECE_TEXT:
      copy_words (work, piece->start, piece->length);
      break;

    default:
      g_assert_not_reached ();
    }
}

static char *
join_runs (const HfRun *runs, guint n_runs)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < n_runs; i++)
    g_string_append (words, runs[i].text);

  return g_string_free (words, FALSE);
}

GArray *
hf_merge_runs (const HfRun *runs, guint n_runs, const HfMerging *merging)
{
  g_autofree char *words = join_runs (runs, n_runs);
  g_autoptr (GPtrArray) gaps = NULL;
  g_autoptr (GArray) merged = NULL;
  gsize position = 0;
  HfPiece piece;
  Work work = { .merging = merging, .runs = runs, .n_runs = n_runs, .words = words };

  if (hf_syntax_is_plain (words))
    return NULL;

  work.merged = merged = hf_runs_new ();
  work.gaps = gaps = g_ptr_array_new_with_free_func (g_free);
  work.first_doubt = merging->doubts != NULL ? merging->doubts->len : 0;

  begin_line (&work, NOWHERE);
  while (hf_syntax_next (words, &position, &piece))
    merge_piece (&work, &piece);
  end_line (&work);

  return work.changed ? g_steal_pointer (&merged) : NULL;
}

char *
hf_merge_words (const char *words, const HfMerging *merging)
{
  const HfRun run = { .text = words };
  g_autoptr (GArray) merged = hf_merge_runs (&run, 1, merging);

  return merged != NULL ? join_runs ((const HfRun *) (gpointer) merged->data, merged->len) : NULL;
}
