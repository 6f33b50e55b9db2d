/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/impose-private.h"

#include "card/names.h"

#include <glib/gi18n.h>
#include <math.h>

static const char *const duplex_names[HF_N_DUPLEX] = { "long", "short", "manual", "none" };

gboolean
hf_duplex_from_name (const char *name, HfDuplex *out_duplex)
{
  int index = hf_name_index (duplex_names, HF_N_DUPLEX, name);

  if (index >= 0)
    *out_duplex = (HfDuplex) index;
  return index >= 0;
}

const char *
hf_duplex_name (HfDuplex duplex)
{
  return duplex_names[duplex];
}

static gboolean
check_options (HfSheet *sheet, const HfImposeOptions *options, guint n_cells, GError **error)
{
  if (options->start_at < 1 || options->start_at > n_cells)
    g_set_error (error, HF_SHEET_ERROR, HF_SHEET_ERROR_NO_PLACE,
                 _ ("There is no place %u to start at: with these cards the sheet “%s” has the places 1 to %u"),
                 options->start_at, sheet->id, n_cells);
  else if (options->stacked && options->start_at > 1)
    g_set_error (error, HF_SHEET_ERROR, HF_SHEET_ERROR_NO_PLACE,
                 _ ("A pile that is cut through must consist of whole sheets: start at place 1, not %u"),
                 options->start_at);
  else
    return TRUE;

  return FALSE;
}

HfImposition *
hf_imposition_new (HfSheet *sheet, const HfFormat *format, gboolean rtl, guint n_people, const HfImposeOptions *options,
                   GError **error)
{
  g_autoptr (HfImposition) imposition = g_new0 (HfImposition, 1);
  gboolean has_back;
  guint n_cells;

  g_return_val_if_fail (options->copies > 0, NULL);

  imposition->sheet = hf_sheet_ref (sheet);
  imposition->options = *options;
  if (!hf_sheet_layout_init (&imposition->layout, sheet, format, rtl, options->gutter_mm, error))
    return NULL;

  n_cells = hf_imposition_get_n_cells (imposition);
  if (!check_options (sheet, options, n_cells, error))
    return NULL;

  has_back = imposition->layout.sides[1].n_panels > 0;
  imposition->two_sided = has_back && options->duplex != HF_DUPLEX_NONE;
  imposition->omits_back = has_back && !imposition->two_sided;
  imposition->n_slots = n_people * options->copies;
  imposition->n_sheets = (imposition->n_slots + options->start_at - 1 + n_cells - 1) / n_cells;
  return g_steal_pointer (&imposition);
}

void
hf_imposition_free (HfImposition *imposition)
{
  if (imposition == NULL)
    return;

  hf_sheet_unref (imposition->sheet);
  g_free (imposition);
}

HfSheet *
hf_imposition_get_sheet (const HfImposition *imposition)
{
  return imposition->sheet;
}

HfDuplex
hf_imposition_get_duplex (const HfImposition *imposition)
{
  return imposition->two_sided ? imposition->options.duplex : HF_DUPLEX_NONE;
}

gboolean
hf_imposition_omits_back (const HfImposition *imposition)
{
  return imposition->omits_back;
}

guint
hf_imposition_get_n_cells (const HfImposition *imposition)
{
  return imposition->layout.columns * imposition->layout.rows;
}

guint
hf_imposition_get_n_sheets (const HfImposition *imposition)
{
  return imposition->n_sheets;
}

/* Whether only one of two sides is printed, and the other another time. */
static gboolean
is_one_pass (const HfImposition *imposition)
{
  return imposition->options.duplex == HF_DUPLEX_MANUAL && imposition->options.pass != HF_PASS_BOTH;
}

guint
hf_imposition_get_n_pages (const HfImposition *imposition)
{
  return imposition->n_sheets * (imposition->two_sided && !is_one_pass (imposition) ? 2 : 1);
}

HfSheetSide
hf_imposition_get_side (const HfImposition *imposition, guint page)
{
  guint n_sheets = imposition->n_sheets;

  g_return_val_if_fail (page < hf_imposition_get_n_pages (imposition), ((HfSheetSide){ 0, FALSE }));

  if (!imposition->two_sided)
    return (HfSheetSide){ page, FALSE };
  if (imposition->options.duplex != HF_DUPLEX_MANUAL)
    return (HfSheetSide){ page / 2, page % 2 == 1 };
  if (imposition->options.pass == HF_PASS_BACKS)
    page += n_sheets;
  if (page < n_sheets)
    return (HfSheetSide){ page, FALSE };

  /* The pile lies with the last sheet on top. */
  return (HfSheetSide){ 2 * n_sheets - 1 - page, TRUE };
}

/* Whether the paper is turned over about an axis that runs from top to bottom. */
static gboolean
turns_sideways (const HfImposition *imposition)
{
  gboolean upright = imposition->layout.paper_width_mm <= imposition->layout.paper_height_mm;

  return upright == (imposition->options.duplex != HF_DUPLEX_SHORT);
}

HfFrame
hf_imposition_turn_over (const HfImposition *imposition, const HfFrame *frame)
{
  HfFrame seen = *frame;

  if (turns_sideways (imposition))
    seen.x_mm = imposition->layout.paper_width_mm - frame->x_mm - frame->width_mm;
  else
    seen.y_mm = imposition->layout.paper_height_mm - frame->y_mm - frame->height_mm;
  return seen;
}

/* Where @panel lies on the paper, its card lying at @card and turned by @turns. */
static HfFrame
place_panel (const HfPanel *panel, const HfFrame *card, guint turns)
{
  const HfFrame *frame = &panel->frame;
  gboolean across = turns % 2 == 1;
  double width_mm = across ? frame->height_mm : frame->width_mm;
  double height_mm = across ? frame->width_mm : frame->height_mm;
  double x_mm = frame->x_mm;
  double y_mm = frame->y_mm;

  switch (turns)
    {
    case 1:
      x_mm = card->width_mm - frame->y_mm - frame->height_mm;
      y_mm = frame->x_mm;
      break;
    case 2:
      x_mm = card->width_mm - frame->x_mm - frame->width_mm;
      y_mm = card->height_mm - frame->y_mm - frame->height_mm;
      break;
    case 3:
      x_mm = frame->y_mm;
      y_mm = card->height_mm - frame->x_mm - frame->width_mm;
      break;
    default:
      break;
    }

  return (HfFrame){ card->x_mm + x_mm, card->y_mm + y_mm, width_mm, height_mm };
}

static HfFrame
get_card_frame (const HfImposition *imposition, guint cell, gboolean back)
{
  const HfSheetLayout *layout = &imposition->layout;
  HfFrame frame = {
    layout->left_mm + cell % layout->columns * (layout->width_mm + layout->gap_x_mm),
    layout->top_mm + cell / layout->columns * (layout->height_mm + layout->gap_y_mm),
    layout->width_mm,
    layout->height_mm,
  };

  return back ? hf_imposition_turn_over (imposition, &frame) : frame;
}

/* How far a card may bleed on one side: to the middle of a gap, or to the edge of the paper @edge_mm away. */
static double
limit_bleed (const HfImposition *imposition, gboolean touches_card_edge, double edge_mm, double gap_mm,
             gboolean has_neighbour)
{
  double room_mm = has_neighbour ? gap_mm / 2 : edge_mm;

  return touches_card_edge ? CLAMP (imposition->layout.bleed_mm, 0, MAX (room_mm, 0)) : 0;
}

static gboolean
is_same (double a_mm, double b_mm)
{
  return fabs (a_mm - b_mm) < 1e-6;
}

/* @card lies among others, which cover @all. */
static void
set_bleeds (const HfImposition *imposition, const HfFrame *card, const HfFrame *all, HfPlace *place)
{
  const HfSheetLayout *layout = &imposition->layout;
  const HfFrame *frame = &place->frame;
  double right_mm = frame->x_mm + frame->width_mm;
  double bottom_mm = frame->y_mm + frame->height_mm;
  double card_right_mm = card->x_mm + card->width_mm;
  double card_bottom_mm = card->y_mm + card->height_mm;

  place->bleed_left_mm = limit_bleed (imposition, is_same (frame->x_mm, card->x_mm), frame->x_mm, layout->gap_x_mm,
                                      !is_same (card->x_mm, all->x_mm));
  place->bleed_top_mm = limit_bleed (imposition, is_same (frame->y_mm, card->y_mm), frame->y_mm, layout->gap_y_mm,
                                     !is_same (card->y_mm, all->y_mm));
  place->bleed_right_mm = limit_bleed (imposition, is_same (right_mm, card_right_mm), layout->paper_width_mm - right_mm,
                                       layout->gap_x_mm, !is_same (card_right_mm, all->x_mm + all->width_mm));
  place->bleed_bottom_mm =
      limit_bleed (imposition, is_same (bottom_mm, card_bottom_mm), layout->paper_height_mm - bottom_mm,
                   layout->gap_y_mm, !is_same (card_bottom_mm, all->y_mm + all->height_mm));
}

HfFrame
hf_imposition_get_cell (const HfImposition *imposition, HfSheetSide side, guint cell)
{
  return get_card_frame (imposition, cell, side.back);
}

HfFrame
hf_imposition_get_bounds (const HfImposition *imposition, HfSheetSide side)
{
  HfFrame first = get_card_frame (imposition, 0, side.back);
  HfFrame last = get_card_frame (imposition, hf_imposition_get_n_cells (imposition) - 1, side.back);

  return hf_frame_union (&first, &last);
}

/* Whose card lies in @cell of @sheet. Returns: whether there is one */
static gboolean
find_person (const HfImposition *imposition, guint sheet, guint cell, guint *out_person)
{
  guint n_cells = hf_imposition_get_n_cells (imposition);
  guint skipped = imposition->options.start_at - 1;
  guint slot = imposition->options.stacked ? cell * imposition->n_sheets + sheet : sheet * n_cells + cell;

  if (slot < skipped || slot - skipped >= imposition->n_slots)
    return FALSE;

  *out_person = (slot - skipped) / imposition->options.copies;
  return TRUE;
}

GArray *
hf_imposition_list_people (const HfImposition *imposition, guint sheet)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint cell = 0; cell < hf_imposition_get_n_cells (imposition); cell++)
    {
      guint person;

      if (find_person (imposition, sheet, cell, &person) &&
          (people->len == 0 || g_array_index (people, guint, people->len - 1) != person))
        g_array_append_val (people, person);
    }

  return people;
}

GArray *
hf_imposition_list_places (const HfImposition *imposition, HfSheetSide side)
{
  const HfSheetLayout *layout = &imposition->layout;
  const HfPanels *panels = &layout->sides[side.back ? 1 : 0];
  GArray *places = g_array_new (FALSE, TRUE, sizeof (HfPlace));
  HfFrame all = hf_imposition_get_bounds (imposition, side);
  guint turns = layout->turns;

  /* What points up on the front points up on the back too, mirrored with the paper. */
  if (side.back)
    turns = turns_sideways (imposition) ? (4 - turns) % 4 : (6 - turns) % 4;

  for (guint cell = 0; cell < hf_imposition_get_n_cells (imposition); cell++)
    {
      HfFrame card = get_card_frame (imposition, cell, side.back);
      guint person;

      if (!find_person (imposition, side.sheet, cell, &person))
        continue;
      for (guint i = 0; i < panels->n_panels; i++)
        {
          HfPlace place = {
            .person = person,
            .cell = cell,
            .page = panels->panels[i].page,
            .frame = place_panel (&panels->panels[i], &card, turns),
            .turns = (turns + panels->panels[i].turns) % 4,
          };

          set_bleeds (imposition, &card, &all, &place);
          g_array_append_val (places, place);
        }
    }

  return places;
}
