/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/settings.h"

#include "card/format.h"
#include "card/language.h"
#include "ui/files/state.h"

#include <langinfo.h>

#define GROUP "Heartfelt"

struct _HfSettings
{
  GObject parent_instance;

  char *path;
  GKeyFile *keys; /* what the file holds; what is not chosen is not in it */

  HfUnits units;
  char *format;
  char *language;
  gboolean formal;
  gboolean autosave;
  guint interval_s;
  gboolean keeps_ledger;
  HfThankedSpan thanked_span;
  gboolean typography;
  gboolean spelling;
};

G_DEFINE_FINAL_TYPE (HfSettings, hf_settings, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (HfUnits, hf_units, G_DEFINE_ENUM_VALUE (HF_UNITS_MM, "mm"),
                    G_DEFINE_ENUM_VALUE (HF_UNITS_INCHES, "inches"))

G_DEFINE_ENUM_TYPE (HfThankedSpan, hf_thanked_span, G_DEFINE_ENUM_VALUE (HF_THANKED_EVER, "ever"),
                    G_DEFINE_ENUM_VALUE (HF_THANKED_LATELY, "lately"),
                    G_DEFINE_ENUM_VALUE (HF_THANKED_BY_THIS_CARD, "this-card"))

enum
{
  UNITS = 1,
  FORMAT,
  LANGUAGE,
  FORMAL,
  AUTOSAVE,
  AUTOSAVE_INTERVAL,
  KEEPS_LEDGER,
  THANKED_SPAN,
  TYPOGRAPHY,
  SPELLING,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

HfUnits
hf_settings_get_units (HfSettings *self)
{
  g_return_val_if_fail (HF_IS_SETTINGS (self), HF_UNITS_MM);

  return self->units;
}

const char *
hf_settings_get_format (HfSettings *self)
{
  g_return_val_if_fail (HF_IS_SETTINGS (self), NULL);

  return self->format;
}

const char *
hf_settings_get_language (HfSettings *self)
{
  g_return_val_if_fail (HF_IS_SETTINGS (self), NULL);

  return self->language;
}

gboolean
hf_settings_get_formal (HfSettings *self)
{
  g_return_val_if_fail (HF_IS_SETTINGS (self), FALSE);

  return self->formal;
}

gboolean
hf_settings_get_typography (HfSettings *self)
{
  g_return_val_if_fail (HF_IS_SETTINGS (self), TRUE);

  return self->typography;
}

gboolean
hf_settings_get_spelling (HfSettings *self)
{
  g_return_val_if_fail (HF_IS_SETTINGS (self), TRUE);

  return self->spelling;
}

guint
hf_settings_get_autosave_s (HfSettings *self)
{
  g_return_val_if_fail (HF_IS_SETTINGS (self), HF_SETTINGS_INTERVAL_S);

  return self->autosave ? self->interval_s : 0;
}

gboolean
hf_settings_keeps_ledger (HfSettings *self)
{
  g_return_val_if_fail (HF_IS_SETTINGS (self), FALSE);

  return self->keeps_ledger;
}

gboolean
hf_settings_was_asked_ledger (HfSettings *self)
{
  g_return_val_if_fail (HF_IS_SETTINGS (self), FALSE);

  return g_key_file_has_key (self->keys, GROUP, "keeps-ledger", NULL);
}

HfThankedSpan
hf_settings_get_thanked_span (HfSettings *self)
{
  g_return_val_if_fail (HF_IS_SETTINGS (self), HF_THANKED_EVER);

  return self->thanked_span;
}

/* The answer of LC_MEASUREMENT: 1 where metres are used, 2 where inches are. */
static HfUnits
find_units_of_locale (void)
{
  return nl_langinfo (_NL_MEASUREMENT_MEASUREMENT)[0] == 2 ? HF_UNITS_INCHES : HF_UNITS_MM;
}

/* What is on until it is switched off. */
static gboolean
read_switch (HfSettings *self, const char *key)
{
  return !g_key_file_has_key (self->keys, GROUP, key, NULL) || g_key_file_get_boolean (self->keys, GROUP, key, NULL);
}

/* A file written by hand, or by another Heartfelt, may hold anything. */
static void
read_keys (HfSettings *self)
{
  GEnumClass *all_units = g_type_class_ref (HF_TYPE_UNITS);
  g_autofree char *units = g_key_file_get_string (self->keys, GROUP, "units", NULL);
  g_autofree char *format = g_key_file_get_string (self->keys, GROUP, "format", NULL);
  g_autofree char *language = g_key_file_get_string (self->keys, GROUP, "language", NULL);
  GEnumClass *all_spans = g_type_class_ref (HF_TYPE_THANKED_SPAN);
  g_autofree char *span = g_key_file_get_string (self->keys, GROUP, "thanked-span", NULL);
  const GEnumValue *chosen_span = span != NULL ? g_enum_get_value_by_nick (all_spans, span) : NULL;
  const GEnumValue *chosen = units != NULL ? g_enum_get_value_by_nick (all_units, units) : NULL;
  int interval_s = g_key_file_get_integer (self->keys, GROUP, "autosave-interval", NULL);

  self->units = chosen != NULL ? (HfUnits) chosen->value : find_units_of_locale ();
  if (format != NULL && hf_format_from_id (format) != NULL)
    self->format = g_steal_pointer (&format);
  if (language != NULL && hf_language_is_tag (language))
    self->language = g_steal_pointer (&language);
  self->formal = g_key_file_get_boolean (self->keys, GROUP, "formal", NULL);
  self->autosave = read_switch (self, "autosave");
  self->typography = read_switch (self, "typography");
  self->spelling = read_switch (self, "spelling");
  self->interval_s =
      interval_s >= 1 && interval_s <= HF_SETTINGS_MOST_INTERVAL_S ? (guint) interval_s : HF_SETTINGS_INTERVAL_S;
  self->keeps_ledger = g_key_file_get_boolean (self->keys, GROUP, "keeps-ledger", NULL);
  self->thanked_span = chosen_span != NULL ? (HfThankedSpan) chosen_span->value : HF_THANKED_EVER;
  g_type_class_unref (all_units);
  g_type_class_unref (all_spans);
}

HfSettings *
hf_settings_new (const char *path)
{
  HfSettings *self = g_object_new (HF_TYPE_SETTINGS, NULL);

  self->path = g_strdup (path);
  self->keys = hf_keys_load (path);
  read_keys (self);
  return self;
}

HfSettings *
hf_settings_get_default (void)
{
  static HfSettings *settings;

  if (settings == NULL)
    {
      g_autofree char *path = g_build_filename (g_get_user_config_dir (), "heartfelt", "settings.ini", NULL);

      settings = hf_settings_new (path);
    }
  return settings;
}

/* @text (nullable): what is chosen; %NULL: nothing is any more */
static void
choose_text (HfSettings *self, char **field, const char *key, const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
  if (text != NULL)
    g_key_file_set_string (self->keys, GROUP, key, text);
  else
    g_key_file_remove_key (self->keys, GROUP, key, NULL);
}

static void
choose_nick (HfSettings *self, const char *key, GType type, int chosen)
{
  GEnumClass *all = g_type_class_ref (type);

  g_key_file_set_string (self->keys, GROUP, key, g_enum_get_value (all, chosen)->value_nick);
  g_type_class_unref (all);
}

static void
hf_settings_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  HfSettings *self = HF_SETTINGS (object);
  const char *key = g_param_spec_get_name (spec);

  switch (id)
    {
    case UNITS:
      self->units = (HfUnits) g_value_get_enum (value);
      g_key_file_set_string (self->keys, GROUP, key, self->units == HF_UNITS_INCHES ? "inches" : "mm");
      break;
    case FORMAT:
      choose_text (self, &self->format, key, g_value_get_string (value));
      break;
    case LANGUAGE:
      choose_text (self, &self->language, key, g_value_get_string (value));
      break;
    case FORMAL:
      self->formal = g_value_get_boolean (value);
      g_key_file_set_boolean (self->keys, GROUP, key, self->formal);
      break;
    case AUTOSAVE:
      self->autosave = g_value_get_boolean (value);
      g_key_file_set_boolean (self->keys, GROUP, key, self->autosave);
      break;
    case AUTOSAVE_INTERVAL:
      self->interval_s = g_value_get_uint (value);
      g_key_file_set_integer (self->keys, GROUP, key, (int) self->interval_s);
      break;
    case KEEPS_LEDGER:
      self->keeps_ledger = g_value_get_boolean (value);
      g_key_file_set_boolean (self->keys, GROUP, key, self->keeps_ledger);
      break;
    case THANKED_SPAN:
      self->thanked_span = (HfThankedSpan) g_value_get_enum (value);
      choose_nick (self, key, HF_TYPE_THANKED_SPAN, self->thanked_span);
      break;
    case TYPOGRAPHY:
      self->typography = g_value_get_boolean (value);
      g_key_file_set_boolean (self->keys, GROUP, key, self->typography);
      break;
    case SPELLING:
      self->spelling = g_value_get_boolean (value);
      g_key_file_set_boolean (self->keys, GROUP, key, self->spelling);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
      return;
    }

  hf_keys_save (self->path, self->keys);
  g_object_notify_by_pspec (object, spec);
}

static void
hf_settings_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  HfSettings *self = HF_SETTINGS (object);

  switch (id)
    {
    case UNITS:
      g_value_set_enum (value, self->units);
      break;
    case FORMAT:
      g_value_set_string (value, self->format);
      break;
    case LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case FORMAL:
      g_value_set_boolean (value, self->formal);
      break;
    case AUTOSAVE:
      g_value_set_boolean (value, self->autosave);
      break;
    case AUTOSAVE_INTERVAL:
      g_value_set_uint (value, self->interval_s);
      break;
    case KEEPS_LEDGER:
      g_value_set_boolean (value, self->keeps_ledger);
      break;
    case THANKED_SPAN:
      g_value_set_enum (value, self->thanked_span);
      break;
    case TYPOGRAPHY:
      g_value_set_boolean (value, self->typography);
      break;
    case SPELLING:
      g_value_set_boolean (value, self->spelling);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
hf_settings_finalize (GObject *object)
{
  HfSettings *self = HF_SETTINGS (object);

  g_free (self->path);
  g_clear_pointer (&self->keys, g_key_file_unref);
  g_free (self->format);
  g_free (self->language);

  G_OBJECT_CLASS (hf_settings_parent_class)->finalize (object);
}

static void
hf_settings_class_init (HfSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hf_settings_finalize;
  object_class->set_property = hf_settings_set_property;
  object_class->get_property = hf_settings_get_property;

  properties[UNITS] = g_param_spec_enum ("units", NULL, NULL, HF_TYPE_UNITS, HF_UNITS_MM, flags);
  properties[FORMAT] = g_param_spec_string ("format", NULL, NULL, NULL, flags);
  properties[LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  properties[FORMAL] = g_param_spec_boolean ("formal", NULL, NULL, FALSE, flags);
  properties[AUTOSAVE] = g_param_spec_boolean ("autosave", NULL, NULL, TRUE, flags);
  properties[AUTOSAVE_INTERVAL] = g_param_spec_uint ("autosave-interval", NULL, NULL, 1, HF_SETTINGS_MOST_INTERVAL_S,
                                                     HF_SETTINGS_INTERVAL_S, flags);
  properties[KEEPS_LEDGER] = g_param_spec_boolean ("keeps-ledger", NULL, NULL, FALSE, flags);
  properties[THANKED_SPAN] =
      g_param_spec_enum ("thanked-span", NULL, NULL, HF_TYPE_THANKED_SPAN, HF_THANKED_EVER, flags);
  properties[TYPOGRAPHY] = g_param_spec_boolean ("typography", NULL, NULL, TRUE, flags);
  properties[SPELLING] = g_param_spec_boolean ("spelling", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
hf_settings_init (HfSettings *self)
{
}
