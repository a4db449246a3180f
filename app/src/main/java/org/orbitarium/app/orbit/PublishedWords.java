package org.orbitarium.app.orbit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.runs.Cause;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.scenes.Scene;

/**
 * Tells a comparison with published numbers in a language: results are files, which are in English, and their scene has the words of
 * others. What the scene does not say is told as the file has it.
 *
 * @param published of the scene
 * @param texts     of the language
 */
record PublishedWords(List<Scene.PublishedNumber> published, Texts texts) {

    /** Copies the list. */
    PublishedWords {
        published = List.copyOf(published);
    }

    /** Returns whole rows in the language. */
    List<Result.Published> all(List<Result.Published> rows) {
        return texts.language() == Language.ENGLISH ? rows : rows.stream().map(row -> new Result.Published(what(row), row.model(),
                row.quantity(), row.ours(), row.low(), row.high(), row.theirs(), source(row), texts.get("verdict." + row.verdict()),
                cause(row))).toList();
    }

    /** Returns what is compared. */
    String what(Result.Published row) {
        return wording(row).map(Scene.PublishedWording::what).orElse(row.what());
    }

    /** Returns where theirs is published. */
    String source(Result.Published row) {
        return wording(row).map(Scene.PublishedWording::source).orElse(row.source());
    }

    /** Returns why ours differs; null if it agrees. */
    @Nullable String cause(Result.Published row) {
        @Nullable String written = row.cause();
        if (written == null) {
            return null;
        }
        Cause cause = Cause.parse(written);
        if (texts.language() == Language.ENGLISH) {
            return cause.text();
        }
        String known = switch (cause.known()) {
            case "" -> "";
            case Cause.UNEXPLAINED -> texts.get("published.unexplained");
            case Cause.OTHER_SETTINGS -> texts.get("published.settings");
            default -> wording(row).map(Scene.PublishedWording::cause).orElse(cause.known());
        };
        if (cause.oneMore().isEmpty()) {
            return known;
        }
        String reserved = texts.get("published.reserved", cause.oneMore().get(0), cause.oneMore().get(1));
        return known.isEmpty() ? reserved : texts.get("published.also", reserved, known);
    }

    private Optional<Scene.PublishedWording> wording(Result.Published row) {
        return published.stream().filter(number -> number.model().equals(row.model()) && number.what().equals(row.what()))
                .filter(number -> number.quantity().label().equals(row.quantity()) && number.value() == row.theirs())
                .findFirst().map(number -> number.in(texts.language()));
    }
}
