/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/number-date.h"

#include <langinfo.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define DAY_SECONDS 86400.0

/* 31 December 9999, the last day there is. */
#define LAST_DAY 2958465.0

/* Days of GDate, counted from the year 1, before the first day of either count. */
#define BEFORE_1900 693594u
#define BEFORE_1904 695056u

typedef struct
{
  GDate date;
  guint hour;
  guint minute;
  guint second;
  double part;        /* of a second */
  double all_seconds; /* since the count began */
} Moment;

static guint
count_second_figures (const HfCodeSection *section)
{
  for (guint i = 0; i < section->parts->len; i++)
    {
      const HfCodePart *part = &g_array_index (section->parts, HfCodePart, i);

      if (part->kind == HF_CODE_SECOND_PART)
        return part->count;
    }

  return 0;
}

/* The count of 1900 takes that year for a leap year, so its first sixty days fall on the day after. */
static guint
julian_day (guint days, gboolean counts_from_1904)
{
  if (counts_from_1904)
    return BEFORE_1904 + days;

  return BEFORE_1900 + days + (days < 61 ? 1 : 0);
}

static gboolean
find_moment (double value, guint figures, gboolean counts_from_1904, Moment *out_moment)
{
  double scale = pow (10, MIN (figures, 6));
  double seconds = round (value * DAY_SECONDS * scale) / scale;
  double days = floor (seconds / DAY_SECONDS);
  double rest = seconds - days * DAY_SECONDS;

  if (value < 0 || days > LAST_DAY - (counts_from_1904 ? 1462 : 0))
    return FALSE;

  out_moment->all_seconds = seconds;
  out_moment->hour = (guint) (rest / 3600);
  out_moment->minute = (guint) (rest / 60) % 60;
  out_moment->second = (guint) rest % 60;
  out_moment->part = rest - floor (rest);
  g_date_clear (&out_moment->date, 1);
  g_date_set_julian (&out_moment->date, julian_day ((guint) days, counts_from_1904));

  return TRUE;
}

static void
append_name (const HfCodePart *part, const HfCodeSection *section, const GDate *date, GString *out)
{
  static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December" };
  static const char *const days[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };
  gboolean is_month = part->kind == HF_CODE_MONTH;
  guint index = is_month ? g_date_get_month (date) - 1u : g_date_get_weekday (date) - 1u;
  g_autofree char *name = NULL;

  if (section->is_english)
    {
      const char *english = is_month ? months[index] : days[index];

      name = g_strndup (english, part->count == 3 ? 3 : strlen (english));
    }
  else
    {
      static const nl_item month_names[] = { MON_1, ABMON_1 };
      static const nl_item day_names[] = { DAY_1, ABDAY_1 };
      /* Days of a locale begin with Sunday. */
      nl_item item = is_month ? month_names[part->count == 3] + (nl_item) index
                              : day_names[part->count == 3] + (nl_item) ((index + 1) % 7);

      name = g_locale_to_utf8 (nl_langinfo (item), -1, NULL, NULL, NULL);
    }

  if (name != NULL && is_month && part->count == 5)
    g_string_append_len (out, name, g_utf8_next_char (name) - name);
  else if (name != NULL)
    g_string_append (out, name);
}

/* As short dates usually are here; where nothing is said of it, as the standard has them. */
static void
append_system_date (const GDate *date, GString *out)
{
  g_autoptr (GDateTime) time =
      g_date_time_new_utc (g_date_get_year (date), (int) g_date_get_month (date), g_date_get_day (date), 0, 0, 0);
  gboolean is_c = g_str_equal (nl_langinfo (D_FMT), "%m/%d/%y");
  g_autofree char *text = time != NULL ? g_date_time_format (time, is_c ? "%Y-%m-%d" : "%x") : NULL;

  if (text != NULL)
    g_string_append (out, text);
}

static void
append_part (const HfCodePart *part, const HfCodeSection *section, const Moment *moment, gboolean has_noon,
             GString *out)
{
  int width = part->count >= 2 ? 2 : 1;
  guint hour = has_noon ? (moment->hour + 11) % 12 + 1 : moment->hour;
  char decimals[40];

  switch (part->kind)
    {
    case HF_CODE_LITERAL:
      g_string_append (out, part->text);
      break;
    case HF_CODE_SYSTEM_DATE:
      append_system_date (&moment->date, out);
      break;
    case HF_CODE_YEAR:
      g_string_append_printf (out, part->count == 2 ? "%02u" : "%04u",
                              part->count == 2 ? g_date_get_year (&moment->date) % 100u
                                               : (guint) g_date_get_year (&moment->date));
      break;
    case HF_CODE_MONTH:
      if (part->count >= 3)
        append_name (part, section, &moment->date, out);
      else
        g_string_append_printf (out, "%0*u", width, (guint) g_date_get_month (&moment->date));
      break;
    case HF_CODE_DAY:
      if (part->count >= 3)
        append_name (part, section, &moment->date, out);
      else
        g_string_append_printf (out, "%0*u", width, (guint) g_date_get_day (&moment->date));
      break;
    case HF_CODE_HOUR:
      g_string_append_printf (out, "%0*u", width, hour);
      break;
    case HF_CODE_MINUTE:
      g_string_append_printf (out, "%0*u", width, moment->minute);
      break;
    case HF_CODE_SECOND:
      g_string_append_printf (out, "%0*u", width, moment->second);
      break;
    case HF_CODE_SECOND_PART:
      g_snprintf (decimals, sizeof decimals, "%.*f", (int) MIN (part->count, 6), moment->part);
      g_string_append (out, decimals + 1);
      break;
    case HF_CODE_NOON:
      g_string_append_len (out, moment->hour < 12 ? "AM" : "PM", part->count == 1 ? 1 : 2);
      break;
    case HF_CODE_ALL_HOURS:
      g_string_append_printf (out, "%0*.0f", (int) part->count, floor (moment->all_seconds / 3600));
      break;
    case HF_CODE_ALL_MINUTES:
      g_string_append_printf (out, "%0*.0f", (int) part->count, floor (moment->all_seconds / 60));
      break;
    case HF_CODE_ALL_SECONDS:
      g_string_append_printf (out, "%0*.0f", (int) part->count, floor (moment->all_seconds));
      break;
    default:
      break;
    }
}

gboolean
hf_number_date_append (const HfCodeSection *section, double value, gboolean counts_from_1904, GString *out)
{
  Moment moment;
  gboolean has_noon = FALSE;

  if (!find_moment (value, count_second_figures (section), counts_from_1904, &moment))
    return FALSE;

  for (guint i = 0; i < section->parts->len; i++)
    has_noon |= g_array_index (section->parts, HfCodePart, i).kind == HF_CODE_NOON;
  for (guint i = 0; i < section->parts->len; i++)
    append_part (&g_array_index (section->parts, HfCodePart, i), section, &moment, has_noon, out);

  return TRUE;
}

static gboolean
parse_day (const char *text, gboolean counts_from_1904, double *out_days)
{
  int year, month, day;
  GDate date;

  if (sscanf (text, "%4d-%2d-%2d", &year, &month, &day) != 3 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  *out_days = (double) g_date_get_julian (&date) - (counts_from_1904 ? BEFORE_1904 : BEFORE_1900);

  return TRUE;
}

gboolean
hf_number_date_parse (const char *text, gboolean counts_from_1904, double *out_value)
{
  const char *mark = strchr (text, 'T');
  gboolean has_day = strchr (text, '-') != NULL;
  const char *clock = mark != NULL ? mark + 1 : has_day ? NULL : text;
  double days = 0;
  int hour = 0;
  int minute = 0;
  double second = 0;

  if (has_day && !parse_day (text, counts_from_1904, &days))
    return FALSE;
  if (clock != NULL && sscanf (clock, "%2d:%2d", &hour, &minute) != 2)
    return FALSE;
  if (clock != NULL && strlen (clock) > 6)
    second = g_ascii_strtod (clock + 6, NULL);

  *out_value = days + (hour * 3600 + minute * 60 + second) / DAY_SECONDS;
  return days >= 0;
}
