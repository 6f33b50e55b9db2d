/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words to be set: shorthand for tests of text. */
#pragma once

#include "card/fixture.h"
#include "render/text-layout.h"

#include <string.h>

/** Words: a text being set; make it with words_new(), change @draft, add words, then words_set(). */
typedef struct
{
  HfFonts *fonts;
  HfCard *card;
  HfTextDraft *draft;
  GArray *runs;
  HfText *text;
  GPtrArray *doubts;
  HfTextLayout *layout;
} Words;

/* Body Vollkorn 400, headline League Spartan 800, signature Kaushan Script 400. */
static inline HfCard *
words_make_card (void)
{
  static const char *const families[] = { "Vollkorn", "League Spartan", "Kaushan Script" };
  g_autoptr (HfCard) card = fixture_card ("");
  g_autoptr (HfPairing) pairing = NULL;
  HfPairingDraft *faces = hf_pairing_draft (card->pairing);
  HfCardDraft *draft = hf_card_draft (card);

  for (guint role = 0; role < HF_N_FONT_ROLES; role++)
    {
      hf_value_set_text (&faces->faces[role].family, families[role]);
      faces->faces[role].weight = role == HF_FONT_ROLE_HEADLINE ? 800 : 400;
    }
  pairing = hf_pairing_seal (faces);
  hf_card_draft_set_pairing (draft, pairing);

  return hf_card_seal (draft);
}

static inline void
words_init (Words *words)
{
  *words = (Words){ 0 };
  words->fonts = hf_fonts_new ();
  words->card = words_make_card ();
  words->draft = hf_text_draft (NULL);
  words->runs = hf_runs_new ();
  words->doubts = hf_doubt_list_new ();
}

/* @field is nullable. */
static inline void
words_add (Words *words, const char *text, const char *field)
{
  HfRun style = { .field = field };

  hf_runs_add (words->runs, &style, text, -1);
}

static inline HfTextLayout *
words_set (Words *words, double width_pt, double height_pt, HfVAlign valign)
{
  HfTextBox box = { .label = "Greeting", .width_pt = width_pt, .height_pt = height_pt, .valign = valign };

  hf_text_draft_take_runs (words->draft, g_steal_pointer (&words->runs));
  words->text = hf_text_seal (g_steal_pointer (&words->draft));
  words->layout = hf_text_layout_new (words->fonts, words->card, words->text, &box, words->doubts);

  return words->layout;
}

static inline void
words_clear (Words *words)
{
  g_clear_pointer (&words->layout, hf_text_layout_unref);
  if (words->text != NULL)
    hf_text_unref (words->text);
  g_ptr_array_unref (words->doubts);
  hf_card_unref (words->card);
  hf_fonts_free (words->fonts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

/** words_find_doubt: Returns: (transfer none) (nullable) */
static inline const HfDoubt *
words_find_doubt (const Words *words, const char *kind)
{
  for (guint i = 0; i < words->doubts->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (words->doubts, i);

      if (g_str_equal (doubt->kind, kind))
        return doubt;
    }

  return NULL;
}

/** words_assert_faces: the faces used, joined by "; ". */
static inline void
words_assert_faces (const Words *words, const char *expected)
{
  g_auto (GStrv) faces = hf_text_layout_get_families (words->layout);
  g_autofree char *joined = g_strjoinv ("; ", faces);

  g_assert_cmpstr (joined, ==, expected);
}
