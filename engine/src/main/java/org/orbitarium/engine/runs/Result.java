package org.orbitarium.engine.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.SE3;
import org.orbitarium.engine.geometry.SO3;
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
 * @param rollout   every model at every horizon; empty if nothing was rolled out, and the file then has no such key
 * @param control   closed loops; null if none were run
 */
public record Result(String scene, String variant, List<Long> seeds, Map<String, String> versions,
        List<ModelResult> models, List<Published> published,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY) List<RolloutPoint> rollout,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ControlResult control) {

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
     * @param bins              relMSE of the bins that the factor is taken over, where the scene names them
     * @param factor            worst unseen / seen over the scene's bins, by form, computed in float32
     * @param factorFloat64     the same, computed in float64
     * @param referenceFactor   worst unseen bin / the bin that published factors count as seen; empty if they count none
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
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<BinError> bins,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Interval> factor,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Interval> factorFloat64,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Interval> referenceFactor,
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
            return orbit.stream().filter(point -> point.element().neutral()).findFirst()
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
     * @param angleDegrees its angle, on [0, 360); in space about its axis, on [0, 180]
     * @param dialDegrees  the middle of the turned wedge, on [0, 360): where it stands on a dial on which the wedge stands at its own
     *                     place; null for an element that no dial has
     * @param overlap      the share of the turned test data that could have been drawn for training, as the world says what its wedge ties
     * @param seen         whether all of them could
     * @param relMse       by form
     */
    public record OrbitPoint(Element element, double angleDegrees,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double dialDegrees, double overlap, boolean seen,
            Map<String, Interval> relMse) {

        /** Refuses what stands on no dial. */
        public OrbitPoint {
            if (dialDegrees != null && !(dialDegrees >= 0 && dialDegrees < 360)) {
                throw new BadInputException("dialDegrees", "expected an angle on [0, 360), found " + dialDegrees, "Run the scene again.");
            }
        }

        /** Returns where it stands on a dial; not a number if it stands on none. */
        public double dial() {
            return dialDegrees == null ? Double.NaN : dialDegrees;
        }

        /** Returns the error in a form; not a number if that was not measured. */
        public Interval in(ErrorForm form) {
            return relMse.getOrDefault(form.label(), NONE);
        }
    }

    /**
     * The error of a bin: the mean over its elements.
     *
     * @param name   as the scene writes it
     * @param seen   whether training could have seen all of what is turned by each of them
     * @param relMse by form
     */
    public record BinError(String name, boolean seen, Map<String, Interval> relMse) {

        /** Returns the error in a form; not a number if that was not measured. */
        public Interval in(ErrorForm form) {
            return relMse.getOrDefault(form.label(), NONE);
        }
    }

    private static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN);

    /**
     * A group element as files write it.
     *
     * @param kind    {@code rotation}, {@code mirror} or, in space, {@code motion}
     * @param value   degrees
     * @param element of space, as scenes write it; null in the plane, where kind and value say all
     */
    public record Element(String kind, double value, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String element) {

        private static final String MIRROR = "mirror";

        /** Checks that an element of space can be read. */
        public Element {
            if (element != null) {
                GroupElement.parse(element);
            }
        }

        /** Returns an element as files write it; the way of a grid's angles through radians leaves no 89.99999999999999. */
        static Element of(GroupElement g) {
            return switch (g) {
                case O2 plane -> new Element(plane.mirror() ? MIRROR : "rotation", round(plane.angleDegrees()), null);
                case SO3 rotation -> new Element("rotation", round(Math.toDegrees(rotation.angle())), rotation.toString());
                case SE3 motion -> new Element("motion", round(Math.toDegrees(motion.rotation().angle())), motion.toString());
            };
        }

        private static double round(double degrees) {
            return Math.rint(degrees * 1e9) / 1e9;
        }

        /** Returns whether it does nothing. */
        public boolean neutral() {
            return element == null ? !mirrors() && value == 0 : GroupElement.parse(element).isIdentity();
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
