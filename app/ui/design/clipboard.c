/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/clipboard.h"

#include "base/limits.h"
#include "card/arrange.h"
#include "file/load.h"
#include "file/save.h"
#include "ui/design/new-item.h"
#include "ui/design/typing.h"
#include "ui/item-title.h"
#include "ui/window.h"

#include <glib/gi18n.h>

/* Items travel as a card that has them on its front. */
#define ITEMS_TYPE "application/vnd.heartfelt.items+zip"

/* What is taken from the clipboard, best first. */
static const char *const types[] = { ITEMS_TYPE,   "image/svg+xml", "image/png",
                                     "image/jpeg", "image/webp",    "text/plain;charset=utf-8",
                                     NULL };

/* A paste under way. */
typedef struct
{
  HfDocument *document;
  double offset_mm;
  const char *type;
  GByteArray *bytes;
} Paste;

static void
paste_free (gpointer data)
{
  Paste *paste = data;

  g_object_unref (paste->document);
  g_byte_array_unref (paste->bytes);
  g_free (paste);
}

/* The words of all texts, in the order they are read. */
static char *
list_words (GPtrArray *items)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      HfItem *item = g_ptr_array_index (items, i);
      g_autofree char *its_words = item->kind == HF_ITEM_TEXT ? hf_text_get_words (item->text) : NULL;

      if (its_words != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", its_words);
    }

  return g_strdup (words->str);
}

static GBytes *
pack (HfCard *card, GPtrArray *items, GError **error)
{
  HfCardDraft *draft = hf_card_draft_new (card->format, card->palette, card->pairing);
  HfPageDraft *page = hf_page_draft_new (HF_PAGE_FRONT);
  g_autoptr (HfCard) carrier = NULL;

  hf_page_draft_take_items (page, g_ptr_array_ref (items));
  hf_card_draft_take_page (draft, hf_page_seal (page));
  carrier = hf_card_seal (draft);
  return hf_file_to_bytes (carrier, NULL, error);
}

static void
show_error (GtkWidget *widget, const char *title, const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (HF_IS_WINDOW (root))
    hf_window_show_error (HF_WINDOW (root), title, error);
}

void
hf_clipboard_copy (GtkWidget *widget, HfCard *card, const char *const *ids)
{
  g_autoptr (GPtrArray) items = hf_card_list_items (card, ids);
  g_autofree char *words = list_words (items);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = pack (card, items, &error);
  g_autoptr (GdkContentProvider) content = NULL;

  if (bytes == NULL)
    {
      show_error (widget, _ ("This could not be copied"), error);
      return;
    }

  content = gdk_content_provider_new_for_bytes (ITEMS_TYPE, bytes);
  if (words[0] != '\0')
    content = gdk_content_provider_new_union (
        (GdkContentProvider *[]){ g_steal_pointer (&content), gdk_content_provider_new_typed (G_TYPE_STRING, words) },
        2);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
}

/* Whether something on the page lies just where @items would come to lie. */
static gboolean
is_taken (HfDocument *document, GPtrArray *items)
{
  HfPage *page = hf_card_get_page (hf_document_get_card (document), hf_document_get_page (document));
  HfItem *first = items->len > 0 ? g_ptr_array_index (items, 0) : NULL;

  for (guint i = 0; i < page->n_items && first != NULL; i++)
    if (hf_frame_equal (&page->items[i]->frame, &first->frame))
      return TRUE;

  return FALSE;
}

static gboolean
paste_items (Paste *paste, GBytes *bytes, GError **error)
{
  HfDocument *document = paste->document;
  g_autoptr (HfCard) carrier = hf_file_load_bytes (bytes, _ ("the clipboard"), HF_FILE_LOAD_DEFAULT, NULL, error);
  g_autoptr (GPtrArray) items = NULL;
  g_auto (GStrv) ids = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  double offset_mm;
  HfCard *card;
  HfPage *front;

  if (carrier == NULL)
    return FALSE;

  items = hf_item_list_new ();
  front = hf_card_get_page (carrier, HF_PAGE_FRONT);
  for (guint i = 0; i < front->n_items; i++)
    g_ptr_array_add (items, (gpointer) hf_item_ref (front->items[i]));
  offset_mm = is_taken (document, items) ? paste->offset_mm : 0.0;
  card = hf_card_add_items (hf_document_get_card (document), hf_document_get_page (document), items, offset_mm,
                            offset_mm, &ids);
  title = hf_item_list_title (card, (const char *const *) ids);
  label = g_strdup_printf (_ ("Paste %s"), title);
  hf_document_take (document, card, label, NULL);
  hf_document_select (document, (const char *const *) ids);
  return TRUE;
}

static gboolean
paste_text (Paste *paste, GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = NULL;

  if (length > HF_LIMIT_WRITTEN_BYTES)
    {
      g_autofree char *limit = g_format_size_full (HF_LIMIT_WRITTEN_BYTES, G_FORMAT_SIZE_IEC_UNITS);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                   _ ("A text on a card can have %s. Copy a part of it, and paste again."), limit);
      return FALSE;
    }

  text = g_utf8_make_valid (data, (gssize) length);
  if (!hf_typing_can_break (text, error))
    return FALSE;

  hf_new_text (paste->document, text, NULL);
  return TRUE;
}

static void
finish (GtkWidget *widget, Paste *paste)
{
  g_autoptr (GBytes) bytes = g_bytes_new (paste->bytes->data, paste->bytes->len);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (g_str_equal (paste->type, ITEMS_TYPE))
    done = paste_items (paste, bytes, &error);
  else if (g_str_has_prefix (paste->type, "image/"))
    done = hf_new_art_or_picture (paste->document, _ ("Pasted picture"), bytes, NULL, &error);
  else
    done = paste_text (paste, bytes, &error);
  if (!done)
    show_error (widget, _ ("This could not be pasted"), error);
}

#define PIECE_BYTES (64u << 10)

static void
read_piece (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Paste *paste = g_task_get_task_data (task);
  GtkWidget *widget = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) piece = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);

  if (piece == NULL)
    {
      show_error (widget, _ ("This could not be pasted"), error);
      g_task_return_boolean (task, FALSE);
      return;
    }
  if (g_bytes_get_size (piece) == 0)
    {
      finish (widget, paste);
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_byte_array_append (paste->bytes, g_bytes_get_data (piece, NULL), (guint) g_bytes_get_size (piece));
  if (paste->bytes->len > HF_LIMIT_PICTURE_BYTES)
    {
      g_autoptr (GError) too_large = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                                                          _ ("What is on the clipboard is too large for a card."));

      show_error (widget, _ ("This could not be pasted"), too_large);
      g_task_return_boolean (task, FALSE);
      return;
    }
  g_input_stream_read_bytes_async (G_INPUT_STREAM (source), PIECE_BYTES, G_PRIORITY_DEFAULT, NULL, read_piece,
                                   g_steal_pointer (&task));
}

static void
opened (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Paste *paste = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, &paste->type, &error);

  if (stream == NULL)
    {
      /* An empty clipboard, or one with nothing for a card, is nothing to speak of. */
      g_task_return_boolean (task, FALSE);
      return;
    }

  g_input_stream_read_bytes_async (stream, PIECE_BYTES, G_PRIORITY_DEFAULT, NULL, read_piece, g_steal_pointer (&task));
}

void
hf_clipboard_paste (GtkWidget *widget, HfDocument *document, double offset_mm)
{
  GTask *task = g_task_new (widget, NULL, NULL, NULL);
  Paste *paste = g_new0 (Paste, 1);

  paste->document = g_object_ref (document);
  paste->offset_mm = offset_mm;
  paste->bytes = g_byte_array_new ();
  g_task_set_source_tag (task, hf_clipboard_paste);
  g_task_set_task_data (task, paste, paste_free);
  gdk_clipboard_read_async (gtk_widget_get_clipboard (widget), (const char **) types, G_PRIORITY_DEFAULT, NULL, opened,
                            task);
}
