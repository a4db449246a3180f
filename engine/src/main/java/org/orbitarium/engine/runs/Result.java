package org.orbitarium.engine.runs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.measures.Interval;

/**
 * What a run found: the content of {@code result.json}. Keys of the maps are {@code float32}/{@code float64} (residual) and
 * {@code pooled}/{@code ratio}/{@code power} (forms of relMSE).
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
     * One model over all seeds.
     *
     * @param name       as in the scene
     * @param kind       {@code equivariant} or {@code baseline}
     * @param parameters how many numbers it learns
     * @param residual   composed residual by precision
     * @param orbit      relMSE at every element of the grid
     * @param factor     worst unseen / seen by form
     * @param components in-wedge pooled relMSE by component of the observation
     * @param costDrift  cost drift in float64
     */
    public record ModelResult(String name, String kind, int parameters, Map<String, Residual> residual, List<OrbitPoint> orbit,
            Map<String, Interval> factor, Map<String, Interval> components, @Nullable Interval costDrift) {
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
     * @param angleDegrees where it stands on the dial
     * @param seen         whether it maps the wedge into itself as far as training could see
     * @param relMse       by form
     */
    public record OrbitPoint(Element element, double angleDegrees, boolean seen, Map<String, Interval> relMse) {
    }

    /**
     * A group element as files write it.
     *
     * @param kind  {@code rotation} or {@code mirror}
     * @param value degrees
     */
    public record Element(String kind, double value) {
    }

    /**
     * One published number beside ours.
     *
     * @param what    what is compared
     * @param ours    our mean
     * @param low     2.5 % quantile of ours
     * @param high    97.5 % quantile of ours
     * @param theirs  the published value
     * @param source  where it is published
     * @param verdict {@code agrees}, {@code differs} or {@code better}
     * @param cause   why it differs; null if it agrees
     */
    public record Published(String what, double ours, double low, double high, double theirs, String source, String verdict,
            @Nullable String cause) {
    }
}
