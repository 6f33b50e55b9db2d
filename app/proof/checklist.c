/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/checklist.h"

#include "proof/frame.h"
#include "proof/mark.h"

#include <glib/gi18n.h>

#define N_COLUMNS 2u
#define GUTTER_PT 26.0

#define TICK_BOX_PT 10.0
#define INDENT_PT (TICK_BOX_PT + 7.0)
#define ROW_NUMBER_PT 34.0
#define ENTRY_GAP_PT 5.0
#define HEADING_ABOVE_PT 12.0
#define HEADING_BELOW_PT 5.0

/* One person. */
typedef struct
{
  char *name;
  char *name_key; /* for sorting */
  char *team;     /* "" for none */
  char *team_key;
  guint row;
} Entry;

/* One thing in a column: a person, or the heading of a team. */
typedef struct
{
  guint column; /* of all pages */
  double y_pt;  /* from the top of the body */
  guint entry;  /* the person, or the first of the team */
  gboolean heading;
  gboolean continued; /* a heading said again at the top of a column */
} Placed;

struct _HfChecklist
{
  HfFonts *fonts;
  HfPaper paper;
  char *title;
  char *subtitle;
  GArray *entries; /* Entry, sorted */
  GArray *placed;  /* Placed, by column */
  gboolean has_teams;
  double column_pt;
};

/* Where the next thing goes. */
typedef struct
{
  guint column;
  double y_pt;
  double height_pt;
} Flow;

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
  g_free (entry->name_key);
  g_free (entry->team);
  g_free (entry->team_key);
}

static char *
get_text (HfFields *fields, HfField field)
{
  const char *text = hf_fields_lookup (fields, hf_field_name (field));

  return g_strdup (text != NULL ? text : "");
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *left = a;
  const Entry *right = b;
  int by_team;
  int by_name;

  if ((*left->team == '\0') != (*right->team == '\0'))
    return *left->team == '\0' ? 1 : -1;

  by_team = g_strcmp0 (left->team_key, right->team_key);
  by_name = g_strcmp0 (left->name_key, right->name_key);

  return by_team != 0 ? by_team : by_name != 0 ? by_name : (int) left->row - (int) right->row;
}

static void
fill_entry (Entry *entry, HfFields *fields)
{
  g_autofree char *folded_team = NULL;

  entry->name = get_text (fields, HF_FIELD_NAME);
  entry->team = get_text (fields, HF_FIELD_TEAM);
  entry->row = hf_fields_get_row (fields);
  folded_team = g_utf8_casefold (entry->team, -1);
  entry->name_key = g_utf8_collate_key (entry->name, -1);
  entry->team_key = g_utf8_collate_key (folded_team, -1);
}

static void
gather (HfChecklist *list, HfCrowd *crowd, const HfChecklistOptions *options)
{
  g_array_set_size (list->entries, options->people.count);
  for (guint i = 0; i < options->people.count; i++)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, options->people.start + i);
      Entry *entry = &g_array_index (list->entries, Entry, i);

      fill_entry (entry, fields);
      list->has_teams |= *entry->team != '\0';
    }

  g_array_sort (list->entries, compare_entries);
}

static const Entry *
get_entry (const HfChecklist *list, guint index)
{
  return &g_array_index (list->entries, Entry, index);
}

/* Returns: one beyond the last of the team of the person at @index. */
static guint
find_team_end (const HfChecklist *list, guint index)
{
  const char *key = get_entry (list, index)->team_key;

  while (index < list->entries->len && g_str_equal (get_entry (list, index)->team_key, key))
    index++;

  return index;
}

static double
measure_entry (HfChecklist *list, guint index)
{
  const Entry *entry = get_entry (list, index);

  return hf_type_measure (list->fonts, HF_TYPE_BODY, list->column_pt - INDENT_PT - ROW_NUMBER_PT, 3, entry->name) +
         ENTRY_GAP_PT;
}

static double
measure_heading (HfChecklist *list, guint index)
{
  const Entry *entry = get_entry (list, index);

  return hf_type_measure (list->fonts, HF_TYPE_HEADING, list->column_pt, 2, entry->team) + HEADING_BELOW_PT;
}

static void
place (HfChecklist *list, Flow *flow, guint index, gboolean heading, gboolean continued, double height_pt)
{
  Placed placed = { flow->column, flow->y_pt, index, heading, continued };

  g_array_append_val (list->placed, placed);
  flow->y_pt += height_pt;
}

static void
place_team (HfChecklist *list, Flow *flow, guint begin, guint end)
{
  double heading_pt = list->has_teams ? measure_heading (list, begin) : 0;
  double entry_pt = measure_entry (list, begin);

  /* A heading never stands alone at the foot of a column. */
  if (flow->y_pt > 0)
    flow->y_pt += HEADING_ABOVE_PT;
  if (flow->y_pt > 0 && flow->y_pt + heading_pt + entry_pt > flow->height_pt)
    *flow = (Flow){ flow->column + 1, 0, flow->height_pt };
  if (list->has_teams)
    place (list, flow, begin, TRUE, FALSE, heading_pt);

  for (guint i = begin; i < end; i++)
    {
      entry_pt = measure_entry (list, i);
      if (flow->y_pt + entry_pt > flow->height_pt)
        {
          *flow = (Flow){ flow->column + 1, 0, flow->height_pt };
          if (list->has_teams)
            place (list, flow, begin, TRUE, TRUE, heading_pt);
        }
      place (list, flow, i, FALSE, FALSE, entry_pt);
    }
}

static guint
place_all (HfChecklist *list)
{
  HfFrameArea body = hf_frame_get_body (list->paper);
  Flow flow = { 0, 0, body.height_pt };
  guint n_teams = 0;

  list->column_pt = (body.width_pt - GUTTER_PT * (N_COLUMNS - 1)) / N_COLUMNS;
  for (guint begin = 0, end; begin < list->entries->len; begin = end)
    {
      end = find_team_end (list, begin);
      place_team (list, &flow, begin, end);
      n_teams += *get_entry (list, begin)->team != '\0';
    }

  return n_teams;
}

static char *
describe (guint n_people, guint n_teams)
{
  g_autofree char *people = g_strdup_printf (ngettext ("%u person", "%u people", n_people), n_people);
  g_autofree char *teams = g_strdup_printf (ngettext ("%u team", "%u teams", n_teams), n_teams);

  if (n_teams == 0)
    /* Translators: “48 people” */
    return g_strdup_printf (_ ("Hand-out checklist: %s"), people);

  /* Translators: “48 people”, “5 teams” */
  return g_strdup_printf (_ ("Hand-out checklist: %s in %s"), people, teams);
}

HfChecklist *
hf_checklist_new (HfFonts *fonts, HfCrowd *crowd, const HfChecklistOptions *options)
{
  HfChecklist *list = g_new0 (HfChecklist, 1);

  g_return_val_if_fail (
      options->people.count > 0 && options->people.start + options->people.count <= hf_crowd_get_size (crowd), NULL);

  list->fonts = fonts;
  list->paper = options->paper;
  list->title = g_strdup (options->title);
  list->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (list->entries, clear_entry);
  list->placed = g_array_new (FALSE, FALSE, sizeof (Placed));

  gather (list, crowd, options);
  list->subtitle = describe (options->people.count, place_all (list));

  return list;
}

void
hf_checklist_free (HfChecklist *list)
{
  if (list == NULL)
    return;

  g_array_unref (list->entries);
  g_array_unref (list->placed);
  g_free (list->title);
  g_free (list->subtitle);
  g_free (list);
}

guint
hf_checklist_get_n_pages (const HfChecklist *list)
{
  const Placed *last = &g_array_index (list->placed, Placed, list->placed->len - 1);

  return last->column / N_COLUMNS + 1;
}

static void
paint_heading (HfChecklist *list, cairo_t *cr, const HfFrameArea *column, const Placed *placed)
{
  const Entry *entry = get_entry (list, placed->entry);
  guint count = find_team_end (list, placed->entry) - placed->entry;
  const char *team = *entry->team != '\0' ? entry->team : _ ("Without a team");
  /* Translators: after the name of a team whose list goes on in another column */
  g_autofree char *words = g_strdup_printf ("%s %s", team, placed->continued ? _ ("(continued)") : "");
  g_autofree char *number = g_strdup_printf ("%u", count);
  double name_pt = column->width_pt - ROW_NUMBER_PT;
  double height_pt =
      hf_type_paint (list->fonts, cr, HF_TYPE_HEADING,
                     &(HfTypeBox){ hf_frame_mirror (column, 0, name_pt), column->y_pt, name_pt, 2, hf_type_start () },
                     g_strchomp (words));

  hf_type_paint (list->fonts, cr, HF_TYPE_SMALL,
                 &(HfTypeBox){ hf_frame_mirror (column, name_pt, ROW_NUMBER_PT), column->y_pt + 3.5, ROW_NUMBER_PT, 1,
                               hf_type_end () },
                 number);
  hf_mark_paint_rule (cr, column->x_pt, column->y_pt + height_pt + 1, column->width_pt);
}

static void
paint_entry (HfChecklist *list, cairo_t *cr, const HfFrameArea *column, const Entry *entry)
{
  g_autofree char *number = g_strdup_printf ("%u", entry->row);
  double name_pt = column->width_pt - INDENT_PT - ROW_NUMBER_PT;

  hf_mark_paint_box (cr, hf_frame_mirror (column, 0, TICK_BOX_PT), column->y_pt + 1.5, TICK_BOX_PT);
  hf_type_paint (
      list->fonts, cr, HF_TYPE_BODY,
      &(HfTypeBox){ hf_frame_mirror (column, INDENT_PT, name_pt), column->y_pt, name_pt, 3, hf_type_start () },
      *entry->name != '\0' ? entry->name : "—");
  hf_type_paint (list->fonts, cr, HF_TYPE_LABEL,
                 &(HfTypeBox){ hf_frame_mirror (column, INDENT_PT + name_pt, ROW_NUMBER_PT), column->y_pt + 3,
                               ROW_NUMBER_PT, 1, hf_type_end () },
                 number);
}

/* Returns: the first thing placed in @column or after it. */
static guint
find_column (const HfChecklist *list, guint column)
{
  guint low = 0;
  guint high = list->placed->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (list->placed, Placed, middle).column < column)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

void
hf_checklist_paint (HfChecklist *list, guint page, cairo_t *cr)
{
  HfFrameArea body = hf_frame_get_body (list->paper);
  HfReportHead head = {
    .title = list->title,
    .subtitle = list->subtitle,
    .note = _ ("Tick everybody who has been given their card. Numbers are the rows of the list."),
  };
  guint end = find_column (list, (page + 1) * N_COLUMNS);

  hf_frame_paint (list->fonts, cr, list->paper, &head, page, hf_checklist_get_n_pages (list));

  for (guint i = find_column (list, page * N_COLUMNS); i < end; i++)
    {
      const Placed *placed = &g_array_index (list->placed, Placed, i);
      double start_pt = (placed->column % N_COLUMNS) * (list->column_pt + GUTTER_PT);
      HfFrameArea column = { hf_frame_mirror (&body, start_pt, list->column_pt), body.y_pt + placed->y_pt,
                             list->column_pt, 0 };

      if (placed->heading)
        paint_heading (list, cr, &column, placed);
      else
        paint_entry (list, cr, &column, get_entry (list, placed->entry));
    }
}
