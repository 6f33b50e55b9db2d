/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An input method for tests, as a module of GTK: F12 begins to compose. Then letters come in capitals as what is being
 * composed, BackSpace takes the last away, Escape gives it up, Return commits it, and F4 asks for the letter before the
 * caret to be deleted. Otherwise it is GTK's own, with its dead keys. */
#include <gtk/gtk.h>
#include <gtk/gtkimmodule.h>

#define TEST_TYPE_INPUT (test_input_get_type ())
G_DECLARE_FINAL_TYPE (TestInput, test_input, TEST, INPUT, GtkIMContextSimple)

G_MODULE_EXPORT void g_io_module_load (GIOModule *module);
G_MODULE_EXPORT void g_io_module_unload (GIOModule *module);
G_MODULE_EXPORT char **g_io_module_query (void);

struct _TestInput
{
  GtkIMContextSimple parent_instance;

  GString *composed; /* NULL: nothing is */
};

G_DEFINE_DYNAMIC_TYPE (TestInput, test_input, GTK_TYPE_IM_CONTEXT_SIMPLE)

static void
end (TestInput *self)
{
  if (self->composed == NULL)
    return;

  g_string_free (self->composed, TRUE);
  self->composed = NULL;
  g_signal_emit_by_name (self, "preedit-changed");
  g_signal_emit_by_name (self, "preedit-end");
}

static void
commit (TestInput *self)
{
  g_autofree char *words = g_strdup (self->composed->str);

  end (self);
  if (*words != '\0')
    g_signal_emit_by_name (self, "commit", words);
}

static gboolean
compose (TestInput *self, guint key)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  gboolean deleted;

  switch (key)
    {
    case GDK_KEY_Return:
      commit (self);
      return TRUE;
    case GDK_KEY_Escape:
      end (self);
      return TRUE;
    case GDK_KEY_F4:
      g_signal_emit_by_name (self, "delete-surrounding", -1, 1, &deleted);
      return TRUE;
    case GDK_KEY_BackSpace:
      g_string_truncate (self->composed, self->composed->len > 0 ? self->composed->len - 1 : 0);
      break;
    default:
      if (!g_unichar_isalpha (letter))
        return FALSE;
      g_string_append_unichar (self->composed, g_unichar_toupper (letter));
    }

  g_signal_emit_by_name (self, "preedit-changed");
  return TRUE;
}

static gboolean
test_input_filter_keypress (GtkIMContext *context, GdkEvent *event)
{
  TestInput *self = TEST_INPUT (context);
  gboolean pressed = gdk_event_get_event_type (event) == GDK_KEY_PRESS;
  guint key = gdk_key_event_get_keyval (event);

  if (pressed && self->composed == NULL && key == GDK_KEY_F12)
    {
      self->composed = g_string_new (NULL);
      g_signal_emit_by_name (self, "preedit-start");
      return TRUE;
    }
  if (pressed && self->composed != NULL && compose (self, key))
    return TRUE;

  return GTK_IM_CONTEXT_CLASS (test_input_parent_class)->filter_keypress (context, event);
}

static void
test_input_get_preedit_string (GtkIMContext *context, char **words, PangoAttrList **attributes, int *caret)
{
  TestInput *self = TEST_INPUT (context);

  if (self->composed == NULL)
    {
      GTK_IM_CONTEXT_CLASS (test_input_parent_class)->get_preedit_string (context, words, attributes, caret);
      return;
    }

  if (words != NULL)
    *words = g_strdup (self->composed->str);
  if (attributes != NULL)
    *attributes = pango_attr_list_new ();
  if (caret != NULL)
    *caret = (int) g_utf8_strlen (self->composed->str, -1);
}

static void
test_input_reset (GtkIMContext *context)
{
  end (TEST_INPUT (context));
  GTK_IM_CONTEXT_CLASS (test_input_parent_class)->reset (context);
}

static void
test_input_finalize (GObject *object)
{
  if (TEST_INPUT (object)->composed != NULL)
    g_string_free (TEST_INPUT (object)->composed, TRUE);

  G_OBJECT_CLASS (test_input_parent_class)->finalize (object);
}

static void
test_input_class_init (TestInputClass *klass)
{
  GtkIMContextClass *context_class = GTK_IM_CONTEXT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = test_input_finalize;
  context_class->filter_keypress = test_input_filter_keypress;
  context_class->get_preedit_string = test_input_get_preedit_string;
  context_class->reset = test_input_reset;
}

static void
test_input_class_finalize (TestInputClass *klass)
{
}

static void
test_input_init (TestInput *self)
{
}

void
g_io_module_load (GIOModule *module)
{
  g_type_module_use (G_TYPE_MODULE (module));
  test_input_register_type (G_TYPE_MODULE (module));
  g_io_extension_point_implement (GTK_IM_MODULE_EXTENSION_POINT_NAME, TEST_TYPE_INPUT, "heartfelt-test", 10);
}

void
g_io_module_unload (GIOModule *module)
{
}

char **
g_io_module_query (void)
{
  const char *names[] = { GTK_IM_MODULE_EXTENSION_POINT_NAME, NULL };

  return g_strdupv ((char **) names);
}
