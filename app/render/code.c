/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/drawing.h"
#include "render/path.h"

#include <qrencode.h>
#include <string.h>

/** The empty margin a reader needs, in modules (ISO/IEC 18004:2015, 6.3.8). */
#define QUIET_MODULES 4

/** Says that the bytes are UTF-8, where readers would otherwise guess (AIM ECI 26). */
#define ECI_UTF8 26

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QRcode, QRcode_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QRinput, QRinput_free)

static const QRecLevel levels[] = {
  [HF_CODE_LEVEL_L] = QR_ECLEVEL_L,
  [HF_CODE_LEVEL_M] = QR_ECLEVEL_M,
  [HF_CODE_LEVEL_Q] = QR_ECLEVEL_Q,
  [HF_CODE_LEVEL_H] = QR_ECLEVEL_H,
};

static QRcode *
encode (const char *content, QRecLevel level)
{
  g_autoptr (QRinput) input = NULL;

  if (g_str_is_ascii (content))
    return QRcode_encodeString (content, 0, level, QR_MODE_8, 1);

  input = QRinput_new2 (0, level);
  if (input == NULL || QRinput_appendECIheader (input, ECI_UTF8) != 0 ||
      QRinput_append (input, QR_MODE_8, (int) strlen (content), (const unsigned char *) content) != 0)
    return NULL;

  return QRcode_encodeInput (input);
}

static gboolean
is_dark (const QRcode *qr, int x, int y)
{
  return (qr->data[y * qr->width + x] & 1) != 0;
}

/* One path for the whole code: where rectangles of one path abut, their coverage adds up, so that no light shines
 * through between the modules. */
static void
path_modules (cairo_t *cr, const QRcode *qr)
{
  for (int y = 0; y < qr->width; y++)
    for (int x = 0; x < qr->width; x++)
      {
        int start = x;

        while (x < qr->width && is_dark (qr, x, y))
          x++;
        if (x > start)
          cairo_rectangle (cr, start, y, x - start, 1);
      }
}

gboolean
hf_code_paint (cairo_t *cr, const HfCode *code, HfPalette *palette, double width_pt, double height_pt)
{
  g_autoptr (QRcode) qr = NULL;
  double side_pt = MIN (width_pt, height_pt);
  int modules;

  if (code->content == NULL || code->content[0] == '\0')
    return FALSE;
  qr = encode (code->content, levels[code->level]);
  if (qr == NULL)
    return FALSE;
  modules = qr->width + 2 * QUIET_MODULES;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_translate (cr, (width_pt - side_pt) / 2.0, (height_pt - side_pt) / 2.0);
  cairo_scale (cr, side_pt / modules, side_pt / modules);
  if (hf_path_set_source (cr, palette, &code->ground))
    {
      cairo_rectangle (cr, 0, 0, modules, modules);
      cairo_fill (cr);
    }
  if (hf_path_set_source (cr, palette, &code->paint))
    {
      cairo_translate (cr, QUIET_MODULES, QUIET_MODULES);
      path_modules (cr, qr);
      cairo_fill (cr);
    }
  cairo_restore (cr);

  return TRUE;
}
