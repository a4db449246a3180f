package org.orbitarium.engine.runs.sweeps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.orbitarium.engine.models.ModelKind;

/**
 * What a sweep found so far: the content of {@code sweep.json}.
 *
 * @param scene     name of the scene
 * @param keys      that vary, the one along the horizontal axis first
 * @param overrides that all points share, as {@code key=value}
 * @param seeds     the seeds that every point was run with
 * @param versions  of the program, the libraries and the settings that decide bytes; where points differ, all of them
 * @param planned   how many points there are to be
 * @param points    those that are finished, in the order of the sweep
 */
public record Sweep(String scene, List<String> keys, List<String> overrides, List<Long> seeds, Map<String, String> versions, int planned,
        List<Point> points) {

    /** Copies the lists. */
    public Sweep {
        keys = List.copyOf(keys);
        overrides = List.copyOf(overrides);
        seeds = List.copyOf(seeds);
        points = List.copyOf(points);
    }

    /** Returns whether every point is finished. */
    public boolean complete() {
        return points.size() == planned;
    }

    /** Returns the finished point of these values. */
    Optional<Point> point(Map<String, String> values) {
        return points.stream().filter(point -> point.values().equals(values)).findFirst();
    }

    /**
     * One setting and what was found there.
     *
     * @param values by key, as scenes write them
     * @param folder of its run, below that of the sweep
     * @param models in the order of the scene
     */
    public record Point(SequencedMap<String, String> values, String folder, List<Model> models) {

        /** Copies the list. */
        public Point {
            models = List.copyOf(models);
        }

        /** Returns what was found of a model. */
        public Optional<Model> model(String name) {
            return models.stream().filter(model -> model.name().equals(name)).findFirst();
        }
    }

    /**
     * One model at one point.
     *
     * @param name       as in the scene
     * @param kind       {@code equivariant} or {@code baseline}
     * @param quantities by label, as scenes write them; without those that its measure had nothing to say of
     */
    public record Model(String name, String kind, SequencedMap<String, Value> quantities) {

        /** Returns on which side of the comparison it stands. */
        public ModelKind side() {
            return ModelKind.labelled(kind);
        }
    }

    /**
     * One quantity of one model at one point.
     *
     * @param mean  over seeds
     * @param low   2.5 % quantile of the mean, by bootstrap
     * @param high  97.5 % quantile
     * @param seeds the value with each seed, in their order
     */
    public record Value(double mean, double low, double high, List<Double> seeds) {

        /** Copies the list. */
        public Value {
            seeds = List.copyOf(seeds);
        }
    }
}
