/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-text.h"

#include <string.h>

#define SPACES " \t\r\n\f"
#define DELIMITERS "()<>[]{}/%"

/* More digits than any number of an object has. */
#define MAX_DIGITS 9

static gsize
string_length (const char *start)
{
  const char *p = start;
  guint depth = 0;

  do
    {
      if (*p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '(')
        depth++;
      else if (*p == ')')
        depth--;
      p++;
    }
  while (depth > 0 && *p != '\0');

  return (gsize) (p - start);
}

static gsize
hex_length (const char *start)
{
  gsize length = strcspn (start, ">");

  return start[length] == '>' ? length + 1 : length;
}

/* The length of the token that starts at @start, which is no space and no end. */
static gsize
token_length (const char *start)
{
  switch (*start)
    {
    case '(':
      return string_length (start);
    case '<':
      return start[1] == '<' ? 2 : hex_length (start);
    case '>':
      return start[1] == '>' ? 2 : 1;
    case '/':
      return 1 + strcspn (start + 1, SPACES DELIMITERS);
    case ')':
    case '[':
    case ']':
    case '{':
    case '}':
      return 1;
    default:
      return strcspn (start, SPACES DELIMITERS);
    }
}

static const char *
skip_between (const char *p)
{
  for (;;)
    {
      p += strspn (p, SPACES);
      if (*p != '%')
        return p;
      p += strcspn (p, "\r\n");
    }
}

/* Returns: (nullable): the end of the number without sign or point at @p, which comes in @out_number. */
static const char *
read_digits (const char *p, int *out_number)
{
  const char *start = p;

  for (*out_number = 0; g_ascii_isdigit (*p); p++)
    {
      if (p - start == MAX_DIGITS)
        return NULL;
      *out_number = *out_number * 10 + (*p - '0');
    }

  return p > start && strchr (SPACES "%", *p) != NULL && *p != '\0' ? skip_between (p) : NULL;
}

/* Returns: (nullable): the end of the reference at @p, such as `12 0 R`. */
static const char *
read_reference (const char *p, int *out_number, int *out_generation)
{
  p = read_digits (p, out_number);
  if (p != NULL)
    p = read_digits (p, out_generation);
  if (p == NULL || *p != 'R')
    return NULL;

  return strcspn (p, SPACES DELIMITERS) == 1 ? p + 1 : NULL;
}

void
hf_pdf_object_append_text (HfPdfObject *object, const char *text, HfPdfReferenceReader read, gpointer data)
{
  const char *p = skip_between (text);

  while (*p != '\0')
    {
      int number;
      int generation;
      const char *end = g_ascii_isdigit (*p) ? read_reference (p, &number, &generation) : NULL;

      if (end != NULL)
        {
          read (object, number, generation, data);
        }
      else
        {
          end = p + token_length (p);
          hf_pdf_object_append (object, p, end - p);
        }
      p = skip_between (end);
    }
}
