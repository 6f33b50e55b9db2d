/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/print-plan.h"

#include <math.h>
#include <string.h>

HfPrintPlan *
hf_print_plan_copy (const HfPrintPlan *plan)
{
  HfPrintPlan *copy = g_memdup2 (plan, sizeof *plan);

  hf_card_ref (plan->source);
  hf_card_ref (plan->card);
  hf_crowd_ref (plan->everybody);
  if (plan->crowd != NULL)
    hf_crowd_ref (plan->crowd);
  if (plan->fields != NULL)
    hf_fields_ref (plan->fields);
  if (plan->places != NULL)
    g_array_ref (plan->places);
  hf_sheet_ref (plan->sheet);
  copy->printer = g_strdup (plan->printer);
  copy->tray = g_strdup (plan->tray);
  return copy;
}

void
hf_print_plan_free (HfPrintPlan *plan)
{
  g_clear_pointer (&plan->source, hf_card_unref);
  g_clear_pointer (&plan->card, hf_card_unref);
  g_clear_pointer (&plan->everybody, hf_crowd_unref);
  g_clear_pointer (&plan->crowd, hf_crowd_unref);
  g_clear_pointer (&plan->fields, hf_fields_unref);
  g_clear_pointer (&plan->places, g_array_unref);
  g_clear_pointer (&plan->sheet, hf_sheet_unref);
  g_free (plan->printer);
  g_free (plan->tray);
  g_free (plan);
}

static gboolean
is_same_way (const HfImposeOptions *a, const HfImposeOptions *b)
{
  return a->duplex == b->duplex && a->start_at == b->start_at && a->copies == b->copies && a->stacked == b->stacked &&
         a->marks == b->marks && a->slug == b->slug && a->pass == b->pass && fabs (a->gutter_mm - b->gutter_mm) < 1e-6;
}

static gboolean
is_same_people (const GArray *a, const GArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (guint)) == 0);
}

gboolean
hf_print_plan_equal (const HfPrintPlan *a, const HfPrintPlan *b)
{
  /* An address is made anew each time, from what is the same then. */
  gboolean same_card = a->card == b->card || (hf_sheet_is_for_addresses (a->sheet) && a->source == b->source);

  return same_card && a->everybody == b->everybody && is_same_people (a->places, b->places) && a->sheet == b->sheet &&
         is_same_way (&a->impose, &b->impose) && a->calibrated == b->calibrated && a->by_system == b->by_system &&
         g_strcmp0 (a->printer, b->printer) == 0 && g_strcmp0 (a->tray, b->tray) == 0;
}

HfSheetBook *
hf_print_plan_make_book (const HfPrintPlan *plan, GError **error)
{
  return hf_sheet_book_new (plan->card, plan->crowd, hf_slice_all (plan->n_people), plan->fields, plan->sheet,
                            &plan->impose, error);
}

gboolean
hf_print_plan_parse_people (const char *text, guint n_people, HfSlice *out_people, GError **error)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      int digit = g_unichar_digit_value (letter);

      if (digit >= 0)
        g_string_append_c (rows, (char) ('0' + digit));
      else if (g_unichar_type (letter) == G_UNICODE_DASH_PUNCTUATION || letter == 0x2212)
        g_string_append_c (rows, '-');
      else if (!g_unichar_isspace (letter) && g_unichar_type (letter) != G_UNICODE_FORMAT)
        g_string_append_unichar (rows, letter);
    }

  return hf_slice_rows (rows->str, n_people, out_people, error);
}
