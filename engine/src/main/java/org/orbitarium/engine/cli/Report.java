package org.orbitarium.engine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.runs.Result;

/** A result as a few lines of text. */
final class Report {

    private Report() {
    }

    static void print(PrintWriter out, Result result, Path folder) {
        out.printf("%s, variant %s, seeds %s%n", result.scene(), result.variant(), result.seeds());
        result.versions().forEach((what, text) -> {
            if (what.startsWith("episodes")) {
                out.printf("%s: %s%n", what, text);
            }
        });
        for (Result.ModelResult model : result.models()) {
            out.printf(Locale.ROOT, "%n%s (%s, %,d parameters)%n", model.name(), model.kind(), model.parameters());
            model.factor().forEach((form, factor) -> out.printf("  factor, %-7s %s%n", form, text(factor)));
            model.residual().forEach((precision, residual) -> out.printf(Locale.ROOT, "  residual %s %.3g%s, %.3g of max|z|%n",
                    precision, residual.mean(), residual.low() == residual.high() ? ""
                            : String.format(Locale.ROOT, " [%.3g, %.3g]", residual.low(), residual.high()), residual.relative()));
        }
        if (!result.published().isEmpty()) {
            out.printf("%nbeside published numbers%n");
        }
        for (Result.Published line : result.published()) {
            out.printf(Locale.ROOT, "  %-58s ours %-28s theirs %-10.4g %s%s%n", line.what(),
                    text(new Interval(line.ours(), line.low(), line.high())), line.theirs(), line.verdict(),
                    line.cause() == null ? "" : " (" + line.cause() + ")");
        }
        out.printf("%nwritten to %s%n", folder);
        out.flush();
    }

    private static String text(Interval interval) {
        // one seed has no interval
        return interval.low() == interval.high() ? String.format(Locale.ROOT, "%.4g", interval.mean())
                : String.format(Locale.ROOT, "%.4g [%.4g, %.4g]", interval.mean(), interval.low(), interval.high());
    }
}
