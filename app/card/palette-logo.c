/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/palette-logo.h"

#include "base/oklab.h"

#include <math.h>

/* What is less opaque than this is no colour of the logo. */
#define LEAST_ALPHA 0.5

/* Colours nearer to each other than this are one, in steps of this size. */
#define SAME_DISTANCE 0.07
#define GRID_STEP 0.04

/* A second colour differs by so much, and is no mere seam between two others. */
#define OTHER_DISTANCE 0.13
#define LEAST_PART 0.004

/* Below this a colour is a grey. */
#define GREY_CHROMA 0.03

/* What the colours made to go with the logo look like. */
#define PAPER_LIGHTNESS 0.975
#define PAPER_CHROMA 0.012
#define SOFT_LIGHTNESS 0.895
#define SOFT_CHROMA 0.045
#define DEEP_LIGHTNESS 0.35
#define DEEP_CHROMA 0.09
#define INK_LIGHTNESS 0.23
#define INK_CHROMA 0.035
#define ACCENT_LIGHTNESS 0.77

/* What words in these colours get, as docs/fonts.md wants it of ours. */
#define HEADLINE_CONTRAST 5.2
#define WORDS_CONTRAST 4.5

/* A colour, and how many pixels have about that. */
typedef struct
{
  HfOklab oklab; /* a sum while pixels are counted */
  double weight;
} Spot;

static guint
get_cell (const HfOklab *oklab)
{
  int l = (int) floor (oklab->lightness / GRID_STEP);
  int a = (int) floor (oklab->a / GRID_STEP) + 16;
  int b = (int) floor (oklab->b / GRID_STEP) + 16;

  return (guint) (((CLAMP (l, 0, 31) << 5) + CLAMP (a, 0, 31)) << 5) + (guint) CLAMP (b, 0, 31);
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  double difference = ((const Spot *) b)->weight - ((const Spot *) a)->weight;

  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

/* Adds @spot to the first of @spots that looks like it, or as another one. */
static void
add_spot (GArray *spots, const Spot *spot)
{
  for (guint i = 0; i < spots->len; i++)
    {
      Spot *there = &g_array_index (spots, Spot, i);

      if (hf_oklab_get_distance (&there->oklab, &spot->oklab) < SAME_DISTANCE)
        {
          there->weight += spot->weight;
          return;
        }
    }
  g_array_append_val (spots, *spot);
}

/* The colours of the pixels, the most frequent first. */
static GArray *
list_spots (const HfColor *pixels, gsize n_pixels)
{
  g_autofree Spot *cells = g_new0 (Spot, 1 << 15);
  g_autoptr (GArray) filled = g_array_new (FALSE, FALSE, sizeof (Spot));
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (Spot));

  for (gsize i = 0; i < n_pixels; i++)
    if (pixels[i].alpha >= LEAST_ALPHA)
      {
        HfOklab oklab = hf_oklab_from_color (&pixels[i]);
        Spot *cell = &cells[get_cell (&oklab)];

        cell->oklab.lightness += oklab.lightness;
        cell->oklab.a += oklab.a;
        cell->oklab.b += oklab.b;
        cell->weight += 1;
      }
  for (guint i = 0; i < 1 << 15; i++)
    if (cells[i].weight > 0)
      {
        Spot spot = cells[i];

        spot.oklab.lightness /= spot.weight;
        spot.oklab.a /= spot.weight;
        spot.oklab.b /= spot.weight;
        g_array_append_val (filled, spot);
      }
  g_array_sort (filled, compare_weights);
  for (guint i = 0; i < filled->len; i++)
    add_spot (spots, &g_array_index (filled, Spot, i));

  return spots;
}

/* The strongest of @spots that is unlike @taken (nullable). Returns: (nullable) */
static const Spot *
find_strongest (const GArray *spots, double total, const HfOklab *taken)
{
  const Spot *best = NULL;
  double best_score = 0;

  for (guint i = 0; i < spots->len; i++)
    {
      const Spot *spot = &g_array_index (spots, Spot, i);
      double chroma = hf_oklab_get_chroma (&spot->oklab);
      double score = chroma * sqrt (spot->weight);

      if (chroma >= GREY_CHROMA && spot->weight >= total * LEAST_PART && score > best_score &&
          (taken == NULL || hf_oklab_get_distance (&spot->oklab, taken) >= OTHER_DISTANCE))
        {
          best = spot;
          best_score = score;
        }
    }

  return best;
}

/* The grey a logo without colours is drawn in: the most frequent that is not its white ground. */
static HfOklab
find_grey (const GArray *spots)
{
  for (guint i = 0; i < spots->len; i++)
    if (g_array_index (spots, Spot, i).oklab.lightness < 0.9)
      return g_array_index (spots, Spot, i).oklab;

  return (HfOklab){ 0.5, 0, 0 };
}

/* In the hue of @like, no stronger than that. */
static HfColor
make_color (const HfOklab *like, double lightness, double most_chroma)
{
  double chroma = hf_oklab_get_chroma (like);
  double scale = chroma > most_chroma ? most_chroma / chroma : 1;
  HfOklab oklab = { lightness, like->a * scale, like->b * scale };

  return hf_oklab_to_color (&oklab);
}

/* Which of paper and ink is easier to read on @ground. */
static HfColorRole
choose_words (const HfPaletteDraft *draft, HfColorRole ground)
{
  double paper = hf_color_contrast (&draft->colors[HF_COLOR_ROLE_PAPER], &draft->colors[ground]);
  double ink = hf_color_contrast (&draft->colors[HF_COLOR_ROLE_INK], &draft->colors[ground]);

  return paper >= WORDS_CONTRAST || paper >= ink ? HF_COLOR_ROLE_PAPER : HF_COLOR_ROLE_INK;
}

static void
fill_palette (HfPaletteDraft *draft, const HfOklab *primary, const HfOklab *accent)
{
  HfColor *colors = draft->colors;

  colors[HF_COLOR_ROLE_PAPER] = make_color (primary, PAPER_LIGHTNESS, PAPER_CHROMA);
  colors[HF_COLOR_ROLE_INK] = make_color (primary, INK_LIGHTNESS, INK_CHROMA);
  colors[HF_COLOR_ROLE_PRIMARY] = hf_oklab_to_color (primary);
  colors[HF_COLOR_ROLE_SOFT] = make_color (primary, SOFT_LIGHTNESS, SOFT_CHROMA);
  colors[HF_COLOR_ROLE_DEEP] = make_color (primary, DEEP_LIGHTNESS, DEEP_CHROMA);
  if (accent != NULL)
    colors[HF_COLOR_ROLE_ACCENT] = hf_oklab_to_color (accent);
  else
    colors[HF_COLOR_ROLE_ACCENT] = make_color (primary, ACCENT_LIGHTNESS, G_MAXDOUBLE);

  draft->headline =
      hf_color_contrast (&colors[HF_COLOR_ROLE_PRIMARY], &colors[HF_COLOR_ROLE_PAPER]) >= HEADLINE_CONTRAST
          ? HF_COLOR_ROLE_PRIMARY
          : HF_COLOR_ROLE_DEEP;
  draft->on_deep = choose_words (draft, HF_COLOR_ROLE_DEEP);
  draft->on_primary = choose_words (draft, HF_COLOR_ROLE_PRIMARY);
}

HfPalette *
hf_palette_from_logo (const HfColor *pixels, gsize n_pixels, const char *id, const char *title)
{
  g_autoptr (GArray) spots = list_spots (pixels, n_pixels);
  const Spot *strongest;
  const Spot *next;
  double total = 0;
  HfOklab primary;
  HfPaletteDraft *draft;

  if (spots->len == 0)
    return NULL;

  for (guint i = 0; i < spots->len; i++)
    total += g_array_index (spots, Spot, i).weight;
  strongest = find_strongest (spots, total, NULL);
  primary = strongest != NULL ? strongest->oklab : find_grey (spots);
  next = find_strongest (spots, total, &primary);

  draft = hf_palette_draft (NULL);
  hf_value_set_text (&draft->id, id);
  hf_value_set_text (&draft->title, title);
  fill_palette (draft, &primary, next != NULL ? &next->oklab : NULL);
  return hf_palette_seal (draft);
}
