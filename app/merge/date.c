/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/date.h"

#include "merge/language.h"

#define N_MONTHS 12

/** Months: their names as a date needs them, in the genitive where the language has one. */
typedef const char *const Months[N_MONTHS];

/** DateStyle: in @pattern, %d is the day, %B the month's name, %m its number and %Y the year. */
typedef struct
{
  const char *range;
  const char *pattern;
  Months *months;     /* NULL where the month is a number */
  const char *digits; /* the ten digits; NULL for ASCII */
} DateStyle;

static Months months_en = { "January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December" };
static Months months_de = { "Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                            "Juli",   "August",  "September", "Oktober", "November", "Dezember" };
static Months months_de_at = { "Jänner", "Februar", "März",      "April",   "Mai",      "Juni",
                               "Juli",   "August",  "September", "Oktober", "November", "Dezember" };
static Months months_fr = { "janvier", "février", "mars",      "avril",   "mai",      "juin",
                            "juillet", "août",    "septembre", "octobre", "novembre", "décembre" };
static Months months_es = { "enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
                            "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre" };
static Months months_pt = { "janeiro", "fevereiro", "março",    "abril",   "maio",     "junho",
                            "julho",   "agosto",    "setembro", "outubro", "novembro", "dezembro" };
static Months months_it = { "gennaio", "febbraio", "marzo",     "aprile",  "maggio",   "giugno",
                            "luglio",  "agosto",   "settembre", "ottobre", "novembre", "dicembre" };
static Months months_nl = { "januari", "februari", "maart",     "april",   "mei",      "juni",
                            "juli",    "augustus", "september", "oktober", "november", "december" };
static Months months_pl = { "stycznia", "lutego",   "marca",    "kwietnia",     "maja",      "czerwca",
                            "lipca",    "sierpnia", "września", "października", "listopada", "grudnia" };
static Months months_ru = { "января", "февраля", "марта",    "апреля",  "мая",    "июня",
                            "июля",   "августа", "сентября", "октября", "ноября", "декабря" };
static Months months_ar = { "يناير", "فبراير", "مارس",   "أبريل",  "مايو",   "يونيو",
                            "يوليو", "أغسطس",  "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر" };
static Months months_ar_levant = { "كانون الثاني", "شباط", "آذار",  "نيسان",       "أيار",         "حزيران",
                                   "تموز",         "آب",   "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول" };
static Months months_ar_maghreb = { "جانفي",  "فيفري", "مارس",   "أفريل",  "ماي",    "جوان",
                                    "جويلية", "أوت",   "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر" };
static Months months_ar_ma = { "يناير",  "فبراير", "مارس",  "أبريل",  "ماي",   "يونيو",
                               "يوليوز", "غشت",    "شتنبر", "أكتوبر", "نونبر", "دجنبر" };
static Months months_hi = { "जनवरी", "फ़रवरी", "मार्च",  "अप्रैल",  "मई",   "जून",
                            "जुलाई",  "अगस्त",  "सितंबर", "अक्तूबर", "नवंबर", "दिसंबर" };
static Months months_fil = { "Enero", "Pebrero", "Marso",     "Abril",   "Mayo",      "Hunyo",
                             "Hulyo", "Agosto",  "Setyembre", "Oktubre", "Nobyembre", "Disyembre" };

static const char digits_arabic[] = "٠١٢٣٤٥٦٧٨٩";

/* The long patterns, month names and default digits of Unicode CLDR 42 (cldr/common/main/LL.xml), the particular
 * before the general; but the first of a French month is "1er", a rule CLDR has no means to state. */
static const DateStyle styles[] = {
  { "en-US", "%B %d, %Y", &months_en },
  { "en-CA", "%B %d, %Y", &months_en },
  { "en-PH", "%B %d, %Y", &months_en },
  { "en-*", "%d %B %Y", &months_en },
  { "en", "%B %d, %Y", &months_en },
  { "de-AT", "%d. %B %Y", &months_de_at },
  { "de", "%d. %B %Y", &months_de },
  { "fr", "%e %B %Y", &months_fr },
  { "es", "%d de %B de %Y", &months_es },
  { "pt", "%d de %B de %Y", &months_pt },
  { "it", "%d %B %Y", &months_it },
  { "nl", "%d %B %Y", &months_nl },
  { "pl", "%d %B %Y", &months_pl },
  { "ru", "%d %B %Y г.", &months_ru },
  { "ar-AE", "%d %B %Y", &months_ar },
  { "ar-DZ", "%d %B %Y", &months_ar_maghreb },
  { "ar-TN", "%d %B %Y", &months_ar_maghreb },
  { "ar-MA", "%d %B %Y", &months_ar_ma },
  { "ar-LY", "%d %B %Y", &months_ar },
  { "ar-IQ", "%d %B %Y", &months_ar_levant, digits_arabic },
  { "ar-JO", "%d %B %Y", &months_ar_levant, digits_arabic },
  { "ar-LB", "%d %B %Y", &months_ar_levant, digits_arabic },
  { "ar-PS", "%d %B %Y", &months_ar_levant, digits_arabic },
  { "ar-SY", "%d %B %Y", &months_ar_levant, digits_arabic },
  { "ar", "%d %B %Y", &months_ar, digits_arabic },
  { "hi", "%d %B %Y", &months_hi },
  { "fil", "%B %d, %Y", &months_fil },
  { "tl", "%B %d, %Y", &months_fil },
  { "ja", "%Y年%m月%d日", NULL },
  { "zh", "%Y年%m月%d日", NULL },
  { "ko", "%Y년 %m월 %d일", NULL },
};

static const DateStyle *
find_style (const char *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    if (hf_language_matches (language, styles[i].range))
      return &styles[i];

  return NULL;
}

static void
append_number (GString *text, guint number, const char *digits)
{
  char ascii[16];

  g_snprintf (ascii, sizeof ascii, "%u", number);
  if (digits == NULL)
    {
      g_string_append (text, ascii);
      return;
    }

  for (const char *digit = ascii; *digit != '\0'; digit++)
    g_string_append_unichar (text, g_utf8_get_char (g_utf8_offset_to_pointer (digits, *digit - '0')));
}

static void
append_part (GString *text, char part, const GDate *date, const DateStyle *style)
{
  guint month = g_date_get_month (date);
  guint day = g_date_get_day (date);

  switch (part)
    {
    case 'd':
      append_number (text, day, style->digits);
      break;
    case 'e':
      append_number (text, day, style->digits);
      if (day == 1)
        g_string_append (text, "er");
      break;
    case 'B':
      g_string_append (text, (*style->months)[month - 1]);
      break;
    case 'm':
      append_number (text, month, style->digits);
      break;
    case 'Y':
      append_number (text, g_date_get_year (date), style->digits);
      break;
    default:
      g_assert_not_reached ();
    }
}

char *
hf_date_format_long (const GDate *date, const char *language)
{
  const DateStyle *style = find_style (language);
  GString *text;

  g_return_val_if_fail (g_date_valid (date), NULL);

  if (style == NULL)
    return g_strdup_printf ("%04u-%02u-%02u", (guint) g_date_get_year (date), (guint) g_date_get_month (date),
                            (guint) g_date_get_day (date));

  text = g_string_new (NULL);
  for (const char *at = style->pattern; *at != '\0'; at++)
    if (*at == '%')
      append_part (text, *++at, date, style);
    else
      g_string_append_c (text, *at);

  return g_string_free (text, FALSE);
}

/* Reads exactly @count ASCII digits. */
static gboolean
read_number (const char **at, guint count, guint *out_number)
{
  *out_number = 0;
  for (guint i = 0; i < count; i++, (*at)++)
    {
      if (!g_ascii_isdigit (**at))
        return FALSE;
      *out_number = *out_number * 10 + (guint) (**at - '0');
    }

  return TRUE;
}

gboolean
hf_date_parse_iso (const char *text, GDate *out_date)
{
  const char *at = text;
  guint year, month, day;

  if (!read_number (&at, 4, &year) || *at++ != '-' || !read_number (&at, 2, &month) || *at++ != '-' ||
      !read_number (&at, 2, &day) || *at != '\0')
    return FALSE;

  if (month > N_MONTHS || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_set_dmy (out_date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}
