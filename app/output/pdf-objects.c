/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-objects.h"

#include <string.h>

HfPdfObject *
hf_pdf_object_new (void)
{
  HfPdfObject *object = g_new0 (HfPdfObject, 1);

  object->text = g_string_new (NULL);
  object->references = g_array_new (FALSE, FALSE, sizeof (HfPdfReference));
  return object;
}

/* Two regular characters in a row belong to one token (ISO 32000-2, 7.2.3). */
static gboolean
is_regular (char c)
{
  return c != '\0' && strchr ("()<>[]{}/% \t\r\n\f", c) == NULL;
}

static void
separate (GString *text, char next)
{
  if (text->len > 0 && is_regular (text->str[text->len - 1]) && is_regular (next))
    g_string_append_c (text, ' ');
}

void
hf_pdf_object_append (HfPdfObject *object, const char *token, gssize length)
{
  separate (object->text, token[0]);
  g_string_append_len (object->text, token, length);
}

void
hf_pdf_object_append_reference (HfPdfObject *object, gboolean to_stamp, guint target)
{
  HfPdfReference reference = { object->text->len, to_stamp, target };

  g_array_append_val (object->references, reference);
}

GString *
hf_pdf_object_resolve (const HfPdfObject *object, const GArray *numbers, const GArray *stamps)
{
  const GString *text = object->text;
  GString *whole = g_string_sized_new (text->len + 16 * object->references->len);
  gsize done = 0;

  for (guint i = 0; i < object->references->len; i++)
    {
      const HfPdfReference *reference = &g_array_index (object->references, HfPdfReference, i);
      const GArray *targets = reference->to_stamp ? stamps : numbers;

      if (reference->at > done)
        separate (whole, text->str[done]);
      g_string_append_len (whole, text->str + done, (gssize) (reference->at - done));
      g_string_append_printf (whole, " %u 0 R", g_array_index (targets, guint, reference->target));
      done = reference->at;
    }

  separate (whole, text->str[done]);
  g_string_append_len (whole, text->str + done, (gssize) (text->len - done));
  return whole;
}

void
hf_pdf_object_free (HfPdfObject *object)
{
  if (object == NULL)
    return;

  g_string_free (object->text, TRUE);
  g_array_unref (object->references);
  g_clear_pointer (&object->stream, hf_pdf_stream_free);
  g_free (object);
}

HfPdfObjects *
hf_pdf_objects_new (void)
{
  HfPdfObjects *objects = g_new0 (HfPdfObjects, 1);

  objects->objects = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_pdf_object_free);
  objects->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_pdf_object_free);
  return objects;
}

void
hf_pdf_objects_free (HfPdfObjects *objects)
{
  if (objects == NULL)
    return;

  g_ptr_array_unref (objects->objects);
  g_ptr_array_unref (objects->pages);
  g_free (objects);
}
