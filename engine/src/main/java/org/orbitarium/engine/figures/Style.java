package org.orbitarium.engine.figures;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;

/**
 * How figures look, and in which language they speak; what they say never depends on it. Run folders are written in English.
 *
 * @param palette  colours
 * @param type     sizes
 * @param language of the words that a figure has of its own
 */
public record Style(Palette palette, TypeScale type, Language language) {

    private static final Map<Language, Texts> WORDS = words("words");

    /** A style that speaks English. */
    public Style(Palette palette, TypeScale type) {
        this(palette, type, Language.ENGLISH);
    }

    /** Returns the dark style at a desk. */
    public static Style dark() {
        return new Style(Palette.dark(), TypeScale.DESK);
    }

    /** Returns the light style at a desk. */
    public static Style light() {
        return new Style(Palette.light(), TypeScale.DESK);
    }

    /** Returns the same in other sizes. */
    public Style with(TypeScale other) {
        return new Style(palette, other, language);
    }

    /** Returns the same in another language. */
    public Style with(Language other) {
        return new Style(palette, type, other);
    }

    /** Returns a text that figures have of their own, with values in its places. */
    String words(String key, Object... values) {
        Texts texts = WORDS.get(language);
        if (texts == null) {
            throw new IllegalStateException("every language has its words, " + language + " has none");
        }
        return texts.get(key, values);
    }

    private static Map<Language, Texts> words(String bundle) {
        Map<Language, Texts> all = new EnumMap<>(Language.class);
        for (Language each : Language.values()) {
            all.put(each, Texts.of(Style.class, bundle, each));
        }
        return Collections.unmodifiableMap(all);
    }
}
