package org.orbitarium.engine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.runs.Cause;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.scenes.Scene;
import picocli.CommandLine.Help;

/** A result as a few lines of text. */
final class Report {

    /** Causes are sentences: they stand below their numbers, in lines of at most so many characters. */
    private static final int WIDTH = 100;

    private Report() {
    }

    static void print(PrintWriter out, Scene scene, Result result, Path folder) {
        out.printf("%s, variant %s, seeds %s%n", result.scene(), result.variant(), result.seeds());
        result.versions().forEach((what, text) -> {
            if (what.startsWith("episodes")) {
                out.printf("%s: %s%n", what, text);
            }
        });
        for (Result.ModelResult model : result.models()) {
            out.printf("%n%s (%s, %s parameters)%n", model.name(), model.kind(), Numbers.whole(model.parameters()));
            model.factor().forEach((form, factor) -> out.printf("  factor, %-7s %s%n", form, text(factor)));
            model.residual().forEach((precision, residual) -> out.printf("  residual %s %s, %s of max|z|%n", precision,
                    Numbers.mean(new Interval(residual.mean(), residual.low(), residual.high())), Numbers.three(residual.relative())));
        }
        if (!result.published().isEmpty()) {
            published(out, Cause.changed(scene), result.published());
        }
        out.printf("%nwritten to %s%n", folder);
        out.flush();
    }

    /** Prints numbers beside ours; that the settings are others is said once, and then no cause is known. */
    private static void published(PrintWriter out, List<String> changed, List<Result.Published> lines) {
        out.printf("%nbeside published numbers%n");
        if (!changed.isEmpty()) {
            wrapped(out, 2, Cause.OTHER_SETTINGS + " (" + String.join(", ", changed) + "), so no causes are given");
        }
        for (Result.Published line : lines) {
            out.printf("  %-58s ours %-28s theirs %-10s %s%n", line.what(), text(new Interval(line.ours(), line.low(), line.high())),
                    Numbers.four(line.theirs()), line.verdict());
            @Nullable String cause = line.cause();
            if (cause != null && !cause.equals(Cause.OTHER_SETTINGS)) {
                wrapped(out, 6, Cause.parse(cause).text());
            }
        }
    }

    /** Prints a sentence in lines of a readable length. */
    private static void wrapped(PrintWriter out, int indent, String text) {
        Help.TextTable lines = Help.TextTable.forColumns(Help.defaultColorScheme(Help.Ansi.OFF),
                new Help.Column(WIDTH, indent, Help.Column.Overflow.WRAP));
        lines.addRowValues(text);
        out.print(lines);
    }

    /** An interval that reads as one number, as that of one seed or of what is exact, is left out. */
    private static String text(Interval interval) {
        String low = Numbers.four(interval.low());
        String high = Numbers.four(interval.high());
        return low.equals(high) ? Numbers.four(interval.mean()) : Numbers.four(interval.mean()) + " [" + low + ", " + high + "]";
    }
}
