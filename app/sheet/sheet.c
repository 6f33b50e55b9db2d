/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/sheet.h"

#include "base/limits.h"
#include "base/value.h"

#include <glib/gi18n.h>
#include <math.h>

/* Inches written with three decimals come out this close. */
#define ROUNDING_MM 0.05

/* What matters stays this far from the edge of a label, and of an envelope. */
#define LABEL_SAFE_MM 2.0
#define ENVELOPE_SAFE_MM 10.0

G_DEFINE_QUARK (hf_sheet_error, hf_sheet_error)

const char *const hf_sheet_kind_names[] = { "cards", "plain", "labels", "envelope", NULL };
const char *const hf_sheet_certainty_names[] = { "agreed", "single", "disputed", "unverified", NULL };

HfSheetDraft *
hf_sheet_draft_new (void)
{
  return g_atomic_rc_box_new0 (HfSheetDraft);
}

static void
clear_sheet (gpointer data)
{
  HfSheetDraft *sheet = data;

  g_free ((char *) sheet->id);
  g_free ((char *) sheet->title);
  g_free ((char *) sheet->maker);
  g_free ((char *) sheet->source);
  g_free ((char *) sheet->note);
  g_free ((char *) sheet->paper_id);
}

/* The size of a card before it is folded. */
static void
unfold (HfSheet *sheet, double *out_width_mm, double *out_height_mm)
{
  *out_width_mm = sheet->card_width_mm * (sheet->fold == HF_FOLD_NONE ? 1 : 2);
  *out_height_mm = sheet->card_height_mm * (sheet->fold == HF_FOLD_QUARTER ? 2 : 1);
}

static gboolean
is_size (double width_mm, double height_mm, double other_width_mm, double other_height_mm)
{
  return fabs (width_mm - other_width_mm) <= ROUNDING_MM && fabs (height_mm - other_height_mm) <= ROUNDING_MM;
}

static gboolean
check_places (HfSheet *sheet, GError **error)
{
  double right_mm = sheet->left_mm + sheet->columns * sheet->cell_width_mm + (sheet->columns - 1) * sheet->gutter_x_mm;
  double bottom_mm = sheet->top_mm + sheet->rows * sheet->cell_height_mm + (sheet->rows - 1) * sheet->gutter_y_mm;
  double width_mm;
  double height_mm;

  unfold (sheet, &width_mm, &height_mm);
  if (sheet->columns == 0 || sheet->rows == 0 || sheet->left_mm < 0 || sheet->top_mm < 0 ||
      right_mm > sheet->paper_width_mm + ROUNDING_MM || bottom_mm > sheet->paper_height_mm + ROUNDING_MM)
    {
      g_set_error (error, HF_SHEET_ERROR, HF_SHEET_ERROR_WRONG,
                   _ ("The sheet “%s” is larger than its paper: its places end at %.1f × %.1f mm, the paper at "
                      "%.1f × %.1f mm"),
                   sheet->id, right_mm, bottom_mm, sheet->paper_width_mm, sheet->paper_height_mm);
      return FALSE;
    }
  if (!is_size (sheet->cell_width_mm, sheet->cell_height_mm, width_mm, height_mm) &&
      !is_size (sheet->cell_width_mm, sheet->cell_height_mm, height_mm, width_mm))
    {
      g_set_error (error, HF_SHEET_ERROR, HF_SHEET_ERROR_WRONG,
                   _ ("The sheet “%s” contradicts itself: unfolded its card is %.1f × %.1f mm, a place %.1f × %.1f mm"),
                   sheet->id, width_mm, height_mm, sheet->cell_width_mm, sheet->cell_height_mm);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check (HfSheet *sheet, GError **error)
{
  if (sheet->gutter_x_mm < 0 || sheet->gutter_y_mm < 0)
    {
      g_set_error (error, HF_SHEET_ERROR, HF_SHEET_ERROR_WRONG,
                   _ ("The sheet “%s” has a gutter of %.1f mm: it cannot be less than nothing"), sheet->id,
                   MIN (sheet->gutter_x_mm, sheet->gutter_y_mm));
      return FALSE;
    }

  return sheet->kind == HF_SHEET_PLAIN || check_places (sheet, error);
}

HfSheet *
hf_sheet_seal (HfSheetDraft *draft, GError **error)
{
  g_autoptr (HfSheet) sheet = draft;

  g_return_val_if_fail (sheet->id != NULL && sheet->paper_id != NULL, NULL);

  draft->place_format = (HfFormat){
    .id = sheet->id,
    .title = sheet->title,
    .width_mm = sheet->cell_width_mm,
    .height_mm = sheet->cell_height_mm,
    .fold = HF_FOLD_NONE,
    .n_pages = 1,
    .safe_mm = sheet->kind == HF_SHEET_ENVELOPE ? ENVELOPE_SAFE_MM : LABEL_SAFE_MM,
  };
  return check (sheet, error) ? g_steal_pointer (&sheet) : NULL;
}

HfSheet *
hf_sheet_ref (HfSheet *sheet)
{
  return hf_value_ref (sheet);
}

void
hf_sheet_unref (HfSheet *sheet)
{
  if (sheet != NULL)
    g_atomic_rc_box_release_full ((gpointer) sheet, clear_sheet);
}

gboolean
hf_sheet_is_for_addresses (HfSheet *sheet)
{
  return sheet->kind == HF_SHEET_LABELS || sheet->kind == HF_SHEET_ENVELOPE;
}
