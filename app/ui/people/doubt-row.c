/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/doubt-row.h"

#include "card/smaller.h"
#include "card/wear.h"
#include "roster/edit.h"
#include "ui/people/doubt-mend.h"
#include "ui/proof-run.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct _Block Block;

struct _HfDoubtRow
{
  GtkListBoxRow parent_instance;

  HfDocument *document;
  HfRoster *roster; /* the doubts are about */
  guint index;
  guint id;
  GPtrArray *doubts;
  GtkWidget *first_button; /* NULL: none mends anything */

  Block *pressed;   /* whose button was pressed just now; NULL: none */
  gboolean keeps;   /* the pressed one is kept, not mended */
  gboolean changes; /* the card is to be changed for it, in Design */
  gboolean shrinks; /* the text it is about may shrink for it, on everybody's card */
  char *text;       /* what was written by hand for it; nullable */
};

G_DEFINE_FINAL_TYPE (HfDoubtRow, hf_doubt_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What belongs to one doubt, and goes with its block of words and buttons. */
struct _Block
{
  HfDoubtRow *row; /* its ancestor */
  const HfDoubt *doubt;
  HfMend *mend; /* NULL: none */
  int column;   /* to write in by hand, or -1 */
};

static void
block_free (gpointer data)
{
  Block *block = data;

  hf_mend_free (block->mend);
  g_free (block);
}

/* Whether the list still says what the doubts are about; it may have been edited while cards are looked at again. */
static gboolean
is_current (HfDoubtRow *self)
{
  HfRoster *roster = hf_document_get_roster (self->document);
  HfPerson *before;
  HfPerson *now;

  if (roster == self->roster)
    return TRUE;
  if (roster == NULL || hf_roster_find_id (roster, self->id) != (int) self->index ||
      hf_roster_get_n_columns (roster) != hf_roster_get_n_columns (self->roster))
    return FALSE;

  before = hf_roster_get_person (self->roster, self->index);
  now = hf_roster_get_person (roster, self->index);
  for (guint i = 0; i < hf_roster_get_n_columns (roster); i++)
    if (!g_str_equal (hf_person_get_value (before, i), hf_person_get_value (now, i)))
      return FALSE;

  return TRUE;
}

/* What a press does once it is over: a button must not go while it is being clicked, and edits make rows go. */
static gboolean
carry_out (gpointer data)
{
  HfDoubtRow *self = data;
  Block *block = g_steal_pointer (&self->pressed);
  g_autofree char *text = g_steal_pointer (&self->text);
  gboolean shrinks = self->shrinks;

  self->shrinks = FALSE;
  /* A row that was let go of has lost its blocks too. */
  if (self->document == NULL || block == NULL || !is_current (self))
    return G_SOURCE_REMOVE;

  if (self->changes)
    {
      self->changes = FALSE;
      hf_document_set_shown (self->document, (int) self->index);
      gtk_widget_activate_action (GTK_WIDGET (self), "card.change", "s", block->doubt->item);
      return G_SOURCE_REMOVE;
    }
  if (shrinks)
    hf_document_allow_smaller (self->document, block->doubt->item);
  else if (text != NULL)
    hf_document_write_cell (self->document, self->index, (guint) block->column, text);
  else if (self->keeps)
    hf_document_keep (self->document, self->index, block->doubt);
  else
    hf_document_mend (self->document, block->mend);
  g_signal_emit (self, signals[SETTLED], 0);
  return G_SOURCE_REMOVE;
}

static void
press (Block *block, gboolean keeps, const char *text)
{
  HfDoubtRow *self = block->row;

  if (self->pressed != NULL)
    return;

  self->pressed = block;
  self->keeps = keeps;
  self->text = g_strdup (text);
  g_idle_add_full (G_PRIORITY_DEFAULT, carry_out, g_object_ref (self), g_object_unref);
}

static void
mend_clicked (Block *block)
{
  press (block, FALSE, NULL);
}

static void
keep_clicked (Block *block)
{
  press (block, TRUE, NULL);
}

static void
change_clicked (Block *block)
{
  block->row->changes = block->row->pressed == NULL;
  press (block, FALSE, NULL);
}

static void
smaller_clicked (Block *block)
{
  block->row->shrinks = block->row->pressed == NULL;
  press (block, FALSE, NULL);
}

static void
written (Block *block, GtkEntry *entry)
{
  press (block, FALSE, gtk_editable_get_text (GTK_EDITABLE (entry)));
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (entry), GTK_TYPE_POPOVER)));
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
dress (HfDoubtRow *self, GtkWidget *button, const char *text)
{
  HfPerson *person = hf_roster_get_person (self->roster, self->index);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hf_person_get (person, HF_FIELD_NAME), -1);
  gtk_widget_add_css_class (button, "mend");
}

/* What comes of a press is said whole, in two lines where the panel is narrow or letters are large. */
static GtkWidget *
make_button_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  return label;
}

static GtkWidget *
add_button (HfDoubtRow *self, GtkWidget *box, const char *text, GCallback clicked, Block *block)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), make_button_label (text));
  dress (self, button, text);
  g_signal_connect_swapped (button, "clicked", clicked, block);
  gtk_box_append (GTK_BOX (box), button);
  if (self->first_button == NULL)
    self->first_button = button;
  return button;
}

static void
add_entry_button (HfDoubtRow *self, GtkWidget *box, Block *block)
{
  const HfRosterColumn *column = hf_roster_get_column (self->roster, (guint) block->column);
  const char *text = hf_person_get_value (hf_roster_get_person (self->roster, self->index), (guint) block->column);
  const char *name = g_str_equal (block->doubt->kind, "nothing-specific") ? _ ("Write a Note")
                     : hf_doubt_is_of_length (block->doubt)               ? _ ("Write It Shorter")
                                                                          : _ ("Write It Anew");
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 24);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, column->heading, -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (written), block);
  gtk_popover_set_child (GTK_POPOVER (popover), entry);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), make_button_label (name));
  dress (self, button, name);
  gtk_box_append (GTK_BOX (box), button);
  if (self->first_button == NULL)
    self->first_button = button;
}

/* Texts of several lines are written in the table. */
static gboolean
fits_an_entry (HfDoubtRow *self, int column)
{
  return column >= 0 &&
         strchr (hf_person_get_value (hf_roster_get_person (self->roster, self->index), (guint) column), '\n') == NULL;
}

/* What somebody may write shorter, or show otherwise, on one card alone: what it says; %NULL: no such thing. */
static const char *
label_change (HfDoubtRow *self, const HfDoubt *doubt)
{
  static const char *const words[] = { "overflow", "shrunk", "missing-glyph", "too-long", "nothing-specific", NULL };
  static const char *const pictures[] = { "missing-picture", "low-resolution", NULL };
  HfItem *item =
      doubt->item != NULL ? hf_card_find_item (hf_document_get_card (self->document), doubt->item, NULL) : NULL;

  if (item == NULL || !hf_item_can_be_own (item))
    return NULL;
  if (item->kind == HF_ITEM_TEXT)
    return g_strv_contains (words, doubt->kind) ? _ ("Change These Words") : NULL;

  return g_strv_contains (pictures, doubt->kind) ? _ ("Take Another Picture") : NULL;
}

/* Whether what is too long would have more room in smaller letters. */
static gboolean
may_shrink (HfDoubtRow *self, const HfDoubt *doubt)
{
  HfItem *item =
      doubt->item != NULL ? hf_card_find_item (hf_document_get_card (self->document), doubt->item, NULL) : NULL;

  return g_str_equal (doubt->kind, "overflow") && item != NULL && item->kind == HF_ITEM_TEXT && !item->locked &&
         hf_text_can_be_smaller (item->text);
}

static GtkWidget *
make_block (HfDoubtRow *self, const HfDoubt *doubt)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  Block *block = g_new0 (Block, 1);

  block->row = self;
  block->doubt = doubt;
  block->mend = hf_mend_new (self->roster, doubt);
  block->column = hf_doubt_find_cell (hf_document_get_card (self->document), self->roster, self->index, doubt);
  g_object_set_data_full (G_OBJECT (box), "block", block, block_free);

  gtk_box_append (GTK_BOX (box), make_label (doubt->message, "quiet"));
  if (block->mend != NULL)
    add_button (self, buttons, block->mend->label, G_CALLBACK (mend_clicked), block);
  else if (fits_an_entry (self, block->column))
    add_entry_button (self, buttons, block);
  else if (label_change (self, doubt) != NULL)
    add_button (self, buttons, label_change (self, doubt), G_CALLBACK (change_clicked), block);
  if (hf_doubt_can_be_kept (doubt))
    {
      gboolean both = block->mend != NULL && block->mend->kind == HF_MEND_LEAVE_OUT;

      gtk_widget_add_css_class (
          add_button (self, buttons, both ? _ ("Keep Both") : _ ("Keep It"), G_CALLBACK (keep_clicked), block), "flat");
    }
  gtk_box_append (GTK_BOX (box), buttons);
  if (may_shrink (self, doubt))
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

      add_button (self, row, _ ("Allow Smaller Letters"), G_CALLBACK (smaller_clicked), block);
      gtk_box_append (GTK_BOX (box), row);
    }
  return box;
}

GtkWidget *
hf_doubt_row_new (HfDocument *document, guint index, const GPtrArray *doubts)
{
  HfDoubtRow *self = g_object_new (HF_TYPE_DOUBT_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("hf-doubt-symbolic");
  g_autofree char *title = NULL;
  HfPerson *person;
  const char *name;

  self->document = g_object_ref (document);
  self->roster = hf_roster_ref (hf_document_get_roster (document));
  self->index = index;
  person = hf_roster_get_person (self->roster, index);
  self->id = hf_person_get_id (person);
  for (guint i = 0; i < doubts->len; i++)
    g_ptr_array_add (self->doubts, hf_doubt_copy (g_ptr_array_index (doubts, i)));

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "doubt");
  gtk_widget_set_hexpand (words, TRUE);
  name = hf_person_get (person, HF_FIELD_NAME);
  gtk_box_append (GTK_BOX (words), make_label (name[0] != '\0' ? name : _ ("No name"), "heading"));
  for (guint i = 0; i < self->doubts->len; i++)
    gtk_box_append (GTK_BOX (words), make_block (self, g_ptr_array_index (self->doubts, i)));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);

  title = g_strdup_printf (_ ("Doubt: %s, %s"), name, hf_doubt_get_title (g_ptr_array_index (doubts, 0)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

guint
hf_doubt_row_get_id (HfDoubtRow *self)
{
  g_return_val_if_fail (HF_IS_DOUBT_ROW (self), 0);

  return self->id;
}

gboolean
hf_doubt_row_tells (HfDoubtRow *self, guint index, const GPtrArray *doubts)
{
  g_return_val_if_fail (HF_IS_DOUBT_ROW (self), FALSE);

  if (index != self->index || doubts->len != self->doubts->len || !is_current (self))
    return FALSE;
  for (guint i = 0; i < doubts->len; i++)
    {
      const HfDoubt *a = g_ptr_array_index (doubts, i);
      const HfDoubt *b = g_ptr_array_index (self->doubts, i);

      if (!g_str_equal (a->kind, b->kind) || !g_str_equal (a->message, b->message))
        return FALSE;
    }

  return TRUE;
}

void
hf_doubt_row_grab (HfDoubtRow *self)
{
  g_return_if_fail (HF_IS_DOUBT_ROW (self));

  gtk_widget_grab_focus (self->first_button != NULL ? self->first_button : GTK_WIDGET (self));
}

gboolean
hf_doubt_row_mend (HfDoubtRow *self)
{
  g_return_val_if_fail (HF_IS_DOUBT_ROW (self), FALSE);

  return self->first_button != NULL && gtk_widget_activate (self->first_button);
}

static void
hf_doubt_row_dispose (GObject *object)
{
  HfDoubtRow *self = HF_DOUBT_ROW (object);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  self->first_button = NULL;
  g_clear_object (&self->document);
  g_clear_pointer (&self->roster, hf_roster_unref);

  G_OBJECT_CLASS (hf_doubt_row_parent_class)->dispose (object);
}

static void
hf_doubt_row_finalize (GObject *object)
{
  g_ptr_array_unref (HF_DOUBT_ROW (object)->doubts);
  g_free (HF_DOUBT_ROW (object)->text);

  G_OBJECT_CLASS (hf_doubt_row_parent_class)->finalize (object);
}

static void
hf_doubt_row_class_init (HfDoubtRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_doubt_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_doubt_row_finalize;

  signals[SETTLED] =
      g_signal_new ("settled", HF_TYPE_DOUBT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_doubt_row_init (HfDoubtRow *self)
{
  self->doubts = hf_doubt_list_new ();
}
