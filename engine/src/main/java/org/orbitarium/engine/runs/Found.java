package org.orbitarium.engine.runs;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.measures.Bootstrap;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Finding;
import org.orbitarium.engine.measures.Interval;

/**
 * What one measure found of one model, seed by seed, to be joined into intervals. Where the measure was not listed, or had nothing to say
 * of the model, there are no seeds: lists and maps are then empty and single numbers null.
 *
 * @param seeds one finding a seed
 */
record Found<F extends Finding>(List<F> seeds) {

    /** Returns the findings of a type. */
    static <F extends Finding> Found<F> of(List<SeedMeasures> measures, Class<F> type) {
        return new Found<>(measures.stream().map(seed -> seed.find(type)).flatMap(Optional::stream).toList());
    }

    /** Returns the mean of a number and its interval. */
    @Nullable Interval interval(ToDoubleFunction<F> value) {
        return seeds.isEmpty() ? null : mean(value);
    }

    /** Returns a number in each form of relMSE. */
    Map<String, Interval> forms(FormValue<F> value) {
        return map(List.of(ErrorForm.values()), ErrorForm::label, form -> mean(seed -> value.of(seed, form)));
    }

    /**
     * Returns something of each key that the first seed knows.
     *
     * @param keys that were measured
     */
    <T> Map<String, T> byKey(Function<F, Collection<String>> keys, Function<String, T> value) {
        return seeds.isEmpty() ? Map.of() : map(keys.apply(seeds.getFirst()), key -> key, value);
    }

    /** Returns something of each of these, in their order. */
    <K, T> Map<String, T> map(Collection<K> keys, Function<K, String> name, Function<K, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        if (!seeds.isEmpty()) {
            keys.forEach(key -> map.put(name.apply(key), value.apply(key)));
        }
        return map;
    }

    /** Returns the mean of a number and its interval; there must be seeds. */
    Interval mean(ToDoubleFunction<F> value) {
        return Bootstrap.standard().mean(seeds.stream().mapToDouble(value).toArray());
    }

    /** One number of one seed in one form. */
    @FunctionalInterface
    interface FormValue<F> {

        double of(F seed, ErrorForm form);
    }
}
