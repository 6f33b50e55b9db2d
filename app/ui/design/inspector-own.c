/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-own.h"

#include "card/wear.h"
#include "ui/segmented.h"

#include <glib/gi18n.h>

struct _HfInspectorOwn
{
  HfInspectorSection parent_instance;

  /* Template */
  HfSegmented *choice;
  GtkLabel *hint;
};

G_DEFINE_FINAL_TYPE (HfInspectorOwn, hf_inspector_own, HF_TYPE_INSPECTOR_SECTION)

/* The item, if it is one of which the person shown may have their own. */
static HfItem *
get_item (HfDocument *document)
{
  HfItem *item = hf_document_get_shown (document) >= 0 ? hf_document_get_selected_item (document) : NULL;

  return item != NULL && hf_item_can_be_own (item) ? item : NULL;
}

static char *
describe (HfDocument *document, HfItem *item, const char *name, gboolean own)
{
  if (own)
    /* Translators: %s is the first name of a person. */
    return g_strdup_printf (
        item->kind == HF_ITEM_TEXT ? _ ("Only %s’s card says this.") : _ ("Only %s’s card shows this."), name);
  if (hf_document_is_personal (document))
    return g_strdup_printf (_ ("What you change now is on %s’s card alone."), name);

  return NULL;
}

static void
hf_inspector_own_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorOwn *self = HF_INSPECTOR_OWN (section);
  HfItem *item = get_item (document);
  int shown = hf_document_get_shown (document);
  g_autofree char *name = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *text = NULL;
  g_autofree char *accessible = NULL;
  g_autofree char *hint = NULL;
  gboolean own;

  gtk_widget_set_visible (GTK_WIDGET (self), item != NULL);
  if (item == NULL)
    return;

  own = hf_document_has_own (document, (guint) shown, item->id);
  name = hf_document_dup_name (document, (guint) shown, TRUE);
  whole = hf_document_dup_name (document, (guint) shown, FALSE);
  /* Translators: a choice: what is changed is on this person’s card alone. */
  text = g_strdup_printf (_ ("Only %s’s"), name);
  accessible = g_strdup_printf (_ ("Only for %s"), whole);
  hf_segmented_set_text (self->choice, "person", text, accessible);
  hf_segmented_select (self->choice, own || hf_document_is_personal (document) ? "person" : "everyone");
  hint = describe (document, item, name, own);
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
}

static void
chosen (HfInspectorOwn *self, const char *id)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  HfDocument *document = hf_inspector_section_get_document (section);
  HfItem *item = hf_inspector_section_is_deaf (section) ? NULL : get_item (document);
  g_autofree char *item_id = NULL;
  guint shown;

  if (item == NULL)
    return;

  item_id = g_strdup (item->id);
  shown = (guint) hf_document_get_shown (document);
  hf_document_set_personal (document, g_str_equal (id, "person"));
  if (g_str_equal (id, "everyone") && hf_document_has_own (document, shown, item_id))
    hf_document_use_everyones (document, shown, item_id);
}

static void
hf_inspector_own_class_init (HfInspectorOwnClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  section_class->edits_items = TRUE;
  section_class->update = hf_inspector_own_update;

  g_type_ensure (HF_TYPE_SEGMENTED);
  hf_inspector_section_class_set_template (section_class, "inspector-own");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorOwn, choice);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorOwn, hint);
  gtk_widget_class_bind_template_callback (widget_class, chosen);
}

static void
hf_inspector_own_init (HfInspectorOwn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  hf_segmented_add (self->choice, "everyone", _ ("Everyone’s"), NULL, _ ("For Everyone"));
  hf_segmented_add (self->choice, "person", "", NULL, "");
}
