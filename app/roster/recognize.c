/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/recognize.h"

#include "roster/roster.h"

#include <glib/gi18n.h>
#include <string.h>

/* What to do about a file that is no list in text. */
typedef enum
{
  ADVICE_SAVE_AS_CSV, /* a list, but in a form not read */
  ADVICE_NO_LIST,
} Advice;

typedef struct
{
  const char *what; /* translatable, with its article */
  const char *start;
  gsize length;
  Advice advice;
} Signature;

#define START(bytes) bytes, sizeof (bytes) - 1

static const Signature signatures[] = {
  { N_ ("a PDF document"), START ("%PDF-"), ADVICE_SAVE_AS_CSV },
  { N_ ("an old Excel workbook or Office document"), START ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), ADVICE_SAVE_AS_CSV },
  { N_ ("a vCard address book"), START ("BEGIN:VCARD"), ADVICE_SAVE_AS_CSV },
  { N_ ("an RTF document"), START ("{\\rtf"), ADVICE_SAVE_AS_CSV },
  { N_ ("a database"), START ("SQLite format 3"), ADVICE_SAVE_AS_CSV },
  { N_ ("a web page"), START ("<!DOCTYPE html"), ADVICE_SAVE_AS_CSV },
  { N_ ("a web page"), START ("<html"), ADVICE_SAVE_AS_CSV },
  { N_ ("an XML document"), START ("<?xml"), ADVICE_SAVE_AS_CSV },
  { N_ ("a picture"), START ("\x89PNG\r\n"), ADVICE_NO_LIST },
  { N_ ("a picture"), START ("\xFF\xD8\xFF"), ADVICE_NO_LIST },
  { N_ ("a picture"), START ("GIF8"), ADVICE_NO_LIST },
  { N_ ("a picture"), START ("II*\0"), ADVICE_NO_LIST },
  { N_ ("a picture"), START ("MM\0*"), ADVICE_NO_LIST },
  { N_ ("a picture"), START ("<svg"), ADVICE_NO_LIST },
  { N_ ("a compressed file"), START ("\x1F\x8B"), ADVICE_NO_LIST },
  { N_ ("a compressed file"), START ("BZh"), ADVICE_NO_LIST },
  { N_ ("a compressed file"),
    START ("\xFD"
           "7zXZ"),
    ADVICE_NO_LIST },
  { N_ ("a compressed file"), START ("7z\xBC\xAF\x27\x1C"), ADVICE_NO_LIST },
  { N_ ("a compressed file"), START ("Rar!\x1A"), ADVICE_NO_LIST },
  { N_ ("a program"),
    START ("\x7F"
           "ELF"),
    ADVICE_NO_LIST },
};

static gboolean
contains (const guchar *bytes, gsize length, const char *text)
{
  return memmem (bytes, length, text, strlen (text)) != NULL;
}

static gboolean
refuse (Advice advice, const char *what, const char *name, GError **error)
{
  if (advice == ADVICE_SAVE_AS_CSV)
    g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_KIND,
                 _ ("“%s” is %s, which cannot be read as a list of people: save the list as CSV and open that"), name,
                 what);
  else
    g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_KIND,
                 _ ("“%s” is %s, not a list of people: choose a CSV or TSV file"), name, what);

  return FALSE;
}

/* Spreadsheets are zip archives that name their parts in the clear. */
static gboolean
refuse_archive (const guchar *bytes, gsize length, const char *name, GError **error)
{
  if (contains (bytes, length, "application/vnd.oasis.opendocument.spreadsheet"))
    return refuse (ADVICE_SAVE_AS_CSV, _ ("an OpenDocument spreadsheet"), name, error);
  if (contains (bytes, length, "xl/"))
    return refuse (ADVICE_SAVE_AS_CSV, _ ("an Excel workbook"), name, error);
  if (contains (bytes, length, "word/") || contains (bytes, length, "application/vnd.oasis.opendocument.text"))
    return refuse (ADVICE_SAVE_AS_CSV, _ ("a text document"), name, error);

  return refuse (ADVICE_NO_LIST, _ ("a zip archive"), name, error);
}

const char *
hf_recognize_utf16 (const guchar *bytes, gsize length)
{
  gsize pairs = length / 2;
  gsize even_nuls = 0;
  gsize odd_nuls = 0;
  gsize line_breaks_le = 0;
  gsize line_breaks_be = 0;

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      even_nuls += bytes[i] == 0;
      odd_nuls += bytes[i + 1] == 0;
      line_breaks_le += bytes[i] < 0x40 && bytes[i + 1] == 0;
      line_breaks_be += bytes[i] == 0 && bytes[i + 1] < 0x40;
    }

  /* Even a Chinese list has its delimiters and line breaks, and its NULs all on one side. */
  if (pairs == 0 || (even_nuls > 0 && odd_nuls > 0 && MIN (even_nuls, odd_nuls) * 20 > MAX (even_nuls, odd_nuls)))
    return NULL;
  if (odd_nuls > 3 && odd_nuls > even_nuls && odd_nuls * 20 > pairs && line_breaks_le > 0)
    return "UTF-16LE";
  if (even_nuls > 3 && even_nuls > odd_nuls && even_nuls * 20 > pairs && line_breaks_be > 0)
    return "UTF-16BE";

  return NULL;
}

/* Controls no text has, per hundred bytes; random bytes come to eleven. */
static gboolean
is_binary (const guchar *bytes, gsize length)
{
  gsize controls = 0;

  for (gsize i = 0; i < length; i++)
    controls += (bytes[i] < ' ' && strchr ("\t\n\v\f\r\x1B", bytes[i]) == NULL) || bytes[i] == 0;

  return controls * 100 > length * 3 && controls > 3;
}

static gboolean
has_utf16_or_32_mark (const guchar *bytes, gsize length)
{
  return length >= 2 && (memcmp (bytes, "\xFF\xFE", 2) == 0 || memcmp (bytes, "\xFE\xFF", 2) == 0 ||
                         (length >= 4 && memcmp (bytes, "\0\0\xFE\xFF", 4) == 0));
}

gboolean
hf_recognize_text (const guchar *bytes, gsize length, const char *name, GError **error)
{
  const guchar *start = bytes;
  gsize rest = length;

  if (rest >= 3 && memcmp (start, "\xEF\xBB\xBF", 3) == 0)
    {
      start += 3;
      rest -= 3;
    }
  while (rest > 0 && g_ascii_isspace (*start))
    {
      start++;
      rest--;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (rest >= signatures[i].length &&
        (memcmp (start, signatures[i].start, signatures[i].length) == 0 ||
         (start[0] == '<' &&
          g_ascii_strncasecmp ((const char *) start, signatures[i].start, signatures[i].length) == 0)))
      return refuse (signatures[i].advice, _ (signatures[i].what), name, error);

  if (length >= 12 && memcmp (bytes, "RIFF", 4) == 0 && memcmp (bytes + 8, "WEBP", 4) == 0)
    return refuse (ADVICE_NO_LIST, _ ("a picture"), name, error);
  if (length >= 12 && memcmp (bytes + 4, "ftyp", 4) == 0)
    return refuse (ADVICE_NO_LIST, _ ("a picture or film"), name, error);
  if (length >= 4 && memcmp (bytes, "PK\3\4", 4) == 0)
    return refuse_archive (bytes, length, name, error);

  if (!has_utf16_or_32_mark (bytes, length) && hf_recognize_utf16 (bytes, length) == NULL && is_binary (bytes, length))
    return refuse (ADVICE_NO_LIST, _ ("binary data"), name, error);

  return TRUE;
}
