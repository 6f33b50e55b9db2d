/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/motif-browser.h"

#include "ui/application.h"
#include "ui/design/asset-chooser.h"
#include "ui/design/motif-tile.h"
#include "ui/design/new-item.h"
#include "ui/window.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HfMotifBrowser
{
  HfDocumentWidget parent_instance;

  /* Template */
  GtkEditable *search;
  GtkFlowBox *grid;
  GtkLabel *none;
  GtkLabel *broken;

  gboolean dark; /* what the tiles are sorted for */
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (HfMotifBrowser, hf_motif_browser, HF_TYPE_DOCUMENT_WIDGET)

static HfDocument *
get_document (HfMotifBrowser *self)
{
  return hf_document_widget_get_document (HF_DOCUMENT_WIDGET (self));
}

static HfMotifTile *
get_tile (HfMotifBrowser *self, int index)
{
  return (HfMotifTile *) gtk_flow_box_get_child_at_index (self->grid, index);
}

/* The language the window speaks, without its country. Returns: (transfer full) */
static char *
get_language (void)
{
  const char *name = g_get_language_names ()[0];

  return g_strndup (name, strcspn (name, "_.@"));
}

static void
fill (HfMotifBrowser *self)
{
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autofree char *language = get_language ();
  g_autoptr (GPtrArray) motifs =
      hf_library_list_motifs (hf_application_get_library (hf_application_get_default ()), language, doubts);
  g_autofree char *broken = hf_doubt_list_join (doubts, _ ("Mend that, or take the file away."));

  self->filled = TRUE;
  for (guint i = 0; i < motifs->len; i++)
    gtk_flow_box_append (self->grid, hf_motif_tile_new (motifs->pdata[i]));
  gtk_label_set_text (self->broken, broken);
  gtk_widget_set_visible (GTK_WIDGET (self->broken), doubts->len > 0);
}

/* What suits the card's paper comes first. */
static int
compare (GtkFlowBoxChild *a, GtkFlowBoxChild *b, gpointer data)
{
  HfMotifBrowser *self = data;
  gboolean a_suits = hf_motif_tile_is_night (HF_MOTIF_TILE (a)) == self->dark;
  gboolean b_suits = hf_motif_tile_is_night (HF_MOTIF_TILE (b)) == self->dark;

  return (int) b_suits - (int) a_suits;
}

static gboolean
is_shown (GtkFlowBoxChild *child, gpointer data)
{
  HfMotifBrowser *self = data;

  return hf_motif_tile_matches (HF_MOTIF_TILE (child), gtk_editable_get_text (self->search));
}

static void
hf_motif_browser_update (HfDocumentWidget *widget, HfDocument *document)
{
  HfMotifBrowser *self = HF_MOTIF_BROWSER (widget);
  HfCard *card = hf_document_get_card (document);
  HfMotifTile *tile;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (!self->filled)
    fill (self);
  if (self->dark != card->palette->dark)
    {
      self->dark = card->palette->dark;
      gtk_flow_box_invalidate_sort (self->grid);
    }
  for (int i = 0; (tile = get_tile (self, i)) != NULL; i++)
    hf_motif_tile_show (tile, card);
}

static void
searched (HfMotifBrowser *self)
{
  gboolean found = FALSE;

  gtk_flow_box_invalidate_filter (self->grid);
  for (int i = 0; !found && get_tile (self, i) != NULL; i++)
    found = is_shown (GTK_FLOW_BOX_CHILD (get_tile (self, i)), self);
  gtk_widget_set_visible (GTK_WIDGET (self->none), !found);
}

static void
activated (HfMotifBrowser *self, GtkFlowBoxChild *child)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (get_document (self) == NULL || hf_motif_tile_add (HF_MOTIF_TILE (child), get_document (self), NULL, &error))
    return;
  if (HF_IS_WINDOW (root))
    hf_window_show_error (HF_WINDOW (root), _ ("This could not be added"), error);
}

/* From the words searched for one goes on to what was found. */
static void
go_to_first (HfMotifBrowser *self)
{
  for (int i = 0; get_tile (self, i) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (get_tile (self, i))))
      {
        gtk_widget_grab_focus (GTK_WIDGET (get_tile (self, i)));
        return;
      }
}

static gboolean
take_file (HfDocument *document, const char *id, const char *name, GBytes *bytes, GError **error)
{
  return hf_new_art_or_picture (document, name, bytes, NULL, error);
}

static void
choose_file (HfMotifBrowser *self)
{
  if (get_document (self) != NULL)
    hf_asset_chooser_open (GTK_WIDGET (self), get_document (self), TRUE, NULL, take_file);
}

static gboolean
leave (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return gtk_widget_activate_action (widget, "design.motifs", NULL);
}

void
hf_motif_browser_focus (HfMotifBrowser *self)
{
  g_return_if_fail (HF_IS_MOTIF_BROWSER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
hf_motif_browser_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hf_motif_browser_parent_class)->map (widget);

  if (get_document (HF_MOTIF_BROWSER (widget)) != NULL)
    hf_document_widget_refresh (HF_DOCUMENT_WIDGET (widget));
}

static void
hf_motif_browser_class_init (HfMotifBrowserClass *klass)
{
  HfDocumentWidgetClass *document_class = HF_DOCUMENT_WIDGET_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  document_class->update = hf_motif_browser_update;
  widget_class->map = hf_motif_browser_map;

  hf_document_widget_class_set_template (document_class, "motif-browser");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave, NULL);
  gtk_widget_class_bind_template_child (widget_class, HfMotifBrowser, search);
  gtk_widget_class_bind_template_child (widget_class, HfMotifBrowser, grid);
  gtk_widget_class_bind_template_child (widget_class, HfMotifBrowser, none);
  gtk_widget_class_bind_template_child (widget_class, HfMotifBrowser, broken);
  gtk_widget_class_bind_template_callback (widget_class, searched);
  gtk_widget_class_bind_template_callback (widget_class, activated);
  gtk_widget_class_bind_template_callback (widget_class, go_to_first);
  gtk_widget_class_bind_template_callback (widget_class, choose_file);
}

static void
hf_motif_browser_init (HfMotifBrowser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_flow_box_set_sort_func (self->grid, compare, self, NULL);
  gtk_flow_box_set_filter_func (self->grid, is_shown, self, NULL);
}
