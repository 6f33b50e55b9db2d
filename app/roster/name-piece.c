/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/name-piece.h"

#include "roster/name-words.h"

#include <string.h>

#define DOTLESS_I 0x0131
#define DOTTED_I 0x0130

/* @languages: between bars; the primary subtag of @language, or all of it, is one of them. */
static gboolean
is_language (const char *language, const char *languages)
{
  g_autofree char *lower = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *primary = NULL;

  if (language == NULL || language[0] == '\0')
    return FALSE;

  lower = g_utf8_strdown (language, -1);
  whole = g_strdup_printf ("|%s|", lower);
  lower[strcspn (lower, "-_.@ (")] = '\0';
  primary = g_strdup_printf ("|%s|", lower);

  return strstr (languages, whole) != NULL || strstr (languages, primary) != NULL;
}

/* Letters that only languages with two kinds of i have. */
static gboolean
has_letters_with_dotted_i (const char *name)
{
  return strstr (name, "İ") != NULL || strstr (name, "ı") != NULL || strstr (name, "Ğ") != NULL ||
         strstr (name, "ğ") != NULL;
}

HfNameHabits
hf_name_habits_find (const char *name, const char *language)
{
  return (HfNameHabits){
    .dotted_i = is_language (language, "|tr|tur|az|aze|turkish|azerbaijani|türkçe|turkce|türkisch|turc|") ||
                has_letters_with_dotted_i (name),
    .capital_particles =
        is_language (language, "|it|ita|italian|italiano|italienisch|italien|nl-be|nl_be|vls|flemish|"),
    .small_d = is_language (language, "|fr|fra|fre|french|français|französisch|francés|francese|"),
  };
}

gboolean
hf_letter_has_capital (gunichar letter)
{
  return g_unichar_islower (letter) && g_unichar_totitle (letter) != letter && letter != 0x00DF &&
         g_unichar_get_script (letter) != G_UNICODE_SCRIPT_GEORGIAN;
}

static gunichar
to_small (gunichar letter, const HfNameHabits *habits)
{
  if (habits->dotted_i && letter == 'I')
    return DOTLESS_I;
  if (letter == DOTTED_I)
    return 'i';

  return g_unichar_tolower (letter);
}

static gunichar
to_capital (gunichar letter, const HfNameHabits *habits)
{
  if (habits->dotted_i && letter == 'i')
    return DOTTED_I;

  return hf_letter_has_capital (letter) ? g_unichar_totitle (letter) : letter;
}

static gboolean
is_within_word (gunichar letter)
{
  return g_unichar_isalpha (letter) || g_unichar_ismark (letter);
}

/* Small letters of @length bytes; a sigma with a letter before it and none behind is the final one. */
static void
append_small (GString *out, const char *text, gsize length, const HfNameHabits *habits)
{
  const char *end = text + length;
  gboolean is_after_letter = FALSE;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if ((letter == 0x03A3 || letter == 0x03C3) && is_after_letter &&
          (next >= end || !is_within_word (g_utf8_get_char (next))))
        g_string_append_unichar (out, 0x03C2);
      else
        g_string_append_unichar (out, to_small (letter, habits));
      is_after_letter = is_within_word (letter);
    }
}

void
hf_name_append_small (GString *out, const char *word, const HfNameHabits *habits)
{
  append_small (out, word, strlen (word), habits);
}

/* The rest of names that begin with “Mac” and go on with a capital; of “Macias” and “Mackey” there are more. */
static const char mac_names[] =
    "|alister|allister|arthur|askill|aulay|beth|bride|callum|cormack|cormick|culloch|diarmid|donald|donnell|dougal|"
    "dougall|dowell|duff|eachern|ewan|ewen|fadyen|farlane|farland|gillivray|ginnis|gowan|grath|gregor|guire|innes|"
    "intosh|intyre|iver|ivor|kenna|kinnon|lachlan|laren|laughlin|lean|leay|lellan|lennan|leod|mahon|manus|master|"
    "millan|nab|namara|naughton|neil|neill|nicol|phail|phee|pherson|quarrie|queen|rae|ritchie|sween|sweeney|tavish|"
    "taggart|vicar|williams|";

/* How many letters of @word, small ones, come before another capital: “McDonald”, “MacLeod”. 0: none does. */
static gsize
find_second_capital (const char *word)
{
  if (g_str_has_prefix (word, "mc") && strlen (word) >= 5)
    return 2;
  if (g_str_has_prefix (word, "mac"))
    {
      g_autofree char *key = g_strdup_printf ("|%s|", word + 3);

      if (strstr (mac_names, key) != NULL)
        return 3;
    }

  return 0;
}

static gboolean
is_dutch_ij (const char *small)
{
  return small[0] == 'i' && small[1] == 'j' && small[2] != '\0' && strchr ("aeiouy", small[2]) == NULL;
}

/* A part of a word without hyphens and apostrophes, with its capital. */
static void
append_piece (GString *out, const char *piece, gsize length, const HfNameHabits *habits)
{
  g_autoptr (GString) small = g_string_new (NULL);
  const char *p;
  gsize second;

  append_small (small, piece, length, habits);
  /* What comes before its first letter, as a bracket does, stays. */
  for (p = small->str; *p != '\0' && !g_unichar_isalpha (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    continue;
  g_string_append_len (out, small->str, p - small->str);
  if (*p == '\0')
    return;

  second = find_second_capital (p);
  if (is_dutch_ij (p))
    {
      g_string_append_printf (out, "IJ%s", p + 2);
      return;
    }
  g_string_append_unichar (out, to_capital (g_utf8_get_char (p), habits));
  p = g_utf8_next_char (p);
  if (second > 0)
    {
      g_string_append_len (out, p, (gssize) second - 1);
      p += second - 1;
      g_string_append_c (out, g_ascii_toupper (*p++));
    }
  g_string_append (out, p);
}

/* The bytes of an apostrophe of any kind that @p begins with, or 0. */
static gsize
apostrophe_length (const char *p)
{
  gunichar letter = g_utf8_get_char (p);

  return letter == '\'' || letter == 0x2019 || letter == 0x2018 || letter == 0x02BC || letter == 0x00B4
             ? (gsize) (g_utf8_next_char (p) - p)
             : 0;
}

static const char *
find_apostrophe (const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (apostrophe_length (p) > 0)
      return p;

  return NULL;
}

static gboolean
is_prefix (const char *piece, gsize length, const char *list)
{
  g_autofree char *lower = g_utf8_strdown (piece, (gssize) length);
  g_autofree char *key = g_strdup_printf ("|%s|", lower);

  return strstr (list, key) != NULL;
}

/* “O’Neill” begins anew behind its apostrophe, “Мар’яна” and “Ma’mun” do not. */
#define BEGINS_ANEW "|o|d|l|n|m|t|de|da|la|ja|dell|dall|nell|sant|"
/* French names that are written with a small d even in English. */
#define SMALL_D "|arc|artagnan|alembert|estaing|ornano|aubigné|aubigne|orléans|orleans|albert|amboise|holbach|"

static void
append_between_hyphens (GString *out, const char *piece, gsize length, const HfNameHabits *habits, gboolean begins_name)
{
  const char *mark = find_apostrophe (piece, length);
  const char *behind = mark != NULL ? mark + apostrophe_length (mark) : NULL;
  gsize left = behind != NULL ? (gsize) (piece + length - behind) : 0;
  gboolean is_d = behind != NULL && is_prefix (piece, (gsize) (mark - piece), "|d|");

  if (left == 0 || mark == piece || !is_prefix (piece, (gsize) (mark - piece), BEGINS_ANEW))
    {
      append_piece (out, piece, length, habits);
      return;
    }

  if (is_d && !begins_name && (habits->small_d || is_prefix (behind, left, SMALL_D)))
    append_small (out, piece, (gsize) (mark - piece), habits);
  else
    append_piece (out, piece, (gsize) (mark - piece), habits);
  g_string_append_len (out, mark, behind - mark);
  append_piece (out, behind, left, habits);
}

/* “J”, “J.R.”, and two letters nobody could pronounce: “TJ”. */
static gboolean
is_initials (const char *word)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);
  gsize length = strcspn (lower, ".,");
  gboolean has_dot = FALSE;
  guint run = 0;

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      run = g_unichar_isalpha (g_utf8_get_char (p)) ? run + 1 : 0;
      has_dot |= *p == '.';
      if (run > 1)
        break;
    }
  if (run <= 1 && (has_dot || g_utf8_strlen (lower, -1) == 1))
    return TRUE;

  return length == 2 && lower[length] == '\0' && g_ascii_isalpha (lower[0]) && g_ascii_isalpha (lower[1]) &&
         (lower[1] == 'j' || (strchr ("aeiouy", lower[0]) == NULL && strchr ("aeiouy", lower[1]) == NULL)) &&
         !g_str_equal (lower, "ng") && !hf_name_word_is (HF_NAME_WORD_TITLE, lower) && !g_str_equal (lower, "st");
}

static gboolean
is_small_between_hyphens (const char *piece, gsize length)
{
  return is_prefix (piece, length, "|de|la|le|du|des|les|et|e|y|van|von|der|den|en|sur|");
}

static gsize
hyphen_length (const char *p)
{
  gunichar letter = g_utf8_get_char (p);

  return letter == '-' || letter == 0x2010 || letter == 0x2011 ? (gsize) (g_utf8_next_char (p) - p) : 0;
}

void
hf_name_append_capital (GString *out, const char *word, const HfNameHabits *habits, gboolean begins_name)
{
  const char *start = word;

  if (is_initials (word))
    {
      for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
        g_string_append_unichar (out, to_capital (g_utf8_get_char (p), habits));
      return;
    }

  for (const char *p = word;; p = g_utf8_next_char (p))
    {
      gsize hyphen = *p != '\0' ? hyphen_length (p) : 0;

      if (*p != '\0' && hyphen == 0)
        continue;
      if (start > word && *p != '\0' && is_small_between_hyphens (start, (gsize) (p - start)))
        append_small (out, start, (gsize) (p - start), habits);
      else
        append_between_hyphens (out, start, (gsize) (p - start), habits, begins_name && start == word);
      g_string_append_len (out, p, (gssize) hyphen);
      if (*p == '\0')
        return;
      start = p + hyphen;
    }
}
