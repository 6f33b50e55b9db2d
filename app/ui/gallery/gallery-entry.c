/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gallery/gallery-entry.h"

#include "card/edit.h"
#include "file/load.h"
#include "merge/sample.h"
#include "ui/gallery/gallery-filter.h"
#include "ui/gallery/gallery-words.h"
#include "ui/item-title.h"

#include <glib/gi18n.h>
#include <time.h>

struct _HfGalleryEntry
{
  GObject parent_instance;

  HfEntryKind kind;
  char *path;
  char *draft_id;  /* NULL: it is no draft */
  char *card_path; /* of a draft whose card has a file; else NULL */
  char *search_text;
  char *file_title; /* of a card that is missing */
  gint64 time_s;
  HfCard *sketch;

  GPtrArray *known; /* HfWording; NULL: the card alone */

  HfCard *card;
  HfCard *sampled;         /* the card with its sample values, in the language asked for last */
  char *sampled_language;  /* that language; NULL: its own */
  HfCard *recolored;       /* that in the palette asked for last */
  HfPalette *recolored_in; /* that palette */
};

G_DEFINE_FINAL_TYPE (HfGalleryEntry, hf_gallery_entry, G_TYPE_OBJECT)

enum
{
  LOADED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

HfGalleryEntry *
hf_gallery_entry_new (HfEntryKind kind, const char *path, HfCard *sketch, const char *search_text)
{
  HfGalleryEntry *self = g_object_new (HF_TYPE_GALLERY_ENTRY, NULL);

  self->kind = kind;
  self->path = g_strdup (path);
  self->search_text = g_strdup (search_text != NULL ? search_text : "");
  if (sketch != NULL)
    self->sketch = hf_card_ref (sketch);
  else
    {
      self->file_title = g_path_get_basename (path);
      if (g_str_has_suffix (self->file_title, ".heartfelt"))
        self->file_title[strlen (self->file_title) - strlen (".heartfelt")] = '\0';
    }

  return self;
}

void
hf_gallery_entry_set_wordings (HfGalleryEntry *self, GPtrArray *known)
{
  g_return_if_fail (HF_IS_GALLERY_ENTRY (self));

  self->known = g_ptr_array_ref (known);
}

const GPtrArray *
hf_gallery_entry_get_wordings (HfGalleryEntry *self)
{
  return self->known;
}

HfEntryKind
hf_gallery_entry_get_kind (HfGalleryEntry *self)
{
  return self->kind;
}

gboolean
hf_gallery_entry_is_template (HfGalleryEntry *self)
{
  return self->kind == HF_ENTRY_TEMPLATE;
}

const char *
hf_gallery_entry_get_path (HfGalleryEntry *self)
{
  return self->path;
}

void
hf_gallery_entry_set_draft (HfGalleryEntry *self, const char *id, const char *card_path)
{
  g_return_if_fail (HF_IS_GALLERY_ENTRY (self));

  self->draft_id = g_strdup (id);
  self->card_path = g_strdup (card_path);
}

const char *
hf_gallery_entry_get_draft_id (HfGalleryEntry *self)
{
  return self->draft_id;
}

const char *
hf_gallery_entry_get_card_path (HfGalleryEntry *self)
{
  return self->draft_id != NULL ? self->card_path : self->path;
}

gint64
hf_gallery_entry_get_time (HfGalleryEntry *self)
{
  return self->time_s;
}

void
hf_gallery_entry_set_time (HfGalleryEntry *self, gint64 time_s)
{
  self->time_s = time_s;
}

HfCard *
hf_gallery_entry_get_sketch (HfGalleryEntry *self)
{
  return self->sketch;
}

HfCard *
hf_gallery_entry_get_card (HfGalleryEntry *self)
{
  return self->card;
}

HfCard *
hf_gallery_entry_say (HfGalleryEntry *self, HfCard *card, const char *language)
{
  if (language == NULL || self->known == NULL)
    return hf_card_ref (card);

  return hf_card_in_language (card, language, self->known, NULL);
}

/* Makes the card as it is shown in @language, unless it was last shown so. */
static void
sample (HfGalleryEntry *self, const char *language)
{
  g_autoptr (HfCard) said = NULL;
  GDate today;

  if (self->sampled != NULL && g_strcmp0 (self->sampled_language, language) == 0)
    return;

  g_clear_pointer (&self->sampled, hf_card_unref);
  g_clear_pointer (&self->recolored, hf_card_unref);
  g_clear_pointer (&self->recolored_in, hf_palette_unref);
  g_free (self->sampled_language);
  self->sampled_language = g_strdup (language);

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));
  said = hf_gallery_entry_say (self, self->card, language);
  self->sampled = hf_merge_samples (said, &today);
}

HfCard *
hf_gallery_entry_show (HfGalleryEntry *self, HfPalette *palette, const char *language)
{
  if (self->card == NULL)
    return NULL;

  sample (self, language);
  if (palette == NULL || !hf_gallery_entry_is_template (self) || !hf_gallery_suits (self->sampled, palette))
    return hf_card_ref (self->sampled);

  if (self->recolored_in != palette)
    {
      g_clear_pointer (&self->recolored, hf_card_unref);
      g_clear_pointer (&self->recolored_in, hf_palette_unref);
      self->recolored = hf_card_with_palette (self->sampled, palette);
      self->recolored_in = hf_palette_ref (palette);
    }

  return hf_card_ref (self->recolored);
}

const char *
hf_gallery_entry_get_search_text (HfGalleryEntry *self)
{
  return self->search_text;
}

const char *
hf_gallery_entry_get_title (HfGalleryEntry *self, const char *language)
{
  HfWording *wording = language != NULL && self->known != NULL ? hf_wording_match (self->known, language) : NULL;

  if (self->sketch == NULL)
    return self->file_title;
  if (wording != NULL && hf_wording_get_title (wording) != NULL)
    return hf_wording_get_title (wording);

  return hf_card_title (self->sketch);
}

char *
hf_gallery_entry_describe (HfGalleryEntry *self)
{
  g_autofree char *day = self->time_s != 0 ? hf_day_title (self->time_s, (gint64) time (NULL)) : NULL;

  switch (self->kind)
    {
    case HF_ENTRY_TEMPLATE:
      return g_strdup (_ (self->sketch->format->title));
    case HF_ENTRY_MISSING:
      return g_strdup (_ ("Moved or deleted"));
    case HF_ENTRY_UNSAVED:
      /* Translators: %s is a day, such as “Today”. */
      return day != NULL ? g_strdup_printf (_ ("%s · not saved yet"), day) : g_strdup (_ ("Not saved yet"));
    case HF_ENTRY_EDITED:
      return day != NULL ? g_strdup_printf (_ ("%s · edited, kept safe"), day) : g_strdup (_ ("Edited, kept safe"));
    default:
      return g_steal_pointer (&day);
    }
}

static void
load_in_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  GError *error = NULL;
  HfCard *card = hf_file_load (path, HF_FILE_LOAD_DEFAULT, cancellable, &error);

  if (card != NULL)
    g_task_return_pointer (task, (gpointer) card, (GDestroyNotify) hf_card_unref);
  else
    g_task_return_error (task, error);
}

static void
take_card (HfGalleryEntry *self, HfCard *card)
{
  if (self->card != NULL)
    return; /* asked for twice */

  self->card = hf_card_ref (card);
  g_signal_emit (self, signals[LOADED], 0);
}

void
hf_gallery_entry_load_async (HfGalleryEntry *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, hf_gallery_entry_load_async);
  if (self->card != NULL)
    {
      g_task_return_pointer (task, (gpointer) hf_card_ref (self->card), (GDestroyNotify) hf_card_unref);
      return;
    }

  g_task_set_task_data (task, g_strdup (self->path), g_free);
  g_task_run_in_thread (task, load_in_thread);
}

HfCard *
hf_gallery_entry_load_finish (HfGalleryEntry *self, GAsyncResult *result, GError **error)
{
  g_autoptr (HfCard) card = g_task_propagate_pointer (G_TASK (result), error);

  if (card == NULL)
    return NULL;

  take_card (self, card);
  return self->card;
}

static void
hf_gallery_entry_finalize (GObject *object)
{
  HfGalleryEntry *self = HF_GALLERY_ENTRY (object);

  g_free (self->path);
  g_free (self->draft_id);
  g_free (self->card_path);
  g_free (self->search_text);
  g_free (self->file_title);
  g_free (self->sampled_language);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  g_clear_pointer (&self->sketch, hf_card_unref);
  g_clear_pointer (&self->card, hf_card_unref);
  g_clear_pointer (&self->sampled, hf_card_unref);
  g_clear_pointer (&self->recolored, hf_card_unref);
  g_clear_pointer (&self->recolored_in, hf_palette_unref);

  G_OBJECT_CLASS (hf_gallery_entry_parent_class)->finalize (object);
}

static void
hf_gallery_entry_class_init (HfGalleryEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_gallery_entry_finalize;

  signals[LOADED] =
      g_signal_new ("loaded", HF_TYPE_GALLERY_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_gallery_entry_init (HfGalleryEntry *self)
{
}
