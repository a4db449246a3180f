package org.orbitarium.engine.measures.rollout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.measures.Finding;
import org.orbitarium.engine.measures.Ground;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.measures.RelativeError;
import org.orbitarium.engine.measures.Trained;
import org.orbitarium.engine.measures.WedgeOverlap;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.nn.Precision;

/**
 * Rollouts that are ready for every model.
 *
 * @param ground   what is measured on
 * @param horizons ascending
 * @param courses  what the world does at every element of the orbit, the identity first
 * @param elements random elements of the residual
 */
record Rolling(Ground ground, List<Integer> horizons, List<Starts.Course> courses, List<GroupElement> elements) {

    /** Copies the lists. */
    Rolling {
        horizons = List.copyOf(horizons);
        courses = List.copyOf(courses);
        elements = List.copyOf(elements);
    }

    /** Measures one model. */
    Optional<Finding> find(Trained trained, Progress progress) {
        LatentModel single = trained.model().in(Precision.FLOAT32);
        LatentModel twice = trained.model().in(Precision.FLOAT64);
        SequencedMap<String, List<RolloutResidual>> residuals = new LinkedHashMap<>();
        residuals.put(Precision.FLOAT32.label(), residuals(single, progress));
        residuals.put(Precision.FLOAT64.label(), residuals(twice, progress));
        residuals.put(Trained.PYTORCH, residuals(trained.inLibrary().in(Precision.FLOAT32), progress));
        return Optional.of(new RolloutFinding(horizons, errors(single, progress), errors(twice, progress), residuals));
    }

    /** Returns the orbit at each horizon: the same encoder gives the latents of what the world does and those that are predicted from. */
    private List<OrbitProfile> errors(LatentModel model, Progress progress) {
        List<List<OrbitProfile.Point>> points = horizons.stream().<List<OrbitProfile.Point>>map(h -> new ArrayList<>()).toList();
        for (Starts.Course course : courses) {
            GroupElement g = course.element();
            Roll roll = Roll.of(model, course.first(), course.actions(), horizons, progress);
            for (int k = 0; k < horizons.size(); k++) {
                points.get(k).add(new OrbitProfile.Point(g, WedgeOverlap.dialDegrees(ground.wedge(), g),
                        WedgeOverlap.of(ground.wedge(), ground.tie(), g), WedgeOverlap.seen(ground.wedge(), ground.tie(), g),
                        RelativeError.of(roll.latents().get(k), roll.first(), model.encode(course.later().get(k)))));
            }
        }
        return points.stream().map(OrbitProfile::new).toList();
    }

    /**
     * Returns how far ρ(g)F^h(x, a) and F^h(g x, g a) are apart at each horizon. All elements are rolled out in one batch; g is applied in
     * double precision, so nothing but the model's own arithmetic can break the symmetry.
     */
    private List<RolloutResidual> residuals(LatentModel model, Progress progress) {
        Rows first = courses.getFirst().first();
        Rows actions = courses.getFirst().actions();
        Roll plain = Roll.of(model, first, actions, horizons, progress);
        Roll turned = Roll.of(model, stacked(elements.stream().map(g -> ground.world().observation().apply(g, first)).toList()),
                stacked(elements.stream().map(g -> ground.world().action().apply(g, actions)).toList()), horizons, progress);
        List<RolloutResidual> residuals = new ArrayList<>();
        for (int k = 0; k < horizons.size(); k++) {
            residuals.add(residual(model, plain.latents().get(k), turned.latents().get(k), plain.greatest().get(k)));
        }
        return residuals;
    }

    private RolloutResidual residual(LatentModel model, Rows plain, Rows turned, double scale) {
        double absolute = 0;
        double squares = 0;
        for (int i = 0; i < elements.size(); i++) {
            double[] expected = model.representation().apply(elements.get(i), plain).data();
            double sum = 0;
            for (int j = 0; j < expected.length; j++) {
                double apart = expected[j] - turned.data()[i * expected.length + j];
                absolute = Math.max(absolute, Math.abs(apart));
                sum += apart * apart;
            }
            squares = Math.max(squares, sum);
        }
        return new RolloutResidual(absolute, scale, Math.sqrt(squares / Arrays.stream(plain.data()).map(z -> z * z).sum()));
    }

    private static Rows stacked(List<Rows> blocks) {
        Rows all = Rows.zeros(blocks.stream().mapToInt(Rows::count).sum(), blocks.getFirst().width());
        int at = 0;
        for (Rows block : blocks) {
            System.arraycopy(block.data(), 0, all.data(), at, block.data().length);
            at += block.data().length;
        }
        return all;
    }
}
