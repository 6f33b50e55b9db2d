/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/number-format.h"

#include "roster/number-code.h"
#include "roster/number-date.h"

#include <langinfo.h>
#include <math.h>
#include <string.h>

/* A double has no more figures that mean anything. */
#define FIGURES 15

#define MOST_DECIMALS 30

struct _HfNumberFormat
{
  GArray *sections; /* HfCodeSection */
  char *point;
  char *group;
};

/* A sign of the locale as UTF-8. */
static char *
dup_sign (nl_item item, const char *otherwise)
{
  g_autofree char *sign = g_locale_to_utf8 (nl_langinfo (item), -1, NULL, NULL, NULL);

  return g_strdup (sign != NULL && sign[0] != '\0' ? sign : otherwise);
}

HfNumberFormat *
hf_number_format_new (const char *code)
{
  HfNumberFormat *format = g_new0 (HfNumberFormat, 1);

  format->sections = hf_code_read (code);
  format->point = dup_sign (RADIXCHAR, ".");
  format->group = dup_sign (THOUSEP, g_str_equal (format->point, ",") ? "." : ",");

  return format;
}

HfNumberFormat *
hf_number_format_new_builtin (guint id)
{
  /* 18.8.30. Numbers 5 to 8 and 41 to 44 have the reader's currency, of which a list says nothing. */
  static const char *const codes[] = {
    [0] = "General",
    [1] = "0",
    [2] = "0.00",
    [3] = "#,##0",
    [4] = "#,##0.00",
    [5] = "#,##0",
    [6] = "#,##0",
    [7] = "#,##0.00",
    [8] = "#,##0.00",
    [9] = "0%",
    [10] = "0.00%",
    [11] = "0.00E+00",
    [15] = "d-mmm-yy",
    [16] = "d-mmm",
    [17] = "mmm-yy",
    [18] = "h:mm AM/PM",
    [19] = "h:mm:ss AM/PM",
    [20] = "h:mm",
    [21] = "h:mm:ss",
    [37] = "#,##0;(#,##0)",
    [38] = "#,##0;(#,##0)",
    [39] = "#,##0.00;(#,##0.00)",
    [40] = "#,##0.00;(#,##0.00)",
    [41] = "#,##0",
    [42] = "#,##0",
    [43] = "#,##0.00",
    [44] = "#,##0.00",
    [45] = "mm:ss",
    [46] = "[h]:mm:ss",
    [47] = "mm:ss.0",
    [48] = "##0.0E+0",
    [49] = "@",
  };
  gboolean is_system_date = id == 14 || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  HfNumberFormat *format = hf_number_format_new (id == 22                                         ? " h:mm"
                                                 : id < G_N_ELEMENTS (codes) && codes[id] != NULL ? codes[id]
                                                                                                  : "General");

  if (is_system_date)
    {
      HfCodeSection *section = &g_array_index (format->sections, HfCodeSection, 0);
      HfCodePart part = { .kind = HF_CODE_SYSTEM_DATE };

      if (id != 22)
        g_array_set_size (section->parts, 0);
      g_array_prepend_val (section->parts, part);
      section->is_date = TRUE;
    }

  return format;
}

void
hf_number_format_free (HfNumberFormat *format)
{
  if (format == NULL)
    return;

  g_array_unref (format->sections);
  g_free (format->point);
  g_free (format->group);
  g_free (format);
}

static void
append_general (const HfNumberFormat *format, double value, GString *out)
{
  char digits[64];
  char *point;

  if (value == trunc (value) && fabs (value) < 1e15)
    g_ascii_formatd (digits, sizeof digits, "%.0f", value);
  else if (fabs (value) >= 1e-4 && fabs (value) < 1e15)
    {
      int whole = (int) floor (log10 (fabs (value))) + 1;
      char decimals[16];

      g_snprintf (decimals, sizeof decimals, "%%.%df", MAX (FIGURES - whole, 0));
      g_ascii_formatd (digits, sizeof digits, decimals, value);
      for (gsize end = strlen (digits); strchr (digits, '.') != NULL && strchr ("0.", digits[end - 1]) != NULL; end--)
        digits[end - 1] = '\0';
    }
  else
    g_ascii_formatd (digits, sizeof digits, "%.15G", value);

  point = strchr (digits, '.');
  if (point == NULL)
    g_string_append (out, g_str_equal (digits, "-0") ? "0" : digits);
  else
    {
      g_string_append_len (out, digits, point - digits);
      g_string_append (out, format->point);
      g_string_append (out, point + 1);
    }
}

/* The figures of a number on their way into the places a code has for them. */
typedef struct
{
  char text[400]; /* a double has 309 before the point */
  gsize n_whole;
  guint place;   /* of the whole part, from the left */
  guint decimal; /* likewise after the point */
  int exponent;
} Figures;

/* Halves go up, as everywhere but in C, and so does what would be half if a double could say it: 1.005 is 1.01. */
static double
round_to (double value, guint n_decimals)
{
  double scale = pow (10, n_decimals);
  double scaled = value * scale;

  return scaled < 1e15 ? round (scaled * (1 + 1e-15)) / scale : value;
}

static void
set_figures (Figures *figures, double value, guint n_decimals)
{
  char form[16];
  const char *point;

  g_snprintf (form, sizeof form, "%%.%uf", MIN (n_decimals, MOST_DECIMALS));
  g_ascii_formatd (figures->text, sizeof figures->text, form, round_to (value, n_decimals));
  point = strchr (figures->text, '.');
  figures->n_whole = point != NULL ? (gsize) (point - figures->text) : strlen (figures->text);
  /* A nought in front is there only where the code has one. */
  if (figures->n_whole == 1 && figures->text[0] == '0')
    {
      memmove (figures->text, figures->text + 1, strlen (figures->text));
      figures->n_whole = 0;
    }
}

static void
set_exponent (Figures *figures, const HfCodeSection *section, double value)
{
  int step = (int) MAX (section->n_digits, 1);

  figures->exponent = value > 0 ? (int) floor (floor (log10 (value)) / step) * step : 0;
  set_figures (figures, value / pow (10, figures->exponent), section->n_decimals);
  if (figures->n_whole > (gsize) step)
    {
      figures->exponent += step;
      set_figures (figures, value / pow (10, figures->exponent), section->n_decimals);
    }
}

static void
append_whole (const HfNumberFormat *format, const HfCodeSection *section, Figures *figures, char letter, GString *out)
{
  gsize places = section->n_digits;
  gsize index = figures->place++;
  gsize from, to;

  /* The first place takes all figures that have no place of their own. */
  if (figures->n_whole >= places)
    {
      from = index == 0 ? 0 : figures->n_whole - places + index;
      to = figures->n_whole - places + index + 1;
    }
  else if (index >= places - figures->n_whole)
    {
      from = index - (places - figures->n_whole);
      to = from + 1;
    }
  else
    {
      if (letter == '0')
        g_string_append_c (out, '0');
      if (letter == '0' && section->is_grouped && (places - index - 1) % 3 == 0 && places - index > 1)
        g_string_append (out, format->group);
      return;
    }

  for (gsize i = from; i < to; i++)
    {
      gsize rest = figures->n_whole - i - 1;

      g_string_append_c (out, figures->text[i]);
      if (section->is_grouped && rest > 0 && rest % 3 == 0)
        g_string_append (out, format->group);
    }
}

static void
append_decimal (Figures *figures, char letter, GString *out)
{
  gsize at = figures->n_whole + 1 + figures->decimal++;

  /* A figure that may be left out is, where only noughts follow. */
  if (at < strlen (figures->text) && (letter == '0' || strspn (figures->text + at, "0") < strlen (figures->text + at)))
    g_string_append_c (out, figures->text[at]);
}

static gboolean
has_part (const HfCodeSection *section, HfCodePartKind kind)
{
  for (guint i = 0; i < section->parts->len; i++)
    if (g_array_index (section->parts, HfCodePart, i).kind == kind)
      return TRUE;

  return FALSE;
}

static void
append_number (const HfNumberFormat *format, const HfCodeSection *section, double value, GString *out)
{
  Figures figures = { 0 };

  value *= pow (100, section->n_percents) / pow (1000, section->n_thousands);
  if (has_part (section, HF_CODE_EXPONENT))
    set_exponent (&figures, section, value);
  else
    set_figures (&figures, value, section->n_decimals);

  for (guint i = 0; i < section->parts->len; i++)
    {
      const HfCodePart *part = &g_array_index (section->parts, HfCodePart, i);

      switch (part->kind)
        {
        case HF_CODE_LITERAL:
          g_string_append (out, part->text);
          break;
        case HF_CODE_DIGIT:
          append_whole (format, section, &figures, part->letter, out);
          break;
        case HF_CODE_DECIMAL:
          append_decimal (&figures, part->letter, out);
          break;
        case HF_CODE_POINT:
          if (section->n_digits == 0)
            g_string_append_len (out, figures.text, (gssize) figures.n_whole);
          g_string_append (out, format->point);
          break;
        case HF_CODE_PERCENT:
          g_string_append_c (out, '%');
          break;
        case HF_CODE_EXPONENT:
          g_string_append_printf (out, "E%s%0*d",
                                  figures.exponent < 0  ? "-"
                                  : part->letter == '+' ? "+"
                                                        : "",
                                  (int) part->count, ABS (figures.exponent));
          break;
        default:
          append_general (format, value, out);
          break;
        }
    }
}

static gboolean
meets (const HfCodeSection *section, double value)
{
  const char *comparison = section->comparison;
  double compared = section->compared;

  if (g_str_equal (comparison, "<"))
    return value < compared;
  if (g_str_equal (comparison, "<="))
    return value <= compared;
  if (g_str_equal (comparison, ">"))
    return value > compared;
  if (g_str_equal (comparison, ">="))
    return value >= compared;
  if (g_str_equal (comparison, "<>"))
    return value < compared || value > compared;

  return value >= compared && value <= compared;
}

/* Unless a section says for which numbers it is, the second is for those below nought and the third for nought. */
static guint
choose_section (const GArray *sections, double value)
{
  const HfCodeSection *first = &g_array_index (sections, HfCodeSection, 0);
  guint n_numbers = MIN (sections->len, 3);

  for (guint i = 0; i < n_numbers; i++)
    {
      const HfCodeSection *section = &g_array_index (sections, HfCodeSection, i);

      if (section->comparison[0] != '\0' && meets (section, value))
        return i;
    }
  if (first->comparison[0] != '\0')
    return n_numbers - 1;
  if (value < 0 && n_numbers > 1)
    return 1;

  return n_numbers > 2 && !(value > 0) ? 2 : 0;
}

void
hf_number_format_apply (const HfNumberFormat *format, double value, gboolean counts_from_1904, GString *out)
{
  guint chosen = choose_section (format->sections, value);
  const HfCodeSection *section = &g_array_index (format->sections, HfCodeSection, chosen);
  gsize start = out->len;

  if (!isfinite (value))
    g_string_append (out, "#NUM!");
  else if (section->is_date)
    {
      if (!hf_number_date_append (section, value, counts_from_1904, out))
        append_general (format, value, out);
    }
  else if (section->is_text || section->is_fraction)
    append_general (format, value, out);
  else
    append_number (format, section, fabs (value), out);

  /* The section for what is below nought sets a sign of its own. */
  if (isfinite (value) && value < 0 && chosen == 0 && !section->is_date && !section->is_text && !section->is_fraction &&
      strpbrk (out->str + start, "123456789") != NULL)
    g_string_insert_c (out, (gssize) start, '-');
}
