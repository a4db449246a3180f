package org.orbitarium.engine.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.formats.CsvTable;
import org.orbitarium.engine.worlds.pusht.ContactClass;
import org.orbitarium.engine.worlds.pusht.Convention;
import org.orbitarium.engine.worlds.pusht.Order;
import org.orbitarium.engine.worlds.pusht.Replay;
import org.orbitarium.engine.worlds.pusht.ReplayReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code orbitarium replay}: re-simulates recorded PushT episodes and reports the deviation. */
@Command(name = "replay", mixinStandardHelpOptions = true,
        description = "Re-simulates recorded PushT episodes and reports how far they deviate.")
public final class ReplayCommand implements Runnable {

    /** Without contact the same actions lead to the same place; other actions do not. */
    private static final double FREE_PIXELS = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    @Parameters(paramLabel = "STEPS.csv", description = "The recorded states, one row a control step (.csv or .csv.gz).")
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private Path steps;

    @Option(names = "--resets", paramLabel = "RESETS.csv", required = true, description = "The reset request of every episode.")
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private Path resets;

    @Option(names = "--convention", required = true, converter = ConventionName.class, paramLabel = "absolute|relative",
            description = "What actions mean: targets in px (gym-pusht) or displacements (stable-worldmodel).")
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private Convention convention;

    @Option(names = "--order", converter = OrderName.class, paramLabel = "upstream|fixed", defaultValue = "upstream",
            description = "The order in which contacts are solved (default: ${DEFAULT-VALUE}).")
    private Order order = Order.UPSTREAM;

    @Option(names = "--json", paramLabel = "OUT", description = "Also write the report to this file.")
    private @Nullable Path json;

    @Override
    public void run() {
        ReplayReport report = new Replay(convention, order).compare(CsvTable.read(steps), CsvTable.read(resets), Progress.NONE);
        if (json != null) {
            AtomicFiles.write(json, text(report));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%d episodes, %d steps, %s order: at most %s px, %s px/s and %s rad apart%n", report.episodes(),
                report.steps(), name(order), Numbers.three(report.maxPixels()), Numbers.three(report.maxSpeed()),
                Numbers.three(report.maxRadians()));
        out.printf("%-10s %8s %10s %10s %10s %12s%n", "contact", "steps", "px", "px/s", "rad", "rows > 10⁻⁹");
        report.byContact().forEach((contact, part) -> out.printf(Locale.ROOT, "%-10s %8d %10s %10s %10s %12d%n", name(contact),
                part.steps(), Numbers.three(part.maxPixels()), Numbers.three(part.maxSpeed()), Numbers.three(part.maxRadians()),
                part.rowsAbove()));
        ReplayReport.Deviation free = report.byContact().get(ContactClass.FREE);
        if (free != null && !(free.maxPixels() <= FREE_PIXELS)) {
            out.println("free steps deviate: is --convention right?");
        }
        out.flush();
    }

    private static String text(ReplayReport report) {
        Map<String, Object> byContact = new LinkedHashMap<>();
        for (Map.Entry<ContactClass, ReplayReport.Deviation> entry : report.byContact().entrySet()) {
            ReplayReport.Deviation part = entry.getValue();
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("steps", part.steps());
            values.put("maxPixels", part.maxPixels());
            values.put("maxSpeed", part.maxSpeed());
            values.put("maxRadians", part.maxRadians());
            values.put("rowsAbove1e-9", part.rowsAbove());
            byContact.put(name(entry.getKey()), values);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("episodes", report.episodes());
        all.put("steps", report.steps());
        all.put("maxPixels", report.maxPixels());
        all.put("maxSpeed", report.maxSpeed());
        all.put("maxRadians", report.maxRadians());
        all.put("byContact", byContact);
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(all) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and names can always be written", e);
        }
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(E[] all, String text) {
        for (E constant : all) {
            if (name(constant).equals(text)) {
                return constant;
            }
        }
        throw new TypeConversionException("expected " + Stream.of(all).map(ReplayCommand::name).collect(Collectors.joining(" or "))
                + ", found '" + text + "'");
    }

    /** Reads a convention. */
    static final class ConventionName implements ITypeConverter<Convention> {

        @Override
        public Convention convert(String text) {
            return constant(Convention.values(), text);
        }
    }

    /** Reads an order. */
    static final class OrderName implements ITypeConverter<Order> {

        @Override
        public Order convert(String text) {
            return constant(Order.values(), text);
        }
    }
}
