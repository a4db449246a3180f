package org.orbitarium.engine.measures.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.orbitarium.engine.measures.Finding;
import org.orbitarium.engine.measures.PairedTests;
import org.orbitarium.engine.measures.Reading;
import org.orbitarium.engine.nn.Precision;

/**
 * Closed loops with one model, beside those that need none.
 *
 * @param trial     what was tried
 * @param nothing   what becomes of the tasks if nobody acts
 * @param simulator the same planner with the true world as its model
 * @param model     with the trained model, in float64
 * @param partings  where a loop at an element leaves the loop as drawn, of those that end differently
 */
public record ControlFinding(ControlTrial trial, Attempts nothing, Attempts simulator, Attempts model, List<Parting> partings)
        implements Finding {

    static final String RATIO = "control.ratio";
    static final String DIFFERENCE = "control.max-difference";
    static final String SEEN = "control.error.seen";
    static final String UNSEEN = "control.error.unseen";
    static final String SUCCESS = "control.success.unseen";
    static final String SUCCESS_SEEN = "control.success.seen";
    private static final int FLIPS = 20_000;
    private static final String FORM = "";

    /** Copies the list. */
    public ControlFinding {
        partings = List.copyOf(partings);
    }

    /** Returns the error of the pose that came nearest: what ratios and tests are taken over. */
    public double error(Attempt attempt) {
        return trial.world().error(attempt.best());
    }

    /** Returns the greatest change of a task's angle when it is turned, at the end or of its best pose, degrees. */
    public static double greatestDifference(Attempts attempts) {
        return Math.max(attempts.greatestDifference(attempt -> attempt.last().degrees()),
                attempts.greatestDifference(attempt -> attempt.best().degrees()));
    }

    /** Returns the greatest change of a task's distance when it is turned, at the end or of its best pose, in the world's unit. */
    public static double greatestLengthDifference(Attempts attempts) {
        return Math.max(attempts.greatestDifference(attempt -> attempt.last().length()),
                attempts.greatestDifference(attempt -> attempt.best().length()));
    }

    /** Returns 1 if a task was solved and 0 if not. */
    public static double success(Attempt attempt) {
        return attempt.solved() ? 1 : 0;
    }

    /** Returns p of the sign test of paired differences. */
    public static double signTest(double[] differences) {
        return PairedTests.sign(differences);
    }

    /** Returns p of the permutation test of the mean of paired differences. */
    public static double permutationTest(double[] differences) {
        return PairedTests.permutation(differences, FLIPS);
    }

    @Override
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (int element = 0; element < model.byElement().size(); element++) {
            String g = ControlTrial.name(trial.elements().get(element));
            add(readings, "control.success", g, element, ControlFinding::success);
            add(readings, "control.angle.last", g, element, attempt -> attempt.last().degrees());
            add(readings, "control.position.last", g, element, attempt -> attempt.last().length());
            add(readings, "control.angle.best", g, element, attempt -> attempt.best().degrees());
            add(readings, "control.position.best", g, element, attempt -> attempt.best().length());
            if (!Double.isNaN(model.byElement().get(element).getFirst().coverage())) {
                add(readings, "control.coverage", g, element, Attempt::coverage);
            }
        }
        readings.add(reading(RATIO, value(RATIO)));
        readings.add(reading(DIFFERENCE, value(DIFFERENCE)));
        double[] differences = model.turned(this::error);
        double[] drawn = model.at(0, this::error);
        for (int i = 0; i < drawn.length; i++) {
            differences[i] -= drawn[i];
        }
        readings.add(reading("control.sign-test", signTest(differences)));
        readings.add(reading("control.permutation-test", permutationTest(differences)));
        return readings;
    }

    private void add(List<Reading> readings, String quantity, String g, int element, ToDoubleFunction<Attempt> value) {
        readings.add(new Reading(quantity, g, FORM, Precision.FLOAT64.label(), mean(model.at(element, value))));
    }

    private static Reading reading(String quantity, double value) {
        return new Reading(quantity, "", FORM, Precision.FLOAT64.label(), value);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value / values.length;
        }
        return sum;
    }

    @Override
    public double value(String quantity) {
        return switch (quantity) {
            case RATIO -> mean(model.turned(this::error)) / mean(model.at(0, this::error));
            case DIFFERENCE -> greatestDifference(model);
            case SEEN -> mean(model.at(0, this::error));
            case UNSEEN -> mean(model.turned(this::error));
            case SUCCESS -> mean(model.turned(ControlFinding::success));
            case SUCCESS_SEEN -> mean(model.at(0, ControlFinding::success));
            default -> throw Finding.unknown(quantity);
        };
    }
}
