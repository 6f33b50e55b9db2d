/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/text-edit.h"

#include <string.h>

static HfText *
with_runs (HfText *text, GArray *runs)
{
  HfTextDraft *draft = hf_text_draft (text);
  HfText *changed;

  hf_text_draft_take_runs (draft, runs);
  changed = hf_text_seal (draft);
  if (!hf_text_equal (text, changed))
    return changed;

  hf_text_unref (changed);
  return hf_text_ref (text);
}

/* Appends what of the run, which begins at byte @at of the words, lies between @start and @end. */
static void
add_part (GArray *runs, const HfRun *run, gsize at, gsize start, gsize end, HfRunChange change, gconstpointer data)
{
  gsize length = strlen (run->text);
  gsize from = CLAMP (start, at, at + length) - at;
  gsize to = CLAMP (end, at, at + length) - at;
  HfRun style = *run;

  if (from >= to)
    return;
  if (change != NULL)
    change (&style, data);
  hf_runs_add (runs, &style, run->text + from, (gssize) (to - from));
}

const HfRun *
hf_text_get_run_at (HfText *text, gsize place)
{
  gsize at = 0;

  for (guint i = 0; i < text->n_runs; i++)
    {
      at += strlen (text->runs[i].text);
      if (place < at || i + 1 == text->n_runs)
        return &text->runs[i];
    }

  return NULL;
}

HfText *
hf_text_splice (HfText *text, gsize start, gsize end, const char *words)
{
  GArray *runs = hf_runs_new ();
  const HfRun *style = hf_text_get_run_at (text, end > start || start == 0 ? start : start - 1);
  gsize at = 0;

  for (guint i = 0; i < text->n_runs; i++)
    {
      add_part (runs, &text->runs[i], at, 0, start, NULL, NULL);
      at += strlen (text->runs[i].text);
    }
  if (words[0] != '\0')
    hf_runs_add (runs, style, words, -1);
  at = 0;
  for (guint i = 0; i < text->n_runs; i++)
    {
      add_part (runs, &text->runs[i], at, end, G_MAXSIZE, NULL, NULL);
      at += strlen (text->runs[i].text);
    }
  if (runs->len == 0)
    hf_runs_add (runs, style, "", 0); /* no words, but what is typed next looks as it did */

  return with_runs (text, runs);
}

void
hf_text_find_change (const char *before, const char *after, gsize *out_start, gsize *out_end)
{
  gsize before_length = strlen (before);
  gsize after_length = strlen (after);
  gsize shorter = MIN (before_length, after_length);
  gsize start = 0;
  gsize tail = 0;

  while (start < shorter && before[start] == after[start])
    start++;
  while (start > 0 && ((guchar) before[start] & 0xC0) == 0x80)
    start--;
  while (tail < shorter - start && before[before_length - 1 - tail] == after[after_length - 1 - tail])
    tail++;
  while (tail > 0 && ((guchar) before[before_length - tail] & 0xC0) == 0x80)
    tail--;

  *out_start = start;
  *out_end = before_length - tail;
}

HfText *
hf_text_reword (HfText *text, const char *words)
{
  g_autofree char *before = hf_text_get_words (text);
  g_autofree char *coming = NULL;
  gsize start;
  gsize end;

  hf_text_find_change (before, words, &start, &end);
  coming = g_strndup (words + start, strlen (words) - (strlen (before) - end) - start);
  return hf_text_splice (text, start, end, coming);
}

HfText *
hf_text_change_runs (HfText *text, gsize start, gsize end, HfRunChange change, gconstpointer data)
{
  GArray *runs = hf_runs_new ();
  gsize at = 0;

  for (guint i = 0; i < text->n_runs; i++)
    {
      const HfRun *run = &text->runs[i];

      add_part (runs, run, at, 0, start, NULL, NULL);
      add_part (runs, run, at, start, end, change, data);
      add_part (runs, run, at, end, G_MAXSIZE, NULL, NULL);
      at += strlen (run->text);
    }
  if (runs->len == 0)
    {
      g_array_unref (runs);
      return hf_text_ref (text);
    }

  return with_runs (text, runs);
}
