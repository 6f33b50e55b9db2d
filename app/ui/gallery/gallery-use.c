/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the gallery to a card: new ones of templates and blank ones, as people prefer theirs, and those of late. */
#include "ui/gallery/gallery-page-private.h"

#include "card/new-card.h"
#include "ui/application.h"
#include "ui/files/settings.h"

#include <glib/gi18n.h>
#include <time.h>

static void
fail (HfGalleryPage *self, const char *what, const GError *error)
{
  g_signal_emit_by_name (self, "failed", what, error);
}

/* A new card of @model as people prefer theirs, where the design comes out right so. @palette (nullable). Returns:
 * (transfer full) */
static HfCard *
make_card (HfCard *model, HfPalette *palette)
{
  HfSettings *settings = hf_settings_get_default ();
  const char *id = hf_settings_get_format (settings);
  const HfFormat *format = id != NULL ? hf_format_from_id (id) : NULL;
  HfNewCard wishes = { .palette = palette };

  if (format != NULL && format != model->format && hf_format_is_near (model->format, format))
    wishes.format = format;
  return hf_new_card (model, &wishes, (gint64) time (NULL));
}

static void
loaded_for_use (GObject *source, GAsyncResult *result, gpointer data)
{
  HfGalleryEntry *entry = HF_GALLERY_ENTRY (source);
  g_autoptr (HfGalleryPage) self = data;
  g_autoptr (GError) error = NULL;
  HfCard *model = hf_gallery_entry_load_finish (entry, result, &error);
  HfPalette *palette;
  const char *language;
  g_autoptr (HfCard) said = NULL;
  g_autoptr (HfCard) card = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (model == NULL)
    {
      fail (self, _ ("This template could not be used"), error);
      return;
    }

  palette = hf_filter_bar_get_palette (self->filter_bar);
  language = self->filter.facets[HF_FACET_LANGUAGE];
  if (language == NULL)
    language = hf_settings_get_language (hf_settings_get_default ());
  said = hf_gallery_entry_say (entry, model, language);
  card = make_card (said, palette != NULL && hf_gallery_suits (model, palette) ? palette : NULL);
  hf_gallery_page_close_preview (self);
  g_signal_emit_by_name (self, "use-card", card);
}

void
hf_gallery_page_use_entry (HfGalleryPage *self, HfGalleryEntry *entry)
{
  if (!hf_gallery_entry_is_template (entry))
    {
      g_signal_emit_by_name (self, "open-entry", entry);
      return;
    }

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  hf_gallery_entry_load_async (entry, self->cancellable, loaded_for_use, g_object_ref (self));
}

void
hf_gallery_page_use_blank (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfGalleryPage *self = HF_GALLERY_PAGE (widget);
  const HfFormat *format = hf_format_from_id (g_variant_get_string (parameter, NULL));
  HfLibrary *library = hf_application_get_library (hf_application_get_default ());
  g_autoptr (GPtrArray) palettes = hf_library_list_palettes (library, NULL);
  g_autoptr (GPtrArray) pairings = hf_library_list_pairings (library, NULL);
  HfNewCard wishes = { .language = hf_settings_get_language (hf_settings_get_default ()) };
  g_autoptr (HfCard) blank = NULL;
  g_autoptr (HfCard) card = NULL;

  g_return_if_fail (format != NULL);

  if (palettes->len == 0 || pairings->len == 0)
    {
      g_autoptr (GError) error = g_error_new_literal (HF_LIBRARY_ERROR, HF_LIBRARY_ERROR_NOT_FOUND,
                                                      _ ("Heartfelt’s own palettes and lettering are missing. "
                                                         "Install it again, or open a card you have."));

      fail (self, _ ("A blank card could not be made"), error);
      return;
    }

  blank = hf_new_blank_card (format, g_ptr_array_index (palettes, 0), g_ptr_array_index (pairings, 0),
                             (gint64) time (NULL));
  card = hf_new_card (blank, &wishes, (gint64) time (NULL));
  g_signal_emit_by_name (self, "use-card", card);
}
