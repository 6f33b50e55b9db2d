/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/csv.h"

#include "base/limits.h"
#include "roster/builder.h"
#include "roster/decode.h"
#include "roster/delimiter.h"

#include <csv.h>
#include <glib/gi18n.h>
#include <string.h>

/* The beginning of the text that the delimiter is judged by. */
#define JUDGED_BYTES (64u << 10)

/* Divides the rows of a list of one column: nobody types it. */
#define NO_DELIMITER '\x1F'

typedef struct
{
  struct csv_parser parser;
  HfRosterBuilder *builder;
  GString *text;    /* the cells of the row being read, each with its NUL */
  GPtrArray *cells; /* of the row once it is whole */
  GArray *starts;   /* gssize: where in it they begin; -1 for those that are not there */
  guint column;     /* of the next cell */
  guint line;       /* of the file, from 1 */
  guint row_line;   /* on which the row being read began */
  gboolean in_row;
  gboolean after_return; /* a line break may be halfway through */
  GError *error;
} CsvReader;

static void
set_cell_too_long (CsvReader *reader)
{
  g_autofree char *place = hf_roster_builder_describe_row (reader->builder, reader->row_line);
  g_autofree char *most = g_format_size_full (HF_LIMIT_ROSTER_CELL_BYTES, G_FORMAT_SIZE_IEC_UNITS);

  g_clear_error (&reader->error);
  g_set_error (&reader->error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_TOO_LARGE,
               _ ("“%s”, %s: a cell is longer than %s; look for a quotation mark that is not closed"),
               hf_roster_builder_get_file (reader->builder), place, most);
}

static void
set_start (GArray *starts, guint place, gssize start)
{
  const gssize none = -1;

  while (starts->len <= place)
    g_array_append_val (starts, none);
  g_array_index (starts, gssize, place) = start;
}

static void
on_cell (void *bytes, size_t length, void *data)
{
  CsvReader *reader = data;
  gssize start = (gssize) reader->text->len;
  int place;

  if (reader->error != NULL)
    return;
  if (length > HF_LIMIT_ROSTER_CELL_BYTES)
    {
      set_cell_too_long (reader);
      return;
    }
  if (reader->column >= HF_LIMIT_ROSTER_WIDTH)
    {
      g_autofree char *row = hf_roster_builder_describe_row (reader->builder, reader->row_line);

      g_set_error (&reader->error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_TOO_LARGE,
                   _ ("“%s”, %s: there are more than %u columns; keep those the cards need"),
                   hf_roster_builder_get_file (reader->builder), row, HF_LIMIT_ROSTER_WIDTH);
      return;
    }

  place = hf_roster_builder_place (reader->builder, reader->column++, bytes, length);
  if (place < 0)
    return;
  set_start (reader->starts, (guint) place, start);
  g_string_append_len (reader->text, bytes, (gssize) length);
  /* A NUL would end the cell early and unseen; any other control is left out with a doubt. */
  for (gsize i = (gsize) start; i < reader->text->len; i++)
    if (reader->text->str[i] == '\0')
      reader->text->str[i] = '\x01';
  g_string_append_c (reader->text, '\0');
}

/* A row that reaches beyond the first columns is not cut short, wherever those of them lie that are kept. */
static void
pad_row (CsvReader *reader)
{
  guint width = hf_far_columns_get_width (hf_roster_builder_get_far_columns (reader->builder));

  while (reader->cells->len < width && reader->column > HF_LIMIT_ROSTER_COLUMNS)
    g_ptr_array_add (reader->cells, (char *) "");
}

static void
on_row (int terminator, void *data)
{
  CsvReader *reader = data;
  g_ptr_array_set_size (reader->cells, 0);
  for (guint i = 0; i < reader->starts->len; i++)
    {
      gssize start = g_array_index (reader->starts, gssize, i);

      g_ptr_array_add (reader->cells, start >= 0 ? reader->text->str + start : (char *) "");
    }
  if (reader->cells->len >= HF_LIMIT_ROSTER_COLUMNS)
    pad_row (reader);

  if (reader->error == NULL && reader->cells->len > 0)
    hf_roster_builder_add_row (reader->builder, (const char *const *) reader->cells->pdata, reader->cells->len,
                               reader->row_line, &reader->error);

  g_string_truncate (reader->text, 0);
  g_array_set_size (reader->starts, 0);
  reader->column = 0;
  reader->in_row = FALSE;
}

static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;

  return TRUE;
}

/* Parses a piece that holds a line break at its end at most, so that a row is always known by its line. */
static gboolean
parse_piece (CsvReader *reader, const char *piece, gsize length)
{
  if (!reader->in_row && !is_blank (piece, length))
    {
      reader->row_line = reader->line;
      reader->in_row = TRUE;
    }

  csv_parse (&reader->parser, piece, length, on_cell, on_row, reader);
  if (reader->error == NULL && csv_get_buffer_size (&reader->parser) > 2 * HF_LIMIT_ROSTER_CELL_BYTES)
    set_cell_too_long (reader);

  return reader->error == NULL;
}

static gboolean
parse_text (CsvReader *reader, const char *text, gsize length)
{
  gsize start = 0;

  for (gsize i = 0; i < length; i++)
    {
      gboolean is_return = text[i] == '\r';
      gboolean is_feed = text[i] == '\n';

      if (!is_return && !is_feed)
        {
          reader->after_return = FALSE;
          continue;
        }

      if (!parse_piece (reader, text + start, i + 1 - start))
        return FALSE;
      start = i + 1;
      reader->line += !(is_feed && reader->after_return);
      reader->after_return = is_return;
    }

  return start == length || parse_piece (reader, text + start, length - start);
}

/* Decodes enough to know the delimiter. Returns: the next block */
static guint
decode_beginning (HfSource *source, HfDecoder *decoder, GString *out_text)
{
  guint block = 0;

  while (block < hf_source_get_n_blocks (source) && out_text->len < JUDGED_BYTES)
    {
      gsize length;
      const guchar *bytes = g_bytes_get_data (hf_source_get_block (source, block), &length);

      hf_decoder_push (decoder, bytes, length, out_text);
      hf_source_drop_block (source, block++);
    }
  if (block == hf_source_get_n_blocks (source))
    hf_decoder_end (decoder, out_text);

  return block;
}

static gboolean
parse_rest (CsvReader *reader, HfSource *source, guint block, HfDecoder *decoder, GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (; block < hf_source_get_n_blocks (source); block++)
    {
      gsize length;
      const guchar *bytes = g_bytes_get_data (hf_source_get_block (source, block), &length);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      hf_decoder_push (decoder, bytes, length, text);
      if (block + 1 == hf_source_get_n_blocks (source))
        hf_decoder_end (decoder, text);
      hf_source_drop_block (source, block);

      if (!parse_text (reader, text->str, text->len))
        return FALSE;
      g_string_truncate (text, 0);
    }

  return TRUE;
}

/* libcsv says only in its strict mode that a quotation mark was left open, and then keeps the cell. */
static void
finish_rows (CsvReader *reader)
{
  csv_set_opts (&reader->parser, CSV_STRICT | CSV_STRICT_FINI);
  if (csv_fini (&reader->parser, on_cell, on_row, reader) == 0)
    return;

  csv_set_opts (&reader->parser, 0);
  hf_roster_builder_add_unclosed_quote (reader->builder, reader->row_line);
  csv_fini (&reader->parser, on_cell, on_row, reader);
}

static void
reader_init (CsvReader *reader, HfRosterBuilder *builder, char delimiter)
{
  *reader = (CsvReader){ .builder = builder, .line = 1 };
  csv_init (&reader->parser, 0);
  csv_set_delim (&reader->parser, (guchar) (delimiter != '\0' ? delimiter : NO_DELIMITER));
  csv_set_blk_size (&reader->parser, 16u << 10);
  reader->text = g_string_new (NULL);
  reader->cells = g_ptr_array_new ();
  reader->starts = g_array_new (FALSE, FALSE, sizeof (gssize));
}

static void
reader_clear (CsvReader *reader)
{
  csv_free (&reader->parser);
  g_string_free (reader->text, TRUE);
  g_ptr_array_unref (reader->cells);
  g_array_unref (reader->starts);
  g_clear_error (&reader->error);
}

static gboolean
read_rows (HfSource *source, HfRosterBuilder *builder, GCancellable *cancellable, GError **error)
{
  HfEncoding encoding = hf_encoding_detect (source);
  g_autoptr (HfDecoder) decoder = hf_decoder_new (&encoding);
  g_autoptr (GString) beginning = g_string_new (NULL);
  guint block = decode_beginning (source, decoder, beginning);
  HfDelimiter delimiter = hf_delimiter_detect (beginning->str, MIN (beginning->len, JUDGED_BYTES),
                                               hf_roster_builder_get_headings (builder));
  gboolean is_read;
  CsvReader reader;

  hf_roster_builder_set_origin (builder, &encoding, &delimiter);
  reader_init (&reader, builder, delimiter.character);
  reader.line += delimiter.skip_bytes > 0;

  is_read = parse_text (&reader, beginning->str + delimiter.skip_bytes, beginning->len - delimiter.skip_bytes) &&
            parse_rest (&reader, source, block, decoder, cancellable, error);
  if (is_read)
    finish_rows (&reader);
  if (reader.error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reader.error));
      is_read = FALSE;
    }

  reader_clear (&reader);
  return is_read;
}

HfRoster *
hf_csv_read (HfSource *source, const char *name, const HfRosterOptions *options, GCancellable *cancellable,
             GError **error)
{
  g_autoptr (HfRosterBuilder) builder = NULL;

  if (options->worksheet != NULL)
    {
      g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION,
                   _ ("“%s” is a text list and has no worksheet “%s”: leave the worksheet out"), name,
                   options->worksheet);
      return NULL;
    }

  builder = hf_roster_builder_new (name, options);
  if (!read_rows (source, builder, cancellable, error))
    return NULL;

  return hf_roster_builder_finish (builder, error);
}
