package dev.backlight.model.text;

import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Every text a person reads, in the language chosen now.
public final class Messages {
    public static final String BUNDLE = "dev.backlight.i18n.messages";
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private final ObjectProperty<Locale> locale;

    public Messages(Locale locale) {
        this.locale = new SimpleObjectProperty<>(this, "locale", supported(locale));
    }

    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    public Locale locale() {
        return locale.get();
    }

    public ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                BUNDLE,
                locale.get(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    /// The text of a key; arguments fill `{0}`, `{1}`, … and follow the language's number format.
    ///
    /// @throws java.util.MissingResourceException if no bundle has the key
    public String get(String key, Object... arguments) {
        String pattern = bundle().getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale.get()).format(arguments);
    }

    /// A sentence of the floors below in the language chosen now.
    public String sentence(Sentence sentence) {
        return Sentences.of(locale.get()).translate(sentence);
    }

    /// The sentence that an exception tells, in the language chosen now.
    public String sentence(Throwable told) {
        return sentence(Told.of(told));
    }

    /// The language of ours nearest to the wish: any Chinese is 简体中文, everything else English.
    public static Locale supported(Locale wish) {
        return "zh".equals(wish.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
