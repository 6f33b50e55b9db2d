/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-text.h"

#include "card/language.h"
#include "ui/design/fit-hint.h"
#include "ui/design/missing-fonts.h"
#include "ui/design/text-style.h"
#include "ui/drop-down.h"
#include "ui/number-spin.h"
#include "ui/segmented.h"

#include <glib/gi18n.h>

/* How small words may become when nobody said, as a part of their size; and the steps of a ladder nobody chose. */
#define LEAST_PART 0.7
#define LEAST_SIZE_PT 6.0

struct _HfInspectorText
{
  HfInspectorSection parent_instance;

  /* Template */
  GtkDropDown *font_role;
  GtkStringList *roles;
  GtkLabel *font_note;
  GtkStack *size_stack;
  GtkSpinButton *size;
  GtkLabel *ladder;
  GtkToggleButton *bold;
  GtkToggleButton *italic;
  HfSegmented *align;
  HfSegmented *valign;
  GtkDropDown *if_too_long;
  GtkWidget *smallest_row;
  GtkSpinButton *smallest;
  HfFitHint *fit_hint;
  GtkSpinButton *line_spacing;
  GtkSpinButton *letter_spacing;

  HfTextReporter *reporter;
};

G_DEFINE_FINAL_TYPE (HfInspectorText, hf_inspector_text, HF_TYPE_INSPECTOR_SECTION)

/* The roles in the order of the list. */
static const HfFontRole role_order[] = { HF_FONT_ROLE_HEADLINE, HF_FONT_ROLE_BODY, HF_FONT_ROLE_SIGNATURE };

static const char *
role_title (HfFontRole role)
{
  switch (role)
    {
    case HF_FONT_ROLE_HEADLINE:
      return _ ("Headline");
    case HF_FONT_ROLE_SIGNATURE:
      return _ ("Signature");
    default:
      return _ ("Body");
    }
}

static guint
role_place (HfFontRole role)
{
  guint place = 0;

  while (role_order[place] != role)
    place++;

  return place;
}

static void
show_roles (HfInspectorText *self, HfPairing *pairing, HfText *text)
{
  char *names[G_N_ELEMENTS (role_order) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (role_order); i++)
    {
      gboolean own = text->family != NULL && text->font_role == role_order[i];

      names[i] = g_strdup_printf ("%s · %s", role_title (role_order[i]),
                                  own ? text->family : pairing->faces[role_order[i]].family);
    }
  hf_string_list_assign (self->roles, (const char *const *) names);
  gtk_drop_down_set_selected (self->font_role, role_place (text->font_role));
  for (guint i = 0; i < G_N_ELEMENTS (role_order); i++)
    g_free (names[i]);
}

static void
show_missing_font (HfInspectorText *self, HfCard *card, HfText *text)
{
  g_autofree char *note = hf_missing_fonts_describe_text (card, text);

  gtk_widget_set_visible (GTK_WIDGET (self->font_note), note != NULL);
  gtk_label_set_text (self->font_note, note != NULL ? note : "");
}

static gboolean
is_rtl (HfCard *card, HfText *text)
{
  if (text->direction != HF_DIRECTION_AUTO)
    return text->direction == HF_DIRECTION_RTL;

  return hf_language_is_rtl (text->language != NULL ? text->language : card->language);
}

static const char *
align_id (HfAlign align, gboolean rtl)
{
  switch (align)
    {
    case HF_ALIGN_START:
      return rtl ? "right" : "left";
    case HF_ALIGN_END:
      return rtl ? "left" : "right";
    case HF_ALIGN_CENTER:
      return "centre";
    default:
      return NULL;
    }
}

static const char *
valign_id (HfVAlign valign)
{
  return valign == HF_VALIGN_TOP ? "top" : valign == HF_VALIGN_BOTTOM ? "bottom" : "middle";
}

/* Sizes by length are those of whole texts; letters have one size. */
static void
show_style (HfInspectorText *self, HfDocument *document, HfText *text)
{
  gboolean ladder = text->fit.mode == HF_FIT_LADDER && text->fit.n_sizes > 0;
  HfTextStyle style;

  if (!hf_text_style_get (document, &style))
    return;

  gtk_toggle_button_set_active (self->bold, style.bold);
  gtk_toggle_button_set_active (self->italic, style.italic);
  gtk_spin_button_set_value (self->size, style.size_pt);
  gtk_spin_button_set_value (self->letter_spacing, style.tracking_em * 100.0);
  gtk_stack_set_visible_child_name (self->size_stack, ladder && !style.is_of_letters ? "ladder" : "size");
  if (ladder)
    {
      /* Translators: the largest and the smallest size, in points, that words may have. */
      g_autofree char *range = g_strdup_printf (_ ("%.4g to %.4g pt, by length"), text->fit.sizes_pt[0],
                                                text->fit.sizes_pt[text->fit.n_sizes - 1]);

      gtk_label_set_text (self->ladder, range);
    }
}

static void
show_report (HfInspectorText *self)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  HfDocument *document = hf_inspector_section_get_document (section);
  HfItem *item = document != NULL ? hf_document_get_selected_item (document) : NULL;

  hf_fit_hint_show (self->fit_hint, document,
                    item != NULL && self->reporter != NULL ? hf_text_reporter_get (self->reporter, item->id) : NULL);
}

static void
hf_inspector_text_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorText *self = HF_INSPECTOR_TEXT (section);
  gboolean texts = hf_inspector_section_all_of_kind (section, HF_ITEM_TEXT);
  HfCard *card = hf_document_get_card (document);
  HfText *text;

  gtk_widget_set_visible (GTK_WIDGET (self), texts);
  if (!texts)
    return;

  text = hf_inspector_section_get_item (section, HF_ITEM_TEXT)->text;
  show_roles (self, card->pairing, text);
  show_missing_font (self, card, text);
  show_style (self, document, text);
  hf_segmented_select (self->align, align_id (text->align, is_rtl (card, text)));
  hf_segmented_select (self->valign, valign_id (text->valign));
  gtk_drop_down_set_selected (self->if_too_long, text->fit.mode);
  gtk_widget_set_visible (self->smallest_row, text->fit.mode == HF_FIT_SHRINK);
  gtk_spin_button_set_value (self->smallest, text->fit.min_size_pt);
  gtk_spin_button_set_value (self->line_spacing, text->line_spacing);
  show_report (self);
}

void
hf_inspector_text_set_reporter (HfInspectorText *self, HfTextReporter *reporter)
{
  g_return_if_fail (HF_IS_INSPECTOR_TEXT (self));

  g_set_object (&self->reporter, reporter);
  g_signal_connect_object (reporter, "changed", G_CALLBACK (show_report), self, G_CONNECT_SWAPPED);
}

/* Changes every text that is selected. */
static HfCard *
change_texts (HfInspectorText *self, HfTextChange change, gconstpointer data)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);

  return hf_card_change_texts (hf_document_get_edited_card (hf_inspector_section_get_document (section)),
                               hf_inspector_section_get_ids (section), change, data);
}

#define TITLE(self) hf_inspector_section_get_title (HF_INSPECTOR_SECTION (self))
#define IS_DEAF(self) hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self))
#define PUSH(self, card, run, ...) hf_inspector_section_push (HF_INSPECTOR_SECTION (self), card, run, __VA_ARGS__)

static void
set_role (HfTextDraft *text, gconstpointer data)
{
  text->font_role = *(const HfFontRole *) data;
  hf_value_set_text (&text->family, NULL);
}

static void
role_selected (HfInspectorText *self)
{
  guint place = gtk_drop_down_get_selected (self->font_role);

  if (!IS_DEAF (self) && place < G_N_ELEMENTS (role_order))
    PUSH (self, change_texts (self, set_role, &role_order[place]), NULL, _ ("Change Lettering of %s"), TITLE (self));
}

static void
size_changed (HfInspectorText *self)
{
  HfDocument *document = hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self));
  HfTextStyle style;

  if (IS_DEAF (self) || !hf_text_style_get (document, &style))
    return;

  style.size_pt = gtk_spin_button_get_value (self->size);
  hf_text_style_push (document, HF_TEXT_STYLE_SIZE, &style);
}

static void
style_toggled (HfInspectorText *self, GtkToggleButton *button)
{
  if (!IS_DEAF (self))
    hf_text_style_toggle (hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self)),
                          button == self->bold ? HF_TEXT_STYLE_BOLD : HF_TEXT_STYLE_ITALIC);
}

/* What is chosen at the left may be the end of a line. */
typedef struct
{
  HfCard *card;
  const char *id;
} Alignment;

static void
set_align (HfTextDraft *text, gconstpointer data)
{
  const Alignment *alignment = data;
  gboolean left = g_str_equal (alignment->id, "left");

  if (g_str_equal (alignment->id, "centre"))
    text->align = HF_ALIGN_CENTER;
  else
    text->align = left != is_rtl (alignment->card, text) ? HF_ALIGN_START : HF_ALIGN_END;
}

static void
align_chosen (HfInspectorText *self, const char *id)
{
  Alignment alignment = { NULL, id };

  if (IS_DEAF (self))
    return;

  alignment.card = hf_document_get_card (hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self)));
  PUSH (self, change_texts (self, set_align, &alignment), NULL, _ ("Align %s"), TITLE (self));
}

static void
set_valign (HfTextDraft *text, gconstpointer id)
{
  if (g_str_equal (id, "top"))
    text->valign = HF_VALIGN_TOP;
  else if (g_str_equal (id, "bottom"))
    text->valign = HF_VALIGN_BOTTOM;
  else
    text->valign = HF_VALIGN_MIDDLE;
}

static void
valign_chosen (HfInspectorText *self, const char *id)
{
  if (!IS_DEAF (self))
    PUSH (self, change_texts (self, set_valign, id), NULL, _ ("Align %s"), TITLE (self));
}

/* Takes the sizes that were chosen before, or makes some that suit the words. */
static void
set_fit_mode (HfTextDraft *text, gconstpointer data)
{
  static const double parts[] = { 1.0, 0.9, 0.8, LEAST_PART };
  const HfFitMode mode = *(const HfFitMode *) data;

  if (text->fit.mode == HF_FIT_LADDER && mode != HF_FIT_LADDER && text->fit.n_sizes > 0)
    {
      text->size_pt = text->fit.sizes_pt[0];
      text->fit.min_size_pt = text->fit.sizes_pt[text->fit.n_sizes - 1];
    }
  if (mode == HF_FIT_SHRINK && (text->fit.min_size_pt <= 0.0 || text->fit.min_size_pt > text->size_pt))
    text->fit.min_size_pt = MAX (LEAST_SIZE_PT, (int) (text->size_pt * LEAST_PART * 2.0) / 2.0);
  if (mode == HF_FIT_LADDER)
    {
      double sizes_pt[G_N_ELEMENTS (parts)] = { 0 };
      guint count = 0;

      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        {
          double size_pt = (int) (text->size_pt * parts[i] * 2.0 + 0.5) / 2.0;

          if (count == 0 || (size_pt >= LEAST_SIZE_PT && size_pt < sizes_pt[count - 1]))
            sizes_pt[count++] = size_pt;
        }
      hf_text_draft_set_sizes (text, sizes_pt, count);
    }
  text->fit.mode = mode;
}

static void
fit_selected (HfInspectorText *self)
{
  HfFitMode mode = (HfFitMode) gtk_drop_down_get_selected (self->if_too_long);

  if (!IS_DEAF (self) && mode <= HF_FIT_LADDER)
    PUSH (self, change_texts (self, set_fit_mode, &mode), NULL, _ ("Change Fit of %s"), TITLE (self));
}

static void
set_smallest (HfTextDraft *text, gconstpointer size_pt)
{
  text->fit.min_size_pt = MIN (*(const double *) size_pt, text->size_pt);
}

static void
smallest_changed (HfInspectorText *self)
{
  double size_pt = gtk_spin_button_get_value (self->smallest);

  if (!IS_DEAF (self))
    PUSH (self, change_texts (self, set_smallest, &size_pt), "fit", _ ("Change Fit of %s"), TITLE (self));
}

static void
set_line_spacing (HfTextDraft *text, gconstpointer spacing)
{
  text->line_spacing = *(const double *) spacing;
}

static void
line_spacing_changed (HfInspectorText *self)
{
  double spacing = gtk_spin_button_get_value (self->line_spacing);

  if (!IS_DEAF (self))
    PUSH (self, change_texts (self, set_line_spacing, &spacing), "spacing", _ ("Change Spacing of %s"), TITLE (self));
}

static void
letter_spacing_changed (HfInspectorText *self)
{
  HfDocument *document = hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self));
  HfTextStyle style;

  if (IS_DEAF (self) || !hf_text_style_get (document, &style))
    return;

  style.tracking_em = gtk_spin_button_get_value (self->letter_spacing) / 100.0;
  hf_text_style_push (document, HF_TEXT_STYLE_TRACKING, &style);
}

static void
control_left (HfInspectorText *self)
{
  hf_inspector_section_end_run (HF_INSPECTOR_SECTION (self));
}

static void
hf_inspector_text_dispose (GObject *object)
{
  g_clear_object (&HF_INSPECTOR_TEXT (object)->reporter);

  G_OBJECT_CLASS (hf_inspector_text_parent_class)->dispose (object);
}

static void
hf_inspector_text_class_init (HfInspectorTextClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_inspector_text_dispose;
  section_class->edits_items = TRUE;
  section_class->update = hf_inspector_text_update;

  g_type_ensure (HF_TYPE_SEGMENTED);
  g_type_ensure (HF_TYPE_FIT_HINT);
  hf_inspector_section_class_set_template (section_class, "inspector-text");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorText, font_role);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorText, roles);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorText, font_note);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorText, size_stack);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorText, size);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorText, ladder);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorText, bold);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorText, italic);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorText, align);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorText, valign);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorText, if_too_long);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorText, smallest_row);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorText, smallest);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorText, fit_hint);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorText, line_spacing);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorText, letter_spacing);
  gtk_widget_class_bind_template_callback (widget_class, role_selected);
  gtk_widget_class_bind_template_callback (widget_class, size_changed);
  gtk_widget_class_bind_template_callback (widget_class, style_toggled);
  gtk_widget_class_bind_template_callback (widget_class, align_chosen);
  gtk_widget_class_bind_template_callback (widget_class, valign_chosen);
  gtk_widget_class_bind_template_callback (widget_class, fit_selected);
  gtk_widget_class_bind_template_callback (widget_class, smallest_changed);
  gtk_widget_class_bind_template_callback (widget_class, line_spacing_changed);
  gtk_widget_class_bind_template_callback (widget_class, letter_spacing_changed);
  gtk_widget_class_bind_template_callback (widget_class, control_left);
}

static void
hf_inspector_text_init (HfInspectorText *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_number_spin_set_up (self->size);
  hf_number_spin_set_up (self->smallest);
  hf_number_spin_set_up (self->line_spacing);
  hf_number_spin_set_up (self->letter_spacing);

  hf_drop_down_keep_name (self->font_role);
  hf_drop_down_keep_name (self->if_too_long);
  hf_drop_down_ellipsize (self->font_role);
  hf_segmented_add (self->align, "left", NULL, "format-justify-left-symbolic", _ ("Align Left"));
  hf_segmented_add (self->align, "centre", NULL, "format-justify-center-symbolic", _ ("Align Centre"));
  hf_segmented_add (self->align, "right", NULL, "format-justify-right-symbolic", _ ("Align Right"));
  /* Left is left, whichever way one reads. */
  gtk_widget_set_direction (GTK_WIDGET (self->align), GTK_TEXT_DIR_LTR);
  hf_segmented_add (self->valign, "top", NULL, "hf-vtop-symbolic", _ ("Top"));
  hf_segmented_add (self->valign, "middle", NULL, "hf-vmid-symbolic", _ ("Middle"));
  hf_segmented_add (self->valign, "bottom", NULL, "hf-vbot-symbolic", _ ("Bottom"));
}
