/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/typing.h"

#include "base/limits.h"
#include "card/typography.h"
#include "merge/clean.h"
#include "merge/syntax.h"
#include "ui/files/settings.h"
#include "ui/window.h"

#include <glib/gi18n.h>
#include <string.h>

const char *
hf_typing_get_language (HfCard *card, HfText *text)
{
  return text->language != NULL ? text->language : card->language;
}

/* Whether a field is begun at the end of @before: a brace on the last line that is not closed yet. */
static gboolean
is_in_field (const char *before)
{
  gboolean stray = FALSE;
  gsize position = 0;
  HfPiece piece;

  while (hf_syntax_next (before, &position, &piece))
    stray = piece.kind == HF_PIECE_STRAY || (stray && piece.kind != HF_PIECE_BREAK);

  return stray;
}

char *
hf_typing_improve (HfCard *card, HfText *text, const char *words, gsize caret, gsize *out_start)
{
  g_autofree char *before = g_strndup (words, caret);

  if (!hf_settings_get_typography (hf_settings_get_default ()) || is_in_field (before))
    return NULL;

  return hf_typography_improve (hf_typing_get_language (card, text), before, out_start);
}

typedef struct
{
  GtkWidget *widget;
  HfWordsPasted pasted;
} Paste;

static void
words_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Paste *paste = data;
  g_autofree char *words = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autofree char *clean = words != NULL ? hf_clean_value (words) : NULL;

  if (clean == NULL || *clean == '\0')
    hf_window_add_toast_for (paste->widget, _ ("There is no text on the clipboard"));
  else
    paste->pasted (paste->widget, clean);
  g_object_unref (paste->widget);
  g_free (paste);
}

void
hf_typing_paste (GtkWidget *widget, HfWordsPasted pasted)
{
  Paste *paste = g_new (Paste, 1);

  *paste = (Paste){ g_object_ref (widget), pasted };
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, words_read, paste);
}

gboolean
hf_typing_can_break (const char *words, GError **error)
{
  guint n_letters = 0;

  for (const char *at = words; *at != '\0' && n_letters <= HF_LIMIT_WRITTEN_WORD_LETTERS; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      /* Lines of Chinese and Japanese end anywhere. */
      n_letters = g_unichar_isspace (letter) || g_unichar_iswide (letter) ? 0 : n_letters + 1;
    }
  if (n_letters <= HF_LIMIT_WRITTEN_WORD_LETTERS)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
               _ ("No word on a card can have more than %u letters. Copy a part of it."),
               HF_LIMIT_WRITTEN_WORD_LETTERS);
  return FALSE;
}

gboolean
hf_typing_has_room (GtkWidget *widget, gsize used, const char *words)
{
  gsize length = strlen (words);
  g_autofree char *room = g_format_size_full (HF_LIMIT_WRITTEN_BYTES, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *size = g_format_size_full (length, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  if (!hf_typing_can_break (words, &error))
    {
      hf_window_add_toast_for (widget, error->message);
      return FALSE;
    }
  if (used + length <= HF_LIMIT_WRITTEN_BYTES)
    return TRUE;

  /* Translators: both are sizes, such as 32 KiB. */
  said = g_strdup_printf (_ ("A text on a card can have %s; this would add %s. Copy a part of it."), room, size);
  hf_window_add_toast_for (widget, said);
  return FALSE;
}
