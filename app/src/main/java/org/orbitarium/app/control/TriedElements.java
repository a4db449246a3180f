package org.orbitarium.app.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.ControlPage;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.figures.CurveFigure;
import org.orbitarium.engine.figures.TrailsFigure;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.Bootstrap;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.worlds.GoalWorld;

/** What came of one task at every element that was tried, as far as is remembered. One thread at a time. */
final class TriedElements {

    /** Of more the earliest are forgotten. */
    private static final int MOST = 48;
    /** Enough for a band that is drawn; runs use ten times as many. */
    private static final Bootstrap BANDS = new Bootstrap(new Streams(1), 400);

    private final SequencedMap<O2, List<Attempted>> all = new LinkedHashMap<>();
    private @Nullable Summary summary;

    /**
     * What all elements together show.
     *
     * @param trails  of every controller, turned back; the first controller comes last, on top
     * @param time    what is left at every step, mean and interval over the elements, by quantity
     * @param horizon how far plans are from what becomes of them, by steps ahead, over all plans
     */
    record Summary(List<TrailsFigure.Group> trails, Map<ControlPage.Quantity, List<CurveFigure.Series>> time,
            List<CurveFigure.Series> horizon) {
    }

    /** Remembers whole attempts. */
    void put(O2 g, List<Attempted> loops) {
        all.putLast(g, List.copyOf(loops));
        summary = null;
        if (all.size() > MOST) {
            all.pollFirstEntry();
        }
    }

    @Nullable List<Attempted> get(O2 g) {
        return all.get(g);
    }

    int count() {
        return all.size();
    }

    /** Returns what they show together. */
    Summary summary(GoalWorld world, @Nullable LoopPicture picture) {
        Summary known = summary;
        if (known == null) {
            known = new Summary(picture == null ? List.of() : trails(world, picture), time(world.stepSeconds()),
                    horizon(world.stepSeconds()));
            summary = known;
        }
        return known;
    }

    private List<TrailsFigure.Group> trails(GoalWorld world, LoopPicture picture) {
        List<TrailsFigure.Group> groups = new ArrayList<>();
        for (int i = controllers() - 1; i >= 0; i--) {
            List<TrailsFigure.Trail> trails = new ArrayList<>();
            double length = 0;
            double degrees = 0;
            for (Map.Entry<O2, List<Attempted>> tried : all.entrySet()) {
                O2 back = tried.getKey().inverse();
                Attempted attempt = tried.getValue().get(i);
                List<double[]> states = attempt.states().stream().map(state -> world.turnState(back, state)).toList();
                trails.add(new TrailsFigure.Trail(picture.way(states), picture.block(states.getLast())));
                length = Math.max(length, attempt.left().getLast().length());
                degrees = Math.max(degrees, attempt.left().getLast().degrees());
            }
            Attempted first = all.sequencedValues().getFirst().get(i);
            groups.add(new TrailsFigure.Group(first.name(), first.role(), trails, apart(trails), length, degrees));
        }
        return groups;
    }

    private int controllers() {
        return all.isEmpty() ? 0 : all.sequencedValues().getFirst().size();
    }

    /** Returns the greatest distance of two ways at the same step. */
    private static double apart(List<TrailsFigure.Trail> trails) {
        double apart = 0;
        for (int i = 0; i < trails.size(); i++) {
            double[] a = trails.get(i).way();
            for (int j = 0; j < i; j++) {
                double[] b = trails.get(j).way();
                for (int k = 0; k < Math.min(a.length, b.length); k += 2) {
                    apart = Math.max(apart, Math.hypot(a[k] - b[k], a[k + 1] - b[k + 1]));
                }
            }
        }
        return apart;
    }

    private Map<ControlPage.Quantity, List<CurveFigure.Series>> time(double seconds) {
        Map<ControlPage.Quantity, List<CurveFigure.Series>> curves = new EnumMap<>(ControlPage.Quantity.class);
        for (ControlPage.Quantity quantity : ControlPage.Quantity.values()) {
            List<CurveFigure.Series> series = new ArrayList<>();
            for (int i = controllers() - 1; i >= 0; i--) {
                int controller = i;
                List<Attempted> attempts = all.values().stream().map(loops -> loops.get(controller)).toList();
                series.add(curve(attempts, attempts.getFirst().states().size(), seconds > 0 ? seconds : 1, value(quantity)));
            }
            if (series.stream().allMatch(curve -> Double.isFinite(curve.y()[0]))) {
                curves.put(quantity, series);
            }
        }
        return curves;
    }

    private static ToDoubleBiFunction<Attempted, Integer> value(ControlPage.Quantity quantity) {
        return switch (quantity) {
            case ANGLE -> (attempt, step) -> attempt.left().get(step).degrees();
            case POSITION -> (attempt, step) -> attempt.left().get(step).length();
            case COVERAGE -> (attempt, step) -> 100 * attempt.coverage().get(step);
        };
    }

    private static CurveFigure.Series curve(List<Attempted> attempts, int count, double seconds,
            ToDoubleBiFunction<Attempted, Integer> value) {
        double[][] values = new double[count][];
        for (int step = 0; step < count; step++) {
            int at = step;
            values[step] = attempts.stream().mapToDouble(attempt -> value.applyAsDouble(attempt, at)).toArray();
        }
        return curve(attempts.getFirst(), values, seconds);
    }

    private List<CurveFigure.Series> horizon(double seconds) {
        List<CurveFigure.Series> series = new ArrayList<>();
        for (int i = controllers() - 1; i >= 0; i--) {
            int controller = i;
            List<double[]> plans = all.values().stream().flatMap(loops -> loops.get(controller).plans().stream())
                    .map(Attempted.Planned::horizon).filter(apart -> apart.length > 0).toList();
            if (!plans.isEmpty()) {
                double[][] values = new double[plans.getFirst().length][];
                for (int k = 0; k < values.length; k++) {
                    int at = k;
                    values[k] = plans.stream().mapToDouble(apart -> apart[at]).toArray();
                }
                series.add(curve(all.sequencedValues().getFirst().get(i), values, seconds > 0 ? seconds : 1));
            }
        }
        return series;
    }

    /** Returns mean and interval of the values of every step. */
    private static CurveFigure.Series curve(Attempted of, double[][] values, double seconds) {
        double[] x = new double[values.length];
        double[] mean = new double[x.length];
        double[] low = new double[x.length];
        double[] high = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            Interval interval = BANDS.mean(values[k]);
            x[k] = k * seconds;
            mean[k] = interval.mean();
            low[k] = interval.low();
            high[k] = interval.high();
        }
        return new CurveFigure.Series(of.name(), of.role(), false, x, mean, low, high);
    }
}
