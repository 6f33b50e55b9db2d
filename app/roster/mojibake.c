/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/mojibake.h"

#include <string.h>

/* The encodings UTF-8 is taken for; the first that explains a text counts. */
typedef enum
{
  WINDOWS_1252, /* and Latin-1, which lets the bytes pass that Windows-1252 has nothing for */
  WINDOWS_1250,
  WINDOWS_1251,
  MAC_ROMAN,
  CODE_PAGE_850,
  N_ENCODINGS,
} Encoding;

/* Letters up to here have a byte in one of them. */
#define N_LETTERS 0x2600

/* Encoding → letter → byte; 0 where it has none. */
typedef guint8 ByteTable[N_ENCODINGS][N_LETTERS];

static gpointer
fill_bytes (gpointer data)
{
  static ByteTable bytes;
  static const char *const names[N_ENCODINGS] = { "CP1252", "CP1250", "CP1251", "MACINTOSH", "CP850" };

  for (guint encoding = 0; encoding < N_ENCODINGS; encoding++)
    for (guint byte = 0x80; byte <= 0xFF; byte++)
      {
        const char one = (char) byte;
        g_autofree char *text = g_convert (&one, 1, "UTF-8", names[encoding], NULL, NULL, NULL);
        gunichar letter = text != NULL && text[0] != '\0' ? g_utf8_get_char (text) : byte;

        if (letter < N_LETTERS)
          bytes[encoding][letter] = (guint8) byte;
      }
  for (guint byte = 0x80; byte < 0xA0; byte++)
    bytes[WINDOWS_1252][byte] = (guint8) byte;

  return &bytes;
}

static guint8
byte_of (Encoding encoding, gunichar letter)
{
  static GOnce once = G_ONCE_INIT;
  const ByteTable *bytes = g_once (&once, fill_bytes, NULL);

  return letter < N_LETTERS ? (*bytes)[encoding][letter] : 0;
}

/* Letters that stand for the bytes of one. */
typedef struct
{
  guchar bytes[4];
  guint n_bytes;
  const char *end; /* behind them */
} Sequence;

static guint
length_by_lead (guint8 lead)
{
  return lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : lead == 0xF0 ? 4 : 0;
}

/* Reads a whole sequence of UTF-8 that the letters at @text stand for. */
static gboolean
read_sequence (Encoding encoding, const char *text, Sequence *out)
{
  guint wanted = length_by_lead (byte_of (encoding, g_utf8_get_char (text)));

  out->n_bytes = 0;
  out->end = text;
  if (wanted == 0)
    return FALSE;

  while (out->n_bytes < wanted && *out->end != '\0')
    {
      guint8 byte = byte_of (encoding, g_utf8_get_char (out->end));

      if (out->n_bytes > 0 && (byte < 0x80 || byte > 0xBF))
        return FALSE;
      out->bytes[out->n_bytes++] = byte;
      out->end = g_utf8_next_char (out->end);
    }

  return out->n_bytes == wanted && g_utf8_validate ((const char *) out->bytes, (gssize) wanted, NULL);
}

/* How surely a sequence of Windows-1252 is an accident: 2 settles it, 1 needs another. “CAFÉ” and “Zoë’s” must not be
 * one. */
static guint
weigh_western (const Sequence *sequence)
{
  const guchar *bytes = sequence->bytes;
  gboolean ends_in_quote = bytes[1] >= 0x91 && bytes[1] <= 0x94;

  switch (sequence->n_bytes)
    {
    case 2:
      if (bytes[0] == 0xC2 || bytes[0] == 0xC3)
        return 2;
      if (bytes[0] == 0xC4 || bytes[0] == 0xC5)
        return ends_in_quote ? 1 : 2;
      return bytes[0] >= 0xCE && bytes[0] <= 0xDB ? 1 : 0;
    case 3:
      return bytes[0] == 0xE2 && (bytes[1] == 0x80 || bytes[1] == 0x82)   ? 2
             : bytes[0] == 0xEF && bytes[1] == 0xBB                       ? 2
             : (bytes[0] >= 0xE3 && bytes[0] <= 0xED) || bytes[0] == 0xE0 ? 1
                                                                          : 0;
    default:
      return bytes[1] == 0x9F ? 2 : 0;
    }
}

/* Letters people's names and notes are made of in the lands of the other encodings. */
static gboolean
is_likely_meant (gunichar letter)
{
  return (letter >= 0xA1 && letter <= 0x17F) || (letter >= 0x370 && letter <= 0x52F) ||
         (letter >= 0x2010 && letter <= 0x2044) || letter == 0x20AC;
}

/* The same for the others, where a lead is a letter of the very languages: “Ăştia” must not be one. */
static guint
weigh_other (Encoding encoding, const char *text, const char *at, const Sequence *sequence)
{
  gunichar meant = g_utf8_get_char ((const char *) sequence->bytes);
  gunichar before = at > text ? g_utf8_get_char (g_utf8_prev_char (at)) : 0;
  gboolean is_inside =
      g_unichar_islower (before) || (g_unichar_isalpha (before) && g_unichar_islower (g_utf8_get_char (sequence->end)));

  if (!is_likely_meant (meant))
    return 0;
  if (encoding == MAC_ROMAN || encoding == CODE_PAGE_850)
    return g_unichar_isalpha (g_utf8_get_char (at)) ? 1 : 2;

  /* A capital within a small word. */
  return is_inside && g_unichar_isupper (g_utf8_get_char (at)) ? 2 : 1;
}

static guint
weigh (Encoding encoding, const char *text, const char *at, const Sequence *sequence)
{
  return encoding == WINDOWS_1252 ? weigh_western (sequence) : weigh_other (encoding, text, at, sequence);
}

/* How surely @text was taken for @encoding. The others must explain every letter beyond ASCII. */
static guint
weigh_text (Encoding encoding, const char *text)
{
  guint weight = 0;
  const char *p = text;

  while (*p != '\0' && (encoding != WINDOWS_1252 || weight < 2))
    {
      Sequence sequence;

      if ((guchar) *p < 0x80)
        p++;
      else if (read_sequence (encoding, p, &sequence))
        {
          guint more = weigh (encoding, text, p, &sequence);

          if (more == 0 && encoding != WINDOWS_1252)
            return 0;
          weight += more;
          p = more > 0 ? sequence.end : g_utf8_next_char (p);
        }
      else if (encoding == WINDOWS_1252)
        p = g_utf8_next_char (p);
      else
        return 0;
    }

  return weight;
}

static int
find_encoding (const char *text)
{
  const char *p = text;

  while (*p != '\0' && (guchar) *p < 0x80)
    p++;
  if (*p == '\0')
    return -1;

  for (guint encoding = 0; encoding < N_ENCODINGS; encoding++)
    if (weigh_text (encoding, text) >= 2)
      return (int) encoding;

  return -1;
}

gboolean
hf_mojibake_is_likely (const char *text)
{
  return find_encoding (text) >= 0;
}

/* A lead whose second half was a control character, and went: at the beginning of a word, before a small letter, most
 * are Á, Ł and Đ. Returns: 0 where nothing is likely */
static gunichar
guess_letter (const char *text, const char *at)
{
  gunichar lead = g_utf8_get_char (at);
  gunichar next = g_utf8_get_char (g_utf8_next_char (at));
  gboolean begins_word = at == text || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (at)));

  if (!g_unichar_islower (next))
    return 0;

  return lead == 0xC3 && begins_word    ? 0xC1
         : lead == 0xC5 && begins_word  ? 0x141
         : lead == 0xC4 && !begins_word ? 0x10D
                                        : 0;
}

static char *
mend_once (Encoding encoding, const char *text)
{
  GString *mended = g_string_sized_new (strlen (text));
  const char *p = text;

  while (*p != '\0')
    {
      Sequence sequence;
      gunichar guessed;

      if (read_sequence (encoding, p, &sequence) && weigh (encoding, text, p, &sequence) > 0)
        {
          g_string_append_len (mended, (const char *) sequence.bytes, (gssize) sequence.n_bytes);
          p = sequence.end;
          continue;
        }
      guessed = encoding == WINDOWS_1252 && (guchar) *p >= 0x80 ? guess_letter (text, p) : 0;
      g_string_append_unichar (mended, guessed != 0 ? guessed : g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }

  return g_string_free (mended, FALSE);
}

/* More often than this nobody saves a list wrongly. */
#define MOST_TIMES 3

char *
hf_mojibake_mend (const char *text)
{
  g_autofree char *mended = NULL;

  for (guint i = 0; i < MOST_TIMES; i++)
    {
      const char *now = mended != NULL ? mended : text;
      int encoding = find_encoding (now);
      char *next;

      if (encoding < 0)
        break;
      next = mend_once ((Encoding) encoding, now);
      g_free (mended);
      mended = next;
    }

  return g_steal_pointer (&mended);
}
