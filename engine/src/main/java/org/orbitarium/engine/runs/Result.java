package org.orbitarium.engine.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.models.ModelKind;

/**
 * What a run found: the content of {@code result.json}. What the scene does not measure is absent from the file. Keys of the maps are
 * {@code float32}/{@code float64} (residual) and {@code pooled}/{@code ratio}/{@code power} (forms of relMSE).
 *
 * @param scene     name of the scene
 * @param variant   variant of the task, as in "paper"
 * @param seeds     the seeds that were run
 * @param versions  of the program, the libraries and the settings that decide bytes
 * @param models    one entry a model
 * @param published the comparison with published numbers
 */
public record Result(String scene, String variant, List<Long> seeds, Map<String, String> versions,
        List<ModelResult> models, List<Published> published) {

    /**
     * One model over all seeds. A list or a map of what was not measured is empty, a single number null; the file has no such key.
     *
     * @param name              as in the scene
     * @param kind              {@code equivariant} or {@code baseline}
     * @param parameters        how many numbers it learns
     * @param residual          composed residual by precision, greatest over random elements; each operation is rounded once
     * @param residualAt        composed residual by precision at the one angle that the scene names
     * @param residualPyTorch   composed residual in float32 as PyTorch computes, in which published ones were measured; may be null
     * @param residualPyTorchAt the same at the one angle; may be null
     * @param orbit             relMSE at every element of the grid, computed in float32
     * @param factor            worst unseen / seen over the scene's bins, by form, computed in float32
     * @param factorFloat64     the same, computed in float64
     * @param dialFactor        worst unseen / seen over all rotations of the grid, by form
     * @param mirrorFactor      worst reflection / identity, by form; empty without reflections
     * @param components        in-wedge relMSE by component of the observation and form; of a latent model's read-out
     * @param readOut           the share of held-out variation that a latent model's read-out misses, by component; empty for others
     * @param costDrift         greatest drift of a planner's cost over the scene's angles, float32 as PyTorch computes; null if not
     *                          measured or if the encoder is the identity
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ModelResult(String name, String kind, int parameters,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Residual> residual,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Interval> residualAt,
            @Nullable Residual residualPyTorch, @Nullable Interval residualPyTorchAt,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<OrbitPoint> orbit,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Interval> factor,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Interval> factorFloat64,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Interval> dialFactor,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Interval> mirrorFactor,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Map<String, Interval>> components,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Interval> readOut,
            @Nullable Interval costDrift) {

        /** Returns on which side of the comparison it stands. */
        public ModelKind side() {
            return ModelKind.labelled(kind);
        }

        /** Returns the error at the identity; null if no orbit was measured. */
        public @Nullable Interval seen(ErrorForm form) {
            return orbit.stream().filter(point -> point.element().equals(Element.IDENTITY)).findFirst()
                    .map(point -> point.in(form)).orElse(null);
        }

        /** Returns the greatest error over the unseen rotations; null if there is none. */
        public @Nullable Interval worst(ErrorForm form) {
            return orbit.stream().filter(point -> !point.seen() && !point.element().mirrors()).map(point -> point.in(form))
                    .max(Comparator.comparingDouble(Interval::mean)).orElse(null);
        }
    }

    /**
     * max over g of ‖ρ(g)F(x, a) − F(g x, g a)‖∞.
     *
     * @param mean     over seeds, absolute, in latent units
     * @param low      2.5 % quantile
     * @param high     97.5 % quantile
     * @param relative the same mean relative to max|z|
     */
    public record Residual(double mean, double low, double high, double relative) {
    }

    /**
     * The error at one element of the group.
     *
     * @param element      which one
     * @param angleDegrees its angle, on [0, 360)
     * @param dialDegrees  the middle of the turned wedge, on [0, 360): where it stands on a dial on which the wedge stands at its own place
     * @param overlap      the share of the turned test data that could have been drawn for training, as the world says what its wedge ties
     * @param seen         whether all of them could
     * @param relMse       by form
     */
    public record OrbitPoint(Element element, double angleDegrees, double dialDegrees, double overlap, boolean seen,
            Map<String, Interval> relMse) {

        /** Refuses what stands on no dial. */
        public OrbitPoint {
            if (!(dialDegrees >= 0 && dialDegrees < 360)) {
                throw new BadInputException("dialDegrees", "expected an angle on [0, 360), found " + dialDegrees, "Run the scene again.");
            }
        }

        /** Returns the error in a form; not a number if that was not measured. */
        public Interval in(ErrorForm form) {
            return relMse.getOrDefault(form.label(), new Interval(Double.NaN, Double.NaN, Double.NaN));
        }
    }

    /**
     * A group element as files write it.
     *
     * @param kind  {@code rotation} or {@code mirror}
     * @param value degrees
     */
    public record Element(String kind, double value) {

        private static final String MIRROR = "mirror";
        private static final Element IDENTITY = of(O2.IDENTITY);

        /** Returns an element of O(2); angles of grids are given in degrees, and the way through radians leaves no 89.99999999999999. */
        static Element of(O2 g) {
            return new Element(g.mirror() ? MIRROR : "rotation", Math.rint(g.angleDegrees() * 1e9) / 1e9);
        }

        /** Returns whether it reflects. */
        public boolean mirrors() {
            return kind.equals(MIRROR);
        }
    }

    /**
     * One published number beside ours.
     *
     * @param what     what is compared
     * @param model    whose
     * @param quantity which number, as scenes write it
     * @param ours     our mean
     * @param low      2.5 % quantile of ours
     * @param high     97.5 % quantile of ours
     * @param theirs   the published value
     * @param source   where it is published
     * @param verdict  {@code agrees}, {@code differs} or {@code better}, see {@link Comparison}
     * @param cause    why it differs; null if it agrees with the mean
     */
    public record Published(String what, String model, String quantity, double ours, double low, double high, double theirs, String source,
            String verdict, @Nullable String cause) {
    }
}
