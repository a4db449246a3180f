package org.orbitarium.engine.scenes;

import java.util.Locale;
import org.orbitarium.engine.base.Descriptor;
import org.orbitarium.engine.measures.MeasureDescriptor;
import org.orbitarium.engine.measures.Quantity;
import org.orbitarium.engine.planning.ControlSettings;
import org.orbitarium.engine.training.TrainingSettings;

/** The handbook's tables of everything that a scene can say, written from the descriptors themselves. */
public final class Reference {

    private Reference() {
    }

    /** Returns the page as Markdown. */
    public static String markdown(Catalogue catalogue) {
        StringBuilder page = new StringBuilder("""
                # Scene reference

                Every key of [the scene language](scenes.md) that a world, a model, the data, the training, a planner or the
                measures read.
                This page is written from the program's descriptors; a test keeps it so.
                """);
        catalogue.worlds().forEach(world -> section(page, "world", "name", world));
        catalogue.models().forEach(model -> section(page, "models[]", "type", model));
        catalogue.measures().forEach(measure -> measure(page, measure));
        catalogue.planners().forEach(planner -> section(page, "planner", "name", planner));
        table(page.append("\n## control\n"), ControlSettings.class);
        table(page.append("\n## data\n"), DataSettings.class);
        table(page.append("\n## training\n"), TrainingSettings.class);
        return page.toString();
    }

    private static void section(StringBuilder page, String where, String key, Descriptor<?> descriptor) {
        page.append("\n## ").append(where).append(": `").append(key).append(": ").append(descriptor.name()).append("`\n\n")
                .append(descriptor.documentation()).append(descriptor.documentation().endsWith(".") ? "\n" : ".\n");
        table(page, descriptor.parameters());
    }

    private static void measure(StringBuilder page, MeasureDescriptor<?> measure) {
        section(page, "measures[]", "name", measure);
        if (!measure.quantities().isEmpty()) {
            page.append("\n| quantity | meaning |\n|---|---|\n");
        }
        for (Quantity quantity : measure.quantities()) {
            page.append("| `").append(quantity.label()).append("` | ").append(sentence(quantity.documentation())).append(" |\n");
        }
    }

    private static void table(StringBuilder page, Class<? extends Record> type) {
        if (type.getRecordComponents().length == 0) {
            page.append("\nIt has no parameters.\n");
            return;
        }
        page.append("\n| key | default | values | meaning |\n|---|---|---|---|\n");
        for (ParameterSheet.Row row : ParameterSheet.of(type)) {
            String unit = row.unit().isEmpty() || row.choices().contains(row.unit()) ? "" : " (" + row.unit() + ")";
            page.append("| `").append(row.key()).append("` | ").append(row.initial().isEmpty() ? "needed" : "`" + row.initial() + "`")
                    .append(" | ").append(row.choices()).append(unit).append(" | ").append(sentence(row.documentation())).append(" |\n");
        }
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
