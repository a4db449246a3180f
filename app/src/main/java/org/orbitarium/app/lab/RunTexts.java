package org.orbitarium.app.lab;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.SeedText;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.runs.catalogue.RunEntry;

/** What the Lab says of a run, in short. */
final class RunTexts {

    static final String NONE = "–";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private RunTexts() {
    }

    static String seeds(RunEntry entry) {
        return entry.seeds().isEmpty() ? NONE : SeedText.of(entry.seeds());
    }

    /** Returns when a run was written; the files of one that ships are as old as their unpacking, which tells nothing. */
    static String date(RunEntry entry, Texts words) {
        return entry.shipped() ? words.get("lab.shipped") : DATE.withZone(ZoneId.systemDefault()).format(entry.changed());
    }

    static String size(long bytes) {
        return bytes < 1_000_000 ? Math.ceilDiv(bytes, 1000) + " kB" : Numbers.coarse(bytes / 1e6) + " MB";
    }

    static List<RunEntry.Factor> factors(RunEntry entry, ErrorForm form) {
        return entry.factors().stream().filter(factor -> factor.form().equals(form.label())).toList();
    }

    static String form(ErrorForm form, Words words) {
        return switch (form) {
            case POOLED -> words.get("lab.form-pooled");
            case RATIO -> words.get("lab.form-ratio");
            case POWER -> words.get("lab.form-power");
        };
    }

    /** Returns a state in a few words; of a damaged run the reason alone. */
    static String state(RunEntry entry, Words words) {
        return state(entry, words.present().getValue());
    }

    /** Returns the same in given texts. */
    static String state(RunEntry entry, Texts words) {
        return switch (entry.state()) {
            case RunEntry.Finished _ -> words.get("lab.finished");
            case RunEntry.Unfinished far -> words.get("lab.trained", far.trained(), far.trainings())
                    + (far.diverged() == 0 ? "" : words.get("lab.diverged", far.diverged()));
            case RunEntry.Damaged damaged -> damaged.reason();
        };
    }

    static String or(@Nullable String value) {
        return value == null || value.isEmpty() ? NONE : value;
    }

    /** Returns the style of text that stands for a kind of model. */
    static String style(RunEntry.Factor factor) {
        return switch (factor.kind()) {
            case "equivariant" -> "equivariant-text";
            case "baseline" -> "baseline-text";
            default -> "quiet";
        };
    }
}
