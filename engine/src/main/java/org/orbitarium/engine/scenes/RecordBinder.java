package org.orbitarium.engine.scenes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Parameter;

/**
 * Builds parameter records from YAML. A component's key is its name in kebab case ({@code weightDecay} is {@code weight-decay}), an enum's
 * values are in kebab case too; defaults and ranges come from {@link Parameter}.
 */
final class RecordBinder {

    private RecordBinder() {
    }

    /** Returns the keys of a record, in its order. */
    static List<String> keys(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(component -> kebab(component.getName())).toList();
    }

    /** Returns a record of the values under a place; keys of other owners are left alone. */
    static <R extends Record> R bind(Class<R> type, Place mapping) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = component(components[i], mapping);
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof BadInputException refused) {
                throw mapping.blame(refused);
            }
            throw new IllegalStateException("cannot build " + type.getSimpleName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build " + type.getSimpleName(), e);
        }
    }

    /** Returns a component's value as a scene writes it. */
    static Optional<String> text(Record parameters, String key) {
        for (RecordComponent component : parameters.getClass().getRecordComponents()) {
            if (kebab(component.getName()).equals(key)) {
                try {
                    component.getAccessor().setAccessible(true);
                    Object value = component.getAccessor().invoke(parameters);
                    return Optional.of(value instanceof Enum<?> constant ? kebab(constant) : String.valueOf(value));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("cannot read " + component, e);
                }
            }
        }
        return Optional.empty();
    }

    static String kebab(String name) {
        StringBuilder kebab = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c) && !kebab.isEmpty()) {
                kebab.append('-');
            }
            kebab.append(Character.toLowerCase(c));
        }
        return kebab.toString();
    }

    static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object component(RecordComponent component, Place mapping) {
        Parameter parameter = component.getAnnotation(Parameter.class);
        if (parameter == null) {
            throw new IllegalStateException(component + " of a parameter record must carry @Parameter");
        }
        String key = kebab(component.getName());
        @Nullable Place place = mapping.find(key);
        if (place == null) {
            if (parameter.def().isEmpty() && component.getType() == String.class) {
                return "";
            }
            if (parameter.def().isEmpty()) {
                throw mapping.error("the key '" + key + "' is missing", "Add '" + key + ": …' (" + parameter.doc() + ").");
            }
            place = new Place("default of " + key, key, YamlText.fragment("default of " + key, parameter.def()).node());
        }
        return convert(component.getGenericType(), parameter, place);
    }

    private static Object convert(Type type, Parameter parameter, Place place) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            List<Object> values = new ArrayList<>();
            for (Place item : place.items()) {
                values.add(convert(list.getActualTypeArguments()[0], parameter, item));
            }
            return List.copyOf(values);
        }
        if (type == int.class || type == Integer.class) {
            return (int) whole(parameter, place, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == long.class || type == Long.class) {
            return whole(parameter, place, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == double.class || type == Double.class) {
            return number(parameter, place);
        }
        if (type == boolean.class || type == Boolean.class) {
            return truth(place);
        }
        if (type == String.class) {
            return place.text();
        }
        if (type instanceof Class<?> choice && choice.isEnum()) {
            return choice(choice, place);
        }
        throw new IllegalStateException("a parameter cannot be of type " + type);
    }

    private static long whole(Parameter parameter, Place place, long least, long greatest) {
        long value;
        try {
            value = Long.parseLong(place.text());
        } catch (NumberFormatException e) {
            throw place.error("expected a whole number, found '" + place.text() + "'", "Write digits only" + range(parameter) + ".");
        }
        if (value < least || value > greatest) {
            throw place.error(value + " does not fit", "Use a number from " + least + " to " + greatest + ".");
        }
        check(parameter, place, (double) value);
        return value;
    }

    private static double number(Parameter parameter, Place place) {
        double value = number(place);
        check(parameter, place, value);
        return value;
    }

    /** Returns a finite number. */
    static double number(Place place) {
        double value = Double.NaN;
        try {
            value = Double.parseDouble(place.text());
        } catch (NumberFormatException e) {
            throw notANumber(place, e);
        }
        if (!Double.isFinite(value)) {
            throw notANumber(place, null);
        }
        return value;
    }

    private static BadInputException notANumber(Place place, @Nullable Throwable cause) {
        String problem = "expected a finite number, found '" + place.text() + "'";
        return cause == null ? place.error(problem, "Write it as 0.02 or 2e-2.")
                : new BadInputException(place.where(), problem, "Write it as 0.02 or 2e-2.", cause);
    }

    private static void check(Parameter parameter, Place place, double value) {
        if (value < parameter.min() || value > parameter.max()) {
            throw place.error("'" + place.text() + "' is out of range (" + parameter.doc() + ")", "Use a value" + range(parameter) + ".");
        }
    }

    /** Returns " from a to b", " from a on", " up to b" or nothing. */
    static String range(Parameter parameter) {
        String unit = parameter.unit().isEmpty() ? "" : " " + parameter.unit();
        boolean bounded = parameter.max() != Double.POSITIVE_INFINITY;
        if (parameter.min() == Double.NEGATIVE_INFINITY) {
            return bounded ? " up to " + plain(parameter.max()) + unit : "";
        }
        return " from " + plain(parameter.min()) + unit + (bounded ? " to " + plain(parameter.max()) + unit : " on");
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    /** Returns a yes or no. */
    static boolean truth(Place place) {
        return switch (place.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw place.error("expected true or false, found '" + place.text() + "'", "Write true or false.");
        };
    }

    private static Object choice(Class<?> type, Place place) {
        List<String> valid = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String name = kebab((Enum<?>) constant);
            if (name.equals(place.text())) {
                return constant;
            }
            valid.add(name);
        }
        throw place.unknown("value", place.text(), valid);
    }
}
