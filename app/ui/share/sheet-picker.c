/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/sheet-picker.h"

#include "proof/paper.h"
#include "sheet/impose.h"
#include "ui/application.h"
#include "ui/search-words.h"
#include "ui/share/sheet-title.h"

#include <glib/gi18n.h>

/* One of the sheets there are, for the card there is. */
typedef struct
{
  HfSheet *sheet;
  guint n_cells; /* cards on it; 0: they do not fit */
  guint rank;    /* where it is listed */
  char *title;
  char *words;
  char *key; /* what is searched in */
} Entry;

struct _HfSheetPicker
{
  GtkWidget parent_instance;

  /* Template */
  GtkMenuButton *button;
  GtkLabel *label;
  GtkPopover *popover;
  GtkSearchEntry *search;
  GtkListBox *list;
  GtkLabel *nothing;

  GPtrArray *entries; /* Entry, in the order of the list */
  HfSheet *sheet;
};

G_DEFINE_FINAL_TYPE (HfSheetPicker, hf_sheet_picker, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  OWN_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  hf_sheet_unref (entry->sheet);
  g_free (entry->title);
  g_free (entry->words);
  g_free (entry->key);
  g_free (entry);
}

/* How many cards go on @sheet; addresses go on all that are made for them. */
static guint
count_cells (HfSheet *sheet, HfCard *card)
{
  HfImposeOptions options = HF_IMPOSE_OPTIONS_INIT;
  g_autoptr (HfImposition) imposition = NULL;

  if (hf_sheet_is_for_addresses (sheet))
    return MAX (1, sheet->columns * sheet->rows);

  imposition = hf_imposition_new (sheet, card->format, hf_card_is_rtl (card), 1, &options, NULL);
  return imposition != NULL ? hf_imposition_get_n_cells (imposition) : 0;
}

/* Own sheets, then plain paper, that of the country first, then cut sheets and what addresses go on. */
static guint
rank (HfSheet *sheet, guint n_cells)
{
  const char *usual = hf_paper_for_locale () == HF_PAPER_LETTER ? "letter" : "a4";

  if (n_cells == 0)
    return 6;
  if (hf_sheet_is_own (sheet))
    return 0;
  if (sheet->kind == HF_SHEET_PLAIN)
    return g_str_equal (sheet->paper_id, usual) ? 1 : 2;

  return sheet->kind == HF_SHEET_CARDS ? 3 : sheet->kind == HF_SHEET_ENVELOPE ? 4 : 5;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = *(const Entry *const *) a;
  const Entry *second = *(const Entry *const *) b;

  return (int) first->rank - (int) second->rank;
}

/* Plain paper that is divided as it would be anyhow is not offered twice; what does not fit is not worth a row. */
static gboolean
is_superfluous (const GPtrArray *entries, HfSheet *sheet, guint n_cells)
{
  if (sheet->kind != HF_SHEET_PLAIN || hf_sheet_is_own (sheet))
    return FALSE;
  if (n_cells == 0)
    return TRUE;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);

      if (entry->sheet->kind == HF_SHEET_PLAIN && g_str_equal (entry->sheet->paper_id, sheet->paper_id) &&
          entry->n_cells == n_cells)
        return TRUE;
    }

  return FALSE;
}

static void
read_entries (HfSheetPicker *self, HfCard *card)
{
  HfLibrary *library = hf_application_get_library (hf_application_get_default ());
  g_autoptr (GPtrArray) sheets = hf_library_list_sheets (library, NULL);

  g_ptr_array_set_size (self->entries, 0);
  for (guint i = 0; i < sheets->len; i++)
    {
      HfSheet *sheet = g_ptr_array_index (sheets, i);
      guint n_cells = count_cells (sheet, card);
      g_autofree char *all = NULL;
      Entry *entry;

      if (is_superfluous (self->entries, sheet, n_cells))
        continue;

      entry = g_new0 (Entry, 1);
      entry->sheet = hf_sheet_ref (sheet);
      entry->n_cells = n_cells;
      entry->rank = rank (sheet, n_cells);
      entry->title = hf_sheet_get_title (sheet, n_cells);
      entry->words = n_cells > 0 ? hf_sheet_get_words (sheet) : g_strdup (_ ("This card does not fit on it"));
      all = g_strjoin (" ", entry->title, entry->words, sheet->id, sheet->title, sheet->maker, sheet->paper_id, NULL);
      entry->key = hf_search_fold (all);
      g_ptr_array_add (self->entries, entry);
    }
  g_ptr_array_sort (self->entries, compare_entries);
}

static GtkWidget *
create_label (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

static GtkWidget *
create_row (const Entry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *words = create_label (entry->words, "caption");
  g_autofree char *name = g_strdup_printf ("%s: %s", entry->title, entry->words);

  gtk_widget_add_css_class (words, "quiet");
  gtk_box_append (GTK_BOX (box), create_label (entry->title, NULL));
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_sensitive (row, entry->n_cells > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
fill_list (HfSheetPicker *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->entries->len; i++)
    gtk_list_box_append (self->list, create_row (g_ptr_array_index (self->entries, i)));
}

static const Entry *
find_entry (HfSheetPicker *self, const char *id)
{
  for (guint i = 0; id != NULL && i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      if (g_str_equal (entry->sheet->id, id))
        return entry;
    }

  return NULL;
}

static void
take (HfSheetPicker *self, const Entry *entry)
{
  hf_sheet_ref (entry->sheet);
  g_clear_pointer (&self->sheet, hf_sheet_unref);
  self->sheet = entry->sheet;
  gtk_label_set_text (self->label, entry->title);
  /* The button is called Sheet; which one is chosen is read after that, where the focus is: inside. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, entry->title, -1);
}

void
hf_sheet_picker_set_card (HfSheetPicker *self, HfCard *card)
{
  g_autofree char *id = NULL;

  g_return_if_fail (HF_IS_SHEET_PICKER (self));

  id = self->sheet != NULL ? g_strdup (self->sheet->id) : NULL;
  read_entries (self, card);
  fill_list (self);
  hf_sheet_picker_set_sheet (self, id);
}

HfSheet *
hf_sheet_picker_get_sheet (HfSheetPicker *self)
{
  g_return_val_if_fail (HF_IS_SHEET_PICKER (self), NULL);

  return self->sheet;
}

void
hf_sheet_picker_set_sheet (HfSheetPicker *self, const char *id)
{
  const Entry *entry;

  g_return_if_fail (HF_IS_SHEET_PICKER (self));

  entry = find_entry (self, id);
  if (entry == NULL || entry->n_cells == 0)
    entry = find_entry (self, hf_paper_for_locale () == HF_PAPER_LETTER ? "letter" : "a4");
  if (entry == NULL && self->entries->len > 0)
    entry = g_ptr_array_index (self->entries, 0);
  if (entry != NULL)
    take (self, entry);
}

static gboolean
is_shown (GtkListBoxRow *row, gpointer data)
{
  HfSheetPicker *self = data;
  const Entry *entry = g_ptr_array_index (self->entries, (guint) gtk_list_box_row_get_index (row));

  return hf_search_finds (gtk_editable_get_text (GTK_EDITABLE (self->search)), entry->key);
}

static void
search_changed (HfSheetPicker *self)
{
  gboolean any = FALSE;

  gtk_list_box_invalidate_filter (self->list);
  for (guint i = 0; i < self->entries->len && !any; i++)
    any = is_shown (gtk_list_box_get_row_at_index (self->list, (int) i), self);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), !any);
}

static void
row_activated (HfSheetPicker *self, GtkListBoxRow *row)
{
  take (self, g_ptr_array_index (self->entries, (guint) gtk_list_box_row_get_index (row)));
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* Enter in the search takes the first that is found. */
static void
search_activated (HfSheetPicker *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);

      if (gtk_widget_is_sensitive (GTK_WIDGET (row)) && is_shown (row, self))
        {
          row_activated (self, row);
          return;
        }
    }
}

static void
own_clicked (HfSheetPicker *self)
{
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[OWN_WANTED], 0);
}

static void
opened (HfSheetPicker *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
hf_sheet_picker_dispose (GObject *object)
{
  HfSheetPicker *self = HF_SHEET_PICKER (object);

  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->button));
  self->button = NULL;
  g_clear_pointer (&self->sheet, hf_sheet_unref);

  G_OBJECT_CLASS (hf_sheet_picker_parent_class)->dispose (object);
}

static void
hf_sheet_picker_finalize (GObject *object)
{
  g_ptr_array_unref (HF_SHEET_PICKER (object)->entries);

  G_OBJECT_CLASS (hf_sheet_picker_parent_class)->finalize (object);
}

static void
hf_sheet_picker_class_init (HfSheetPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_sheet_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_sheet_picker_finalize;

  signals[CHOSEN] =
      g_signal_new ("chosen", HF_TYPE_SHEET_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OWN_WANTED] =
      g_signal_new ("own-wanted", HF_TYPE_SHEET_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/sheet-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, HfSheetPicker, button);
  gtk_widget_class_bind_template_child (widget_class, HfSheetPicker, label);
  gtk_widget_class_bind_template_child (widget_class, HfSheetPicker, popover);
  gtk_widget_class_bind_template_child (widget_class, HfSheetPicker, search);
  gtk_widget_class_bind_template_child (widget_class, HfSheetPicker, list);
  gtk_widget_class_bind_template_child (widget_class, HfSheetPicker, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_activated);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_bind_template_callback (widget_class, own_clicked);
  gtk_widget_class_bind_template_callback (widget_class, opened);
}

static void
hf_sheet_picker_init (HfSheetPicker *self)
{
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A menu button puts what it shows in its middle; a list to choose from begins at the side. */
  for (GtkWidget *at = gtk_widget_get_parent (GTK_WIDGET (self->label)); at != GTK_WIDGET (self->button);
       at = gtk_widget_get_parent (at))
    gtk_widget_set_halign (at, GTK_ALIGN_FILL);
  gtk_list_box_set_filter_func (self->list, is_shown, self, NULL);
}
