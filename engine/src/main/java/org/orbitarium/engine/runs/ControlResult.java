package org.orbitarium.engine.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.measures.Interval;

/**
 * Closed loops in {@code result.json}: the same tasks for every controller, as drawn and turned.
 *
 * @param tasks     how many
 * @param excluded  how many more were drawn that their start solves already
 * @param criterion what counts as solved
 * @param unit      of positions; empty if they have none
 * @param errorUnit of the error that ratios are taken over
 * @param elements  that turn the tasks; the first turns nothing
 * @param rows      nobody acting, the simulator as the model, and each trained model
 */
public record ControlResult(int tasks, int excluded, String criterion, String unit, String errorUnit, List<String> elements,
        List<Row> rows) {

    /** Copies the lists. */
    public ControlResult {
        elements = List.copyOf(elements);
        rows = List.copyOf(rows);
    }

    /** Returns the row of a model; null if there is none. */
    public @Nullable Row of(String model) {
        return rows.stream().filter(row -> Objects.equals(row.model(), model)).findFirst().orElse(null);
    }

    /**
     * One controller. Intervals resample tasks; of a model, a number of a task is the mean over seeds first.
     *
     * @param controller       {@code nothing}, {@code simulator}, {@code baseline} or {@code equivariant}
     * @param model            name in the scene; null without a model
     * @param byElement        in the order of the elements
     * @param maxAbsDifference greatest change of a task's angle error when it is turned, at the end or of its best pose, over
     *                         seeds; degrees
     * @param maxAbsLength     the same of its distance, in the world's unit
     * @param ratio            error of the best pose (an angle, or a distance where only places count), mean over the turned tasks /
     *                         mean as drawn; null if that is 0
     * @param signTest         p of the two-sided sign test of the paired differences
     * @param permutationTest  p of the permutation test of their mean
     * @param partings         where turned loops that end differently leave the drawn ones; the first few
     * @param parted           how many do
     */
    public record Row(String controller, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String model, List<ElementRow> byElement,
            double maxAbsDifference, double maxAbsLength, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Interval ratio,
            double signTest, double permutationTest, List<PartingRow> partings, int parted) {

        /** Copies the lists. */
        public Row {
            byElement = List.copyOf(byElement);
            partings = List.copyOf(partings);
        }
    }

    /**
     * One controller at one element: means over tasks.
     *
     * @param element       as scenes write it
     * @param success       share of the tasks that are solved at some step
     * @param angleError    at the end, degrees
     * @param positionError at the end, in the world's unit
     * @param bestAngle     of the pose that came nearest, degrees
     * @param bestPosition  of that pose
     * @param coverage      of the goal at the end; null in a world where nothing is covered
     */
    public record ElementRow(String element, Interval success, Interval angleError, Interval positionError, Interval bestAngle,
            Interval bestPosition, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Interval coverage) {
    }

    /**
     * Where a turned loop leaves the drawn one.
     *
     * @param seed    of the training
     * @param task    number of the task, from 0
     * @param element that turned it
     * @param step    the first after which states are apart
     * @param before  how far they were apart before, in the world's unit
     * @param cause   {@code world} or {@code plan}
     */
    public record PartingRow(long seed, int task, String element, int step, double before, String cause) {
    }
}
