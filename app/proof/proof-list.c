/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/proof-list.h"

#include "base/length.h"
#include "proof/check.h"
#include "proof/frame.h"
#include "proof/mark.h"
#include "proof/name-pages.h"
#include "proof/thumbnail.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_ROWS 6u

/* Between columns, and around what stands in a row. */
#define GUTTER_PT 20.0
#define ROW_PADDING_PT 7.0
#define THUMBNAIL_GAP_PT 6.0
#define TEXT_GAP_PT 10.0

/* Thumbnails leave the names this much of their column at least, and below this height two columns make them too
 * small to read names on. */
#define THUMBNAIL_SHARE 0.56
#define READABLE_PT 66.0

/* A name takes this many lines, or so many smaller ones. */
#define NAME_LINES 2
#define LONG_NAME_LINES 5

#define TICK_BOX_PT 11.0
#define MARK_PT 8.0
#define DOUBT_GAP_PT 1.5

struct _HfProofList
{
  HfRenderer *renderer;
  HfCard *card;
  HfCrowd *crowd;
  HfProofListOptions options;
  char *subtitle;
  GPtrArray *roster_doubts; /* by row; NULL for none */

  GArray *pages; /* guint: which are shown */
  guint n_columns;
  double column_pt;
  double row_pt;
  double scale;

  HfProofer *proofer;
  HfThumbnails *thumbnails;
};

/* Returns: how large pages are shown in @n_columns columns. */
static double
fit_columns (HfProofList *list, guint n_columns)
{
  HfFrameArea body = hf_frame_get_body (list->options.paper);
  double page_width_pt = hf_pt_from_mm (list->card->format->width_mm);
  double page_height_pt = hf_pt_from_mm (list->card->format->height_mm);
  double gaps_pt = THUMBNAIL_GAP_PT * (list->pages->len - 1);
  double room_pt;

  list->n_columns = n_columns;
  list->column_pt = (body.width_pt - GUTTER_PT * (n_columns - 1)) / n_columns;
  list->row_pt = body.height_pt / N_ROWS;
  room_pt = list->column_pt * THUMBNAIL_SHARE - gaps_pt;

  return MIN (room_pt / (page_width_pt * list->pages->len), (list->row_pt - 2 * ROW_PADDING_PT) / page_height_pt);
}

static char *
describe (const HfProofListOptions *options)
{
  g_autofree char *people =
      g_strdup_printf (ngettext ("%u person", "%u people", options->people.count), options->people.count);
  g_autofree char *tally = options->tally != NULL ? hf_proof_tally_describe (options->tally) : NULL;
  g_autofree char *from = options->source != NULL ?
                                                  /* Translators: “48 people”, “team.csv” */
                              g_strdup_printf (_ ("%s from “%s”"), people, options->source)
                                                  : g_strdup (people);

  if (tally != NULL)
    /* Translators: “48 people from “team.csv””, “48 cards: 2 with errors” */
    return g_strdup_printf (_ ("Proof list: %s — %s"), from, tally);

  return g_strdup_printf (_ ("Proof list: %s"), from);
}

HfProofList *
hf_proof_list_new (HfRenderer *renderer, HfCard *card, HfCrowd *crowd, const HfProofListOptions *options)
{
  HfProofList *list = g_new0 (HfProofList, 1);

  g_return_val_if_fail (
      options->people.count > 0 && options->people.start + options->people.count <= hf_crowd_get_size (crowd), NULL);

  list->renderer = renderer;
  list->card = hf_card_ref (card);
  list->crowd = hf_crowd_ref (crowd);
  list->options = *options;
  list->roster_doubts = options->roster_doubts != NULL ? g_ptr_array_ref (options->roster_doubts) : NULL;
  list->subtitle = describe (options);
  list->pages = hf_name_pages_find (card);

  list->scale = fit_columns (list, 2);
  if (list->scale * hf_pt_from_mm (card->format->height_mm) < READABLE_PT)
    list->scale = fit_columns (list, 1);
  list->proofer = hf_proofer_new (renderer, card);
  hf_proofer_look_closely (list->proofer);
  list->thumbnails = hf_thumbnails_new (card, list->scale);

  return list;
}

void
hf_proof_list_free (HfProofList *list)
{
  if (list == NULL)
    return;

  hf_thumbnails_free (list->thumbnails);
  hf_proofer_free (list->proofer);
  g_array_unref (list->pages);
  g_clear_pointer (&list->roster_doubts, g_ptr_array_unref);
  g_free (list->subtitle);
  hf_crowd_unref (list->crowd);
  hf_card_unref (list->card);
  g_free (list);
}

static guint
get_people_per_page (const HfProofList *list)
{
  return N_ROWS * list->n_columns;
}

guint
hf_proof_list_get_n_pages (const HfProofList *list)
{
  guint per_page = get_people_per_page (list);

  return (list->options.people.count + per_page - 1) / per_page;
}

/* Returns: the width of all thumbnails. */
static double
paint_thumbnails (HfProofList *list, cairo_t *cr, const HfProof *proof, const HfFrameArea *cell)
{
  double width_pt = hf_pt_from_mm (list->card->format->width_mm) * list->scale;
  double start_pt = 0;

  for (guint i = 0; i < list->pages->len; i++)
    {
      hf_thumbnails_paint (list->thumbnails, cr, proof, g_array_index (list->pages, guint, i),
                           hf_frame_mirror (cell, start_pt, width_pt), cell->y_pt);
      start_pt += width_pt + THUMBNAIL_GAP_PT;
    }

  return start_pt - THUMBNAIL_GAP_PT;
}

/* The last letters of a name are to be compared too, so a long one is set smaller; a hundred letters find room. */
static HfTypeStyle
choose_style (HfFonts *fonts, double width_pt, const char *name)
{
  double two_lines_pt = hf_type_measure (fonts, HF_TYPE_STRONG, width_pt, 1, name) * (NAME_LINES + 0.5);

  return hf_type_measure (fonts, HF_TYPE_STRONG, width_pt, 0, name) < two_lines_pt ? HF_TYPE_STRONG
                                                                                   : HF_TYPE_SMALL_STRONG;
}

static double
paint_name (HfFonts *fonts, cairo_t *cr, const HfTypeBox *column, double y_pt, const char *label, const char *name,
            HfTypeStyle style)
{
  HfTypeBox box = *column;

  box.y_pt = y_pt;
  box.y_pt += hf_type_paint (fonts, cr, HF_TYPE_LABEL, &box, label);
  box.max_lines = LONG_NAME_LINES;
  box.y_pt += hf_type_paint (fonts, cr, style, &box, name) + 3;

  return box.y_pt;
}

static const char *
get_severity_word (HfSeverity severity)
{
  switch (severity)
    {
    case HF_SEVERITY_ERROR:
      return _ ("Error");
    case HF_SEVERITY_WARNING:
      return _ ("Warning");
    case HF_SEVERITY_NOTE:
    default:
      return _ ("Note");
    }
}

static double
paint_doubt (HfFonts *fonts, cairo_t *cr, const HfFrameArea *text, double y_pt, guint max_lines, const HfDoubt *doubt)
{
  double indent_pt = MARK_PT + 3;
  double width_pt = text->width_pt - indent_pt;
  /* Translators: “Error”, then a sentence */
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), get_severity_word (doubt->severity), doubt->message);
  HfTypeBox box = { hf_frame_mirror (text, indent_pt, width_pt), y_pt, width_pt, max_lines, hf_type_start () };

  hf_mark_paint_severity (cr, doubt->severity, hf_frame_mirror (text, 0, MARK_PT), y_pt + 1, MARK_PT);

  return hf_type_paint (fonts, cr, HF_TYPE_SMALL, &box, words) + DOUBT_GAP_PT;
}

static int
compare_severity (gconstpointer a, gconstpointer b)
{
  const HfDoubt *left = *(const HfDoubt *const *) a;
  const HfDoubt *right = *(const HfDoubt *const *) b;

  return (int) right->severity - (int) left->severity;
}

/* What is doubtful about a person and their card, the worst first. Returns: (transfer container) */
static GPtrArray *
gather_doubts (HfProofList *list, guint row, const GPtrArray *of_card)
{
  GPtrArray *doubts = g_ptr_array_new ();

  for (guint i = 0; list->roster_doubts != NULL && i < list->roster_doubts->len; i++)
    {
      HfDoubt *doubt = list->roster_doubts->pdata[i];

      if (doubt->row == row)
        g_ptr_array_add (doubts, doubt);
    }
  for (guint i = 0; i < of_card->len; i++)
    {
      HfDoubt *doubt = of_card->pdata[i];

      if (doubt->severity >= HF_SEVERITY_WARNING)
        g_ptr_array_add (doubts, doubt);
    }
  g_ptr_array_sort (doubts, compare_severity);

  return doubts;
}

/* What finds no room is counted. */
static void
paint_doubts (HfFonts *fonts, cairo_t *cr, const HfFrameArea *text, double y_pt, const GPtrArray *doubts)
{
  double bottom_pt = text->y_pt + text->height_pt;
  double line_pt = hf_type_measure (fonts, HF_TYPE_SMALL, text->width_pt, 1, "X");

  for (guint i = 0; i < doubts->len; i++)
    {
      guint n_left = doubts->len - i;
      int n_lines = (int) ((bottom_pt - y_pt) / line_pt) - (n_left > 1 ? 1 : 0);

      if (n_lines < 1)
        {
          g_autofree char *more = g_strdup_printf (ngettext ("%u more doubt", "%u more doubts", n_left), n_left);
          HfTypeBox box = { text->x_pt, y_pt, text->width_pt, 1, hf_type_start () };

          /* Where there is no room at all, the head of the entry tells the worst. */
          if (i > 0)
            hf_type_paint (fonts, cr, HF_TYPE_LABEL, &box, more);
          return;
        }
      y_pt += paint_doubt (fonts, cr, text, y_pt, (guint) n_lines, doubts->pdata[i]);
    }
}

/* The person's row, the worst that is doubtful, and a box to tick. Returns: its height */
static double
paint_entry_head (HfFonts *fonts, cairo_t *cr, const HfFrameArea *text, guint row, const GPtrArray *doubts)
{
  g_autofree char *number = g_strdup_printf (_ ("No. %u"), row);
  int worst = hf_doubt_list_worst (doubts);
  double half_pt = (text->width_pt - TICK_BOX_PT) / 2;
  HfTypeBox box = { hf_frame_mirror (text, 0, half_pt), text->y_pt, half_pt, 1, hf_type_start () };
  double height_pt = hf_type_paint (fonts, cr, HF_TYPE_LABEL, &box, number);

  hf_mark_paint_box (cr, hf_frame_mirror (text, text->width_pt - TICK_BOX_PT, TICK_BOX_PT), text->y_pt, TICK_BOX_PT);
  if (worst >= HF_SEVERITY_WARNING)
    {
      hf_mark_paint_severity (cr, (HfSeverity) worst, hf_frame_mirror (text, half_pt, MARK_PT), text->y_pt, MARK_PT);
      box.x_pt = hf_frame_mirror (text, half_pt + MARK_PT + 3, half_pt);
      hf_type_paint (fonts, cr, HF_TYPE_LABEL, &box, get_severity_word ((HfSeverity) worst));
    }

  return height_pt + 3;
}

/* @text: (transfer full) (nullable). Returns: (transfer full) */
static char *
or_dash (char *text)
{
  if (text != NULL && *text != '\0')
    return text;
  g_free (text);

  return g_strdup ("—");
}

static void
paint_person (HfProofList *list, cairo_t *cr, const HfFrameArea *cell, guint index)
{
  HfFonts *fonts = hf_renderer_get_fonts (list->renderer);
  g_autoptr (HfFields) fields = hf_crowd_get_fields (list->crowd, index);
  g_autoptr (HfProof) proof = hf_proofer_make (list->proofer, fields);
  g_autoptr (GPtrArray) doubts = gather_doubts (list, hf_fields_get_row (fields), proof->doubts);
  g_autofree char *on_card = or_dash (hf_name_pages_read (proof->card));
  g_autofree char *in_list = or_dash (g_strdup (hf_fields_lookup (fields, hf_field_name (HF_FIELD_NAME))));
  double thumbnails_pt = paint_thumbnails (list, cr, proof, cell) + TEXT_GAP_PT;
  HfFrameArea text = *cell;
  HfTypeBox column;
  HfTypeStyle style;
  double y_pt;

  text.width_pt -= thumbnails_pt;
  text.x_pt = hf_frame_mirror (cell, thumbnails_pt, text.width_pt);
  column = (HfTypeBox){ text.x_pt, text.y_pt, text.width_pt, 1, hf_type_start () };

  style = choose_style (fonts, text.width_pt, strlen (on_card) > strlen (in_list) ? on_card : in_list);

  y_pt = text.y_pt + paint_entry_head (fonts, cr, &text, hf_fields_get_row (fields), doubts);
  y_pt = paint_name (fonts, cr, &column, y_pt, _ ("In the list"), in_list, style);
  y_pt = paint_name (fonts, cr, &column, y_pt, _ ("On the card"), on_card, style);
  paint_doubts (fonts, cr, &text, y_pt, doubts);
}

void
hf_proof_list_paint (HfProofList *list, guint page, cairo_t *cr)
{
  HfFonts *fonts = hf_renderer_get_fonts (list->renderer);
  HfFrameArea body = hf_frame_get_body (list->options.paper);
  guint per_page = get_people_per_page (list);
  guint begin = page * per_page;
  guint end = MIN (begin + per_page, list->options.people.count);
  HfReportHead head = {
    .title = list->card->title != NULL ? list->card->title : _ ("Untitled Card"),
    .subtitle = list->subtitle,
    .note = _ ("Compare each name with the list, letter by letter, and tick what is right."),
    .sign_line = _ ("Checked by, date"),
  };

  hf_frame_paint (fonts, cr, list->options.paper, &head, page, hf_proof_list_get_n_pages (list));

  for (guint i = begin; i < end; i++)
    {
      guint row = (i - begin) / list->n_columns;
      guint column = (i - begin) % list->n_columns;
      double start_pt = column * (list->column_pt + GUTTER_PT);
      HfFrameArea cell = { hf_frame_mirror (&body, start_pt, list->column_pt),
                           body.y_pt + row * list->row_pt + ROW_PADDING_PT, list->column_pt,
                           list->row_pt - 2 * ROW_PADDING_PT };

      if (row > 0)
        hf_mark_paint_rule (cr, cell.x_pt, cell.y_pt - ROW_PADDING_PT, cell.width_pt);
      paint_person (list, cr, &cell, list->options.people.start + i);
    }
}
