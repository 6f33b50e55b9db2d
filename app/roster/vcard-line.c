/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/vcard-line.h"

#include "base/limits.h"

#include <string.h>

struct _HfCardLines
{
  GString *text;     /* of the line under way, those it goes on in joined */
  guint line;        /* of the file being read, from 1 */
  guint first_line;  /* where it began */
  gboolean at_break; /* a line break was read; what follows tells whether the line goes on */
  gboolean after_return;
};

HfCardLines *
hf_card_lines_new (void)
{
  HfCardLines *lines = g_new0 (HfCardLines, 1);

  lines->text = g_string_new (NULL);
  lines->line = 1;
  lines->first_line = 1;

  return lines;
}

void
hf_card_lines_free (HfCardLines *lines)
{
  if (lines == NULL)
    return;

  g_string_free (lines->text, TRUE);
  g_free (lines);
}

/* Quoted-printable goes on in the next line after an equals sign, without a space in front. */
static gboolean
is_soft_break (const GString *text)
{
  const char *colon;
  gboolean is_quoted = FALSE;

  if (text->len == 0 || text->str[text->len - 1] != '=')
    return FALSE;
  colon = memchr (text->str, ':', text->len);
  for (const char *p = text->str; colon != NULL && p < colon && !is_quoted; p++)
    is_quoted = g_ascii_strncasecmp (p, "QUOTED-PRINTABLE", 16) == 0;

  return is_quoted;
}

static gboolean
finish_line (HfCardLines *lines, HfCardLineFunc func, gpointer data)
{
  gboolean goes_on = lines->text->len == 0 || func (data, lines->text->str, lines->text->len, lines->first_line);

  g_string_truncate (lines->text, 0);
  lines->first_line = lines->line;
  return goes_on;
}

/* Takes the first byte after a line break. Returns: whether to go on; whether it is to be kept in @out_is_text */
static gboolean
begin_line (HfCardLines *lines, char first, HfCardLineFunc func, gpointer data, gboolean *out_is_text)
{
  lines->at_break = FALSE;
  *out_is_text = TRUE;

  if (is_soft_break (lines->text))
    {
      g_string_truncate (lines->text, lines->text->len - 1);
      return TRUE;
    }
  if (first == ' ' || first == '\t')
    {
      *out_is_text = FALSE;
      return TRUE;
    }

  return finish_line (lines, func, data);
}

gboolean
hf_card_lines_push (HfCardLines *lines, const char *text, gsize length, HfCardLineFunc func, gpointer data)
{
  for (gsize i = 0; i < length; i++)
    {
      gboolean is_text = TRUE;
      gsize run = 0;

      if (text[i] == '\r' || text[i] == '\n')
        {
          gboolean is_second = text[i] == '\n' && lines->after_return;

          lines->after_return = text[i] == '\r';
          if (is_second)
            continue;
          /* An empty line goes on nowhere. */
          if (lines->at_break && !finish_line (lines, func, data))
            return FALSE;
          lines->at_break = TRUE;
          lines->line++;
          continue;
        }

      lines->after_return = FALSE;
      if (lines->at_break && !begin_line (lines, text[i], func, data, &is_text))
        return FALSE;
      if (!is_text)
        continue;
      while (i + run < length && text[i + run] != '\r' && text[i + run] != '\n')
        run++;
      if (lines->text->len + run <= HF_LIMIT_ROSTER_CARD_LINE_BYTES)
        g_string_append_len (lines->text, text + i, (gssize) run);
      i += run - 1;
    }

  return TRUE;
}

gboolean
hf_card_lines_end (HfCardLines *lines, HfCardLineFunc func, gpointer data)
{
  return finish_line (lines, func, data);
}

/* Returns: the first of @wanted outside quotation marks, or the end */
static char *
find_outside_quotes (char *text, const char *wanted)
{
  gboolean is_quoted = FALSE;

  for (; *text != '\0'; text++)
    {
      is_quoted ^= *text == '"';
      if (!is_quoted && strchr (wanted, *text) != NULL)
        break;
    }

  return text;
}

gboolean
hf_card_property_parse (char *line, HfCardProperty *out_property)
{
  char *colon = find_outside_quotes (line, ":");
  char *end, *dot;

  if (*colon == '\0')
    return FALSE;

  *colon = '\0';
  end = find_outside_quotes (line, ";");
  out_property->value = colon + 1;
  out_property->parameters = end;
  dot = memchr (line, '.', (gsize) (end - line));
  out_property->name = g_strstrip (dot != NULL ? dot + 1 : line);
  if (*end == ';')
    {
      *end = '\0';
      out_property->parameters = end + 1;
    }

  return out_property->name[0] != '\0';
}

/* Goes through parameters: @at is the rest of them, and then what follows. Returns: one of them, or %NULL at the end */
static char *
next_parameter (char **at)
{
  char *start = *at;
  char *end;

  if (start[0] == '\0')
    return NULL;

  end = find_outside_quotes (start, ";");
  *at = end + (*end == ';');
  return g_strndup (start, (gsize) (end - start));
}

gboolean
hf_card_property_has (const HfCardProperty *property, const char *name, const char *value)
{
  char *rest = property->parameters;
  char *parameter;

  while ((parameter = next_parameter (&rest)) != NULL)
    {
      g_autofree char *owned = parameter;
      const char *equals = strchr (owned, '=');
      g_auto (GStrv) values = NULL;

      if (equals == NULL && g_ascii_strcasecmp (g_strstrip (owned), value) == 0)
        return TRUE;
      if (equals == NULL || g_ascii_strncasecmp (owned, name, strlen (name)) != 0 || equals != owned + strlen (name))
        continue;

      values = g_strsplit_set (equals + 1, ",\"", -1);
      for (guint i = 0; values[i] != NULL; i++)
        if (g_ascii_strcasecmp (values[i], value) == 0)
          return TRUE;
    }

  return FALSE;
}

char *
hf_card_property_get (const HfCardProperty *property, const char *name)
{
  char *rest = property->parameters;
  char *parameter;

  while ((parameter = next_parameter (&rest)) != NULL)
    {
      g_autofree char *owned = parameter;
      char *equals = strchr (owned, '=');

      if (equals != NULL && equals == owned + strlen (name) && g_ascii_strncasecmp (owned, name, strlen (name)) == 0)
        return g_strdup (equals + 1);
    }

  return NULL;
}

static void
undo_quoted_printable (char *text)
{
  char *end = text;

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '=' && g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]))
      {
        char byte = (char) (g_ascii_xdigit_value (p[1]) << 4 | g_ascii_xdigit_value (p[2]));

        *end++ = byte != '\0' ? byte : ' ';
        p += 2;
      }
    else
      *end++ = *p;
  *end = '\0';
}

char *
hf_card_property_get_text (const HfCardProperty *property)
{
  g_autofree char *text = g_strdup (property->value);
  g_autofree char *charset = hf_card_property_get (property, "CHARSET");
  g_autofree char *converted = NULL;

  if (!hf_card_property_has (property, "ENCODING", "QUOTED-PRINTABLE"))
    return g_steal_pointer (&text);

  undo_quoted_printable (text);
  if (g_utf8_validate (text, -1, NULL))
    return g_steal_pointer (&text);

  converted =
      g_convert_with_fallback (text, -1, "UTF-8", charset != NULL ? charset : "windows-1252", "?", NULL, NULL, NULL);
  return converted != NULL ? g_steal_pointer (&converted) : g_utf8_make_valid (text, -1);
}

void
hf_card_unescape (char *text)
{
  char *end = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\\' && p[1] != '\0' && strchr ("nN,;:\\", p[1]) != NULL)
        {
          p++;
          *end++ = g_ascii_tolower (*p) == 'n' ? '\n' : *p;
        }
      else
        *end++ = *p;
    }
  *end = '\0';
}

char **
hf_card_split (const char *value)
{
  GPtrArray *parts = g_ptr_array_new ();
  const char *start = value;

  for (const char *p = value;; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        {
          p++;
          continue;
        }
      if (*p == ';' || *p == '\0')
        {
          char *part = g_strndup (start, (gsize) (p - start));

          hf_card_unescape (part);
          g_ptr_array_add (parts, g_strstrip (part));
          start = p + 1;
        }
      if (*p == '\0')
        break;
    }
  g_ptr_array_add (parts, NULL);

  return (char **) g_ptr_array_free (parts, FALSE);
}
