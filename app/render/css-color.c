/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/css-color.h"

#include <pango/pango.h>
#include <string.h>

/* The longest way there is sense in: `rgba(100.000%, 100.000%, 100.000%, 0.00000)`, and spaces. */
#define MOST_BYTES 96

/* What X11, whose names Pango knows, calls otherwise. CSS Color Module Level 4, 6.1. */
static const struct
{
  const char *name;
  const char *color;
} others[] = {
  { "gray", "#808080" },   { "grey", "#808080" },   { "green", "#008000" },
  { "maroon", "#800000" }, { "purple", "#800080" }, { "rebeccapurple", "#663399" },
};

static gsize
read_hex (const char *text, gsize length, HfColor *out_color)
{
  gsize n_digits = 0;
  char full[HF_COLOR_TEXT_LENGTH] = "#";

  while (n_digits + 1 < length && g_ascii_isxdigit (text[n_digits + 1]))
    n_digits++;
  if (n_digits == 3 || n_digits == 4)
    for (gsize i = 0; i < n_digits; i++)
      full[1 + 2 * i] = full[2 + 2 * i] = text[1 + i];
  else if (n_digits == 6 || n_digits == 8)
    memcpy (full + 1, text + 1, n_digits);

  return hf_color_parse (full, out_color) ? n_digits + 1 : 0;
}

/* One of the numbers of `rgb()`; @whole is what stands for all of it. */
static gboolean
read_part (const char **at, double whole, double *out_part)
{
  char *end;
  double value;

  *at += strspn (*at, " \t\r\n,/");
  value = g_ascii_strtod (*at, &end);
  if (end == *at)
    return FALSE;

  if (*end == '%')
    {
      value /= 100.0;
      end++;
    }
  else
    value /= whole;
  *out_part = CLAMP (value, 0.0, 1.0);
  *at = end;
  return TRUE;
}

static gsize
read_function (const char *text, gsize length, HfColor *out_color)
{
  const char *close = memchr (text, ')', MIN (length, MOST_BYTES));
  g_autofree char *inside = NULL;
  HfColor color = { 0.0, 0.0, 0.0, 1.0 };
  const char *at;

  if (close == NULL)
    return 0;

  inside = g_strndup (text, (gsize) (close - text));
  at = strchr (inside, '(') + 1;
  if (!read_part (&at, 255.0, &color.red) || !read_part (&at, 255.0, &color.green) ||
      !read_part (&at, 255.0, &color.blue))
    return 0;
  read_part (&at, 1.0, &color.alpha);

  *out_color = color;
  return (gsize) (close + 1 - text);
}

static gsize
read_name (const char *text, gsize length, HfColor *out_color)
{
  g_autofree char *name = NULL;
  PangoColor color;
  gsize n_letters = 0;

  while (n_letters < length && g_ascii_isalpha (text[n_letters]))
    n_letters++;
  if (n_letters == 0 || n_letters > MOST_BYTES)
    return 0;

  name = g_ascii_strdown (text, (gssize) n_letters);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (others[i].name, name))
      return hf_color_parse (others[i].color, out_color) ? n_letters : 0;
  if (!pango_color_parse (&color, name))
    return 0;

  *out_color = (HfColor){ color.red / 65535.0, color.green / 65535.0, color.blue / 65535.0, 1.0 };
  return n_letters;
}

gsize
hf_css_color_read (const char *text, gsize length, HfColor *out_color)
{
  if (length == 0)
    return 0;
  if (text[0] == '#')
    return read_hex (text, length, out_color);
  if (length > 4 && (g_ascii_strncasecmp (text, "rgb(", 4) == 0 || g_ascii_strncasecmp (text, "rgba(", 5) == 0))
    return read_function (text, length, out_color);

  return read_name (text, length, out_color);
}
