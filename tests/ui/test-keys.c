/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-keys.h"
#include "ui/keys.h"

#include <gtk/gtk.h>

#define N_ARROWS 4

/* Keypads, and a second key for the same: what nobody needs to be told. */
static gboolean
is_untold (const char *key)
{
  return g_str_has_prefix (key, "KP_") || strstr (key, ">KP_") != NULL || g_str_equal (key, "<Control>equal");
}

static gboolean
accelerators_equal (const char *a, const char *b)
{
  guint key_a;
  guint key_b;
  GdkModifierType modifiers_a;
  GdkModifierType modifiers_b;

  g_assert_true (gtk_accelerator_parse (a, &key_a, &modifiers_a));
  g_assert_true (gtk_accelerator_parse (b, &key_b, &modifiers_b));
  return key_a == key_b && modifiers_a == modifiers_b;
}

static gboolean
table_has (const char *action, const char *accelerator)
{
  for (const HfKeyGroup *group = hf_keys_list (); group->title != NULL; group++)
    for (const HfKey *key = group->keys; key->keys != NULL; key++)
      {
        g_auto (GStrv) each = g_strsplit (key->keys, " ", -1);

        if (g_strcmp0 (key->action, action) != 0)
          continue;
        for (guint i = 0; each[i] != NULL; i++)
          if (accelerators_equal (each[i], accelerator))
            return TRUE;
      }

  return FALSE;
}

static gboolean
canvas_has (const char *action, const char *accelerator)
{
  guint n_keys;
  const HfCanvasKey *keys = hf_canvas_list_keys (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      g_auto (GStrv) each = g_strsplit (keys[i].keys, "|", -1);

      for (guint j = 0; g_str_equal (keys[i].action, action) && each[j] != NULL; j++)
        if (accelerators_equal (each[j], accelerator))
          return TRUE;
    }

  return FALSE;
}

/* Everything shown for the canvas is bound there to that action. */
static void
test_what_is_shown_is_bound (void)
{
  guint n_seen = 0;

  for (const HfKeyGroup *group = hf_keys_list (); group->title != NULL; group++)
    for (const HfKey *key = group->keys; key->keys != NULL; key++)
      {
        g_auto (GStrv) each = g_strsplit (key->keys, " ", -1);

        for (guint i = 0; each[i] != NULL; i++)
          {
            guint value;
            GdkModifierType modifiers;

            g_assert_true (gtk_accelerator_parse (each[i], &value, &modifiers));
            if (key->action == NULL || hf_key_is_global (key))
              continue;
            if (!canvas_has (key->action, each[i]))
              g_error ("%s is shown for %s, and not bound", each[i], key->action);
            n_seen++;
          }
      }
  g_assert_cmpuint (n_seen, >, 3 * N_ARROWS);
}

/* And the other way round. */
static void
test_what_is_bound_is_shown (void)
{
  guint n_keys;
  const HfCanvasKey *keys = hf_canvas_list_keys (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      g_auto (GStrv) each = g_strsplit (keys[i].keys, "|", -1);

      for (guint j = 0; each[j] != NULL; j++)
        if (!is_untold (each[j]) && !table_has (keys[i].action, each[j]))
          g_error ("%s is bound to %s, and not in the table of app/ui/keys.c", each[j], keys[i].action);
    }
}

/* One key of the whole window does one thing. */
static void
test_no_key_is_bound_twice (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const HfKeyGroup *group = hf_keys_list (); group->title != NULL; group++)
    for (const HfKey *key = group->keys; key->keys != NULL; key++)
      {
        g_auto (GStrv) each = g_strsplit (key->keys, " ", -1);

        for (guint i = 0; hf_key_is_global (key) && each[i] != NULL; i++)
          if (!g_hash_table_add (seen, g_strdup (each[i])))
            g_error ("%s is bound twice", each[i]);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/keys/what-is-shown-is-bound", test_what_is_shown_is_bound);
  g_test_add_func ("/ui/keys/what-is-bound-is-shown", test_what_is_bound_is_shown);
  g_test_add_func ("/ui/keys/no-key-is-bound-twice", test_no_key_is_bound_twice);
  return g_test_run ();
}
