/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Windows-1250 and 1252 differ in two dozen letters; which of the two is meant shows in what stands beside them. */
#include "roster/encoding-cost.h"

/* What may stand beside a letter. */
enum
{
  EDGE = 1 << 0, /* no letter */
  VOWEL = 1 << 1,
  CONSONANT = 1 << 2,
  ANY = EDGE | VOWEL | CONSONANT,
};

typedef struct
{
  gunichar letter;
  double cost;
  guint before;
  guint after;
} LetterHabit;

/* Lower-case letters, in the order of their codes. */
static const LetterHabit latin_habits[] = {
  { 0xDF /* ß */, 4.0, VOWEL | CONSONANT, ANY },
  { 0xE0 /* à */, 4.0, CONSONANT | EDGE, CONSONANT | EDGE },
  { 0xE1 /* á */, 3.0, ANY, ANY },
  { 0xE2 /* â */, 4.0, ANY, ANY },
  { 0xE3 /* ã */, 3.8, ANY, VOWEL | EDGE },
  { 0xE4 /* ä */, 3.0, ANY, ANY },
  { 0xE5 /* å */, 3.4, ANY, ANY },
  { 0xE6 /* æ */, 3.8, CONSONANT | EDGE, CONSONANT },
  { 0xE7 /* ç */, 3.8, ANY, VOWEL },
  { 0xE8 /* è */, 3.3, CONSONANT | VOWEL, CONSONANT },
  { 0xE9 /* é */, 2.5, ANY, ANY },
  { 0xEA /* ê */, 4.2, ANY, CONSONANT | EDGE },
  { 0xEB /* ë */, 3.6, ANY, ANY },
  { 0xEC /* ì */, 6.0, CONSONANT, ANY },
  { 0xED /* í */, 2.8, ANY, ANY },
  { 0xEE /* î */, 4.5, ANY, ANY },
  { 0xEF /* ï */, 4.4, VOWEL, ANY },
  { 0xF0 /* ð */, 5.0, VOWEL | CONSONANT, ANY },
  { 0xF1 /* ñ */, 3.4, ANY, VOWEL },
  { 0xF2 /* ò */, 5.5, CONSONANT, CONSONANT | EDGE },
  { 0xF3 /* ó */, 2.8, ANY, ANY },
  { 0xF4 /* ô */, 4.0, ANY, ANY },
  { 0xF5 /* õ */, 4.2, ANY, VOWEL },
  { 0xF6 /* ö */, 3.0, ANY, ANY },
  { 0xF8 /* ø */, 3.5, CONSONANT | EDGE, ANY },
  { 0xF9 /* ù */, 6.0, CONSONANT, CONSONANT | EDGE },
  { 0xFA /* ú */, 3.2, ANY, ANY },
  { 0xFB /* û */, 5.5, ANY, CONSONANT },
  { 0xFC /* ü */, 3.0, ANY, ANY },
  { 0xFD /* ý */, 3.6, ANY, ANY },
  { 0xFE /* þ */, 5.0, EDGE, ANY },
  { 0xFF /* ÿ */, 7.5, VOWEL, ANY },
  { 0x103 /* ă */, 4.2, ANY, CONSONANT | EDGE },
  { 0x105 /* ą */, 3.8, CONSONANT | VOWEL, CONSONANT | EDGE },
  { 0x107 /* ć */, 3.8, ANY, ANY },
  { 0x10D /* č */, 3.3, ANY, ANY },
  { 0x10F /* ď */, 5.5, ANY, ANY },
  { 0x111 /* đ */, 4.5, ANY, VOWEL | CONSONANT },
  { 0x119 /* ę */, 3.8, CONSONANT | VOWEL, CONSONANT | EDGE },
  { 0x11B /* ě */, 3.6, CONSONANT, CONSONANT | EDGE },
  { 0x13A /* ĺ */, 9.0, CONSONANT, CONSONANT },
  { 0x13E /* ľ */, 5.5, ANY, ANY },
  { 0x142 /* ł */, 3.0, ANY, ANY },
  { 0x144 /* ń */, 3.8, VOWEL, CONSONANT | EDGE },
  { 0x148 /* ň */, 4.5, VOWEL, ANY },
  { 0x151 /* ő */, 3.8, CONSONANT, CONSONANT | EDGE },
  { 0x153 /* œ */, 5.0, ANY, VOWEL },
  { 0x155 /* ŕ */, 9.0, ANY, CONSONANT },
  { 0x159 /* ř */, 3.6, VOWEL | CONSONANT, VOWEL | CONSONANT },
  { 0x15B /* ś */, 4.0, ANY, CONSONANT | EDGE },
  { 0x15F /* ş */, 4.5, ANY, ANY },
  { 0x161 /* š */, 3.4, ANY, ANY },
  { 0x163 /* ţ */, 5.0, VOWEL | CONSONANT, ANY },
  { 0x165 /* ť */, 5.5, ANY, ANY },
  { 0x16F /* ů */, 4.2, CONSONANT, CONSONANT | EDGE },
  { 0x171 /* ű */, 4.8, CONSONANT, CONSONANT | EDGE },
  { 0x17A /* ź */, 4.8, ANY, CONSONANT | EDGE },
  { 0x17C /* ż */, 4.0, ANY, ANY },
  { 0x17E /* ž */, 3.4, ANY, ANY },
};

#define COST_RARE_LETTER 7.0
#define COST_BAD_NEIGHBOUR 2.5
#define COST_CROWDED 2.0
#define COST_ACCENT_AFTER_ACCENT 1.2
#define COST_ACCENT_RUN 4.0
#define COST_CAPITAL_WITHIN 5.0
#define COST_OTHER_ALPHABET 8.0
#define COST_OTHER_LETTER 3.4
#define COST_WRONG_FORM 5.0
#define COST_SMALL_AT_START 0.8
#define COST_MARK 2.0
#define COST_SYMBOL 5.0
#define COST_SYMBOL_BESIDE_LETTER 2.5

/* One byte read as a letter, with what stands around it; neighbours are 0 where there is none. */
typedef struct
{
  gunichar before_last;
  gunichar before;
  gunichar letter;
  gunichar after;
} Place;

static gboolean
is_latin (gunichar letter)
{
  return g_unichar_isalpha (letter) && letter < 0x250;
}

static guint
neighbour_class (gunichar neighbour)
{
  gunichar base = g_unichar_tolower (neighbour);
  gunichar mark;

  if (!g_unichar_isalpha (neighbour))
    return EDGE;
  while (g_unichar_decompose (base, &base, &mark) && mark != 0)
    ;

  switch (base)
    {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
    case 'y':
    case 0xE6:  /* æ */
    case 0xF8:  /* ø */
    case 0x153: /* œ */
      return VOWEL;
    default:
      return CONSONANT;
    }
}

static double
latin_letter_cost (const Place *place)
{
  gunichar lower = g_unichar_tolower (place->letter);
  guint before = neighbour_class (place->before);
  guint after = neighbour_class (place->after);
  guint own = neighbour_class (place->letter);
  double cost = COST_RARE_LETTER;

  for (gsize i = 0; i < G_N_ELEMENTS (latin_habits); i++)
    if (latin_habits[i].letter == lower)
      {
        cost = latin_habits[i].cost;
        cost += (latin_habits[i].before & before) == 0 ? COST_BAD_NEIGHBOUR : 0.0;
        cost += (latin_habits[i].after & after) == 0 ? COST_BAD_NEIGHBOUR : 0.0;
      }

  /* Three vowels or three consonants in a row are a sign of a letter misread. */
  if (before == own && after == own)
    cost += COST_CROWDED;
  if (is_latin (place->before) && place->before >= 0x80)
    cost += place->before_last >= 0x80 && is_latin (place->before_last) ? COST_ACCENT_RUN : COST_ACCENT_AFTER_ACCENT;

  return cost;
}

static double
cyrillic_letter_cost (const Place *place)
{
  static const char *const tiers[] = { "оаеинтрслв", "кмдпугбйчяыьзю", "хжшцщэфъёіїєґ" };
  gunichar lower = g_unichar_tolower (place->letter);
  gboolean begins_small = lower == place->letter && !g_unichar_isalpha (place->before);

  for (gsize tier = 0; tier < G_N_ELEMENTS (tiers); tier++)
    if (g_utf8_strchr (tiers[tier], -1, lower) != NULL)
      return 2.6 + 1.1 * (double) tier + (begins_small ? COST_SMALL_AT_START : 0.0);

  return COST_RARE_LETTER;
}

/* Greek and Hebrew have letters only for the ends of words. */
static double
other_letter_cost (const Place *place)
{
  static const char only_last[] = "ςךםןףץ";
  static const char never_last[] = "כמנצ";
  gboolean is_last = !g_unichar_isalpha (place->after);

  if (g_utf8_strchr (only_last, -1, place->letter) != NULL && !is_last)
    return COST_OTHER_LETTER + COST_WRONG_FORM;
  if (g_utf8_strchr (never_last, -1, place->letter) != NULL && is_last)
    return COST_OTHER_LETTER + COST_WRONG_FORM / 2;
  if (place->letter == 0x390 /* ΐ */ || place->letter == 0x3B0 /* ΰ */)
    return COST_RARE_LETTER;

  return COST_OTHER_LETTER;
}

static double
letter_cost (const Place *place)
{
  GUnicodeScript script = g_unichar_get_script (place->letter);
  double cost = script == G_UNICODE_SCRIPT_LATIN      ? latin_letter_cost (place)
                : script == G_UNICODE_SCRIPT_CYRILLIC ? cyrillic_letter_cost (place)
                                                      : other_letter_cost (place);

  if (g_unichar_isalpha (place->before))
    {
      if (g_unichar_get_script (place->before) != script)
        cost += COST_OTHER_ALPHABET;
      else if (g_unichar_isupper (place->letter) && g_unichar_islower (place->before))
        cost += COST_CAPITAL_WITHIN;
    }
  if (g_unichar_isalpha (place->after) && g_unichar_get_script (place->after) != script)
    cost += COST_OTHER_ALPHABET;

  return cost;
}

static double
symbol_cost (const Place *place)
{
  double cost = COST_SYMBOL;

  /* No code page puts marks on Latin letters but that of Vietnamese. */
  if (g_unichar_ismark (place->letter))
    return COST_OTHER_LETTER +
           (g_unichar_isalpha (place->before) && !is_latin (place->before) ? 0.0 : COST_OTHER_ALPHABET);
  if (g_unichar_iscntrl (place->letter))
    return HF_ENCODING_COST_INVALID;
  /* Quotation marks, dashes and the no-break space are at home beside letters. */
  if (g_unichar_ispunct (place->letter) || g_unichar_isspace (place->letter))
    return (place->letter >= 0x2010 && place->letter <= 0x203A) || place->letter == 0xA0 ? COST_MARK : COST_SYMBOL;

  cost += g_unichar_isalpha (place->before) ? COST_SYMBOL_BESIDE_LETTER : 0.0;
  cost += g_unichar_isalpha (place->after) ? COST_SYMBOL_BESIDE_LETTER : 0.0;
  return cost;
}

static gunichar
decode (const gunichar upper[128], const guchar *bytes, gsize length, gsize i)
{
  if (i >= length)
    return 0;

  return bytes[i] < 0x80 ? bytes[i] : upper[bytes[i] - 0x80];
}

double
hf_encoding_cost_single (const gunichar upper[128], const guchar *bytes, gsize length)
{
  Place place = { 0 };
  double cost = 0.0;

  for (gsize i = 0; i < length; i++)
    {
      place.before_last = place.before;
      place.before = place.letter;
      place.letter = decode (upper, bytes, length, i);
      place.after = decode (upper, bytes, length, i + 1);

      if (place.letter == 0 && bytes[i] != 0)
        cost += HF_ENCODING_COST_INVALID;
      else if (place.letter >= 0x80)
        cost += g_unichar_isalpha (place.letter) ? letter_cost (&place) : symbol_cost (&place);
    }

  return cost;
}
