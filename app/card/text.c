/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/text.h"

#include <string.h>

static void
clear_run (gpointer data)
{
  HfRun *run = data;

  g_free ((char *) run->text);
  g_free ((char *) run->field);
  hf_extras_clear (&run->extras);
}

GArray *
hf_runs_new (void)
{
  GArray *runs = g_array_new (FALSE, TRUE, sizeof (HfRun));

  g_array_set_clear_func (runs, clear_run);
  return runs;
}

void
hf_runs_add (GArray *runs, const HfRun *style, const char *text, gssize length)
{
  HfRun run = style != NULL ? *style : (HfRun){ 0 };

  run.text = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  run.field = g_strdup (run.field);
  run.extras = hf_extras_copy (run.extras);
  g_array_append_val (runs, run);
}

static gboolean
run_style_equal (const HfRun *a, const HfRun *b)
{
  return a->bold == b->bold && a->italic == b->italic && a->size_pt == b->size_pt && a->tracked == b->tracked &&
         a->tracking_em == b->tracking_em && hf_paint_equal (&a->paint, &b->paint) &&
         g_strcmp0 (a->field, b->field) == 0 && hf_extras_equal (a->extras, b->extras);
}

/* Two people's names side by side stay two runs: each is a name of its own to the font chooser. */
static gboolean
runs_merge (const HfRun *a, const HfRun *b)
{
  return a->field == NULL && run_style_equal (a, b);
}

static void
free_runs (HfTextDraft *draft)
{
  for (guint i = 0; i < draft->n_runs; i++)
    clear_run ((HfRun *) &draft->runs[i]);
  g_free ((HfRun *) draft->runs);
  draft->runs = NULL;
  draft->n_runs = 0;
}

static void
copy_runs (HfTextDraft *draft, const HfRun *source, guint count)
{
  HfRun *runs = g_new0 (HfRun, count);

  for (guint i = 0; i < count; i++)
    {
      runs[i] = source[i];
      runs[i].text = g_strdup (source[i].text);
      runs[i].field = g_strdup (source[i].field);
      runs[i].extras = hf_extras_copy (source[i].extras);
    }
  draft->runs = runs;
  draft->n_runs = count;
}

HfTextDraft *
hf_text_draft (HfText *source)
{
  HfTextDraft *draft = g_atomic_rc_box_new0 (HfTextDraft);

  if (source == NULL)
    {
      draft->size_pt = 14.0;
      draft->line_spacing = 1.2;
      draft->paint = HF_PAINT_OF (HF_COLOR_ROLE_INK);
      return draft;
    }

  *draft = *source;
  copy_runs (draft, source->runs, source->n_runs);
  draft->family = g_strdup (source->family);
  draft->language = g_strdup (source->language);
  draft->fit.sizes_pt = g_memdup2 (source->fit.sizes_pt, source->fit.n_sizes * sizeof (double));
  draft->extras = hf_extras_copy (source->extras);

  return draft;
}

void
hf_text_draft_take_runs (HfTextDraft *draft, GArray *runs)
{
  gsize count;

  free_runs (draft);
  draft->runs = g_array_steal (runs, &count);
  draft->n_runs = (guint) count;
  g_array_unref (runs);
}

void
hf_text_draft_set_sizes (HfTextDraft *draft, const double *sizes_pt, guint count)
{
  double *copy = g_memdup2 (sizes_pt, count * sizeof (double));

  g_free ((double *) draft->fit.sizes_pt);
  draft->fit.sizes_pt = copy;
  draft->fit.n_sizes = count;
}

/* Empty runs go, and neighbours of one style become one, so that equal words have one representation. */
static void
tidy_runs (HfTextDraft *draft)
{
  HfRun *runs = (HfRun *) draft->runs;
  guint kept = 0;

  for (guint i = 0; i < draft->n_runs; i++)
    {
      HfRun *last = kept > 0 ? &runs[kept - 1] : NULL;

      if (runs[i].text[0] == '\0' && draft->n_runs > 1)
        clear_run (&runs[i]);
      else if (last != NULL && runs_merge (last, &runs[i]))
        {
          char *joined = g_strconcat (last->text, runs[i].text, NULL);

          g_free ((char *) last->text);
          last->text = joined;
          clear_run (&runs[i]);
        }
      else
        runs[kept++] = runs[i];
    }
  draft->n_runs = kept;
}

HfText *
hf_text_seal (HfTextDraft *draft)
{
  tidy_runs (draft);
  return draft;
}

static void
clear_text (gpointer data)
{
  HfTextDraft *text = data;

  free_runs (text);
  g_free ((char *) text->family);
  g_free ((char *) text->language);
  g_free ((double *) text->fit.sizes_pt);
  hf_extras_clear (&text->extras);
}

HfText *
hf_text_ref (HfText *text)
{
  return hf_value_ref (text);
}

void
hf_text_unref (HfText *text)
{
  g_atomic_rc_box_release_full ((gpointer) text, clear_text);
}

static gboolean
fit_equal (const HfFit *a, const HfFit *b)
{
  return a->mode == b->mode && a->min_size_pt == b->min_size_pt && a->n_sizes == b->n_sizes &&
         (a->n_sizes == 0 || memcmp (a->sizes_pt, b->sizes_pt, a->n_sizes * sizeof (double)) == 0) &&
         a->widen_mm == b->widen_mm && a->prefer_one_line == b->prefer_one_line;
}

static gboolean
words_equal (HfText *a, HfText *b)
{
  if (a->n_runs != b->n_runs)
    return FALSE;
  for (guint i = 0; i < a->n_runs; i++)
    if (!g_str_equal (a->runs[i].text, b->runs[i].text) || !run_style_equal (&a->runs[i], &b->runs[i]))
      return FALSE;

  return TRUE;
}

gboolean
hf_text_equal (HfText *a, HfText *b)
{
  if (a == b)
    return TRUE;

  return words_equal (a, b) && a->font_role == b->font_role && g_strcmp0 (a->family, b->family) == 0 &&
         a->weight == b->weight && a->italic == b->italic && a->size_pt == b->size_pt &&
         a->line_spacing == b->line_spacing && a->tracking_em == b->tracking_em &&
         a->paragraph_gap_em == b->paragraph_gap_em && hf_paint_equal (&a->paint, &b->paint) && a->align == b->align &&
         a->valign == b->valign && a->direction == b->direction && g_strcmp0 (a->language, b->language) == 0 &&
         a->balance == b->balance && fit_equal (&a->fit, &b->fit) && hf_extras_equal (a->extras, b->extras);
}

char *
hf_text_get_words (HfText *text)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < text->n_runs; i++)
    g_string_append (words, text->runs[i].text);

  return g_string_free (words, FALSE);
}

HfText *
hf_text_with_words (HfText *text, const char *words)
{
  HfTextDraft *draft = hf_text_draft (text);
  GArray *runs = hf_runs_new ();
  HfRun style = text->n_runs > 0 ? text->runs[0] : (HfRun){ 0 };

  style.field = NULL;
  hf_runs_add (runs, &style, words, -1);
  hf_text_draft_take_runs (draft, runs);

  return hf_text_seal (draft);
}
