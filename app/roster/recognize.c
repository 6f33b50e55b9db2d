/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/recognize.h"

#include "roster/roster.h"

#include <glib/gi18n.h>
#include <string.h>

/* The beginning that shows whether a file is text. */
#define JUDGED_BYTES (64u << 10)

/* What to do about a file that is no list. */
typedef enum
{
  ADVICE_SAVE_AS_LIST, /* there may be one in it, but in a form not read */
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
  { N_ ("a PDF document"), START ("%PDF-"), ADVICE_SAVE_AS_LIST },
  { N_ ("an RTF document"), START ("{\\rtf"), ADVICE_SAVE_AS_LIST },
  { N_ ("a database"), START ("SQLite format 3"), ADVICE_SAVE_AS_LIST },
  { N_ ("a web page"), START ("<!DOCTYPE html"), ADVICE_SAVE_AS_LIST },
  { N_ ("a web page"), START ("<html"), ADVICE_SAVE_AS_LIST },
  { N_ ("an XML document"), START ("<?xml"), ADVICE_SAVE_AS_LIST },
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
refuse (Advice advice, const char *what, const char *name, GError **error)
{
  if (advice == ADVICE_SAVE_AS_LIST)
    g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_KIND,
                 _ ("“%s” is %s, which cannot be read as a list of people: save the list as CSV, XLSX or ODS and open "
                    "that"),
                 name, what);
  else
    g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_KIND,
                 _ ("“%s” is %s, not a list of people: choose a CSV, TSV, XLSX, ODS or vCard file"), name, what);

  return FALSE;
}

static gboolean
contains (const guchar *bytes, gsize length, const char *wanted, gsize wanted_length)
{
  return bytes != NULL && memmem (bytes, length, wanted, wanted_length) != NULL;
}

/* Old Office documents and those with a password are the same sort of container, which names its streams in UTF-16. */
static gboolean
refuse_compound (const guchar *bytes, gsize length, const char *name, GError **error)
{
  static const char encrypted[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
  static const char workbook[] = "W\0o\0r\0k\0b\0o\0o\0k\0";

  if (contains (bytes, length, encrypted, sizeof encrypted - 1))
    g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_KIND,
                 _ ("“%s” is locked with a password: open it in a spreadsheet program and save it without one"), name);
  else if (contains (bytes, length, workbook, sizeof workbook - 1))
    g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_KIND,
                 _ ("“%s” is an Excel workbook of the old kind (.xls): open it in a spreadsheet program and save it as "
                    "XLSX, ODS or CSV"),
                 name);
  else
    g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_KIND,
                 _ ("“%s” is an old Office document, or one locked with a password: open it in the program it is from "
                    "and save the list as XLSX, ODS or CSV without a password"),
                 name);

  return FALSE;
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
hf_recognize (const guchar *bytes, gsize length, const char *name, HfForm *out_form, GError **error)
{
  const guchar *start = bytes;
  gsize rest = length;
  gsize judged = MIN (length, JUDGED_BYTES);

  *out_form = HF_FORM_TEXT;

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

  if (rest >= strlen ("BEGIN:VCARD") &&
      g_ascii_strncasecmp ((const char *) start, "BEGIN:VCARD", strlen ("BEGIN:VCARD")) == 0)
    {
      *out_form = HF_FORM_VCARD;
      return TRUE;
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
    {
      *out_form = HF_FORM_ZIP;
      return TRUE;
    }
  if (length >= 8 && memcmp (bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) == 0)
    return refuse_compound (bytes, length, name, error);

  if (!has_utf16_or_32_mark (bytes, judged) && hf_recognize_utf16 (bytes, judged) == NULL && is_binary (bytes, judged))
    return refuse (ADVICE_NO_LIST, _ ("binary data"), name, error);

  return TRUE;
}
