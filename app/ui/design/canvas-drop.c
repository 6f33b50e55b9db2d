/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is dropped on the canvas: pictures and SVG become items where they were let go, or take the place of the picture
 * they were let go on; text becomes a text, or goes to the caret; a list of people is read. Cards are for the
 * window. */
#include "ui/design/canvas-private.h"

#include "base/limits.h"
#include "ui/design/motif-tile.h"
#include "ui/design/new-item.h"
#include "ui/design/typing.h"
#include "ui/people/people-read.h"
#include "ui/picture-file.h"
#include "ui/window.h"

#include <glib/gi18n.h>
#include <string.h>

/* How far one of several files lies from the one before. */
#define STEP_MM 6.0

static void
show_error (HfCanvas *self, const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (HF_IS_WINDOW (root))
    hf_window_show_error (HF_WINDOW (root), _ ("This could not be put on the card"), error);
}

static gboolean
has_ending (GFile *file, const char *const *endings)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  for (guint i = 0; lower != NULL && endings[i] != NULL; i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_card (GFile *file)
{
  return has_ending (file, (const char *const[]){ ".heartfelt", NULL });
}

static gboolean
is_list (GFile *file)
{
  return has_ending (file, (const char *const[]){ ".csv", ".tsv", ".xlsx", ".ods", ".vcf", NULL });
}

static gboolean
is_art (GFile *file)
{
  return has_ending (file, (const char *const[]){ ".svg", ".svgz", NULL });
}

static gboolean
is_text (GFile *file)
{
  return has_ending (file, (const char *const[]){ ".txt", ".md", NULL });
}

/* The picture at @x, @y that a dropped one would take the place of. Returns: (transfer none) (nullable) */
static HfItem *
find_picture (HfCanvas *self, double x, double y)
{
  guint index = hf_canvas_view_find_page (&self->view, x, y);
  g_autoptr (GPtrArray) hits = hf_canvas_hit_list (self->layouts[index], hf_document_get_selection (self->document),
                                                   hf_canvas_view_to_page (&self->view, index, x, y), 0.0);
  HfItem *item = hits->len > 0
                     ? hf_card_find_item (hf_document_get_card (self->document), g_ptr_array_index (hits, 0), NULL)
                     : NULL;

  return item != NULL && item->kind == HF_ITEM_PICTURE ? item : NULL;
}

/* The page a drop at @x, @y is for becomes that worked on. Returns: the point of it */
static HfPoint
go_to (HfCanvas *self, double x, double y)
{
  guint index = hf_canvas_view_find_page (&self->view, x, y);

  hf_document_set_page (self->document, hf_layout_get_page (self->layouts[index])->kind);
  return hf_canvas_view_to_page (&self->view, index, x, y);
}

/* A file that is on its way. */
typedef struct
{
  HfDocument *document;
  HfPoint at;
  char *replaced; /* id of a picture; nullable */
  gboolean is_text;
  char *name;
} Arrival;

static void
arrival_free (Arrival *arrival)
{
  g_object_unref (arrival->document);
  g_free (arrival->replaced);
  g_free (arrival->name);
  g_free (arrival);
}

static gboolean
put_text (const Arrival *arrival, GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = NULL;

  if (length > HF_LIMIT_WRITTEN_BYTES)
    {
      g_autofree char *limit = g_format_size_full (HF_LIMIT_WRITTEN_BYTES, G_FORMAT_SIZE_IEC_UNITS);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _ ("A text on a card can have %s. Drop a part of it."),
                   limit);
      return FALSE;
    }

  text = g_utf8_make_valid (data, (gssize) length);
  if (!hf_typing_can_break (text, error))
    return FALSE;

  hf_new_text (arrival->document, g_strchomp (text), &arrival->at);
  return TRUE;
}

static void
put (HfCanvas *self, const Arrival *arrival, GBytes *bytes)
{
  HfItem *replaced = arrival->replaced != NULL
                         ? hf_card_find_item (hf_document_get_card (arrival->document), arrival->replaced, NULL)
                         : NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (self->document != arrival->document)
    return; /* another card lies there by now */

  if (arrival->is_text)
    done = put_text (arrival, bytes, &error);
  else if (replaced != NULL && replaced->kind == HF_ITEM_PICTURE)
    done = hf_replace_asset (arrival->document, replaced->id, arrival->name, bytes, &error);
  else
    done = hf_new_art_or_picture (arrival->document, arrival->name, bytes, &arrival->at, &error);
  if (!done)
    show_error (self, error);
}

static void
file_read (GObject *source, GAsyncResult *result, gpointer data)
{
  HfCanvas *self = HF_CANVAS (source);
  Arrival *arrival = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hf_picture_file_read_finish (result, &error);

  if (bytes == NULL)
    show_error (self, error);
  else
    put (self, arrival, bytes);
  arrival_free (arrival);
}

static void
take_file (HfCanvas *self, GFile *file, HfPoint at, const char *replaced)
{
  Arrival *arrival = g_new0 (Arrival, 1);

  arrival->document = g_object_ref (self->document);
  arrival->at = at;
  arrival->is_text = is_text (file);
  arrival->replaced = arrival->is_text ? NULL : g_strdup (replaced);
  arrival->name = hf_picture_file_get_name (file);
  hf_picture_file_read_async (G_OBJECT (self), file, NULL, file_read, arrival);
}

static void
take_files (HfCanvas *self, GSList *files, double x, double y)
{
  HfItem *replaced = files->next == NULL && !is_art (files->data) ? find_picture (self, x, y) : NULL;
  HfPoint at = go_to (self, x, y);

  for (; files != NULL; files = files->next)
    {
      if (is_card (files->data))
        continue; /* another card is no part of this one */
      if (is_list (files->data))
        hf_people_read_file (GTK_WIDGET (self), self->document, files->data);
      else
        take_file (self, files->data, at, replaced != NULL ? replaced->id : NULL);
      at.x_mm += STEP_MM;
      at.y_mm += STEP_MM;
    }
}

static void
take_text (HfCanvas *self, const char *text, double x, double y)
{
  Arrival arrival = { .document = self->document, .is_text = TRUE };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  if (hf_canvas_is_writing (self) && hf_canvas_is_in_writing (self, x, y) && strlen (text) <= HF_LIMIT_WRITTEN_BYTES &&
      hf_typing_can_break (text, NULL))
    {
      hf_canvas_point_caret (self, x, y, FALSE);
      hf_canvas_write (self, text);
      return;
    }
  hf_canvas_end_writing (self);
  arrival.at = go_to (self, x, y);
  put (self, &arrival, bytes);
}

static void
take_texture (HfCanvas *self, GdkTexture *texture, double x, double y)
{
  g_autoptr (GBytes) bytes = gdk_texture_save_to_png_bytes (texture);
  HfItem *replaced = find_picture (self, x, y);
  Arrival arrival = { .document = self->document, .name = _ ("Dropped picture") };

  arrival.replaced = replaced != NULL ? (char *) replaced->id : NULL;
  arrival.at = go_to (self, x, y);
  put (self, &arrival, bytes);
}

static void
take_motif (HfCanvas *self, HfMotifTile *tile, double x, double y)
{
  HfPoint at = go_to (self, x, y);
  g_autoptr (GError) error = NULL;

  if (!hf_motif_tile_add (tile, self->document, &at, &error))
    show_error (self, error);
}

/* What dropping @value at @x, @y does. Returns: (nullable): what people are told; %NULL if nothing */
static const char *
get_effect (HfCanvas *self, const GValue *value, double x, double y)
{
  GSList *files;

  if (value == NULL || self->document == NULL || self->layouts[0] == NULL)
    return NULL;
  if (G_VALUE_HOLDS_STRING (value))
    return hf_canvas_is_writing (self) && hf_canvas_is_in_writing (self, x, y) ? _ ("Insert text") : _ ("Add text");
  if (G_VALUE_HOLDS (value, HF_TYPE_MOTIF_TILE))
    return _ ("Add art");
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      files = g_value_get_boxed (value);
      if (files == NULL || is_card (files->data))
        return NULL;
      if (is_list (files->data))
        return _ ("Add people");
      if (is_text (files->data))
        return _ ("Add text");
      if (files->next != NULL)
        return _ ("Add pictures");
      if (is_art (files->data))
        return _ ("Add art");
    }

  return find_picture (self, x, y) != NULL ? _ ("Replace picture") : _ ("Add picture");
}

static void
tell_effect (HfCanvas *self, const char *effect, double x, double y)
{
  g_clear_pointer (&self->drop_effect, g_free);
  self->drop_effect = g_strdup (effect);
  self->drop_x = x;
  self->drop_y = y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
hf_canvas_get_drop_place (HfCanvas *self, guint *out_index, HfCanvasPlace *out_place)
{
  HfItem *picture = self->drop_effect != NULL ? find_picture (self, self->drop_x, self->drop_y) : NULL;

  return picture != NULL && g_str_equal (self->drop_effect, _ ("Replace picture")) &&
         hf_canvas_find_place (self, picture->id, out_index, out_place);
}

static GdkDragAction
moved (GtkDropTarget *target, double x, double y, HfCanvas *self)
{
  tell_effect (self, get_effect (self, gtk_drop_target_get_value (target), x, y), x, y);
  return GDK_ACTION_COPY;
}

static void
left (GtkDropTarget *target, HfCanvas *self)
{
  tell_effect (self, NULL, 0, 0);
}

/* What comes is known once it was read; cards are left to the window. */
static void
value_known (GtkDropTarget *target, GParamSpec *spec, HfCanvas *self)
{
  const GValue *value = gtk_drop_target_get_value (target);

  if (value != NULL && get_effect (self, value, self->drop_x, self->drop_y) == NULL)
    gtk_drop_target_reject (target);
}

/* Cards that were let go of before it was known that they are some. */
static gboolean
open_cards (HfCanvas *self, const GValue *value)
{
  GSList *files = G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST) ? g_value_get_boxed (value) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (files == NULL || !is_card (files->data) || !HF_IS_WINDOW (root))
    return FALSE;

  for (; files != NULL; files = files->next)
    if (is_card (files->data))
      hf_window_open_file (HF_WINDOW (root), files->data);
  return TRUE;
}

static gboolean
dropped (GtkDropTarget *target, const GValue *value, double x, double y, HfCanvas *self)
{
  gboolean has_effect = get_effect (self, value, x, y) != NULL;

  tell_effect (self, NULL, 0, 0);
  if (!has_effect)
    return open_cards (self, value);

  if (G_VALUE_HOLDS_STRING (value))
    take_text (self, g_value_get_string (value), x, y);
  else if (G_VALUE_HOLDS (value, HF_TYPE_MOTIF_TILE))
    take_motif (self, g_value_get_object (value), x, y);
  else if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    take_files (self, g_value_get_boxed (value), x, y);
  else
    take_texture (self, g_value_get_object (value), x, y);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return TRUE;
}

void
hf_canvas_add_drop (HfCanvas *self)
{
  GType types[] = { HF_TYPE_MOTIF_TILE, GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "notify::value", G_CALLBACK (value_known), self);
  g_signal_connect (target, "enter", G_CALLBACK (moved), self);
  g_signal_connect (target, "motion", G_CALLBACK (moved), self);
  g_signal_connect (target, "leave", G_CALLBACK (left), self);
  g_signal_connect (target, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
