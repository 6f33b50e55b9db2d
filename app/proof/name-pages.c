/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/name-pages.h"

#include "merge/merge.h"

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE "\u2069"

static const char *const name_fields[] = { "name", "first_name", "last_name", NULL };

/* Called for every stretch of a name. */
typedef struct
{
  GPtrArray *names; /* char, nullable: not asked for */
  guint n_found;
} Search;

static gboolean
look_for_names (HfItem *item, gpointer data)
{
  Search *search = data;

  if (item->kind != HF_ITEM_TEXT || item->hidden)
    return TRUE;

  for (guint i = 0; i < item->text->n_runs; i++)
    {
      const HfRun *run = &item->text->runs[i];

      if (run->field == NULL || !g_strv_contains (name_fields, run->field))
        continue;

      search->n_found++;
      if (search->names != NULL && !g_ptr_array_find_with_equal_func (search->names, run->text, g_str_equal, NULL))
        g_ptr_array_add (search->names, (gpointer) run->text);
    }

  return TRUE;
}

/* Somebody with every name there is. */
static HfCard *
merge_somebody (HfCard *card)
{
  HfFieldsDraft *draft = hf_fields_draft (NULL);
  g_autoptr (HfFields) fields = NULL;

  for (guint i = 0; name_fields[i] != NULL; i++)
    hf_fields_draft_set (draft, name_fields[i], "X");
  fields = hf_fields_seal (draft);

  return hf_merge_card (card, fields, HF_MERGE_ALL, NULL);
}

GArray *
hf_name_pages_find (HfCard *card)
{
  g_autoptr (HfCard) somebody = merge_somebody (card);
  g_autoptr (GArray) bearing = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) personal = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < card->format->n_pages; i++)
    {
      Search search = { NULL };

      hf_page_visit (somebody->pages[i], look_for_names, &search);
      if (search.n_found > 0)
        g_array_append_val (bearing, i);
      if (somebody->pages[i] != card->pages[i])
        g_array_append_val (personal, i);
    }

  if (bearing->len > 0)
    return g_steal_pointer (&bearing);
  if (personal->len == 0)
    g_array_append_val (personal, ((guint){ 0 }));

  return g_steal_pointer (&personal);
}

char *
hf_name_pages_read (HfCard *personal)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  Search search = { names };

  for (guint i = 0; i < personal->format->n_pages; i++)
    hf_page_visit (personal->pages[i], look_for_names, &search);

  /* Each in an isolate, so that names of either direction stay apart. */
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s" FIRST_STRONG_ISOLATE "%s" POP_ISOLATE, i > 0 ? " · " : "",
                            (const char *) names->pdata[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
