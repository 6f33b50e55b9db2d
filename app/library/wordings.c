/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/wordings.h"

#include "base/limits.h"
#include "file/folder-read.h"
#include "file/load.h"
#include "library/collection-files.h"
#include "library/wordings-json.h"

/* What there is in one language. */
typedef struct
{
  char *language;
  HfWording *common;     /* of every template below */
  GHashTable *templates; /* id → HfWording */
} Tongue;

struct _HfWordings
{
  GPtrArray *tongues; /* Tongue, by language */
};

static void
tongue_free (gpointer data)
{
  Tongue *tongue = data;

  g_free (tongue->language);
  hf_wording_unref (tongue->common);
  g_hash_table_unref (tongue->templates);
  g_free (tongue);
}

static Tongue *
get_tongue (HfWordings *wordings, const char *language)
{
  Tongue *tongue;

  for (guint i = 0; i < wordings->tongues->len; i++)
    {
      tongue = g_ptr_array_index (wordings->tongues, i);
      if (g_ascii_strcasecmp (tongue->language, language) == 0)
        return tongue;
    }

  tongue = g_new0 (Tongue, 1);
  tongue->language = g_strdup (language);
  tongue->common = hf_wording_seal (hf_wording_draft_new (language));
  tongue->templates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hf_wording_unref);
  g_ptr_array_add (wordings->tongues, tongue);
  return tongue;
}

/* @below with what @top says laid over it. Returns: (transfer full) */
static HfWording *
lay_over (HfWording *below, HfWording *top)
{
  HfWordingDraft *draft = hf_wording_draft_new (hf_wording_get_language (below));

  hf_wording_draft_lay_over (draft, below);
  hf_wording_draft_lay_over (draft, top);
  return hf_wording_seal (draft);
}

/* Takes over what a file says; it goes before what was there. */
static void
merge (HfWordings *wordings, HfWording *common, GHashTable *templates)
{
  Tongue *tongue = get_tongue (wordings, hf_wording_get_language (common));
  HfWording *all = lay_over (tongue->common, common);
  GHashTableIter iter;
  gpointer id, wording;

  hf_wording_unref (tongue->common);
  tongue->common = all;
  g_hash_table_iter_init (&iter, templates);
  while (g_hash_table_iter_next (&iter, &id, &wording))
    {
      HfWording *before = g_hash_table_lookup (tongue->templates, id);
      HfWording *now = before != NULL ? lay_over (before, wording) : hf_wording_ref ((HfWording *) wording);

      g_hash_table_replace (tongue->templates, g_strdup (id), (gpointer) now);
    }
}

static void
load_file (HfWordings *wordings, const char *folder, const char *name, GPtrArray *doubts)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hf_folder_read (folder, name, HF_LIMIT_WORDS_FILE_BYTES, &error);
  g_autoptr (HfWording) common = NULL;
  g_autoptr (GHashTable) templates = bytes != NULL ? hf_wordings_from_json (bytes, path, &common, &error) : NULL;

  if (templates != NULL)
    merge (wordings, common, templates);
  else if (doubts != NULL)
    g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_WARNING, "broken-words", "%s", error->message));
}

static int
compare_languages (gconstpointer a, gconstpointer b)
{
  const Tongue *const *tongue_a = a;
  const Tongue *const *tongue_b = b;

  return g_strcmp0 ((*tongue_a)->language, (*tongue_b)->language);
}

HfWordings *
hf_wordings_load (const HfLibrary *library, GPtrArray *doubts)
{
  HfWordings *wordings = g_atomic_rc_box_new0 (HfWordings);
  const char *const *folders = hf_library_get_folders (library);

  wordings->tongues = g_ptr_array_new_with_free_func (tongue_free);
  for (guint left = g_strv_length ((char **) folders); left > 0; left--)
    {
      g_autofree char *folder = g_build_filename (folders[left - 1], "words", NULL);
      g_autoptr (GPtrArray) names = hf_collection_list_files (folder);

      for (guint i = 0; i < names->len; i++)
        load_file (wordings, folder, g_ptr_array_index (names, i), doubts);
    }
  g_ptr_array_sort (wordings->tongues, compare_languages);

  return wordings;
}

HfWordings *
hf_wordings_ref (HfWordings *wordings)
{
  return g_atomic_rc_box_acquire (wordings);
}

static void
clear (gpointer data)
{
  HfWordings *wordings = data;

  g_ptr_array_unref (wordings->tongues);
}

void
hf_wordings_unref (HfWordings *wordings)
{
  g_atomic_rc_box_release_full (wordings, clear);
}

GPtrArray *
hf_wordings_list (const HfWordings *wordings, HfCard *model)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_wording_unref);
  const char *id = model->info.template_id;

  g_ptr_array_add (list, (gpointer) hf_wording_of_card (model));
  for (guint i = 0; id != NULL && i < wordings->tongues->len; i++)
    {
      const Tongue *tongue = g_ptr_array_index (wordings->tongues, i);
      HfWording *own = g_hash_table_lookup (tongue->templates, id);

      if (own != NULL && g_ascii_strcasecmp (tongue->language, model->language) != 0)
        g_ptr_array_add (list, (gpointer) lay_over (tongue->common, own));
    }

  return list;
}

GPtrArray *
hf_wordings_list_for_card (const HfWordings *wordings, const HfLibrary *library, HfCard *card)
{
  const char *id = card->info.template_id;
  g_autofree char *path = id != NULL ? hf_library_find_template (library, id, NULL) : NULL;
  g_autoptr (HfCard) model = path != NULL ? hf_file_load (path, HF_FILE_LOAD_SKETCH, NULL, NULL) : NULL;

  if (model == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) hf_wording_unref);

  return hf_wordings_list (wordings, model);
}
