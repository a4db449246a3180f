package org.orbitarium.app.words;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;

/** The window's texts in the language that is chosen now; what is shown through them follows a change of language at once. */
public final class Words {

    private static final String BUNDLE = "words";

    private final ObservableValue<Texts> present;

    /** Follows a language. */
    public Words(ObservableValue<Language> language) {
        Map<Language, Texts> all = new EnumMap<>(Language.class);
        for (Language each : Language.values()) {
            all.put(each, texts(each));
        }
        // the same texts for the same language: other ones would tell everything that shows a text to show it again
        present = language.map(all::get);
    }

    /** Returns words that stay in one language. */
    public static Words in(Language language) {
        return new Words(new SimpleObjectProperty<>(language));
    }

    /** Returns all texts of a language. */
    public static Texts texts(Language language) {
        return Texts.of(Words.class, BUNDLE, language);
    }

    /** Returns the texts of the present language, as a value that changes with it. */
    public ObservableValue<Texts> present() {
        return present;
    }

    /** Returns a text as it reads now. */
    public String get(String key, Object... values) {
        return present.getValue().get(key, values);
    }

    /** Returns a text that follows the language. */
    public ObservableValue<String> live(String key, Object... values) {
        return present.map(texts -> texts.get(key, values));
    }

    /** Lets a control show a text; returns the control. */
    public <L extends Labeled> L show(L labeled, String key, Object... values) {
        labeled.textProperty().bind(live(key, values));
        return labeled;
    }

    /** Returns a tooltip that follows the language. */
    public Tooltip tooltip(String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(live(key));
        return tooltip;
    }
}
