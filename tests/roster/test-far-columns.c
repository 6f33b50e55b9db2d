/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of more columns than anybody reads: those that are needed are found, however far to the right. */
#include "roster-util.h"

#include "base/limits.h"

/* A list of @n columns, called x1, x2, … and so filled, but for those of @written: "700=Name|Zoe". */
static char *
make_list (guint n, const char *const *written)
{
  GString *list = g_string_new (NULL);

  for (guint row = 0; row < 2; row++)
    for (guint column = 1; column <= n; column++)
      {
        g_autofree char *prefix = g_strdup_printf ("%u=", column);
        g_autofree char *cell = g_strdup_printf (row == 0 ? "x%u" : "%u", column);

        for (guint i = 0; written[i] != NULL; i++)
          if (g_str_has_prefix (written[i], prefix))
            {
              g_auto (GStrv) cells = g_strsplit (written[i] + strlen (prefix), "|", 2);

              g_free (g_steal_pointer (&cell));
              cell = g_strdup (cells[row]);
            }
        g_string_append_printf (list, "%s%s", cell, column < n ? "," : "\n");
      }

  return g_string_free (list, FALSE);
}

/* What is said of the columns, with @severity. */
static const char *
find_message (HfRoster *roster, HfSeverity severity)
{
  const GPtrArray *doubts = hf_roster_get_doubts (roster);

  for (guint i = 0; i < doubts->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (doubts, i);

      if (g_str_equal (doubt->kind, "too-many-columns") && doubt->severity == severity)
        return doubt->message;
    }

  return "nothing";
}

typedef struct
{
  const char *what;
  guint n_columns;
  const char *written[4];
  const char *field; /* the card's; nullable */
  const char *map;   /* nullable */
  guint n_kept;
  const char *looked_up; /* nullable */
  const char *value;     /* nullable: there is no such field */
  const char *said;
} Case;

static const Case cases[] = {
  { "usual heading", 3000, { "2999=Name|Zoe" }, NULL, NULL, 501, "name", "Zoe", "3000 columns. From column 501 on" },
  { "told where", 3000, { "2999=Name|Zoe" }, NULL, NULL, 501, "name", "Zoe", "“Name” (2999)" },
  { "of the card", 900, { "800=Gift card|Tea" }, "gift_card", NULL, 501, "giftcard", "Tea", "“Gift card” (800)" },
  { "not of the card", 900, { "800=Gift card|Tea" }, "gift", NULL, 500, "giftcard", NULL, "are left out" },
  { "photo", 900, { "700=Foto|zoe.png" }, NULL, NULL, 501, "foto", "zoe.png", "“Foto” (700)" },
  { "mapped by heading", 900, { "800=Gift|Tea" }, NULL, "note=Gift", 501, "note", "Tea", "“Gift” (800)" },
  { "mapped by number", 900, { NULL }, NULL, "note=800", 501, "note", "800", "“x800” (800)" },
  { "several",
    16000,
    { "15999=Team|Post", "501=Name|Zoe" },
    NULL,
    NULL,
    502,
    "team",
    "Post",
    "“Name” (501), “Team” (" },
  { "a cell is no heading", 900, { "1=Name|Zoe", "800=x|Team" }, NULL, NULL, 500, "team", NULL, "are left out" },
};

static void
test_needed_columns_are_kept (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      const char *const fields[] = { c->field, NULL };
      const char *const map[] = { c->map, NULL };
      const HfRosterOptions options = { .map = map, .fields = fields };
      g_autofree char *list = make_list (c->n_columns, c->written);
      g_autoptr (GError) error = NULL;
      g_autoptr (HfRoster) roster = read_bytes (list, strlen (list), &options, &error);
      const char *said;

      g_test_message ("%s", c->what);
      g_assert_no_error (error);
      g_assert_cmpuint (hf_roster_get_n_columns (roster), ==, c->n_kept);
      g_assert_cmpuint (hf_roster_get_n_people (roster), ==, 1);
      g_assert_cmpstr (hf_person_lookup (hf_roster_get_person (roster, 0), c->looked_up), ==, c->value);
      g_assert_cmpstr (hf_person_lookup (hf_roster_get_person (roster, 0), "x2"), ==, "2");
      said = find_message (roster, HF_SEVERITY_NOTE);
      g_test_message ("%s", said);
      g_assert_nonnull (strstr (said, c->said));
    }
}

/* A list of nothing but usual headings is cut, and says so. */
static void
test_more_than_can_be_kept (void)
{
  g_autoptr (GString) list = g_string_new ("Name");
  g_autoptr (HfRoster) roster = NULL;

  for (guint i = 1; i < HF_LIMIT_ROSTER_COLUMNS; i++)
    g_string_append (list, ",x");
  for (guint i = 0; i < HF_LIMIT_ROSTER_FAR_COLUMNS + 3; i++)
    g_string_append (list, ",Team");
  g_string_append (list, "\nZoe\n");
  roster = read_good (list->str);

  g_assert_cmpuint (hf_roster_get_n_columns (roster), ==, HF_LIMIT_ROSTER_COLUMNS + HF_LIMIT_ROSTER_FAR_COLUMNS);
  g_assert_nonnull (strstr (find_message (roster, HF_SEVERITY_WARNING), "3 more columns"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/roster/far-columns/needed-ones-are-kept", test_needed_columns_are_kept);
  g_test_add_func ("/roster/far-columns/more-than-can-be-kept", test_more_than_can_be_kept);

  return g_test_run ();
}
