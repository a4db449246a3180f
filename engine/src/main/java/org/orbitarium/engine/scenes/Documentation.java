package org.orbitarium.engine.scenes;

import java.util.Locale;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;

/**
 * What descriptors and parameters say of themselves, in other languages than English. A translation is found by the English sentence: its
 * key is the sentence in small letters and hyphens. So a sentence that is changed has no translation until that is changed too.
 */
public final class Documentation {

    private Documentation() {
    }

    /** Returns a sentence in a language; in English if it is not translated. */
    public static String in(Language language, String english) {
        Texts texts = Texts.of(Documentation.class, "documentation", language);
        String key = key(english);
        return texts.has(key) ? texts.get(key) : english;
    }

    static String key(String english) {
        return english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
