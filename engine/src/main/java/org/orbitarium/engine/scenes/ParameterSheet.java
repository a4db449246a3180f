package org.orbitarium.engine.scenes;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orbitarium.engine.base.Parameter;

/** What is known of the parameters of a record, as a handbook or an inspector shows it. */
public final class ParameterSheet {

    private ParameterSheet() {
    }

    /**
     * One parameter.
     *
     * @param key           as scenes write it
     * @param choices       what it can be, in words: a range, or the values of a choice; empty if anything goes
     * @param unit          of its value; empty if it has none
     * @param initial       the default as scenes write it; empty if the scene must give it
     * @param documentation what it does
     * @param span          what a number that need not be whole can be, if both ends are given
     */
    public record Row(String key, String choices, String unit, String initial, String documentation, Optional<Span> span) {
    }

    /** From one number to another, both included. */
    public record Span(double from, double to) {
    }

    /** Returns the parameters of a record type in order. */
    public static List<Row> of(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(ParameterSheet::row).toList();
    }

    /** Returns the value of a parameter as a scene writes it. */
    public static Optional<String> value(Record parameters, String key) {
        return RecordBinder.text(parameters, key);
    }

    private static Row row(RecordComponent component) {
        Parameter parameter = component.getAnnotation(Parameter.class);
        if (parameter == null) {
            throw new IllegalStateException(component + " of a parameter record must carry @Parameter");
        }
        return new Row(RecordBinder.kebab(component.getName()), choices(component, parameter), parameter.unit(),
                parameter.def().isEmpty() && component.getType() == String.class ? "''" : parameter.def(), parameter.doc(),
                span(component, parameter));
    }

    private static Optional<Span> span(RecordComponent component, Parameter parameter) {
        boolean bounded = Double.isFinite(parameter.min()) && Double.isFinite(parameter.max());
        return component.getType() == double.class && bounded ? Optional.of(new Span(parameter.min(), parameter.max())) : Optional.empty();
    }

    private static String choices(RecordComponent component, Parameter parameter) {
        if (component.getType().isEnum()) {
            return Stream.of(component.getType().getEnumConstants()).map(constant -> RecordBinder.kebab((Enum<?>) constant))
                    .collect(Collectors.joining(", "));
        }
        if (component.getType() == boolean.class) {
            return "true, false";
        }
        return RecordBinder.range(parameter).strip();
    }
}
