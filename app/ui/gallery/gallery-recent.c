/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards of late in the gallery, and work that outlived a crash. */
#include "ui/files/drafts.h"
#include "ui/files/kept-people.h"
#include "ui/files/recent.h"
#include "ui/gallery/gallery-page-private.h"
#include "ui/gallery/gallery-words.h"
#include "ui/item-title.h"
#include "ui/window.h"

#include <glib/gi18n.h>

/* About one line of cards, until all are asked for. */
static guint
get_most_shown (HfGalleryPage *self)
{
  if (gtk_toggle_button_get_active (self->show_all_button))
    return G_MAXUINT;

  return self->size_class == HF_SIZE_WIDE ? 6 : self->size_class == HF_SIZE_MEDIUM ? 4 : 2;
}

guint
hf_gallery_page_arrange_recent (HfGalleryPage *self)
{
  gboolean about_templates =
      hf_gallery_filter_has_facets (&self->filter) || hf_filter_bar_get_palette (self->filter_bar) != NULL;
  guint most = get_most_shown (self);
  guint n_matching = 0;
  guint n_shown = 0;
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->recent_grid));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      HfGalleryEntry *entry = hf_gallery_tile_get_entry (HF_GALLERY_TILE (child));
      HfCard *sketch = hf_gallery_entry_get_sketch (entry);
      gboolean asked_for = !about_templates &&
                           (self->filter.words == NULL ||
                            (sketch != NULL && hf_gallery_filter_matches (&self->filter, sketch, NULL,
                                                                          hf_gallery_entry_get_search_text (entry))));

      hf_gallery_page_size_tile (self, HF_GALLERY_TILE (child));
      n_matching += asked_for ? 1 : 0;
      gtk_widget_set_visible (child, asked_for && n_matching <= most);
      n_shown += asked_for && n_matching <= most ? 1 : 0;
    }
  gtk_widget_set_visible (self->recent_section, n_shown > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->show_all_button),
                          n_matching > n_shown || gtk_toggle_button_get_active (self->show_all_button));
  return n_shown;
}

void
hf_gallery_page_rebuild_recent (HfGalleryPage *self)
{
  const GPtrArray *recent = hf_gallery_model_get_recent (self->model);
  GtkWidget *old;

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->recent_grid))) != NULL)
    {
      if (self->chosen == HF_GALLERY_TILE (old))
        hf_gallery_page_choose_none (self);
      gtk_flow_box_remove (self->recent_grid, old);
    }
  for (guint i = 0; i < recent->len; i++)
    gtk_flow_box_append (self->recent_grid, hf_gallery_tile_new (g_ptr_array_index (recent, i)));
  hf_gallery_page_arrange (self);
}

void
hf_gallery_page_forget (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfGalleryPage *self = HF_GALLERY_PAGE (widget);

  hf_recent_remove (g_variant_get_string (parameter, NULL));
  hf_gallery_model_reload_recent (self->model);
}

void
hf_gallery_page_remove_template (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_window_remove_template (HF_WINDOW (gtk_widget_get_root (widget)), g_variant_get_string (parameter, NULL));
}

void
hf_gallery_page_discard (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfGalleryPage *self = HF_GALLERY_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  hf_draft_discard (id);
  hf_kept_people_discard (id); /* of a card that was never saved, whose draft is called as its people are */
  hf_gallery_model_reload_recent (self->model);
  g_signal_emit_by_name (self, "discarded", id);
}

guint
hf_gallery_page_count_offers (HfGalleryPage *self)
{
  g_return_val_if_fail (HF_IS_GALLERY_PAGE (self), 0);

  return self->crashed != NULL ? self->crashed->len : 0;
}

static void offer_next (HfGalleryPage *self);

/* Lets go of the draft offered; the file, or the draft in the list of recent cards, stays. */
static HfDraft *
take_offered (HfGalleryPage *self)
{
  return self->crashed != NULL && self->crashed->len > 0 ? g_ptr_array_steal_index (self->crashed, 0) : NULL;
}

void
hf_gallery_page_recovery_chosen (HfGalleryPage *self, const char *id)
{
  g_autoptr (HfDraft) draft = take_offered (self);

  if (draft == NULL)
    return;

  if (g_str_equal (id, "recovered"))
    g_signal_emit_by_name (self, "recover", draft->id, TRUE);
  else if (g_str_equal (id, "saved"))
    g_signal_emit_by_name (self, "recover", draft->id, FALSE);
  else
    hf_draft_close (draft->id);
  offer_next (self);
}

static char *
describe_draft (const HfDraft *draft)
{
  g_autoptr (GDateTime) kept = g_date_time_new_from_unix_local (draft->kept_s);
  g_autofree char *kept_at = g_date_time_format (kept, "%X");
  g_autoptr (GDateTime) saved = NULL;
  g_autofree char *day = NULL;
  g_autofree char *saved_at = NULL;

  if (draft->print.modified_ns == 0)
    return g_strdup_printf (_ ("Nothing is lost: your work was kept at %s. You had not saved it yet."), kept_at);

  saved = g_date_time_new_from_unix_local (draft->print.modified_ns / G_GINT64_CONSTANT (1000000000));
  day = hf_day_title (g_date_time_to_unix (saved), draft->kept_s);
  saved_at = g_date_time_format (saved, "%H:%M");
  /* Translators: a time, a day such as “Today”, a time. */
  return g_strdup_printf (_ ("Nothing is lost: your work was kept at %s. Last saved by yourself: %s, %s."), kept_at,
                          day, saved_at);
}

static void
loaded_crashed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HfGalleryPage) self = data;
  HfCard *card = hf_gallery_entry_load_finish (HF_GALLERY_ENTRY (source), result, NULL);
  const HfDraft *draft;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  const HfNoticeChoice both[] = { { "saved", _ ("Open Last Saved"), FALSE },
                                  { "recovered", _ ("Open Recovered Card"), TRUE },
                                  { NULL } };

  if (self->crashed == NULL)
    return; /* the window was closed meanwhile */
  if (card == NULL)
    {
      hf_gallery_page_recovery_chosen (self, "");
      return;
    }

  draft = g_ptr_array_index (self->crashed, 0);
  title = g_strdup_printf (_ ("Heartfelt stopped while “%s” was open"), hf_card_title (card));
  text = describe_draft (draft);
  hf_notice_say (self->notice, title, text, draft->card_path != NULL ? both : &both[1]);
  hf_notice_set_card (self->notice, card);
}

static void
offer_next (HfGalleryPage *self)
{
  const HfDraft *draft;
  g_autoptr (HfGalleryEntry) entry = NULL;

  if (self->crashed->len == 0)
    return;

  draft = g_ptr_array_index (self->crashed, 0);
  entry = hf_gallery_entry_new (HF_ENTRY_UNSAVED, draft->path, NULL, NULL);
  hf_gallery_entry_load_async (entry, NULL, loaded_crashed, g_object_ref (self));
}

void
hf_gallery_page_offer_recovery (HfGalleryPage *self, GPtrArray *drafts)
{
  g_return_if_fail (HF_IS_GALLERY_PAGE (self));

  g_clear_pointer (&self->crashed, g_ptr_array_unref);
  self->crashed = g_ptr_array_ref (drafts);
  offer_next (self);
}
