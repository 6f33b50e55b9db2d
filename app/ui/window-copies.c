/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies: of the card, as it is or laid out for another size, in a window of their own; and of a page, on the
 * clipboard. */
#include "base/length.h"
#include "batch/words.h"
#include "card/edit.h"
#include "card/new-card.h"
#include "ui/item-title.h"
#include "ui/thumbnailer.h"
#include "ui/view.h"
#include "ui/window-private.h"

#include <glib/gi18n.h>
#include <time.h>

/* How fine a page of paper is copied. */
#define COPY_DPI 300.0

/* A copy is a card of its own, in a window of its own, and not saved yet. @format: (nullable): its size */
static void
open_copy (HfWindow *self, const HfFormat *format, const char *title)
{
  HfCard *card = hf_document_get_card (self->document);
  g_autoptr (HfCard) copy = hf_new_card (card, &(HfNewCard){ .format = format }, (gint64) time (NULL));
  g_autoptr (HfCard) titled = hf_card_with_title (copy, title);
  g_autoptr (HfDocument) document = hf_document_new (titled, NULL);
  HfWindow *window = hf_window_new (HF_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));

  hf_window_set_document (window, document);
  hf_card_file_adopt (window->file, NULL);
  gtk_window_present (GTK_WINDOW (window));
}

static void
duplicate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);
  /* Translators: %s is the title of a card. */
  g_autofree char *title = g_strdup_printf (_ ("%s (copy)"), hf_card_title (hf_document_get_card (self->document)));

  open_copy (self, NULL, title);
}

/* The card itself stays as it is: what becomes of it in another shape is there to be looked at. */
static void
copy_for_format (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);
  const HfFormat *format = hf_format_from_id (g_variant_get_string (parameter, NULL));
  g_autofree char *title = NULL;

  g_return_if_fail (format != NULL);

  /* Translators: the title of a card, and a size: “Thank you (Square picture, 1080 × 1080)”. */
  title = g_strdup_printf (_ ("%s (%s)"), hf_card_title (hf_document_get_card (self->document)), _ (format->title));
  open_copy (self, format, title);
}

static void
page_painted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HfWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = hf_thumbnailer_paint_finish (HF_THUMBNAILER (source), result, &error);

  if (texture == NULL)
    {
      hf_window_show_error (self, _ ("The page could not be copied"), error);
      return;
    }

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self)), texture);
  hf_window_add_toast_with_action (self, _ ("Page copied"), _ ("Copy Its Description"), "win.copy-description", NULL);
}

/* What is looked at, for whom it is looked at, fine enough to be printed. */
static void
copy_page (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);
  HfCard *card = hf_document_get_shown_card (self->document);
  HfView view = hf_document_get_view (self->document);
  double dpi = card->format->screen_dpi > 0.0 ? card->format->screen_dpi : COPY_DPI;
  HfSide side;

  if (hf_view_get_side (card, view, &side))
    hf_thumbnailer_paint_async (hf_thumbnailer_get_default (), card, view,
                                (int) (hf_px_from_pt (side.width_pt, dpi) + 0.5), NULL, page_painted,
                                g_object_ref (self));
}

/* What the picture says and shows, for those who do not see it: people paste it where the picture goes. */
static void
copy_description (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);
  HfCard *card = hf_document_get_shown_card (self->document);
  g_autoptr (GString) all = g_string_new (NULL);
  HfSide side;

  if (!hf_view_get_side (card, hf_document_get_view (self->document), &side))
    return;

  for (guint i = 0; i < side.n_pages; i++)
    {
      g_autofree char *words = hf_words_of_page (card->pages[side.pages[i]]);

      g_string_append_printf (all, "%s%s", all->len > 0 && words[0] != '\0' ? " – " : "", words);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), all->str);
  hf_window_add_toast (self, _ ("The description is copied"));
}

void
hf_window_install_copy_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (klass, "win.copy-for", "s", copy_for_format);
  gtk_widget_class_install_action (klass, "win.copy-page", NULL, copy_page);
  gtk_widget_class_install_action (klass, "win.copy-description", NULL, copy_description);
}
