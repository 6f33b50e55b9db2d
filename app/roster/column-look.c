/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/columns.h"

#include <string.h>

const char *
hf_rows_get (const HfFirstRows *rows, guint row, guint cell)
{
  char **cells = g_ptr_array_index (rows, row);

  return cell < g_strv_length (cells) ? cells[cell] : "";
}

static guint
width_of_row (const HfFirstRows *rows, guint row)
{
  char **cells = g_ptr_array_index (rows, row);
  guint width = g_strv_length (cells);

  while (width > 1 && cells[width - 1][0] == '\0')
    width--;

  return width;
}

guint
hf_rows_get_width (const HfFirstRows *rows)
{
  guint first = width_of_row (rows, 0);
  guint usual = 0;
  guint usual_rows = 0;

  for (guint row = 1; row < rows->len; row++)
    {
      guint width = width_of_row (rows, row);
      guint alike = 0;

      for (guint other = 1; other < rows->len; other++)
        alike += width_of_row (rows, other) == width;
      if (alike > usual_rows || (alike == usual_rows && width > usual))
        {
          usual = width;
          usual_rows = alike;
        }
    }

  /* One long row among a few is a slip; as many as half are a column that has no heading. */
  return usual_rows * 2 >= rows->len ? MAX (first, usual) : first;
}

gboolean
hf_cell_is_address (const char *cell)
{
  const char *at = strchr (cell, '@');
  const char *domain = at != NULL ? at + 1 : NULL;
  const char *dot;

  if (at == NULL || at == cell || strchr (domain, '@') != NULL)
    return FALSE;
  dot = strrchr (domain, '.');
  if (dot == NULL || dot == domain || dot[1] == '\0' || strstr (domain, "..") != NULL || cell[0] == '.' ||
      at[-1] == '.')
    return FALSE;

  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)) || strchr (",;:<>()[]\"\\", *p) != NULL)
      return FALSE;

  return TRUE;
}

static gboolean
is_figure (const char *cell)
{
  gboolean has_digit = FALSE;

  for (const char *p = cell; *p != '\0'; p++)
    {
      if (strchr ("0123456789.,-/:+ ", *p) == NULL)
        return FALSE;
      has_digit |= g_ascii_isdigit (*p);
    }

  return has_digit;
}

static gboolean
is_name (const char *cell)
{
  guint words = 1;
  glong letters = g_utf8_strlen (cell, -1);

  if (letters < 2 || letters > 70)
    return FALSE;
  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_isspace (letter))
        words++;
      else if (!g_unichar_isalpha (letter) && !g_unichar_ismark (letter) && strchr (".,'-()\"", *p) == NULL &&
               letter != 0x2019 && letter != 0x2010 && letter != 0xB7 && letter != 0x30FB)
        return FALSE;
    }

  return words <= 7;
}

static gboolean
recurs (const HfFirstRows *rows, guint cell)
{
  for (guint row = 1; row < rows->len; row++)
    if (g_str_equal (hf_rows_get (rows, row, cell), hf_rows_get (rows, 0, cell)))
      return TRUE;

  return FALSE;
}

/* Addresses or figures under a first cell that is neither. */
static gboolean
first_cell_stands_out (const HfFirstRows *rows, guint cell)
{
  const char *first = hf_rows_get (rows, 0, cell);
  guint filled = 0;
  guint alike = 0;

  if (first[0] == '\0' || is_figure (first) || hf_cell_is_address (first))
    return FALSE;

  for (guint row = 1; row < rows->len; row++)
    {
      const char *text = hf_rows_get (rows, row, cell);

      filled += text[0] != '\0';
      alike += is_figure (text) || hf_cell_is_address (text);
    }

  return filled > 0 && alike * 5 >= filled * 4;
}

static gboolean
is_mapped (const char *cell, const char *const *mapped)
{
  g_autofree char *key = hf_field_key_normalize (cell);

  for (guint i = 0; mapped[i] != NULL; i++)
    {
      g_autofree char *mapped_key = hf_field_key_normalize (mapped[i]);

      if (key[0] != '\0' && g_str_equal (key, mapped_key))
        return TRUE;
    }

  return FALSE;
}

gboolean
hf_rows_have_headings (const HfFirstRows *rows, const HfHeadingIndex *headings, const char *const *mapped)
{
  guint width = width_of_row (rows, 0);
  guint filled = 0;
  guint known = 0;
  gboolean has_person = FALSE;
  gboolean stands_out = FALSE;

  for (guint cell = 0; cell < width; cell++)
    {
      const char *text = hf_rows_get (rows, 0, cell);
      int field = hf_heading_index_find (headings, text);

      if (is_mapped (text, mapped))
        return TRUE;
      if (hf_cell_is_address (text))
        return FALSE;

      filled += text[0] != '\0';
      stands_out |= first_cell_stands_out (rows, cell);
      /* "Agent" above more agents is what people are, not what the column is. */
      if (field >= 0 && !recurs (rows, cell))
        {
          known++;
          has_person |= field <= HF_FIELD_EMAIL;
        }
    }

  return has_person || stands_out || (known >= 2 && known * 2 >= filled);
}

int
hf_rows_find_addresses (const HfFirstRows *rows, guint width)
{
  for (guint cell = 0; cell < width; cell++)
    {
      guint addresses = 0;

      for (guint row = 0; row < rows->len; row++)
        addresses += hf_cell_is_address (hf_rows_get (rows, row, cell));
      if (addresses * 2 > rows->len)
        return (int) cell;
    }

  return -1;
}

/* Names differ from row to row, teams and roles do not. */
int
hf_rows_find_names (const HfFirstRows *rows, guint width)
{
  int best = -1;
  guint best_weight = 0;

  for (guint cell = 0; cell < width; cell++)
    {
      g_autoptr (GHashTable) distinct = g_hash_table_new (g_str_hash, g_str_equal);
      guint names = 0;

      for (guint row = 0; row < rows->len; row++)
        {
          const char *text = hf_rows_get (rows, row, cell);

          if (is_name (text))
            {
              names++;
              g_hash_table_add (distinct, (gpointer) text);
            }
        }

      if (names * 3 >= rows->len * 2 && g_hash_table_size (distinct) * 2 > names &&
          g_hash_table_size (distinct) > best_weight)
        {
          best = (int) cell;
          best_weight = g_hash_table_size (distinct);
        }
    }

  return best;
}

gboolean
hf_rows_hold_part (const HfFirstRows *rows, guint whole, guint part)
{
  guint both = 0;
  guint held = 0;

  for (guint row = 1; row < rows->len; row++)
    {
      g_autofree char *whole_key = hf_field_key_normalize (hf_rows_get (rows, row, whole));
      g_autofree char *part_key = hf_field_key_normalize (hf_rows_get (rows, row, part));

      if (whole_key[0] == '\0' || part_key[0] == '\0')
        continue;
      both++;
      held += strstr (whole_key, part_key) != NULL;
    }

  return held * 2 > both;
}

gboolean
hf_rows_have_several_words (const HfFirstRows *rows, guint cell)
{
  guint filled = 0;
  guint several = 0;

  for (guint row = 1; row < rows->len; row++)
    {
      const char *text = hf_rows_get (rows, row, cell);

      filled += text[0] != '\0';
      several += strchr (text, ' ') != NULL;
    }

  return several > 0 && several * 4 >= filled * 3;
}
