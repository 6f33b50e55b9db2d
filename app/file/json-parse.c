/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/json-parse.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "file/error.h"

/* Digits and sign of a whole number that surely has 64 bits at most. */
#define LONGEST_WHOLE_NUMBER 18

/* What a look over the bytes keeps in mind. */
typedef struct
{
  const char *at;
  const char *end;
  const char *file;
  guint depth;
  guint n_values;
} Scan;

static gboolean
refuse (const Scan *scan, const char *start, const char *reason, GError **error)
{
  guint line = 1;

  for (const char *c = start; c < scan->at; c++)
    line += *c == '\n';

  g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_INVALID, _ ("“%s” is not valid JSON: line %u: %s"), scan->file, line,
               reason);
  return FALSE;
}

/* The four hexadecimal digits after `\u`, or -1. */
static int
read_unit (const char *digits, const char *end)
{
  int unit = 0;

  if (end - digits < 4)
    return -1;
  for (guint i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (digits[i]))
        return -1;
      unit = unit * 16 + g_ascii_xdigit_value (digits[i]);
    }

  return unit;
}

/* Steps over an escape; half a surrogate pair and NUL are no characters. */
static gboolean
skip_escape (Scan *scan)
{
  int unit;

  if (scan->end - scan->at < 2)
    return FALSE;
  if (scan->at[1] != 'u')
    {
      scan->at += 2;
      return TRUE;
    }

  unit = read_unit (scan->at + 2, scan->end);
  if (unit <= 0 || (unit >= 0xDC00 && unit <= 0xDFFF))
    return FALSE;
  scan->at += 6;
  if (unit < 0xD800 || unit > 0xDBFF)
    return TRUE;

  if (scan->end - scan->at < 6 || scan->at[0] != '\\' || scan->at[1] != 'u')
    return FALSE;
  unit = read_unit (scan->at + 2, scan->end);
  scan->at += 6;
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

static gboolean
skip_string (Scan *scan)
{
  scan->at++;
  while (scan->at < scan->end && *scan->at != '"')
    {
      if (*scan->at != '\\')
        scan->at++;
      else if (!skip_escape (scan))
        return FALSE;
    }
  if (scan->at == scan->end)
    return FALSE;

  scan->at++;
  return TRUE;
}

static gboolean
is_of_word (char c)
{
  return g_ascii_isalnum (c) || (c != '\0' && strchr ("+-.", c) != NULL);
}

static gboolean
skip_digits (const char **at)
{
  const char *start = *at;

  while (g_ascii_isdigit (**at))
    (*at)++;
  return *at > start;
}

/* Whether a word is one of the numbers of JSON: json-glib would take 010 and 0x8 for eight. */
static gboolean
is_number (const char *word)
{
  const char *at = word;

  if (*at == '-')
    at++;
  if (*at == '0')
    at++;
  else if (!skip_digits (&at))
    return FALSE;

  if (*at == '.')
    {
      at++;
      if (!skip_digits (&at))
        return FALSE;
    }
  if (*at == 'e' || *at == 'E')
    {
      at++;
      if (*at == '+' || *at == '-')
        at++;
      if (!skip_digits (&at))
        return FALSE;
    }

  return *at == '\0';
}

/* Whether json-glib keeps a number as it is: it folds whole ones of more than 64 bits, and writes infinity as no
 * number. */
static gboolean
is_kept (const char *number)
{
  if (strpbrk (number, ".eE") != NULL)
    return isfinite (g_ascii_strtod (number, NULL)) != 0;

  return strlen (number) <= LONGEST_WHOLE_NUMBER;
}

/* Steps over a word that stands bare. Returns: (nullable): what is wrong with it */
static const char *
skip_word (Scan *scan)
{
  const char *start = scan->at;
  g_autofree char *word = NULL;

  while (scan->at < scan->end && is_of_word (*scan->at))
    scan->at++;
  word = g_strndup (start, (gsize) (scan->at - start));

  if (g_str_equal (word, "true") || g_str_equal (word, "false") || g_str_equal (word, "null"))
    return NULL;
  if (!is_number (word))
    return _ ("there is a word that is neither a number nor true, false or null");
  if (!is_kept (word))
    return _ ("there is a number too large to be kept");
  return NULL;
}

/* json-glib recurses for each level and spends some hundred bytes on each value, so both are bounded before
 * it sees the text. It also takes comments and assignments, in which brackets could hide from this look:
 * only the characters of plain JSON pass. */
static gboolean
check (const char *text, gsize length, const char *file, GError **error)
{
  Scan scan = { text, text + length, file, 0, 0 };

  while (scan.at < scan.end)
    {
      char c = *scan.at;

      if (c == '"')
        {
          if (!skip_string (&scan))
            return refuse (&scan, text, _ ("a text ends too soon, or holds a character that cannot be"), error);
          continue;
        }

      if (is_of_word (c))
        {
          const char *reason = skip_word (&scan);

          if (reason != NULL)
            return refuse (&scan, text, reason, error);
          continue;
        }

      if (c == '\0' || strchr ("{}[]:, \t\r\n", c) == NULL)
        return refuse (&scan, text, _ ("there is a character that does not belong there"), error);
      if (c == '{' || c == '[')
        scan.depth++;
      else if ((c == '}' || c == ']') && scan.depth > 0)
        scan.depth--;
      if (c == '{' || c == '[' || c == ',')
        scan.n_values++;

      if (scan.depth > HF_LIMIT_JSON_DEPTH)
        return refuse (&scan, text, _ ("groups or lists are nested too deeply"), error);
      if (scan.n_values > HF_LIMIT_JSON_VALUES)
        return refuse (&scan, text, _ ("it holds more values than any card does"), error);
      scan.at++;
    }

  return TRUE;
}

/* A look at the members while they are parsed: json-glib keeps the last of a name, and forgets the others. */
typedef struct
{
  GArray *counts; /* of #guint: how many members each object around has so far */
  char *twice;    /* the first name that is there twice in one object; nullable */
  guint line;     /* where that is */
} Members;

static void
object_began (Members *members)
{
  guint none = 0;

  g_array_append_val (members->counts, none);
}

static void
member_parsed (Members *members, JsonObject *object, const char *name, JsonParser *parser)
{
  guint *count = &g_array_index (members->counts, guint, members->counts->len - 1);

  *count += 1;
  if (members->twice != NULL || *count == json_object_get_size (object))
    return;

  members->twice = g_strdup (name);
  members->line = json_parser_get_current_line (parser);
}

static void
object_ended (Members *members)
{
  g_array_set_size (members->counts, members->counts->len - 1);
}

static gboolean
parse (JsonParser *parser, const char *text, gsize length, const char *file, GError **error)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (guint));
  Members members = { counts, NULL, 0 };
  g_autoptr (GError) parse_error = NULL;
  g_autofree char *twice = NULL;

  g_signal_connect_swapped (parser, "object-start", G_CALLBACK (object_began), &members);
  g_signal_connect_swapped (parser, "object-member", G_CALLBACK (member_parsed), &members);
  g_signal_connect_swapped (parser, "object-end", G_CALLBACK (object_ended), &members);
  if (!json_parser_load_from_data (parser, text, (gssize) length, &parse_error))
    g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_INVALID, _ ("“%s” is not valid JSON: %s"), file,
                 parse_error->message);
  twice = members.twice;
  if (parse_error == NULL && twice != NULL)
    g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_INVALID,
                 _ ("“%s” is not valid: line %u: “%s” is there twice. Take one of them out."), file, members.line,
                 twice);

  return parse_error == NULL && twice == NULL;
}

/* Some editors put a byte order mark before the text, which RFC 8259 lets readers ignore. */
static void
skip_mark (const char **text, gsize *length)
{
  static const char mark[] = "\357\273\277";

  if (*length < strlen (mark) || memcmp (*text, mark, strlen (mark)) != 0)
    return;

  *text += strlen (mark);
  *length -= strlen (mark);
}

JsonObject *
hf_json_parse (const char *text, gsize length, const char *file, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;

  skip_mark (&text, &length);
  if (length > HF_LIMIT_CARD_JSON_BYTES)
    {
      g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_TOO_BIG, _ ("“%s” cannot be read: its text is over %u MiB"),
                   file, HF_LIMIT_CARD_JSON_BYTES >> 20);
      return NULL;
    }
  if (length == 0)
    {
      g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_INVALID, _ ("“%s” is not valid JSON: it is empty"), file);
      return NULL;
    }
  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_INVALID, _ ("“%s” is not valid JSON: its text is not UTF-8"),
                   file);
      return NULL;
    }
  if (!check (text, length, file, error) || !parse (parser, text, length, file, error))
    return NULL;

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_INVALID,
                   _ ("“%s” is not valid: its text must be one JSON object, in braces"), file);
      return NULL;
    }

  return json_object_ref (json_node_get_object (root));
}
