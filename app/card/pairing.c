/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/pairing.h"

#include "card/names.h"

static const char *const role_names[] = { "body", "headline", "signature" };

G_STATIC_ASSERT (G_N_ELEMENTS (role_names) == HF_N_FONT_ROLES);

HfPairingDraft *
hf_pairing_draft (HfPairing *source)
{
  HfPairingDraft *draft = g_atomic_rc_box_new0 (HfPairingDraft);

  if (source == NULL)
    return draft;

  *draft = *source;
  draft->id = g_strdup (source->id);
  draft->title = g_strdup (source->title);
  for (guint role = 0; role < HF_N_FONT_ROLES; role++)
    draft->faces[role].family = g_strdup (source->faces[role].family);
  draft->extras = hf_extras_copy (source->extras);

  return draft;
}

HfPairing *
hf_pairing_seal (HfPairingDraft *draft)
{
  if (draft->id == NULL)
    hf_value_set_text (&draft->id, "");
  if (draft->title == NULL)
    hf_value_set_text (&draft->title, draft->id);
  for (guint role = 0; role < HF_N_FONT_ROLES; role++)
    {
      HfFace *face = &draft->faces[role];

      if (face->family == NULL)
        hf_value_set_text (&face->family, "serif");
      if (face->weight == 0)
        face->weight = 400;
    }

  return draft;
}

static void
clear (gpointer data)
{
  HfPairingDraft *pairing = data;

  g_free ((char *) pairing->id);
  g_free ((char *) pairing->title);
  for (guint role = 0; role < HF_N_FONT_ROLES; role++)
    g_free ((char *) pairing->faces[role].family);
  hf_extras_clear (&pairing->extras);
}

HfPairing *
hf_pairing_ref (HfPairing *pairing)
{
  return hf_value_ref (pairing);
}

void
hf_pairing_unref (HfPairing *pairing)
{
  g_atomic_rc_box_release_full ((gpointer) pairing, clear);
}

gboolean
hf_pairing_equal (HfPairing *a, HfPairing *b)
{
  if (a == b)
    return TRUE;

  for (guint role = 0; role < HF_N_FONT_ROLES; role++)
    {
      const HfFace *face_a = &a->faces[role];
      const HfFace *face_b = &b->faces[role];

      if (!g_str_equal (face_a->family, face_b->family) || face_a->weight != face_b->weight ||
          face_a->italic != face_b->italic)
        return FALSE;
    }

  return g_str_equal (a->id, b->id) && g_str_equal (a->title, b->title) && hf_extras_equal (a->extras, b->extras);
}

const char *
hf_font_role_name (HfFontRole role)
{
  return role_names[role];
}

gboolean
hf_font_role_from_name (const char *name, HfFontRole *out_role)
{
  int index = hf_name_index (role_names, G_N_ELEMENTS (role_names), name);

  if (index >= 0)
    *out_role = (HfFontRole) index;
  return index >= 0;
}
