/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/vcard.h"

#include "base/limits.h"
#include "roster/builder.h"
#include "roster/decode.h"
#include "roster/vcard-line.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is taken of a card, in the order of its columns. */
typedef enum
{
  COLUMN_NAME,
  COLUMN_FIRST,
  COLUMN_LAST,
  COLUMN_EMAIL,
  COLUMN_COMPANY,
  COLUMN_TEAM,
  COLUMN_ROLE,
  COLUMN_LANGUAGE,
  COLUMN_NOTE,
  COLUMN_PHONE,
  COLUMN_BIRTHDAY,
  COLUMN_STREET,
  COLUMN_POSTCODE,
  COLUMN_CITY,
  COLUMN_STATE,
  COLUMN_COUNTRY,
  COLUMN_PHOTO,
  N_COLUMNS,
} Column;

/* Headings as a list would have them; labels and cards know fields of these names. */
static const char *const headings[N_COLUMNS] = {
  "Name",  "First name", "Last name", "Email",    "Company", "Team",  "Role",    "Language", "Note",
  "Phone", "Birthday",   "Street",    "Postcode", "City",    "State", "Country", "Photo",
};

typedef struct
{
  HfRosterBuilder *builder;
  GCancellable *cancellable;
  HfEncoding encoding; /* of what is not UTF-8 */
  gboolean is_utf8;    /* whether all was so far */

  guint depth; /* of cards in cards: 1 in a card, 0 between them */
  guint line;  /* where the card began */
  gboolean is_group;
  GString *texts[N_COLUMNS];
  gboolean is_preferred[N_COLUMNS];
  GBytes *picture;
  guint n_elsewhere; /* pictures that are only named */
  guint n_lost;      /* and those too large, or broken */
  GError *error;
} Reading;

static void
begin_card (Reading *reading, guint line)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_string_truncate (reading->texts[i], 0);
      reading->is_preferred[i] = FALSE;
    }
  g_clear_pointer (&reading->picture, g_bytes_unref);
  reading->is_group = FALSE;
  reading->line = line;
}

static gboolean
end_card (Reading *reading)
{
  const char *cells[N_COLUMNS];
  HfRowMark mark = { COLUMN_PHOTO, HF_MARK_PICTURE, reading->picture };
  gboolean is_added;

  if (reading->is_group)
    return TRUE;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      if (reading->texts[i]->len > HF_LIMIT_ROSTER_CELL_BYTES)
        {
          g_autofree char *place = hf_roster_builder_describe_row (reading->builder, reading->line);
          g_autofree char *most = g_format_size_full (HF_LIMIT_ROSTER_CELL_BYTES, G_FORMAT_SIZE_IEC_UNITS);

          g_set_error (&reading->error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_TOO_LARGE,
                       _ ("“%s”, %s: a text is longer than %s"), hf_roster_builder_get_file (reading->builder), place,
                       most);
          return FALSE;
        }
      cells[i] = reading->texts[i]->str;
    }

  is_added = hf_roster_builder_add_marked_row (reading->builder, cells, N_COLUMNS, reading->line, &mark,
                                               reading->picture != NULL ? 1 : 0, &reading->error);
  g_clear_pointer (&reading->picture, g_bytes_unref);
  return is_added;
}

/* The first of several counts, unless another is said to be preferred. */
static gboolean
takes (Reading *reading, Column column, const HfCardProperty *property)
{
  gboolean is_preferred =
      hf_card_property_has (property, "TYPE", "PREF") || hf_card_property_has (property, "PREF", "1");

  if (reading->texts[column]->len > 0 && (!is_preferred || reading->is_preferred[column]))
    return FALSE;
  reading->is_preferred[column] = is_preferred;

  return TRUE;
}

static void
set_text (Reading *reading, Column column, const char *text)
{
  gsize length = strnlen (text, HF_LIMIT_ROSTER_CELL_BYTES + 1);

  g_string_truncate (reading->texts[column], 0);
  g_string_append_len (reading->texts[column], text, (gssize) length);
}

static void
set_part (Reading *reading, Column column, char *const *parts, guint index)
{
  if (index < g_strv_length ((GStrv) parts))
    set_text (reading, column, parts[index]);
}

/* Family; given; further given names; what goes before and after. */
static void
take_name (Reading *reading, const HfCardProperty *property)
{
  g_autofree char *text = hf_card_property_get_text (property);
  g_auto (GStrv) parts = hf_card_split (text);

  set_part (reading, COLUMN_LAST, parts, 0);
  set_part (reading, COLUMN_FIRST, parts, 1);
}

static void
take_organisation (Reading *reading, const HfCardProperty *property)
{
  g_autofree char *text = hf_card_property_get_text (property);
  g_auto (GStrv) parts = hf_card_split (text);
  guint n_parts = g_strv_length (parts);

  set_part (reading, COLUMN_COMPANY, parts, 0);
  /* The smallest unit is nearest to a team. */
  if (n_parts > 1)
    set_text (reading, COLUMN_TEAM, parts[n_parts - 1]);
}

/* Box; more; street; city; state; postcode; country. */
static void
take_address (Reading *reading, const HfCardProperty *property)
{
  g_autofree char *text = hf_card_property_get_text (property);
  g_auto (GStrv) parts = hf_card_split (text);

  set_part (reading, COLUMN_STREET, parts, 2);
  set_part (reading, COLUMN_CITY, parts, 3);
  set_part (reading, COLUMN_STATE, parts, 4);
  set_part (reading, COLUMN_POSTCODE, parts, 5);
  set_part (reading, COLUMN_COUNTRY, parts, 6);
}

static void
take_picture (Reading *reading, const HfCardProperty *property)
{
  const char *data = property->value;
  gboolean is_base64 =
      hf_card_property_has (property, "ENCODING", "b") || hf_card_property_has (property, "ENCODING", "BASE64");
  g_autofree guchar *bytes = NULL;
  gsize length;

  if (g_ascii_strncasecmp (data, "data:", 5) == 0)
    {
      const char *mark = strstr (data, ";base64,");

      data = mark != NULL ? mark + strlen (";base64,") : "";
      is_base64 = TRUE;
    }
  if (reading->picture != NULL || data[0] == '\0')
    return;
  if (!is_base64)
    {
      reading->n_elsewhere++;
      return;
    }

  bytes = g_base64_decode (data, &length);
  if (length == 0 || length > HF_LIMIT_ROSTER_PICTURE_BYTES)
    reading->n_lost++;
  else
    reading->picture = g_bytes_new_take (g_steal_pointer (&bytes), length);
}

/* 1985-04-12 is also written 19850412; of a day without a year, and the like, what is written stays. */
static void
take_birthday (Reading *reading, const HfCardProperty *property)
{
  g_autofree char *text = hf_card_property_get_text (property);
  gsize digits = strspn (text, "0123456789");

  if (digits == 8)
    g_string_printf (reading->texts[COLUMN_BIRTHDAY], "%.4s-%.2s-%.2s", text, text + 4, text + 6);
  else
    set_text (reading, COLUMN_BIRTHDAY, text);
}

static void
take_text (Reading *reading, Column column, const HfCardProperty *property)
{
  g_autofree char *text = NULL;

  if (!takes (reading, column, property))
    return;
  text = hf_card_property_get_text (property);
  hf_card_unescape (text);
  if (column == COLUMN_EMAIL && g_ascii_strncasecmp (text, "mailto:", 7) == 0)
    memmove (text, text + 7, strlen (text + 7) + 1);
  if (column == COLUMN_PHONE && g_ascii_strncasecmp (text, "tel:", 4) == 0)
    memmove (text, text + 4, strlen (text + 4) + 1);
  set_text (reading, column, text);
}

static void
take_property (Reading *reading, const HfCardProperty *property)
{
  static const struct
  {
    const char *name;
    Column column;
  } texts[] = {
    { "FN", COLUMN_NAME },   { "EMAIL", COLUMN_EMAIL },   { "TITLE", COLUMN_ROLE }, { "ROLE", COLUMN_ROLE },
    { "NOTE", COLUMN_NOTE }, { "LANG", COLUMN_LANGUAGE }, { "TEL", COLUMN_PHONE },
  };
  static const struct
  {
    const char *name;
    void (*take) (Reading *reading, const HfCardProperty *property);
  } others[] = {
    { "N", take_name },        { "ORG", take_organisation }, { "ADR", take_address },
    { "PHOTO", take_picture }, { "BDAY", take_birthday },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_ascii_strcasecmp (property->name, texts[i].name) == 0)
      take_text (reading, texts[i].column, property);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_ascii_strcasecmp (property->name, others[i].name) == 0)
      others[i].take (reading, property);

  /* A group of people is none. */
  if (g_ascii_strcasecmp (property->name, "KIND") == 0 ||
      g_ascii_strcasecmp (property->name, "X-ADDRESSBOOKSERVER-KIND") == 0)
    reading->is_group = g_ascii_strcasecmp (property->value, "group") == 0;
}

static gboolean
is_card (const HfCardProperty *property)
{
  return g_ascii_strcasecmp (g_strstrip (property->value), "VCARD") == 0;
}

static gboolean
take_whole_line (Reading *reading, char *text, guint line)
{
  HfCardProperty property;

  if (!hf_card_property_parse (text, &property))
    return TRUE;

  if (g_ascii_strcasecmp (property.name, "BEGIN") == 0 && is_card (&property))
    {
      if (reading->depth++ == 0)
        begin_card (reading, line);
      return TRUE;
    }
  if (g_ascii_strcasecmp (property.name, "END") == 0 && is_card (&property))
    {
      if (reading->depth > 0)
        reading->depth--;
      return reading->depth > 0 || end_card (reading);
    }
  /* The card of somebody's assistant is in theirs. */
  if (reading->depth == 1)
    take_property (reading, &property);

  return TRUE;
}

/* Lines are decoded once they are whole: programs break them in the middle of a letter. */
static gboolean
take_line (gpointer data, char *text, gsize length, guint line)
{
  Reading *reading = data;
  g_autoptr (HfDecoder) decoder = NULL;
  g_autoptr (GString) decoded = NULL;

  for (gsize i = 0; i < length; i++)
    if (text[i] == '\0')
      text[i] = '\x01';
  if (g_utf8_validate (text, (gssize) length, NULL))
    return take_whole_line (reading, text, line);

  reading->is_utf8 = FALSE;
  decoder = hf_decoder_new (&reading->encoding);
  decoded = g_string_new (NULL);
  hf_decoder_push (decoder, (const guchar *) text, length, decoded);
  hf_decoder_end (decoder, decoded);
  return take_whole_line (reading, decoded->str, line);
}

/* Two or four bytes a letter: nothing can be told of lines before all is decoded. */
static gboolean
is_wide (const HfEncoding *encoding)
{
  return g_str_has_prefix (encoding->name, "UTF-16") || g_str_has_prefix (encoding->name, "UTF-32");
}

static gboolean
read_blocks (Reading *reading, HfSource *source, HfCardLines *lines, GError **error)
{
  gboolean has_wide_letters = is_wide (&reading->encoding);
  g_autoptr (HfDecoder) decoder = hf_decoder_new (&reading->encoding);
  g_autoptr (GString) text = g_string_new (NULL);
  gsize skipped = has_wide_letters ? 0 : reading->encoding.mark_bytes;
  guint n_blocks = hf_source_get_n_blocks (source);

  reading->encoding.mark_bytes = 0;
  for (guint block = 0; block < n_blocks; block++)
    {
      gsize length;
      const guchar *bytes = g_bytes_get_data (hf_source_get_block (source, block), &length);
      gboolean goes_on;

      if (g_cancellable_set_error_if_cancelled (reading->cancellable, error))
        return FALSE;

      g_string_truncate (text, 0);
      if (has_wide_letters)
        hf_decoder_push (decoder, bytes, length, text);
      else
        g_string_append_len (text, (const char *) bytes + skipped, (gssize) (length - skipped));
      if (has_wide_letters && block + 1 == n_blocks)
        hf_decoder_end (decoder, text);
      skipped = 0;
      hf_source_drop_block (source, block);

      goes_on = hf_card_lines_push (lines, text->str, text->len, take_line, reading);
      if (!goes_on)
        return TRUE; /* with an error of the reading */
    }
  hf_card_lines_end (lines, take_line, reading);

  return TRUE;
}

static gboolean
read_cards (Reading *reading, HfSource *source, GError **error)
{
  g_autoptr (HfCardLines) lines = hf_card_lines_new ();

  if (!read_blocks (reading, source, lines, error))
    return FALSE;

  /* A file that breaks off has told of somebody all the same. */
  if (reading->error == NULL && reading->depth > 0)
    {
      hf_roster_builder_add_doubt (
          reading->builder, HF_SEVERITY_WARNING, "unclosed-card",
          g_strdup_printf (_ ("The card that begins on line %u has no end; the file may be incomplete."),
                           reading->line));
      end_card (reading);
    }
  if (reading->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reading->error));
  return FALSE;
}

static void
tell_pictures (const Reading *reading)
{
  if (reading->n_elsewhere > 0)
    hf_roster_builder_add_doubt (
        reading->builder, HF_SEVERITY_NOTE, "picture-elsewhere",
        g_strdup_printf (ngettext ("%u picture is not in the file but elsewhere, and not fetched.",
                                   "%u pictures are not in the file but elsewhere, and not fetched.",
                                   reading->n_elsewhere),
                         reading->n_elsewhere));
  if (reading->n_lost > 0)
    hf_roster_builder_add_doubt (
        reading->builder, HF_SEVERITY_WARNING, "picture-left-out",
        g_strdup_printf (ngettext ("%u picture is too large or broken, and left out.",
                                   "%u pictures are too large or broken, and left out.", reading->n_lost),
                         reading->n_lost));
}

HfRoster *
hf_vcard_read (HfSource *source, const char *name, const HfRosterOptions *options, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (HfRosterBuilder) builder = NULL;
  Reading reading = { .cancellable = cancellable };
  gboolean is_read;

  if (options->worksheet != NULL)
    {
      g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION,
                   _ ("“%s” is an address book and has no worksheet “%s”: leave the worksheet out"), name,
                   options->worksheet);
      return NULL;
    }

  builder = hf_roster_builder_new (name, options);
  hf_roster_builder_set_address_book (builder);
  reading.encoding = hf_encoding_detect (source);
  reading.is_utf8 = !is_wide (&reading.encoding);
  reading.builder = builder;
  for (guint i = 0; i < N_COLUMNS; i++)
    reading.texts[i] = g_string_new (NULL);

  is_read = hf_roster_builder_add_row (builder, headings, N_COLUMNS, 1, error) && read_cards (&reading, source, error);
  if (is_read)
    {
      const HfEncoding utf8 = { .name = "UTF-8", .surety = HF_SURETY_KNOWN };

      hf_roster_builder_set_encoding (builder, reading.is_utf8 ? &utf8 : &reading.encoding);
      tell_pictures (&reading);
    }
  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_free (reading.texts[i], TRUE);
  g_clear_pointer (&reading.picture, g_bytes_unref);
  g_clear_error (&reading.error);

  return is_read ? hf_roster_builder_finish (builder, error) : NULL;
}
