package org.orbitarium.engine.base;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The texts of a package in one language: a resource bundle whose root is English, so that a text that is not translated is shown in
 * English. Places for values are those of {@link String#format}, as in {@code %1$s}; numbers are formatted before they are put in.
 */
public final class Texts {

    private final Language language;
    private final ResourceBundle bundle;

    private Texts(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /**
     * Returns the texts that stand beside a class.
     *
     * @param owner a class of the package
     * @param name  of the bundle: {@code name.properties} and, translated, {@code name_zh.properties}, in UTF-8
     */
    public static Texts of(Class<?> owner, String name, Language language) {
        // without a fallback: a machine that speaks Chinese must not answer for English
        return new Texts(language, ResourceBundle.getBundle(owner.getPackageName() + '.' + name, language.locale(), owner.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** Returns the language. */
    public Language language() {
        return language;
    }

    /** Returns the keys of all texts. */
    public Set<String> keys() {
        return bundle.keySet();
    }

    /** Returns whether there is a text of a key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * Returns a text with values in their places.
     *
     * @throws IllegalArgumentException if there is no such text, which is a defect
     */
    public String get(String key, Object... values) {
        try {
            String text = bundle.getString(key);
            return values.length == 0 ? text : String.format(Locale.ROOT, text, values);
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("no text of the key " + key, e);
        }
    }
}
