/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/columns.h"

#include <glib/gi18n.h>
#include <string.h>

/* A column under way: its field may yet be taken by another. */
typedef struct
{
  char *heading;
  int field;       /* HfField, or -1 */
  guint number;    /* in the file, from 1 */
  char *own_field; /* given by the user, or NULL */
} Plan;

static void
clear_plan (gpointer data)
{
  Plan *plan = data;

  g_free (plan->heading);
  g_free (plan->own_field);
}

static Plan *
plan_at (GArray *plans, guint column)
{
  return &g_array_index (plans, Plan, column);
}

const char **
hf_columns_get_mapped (const HfRosterOptions *options)
{
  guint n = options->map != NULL ? g_strv_length ((char **) options->map) : 0;
  const char **mapped = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const char *equals = strchr (options->map[i], '=');
      mapped[i] = equals != NULL ? equals + 1 : "";
    }

  return mapped;
}

char *
hf_cell_take_heading (const char *cell, gsize length)
{
  const char *end = g_strstr_len (cell, (gssize) length, "\n\n");
  char *heading = g_strndup (cell, end != NULL ? (gsize) (end - cell) : length);

  return g_strdelimit (heading, "\n\t", ' ');
}

/* A heading without one is made up later, when it is known whether anything stands in its column. */
static GArray *
plan_from_headings (HfRosterDraft *draft, const HfFirstRows *rows, HfFarColumns *far, guint width,
                    gboolean has_headings)
{
  GArray *plans = g_array_new (FALSE, TRUE, sizeof (Plan));
  int addresses = has_headings ? -1 : hf_rows_find_addresses (rows, width);
  int names = has_headings ? -1 : hf_rows_find_names (rows, width);

  g_array_set_clear_func (plans, clear_plan);
  for (guint cell = 0; cell < width; cell++)
    {
      Plan plan = { NULL, -1, hf_far_columns_get_number (far, cell), NULL };

      if (has_headings)
        {
          const char *text = hf_rows_get (rows, 0, cell);

          plan.heading = hf_cell_take_heading (text, strlen (text));
          plan.field = hf_heading_index_find (draft->headings, plan.heading);
        }
      else
        {
          plan.heading = g_strdup ("");
          plan.field = (int) cell == addresses ? HF_FIELD_EMAIL : (int) cell == names ? HF_FIELD_NAME : -1;
        }
      hf_far_columns_settle (far, cell, plan.heading);
      g_array_append_val (plans, plan);
      /* cppcheck-suppress memleak; the array owns the heading now */
    }

  return plans;
}

static char *
list_headings (GArray *plans)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < plans->len; i++)
    {
      const char *heading = plan_at (plans, i)->heading;

      if (heading[0] != '\0')
        g_string_append_printf (list, "%s“%s”", list->len > 0 ? ", " : "", heading);
      else
        g_string_append_printf (list, "%s%u", list->len > 0 ? ", " : "", plan_at (plans, i)->number);
    }

  return g_string_free (list, FALSE);
}

/* What a column is called that has no heading. */
static char *
make_up_heading (guint number)
{
  return g_strdup_printf (_ ("Column %u"), number);
}

static int
find_heading (GArray *plans, const char *name)
{
  g_autofree char *key = hf_field_key_normalize (name);
  guint64 number;

  for (guint i = 0; i < plans->len; i++)
    {
      const char *heading = plan_at (plans, i)->heading;
      g_autofree char *made_up = make_up_heading (plan_at (plans, i)->number);
      g_autofree char *heading_key = hf_field_key_normalize (heading[0] != '\0' ? heading : made_up);

      if (g_str_equal (key, heading_key))
        return (int) i;
    }

  if (g_ascii_string_to_unsigned (name, 10, 1, G_MAXUINT, &number, NULL))
    for (guint i = 0; i < plans->len; i++)
      if (plan_at (plans, i)->number == number)
        return (int) i;

  return -1;
}

/* Gives @column the field the user named, taking it from a column that only looked like it. */
static gboolean
give_field (GArray *plans, HfRosterDraft *draft, guint column, const char *field_name, GError **error)
{
  g_autofree char *key = hf_field_key_normalize (field_name);
  int field = hf_field_from_key (key);
  const char *own_field;

  if (field < 0)
    field = hf_heading_index_find (draft->headings, field_name);
  own_field = field >= 0 ? hf_field_name ((HfField) field) : key;

  for (guint i = 0; i < plans->len; i++)
    {
      Plan *plan = plan_at (plans, i);

      if (g_strcmp0 (plan->own_field, own_field) == 0)
        {
          g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION,
                       _ ("“%s”: the field “%s” is given to two columns; leave one out"), draft->file, field_name);
          return FALSE;
        }
      if (field >= 0 && plan->field == field)
        plan->field = -1;
    }

  plan_at (plans, column)->field = field;
  plan_at (plans, column)->own_field = g_strdup (own_field);
  return TRUE;
}

static gboolean
apply_mapping (GArray *plans, HfRosterDraft *draft, const char *mapping, GError **error)
{
  const char *equals = strchr (mapping, '=');
  g_autofree char *field_name = equals != NULL ? g_strndup (mapping, (gsize) (equals - mapping)) : g_strdup ("");
  g_autofree char *key = hf_field_key_normalize (field_name);
  g_autofree char *list = NULL;
  int column;

  if (key[0] == '\0' || equals[1] == '\0')
    {
      g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION,
                   _ ("“%s” does not say which column is which: write FIELD=COLUMN, such as name=Agent"), mapping);
      return FALSE;
    }

  column = find_heading (plans, equals + 1);
  if (column < 0)
    {
      list = list_headings (plans);
      g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION,
                   _ ("“%s” has no column “%s” for the field “%s”; its columns are: %s"), draft->file, equals + 1,
                   field_name, list);
      return FALSE;
    }
  if (plan_at (plans, (guint) column)->own_field != NULL)
    {
      g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION,
                   _ ("“%s”: the column “%s” is given to two fields, “%s” and “%s”; leave one out"), draft->file,
                   equals + 1, plan_at (plans, (guint) column)->own_field, field_name);
      return FALSE;
    }

  return give_field (plans, draft, (guint) column, field_name, error);
}

static int
find_field (GArray *plans, HfField field)
{
  for (guint i = 0; i < plans->len; i++)
    if (plan_at (plans, i)->field == (int) field)
      return (int) i;

  return -1;
}

/* "Nom, Prénom" and "Nombre, Apellidos": beside one part of a name, a word for the whole may mean the other part. */
static void
settle_names (GArray *plans, const HfFirstRows *rows)
{
  int name = find_field (plans, HF_FIELD_NAME);
  int first = find_field (plans, HF_FIELD_FIRST_NAME);
  int last = find_field (plans, HF_FIELD_LAST_NAME);
  int part = first >= 0 ? first : last;

  if (name < 0 || part < 0 || (first >= 0 && last >= 0) || plan_at (plans, (guint) name)->own_field != NULL ||
      rows->len < 2 || hf_rows_hold_part (rows, (guint) name, (guint) part))
    return;
  /* A nickname need not be in the whole name. Double first names are common beside a last name, double last names are
   * not beside a first. */
  if (first >= 0 && hf_rows_have_several_words (rows, (guint) name))
    return;

  plan_at (plans, (guint) name)->field = first >= 0 ? HF_FIELD_LAST_NAME : HF_FIELD_FIRST_NAME;
}

static char *
unique_text (GHashTable *taken, const char *text, const char *separator)
{
  g_autofree char *unique = g_strdup (text);

  for (guint n = 2; g_hash_table_contains (taken, unique); n++)
    {
      g_free (unique);
      unique = g_strdup_printf ("%s%s%u", text, separator, n);
    }
  g_hash_table_add (taken, g_strdup (unique));

  return g_steal_pointer (&unique);
}

static void
drop_second_claims (GArray *plans, HfRosterDoubts *doubts)
{
  for (guint i = 0; i < plans->len; i++)
    {
      Plan *plan = plan_at (plans, i);
      int claimed = plan->field >= 0 ? find_field (plans, (HfField) plan->field) : -1;

      if (claimed < 0 || claimed == (int) i)
        continue;
      /* The same heading twice is told of when it gets a new one. */
      if (g_str_equal (plan->heading, plan_at (plans, (guint) claimed)->heading))
        {
          plan->field = -1;
          continue;
        }
      hf_roster_doubts_add (doubts, HF_SEVERITY_WARNING, "duplicate-heading", 0, plan->heading,
                            g_strdup_printf (_ ("The columns “%s” (%u) and “%s” (%u) could both be the field “%s”; the "
                                                "first of them is used."),
                                             plan_at (plans, (guint) claimed)->heading,
                                             plan_at (plans, (guint) claimed)->number, plan->heading, plan->number,
                                             hf_field_name ((HfField) plan->field)));
      plan->field = -1;
    }
}

/* Gives each column a heading and a field that no other has. Usual fields come first, so that they keep their names. */
static void
write_columns (HfRosterDraft *draft, GArray *plans, HfRosterDoubts *doubts)
{
  g_autoptr (GHashTable) headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < HF_N_FIELDS; i++)
    {
      g_hash_table_add (fields, g_strdup (hf_field_name (i)));
      g_hash_table_add (fields, hf_field_key_normalize (hf_field_name (i)));
    }

  for (guint i = 0; i < plans->len; i++)
    {
      const Plan *plan = plan_at (plans, i);
      g_autofree char *made_up = make_up_heading (plan->number);
      const char *wanted = plan->heading[0] != '\0' ? plan->heading : made_up;
      HfRosterColumn column = { unique_text (headings, wanted, " "), NULL, i, plan->heading[0] == '\0' };
      g_autofree char *key = hf_field_key_normalize (column.heading);

      if (plan->field >= 0)
        column.field = g_strdup (hf_field_name ((HfField) plan->field));
      else if (plan->own_field != NULL)
        column.field = unique_text (fields, plan->own_field, "");
      else
        column.field = unique_text (fields, key[0] != '\0' ? key : "column", "");

      if (plan->heading[0] != '\0' && !g_str_equal (column.heading, plan->heading))
        hf_roster_doubts_add (doubts, HF_SEVERITY_WARNING, "duplicate-heading", 0, plan->heading,
                              g_strdup_printf (_ ("The heading “%s” stands over more than one column; column %u is "
                                                  "called “%s” here."),
                                               plan->heading, plan->number, column.heading));
      g_array_append_val (draft->columns, column);
    }
}

gboolean
hf_columns_decide (HfRosterDraft *draft, const HfFirstRows *rows, const HfRosterOptions *options, HfFarColumns *far,
                   HfRosterDoubts *doubts, gboolean *out_has_headings, GError **error)
{
  g_autofree const char **mapped = hf_columns_get_mapped (options);
  gboolean has_headings = draft->kind == HF_ROSTER_VCARD || hf_rows_have_headings (rows, draft->headings, mapped);
  guint width = hf_rows_get_width (rows);
  g_autoptr (GArray) plans = plan_from_headings (draft, rows, far, width, has_headings);

  for (guint i = 0; options->map != NULL && options->map[i] != NULL; i++)
    if (!apply_mapping (plans, draft, options->map[i], error))
      return FALSE;

  settle_names (plans, rows);
  drop_second_claims (plans, doubts);
  if (!has_headings)
    hf_roster_doubts_add (
        doubts, HF_SEVERITY_WARNING, "no-heading-row", 0, NULL,
        g_strdup (_ ("No row of headings was found, so the first row is taken for a person. If it is one of "
                     "headings, call one of them “Name”.")));

  write_columns (draft, plans, doubts);
  draft->row_cells = width;
  *out_has_headings = has_headings;
  return TRUE;
}
