package org.orbitarium.app.orbit;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.figures.OrbitCurve;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.OrbitProfile;

/** Turns orbits of models that learn into the dial's curves. */
final class OrbitCurves {

    private OrbitCurves() {
    }

    /** Returns the curve of a model in training; null if nothing of the kind that is shown was measured. */
    static @Nullable OrbitCurve live(TrainingStatus.Live live, ErrorForm form, boolean mirror) {
        List<OrbitProfile.Point> points = live.profile().points().stream()
                .filter(point -> point.element() instanceof O2 g && g.mirror() == mirror)
                .sorted(Comparator.comparingDouble(OrbitProfile.Point::dialDegrees)).toList();
        if (points.isEmpty()) {
            return null;
        }
        return OrbitCurve.of(live.name(), Role.of(live.kind()),
                points.stream().mapToDouble(OrbitProfile.Point::dialDegrees).toArray(),
                points.stream().mapToDouble(point -> point.errors().in(form)).toArray());
    }
}
