/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/review.h"

#include "roster/cell-doubts.h"
#include "roster/columns.h"
#include "roster/mail-address.h"
#include "roster/name-words.h"
#include "roster/person-name.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  HfRoster *roster;
  HfRosterDoubts *doubts;
  GHashTable *rows_by_name; /* as compared → row */
  GHashTable *rows_by_address;
  const char *name_heading; /* NULL where names have no column of their own */
  const char *address_heading;
  gboolean *holds_addresses; /* by column: whether that is what it is for */
  GString *key;              /* being compared */
} Review;

static const char *
heading_of (HfRoster *roster, HfField field)
{
  for (guint i = 0; i < hf_roster_get_n_columns (roster); i++)
    if (g_str_equal (hf_roster_get_column (roster, i)->field, hf_field_name (field)))
      return hf_roster_get_column (roster, i)->heading;

  return NULL;
}

/* Cells are composed already; only from here on do letters have wide, narrow or joined twins. */
#define FIRST_WITH_TWINS 0x2000

static gboolean
may_have_twins (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) >= FIRST_WITH_TWINS)
      return TRUE;

  return FALSE;
}

/* Writes @text as people compare it: case, widths and the number of spaces make no difference. */
static void
write_comparable (const char *text, GString *key)
{
  g_autofree char *compatible = may_have_twins (text) ? g_utf8_normalize (text, -1, G_NORMALIZE_NFKC) : NULL;

  g_string_truncate (key, 0);
  for (const char *p = compatible != NULL ? compatible : text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (!g_unichar_isspace (letter))
        g_string_append_unichar (key, g_unichar_tolower (letter));
      else if (key->len > 0 && key->str[key->len - 1] != ' ')
        g_string_append_c (key, ' ');
    }
}

/* Longer texts are no names or addresses, and keeping a second copy of them would cost as much as the list. */
#define COMPARED_BYTES_MAX 256

/* The row that had @text before, or 0. */
static guint
find_earlier (Review *review, GHashTable *rows, const char *text, guint row)
{
  guint earlier;

  if (strlen (text) > COMPARED_BYTES_MAX)
    return 0;

  write_comparable (text, review->key);
  earlier = GPOINTER_TO_UINT (g_hash_table_lookup (rows, review->key->str));
  if (earlier == 0)
    g_hash_table_insert (rows, g_strdup (review->key->str), GUINT_TO_POINTER (row));

  return earlier;
}

/* "?ukasz" and "Jos?": a program wrote a question mark for a letter it did not know. */
static gboolean
has_lost_letter (const char *name)
{
  for (const char *p = strchr (name, '?'); p != NULL; p = strchr (p + 1, '?'))
    if (g_unichar_isalpha (g_utf8_get_char (p + 1)) ||
        (p > name && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (p)))))
      return TRUE;

  return FALSE;
}

/* "Family, First": one comma, and not before a degree. */
static gboolean
is_turned_round (const char *name)
{
  const char *comma = strchr (name, ',');
  const char *after = comma != NULL ? comma + 1 : "";

  while (g_ascii_isspace (*after))
    after++;

  return *after != '\0' && strchr (after, ',') == NULL && !hf_name_word_is (HF_NAME_WORD_DEGREE, after);
}

static void
review_name (Review *review, HfPerson *person)
{
  guint row = hf_person_get_row (person);
  const char *name = hf_person_get (person, HF_FIELD_NAME);
  const char *heading = review->name_heading;
  guint earlier;

  if (name[0] == '\0')
    {
      hf_roster_doubts_add (review->doubts, HF_SEVERITY_WARNING, "empty-name", row, heading,
                            g_strdup_printf (_ ("Row %u (line %u) has no name."), row, hf_person_get_line (person)));
      return;
    }

  if (has_lost_letter (name))
    hf_roster_doubts_add (review->doubts, HF_SEVERITY_WARNING, "mojibake", row, heading,
                          g_strdup_printf (_ ("Row %u: letters were lost from “%s” before the list was saved; type the "
                                              "name again."),
                                           row, name));
  if (is_turned_round (name))
    {
      g_autofree char *turned = hf_person_name_join (hf_person_get (person, HF_FIELD_FIRST_NAME),
                                                     hf_person_get (person, HF_FIELD_LAST_NAME), NULL);

      hf_roster_doubts_add_mended (
          review->doubts, HF_SEVERITY_NOTE, "comma-name", row, heading,
          g_strdup_printf (_ ("Row %u: “%s” stands on the card as it is written; write “%s” if that is "
                              "meant."),
                           row, name, turned),
          heading != NULL ? g_strdup (turned) : NULL);
    }

  earlier = find_earlier (review, review->rows_by_name, name, row);
  if (earlier > 0)
    hf_roster_doubts_add_twin (review->doubts, HF_SEVERITY_NOTE, "same-name", row, earlier, heading,
                               g_strdup_printf (_ ("Row %u has the same name as row %u: “%s”."), row, earlier, name));
}

static void
doubt_address (Review *review, guint row, const char *address)
{
  g_autofree char *mended = hf_mail_address_mend (address);
  char *message;

  if (mended == NULL && hf_mail_address_is_valid (address))
    return;

  if (mended != NULL)
    message = g_strdup_printf (_ ("Row %u: “%s” is hardly an email address; “%s” may be meant."), row, address, mended);
  else
    message = g_strdup_printf (_ ("Row %u: “%s” is not an email address."), row, address);
  hf_roster_doubts_add_mended (review->doubts, HF_SEVERITY_WARNING, "bad-address", row, review->address_heading,
                               message, g_steal_pointer (&mended));
}

/* An address under a heading of something else, and none where addresses stand: a cell too many or too few before
 * it. */
static gboolean
is_shifted (Review *review, HfPerson *person)
{
  const char *address = hf_person_get (person, HF_FIELD_EMAIL);

  if (review->address_heading == NULL || strchr (address, '@') != NULL)
    return FALSE;

  for (guint i = 0; i < hf_roster_get_n_columns (review->roster); i++)
    {
      const char *text = hf_person_get_value (person, i);

      if (review->holds_addresses[i] || strchr (text, '@') == NULL || !hf_cell_is_address (text))
        continue;
      hf_roster_doubts_add (
          review->doubts, HF_SEVERITY_WARNING, "shifted-row", hf_person_get_row (person), review->address_heading,
          g_strdup_printf (_ ("Row %u looks shifted: the address “%s” stands under “%s”."), hf_person_get_row (person),
                           text, hf_roster_get_column (review->roster, i)->heading));
      return TRUE;
    }

  return FALSE;
}

static void
review_address (Review *review, HfPerson *person)
{
  guint row = hf_person_get_row (person);
  const char *address = hf_person_get (person, HF_FIELD_EMAIL);
  const char *heading = review->address_heading;
  guint earlier;

  if (is_shifted (review, person) || address[0] == '\0')
    return;

  doubt_address (review, row, address);

  earlier = find_earlier (review, review->rows_by_address, address, row);
  if (earlier > 0)
    hf_roster_doubts_add_twin (
        review->doubts, HF_SEVERITY_WARNING, "same-address", row, earlier, heading,
        g_strdup_printf (_ ("Row %u has the same address as row %u: “%s”."), row, earlier, address));
}

/* What is to be seen in single cells of those that are short and printed as they are. */
static void
review_cells (Review *review, HfPerson *person)
{
  static const HfField fields[] = { HF_FIELD_NAME,  HF_FIELD_FIRST_NAME, HF_FIELD_LAST_NAME,
                                    HF_FIELD_EMAIL, HF_FIELD_TEAM,       HF_FIELD_ROLE };
  const char *language = hf_person_get (person, HF_FIELD_LANGUAGE);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      int column = review->roster->field_columns[fields[i]];

      if (column >= 0)
        hf_doubt_short_cell (review->doubts, hf_person_get_row (person), fields[i],
                             hf_roster_get_column (review->roster, (guint) column)->heading,
                             hf_person_get_value (person, (guint) column), language);
    }
}

/* How many people are asked what a column holds. */
#define ASKED 200u

static gboolean *
find_address_columns (HfRoster *roster)
{
  guint n_people = MIN (hf_roster_get_n_people (roster), ASKED);
  gboolean *holds = g_new0 (gboolean, hf_roster_get_n_columns (roster));

  for (guint i = 0; i < hf_roster_get_n_columns (roster); i++)
    {
      guint n_addresses = 0;
      guint n_filled = 0;

      for (guint row = 0; row < n_people; row++)
        {
          const char *text = hf_person_get_value (hf_roster_get_person (roster, row), i);

          n_filled += text[0] != '\0';
          n_addresses += strchr (text, '@') != NULL;
        }
      holds[i] = (int) i == roster->field_columns[HF_FIELD_EMAIL] || (n_addresses >= 2 && n_addresses * 2 > n_filled);
    }

  return holds;
}

static gboolean
has_names (HfRoster *roster)
{
  return heading_of (roster, HF_FIELD_NAME) != NULL || heading_of (roster, HF_FIELD_FIRST_NAME) != NULL ||
         heading_of (roster, HF_FIELD_LAST_NAME) != NULL;
}

void
hf_roster_review (HfRoster *roster, HfRosterDoubts *doubts)
{
  Review review = { .roster = roster,
                    .doubts = doubts,
                    .rows_by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                    .rows_by_address = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                    .name_heading = heading_of (roster, HF_FIELD_NAME),
                    .address_heading = heading_of (roster, HF_FIELD_EMAIL),
                    .holds_addresses = find_address_columns (roster),
                    .key = g_string_new (NULL) };
  gboolean are_named = has_names (roster);

  if (!are_named)
    hf_roster_doubts_add (
        doubts, HF_SEVERITY_WARNING, "no-name-column", 0, NULL,
        g_strdup (_ ("No column says what people are called: name the column with --map name=COLUMN, or "
                     "call its heading “Name”.")));

  for (guint i = 0; i < hf_roster_get_n_people (roster); i++)
    {
      HfPerson *person = hf_roster_get_person (roster, i);

      if (are_named)
        review_name (&review, person);
      review_cells (&review, person);
      review_address (&review, person);
    }

  g_hash_table_unref (review.rows_by_name);
  g_hash_table_unref (review.rows_by_address);
  g_free (review.holds_addresses);
  g_string_free (review.key, TRUE);
}
