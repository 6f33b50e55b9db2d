/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-colors.h"

#include <string.h>

static void
test_black_is_black_ink (void)
{
  static const struct
  {
    const char *content;
    const char *black;
  } cases[] = {
    { "0 0 0 rg", "0 g" },
    { "q\n0 0 0 rg\n1 0 0 1 5 5 cm 0 0 0 RG /x5 gs", "q\n0 g\n1 0 0 1 5 5 cm 0 G /x5 gs" },
    { "0 0 0.1 rg 1 0 0 rg", "0 0 0.1 rg 1 0 0 rg" },
    { "10 0 0 rg", "10 0 0 rg" },
    { "0 0 0 rgb", "0 0 0 rgb" },
    { "[(a\\) 0 0 0 rg ) ( (0 0 0 rg) )]TJ 0 0 0 rg", "[(a\\) 0 0 0 rg ) ( (0 0 0 rg) )]TJ 0 g" },
    { "<0 0 0 rg > Tj", "<0 0 0 rg > Tj" },
    { "(open 0 0 0 rg", "(open 0 0 0 rg" },
    { "<open 0 0 0 rg", "<open 0 0 0 rg" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) black = hf_pdf_blacken_content (cases[i].content, strlen (cases[i].content));

      g_assert_cmpstr (black->str, ==, cases[i].black);
    }
}

static void
test_rgb_is_tagged (void)
{
  static const struct
  {
    const char *text;
    gboolean is_resources;
    const char *tagged;
  } cases[] = {
    { "<</Font<</f 3 0 R>>>>", TRUE, "<</ColorSpace<</DefaultRGB[/ICCBased 7 0 R]>>/Font<</f 3 0 R>>>>" },
    { "<</ColorSpace<</c 3 0 R>>>>", TRUE, "<</ColorSpace<</DefaultRGB[/ICCBased 7 0 R]/c 3 0 R>>>>" },
    { "<<>>", TRUE, "<</ColorSpace<</DefaultRGB[/ICCBased 7 0 R]>>>>" },
    { "<</Type/XObject/Resources<</Font 2 0 R>>>>", FALSE,
      "<</Type/XObject/Resources<</ColorSpace<</DefaultRGB[/ICCBased 7 0 R]>>/Font 2 0 R>>>>" },
    { "<</Subtype/Image/ColorSpace/DeviceRGB>>", FALSE, "<</Subtype/Image/ColorSpace[/ICCBased 7 0 R]>>" },
    { "<</Group<</S/Transparency/CS/DeviceRGB>>>>", FALSE, "<</Group<</S/Transparency>>>>" },
    { "<</Group<</S/Transparency/CS/DeviceGray>>>>", FALSE, "<</Group<</S/Transparency/CS/DeviceGray>>>>" },
    { "<</Type/Font>>", FALSE, "<</Type/Font>>" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (cases[i].text);

      hf_pdf_tag_colors (text, cases[i].is_resources, 7);
      g_assert_cmpstr (text->str, ==, cases[i].tagged);
    }
}

static void
test_what_is_not_deflated_stays (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("not deflated", 12);
  g_autoptr (GBytes) black = hf_pdf_blacken (bytes);

  g_assert_true (g_bytes_equal (bytes, black));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-colors/black-is-black-ink", test_black_is_black_ink);
  g_test_add_func ("/pdf-colors/rgb-is-tagged", test_rgb_is_tagged);
  g_test_add_func ("/pdf-colors/what-is-not-deflated-stays", test_what_is_not_deflated_stays);

  return g_test_run ();
}
