/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/number-code.h"

#include <string.h>

/* No code of a real workbook comes near. */
#define MOST_PARTS 250u
#define MOST_SECTIONS 4u
#define MOST_COUNT 30u

static void
clear_part (gpointer data)
{
  HfCodePart *part = data;

  g_free (part->text);
}

static void
clear_section (gpointer data)
{
  HfCodeSection *section = data;

  g_array_unref (section->parts);
}

static void
add_part (HfCodeSection *section, HfCodePartKind kind, char letter, guint count, char *text)
{
  HfCodePart part = { kind, letter, MIN (count, MOST_COUNT), text };

  if (section->parts->len < MOST_PARTS)
    g_array_append_val (section->parts, part);
  else
    g_free (text);
  section->is_date |= kind >= HF_CODE_SYSTEM_DATE;
}

static void
add_literal (HfCodeSection *section, const char *text, gsize length)
{
  if (length > 0)
    add_part (section, HF_CODE_LITERAL, 0, 1, g_strndup (text, length));
}

static guint
count_letter (const char *p)
{
  guint count = 1;

  while (g_ascii_tolower (p[count]) == g_ascii_tolower (p[0]))
    count++;

  return count;
}

/* A language by its number; all kinds of English end alike. */
static gboolean
is_english (const char *language)
{
  return (g_ascii_strtoull (language, NULL, 16) & 0xFF) == 0x09;
}

/* Reads what stands in brackets: a condition, a currency, a language, a colour, or hours beyond a day. */
static void
read_bracket (HfCodeSection *section, const char *inside, gsize length)
{
  g_autofree char *text = g_strndup (inside, length);
  char letter = g_ascii_tolower (text[0]);

  if (letter == '$')
    {
      const char *dash = strchr (text + 1, '-');

      add_literal (section, text + 1, dash != NULL ? (gsize) (dash - text - 1) : length - 1);
      section->is_english |= dash != NULL && is_english (dash + 1);
    }
  else if (letter == '<' || letter == '>' || letter == '=')
    {
      gsize signs = strspn (text, "<>=");

      g_strlcpy (section->comparison, text, MIN (signs + 1, sizeof section->comparison));
      section->compared = g_ascii_strtod (text + signs, NULL);
    }
  else if (letter != '\0' && strchr ("hms", letter) != NULL && count_letter (text) == length)
    add_part (section,
              letter == 'h'   ? HF_CODE_ALL_HOURS
              : letter == 'm' ? HF_CODE_ALL_MINUTES
                              : HF_CODE_ALL_SECONDS,
              0, (guint) length, NULL);
}

static void
read_digit (HfCodeSection *section, char letter, gboolean after_point)
{
  add_part (section, after_point ? HF_CODE_DECIMAL : HF_CODE_DIGIT, letter, 1, NULL);
  if (after_point)
    section->n_decimals++;
  else
    section->n_digits++;
}

/* A comma between digits sets thousands apart; one after the last divides by a thousand. */
static void
read_comma (HfCodeSection *section, const char *rest)
{
  const char *next = rest + strspn (rest, ",");

  if (section->n_digits == 0 && section->n_decimals == 0)
    add_literal (section, ",", 1);
  else if (*next == '0' || *next == '#' || *next == '?')
    section->is_grouped = TRUE;
  else
    section->n_thousands++;
}

static HfCodePartKind
kind_of_letter (char letter)
{
  switch (letter)
    {
    case 'd':
      return HF_CODE_DAY;
    case 'h':
      return HF_CODE_HOUR;
    case 's':
      return HF_CODE_SECOND;
    case 'm':
      return HF_CODE_MONTH;
    default:
      return HF_CODE_YEAR;
    }
}

/* Reads one part at @p. Returns: its length, at least one */
static gsize
read_part (HfCodeSection *section, const char *p, gboolean *after_point)
{
  const char *end;
  guint count;

  switch (*p)
    {
    case '"':
      end = strchr (p + 1, '"');
      end = end != NULL ? end : p + strlen (p);
      add_literal (section, p + 1, (gsize) (end - p - 1));
      return (gsize) (end - p) + (*end == '"');
    case '\\':
      if (p[1] == '\0')
        return 1;
      end = g_utf8_next_char (p + 1);
      add_literal (section, p + 1, (gsize) (end - p - 1));
      return (gsize) (end - p);
    case '_': /* as wide as a letter, or filled with it: no text */
    case '*':
      return p[1] == '\0' ? 1 : (gsize) (g_utf8_next_char (p + 1) - p);
    case '[':
      end = strchr (p, ']');
      if (end == NULL)
        {
          add_literal (section, "[", 1);
          return 1;
        }
      read_bracket (section, p + 1, (gsize) (end - p - 1));
      return (gsize) (end - p) + 1;
    case '0':
    case '#':
    case '?':
      read_digit (section, *p, *after_point);
      return 1;
    case '.':
      count = (guint) strspn (p + 1, "0");
      if (section->is_date && count > 0)
        {
          add_part (section, HF_CODE_SECOND_PART, 0, count, NULL);
          return count + 1;
        }
      if (section->is_date)
        {
          add_literal (section, ".", 1);
          return 1;
        }
      add_part (section, HF_CODE_POINT, 0, 1, NULL);
      *after_point = TRUE;
      return 1;
    case ',':
      read_comma (section, p);
      return 1;
    case '%':
      add_part (section, HF_CODE_PERCENT, 0, 1, NULL);
      section->n_percents++;
      return 1;
    case '@':
      section->is_text = TRUE;
      return 1;
    default:
      break;
    }

  if (g_ascii_strncasecmp (p, "General", 7) == 0)
    {
      add_part (section, HF_CODE_GENERAL, 0, 1, NULL);
      return 7;
    }
  if (g_ascii_strncasecmp (p, "AM/PM", 5) == 0 || g_ascii_strncasecmp (p, "A/P", 3) == 0)
    {
      gboolean is_short = p[1] == '/';

      add_part (section, HF_CODE_NOON, 0, is_short ? 1 : 2, NULL);
      return is_short ? 3 : 5;
    }
  if ((*p == 'E' || *p == 'e') && (p[1] == '+' || p[1] == '-') && section->n_digits > 0)
    {
      count = (guint) strspn (p + 2, "0#?");
      add_part (section, HF_CODE_EXPONENT, p[1], count, NULL);
      return count + 2;
    }
  if (strchr ("ymdhseYMDHSE", *p) != NULL)
    {
      count = count_letter (p);
      add_part (section, kind_of_letter (g_ascii_tolower (*p)), 0, count, NULL);
      return count;
    }
  section->is_fraction |= *p == '/' && section->n_digits > 0;
  end = g_utf8_next_char (p);
  add_literal (section, p, (gsize) (end - p));

  return (gsize) (end - p);
}

static gboolean
is_time (const HfCodePart *part)
{
  return part->kind == HF_CODE_HOUR || part->kind == HF_CODE_ALL_HOURS || part->kind == HF_CODE_SECOND ||
         part->kind == HF_CODE_ALL_SECONDS;
}

/* An m after hours or before seconds is one of minutes. */
static void
tell_minutes_from_months (HfCodeSection *section)
{
  HfCodePart *last = NULL;

  for (guint i = 0; i < section->parts->len; i++)
    {
      HfCodePart *part = &g_array_index (section->parts, HfCodePart, i);

      if (part->kind <= HF_CODE_SYSTEM_DATE || part->kind == HF_CODE_SECOND_PART || part->kind == HF_CODE_NOON)
        continue;
      if (part->kind == HF_CODE_MONTH && part->count <= 2 && last != NULL &&
          (last->kind == HF_CODE_HOUR || last->kind == HF_CODE_ALL_HOURS))
        part->kind = HF_CODE_MINUTE;
      if (last != NULL && last->kind == HF_CODE_MONTH && last->count <= 2 &&
          (part->kind == HF_CODE_SECOND || part->kind == HF_CODE_ALL_SECONDS) && is_time (part))
        last->kind = HF_CODE_MINUTE;
      last = part;
    }
}

GArray *
hf_code_read (const char *code)
{
  GArray *sections = g_array_new (FALSE, TRUE, sizeof (HfCodeSection));
  const char *p = code;

  g_array_set_clear_func (sections, clear_section);
  do
    {
      HfCodeSection section = { .parts = g_array_new (FALSE, TRUE, sizeof (HfCodePart)) };
      gboolean after_point = FALSE;

      g_array_set_clear_func (section.parts, clear_part);
      while (*p != '\0' && *p != ';')
        p += read_part (&section, p, &after_point);
      tell_minutes_from_months (&section);
      g_array_append_val (sections, section);
    }
  while (*p++ == ';' && sections->len < MOST_SECTIONS);

  return sections;
}
