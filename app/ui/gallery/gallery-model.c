/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gallery/gallery-model.h"

#include "file/load.h"
#include "ui/files/drafts.h"
#include "ui/files/recent.h"
#include "ui/gallery/gallery-filter.h"

#include <string.h>

struct _HfGalleryModel
{
  GObject parent_instance;

  HfLibrary *library;
  GPtrArray *templates; /* of HfGalleryEntry; NULL: not looked for yet */
  GCancellable *cancellable;
  GPtrArray *recent; /* of HfGalleryEntry */
  GCancellable *recent_cancellable;
};

G_DEFINE_FINAL_TYPE (HfGalleryModel, hf_gallery_model, G_TYPE_OBJECT)

enum
{
  TEMPLATES_CHANGED,
  RECENT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A card as the worker hands it over. */
typedef struct
{
  HfEntryKind kind;
  char *path;
  HfCard *sketch;   /* NULL where it is missing */
  GPtrArray *known; /* HfWording, of a template */
  char *search_text;
  guint place;    /* of a template's folder: the user's, the company's, ours */
  gint64 time_s;  /* of a card of late */
  char *draft_id; /* NULL: it is no draft */
  char *card_path;
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_free (found->path);
  g_clear_pointer (&found->sketch, hf_card_unref);
  g_clear_pointer (&found->known, g_ptr_array_unref);
  g_free (found->search_text);
  g_free (found->draft_id);
  g_free (found->card_path);
  g_free (found);
}

static gboolean
lies_in (const char *path, const char *folder)
{
  return g_str_has_prefix (path, folder) && G_IS_DIR_SEPARATOR (path[strlen (folder)]);
}

static guint
find_place (const HfLibrary *library, const char *path)
{
  const char *const *folders = hf_library_get_folders (library);
  guint place = 0;

  while (folders[place] != NULL && !lies_in (path, folders[place]))
    place++;

  return place;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Found *first = *(Found *const *) a;
  const Found *second = *(Found *const *) b;

  if (first->place != second->place)
    return first->place < second->place ? -1 : 1;

  return g_strcmp0 (first->path, second->path);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer library, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) templates = hf_library_list_templates (library, NULL);
  g_autoptr (HfWordings) wordings = hf_wordings_load (library, NULL);
  GPtrArray *all = g_ptr_array_new_with_free_func (found_free);

  for (guint i = 0; i < templates->len; i++)
    {
      const HfTemplate *template = g_ptr_array_index (templates, i);
      Found *found = g_new0 (Found, 1);

      found->path = g_strdup (template->path);
      found->sketch = hf_card_ref (template->sketch);
      found->known = hf_wordings_list (wordings, template->sketch);
      found->search_text = hf_gallery_search_text (template->sketch, found->known);
      found->place = find_place (library, template->path);
      g_ptr_array_add (all, found);
    }
  g_ptr_array_sort (all, compare_places);

  g_task_return_pointer (task, all, (GDestroyNotify) g_ptr_array_unref);
}

static void
entry_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  /* A template whose pictures cannot be read shows its words; using it tells why. */
  (void) hf_gallery_entry_load_finish (HF_GALLERY_ENTRY (source), result, NULL);
}

static void
looked (GObject *source, GAsyncResult *result, gpointer data)
{
  HfGalleryModel *self = HF_GALLERY_MODEL (source);
  g_autoptr (GPtrArray) all = g_task_propagate_pointer (G_TASK (result), NULL);

  if (all == NULL)
    return; /* superseded */

  g_clear_pointer (&self->templates, g_ptr_array_unref);
  self->templates = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      const Found *found = g_ptr_array_index (all, i);
      HfGalleryEntry *entry = hf_gallery_entry_new (HF_ENTRY_TEMPLATE, found->path, found->sketch, found->search_text);

      hf_gallery_entry_set_wordings (entry, found->known);
      g_ptr_array_add (self->templates, entry);
    }
  g_signal_emit (self, signals[TEMPLATES_CHANGED], 0);

  for (guint i = 0; i < self->templates->len; i++)
    hf_gallery_entry_load_async (g_ptr_array_index (self->templates, i), self->cancellable, entry_loaded, NULL);
}

static Found *
found_new (const char *path, gint64 time_s)
{
  Found *found = g_new0 (Found, 1);

  found->path = g_strdup (path);
  found->time_s = time_s;
  found->sketch = hf_file_load (path, HF_FILE_LOAD_SKETCH, NULL, NULL);
  found->kind = found->sketch != NULL ? HF_ENTRY_SAVED : HF_ENTRY_MISSING;
  if (found->sketch != NULL)
    found->search_text = hf_gallery_search_text (found->sketch, NULL);
  return found;
}

static void
add_drafts (GPtrArray *all, GHashTable *paths)
{
  g_autoptr (GPtrArray) drafts = hf_drafts_list ();

  for (guint i = 0; i < drafts->len; i++)
    {
      const HfDraft *draft = g_ptr_array_index (drafts, i);
      Found *found = found_new (draft->path, draft->kept_s);

      if (found->sketch == NULL)
        {
          found_free (found); /* nothing that could be opened */
          continue;
        }
      found->kind = draft->card_path != NULL ? HF_ENTRY_EDITED : HF_ENTRY_UNSAVED;
      found->draft_id = g_strdup (draft->id);
      found->card_path = g_strdup (draft->card_path);
      if (draft->card_path != NULL)
        g_hash_table_add (paths, g_strdup (draft->card_path));
      g_ptr_array_add (all, found);
    }
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const Found *first = *(Found *const *) a;
  const Found *second = *(Found *const *) b;

  return first->time_s < second->time_s ? 1 : first->time_s > second->time_s ? -1 : 0;
}

static void
look_for_recent_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const GPtrArray *recents = data;
  g_autoptr (GHashTable) paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *all = g_ptr_array_new_with_free_func (found_free);

  add_drafts (all, paths);
  for (guint i = 0; i < recents->len; i++)
    {
      const HfRecent *recent = g_ptr_array_index (recents, i);

      if (!g_hash_table_contains (paths, recent->path))
        g_ptr_array_add (all, found_new (recent->path, recent->time_s));
    }
  g_ptr_array_sort (all, compare_times);

  g_task_return_pointer (task, all, (GDestroyNotify) g_ptr_array_unref);
}

/* The entry there was for the very same card as it was then. Returns: (transfer full) (nullable) */
static HfGalleryEntry *
find_same (HfGalleryModel *self, const Found *found)
{
  for (guint i = 0; i < self->recent->len; i++)
    {
      HfGalleryEntry *entry = g_ptr_array_index (self->recent, i);

      if (hf_gallery_entry_get_kind (entry) == found->kind && hf_gallery_entry_get_time (entry) == found->time_s &&
          g_str_equal (hf_gallery_entry_get_path (entry), found->path))
        return g_object_ref (entry);
    }

  return NULL;
}

static HfGalleryEntry *
make_recent (const Found *found)
{
  HfGalleryEntry *entry = hf_gallery_entry_new (found->kind, found->path, found->sketch, found->search_text);

  hf_gallery_entry_set_time (entry, found->time_s);
  if (found->draft_id != NULL)
    hf_gallery_entry_set_draft (entry, found->draft_id, found->card_path);
  return entry;
}

static void
looked_for_recent (GObject *source, GAsyncResult *result, gpointer data)
{
  HfGalleryModel *self = HF_GALLERY_MODEL (source);
  g_autoptr (GPtrArray) all = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean same;

  if (all == NULL)
    return; /* superseded */

  same = all->len == self->recent->len;
  for (guint i = 0; i < all->len; i++)
    {
      const Found *found = g_ptr_array_index (all, i);
      HfGalleryEntry *entry = find_same (self, found);

      same = same && entry == g_ptr_array_index (self->recent, i);
      if (entry == NULL)
        entry = make_recent (found);
      g_ptr_array_add (entries, entry);
      if (found->kind != HF_ENTRY_MISSING && hf_gallery_entry_get_card (entry) == NULL)
        hf_gallery_entry_load_async (entry, self->recent_cancellable, entry_loaded, NULL);
    }
  g_ptr_array_unref (self->recent);
  self->recent = g_steal_pointer (&entries);

  if (!same)
    g_signal_emit (self, signals[RECENT_CHANGED], 0);
}

void
hf_gallery_model_reload_recent (HfGalleryModel *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (HF_IS_GALLERY_MODEL (self));

  g_cancellable_cancel (self->recent_cancellable);
  g_clear_object (&self->recent_cancellable);
  self->recent_cancellable = g_cancellable_new ();
  task = g_task_new (self, self->recent_cancellable, looked_for_recent, NULL);
  g_task_set_source_tag (task, hf_gallery_model_reload_recent);
  g_task_set_task_data (task, hf_recent_list (), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, look_for_recent_in_thread);
}

const GPtrArray *
hf_gallery_model_get_recent (HfGalleryModel *self)
{
  g_return_val_if_fail (HF_IS_GALLERY_MODEL (self), NULL);

  return self->recent;
}

HfGalleryModel *
hf_gallery_model_new (HfLibrary *library)
{
  HfGalleryModel *self = g_object_new (HF_TYPE_GALLERY_MODEL, NULL);

  self->library = library;
  hf_gallery_model_reload (self);
  return self;
}

void
hf_gallery_model_reload (HfGalleryModel *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (HF_IS_GALLERY_MODEL (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, looked, NULL);
  g_task_set_source_tag (task, hf_gallery_model_reload);
  g_task_set_task_data (task, self->library, NULL);
  g_task_run_in_thread (task, look_in_thread);
}

const GPtrArray *
hf_gallery_model_get_templates (HfGalleryModel *self)
{
  static GPtrArray *none;

  g_return_val_if_fail (HF_IS_GALLERY_MODEL (self), NULL);

  if (self->templates != NULL)
    return self->templates;
  if (none == NULL)
    none = g_ptr_array_new ();
  return none;
}

gboolean
hf_gallery_model_is_ready (HfGalleryModel *self)
{
  return self->templates != NULL;
}

static void
hf_gallery_model_dispose (GObject *object)
{
  HfGalleryModel *self = HF_GALLERY_MODEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  g_cancellable_cancel (self->recent_cancellable);
  g_clear_object (&self->recent_cancellable);
  g_clear_pointer (&self->recent, g_ptr_array_unref);

  G_OBJECT_CLASS (hf_gallery_model_parent_class)->dispose (object);
}

static void
hf_gallery_model_class_init (HfGalleryModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_gallery_model_dispose;

  signals[TEMPLATES_CHANGED] =
      g_signal_new ("templates-changed", HF_TYPE_GALLERY_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RECENT_CHANGED] =
      g_signal_new ("recent-changed", HF_TYPE_GALLERY_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_gallery_model_init (HfGalleryModel *self)
{
  self->recent = g_ptr_array_new_with_free_func (g_object_unref);
}
