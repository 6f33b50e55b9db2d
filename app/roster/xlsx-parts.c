/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/xlsx-parts.h"

#include "base/limits.h"
#include "roster/xml.h"

#include <string.h>

typedef struct
{
  const char *part;
  GPtrArray *relations;
} Reading;

static void
free_relation (gpointer data)
{
  HfRelation *relation = data;

  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->target);
  g_free (relation);
}

static void
open_element (gpointer data, HfXml *xml, const char *element)
{
  Reading *reading = data;
  const char *id = hf_xml_get (xml, "Id");
  const char *type = hf_xml_get (xml, "Type");
  const char *target = hf_xml_get (xml, "Target");
  const char *mode = hf_xml_get (xml, "TargetMode");
  const char *slash = type != NULL ? strrchr (type, '/') : NULL;
  HfRelation *relation;

  if (!g_str_equal (element, "Relationship") || id == NULL || slash == NULL || target == NULL ||
      g_strcmp0 (mode, "External") == 0 || reading->relations->len >= HF_LIMIT_ROSTER_PARTS)
    return;

  relation = g_new0 (HfRelation, 1);
  relation->id = g_strdup (id);
  relation->type = g_strdup (slash + 1);
  relation->target = hf_package_resolve (reading->part, target);
  g_ptr_array_add (reading->relations, relation);
}

GPtrArray *
hf_relations_read (HfPackage *package, const char *part, GError **error)
{
  static const HfXmlHandlers handlers = { .open = open_element };
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func (free_relation);
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *base = part[0] != '\0' ? g_path_get_basename (part) : g_strdup ("");
  g_autofree char *beside = g_strconcat ("_rels/", base, ".rels", NULL);
  g_autofree char *file = g_str_equal (folder, ".") ? g_strdup (beside) : g_strconcat (folder, "/", beside, NULL);
  Reading reading = { part, relations };

  if (hf_package_has (package, file) &&
      !hf_xml_read (package, file, HF_LIMIT_ROSTER_PART_BYTES, &handlers, &reading, error))
    return NULL;

  return g_steal_pointer (&relations);
}

const char *
hf_relations_find_id (const GPtrArray *relations, const char *id)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const HfRelation *relation = g_ptr_array_index (relations, i);

      if (g_strcmp0 (relation->id, id) == 0)
        return relation->target;
    }

  return NULL;
}

const char *
hf_relations_find_type (const GPtrArray *relations, const char *type)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const HfRelation *relation = g_ptr_array_index (relations, i);

      if (g_str_equal (relation->type, type))
        return relation->target;
    }

  return NULL;
}
