/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/find-bar.h"

#include "merge/find.h"
#include "ui/item-title.h"
#include "ui/view.h"
#include "ui/window.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HfFindBar
{
  HfDocumentWidget parent_instance;

  /* Template */
  GtkRevealer *revealer;
  GtkBox *rows;
  GtkBox *find_row;
  GtkEditable *sought;
  GtkLabel *place;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkToggleButton *match_case;
  GtkToggleButton *whole_words;
  GtkWidget *replace_row;
  GtkEditable *by;
  GtkWidget *replace_button;
  GtkWidget *replace_all_button;

  GArray *found; /* of HfFound */
  int current;   /* the place shown, or -1 */
};

G_DEFINE_FINAL_TYPE (HfFindBar, hf_find_bar, HF_TYPE_DOCUMENT_WIDGET)

enum
{
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static HfDocument *
get_document (HfFindBar *self)
{
  return hf_document_widget_get_document (HF_DOCUMENT_WIDGET (self));
}

static gboolean
is_open (HfFindBar *self)
{
  return gtk_revealer_get_reveal_child (self->revealer);
}

/* While one changes what only one person has, that alone is looked through, and replaced. */
static gboolean
looks_at_everybody (HfFindBar *self)
{
  return !hf_document_is_personal (get_document (self));
}

static HfCard *
get_card (HfFindBar *self)
{
  HfDocument *document = get_document (self);

  return looks_at_everybody (self) ? hf_document_get_card (document) : hf_document_get_edited_card (document);
}

static HfFindFlags
get_flags (HfFindBar *self)
{
  return (looks_at_everybody (self) ? HF_FIND_OWN : 0) |
         (gtk_toggle_button_get_active (self->match_case) ? HF_FIND_MATCH_CASE : 0) |
         (gtk_toggle_button_get_active (self->whole_words) ? HF_FIND_WHOLE_WORDS : 0);
}

static const HfFound *
get_current (HfFindBar *self)
{
  return self->current >= 0 ? &g_array_index (self->found, HfFound, self->current) : NULL;
}

/* Returns: the place in the list of whose own words @found is in, or -1 where they are in no list, or the words
 * everyone's */
static int
find_owner (HfFindBar *self, const HfFound *found)
{
  HfCrowd *crowd = hf_document_get_crowd (get_document (self));
  HfCard *card = get_card (self);
  HfItem *item = hf_card_find_item (card, found->id, NULL);

  if (found->own == 0 || item == NULL || found->own > item->n_owns)
    return -1;

  for (guint i = 0; i < hf_crowd_get_size (crowd); i++)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, i);
      HfClaim claim;

      if (hf_fields_get_claim (fields, card->uuid, &claim) && hf_owner_is (&item->owns[found->own - 1]->owner, &claim))
        return (int) i;
    }

  return -1;
}

/* What is added about whose words are shown. Returns: (transfer full) */
static char *
describe_owner (HfFindBar *self, const HfFound *found)
{
  int owner = find_owner (self, found);
  g_autofree char *name = owner >= 0 ? hf_document_dup_name (get_document (self), (guint) owner, TRUE) : NULL;

  if (found->own == 0)
    return g_strdup ("");
  if (name == NULL)
    return g_strdup (_ (", only for somebody who is not in the list"));

  /* Translators: added to a page of a card, as “Inside right”; %s is a person. */
  return g_strdup_printf (_ (", only %s’s"), name);
}

static char *
describe (HfFindBar *self)
{
  const HfFound *current = get_current (self);
  g_autofree char *owner = NULL;

  if (*gtk_editable_get_text (self->sought) == '\0')
    return g_strdup ("");
  if (self->found->len == 0)
    return g_strdup (_ ("Not on this card"));
  if (current == NULL)
    return g_strdup_printf (ngettext ("%u place", "%u places", self->found->len), self->found->len);

  /* Translators: the second of five places found, the page it is on, and perhaps whose words: “2 of 5 · Inside right,
   * only Ada’s”. */
  owner = describe_owner (self, current);
  return g_strdup_printf (current->locked ? _ ("%d of %u · %s%s, locked") : _ ("%d of %u · %s%s"), self->current + 1,
                          self->found->len, hf_view_get_page_title (current->page), owner);
}

static void
show_place (HfFindBar *self)
{
  g_autofree char *text = describe (self);
  const HfFound *current = get_current (self);
  gboolean any = self->found->len > 0;
  guint n_open = 0;

  for (guint i = 0; i < self->found->len; i++)
    n_open += !g_array_index (self->found, HfFound, i).locked;
  gtk_label_set_text (self->place, text);
  /* A line of its own is there only while something is told on it. */
  gtk_widget_set_visible (GTK_WIDGET (self->place), *text != '\0' || gtk_widget_get_parent (GTK_WIDGET (self->place)) ==
                                                                         GTK_WIDGET (self->find_row));
  gtk_widget_set_sensitive (self->previous_button, any);
  gtk_widget_set_sensitive (self->next_button, any);
  gtk_widget_set_sensitive (self->replace_button, current == NULL ? any : !current->locked);
  gtk_widget_set_sensitive (self->replace_all_button, n_open > 0);
}

/* Finds anew; what is shown stays shown as long as it is there. */
static void
find (HfFindBar *self)
{
  HfDocument *document = get_document (self);
  const HfFound *current = get_current (self);
  g_autofree char *id = current != NULL ? g_strdup (current->id) : NULL;
  gsize start = current != NULL ? current->start : 0;
  guint own = current != NULL ? current->own : 0;

  g_clear_pointer (&self->found, g_array_unref);
  self->current = -1;
  self->found = document != NULL && is_open (self)
                    ? hf_find_words (get_card (self), gtk_editable_get_text (self->sought), get_flags (self))
                    : g_array_new (FALSE, TRUE, sizeof (HfFound));
  for (guint i = 0; id != NULL && i < self->found->len; i++)
    {
      const HfFound *found = &g_array_index (self->found, HfFound, i);

      if (g_str_equal (found->id, id) && found->own == own && found->start == start)
        self->current = (int) i;
    }
  show_place (self);
}

/* Shows a card that has those words: that of whose they are, or one without others in their place. */
static void
show_owner (HfFindBar *self, const HfFound *found)
{
  HfDocument *document = get_document (self);
  int shown = hf_document_get_shown (document);
  int owner = find_owner (self, found);

  if (!looks_at_everybody (self))
    return;
  if (owner >= 0)
    hf_document_set_shown (document, owner);
  else if (found->own == 0 && shown >= 0 && hf_document_has_own (document, (guint) shown, found->id))
    hf_document_set_shown (document, HF_SHOWN_FIELDS);
}

static void
go_to (HfFindBar *self, int place)
{
  const HfFound *found;

  self->current = place;
  show_owner (self, &g_array_index (self->found, HfFound, place));
  found = get_current (self); /* found anew where another card is shown */
  if (found == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "canvas.select-words", "(suu)", found->id, (guint) found->start,
                              (guint) found->end);
  show_place (self);
}

static void
step (HfFindBar *self, int direction)
{
  int count = (int) self->found->len;

  if (count == 0)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else if (self->current < 0)
    go_to (self, direction > 0 ? 0 : count - 1);
  else
    go_to (self, (self->current + direction + count) % count);
}

static void
show_next (HfFindBar *self)
{
  step (self, 1);
}

static void
show_previous (HfFindBar *self)
{
  step (self, -1);
}

static void
sought_changed (HfFindBar *self)
{
  self->current = -1;
  find (self);
  if (self->found->len > 0)
    go_to (self, 0);
}

/* Replaces what is shown and goes on to what is next. */
static void
replace (HfFindBar *self)
{
  HfDocument *document = get_document (self);
  const HfFound *found = get_current (self);
  HfItem *item;
  g_autofree char *label = NULL;
  g_autoptr (HfCard) card = NULL;
  int place = self->current;

  if (document == NULL || found == NULL)
    {
      show_next (self);
      return;
    }

  card = hf_found_replace (get_card (self), found, gtk_editable_get_text (self->by));
  item = hf_document_find_item (document, found->id);
  if (card == get_card (self) || item == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      show_next (self);
      return;
    }

  label = g_strdup_printf (_ ("Replace in %s"), hf_item_title (item));
  self->current = -1;
  hf_document_take (document, hf_card_ref (card), label, NULL);
  /* What was put there may say the same again. */
  if (self->found->len > 0)
    go_to (self, MIN (place, (int) self->found->len - 1));
}

static void
replace_all (HfFindBar *self)
{
  HfDocument *document = get_document (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const char *sought = gtk_editable_get_text (self->sought);
  g_autofree char *label = g_strdup_printf (_ ("Replace “%s”"), sought);
  g_autofree char *said = NULL;
  guint count = 0;

  if (document == NULL || self->found->len == 0)
    return;

  self->current = -1;
  hf_document_take (
      document, hf_replace_words (get_card (self), sought, get_flags (self), gtk_editable_get_text (self->by), &count),
      label, NULL);
  said = g_strdup_printf (ngettext ("Replaced in %u place", "Replaced in %u places", count), count);
  if (HF_IS_WINDOW (root) && count > 0)
    hf_window_add_toast_with_undo (HF_WINDOW (root), said);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static char *
get_selected_words (HfDocument *document)
{
  HfItem *item = hf_document_get_selected_item (document);
  g_autofree char *words = NULL;
  gsize start;
  gsize end;

  if (item == NULL || item->kind != HF_ITEM_TEXT ||
      !hf_letters_find (hf_document_get_letters (document), item, &start, &end))
    return NULL;

  words = hf_text_get_words (item->text);
  return memchr (words + start, '\n', end - start) == NULL ? g_strndup (words + start, end - start) : NULL;
}

void
hf_find_bar_open (HfFindBar *self, gboolean replacing)
{
  g_autofree char *words = NULL;

  g_return_if_fail (HF_IS_FIND_BAR (self));

  words = get_document (self) != NULL ? get_selected_words (get_document (self)) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (self->replace_row, replacing);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  if (words != NULL)
    gtk_editable_set_text (self->sought, words);
  find (self);
  /* In this order: the bar is not mapped yet, and of what is selected in an entry that is not, and has the focus, GTK's
   * caret does not hear; it would go on blinking, and GTK warn of that. */
  gtk_editable_select_region (self->sought, 0, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->sought));
}

void
hf_find_bar_set_narrow (HfFindBar *self, gboolean narrow)
{
  GtkBox *box = narrow ? self->rows : self->find_row;
  GtkWidget *place = GTK_WIDGET (self->place);
  GtkWidget *parent = gtk_widget_get_parent (place);

  g_return_if_fail (HF_IS_FIND_BAR (self));

  if (parent == GTK_WIDGET (box))
    return;

  g_object_ref (place);
  gtk_box_remove (GTK_BOX (parent), place);
  gtk_box_insert_child_after (box, place, narrow ? GTK_WIDGET (self->find_row) : GTK_WIDGET (self->sought));
  g_object_unref (place);
  show_place (self);
}

gboolean
hf_find_bar_close (HfFindBar *self)
{
  g_return_val_if_fail (HF_IS_FIND_BAR (self), FALSE);

  if (!is_open (self))
    return FALSE;

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  find (self);
  g_signal_emit (self, signals[CLOSED], 0);
  return TRUE;
}

static void
close_bar (HfFindBar *self)
{
  hf_find_bar_close (self);
}

static void
close_by_key (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_find_bar_close (HF_FIND_BAR (widget));
}

static void
step_by_key (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step (HF_FIND_BAR (widget), g_variant_get_int32 (parameter));
}

static void
child_revealed (HfFindBar *self)
{
  if (!is_open (self))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
hf_find_bar_update (HfDocumentWidget *widget, HfDocument *document)
{
  if (is_open (HF_FIND_BAR (widget)))
    find (HF_FIND_BAR (widget));
}

/* What is found does not depend on what is selected. */
static void
hf_find_bar_show_selection (HfDocumentWidget *widget, HfDocument *document)
{
}

static void
hf_find_bar_forget (HfDocumentWidget *widget)
{
  HfFindBar *self = HF_FIND_BAR (widget);

  self->current = -1;
  g_array_set_size (self->found, 0);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
hf_find_bar_finalize (GObject *object)
{
  g_array_unref (HF_FIND_BAR (object)->found);

  G_OBJECT_CLASS (hf_find_bar_parent_class)->finalize (object);
}

static void
hf_find_bar_class_init (HfFindBarClass *klass)
{
  HfDocumentWidgetClass *document_class = HF_DOCUMENT_WIDGET_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_find_bar_finalize;
  document_class->update = hf_find_bar_update;
  document_class->show_selection = hf_find_bar_show_selection;
  document_class->forget = hf_find_bar_forget;

  signals[CLOSED] =
      g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "findbar");
  gtk_widget_class_install_action (widget_class, "find.close", NULL, close_by_key);
  gtk_widget_class_install_action (widget_class, "find.step", "i", step_by_key);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "find.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F3, 0, "find.step", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F3, GDK_SHIFT_MASK, "find.step", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK, "find.step", "i", -1);
  hf_document_widget_class_set_template (document_class, "find-bar");
  gtk_widget_class_bind_template_child (widget_class, HfFindBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, HfFindBar, rows);
  gtk_widget_class_bind_template_child (widget_class, HfFindBar, find_row);
  gtk_widget_class_bind_template_child (widget_class, HfFindBar, sought);
  gtk_widget_class_bind_template_child (widget_class, HfFindBar, place);
  gtk_widget_class_bind_template_child (widget_class, HfFindBar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, HfFindBar, next_button);
  gtk_widget_class_bind_template_child (widget_class, HfFindBar, match_case);
  gtk_widget_class_bind_template_child (widget_class, HfFindBar, whole_words);
  gtk_widget_class_bind_template_child (widget_class, HfFindBar, replace_row);
  gtk_widget_class_bind_template_child (widget_class, HfFindBar, by);
  gtk_widget_class_bind_template_child (widget_class, HfFindBar, replace_button);
  gtk_widget_class_bind_template_child (widget_class, HfFindBar, replace_all_button);
  gtk_widget_class_bind_template_callback (widget_class, sought_changed);
  gtk_widget_class_bind_template_callback (widget_class, show_next);
  gtk_widget_class_bind_template_callback (widget_class, show_previous);
  gtk_widget_class_bind_template_callback (widget_class, replace);
  gtk_widget_class_bind_template_callback (widget_class, replace_all);
  gtk_widget_class_bind_template_callback (widget_class, close_bar);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed);
}

static void
hf_find_bar_init (HfFindBar *self)
{
  self->found = g_array_new (FALSE, TRUE, sizeof (HfFound));
  self->current = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
