/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/missing-fonts.h"

#include "render/fonts.h"

#include <glib/gi18n.h>

static HfFonts *
get_fonts (void)
{
  static HfFonts *fonts;

  if (fonts == NULL)
    fonts = hf_fonts_new ();
  return fonts;
}

static gboolean
is_missing (const char *family)
{
  return family != NULL && !hf_fonts_has_family (get_fonts (), family);
}

/* As hf_text_faces_choose() does: the body face, or what stands in for that. */
static const char *
get_stand_in (HfPairing *pairing)
{
  const HfFace *body = &pairing->faces[HF_FONT_ROLE_BODY];

  if (body->family != NULL && !is_missing (body->family))
    return body->family;

  return hf_fonts_get_default_typeface (get_fonts (), body->weight, body->italic)->family;
}

char *
hf_missing_fonts_describe_text (HfCard *card, HfText *text)
{
  const char *family = text->family != NULL ? text->family : card->pairing->faces[text->font_role].family;

  if (!is_missing (family))
    return NULL;

  return g_strdup_printf (_ ("“%s” is not installed; “%s” stands in for it"), family, get_stand_in (card->pairing));
}

char *
hf_missing_fonts_describe_pairing (HfPairing *pairing)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint role = 0; role < HF_N_FONT_ROLES; role++)
    if (is_missing (pairing->faces[role].family) &&
        !g_ptr_array_find_with_equal_func (missing, pairing->faces[role].family, g_str_equal, NULL))
      g_ptr_array_add (missing, (gpointer) pairing->faces[role].family);
  if (missing->len == 0)
    return NULL;

  g_ptr_array_add (missing, NULL);
  list = g_strjoinv (", ", (char **) missing->pdata);
  return g_strdup_printf (_ ("Not installed: %s. “%s” stands in."), list, get_stand_in (pairing));
}
