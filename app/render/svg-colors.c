/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One pass over the text: what is markup is told from what is not, and values that may be colours are looked at. */
#include "render/svg-colors.h"

#include "card/paint.h"
#include "render/css-color.h"

#include <math.h>
#include <string.h>

static const char *const properties[] = { "fill",  "stroke",         "stop-color",  "flood-color",
                                          "color", "lighting-color", "solid-color", NULL };
static const char *const shapes[] = { "path", "rect", "circle", "ellipse", "polygon", "polyline", "text", NULL };

/* Within these, colours are no more than light and dark; within those, whoever uses a shape may say its colour. */
static const char *const unpainted[] = { "clipPath", "mask", NULL };
static const char *const vague[] = { "defs", "symbol", NULL };

/* What is known of an element that is open. */
typedef struct
{
  gboolean has_fill;     /* it or one around it says one, or may do so in a style sheet */
  gboolean is_unpainted; /* so are those in it */
  gboolean is_style;
} Level;

typedef struct
{
  const char *at;
  const char *end;
  GString *out;         /* what was read, with other colours */
  GArray *levels;       /* #Level */
  gsize root_end;       /* in @out: behind the name of the outermost element; 0: not read yet */
  gboolean root_filled; /* which says a fill of its own */
  gboolean has_black;   /* a shape that says no colour */
  gboolean has_roles;   /* a class that is a role of the palette */
  HfSvgColorSwap swap;
  gconstpointer data;
} Pass;

static gboolean
is_name_char (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_' || c == ':' || c == '.' || (c & 0x80) != 0;
}

static gboolean
starts_with (const Pass *pass, const char *text)
{
  gsize length = strlen (text);

  return (gsize) (pass->end - pass->at) >= length && memcmp (pass->at, text, length) == 0;
}

/* Copies as far as behind @text, or to the end. */
static void
copy_past (Pass *pass, const char *text)
{
  const char *found = g_strstr_len (pass->at, pass->end - pass->at, text);
  const char *to = found != NULL ? found + strlen (text) : pass->end;

  g_string_append_len (pass->out, pass->at, to - pass->at);
  pass->at = to;
}

static const Level *
get_level (const Pass *pass)
{
  return pass->levels->len > 0 ? &g_array_index (pass->levels, Level, pass->levels->len - 1) : NULL;
}

static void
put_color (Pass *pass, const char *written, gsize length, const HfColor *color)
{
  const HfColor opaque = { color->red, color->green, color->blue, 1.0 };
  HfColor other;
  char text[HF_COLOR_TEXT_LENGTH];

  if ((get_level (pass) != NULL && get_level (pass)->is_unpainted) || !pass->swap (&opaque, pass->data, &other))
    {
      g_string_append_len (pass->out, written, (gssize) length);
      return;
    }

  hf_color_format (&(HfColor){ other.red, other.green, other.blue, 1.0 }, text);
  if (color->alpha < 1.0)
    g_string_append_printf (pass->out, "rgba(%d,%d,%d,%.3f)", (int) round (other.red * 255.0),
                            (int) round (other.green * 255.0), (int) round (other.blue * 255.0), color->alpha);
  else
    g_string_append (pass->out, text);
}

/* Copies the value from @start to @end; where it holds a colour, the other one. Addresses come before their
 * fallback. */
static void
copy_value (Pass *pass, const char *start, const char *end)
{
  while (start < end && g_ascii_isspace (*start))
    g_string_append_c (pass->out, *start++);
  if ((gsize) (end - start) > 4 && g_ascii_strncasecmp (start, "url(", 4) == 0)
    {
      const char *close = memchr (start, ')', (gsize) (end - start));
      const char *rest = close != NULL ? close + 1 : end;

      g_string_append_len (pass->out, start, rest - start);
      start = rest;
      while (start < end && g_ascii_isspace (*start))
        g_string_append_c (pass->out, *start++);
    }
  if (start < end)
    {
      HfColor color;
      gsize length = hf_css_color_read (start, (gsize) (end - start), &color);

      if (length > 0)
        put_color (pass, start, length, &color);
      start += length;
    }
  g_string_append_len (pass->out, start, end - start);
}

static gboolean
is_property (const char *name, gsize length)
{
  for (guint i = 0; properties[i] != NULL; i++)
    if (strlen (properties[i]) == length && g_ascii_strncasecmp (properties[i], name, length) == 0)
      return TRUE;

  return FALSE;
}

/* Copies declarations, or a whole style sheet: values of properties that are colours are looked at. Returns: whether a
 * fill is among them */
static gboolean
copy_css (Pass *pass, const char *start, const char *end)
{
  gboolean has_fill = FALSE;
  char before = ';'; /* the last that is no space */

  while (start < end)
    {
      const char *name = start;
      const char *colon;
      const char *value;

      if (end - start > 1 && start[0] == '/' && start[1] == '*')
        {
          const char *close = g_strstr_len (start + 2, end - start - 2, "*/");
          const char *rest = close != NULL ? close + 2 : end;

          g_string_append_len (pass->out, start, rest - start);
          start = rest;
          continue;
        }
      if (!is_name_char (*start) || (before != ';' && before != '{'))
        {
          if (!g_ascii_isspace (*start))
            before = *start;
          g_string_append_c (pass->out, *start++);
          continue;
        }

      while (start < end && is_name_char (*start) && *start != ':')
        start++;
      colon = start;
      while (colon < end && g_ascii_isspace (*colon))
        colon++;
      before = ' ';
      g_string_append_len (pass->out, name, start - name);
      if (colon == end || *colon != ':' || !is_property (name, (gsize) (start - name)))
        continue;

      has_fill = has_fill || g_ascii_strncasecmp (name, "fill", (gsize) (start - name)) == 0;
      g_string_append_len (pass->out, start, colon + 1 - start);
      value = start = colon + 1;
      while (start < end && *start != ';' && *start != '}')
        start++;
      copy_value (pass, value, start);
    }

  return has_fill;
}

/* Whether @classes, spaces between, name a role: `primary`, `primary-s` for its stroke or `primary-g` for a
 * gradient. */
static gboolean
names_role (const char *classes, gsize length)
{
  g_autofree char *text = g_strndup (classes, length);
  g_auto (GStrv) names = g_strsplit_set (text, " \t\r\n", -1);
  HfColorRole role;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_has_suffix (names[i], "-s") || g_str_has_suffix (names[i], "-g"))
        names[i][strlen (names[i]) - 2] = '\0';
      if (hf_color_role_from_name (names[i], &role))
        return TRUE;
    }

  return FALSE;
}

/* Copies one attribute. Returns: whether it decides how the element is filled */
static gboolean
copy_attribute (Pass *pass)
{
  const char *name = pass->at;
  gsize length;
  gboolean has_fill;
  const char *close;
  char quote;

  while (pass->at < pass->end && is_name_char (*pass->at))
    pass->at++;
  length = (gsize) (pass->at - name);
  while (pass->at < pass->end && *pass->at != '"' && *pass->at != '\'' && *pass->at != '>')
    pass->at++;
  if (pass->at == pass->end || *pass->at == '>')
    {
      g_string_append_len (pass->out, name, pass->at - name);
      return FALSE;
    }

  quote = *pass->at++;
  g_string_append_len (pass->out, name, pass->at - name);
  close = memchr (pass->at, quote, (gsize) (pass->end - pass->at));
  if (close == NULL)
    close = pass->end;
  has_fill = (length == 4 && memcmp (name, "fill", 4) == 0) || (length == 5 && memcmp (name, "class", 5) == 0);
  if (length == 5 && memcmp (name, "class", 5) == 0)
    pass->has_roles = pass->has_roles || names_role (pass->at, (gsize) (close - pass->at));
  if (length == 5 && memcmp (name, "style", 5) == 0)
    has_fill = copy_css (pass, pass->at, close);
  else if (is_property (name, length))
    copy_value (pass, pass->at, close);
  else
    g_string_append_len (pass->out, pass->at, close - pass->at);
  pass->at = close;
  return has_fill;
}

/* Copies `<name …>`, with what it says of colours, and goes into the element. */
static void
copy_tag (Pass *pass)
{
  const Level *outer = get_level (pass);
  const char *start = pass->at++;
  const char *local;
  g_autofree char *name = NULL;
  gboolean is_empty = FALSE;
  Level level = { .has_fill = outer != NULL && outer->has_fill, .is_unpainted = outer != NULL && outer->is_unpainted };
  gboolean own_fill = FALSE;

  while (pass->at < pass->end && is_name_char (*pass->at))
    pass->at++;
  g_string_append_len (pass->out, start, pass->at - start);
  if (pass->levels->len == 0)
    pass->root_end = pass->out->len;
  name = g_strndup (start + 1, (gsize) (pass->at - start - 1));
  local = strchr (name, ':') != NULL ? strchr (name, ':') + 1 : name;

  while (pass->at < pass->end && *pass->at != '>')
    if (is_name_char (*pass->at))
      own_fill = copy_attribute (pass) || own_fill;
    else
      {
        is_empty = *pass->at == '/';
        g_string_append_c (pass->out, *pass->at++);
      }

  level.is_unpainted = level.is_unpainted || g_strv_contains (unpainted, local);
  level.has_fill = level.has_fill || own_fill || level.is_unpainted || g_strv_contains (vague, local);
  level.is_style = g_str_equal (local, "style");
  if (pass->levels->len == 0)
    pass->root_filled = own_fill;
  if (!level.has_fill && g_strv_contains (shapes, local))
    pass->has_black = TRUE;
  if (!is_empty)
    g_array_append_val (pass->levels, level);
}

static void
copy_text (Pass *pass)
{
  const char *next = memchr (pass->at, '<', (gsize) (pass->end - pass->at));
  const char *to = next != NULL ? next : pass->end;
  const Level *level = get_level (pass);

  if (level != NULL && level->is_style)
    copy_css (pass, pass->at, to);
  else
    g_string_append_len (pass->out, pass->at, to - pass->at);
  pass->at = to;
}

static void
copy_data (Pass *pass)
{
  const Level *level = get_level (pass);
  const char *close = g_strstr_len (pass->at, pass->end - pass->at, "]]>");

  if (level != NULL && level->is_style && close != NULL)
    {
      copy_css (pass, pass->at, close);
      pass->at = close;
    }
  copy_past (pass, "]]>");
}

static void
copy_all (Pass *pass)
{
  while (pass->at < pass->end)
    if (*pass->at != '<')
      copy_text (pass);
    else if (starts_with (pass, "<!--"))
      copy_past (pass, "-->");
    else if (starts_with (pass, "<![CDATA["))
      copy_data (pass);
    else if (starts_with (pass, "<?"))
      copy_past (pass, "?>");
    else if (starts_with (pass, "</"))
      {
        copy_past (pass, ">");
        if (pass->levels->len > 0)
          g_array_set_size (pass->levels, pass->levels->len - 1);
      }
    else if (starts_with (pass, "<!"))
      copy_past (pass, ">");
    else
      copy_tag (pass);
}

/* @svg in the colours @swap says, and whether it speaks of roles itself. Returns: (transfer full) */
static GBytes *
swap_colors (GBytes *svg, HfSvgColorSwap swap, gconstpointer data, gboolean *out_has_roles)
{
  static const HfColor black = { 0.0, 0.0, 0.0, 1.0 };
  gsize length;
  const char *text = g_bytes_get_data (svg, &length);
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (Level));
  Pass pass = { .at = text, .end = text + length, .levels = levels, .swap = swap, .data = data };
  HfColor other;

  pass.out = g_string_sized_new (length + 256);
  copy_all (&pass);
  if (pass.has_black && !pass.root_filled && swap (&black, data, &other))
    {
      char color[HF_COLOR_TEXT_LENGTH];
      g_autofree char *fill = NULL;

      hf_color_format (&(HfColor){ other.red, other.green, other.blue, 1.0 }, color);
      fill = g_strdup_printf (" fill=\"%s\"", color);
      g_string_insert (pass.out, (gssize) pass.root_end, fill);
    }

  *out_has_roles = pass.has_roles;
  return g_string_free_to_bytes (pass.out);
}

GBytes *
hf_svg_colors_swap (GBytes *svg, HfSvgColorSwap swap, gconstpointer data)
{
  gboolean has_roles;

  return swap_colors (svg, swap, data, &has_roles);
}

static gboolean
note_color (const HfColor *color, gconstpointer data, HfColor *out_color)
{
  GArray *colors = (GArray *) data;

  for (guint i = 0; i < colors->len; i++)
    if (hf_color_equal (&g_array_index (colors, HfColor, i), color))
      return FALSE;

  g_array_append_vals (colors, color, 1);
  return FALSE;
}

GArray *
hf_svg_colors_list (GBytes *svg)
{
  GArray *colors = g_array_new (FALSE, FALSE, sizeof (HfColor));
  gboolean has_roles;

  g_bytes_unref (swap_colors (svg, note_color, colors, &has_roles));
  if (has_roles)
    g_array_set_size (colors, 0);
  return colors;
}
