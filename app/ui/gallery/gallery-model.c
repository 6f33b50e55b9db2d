/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gallery/gallery-model.h"

#include "ui/gallery/gallery-filter.h"

struct _HfGalleryModel
{
  GObject parent_instance;

  HfLibrary *library;
  GPtrArray *templates; /* of HfGalleryEntry; NULL: not looked for yet */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HfGalleryModel, hf_gallery_model, G_TYPE_OBJECT)

enum
{
  TEMPLATES_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A template as the worker hands it over. */
typedef struct
{
  char *path;
  HfCard *sketch;
  char *search_text;
  guint place; /* of its folder: the user's, the company's, ours */
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_free (found->path);
  hf_card_unref (found->sketch);
  g_free (found->search_text);
  g_free (found);
}

static guint
find_place (const HfLibrary *library, const char *path)
{
  const char *const *folders = hf_library_get_folders (library);
  guint place = 0;

  while (folders[place] != NULL && !g_str_has_prefix (path, folders[place]))
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
  GPtrArray *all = g_ptr_array_new_with_free_func (found_free);

  for (guint i = 0; i < templates->len; i++)
    {
      const HfTemplate *template = g_ptr_array_index (templates, i);
      Found *found = g_new0 (Found, 1);

      found->path = g_strdup (template->path);
      found->sketch = hf_card_ref (template->sketch);
      found->search_text = hf_gallery_search_text (template->sketch);
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

      g_ptr_array_add (self->templates,
                       hf_gallery_entry_new (HF_ENTRY_TEMPLATE, found->path, found->sketch, found->search_text));
    }
  g_signal_emit (self, signals[TEMPLATES_CHANGED], 0);

  for (guint i = 0; i < self->templates->len; i++)
    hf_gallery_entry_load_async (g_ptr_array_index (self->templates, i), self->cancellable, entry_loaded, NULL);
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

  G_OBJECT_CLASS (hf_gallery_model_parent_class)->dispose (object);
}

static void
hf_gallery_model_class_init (HfGalleryModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_gallery_model_dispose;

  signals[TEMPLATES_CHANGED] =
      g_signal_new ("templates-changed", HF_TYPE_GALLERY_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_gallery_model_init (HfGalleryModel *self)
{
}
