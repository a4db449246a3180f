package org.orbitarium.engine.base;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language in which the program speaks to people; what programs read is the same in all of them. */
public enum Language {

    /** English, in which everything exists. */
    ENGLISH("en", "English", Locale.ENGLISH),

    /** Simplified Chinese. */
    CHINESE("zh", "简体中文", Locale.SIMPLIFIED_CHINESE);

    private final String label;
    private final String ownName;
    private final Locale locale;

    Language(String label, String ownName, Locale locale) {
        this.label = label;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** Returns its code, as options and files write it. */
    public String label() {
        return label;
    }

    /** Returns what it calls itself. */
    public String ownName() {
        return ownName;
    }

    /** Returns the locale of its texts; numbers are never written by it. */
    public Locale locale() {
        return locale;
    }

    /** Returns the next one, after the last the first. */
    public Language next() {
        List<Language> all = List.of(values());
        return all.get((all.indexOf(this) + 1) % all.size());
    }

    /** Returns the language of a code. */
    public static Optional<Language> of(String label) {
        return Arrays.stream(values()).filter(language -> language.label.equals(label)).findFirst();
    }
}
