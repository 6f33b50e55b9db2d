/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/text-doubts.h"

#include "base/doubt.h"

#include <glib/gi18n.h>

/* How much of the words a message quotes. */
#define QUOTED_LETTERS 32

/* Returns: (transfer full): the beginning of the words, on one line. */
static char *
quote (const HfTextPlan *plan)
{
  GString *quoted = g_string_new (NULL);
  guint n_letters = 0;

  for (const char *p = plan->words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (n_letters++ == QUOTED_LETTERS)
        {
          g_string_append (quoted, "…");
          break;
        }
      g_string_append_unichar (quoted, g_unichar_isspace (letter) ? ' ' : letter);
    }

  return g_string_free (quoted, FALSE);
}

/* Returns: (transfer full): “Body” (“Dear Ana, it was…”), or just the words of an item without a name. */
static char *
name_item (const HfTextPlan *plan, const char *label)
{
  g_autofree char *quoted = quote (plan);

  if (label == NULL || *label == '\0')
    return g_strdup_printf (_ ("“%s”"), quoted);

  /* Translators: the name of a text on the card, and its first words. */
  return g_strdup_printf (_ ("“%s” (“%s”)"), label, quoted);
}

static void
doubt_missing_font (const HfTextPlan *plan, const char *item, GPtrArray *doubts)
{
  if (plan->missing_family == NULL)
    return;

  g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_WARNING, "missing-font",
                                         _ ("The font “%s” of %s is not installed; “%s” stands in for it. Install "
                                            "the font, or choose another."),
                                         plan->missing_family, item, plan->typeface->family));
}

static void
doubt_missing_letters (const HfTextPlan *plan, const char *item, GPtrArray *doubts)
{
  GString *letters;

  if (plan->missing_letters->len == 0)
    return;

  letters = g_string_new (NULL);
  for (guint i = 0; i < plan->missing_letters->len; i++)
    {
      const char *letter = g_ptr_array_index (plan->missing_letters, i);

      g_string_append_printf (letters, i > 0 ? ", “%s” (U+%04X)" : "“%s” (U+%04X)", letter, g_utf8_get_char (letter));
    }

  g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_ERROR, "missing-glyph",
                                         _ ("No installed font has %s of %s. Install a font that has it, such as "
                                            "the Noto font of its script."),
                                         letters->str, item));
  g_string_free (letters, TRUE);
}

static void
doubt_overflow (const HfTextFit *fit, const char *item, GPtrArray *doubts)
{
  if (fit->fits)
    return;

  g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_ERROR, "overflow",
                                         ngettext ("%s is %u letter too long for its place. Shorten it, or make its "
                                                   "place larger.",
                                                   "%s is %u letters too long for its place. Shorten it, or make its "
                                                   "place larger.",
                                                   fit->surplus_letters),
                                         item, fit->surplus_letters));
}

static void
doubt_shrunk (const HfTextPlan *plan, const HfTextFit *fit, const HfFit *wanted, const char *item, GPtrArray *doubts)
{
  double size_pt = fit->setting->size_pt;

  if (!fit->fits || wanted->mode != HF_FIT_SHRINK || size_pt >= hf_text_get_comfort (plan->size_pt))
    return;

  g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_WARNING, "shrunk",
                                         _ ("%s had to shrink from %.4g pt to %.4g pt to fit its place. Shorten it, or "
                                            "make its place larger."),
                                         item, plan->size_pt, size_pt));
}

void
hf_text_add_doubts (const HfTextPlan *plan, const HfTextFit *fit, const HfFit *wanted, const char *label,
                    GPtrArray *doubts)
{
  g_autofree char *item = name_item (plan, label);

  doubt_overflow (fit, item, doubts);
  doubt_missing_letters (plan, item, doubts);
  doubt_missing_font (plan, item, doubts);
  doubt_shrunk (plan, fit, wanted, item, doubts);
}
