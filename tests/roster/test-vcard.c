/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster-util.h"

#define CARD(inside) "BEGIN:VCARD\r\nVERSION:3.0\r\n" inside "END:VCARD\r\n"

typedef struct
{
  const char *what;
  const char *text;
  const char *dump;
  const char *doubts;
} Case;

static const Case cases[] = {
  { "a-name", CARD ("FN:Zoë Berg\r\n"), "Name=name/Zoë Berg", "" },
  { "parts-of-a-name", CARD ("N:Łukasiewicz;Zoë;Anna;Dr.;\r\n"),
    "First name=first_name|Last name=last_name/Zoë|Łukasiewicz", "" },
  { "line-feeds-alone", "BEGIN:VCARD\nFN:Zoë\nEND:VCARD\n", "Name=name/Zoë", "" },
  { "case-of-names", "begin:vcard\r\nfn:Zoë\r\nend:vcard\r\n", "Name=name/Zoë", "" },
  { "several-cards", CARD ("FN:Zoë\r\n") "\r\n" CARD ("FN:Tom\r\n"), "Name=name/Zoë/Tom", "" },
  { "a-byte-order-mark", "\xEF\xBB\xBF" CARD ("FN:Zoë\r\n"), "Name=name/Zoë", "" },
  { "a-group-in-front-of-a-name", CARD ("FN:Zoë\r\nitem1.EMAIL;type=INTERNET:z@example.org\r\n"),
    "Name=name|Email=email/Zoë|z@example.org", "" },
  { "a-line-that-goes-on", CARD ("FN:Zo\r\n ë Be\r\n\trg\r\n"), "Name=name/Zoë Berg", "" },
  { "a-letter-cut-by-the-break", CARD ("FN:Zo\xC3\r\n \xAB\r\n"), "Name=name/Zoë", "" },
  { "what-stands-for-other-signs", CARD ("FN:Zoë\r\nNOTE:a\\, b\\; c\\nd\\\\e\\:f\r\n"),
    "Name=name|Note=note/Zoë|a, b; c\nd\\e:f", "" },
  { "company-and-team", CARD ("FN:Zoë\r\nORG:Acme\\; Sons;Support;Chat\r\n"),
    "Name=name|Company=company|Team=team/Zoë|Acme; Sons|Chat", "" },
  { "a-title-before-a-role", CARD ("FN:Zoë\r\nTITLE:Lead\r\nROLE:Support\r\n"), "Name=name|Role=role/Zoë|Lead", "" },
  { "the-first-address", CARD ("FN:Zoë\r\nEMAIL:a@example.org\r\nEMAIL:b@example.org\r\n"),
    "Name=name|Email=email/Zoë|a@example.org", "" },
  { "the-preferred-address-of-3", CARD ("FN:Zoë\r\nEMAIL:a@example.org\r\nEMAIL;TYPE=INTERNET,pref:b@example.org\r\n"),
    "Name=name|Email=email/Zoë|b@example.org", "" },
  { "the-preferred-address-of-4", CARD ("FN:Zoë\r\nEMAIL;PREF=2:a@example.org\r\nEMAIL;PREF=1:b@example.org\r\n"),
    "Name=name|Email=email/Zoë|b@example.org", "" },
  { "the-preferred-address-of-2", CARD ("FN:Zoë\r\nEMAIL:a@example.org\r\nEMAIL;PREF;INTERNET:b@example.org\r\n"),
    "Name=name|Email=email/Zoë|b@example.org", "" },
  { "a-parameter-in-quotes", CARD ("FN;X=\"a:b;c\":Zoë\r\n"), "Name=name/Zoë", "" },
  { "an-address-for-labels", CARD ("FN:Zoë\r\nADR;TYPE=work:;;Main St 1;Berlin;;10115;Germany\r\n"),
    "Name=name|Street=street|Postcode=postcode|City=city|Country=country/Zoë|Main St 1|10115|Berlin|Germany", "" },
  { "birthdays", CARD ("FN:Zoë\r\nBDAY:19850412\r\n") CARD ("FN:Tom\r\nBDAY:--0412\r\n"),
    "Name=name|Birthday=birthday/Zoë|1985-04-12/Tom|--0412", "" },
  { "addresses-as-links", CARD ("FN:Zoë\r\nEMAIL:mailto:z@example.org\r\nTEL;VALUE=uri:tel:+49-170\r\n"),
    "Name=name|Email=email|Phone=phone/Zoë|z@example.org|+49-170", "" },
  { "quoted-printable",
    CARD ("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Zo=C3=AB\r\n"
          "NOTE;QUOTED-PRINTABLE:a=\r\nb=3D=0D=0Ac\r\n"),
    "Name=name|Note=note/Zoë|ab=\nc", "" },
  { "quoted-printable-in-latin-1", CARD ("N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg\r\n"),
    "First name=first_name|Last name=last_name/Jörg|Müller", "" },
  { "an-equals-sign-at-an-end", CARD ("FN:Zoë\r\nNOTE:1+1=\r\nTITLE:Lead\r\n"),
    "Name=name|Role=role|Note=note/Zoë|Lead|1+1=", "" },
  { "a-group-is-nobody", CARD ("FN:Zoë\r\n") CARD ("KIND:group\r\nFN:Everybody\r\nMEMBER:x\r\n"), "Name=name/Zoë", "" },
  { "an-assistant-is-not-the-person", CARD ("FN:Zoë\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Tom\r\nEND:VCARD\r\nTITLE:Lead\r\n"),
    "Name=name|Role=role/Zoë|Lead", "" },
  { "a-card-of-nothing", CARD ("FN:Zoë\r\n") CARD (""), "Name=name/Zoë", "" },
  { "no-end", CARD ("FN:Zoë\r\n") "BEGIN:VCARD\r\nFN:Tom\r\n", "Name=name/Zoë/Tom", "unclosed-card" },
  { "lines-that-are-no-properties", CARD ("FN:Zoë\r\nnonsense\r\n:\r\n;;;\r\nTITLE:Lead\r\n"),
    "Name=name|Role=role/Zoë|Lead", "" },
  { "a-picture-elsewhere", CARD ("FN:Zoë\r\nPHOTO;VALUE=uri:https://example.org/z.jpg\r\n"), "Name=name/Zoë",
    "picture-elsewhere" },
  { "a-picture-of-nothing", CARD ("FN:Zoë\r\nPHOTO;ENCODING=b:!!!!\r\n"), "Name=name/Zoë", "picture-left-out" },
  { "headings-that-are-names", CARD ("FN:Name\r\nN:Last name;First name;;;\r\n") CARD ("FN:Email\r\n"),
    "Name=name|First name=first_name|Last name=last_name/Name|First name|Last name/Email||", "" },
};

static void
test_read (gconstpointer data)
{
  const Case *test = data;
  HfRoster *roster = read_good (test->text);

  assert_roster (roster, test->dump, test->doubts);
  g_assert_cmpint (hf_roster_get_kind (roster), ==, HF_ROSTER_VCARD);
  hf_roster_unref (roster);
}

static void
assert_picture (HfRoster *roster, guint index, const char *expected)
{
  HfPerson *person = hf_roster_get_person (roster, index);
  GBytes *picture = hf_person_get_picture (person);
  int column = hf_roster_find_column (roster, "photo");

  g_assert_cmpint (column, >=, 0);
  g_assert_true (picture == hf_person_get_picture_in (person, (guint) column));
  g_assert_null (hf_person_get_picture_in (person, 0));
  if (expected == NULL)
    g_assert_null (picture);
  else
    g_assert_cmpmem (g_bytes_get_data (picture, NULL), g_bytes_get_size (picture), expected, strlen (expected));
}

static void
test_pictures (void)
{
  /* "picture" in Base64 is cGljdHVyZQ==. */
  HfRoster *roster = read_good (CARD ("FN:Zoë\r\nPHOTO;ENCODING=b;TYPE=JPEG:cGlj\r\n dHVyZQ==\r\n") CARD ("FN:Tom\r\n")
                                    CARD ("FN:Eva\r\nPHOTO:data:image/png;base64,cGljdHVyZQ==\r\n")
                                        CARD ("FN:Ann\r\nPHOTO;JPEG;ENCODING=BASE64:\r\n cGljdHVyZQ==\r\n\r\n"));

  assert_picture (roster, 0, "picture");
  assert_picture (roster, 1, NULL);
  assert_picture (roster, 2, "picture");
  assert_picture (roster, 3, "picture");
  hf_roster_unref (roster);
}

static void
test_lines (void)
{
  HfRoster *roster = read_good (CARD ("FN:Zoë\r\n") "\r\n" CARD ("FN:Tom\r\n"));

  g_assert_cmpuint (hf_person_get_line (hf_roster_get_person (roster, 0)), ==, 1);
  g_assert_cmpuint (hf_person_get_line (hf_roster_get_person (roster, 1)), ==, 6);
  hf_roster_unref (roster);
}

static void
test_an_encoding_that_is_not_said (void)
{
  HfRoster *roster = read_good (CARD ("FN:J\xF6rg M\xFCller\r\nNOTE:Gr\xFC\xDF"
                                      "e aus K\xF6ln\r\n"));

  g_assert_cmpstr (hf_person_get (hf_roster_get_person (roster, 0), HF_FIELD_NAME), ==, "Jörg Müller");
  g_assert_cmpstr (hf_roster_get_encoding (roster), !=, "UTF-8");
  hf_roster_unref (roster);
}

static void
test_refused (void)
{
  static const HfRosterOptions options = { .worksheet = "Team" };
  g_autofree char *most = g_strnfill (70000, 'x');
  g_autofree char *too_long =
      g_strconcat (CARD ("FN:Zoë\r\n"), "BEGIN:VCARD\r\nNOTE:", most, "\r\nEND:VCARD\r\n", NULL);
  g_autoptr (GError) long_error = NULL;
  g_autoptr (GError) option_error = NULL;
  g_autoptr (GError) empty_error = NULL;

  g_assert_null (read_bytes (too_long, strlen (too_long), NULL, &long_error));
  g_assert_error (long_error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (long_error->message, "line 5"));

  g_assert_null (read_bytes (CARD ("FN:Zoë\r\n"), strlen (CARD ("FN:Zoë\r\n")), &options, &option_error));
  g_assert_error (option_error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION);

  g_assert_null (read_bytes (CARD (""), strlen (CARD ("")), NULL, &empty_error));
  g_assert_error (empty_error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_EMPTY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/vcard/", cases[i].what, NULL);

      g_test_add_data_func (path, &cases[i], test_read);
    }
  g_test_add_func ("/vcard/pictures", test_pictures);
  g_test_add_func ("/vcard/lines", test_lines);
  g_test_add_func ("/vcard/an-encoding-that-is-not-said", test_an_encoding_that_is_not_said);
  g_test_add_func ("/vcard/refused", test_refused);
  return g_test_run ();
}
