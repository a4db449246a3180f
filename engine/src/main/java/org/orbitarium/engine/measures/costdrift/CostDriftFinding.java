package org.orbitarium.engine.measures.costdrift;

import java.util.List;
import org.orbitarium.engine.measures.Finding;
import org.orbitarium.engine.measures.Reading;
import org.orbitarium.engine.measures.Trained;

/**
 * The drift of a planner's cost with one model and seed.
 *
 * @param drift greatest over the angles, in float32 as the tensor library computes
 */
public record CostDriftFinding(double drift) implements Finding {

    static final String DRIFT = "cost-drift";

    @Override
    public List<Reading> readings() {
        return List.of(new Reading(DRIFT, "", "", Trained.PYTORCH, drift));
    }

    @Override
    public double value(String quantity) {
        if (!quantity.equals(DRIFT)) {
            throw Finding.unknown(quantity);
        }
        return drift;
    }
}
